public import CatalogueModel
public import CatalogueStore
public import DocumentChecks
import Synchronization

/// Reads a zone and finds the models that it may be of.
///
/// Keeps what models say of their zones in memory for one publication, so that a check is only arithmetic. What was typed
/// is kept nowhere.
public final class CheckMRZ: Sendable {
    private struct Key: Hashable {
        var issuer: String
        var access: Access
    }

    private struct Kept {
        var publication = -1
        var edition = 0
        var models: [Key: [MRZModel]] = [:]
    }

    /// Issuers beyond these are forgotten, all at once: a check has few.
    private static let keptIssuers = 64
    /// So many models are candidates.
    public static let maximumCandidates = 10

    private let store: CatalogueStore
    private let vocabularies: Vocabularies
    private let kept = Mutex(Kept())

    /// The workflow over a catalogue.
    public init(store: CatalogueStore, vocabularies: Vocabularies) {
        self.store = store
        self.vocabularies = vocabularies
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
        let publication = try await store.latestPublication()
        let edition = try await edition(at: publication)
        guard let issuer, vocabularies.contains(issuer, in: .countries) else { return ([], edition) }
        let key = Key(issuer: issuer, access: access)
        let known = kept.withLock { $0.publication == publication ? $0.models[key] : nil }
        if let known { return (known, edition) }
        let models = try await store.documents(ofIssuer: issuer, access: access) { MRZModel($0) }
        kept.withLock { kept in
            guard kept.publication == publication else { return }
            if kept.models.count >= Self.keptIssuers { kept.models = [:] }
            kept.models[key] = models
        }
        return (models, edition)
    }

    /// The edition of a publication; the first question after one forgets what was kept of those before.
    private func edition(at publication: Int) async throws -> Int {
        let known = kept.withLock { $0.publication == publication ? $0.edition : nil }
        if let known { return known }
        let edition = try await store.currentEdition()?.number ?? 0
        kept.withLock { kept in
            if kept.publication < publication { kept = Kept(publication: publication, edition: edition) }
        }
        return edition
    }
}
