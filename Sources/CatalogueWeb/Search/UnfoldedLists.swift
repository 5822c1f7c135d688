import CatalogueModel

/// The lists of conditions that the reader asked to see whole: names of facets, and of groups of features.
///
/// A first page carries the fullest values only, which halves it over a large catalogue; a button of the form asks for
/// the others, so that no tick is lost on the way, with or without JavaScript.
struct UnfoldedLists: Sendable, Hashable {
    /// Parameters of the address that are no part of the question.
    enum Parameter: String {
        case more, less
    }

    /// The lists, sorted.
    let names: [String]
    /// Whether the reader has just asked for a list.
    let wasAsked: Bool

    init(_ urlQuery: URLQuery, vocabularies: Vocabularies) {
        let more = urlQuery.values(of: Parameter.more.rawValue)
        let less = urlQuery.values(of: Parameter.less.rawValue)
        wasAsked = !more.isEmpty || !less.isEmpty
        names = Set(more).subtracting(less).filter {
            SearchFacet(rawValue: $0) != nil || vocabularies.contains($0, in: .featureGroups)
        }.sorted()
    }

    func contains(_ name: String) -> Bool { names.contains(name) }
}
