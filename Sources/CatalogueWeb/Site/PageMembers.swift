import Mustache

/// The members of a page by name, and of all pages within it, each read once.
///
/// A template asks for a name at every level of its sections, and reflection reads all members before it to find one.
struct PageMembers: MustacheParent {
    private var members: [String: Any] = [:]

    init(_ page: some Sendable) {
        self.init(Mirror(reflecting: page))
    }

    private init(_ mirror: Mirror) {
        for case (let name?, let value) in mirror.children {
            if let member = Self.member(value) { members[name] = member }
        }
    }

    func child(named name: String) -> Any? { members[name] }

    /// What a template may ask of a value: nil where it is absent, by name where it has members of its own.
    private static func member(_ value: Any) -> Any? {
        let kind = type(of: value)
        // Most members are these; to compare their types is much faster than to reflect on them.
        if kind == String.self || kind == Bool.self || kind == Int.self || kind == [String].self { return value }
        if value is any MustacheParent { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { member($0.value) }
        case .struct: return PageMembers(mirror)
        case .collection:
            guard let first = mirror.children.first?.value, !(first is any MustacheParent) else { return value }
            return mirror.children.compactMap { member($0.value) }
        default: return value
        }
    }
}
