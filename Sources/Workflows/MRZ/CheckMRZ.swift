public import CatalogueModel
public import CatalogueStore
public import DocumentChecks

/// Reads a zone and finds the models that it may be of.
///
/// Keeps what models say of their zones in memory, by issuer: a publication has the changed models of its own issuer read, by
/// one of those who ask, and leaves the others as they are. What was typed is kept nowhere.
public final class CheckMRZ: Sendable {
    private struct Key: Hashable {
        var issuer: String
        var access: Access
    }

    /// So many issuers stay; those not asked for the longest are forgotten.
    private static let keptIssuers = 64
    /// So many models are candidates.
    public static let maximumCandidates = 10

    private let store: CatalogueStore
    private let vocabularies: Vocabularies
    private let news: CatalogueNews
    private let kept = KeptUpToDate<Key, MRZModels>(limit: CheckMRZ.keptIssuers)

    /// The workflow over a catalogue.
    public init(store: CatalogueStore, vocabularies: Vocabularies) {
        self.store = store
        self.vocabularies = vocabularies
        news = CatalogueNews(store: store)
    }

    /// What a zone says and which models it may be of.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - reference: the day of the check.
    ///   - visual: what is printed beside the zone, to hold against it.
    ///   - access: what the reader may see; no model above it is named.
    /// - Returns: the answer; one without candidates where the catalogue has no model of the issuer.
    /// - Throws: `StoreError`.
    public func run(
        _ text: String,
        reference: CalendarDay,
        visual: MRZVisualZone = MRZVisualZone(),
        access: Access
    ) async throws -> MRZAnswer {
        let reading = MRZReading(text, reference: reference)
        let (models, edition) = try await models(reading.catalogueIssuer, access)
        return MRZAnswer(
            reading: reading,
            candidates: reading.candidates(among: models, limit: Self.maximumCandidates),
            comparison: visual.isEmpty ? [] : reading.comparison(with: visual),
            edition: edition,
            vocabularies: vocabularies
        )
    }

    private func models(_ issuer: String?, _ access: Access) async throws -> (models: [MRZModel], edition: Int) {
        let standing = try await news.standing()
        guard let issuer, vocabularies.contains(issuer, in: .countries) else { return ([], standing.edition) }
        let key = Key(issuer: issuer, access: access)
        let models = try await kept.value(key, asOf: standing.lastChange(ofIssuer: issuer)) { [store] before in
            try await store.gatherZones(
                ofIssuer: issuer,
                access: access,
                after: before?.version ?? 0,
                in: before?.value ?? MRZModels()
            ) { $0.set($1, $2) }
        }
        return (models.all, standing.edition)
    }
}
