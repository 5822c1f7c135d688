public import CatalogueModel

/// How many models that stand now use each term, as far as a reader may see them.
public struct TermUse: Hashable, Sendable {
    /// By feature term.
    public var features: [String: Int] = [:]
    /// By category letter.
    public var categories: [String: Int] = [:]
    /// By type letter.
    public var types: [String: Int] = [:]

    /// No use at all.
    public init() {}
}

extension CatalogueStore {
    /// How many models use each feature term, category and type: what the search counts where nothing is asked.
    ///
    /// - Throws: `StoreError`.
    public func termUse(vocabularies: Vocabularies, access: Access) async throws -> TermUse {
        // No count of these depends on the day.
        let today = CalendarDay(daysSince1970: 0)
        let found = try await search(SearchQuery(), vocabularies: vocabularies, access: access, today: today)
        var use = TermUse()
        for facet in found?.facets ?? [] {
            let counts = Dictionary(facet.values.map { ($0.value, $0.count) }, uniquingKeysWith: { first, _ in first })
            switch facet.facet {
            case .feature: use.features = counts
            case .category: use.categories = counts
            case .type: use.types = counts
            default: continue
            }
        }
        return use
    }
}
