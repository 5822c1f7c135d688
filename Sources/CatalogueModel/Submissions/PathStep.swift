/// One step of a finding's path: `certification[2]`, or `@topic`.
///
/// Source: `Finding.path`, the way from the root of a submission to what a finding is about.
public struct PathStep: Hashable, Sendable {
    /// The name of the element or attribute.
    public var name: String
    /// Which of the elements of that name, 1 upward.
    public var number: Int
    /// Whether it is an attribute.
    public var isAttribute: Bool

    /// The steps of a path such as `/trainers/trainer[3]/@until`, from the root on.
    public static func all(of path: String) -> [PathStep] { path.split(separator: "/").map(PathStep.init) }

    private init(_ text: Substring) {
        isAttribute = text.first == "@"
        let parts = (isAttribute ? text.dropFirst() : text).split(separator: "[")
        name = parts.first.map(String.init) ?? ""
        number = parts.count > 1 ? Int(parts[1].dropLast()) ?? 1 : 1
    }
}
