public import CatalogueModel
import Foundation
import SQLDatabase

extension CatalogueStore {
    /// Everything that is published about training, read within one snapshot.
    ///
    /// - Parameter moment: at which moment.
    /// - Returns: the records by country and key, or nil where there is no such moment.
    /// - Throws: `StoreError`.
    public func trainingData(at moment: CatalogueMoment = .current) async throws -> TrainingData? {
        try await read { db in
            guard let publication = try Self.publication(at: moment, db) else { return nil }
            let kinds = SubmissionKind.allCases.filter { $0 != .manual }.flatMap(\.records)
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT record_revision.kind, record_body.body
                    FROM record_revision JOIN record_body ON record_body.revision_id = record_revision.id
                    WHERE kind IN (\(Self.placeholders(kinds.count)))
                        AND published_in <= ? AND (ended_in IS NULL OR ended_in > ?)
                        AND action <> 'withdraw'
                    ORDER BY country, record_key
                    """,
                arguments: StatementArguments(kinds.map(\.rawValue)) + [publication, publication]
            )
            var data = TrainingData()
            let decoder = JSONDecoder()
            while let row = try rows.next() {
                guard let kind = RecordKind(rawValue: row["kind"]) else { continue }
                let body: String = row["body"]
                try data.take(kind, Data(body.utf8), decoder)
            }
            return data
        }
    }
}

extension TrainingData {
    fileprivate mutating func take(_ kind: RecordKind, _ body: Data, _ decoder: JSONDecoder) throws {
        switch kind {
        case .need: needs.append(try decoder.decode(TrainingNeed.self, from: body))
        case .trainer: trainers.append(try decoder.decode(Trainer.self, from: body))
        case .calendar: calendar = try decoder.decode(TrainingCalendar.self, from: body)
        case .planningRules: rules = try decoder.decode(PlanningRules.self, from: body)
        case .topicParameters: topics.append(try decoder.decode(TopicParameters.self, from: body))
        case .blackout: blackouts.append(try decoder.decode(TrainingBlackout.self, from: body))
        case .venue: venues.append(try decoder.decode(TrainingVenue.self, from: body))
        case .nomination: nominations.append(try decoder.decode(TrainerNomination.self, from: body))
        case .budgetLine: budgetLines.append(try decoder.decode(TrainingBudgetLine.self, from: body))
        case .workshop: workshops.append(try decoder.decode(DeliveredWorkshop.self, from: body))
        case .followUp: followUps.append(try decoder.decode(WorkshopFollowUp.self, from: body))
        case .exercise: exercises.append(try decoder.decode(JointExercise.self, from: body))
        case .document, .family, .nationalitySet, .entryRule: return
        }
    }
}
