import CatalogueModel

/// Needs and trainers.
extension Finding {
    /// A need at a border post of other countries.
    static func postElsewhere(
        _ post: VocabularyTerm,
        country: String,
        countries: [String],
        at place: FindingPlace
    ) -> Finding {
        let both = countries.joined(separator: ", ")
        return Finding(
            .error,
            "need.postElsewhere",
            at: place,
            es: "El puesto \(post.id) (\(post.label.es)) está entre \(both), y la necesidad es de \(country).",
            en: "The post \(post.id) (\(post.label.en)) is between \(both); the need is of \(country).",
            adviceES: "Indique un puesto fronterizo de su país.",
            adviceEN: "Name a border post of your own country."
        )
    }

    /// A trainer trained by somebody who is nowhere.
    static func unknownTrainer(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .warning,
            "trainer.unknownTrainer",
            at: place,
            es: "El capacitador «\(id.shown)» no está en la remisión ni en los registros que se conocen.",
            en: "The trainer “\(id.shown)” is neither in the submission nor in the registries known.",
            adviceES: "Compruebe el identificador; puede ser de otro país.",
            adviceEN: "Check the identifier; it may be of another country."
        )
    }

    /// A trainer trained by nobody else.
    static func trainedBySelf(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "trainer.trainedBySelf",
            at: place,
            es: "El capacitador «\(id.shown)» figura como formado por sí mismo.",
            en: "The trainer “\(id.shown)” stands as trained by the same person.",
            adviceES: "Indique quién le formó o elimine el atributo.",
            adviceEN: "Name who trained them, or remove the attribute."
        )
    }

    /// A generation that is not one more than that of whoever trained.
    static func generationMismatch(
        _ generation: Int,
        trainedBy: String,
        ofGeneration other: Int,
        at place: FindingPlace
    ) -> Finding {
        Finding(
            .error,
            "trainer.generationMismatch",
            at: place,
            es: "La generación es \(generation), pero «\(trainedBy.shown)», que le formó, es de la \(other).",
            en:
                "The generation is \(generation), but “\(trainedBy.shown)”, who trained them, is of generation \(other).",
            adviceES: "Use generation=\"\(other + 1)\" o corrija trainedBy.",
            adviceEN: "Use generation=\"\(other + 1)\" or correct trainedBy."
        )
    }
}
