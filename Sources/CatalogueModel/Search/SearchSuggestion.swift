/// Something to search for that begins as what is being typed.
public struct SearchSuggestion: Hashable, Sendable, JSONWritable {
    /// What is suggested.
    public enum Kind: String, Sendable, CaseIterable, JSONWritable {
        /// A value of a facet: a country, a category, a feature and so on.
        case value
        /// A model.
        case document
        /// A word of the catalogue.
        case word
    }

    /// What is suggested.
    public var kind: Kind
    /// What to show.
    public var label: String
    /// The facet, of a value.
    public var facet: SearchFacet?
    /// Its identifier, of a value; the code, of a model; the text to search, of a word.
    public var value: String
    /// How many models it finds; nil for a model.
    public var count: Int?

    /// A suggestion.
    public init(kind: Kind, label: String, facet: SearchFacet? = nil, value: String, count: Int? = nil) {
        self.kind = kind
        self.label = label
        self.facet = facet
        self.value = value
        self.count = count
    }

    /// Appends `{"kind","label","facet","value","count"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("label", label)
            $0.member("facet", facet)
            $0.member("value", value)
            $0.member("count", count)
        }
    }
}
