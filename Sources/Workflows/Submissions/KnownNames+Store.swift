import CatalogueModel
import CatalogueStore
import Foundation
import Submissions

extension KnownNames {
    /// What a store has published and a submission may name.
    ///
    /// - Throws: `StoreError`.
    static func published(in store: CatalogueStore) throws -> KnownNames {
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
            hasDocument: { (try? store.isPublished(.document, key: $0.text)) ?? false },
            hasFamily: { (try? store.isPublished(.family, country: $0, key: $1)) ?? false },
            trainerGeneration: { trainers[$0] },
            workshopEnd: { workshops[TrainingData.key($1, of: $0)] },
            entryRules: { (try? publishedRules(of: $0, in: store)) ?? [] }
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
