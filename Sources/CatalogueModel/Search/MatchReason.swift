/// A part of a record that has words of its own.
public enum TextPart: String, Sendable, CaseIterable, JSONWritable {
    /// The issuing authority.
    case authority
    /// Printed labels, legends and the cover.
    case printed
    /// What is said of a feature.
    case feature
    /// Notes and legal acts.
    case note
}

/// A feature of a model that words of the question fit.
public struct MatchedFeature: Hashable, Sendable, JSONWritable {
    /// Vocabulary `feature-terms`.
    public var term: String
    /// Vocabulary `locations`.
    public var locations: [String]
    /// Vocabulary `methods`.
    public var methods: [String]
    /// Inspection level.
    public var level: Int

    /// A feature.
    public init(term: String, locations: [String], methods: [String], level: Int) {
        self.term = term
        self.locations = locations
        self.methods = methods
        self.level = level
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("term", term)
            $0.member("locations", locations)
            $0.member("methods", methods)
            $0.member("level", level)
        }
    }
}

/// Why a model is among the results.
public enum MatchReason: Hashable, Sendable, JSONWritable {
    /// Its code was typed.
    case code
    /// Another catalogue's number of it was typed.
    case reference
    /// Words of its title, issuer, category or type.
    case title
    /// A feature.
    case feature(MatchedFeature)
    /// A typed number fits the pattern of one of its numbers; vocabulary `number-kinds`.
    case number(kind: String)
    /// A typed machine readable zone could be its own.
    case mrz
    /// Words elsewhere in the record.
    case text(TextPart)

    /// Appends `{"kind", …}`.
    public func write(to json: inout JSONText) {
        json.object {
            switch self {
            case .code: $0.member("kind", "code")
            case .reference: $0.member("kind", "reference")
            case .title: $0.member("kind", "title")
            case .feature(let feature):
                $0.member("kind", "feature")
                $0.member("feature", feature)
            case .number(let kind):
                $0.member("kind", "number")
                $0.member("number", kind)
            case .mrz: $0.member("kind", "mrz")
            case .text(let part):
                $0.member("kind", "text")
                $0.member("part", part)
            }
        }
    }
}
