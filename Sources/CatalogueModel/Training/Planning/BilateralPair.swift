/// The needs of two countries that one bilateral workshop at a land border post can serve.
public struct BilateralPair: Hashable, Sendable {
    /// Vocabulary `border-posts`.
    public var post: String
    /// Vocabulary `training-topics`.
    public var topic: String
    /// ISO 639-1 code of the language.
    public var language: String
    /// The needs, of two countries at least.
    public var needs: [TrainingNeed]

    /// The countries, by code.
    public var countries: [String] { Set(needs.map(\.country)).sorted() }

    /// Whether a need is part of it.
    public func contains(_ need: TrainingNeed) -> Bool {
        need.borderPost == post && need.topic == topic && need.language == language
    }

    /// All pairs among some needs, by post, topic and language.
    public static func all(in needs: [TrainingNeed]) -> [BilateralPair] {
        var found: [[String]: [TrainingNeed]] = [:]
        for need in needs {
            if let post = need.borderPost { found[[post, need.topic, need.language], default: []].append(need) }
        }
        return found.filter { Set($0.value.map(\.country)).count > 1 }
            .map { BilateralPair(post: $0.key[0], topic: $0.key[1], language: $0.key[2], needs: $0.value) }
            .sorted { ($0.post, $0.topic, $0.language) < ($1.post, $1.topic, $1.language) }
    }
}
