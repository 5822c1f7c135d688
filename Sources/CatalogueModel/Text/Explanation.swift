/// What to tell a person about an error: what happened, with the values, and what to do next.
public struct Explanation: Hashable, Sendable, JSONWritable {
    /// A stable identifier, such as `store.locked`.
    public var id: String
    /// What happened.
    public var message: LocalizedText
    /// What to do next.
    public var advice: LocalizedText

    /// An explanation.
    public init(_ id: String, message: LocalizedText, advice: LocalizedText) {
        self.id = id
        self.message = message
        self.advice = advice
    }

    /// Appends `{"id","message","advice"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("message", message)
            $0.member("advice", advice)
        }
    }
}

/// An error that can say itself to a person in both languages.
public protocol ExplainedError: Error {
    /// What to tell a person.
    var explanation: Explanation { get }
}
