import CatalogueModel
import CatalogueStore
import Foundation
import Submissions
import Synchronization

extension KnownNames {
    /// What a store has published and a submission may name.
    ///
    /// - Parameters:
    ///   - store: the store; records are looked up in it while the submission is read.
    ///   - lookups: hears of a look-up that fails.
    /// - Returns: the names.
    /// - Throws: `StoreError`.
    static func published(in store: CatalogueStore, _ lookups: StoreLookups) throws -> KnownNames {
        let decoder = JSONDecoder()
        var sets: [String: [String]] = [:]
        _ = try store.forEachRecord(of: .nationalitySet) { json in
            let set = try decoder.decode(NationalitySet.self, from: Data(json.utf8))
            sets[set.id] = set.members
        }
        var generations: [String: Int] = [:]
        _ = try store.forEachRecord(of: .trainer) { json in
            let trainer = try decoder.decode(Trainer.self, from: Data(json.utf8))
            generations[trainer.id] = trainer.generation
        }
        var ends: [String: CalendarDay] = [:]
        _ = try store.forEachRecord(of: .workshop) { json in
            let workshop = try decoder.decode(DeliveredWorkshop.self, from: Data(json.utf8))
            ends[TrainingData.key(workshop.id, of: workshop.country)] = workshop.days.to
            // Who was certified in a workshop is a trainer before the registry is sent again.
            for candidate in workshop.certified where generations[candidate.id] == nil {
                generations[candidate.id] = (generations[candidate.trainedBy] ?? 0) + 1
            }
        }
        let (trainers, workshops) = (generations, ends)
        return KnownNames(
            isComplete: true,
            sets: sets,
            hasDocument: { code in lookups.answer(or: true) { try store.isPublished(.document, key: code.text) } },
            hasFamily: { country, id in
                lookups.answer(or: true) { try store.isPublished(.family, country: country, key: id) }
            },
            trainerGeneration: { trainers[$0] },
            workshopEnd: { workshops[TrainingData.key($1, of: $0)] },
            entryRules: { country in lookups.answer(or: []) { try publishedRules(of: country, in: store) } }
        )
    }

    private static func publishedRules(of country: String, in store: CatalogueStore) throws -> [EntryRule] {
        let decoder = JSONDecoder()
        var rules: [EntryRule] = []
        _ = try store.forEachRecord(of: .entryRule, country: country) { json in
            rules.append(try decoder.decode(EntryRule.self, from: Data(json.utf8)))
        }
        return rules
    }
}

/// Looks things up for a reader that cannot be stopped by what goes wrong, and says afterwards what did.
///
/// A database that does not answer would else be a record that is not there, and the submission's fault.
final class StoreLookups: Sendable {
    private let failure = Mutex<(any Error)?>(nil)

    /// What a look-up gives, or something that nobody objects to where it fails.
    func answer<Value>(or fallback: Value, _ lookup: () throws -> Value) -> Value {
        do {
            return try lookup()
        } catch {
            failure.withLock { $0 = $0 ?? error }
            return fallback
        }
    }

    /// - Throws: what went wrong first.
    func check() throws {
        if let first = failure.withLock({ $0 }) { throw first }
    }
}
