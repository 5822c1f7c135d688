public import CatalogueModel
public import CatalogueStore
import Foundation
import Submissions

/// Why records cannot be exported.
public enum ExportError: ExplainedError {
    /// The country has published nothing of this kind.
    case nothingPublished(SubmissionKind, country: String)
    /// There is no edition of this number.
    case noEdition(Int)

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .nothingPublished(let kind, let country):
            Explanation(
                "export.nothing",
                message: LocalizedText(
                    es: "\(country) no ha publicado nada de la clase \(kind.rawValue).",
                    en: "\(country) has published nothing of kind \(kind.rawValue)."
                ),
                advice: LocalizedText(
                    es: "Vea lo publicado con «cotejo submissions».",
                    en: "See what is published with `cotejo submissions`."
                )
            )
        case .noEdition(let number):
            Explanation(
                "export.noEdition",
                message: LocalizedText(es: "No existe la edición \(number).", en: "There is no edition \(number)."),
                advice: LocalizedText(
                    es: "Vea las publicadas con «cotejo submissions».",
                    en: "See those published with `cotejo submissions`."
                )
            )
        }
    }
}

/// From the published records of a country to a file that gives them back when it is imported.
public struct ExportCatalogue: Sendable {
    private let store: CatalogueStore
    private let moment: CatalogueMoment

    /// An export of what a store holds at a moment.
    public init(store: CatalogueStore, at moment: CatalogueMoment = .current) {
        self.store = store
        self.moment = moment
    }

    /// Writes a country's records as a complete submission.
    ///
    /// Records stand by key, so the same records always give the same bytes. Models above the access level are left
    /// out, and what of a model is above it.
    ///
    /// - Parameters:
    ///   - kind: kind of submission.
    ///   - country: whose records.
    ///   - access: what the receiver may see.
    ///   - sink: takes the bytes as they come.
    /// - Throws: `ExportError`, `StoreError`, or what the sink throws.
    public func writeXML(
        _ kind: SubmissionKind,
        country: String,
        access: Access,
        to sink: @escaping ([UInt8]) throws -> Void
    ) async throws {
        guard var header = try await store.latestHeader(of: kind, country: country) else {
            throw ExportError.nothingPublished(kind, country: country)
        }
        header.mode = .complete
        var writer = SubmissionWriter(header, sink: sink)
        for record in kind.records {
            try forEach(record, country: country) { body in
                if let item = try ExportCatalogue.record(record, body, access: access) { try writer.write(item) }
            }
        }
        try writer.finish()
    }

    /// Writes records as one JSON object: `{"edition", "documents": […], …}`.
    ///
    /// - Throws: `ExportError`, `StoreError`, or what the sink throws.
    public func writeJSON(
        _ kind: SubmissionKind,
        country: String?,
        access: Access,
        to sink: @escaping ([UInt8]) throws -> Void
    ) async throws {
        let edition = try await editionNumber()
        try sink(Array("{\"edition\":\(edition)".utf8))
        for record in kind.records {
            try sink(Array(",\n\"\(record.rawValue)\":[".utf8))
            var isFirst = true
            try forEach(record, country: country) { body in
                guard let item = try ExportCatalogue.record(record, body, access: access) else { return }
                try sink(Array(((isFirst ? "\n" : ",\n") + item.jsonText).utf8))
                isFirst = false
            }
            try sink(Array("]".utf8))
        }
        try sink(Array("}\n".utf8))
    }

    /// Writes the document models as a table, a line each.
    ///
    /// - Throws: `ExportError`, `StoreError`, or what the sink throws.
    public func writeCSV(country: String?, access: Access, to sink: @escaping ([UInt8]) throws -> Void) throws {
        try sink(Array((DocumentTable.header + "\r\n").utf8))
        try forEach(.document, country: country) { body in
            guard case .document(let model)? = try ExportCatalogue.record(.document, body, access: access) else {
                return
            }
            try sink(Array((DocumentTable.line(model) + "\r\n").utf8))
        }
    }

    private func forEach(_ kind: RecordKind, country: String?, _ body: (String) throws -> Void) throws {
        // A withdrawn model says so itself and is part of the manual; any other record withdrawn is gone.
        let exists = try store.forEachRecord(
            of: kind,
            country: country,
            at: moment,
            includingWithdrawn: kind == .document,
            body
        )
        if !exists, case .edition(let number) = moment { throw ExportError.noEdition(number) }
    }

    private func editionNumber() async throws -> Int {
        if case .edition(let number) = moment { return number }
        return try await store.currentEdition()?.number ?? 0
    }

    static func record(_ kind: RecordKind, _ body: String, access: Access) throws -> CatalogueRecord? {
        let decoder = JSONDecoder()
        let data = Data(body.utf8)
        switch kind {
        case .document:
            return try decoder.decode(DocumentModel.self, from: data).visible(to: access).map { .document($0) }
        case .family: return .family(try decoder.decode(DocumentFamily.self, from: data))
        case .nationalitySet: return .nationalitySet(try decoder.decode(NationalitySet.self, from: data))
        case .entryRule:
            let rule = try decoder.decode(EntryRule.self, from: data)
            return rule.access <= access ? .entryRule(rule) : nil
        case .need: return .need(try decoder.decode(TrainingNeed.self, from: data))
        // Personal data: not for the public.
        case .trainer: return access >= .official ? .trainer(try decoder.decode(Trainer.self, from: data)) : nil
        case .calendar: return .calendar(try decoder.decode(TrainingCalendar.self, from: data))
        case .planningRules: return .planningRules(try decoder.decode(PlanningRules.self, from: data))
        case .topicParameters: return .topicParameters(try decoder.decode(TopicParameters.self, from: data))
        case .blackout: return .blackout(try decoder.decode(TrainingBlackout.self, from: data))
        case .venue: return .venue(try decoder.decode(TrainingVenue.self, from: data))
        case .nomination: return .nomination(try decoder.decode(TrainerNomination.self, from: data))
        case .budgetLine: return .budgetLine(try decoder.decode(TrainingBudgetLine.self, from: data))
        case .workshop: return .workshop(try decoder.decode(DeliveredWorkshop.self, from: data).visible(to: access))
        case .followUp: return .followUp(try decoder.decode(WorkshopFollowUp.self, from: data))
        case .exercise: return .exercise(try decoder.decode(JointExercise.self, from: data))
        }
    }
}
