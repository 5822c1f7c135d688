public import CatalogueModel

/// In which order a document's features are looked at with the tools on the desk, and which of them need others.
///
/// Methods come in the order of work of their vocabulary: those without tools first. A feature stands under the first
/// of its methods that can be used; one whose record names no method is seen as its term usually is.
public struct Checklist: Sendable {
    /// The tool that means: there is no document at hand, only an image of it.
    public static let scan = "scan"

    /// A method and the features to look at by it.
    public struct Step: Sendable {
        /// Vocabulary `methods`.
        public var method: String
        /// Vocabulary `tools`.
        public var tool: String
        /// The features, in the order of the record.
        public var features: [Feature]
    }

    /// A feature that the tools on the desk cannot show.
    public struct Later: Sendable {
        /// The feature.
        public var feature: Feature
        /// The tools of which one would do; empty where only the document itself in hand would.
        public var tools: [String]
    }

    /// The tools chosen, in the order of their vocabulary.
    public let tools: [String]
    /// What can be checked now.
    public let steps: [Step]
    /// What needs another tool.
    public let later: [Later]

    /// The list for these features and tools.
    public init(_ features: [Feature], tools chosen: Set<String>, vocabularies: Vocabularies) {
        tools = vocabularies[.tools].terms.map(\.id).filter { chosen.contains($0) && $0 != "none" }
        let onlyScan = chosen.contains(Self.scan)
        let usable = chosen.union(["none"])
        var byMethod: [String: [Feature]] = [:]
        var later: [Later] = []
        for feature in features {
            let methods = Self.methods(of: feature, vocabularies)
            let first = methods.first { method in
                onlyScan ? feature.scanCheckable == true : usable.contains(Self.tool(of: method, vocabularies))
            }
            if let first {
                byMethod[first, default: []].append(feature)
            } else {
                var needed: [String] = []
                for tool in methods.map({ Self.tool(of: $0, vocabularies) })
                where tool != "none" && !needed.contains(tool) { needed.append(tool) }
                later.append(Later(feature: feature, tools: onlyScan ? [] : needed))
            }
        }
        steps = byMethod.map { Step(method: $0, tool: Self.tool(of: $0, vocabularies), features: $1) }
            .sorted { Self.order(of: $0.method, vocabularies) < Self.order(of: $1.method, vocabularies) }
        self.later = later
    }

    /// How a feature is seen, in the order of work.
    public static func methods(of feature: Feature, _ vocabularies: Vocabularies) -> [String] {
        let usual = vocabularies[.featureTerms][feature.term]?.methods ?? []
        let methods = feature.methods.isEmpty ? usual : feature.methods
        return methods.isEmpty
            ? ["naked-eye"] : methods.sorted { order(of: $0, vocabularies) < order(of: $1, vocabularies) }
    }

    /// The tool that a method needs.
    public static func tool(of method: String, _ vocabularies: Vocabularies) -> String {
        vocabularies[.methods][method]?.tool ?? "none"
    }

    private static func order(of method: String, _ vocabularies: Vocabularies) -> Int {
        vocabularies[.methods][method]?.order ?? Int.max
    }
}

extension Checklist: JSONWritable {
    /// Appends `{"tools","steps","later"}`; features by their identifiers.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("tools", tools)
            $0.key("steps")
            $0.array(steps) { json, step in
                json.object {
                    $0.member("method", step.method)
                    $0.member("tool", step.tool)
                    $0.member("features", step.features.map(\.id))
                }
            }
            $0.key("later")
            $0.array(later) { json, item in
                json.object {
                    $0.member("feature", item.feature.id)
                    $0.member("tools", item.tools)
                }
            }
        }
    }
}
