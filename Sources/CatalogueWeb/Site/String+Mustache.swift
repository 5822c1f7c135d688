public import Mustache

// A text is by far the commonest value of a page. The library prints any value by way of five casts and a description,
// and where a section stands for a text, looks by reflection for members in it; these spare both.
extension String: @retroactive MustacheCustomRenderable {
    /// The text as it is.
    public var renderText: String { self }
    /// A text is there, also an empty one.
    public var isNull: Bool { false }
}

extension String: @retroactive MustacheParent {
    /// A text has no members.
    public func child(named name: String) -> Any? { nil }
}
