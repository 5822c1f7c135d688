/// How one thing of two models compares.
public enum ComparisonState: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Both have it alike.
    case same
    /// Both have it, not alike.
    case differs
    /// Only the first has it.
    case onlyA
    /// Only the second has it.
    case onlyB
}

/// One security feature of two models, side by side.
public struct FeatureComparison: Hashable, Sendable {
    /// Its term.
    public var term: String
    /// How it compares.
    public var state: ComparisonState
    /// The members that differ.
    public var differences: [String]
    /// The first model's.
    public var a: Feature?
    /// The second model's.
    public var b: Feature?
}

/// Two models, or two revisions of one, side by side.
public struct DocumentComparison: Sendable {
    /// What differs beside the security features: `old` is what the first says, `new` what the second does.
    public var differences: [FieldChange]
    /// The members that both have alike.
    public var same: [String]
    /// The security features: those of the first in its order, then those that only the second has.
    public var features: [FeatureComparison]

    /// Not compared member by member: features are aligned instead, a code is what tells two models apart, an image is a
    /// file, and which source says something changes nothing about the document.
    private static let leftOut: Set = ["code", "features", "images", "sources"]

    /// Compares two models, as far as the reader may see them.
    ///
    /// - Parameters:
    ///   - a: the first.
    ///   - b: the second.
    ///   - json: reads the JSON that a model writes.
    /// - Throws: what `json` throws.
    public init(_ a: DocumentModel, _ b: DocumentModel, json: (String) throws -> JSONValue) rethrows {
        let first = try Self.compared(json(a.jsonText))
        let second = try Self.compared(json(b.jsonText))
        differences = FieldChange.between(.object(first), .object(second))
        same = first.keys.filter { first[$0] == second[$0] && first[$0] != .array([]) }.sorted()
        features = Self.aligned(a.features, b.features)
    }

    private static func compared(_ value: JSONValue) -> [String: JSONValue] {
        guard case .object(let members) = value.withoutMembers(named: "sources") else { return [:] }
        return members.filter { !leftOut.contains($0.key) }
    }

    /// Pairs features of one term, those that stand in the same place first.
    private static func aligned(_ a: [Feature], _ b: [Feature]) -> [FeatureComparison] {
        var partners: [Int: Int] = [:]
        var taken: Set<Int> = []
        for nearness in [4, 3, 2, 1] {
            for (index, feature) in a.enumerated() where partners[index] == nil {
                let found = b.indices.first { !taken.contains($0) && feature.nearness(to: b[$0]) >= nearness }
                guard let found else { continue }
                partners[index] = found
                taken.insert(found)
            }
        }
        let first = a.enumerated().map { index, feature in
            guard let partner = partners[index].map({ b[$0] }) else {
                return FeatureComparison(term: feature.term, state: .onlyA, differences: [], a: feature, b: nil)
            }
            let differences = feature.differences(from: partner)
            return FeatureComparison(
                term: feature.term,
                state: differences.isEmpty ? .same : .differs,
                differences: differences,
                a: feature,
                b: partner
            )
        }
        let rest = b.enumerated().filter { !taken.contains($0.offset) }
        return first
            + rest.map { FeatureComparison(term: $1.term, state: .onlyB, differences: [], a: nil, b: $1) }
    }
}

extension Feature {
    /// How surely another feature is this one on another model: 0 for another term, 1 for the same term elsewhere, 2 where
    /// the places overlap, 3 in the same places, 4 in the same part of them.
    fileprivate func nearness(to other: Feature) -> Int {
        guard term == other.term else { return 0 }
        guard Set(locations) == Set(other.locations) else {
            return Set(locations).isDisjoint(with: other.locations) ? 1 : 2
        }
        return zone == other.zone ? 4 : 3
    }

    /// The members that differ from another feature of the same term, beside its identifier and its sources.
    fileprivate func differences(from other: Feature) -> [String] {
        let compared: [(String, Bool)] = [
            ("locations", Set(locations) == Set(other.locations)), ("zone", zone == other.zone),
            ("methods", Set(methods) == Set(other.methods)), ("lights", Set(lights) == Set(other.lights)),
            ("level", level == other.level), ("scanCheckable", scanCheckable == other.scanCheckable),
            ("colour", colour == other.colour), ("expected", expected == other.expected),
            ("failSigns", failSigns == other.failSigns), ("regions", regions == other.regions),
            ("evidence", evidence == other.evidence), ("access", access == other.access),
        ]
        return compared.filter { !$0.1 }.map(\.0)
    }
}

extension FeatureComparison: JSONWritable {
    /// Appends `{"term","state","differences","a","b"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("term", term)
            $0.member("state", state)
            $0.member("differences", differences)
            $0.member("a", a)
            $0.member("b", b)
        }
    }
}

extension JSONValue {
    /// The same without every member of a name, however deep.
    fileprivate func withoutMembers(named name: String) -> JSONValue {
        switch self {
        case .object(let members):
            .object(members.filter { $0.key != name }.mapValues { $0.withoutMembers(named: name) })
        case .array(let items): .array(items.map { $0.withoutMembers(named: name) })
        default: self
        }
    }
}
