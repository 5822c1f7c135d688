public import CatalogueModel
import SQLDatabase

/// A model with what its page shows around it, all read at one moment.
public struct DocumentReading: Sendable {
    /// The model; nil where there is none, or none that the reader may see.
    public var found: PublishedDocument?
    /// The latest edition; nil before the first.
    public var current: Edition?
    /// The models that it follows and that follow it, with itself; empty where they were not asked for.
    public var series: [SeriesModel]
    /// What readers were answered, for everyone; empty where that was not asked for, and of an old edition, which is shown
    /// as it was, without what was said of it since.
    public var answers: [AnsweredReport]
}

extension CatalogueStore {
    /// A model at a moment and what stands around it, in one read: each costs changes of thread.
    ///
    /// - Parameters:
    ///   - code: the model.
    ///   - moment: when.
    ///   - access: what the reader may see.
    ///   - isWhole: whether with the series and the answers to readers.
    /// - Returns: what was found; without the model no series and no answers.
    /// - Throws: `StoreError`.
    public func documentReading(
        _ code: DocumentCode,
        at moment: CatalogueMoment,
        access: Access,
        isWhole: Bool
    ) async throws -> DocumentReading {
        try await read { db in
            let found = try Self.document(code, at: moment, access: access, db)
            let isWhole = isWhole && found != nil
            return DocumentReading(
                found: found,
                current: try Self.editions(limit: 1, db).first,
                series: try isWhole ? Self.series(of: code, at: moment, access: access, db) : [],
                answers: try isWhole && moment == .current ? Self.publicAnswers(of: code, db) : []
            )
        }
    }
}
