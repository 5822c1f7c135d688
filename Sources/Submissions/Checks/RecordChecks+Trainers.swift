import CatalogueModel

/// Who trained whom, kept until the whole registry is known.
struct TrainerGenerations {
    /// A trainer whose own trainer must be found.
    struct Pupil {
        var trainedBy: String
        var generation: Int
        var line: Int
        var position: Int
    }

    var byIdentifier: [String: Int] = [:]
    var pupils: [Pupil] = []
}

extension RecordChecks {
    /// Checks a trainer against the others.
    func check(_ trainer: Trainer, _ element: XMLElement) {
        enter(.trainer, trainer.id, element) { first in
            .duplicateIdentifier(
                "trainer.duplicateIdentifier",
                trainer.id,
                firstLine: first,
                at: .attribute(.id, of: element)
            )
        }
        trainers.byIdentifier[trainer.id] = trainer.generation
        guard let trainedBy = trainer.trainedBy else { return }
        if trainedBy == trainer.id {
            context.report(.trainedBySelf(trainer.id, at: .attribute(.trainedBy, of: element)))
        } else {
            trainers.pupils.append(
                TrainerGenerations.Pupil(
                    trainedBy: trainedBy,
                    generation: trainer.generation,
                    line: element.line,
                    position: element.position
                )
            )
        }
    }

    /// Checks generations, once all trainers are known.
    func finishTrainers() {
        for pupil in trainers.pupils {
            let path = "/trainers/trainer[\(pupil.position)]"
            guard
                let generation = trainers.byIdentifier[pupil.trainedBy]
                    ?? context.known.trainerGeneration(pupil.trainedBy)
            else {
                context.report(
                    .unknownTrainer(pupil.trainedBy, at: FindingPlace(line: pupil.line, path: path + "/@trainedBy"))
                )
                continue
            }
            guard pupil.generation != generation + 1 else { continue }
            context.report(
                .generationMismatch(
                    pupil.generation,
                    trainedBy: pupil.trainedBy,
                    ofGeneration: generation,
                    at: FindingPlace(line: pupil.line, path: path + "/@generation")
                )
            )
        }
    }
}
