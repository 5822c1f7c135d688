import CatalogueModel

/// What a training plan needs besides needs and trainers.
extension Finding {
    /// A member sets what holds for all.
    static func onlyTheSecretariat(_ kind: RecordKind, country: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "resource.onlySecretariat",
            at: place,
            es: "Solo la Secretaría Técnica (CRM) fija «\(kind.rawValue)»; esta remisión es de \(country.shown).",
            en:
                "Only the Technical Secretariat (CRM) sets “\(kind.rawValue)”; this submission is of \(country.shown).",
            adviceES: "Elimine el elemento y proponga el cambio a la Secretaría.",
            adviceEN: "Remove the element and propose the change to the Secretariat."
        )
    }

    /// The Secretariat sends what only a country has.
    static func notTheSecretariat(_ kind: RecordKind, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "resource.notSecretariat",
            at: place,
            es: "«\(kind.rawValue)» pertenece a un país, y la Secretaría Técnica (CRM) no es uno.",
            en: "“\(kind.rawValue)” belongs to a country, and the Technical Secretariat (CRM) is none.",
            adviceES: "Remítalo con el código del país en el que está.",
            adviceEN: "Send it under the code of the country that it is in."
        )
    }

    /// A calendar that begins within a week.
    static func notAMonday(_ day: CalendarDay, at place: FindingPlace) -> Finding {
        Finding(
            .warning,
            "calendar.notMonday",
            at: place,
            es: "El calendario comienza el \(day), que no es lunes: sus semanas no serán las del calendario común.",
            en: "The calendar begins on \(day), which is no Monday: its weeks will not be those of the wall calendar.",
            adviceES: "Use el lunes de esa semana.",
            adviceEN: "Use the Monday of that week."
        )
    }

    /// A candidate would be certified while still resting from the workshop that certifies.
    static func lagBelowRecovery(_ rules: PlanningRules, at place: FindingPlace) -> Finding {
        let (lag, recovery) = (rules.certificationLagWeeks, rules.recoveryWeeks)
        return Finding(
            .error,
            "rules.lagBelowRecovery",
            at: place,
            es: "La certificación tarda \(lag) semanas, menos que las \(recovery) entre dos talleres de una persona.",
            en: "Certification takes \(lag) weeks, fewer than the \(recovery) between two workshops of one person.",
            adviceES: "Use certificationLagWeeks=\"\(recovery)\" o más.",
            adviceEN: "Use certificationLagWeeks=\"\(recovery)\" or more."
        )
    }

    /// A most that is below its least.
    static func invertedNumbers(least: Int, most: Int, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "number.inverted",
            at: place,
            es: "El máximo, \(most), es menor que el mínimo, \(least).",
            en: "The most, \(most), is below the least, \(least).",
            adviceES: "Corrija uno de los dos o intercámbielos.",
            adviceEN: "Correct one of the two, or swap them."
        )
    }

    /// A less urgent priority that weighs more than a more urgent one.
    static func risingWeights(_ weights: [Int], at place: FindingPlace) -> Finding {
        let list = weights.map(String.init).joined(separator: " ")
        return Finding(
            .warning,
            "rules.risingWeights",
            at: place,
            es: "Con los pesos \(list), una prioridad menos urgente pesa más que otra más urgente.",
            en: "With the weights \(list), a less urgent priority weighs more than a more urgent one.",
            adviceES: "Ponga los pesos de mayor a menor, como 9 3 1.",
            adviceEN: "Give the weights from highest to lowest, such as 9 3 1."
        )
    }

    /// A venue at a border post of other countries.
    static func venueElsewhere(
        _ post: VocabularyTerm,
        country: String,
        countries: [String],
        at place: FindingPlace
    ) -> Finding {
        let both = countries.joined(separator: ", ")
        return Finding(
            .error,
            "venue.postElsewhere",
            at: place,
            es: "El puesto \(post.id) (\(post.label.es)) está entre \(both), y la sede es de \(country).",
            en: "The post \(post.id) (\(post.label.en)) is between \(both); the venue is of \(country).",
            adviceES: "Indique un puesto fronterizo de su país, o elimine borderPost.",
            adviceEN: "Name a border post of your own country, or remove borderPost."
        )
    }

    /// A venue at a border post that would host workshops for trainers.
    static func postHostsTrainers(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .warning,
            "venue.postHostsTrainers",
            at: place,
            es: "La sede «\(id.shown)» está en un puesto fronterizo y dice acoger formación de capacitadores.",
            en: "The venue “\(id.shown)” stands at a border post and is said to host training of trainers.",
            adviceES: "Use hosts=\"none\", o elimine borderPost si la sede sirve a todo el país.",
            adviceEN: "Use hosts=\"none\", or remove borderPost if the venue serves the whole country."
        )
    }

    /// Two nominations for one topic and language.
    static func nominatedTwice(_ nomination: TrainerNomination, firstLine: Int, at place: FindingPlace) -> Finding {
        let both = "\(nomination.topic.shown) (\(nomination.language.shown))"
        return Finding(
            .error,
            "nomination.twice",
            at: place,
            es: "La línea \(firstLine) ya ofrece candidatos para \(both).",
            en: "Line \(firstLine) offers candidates for \(both) already.",
            adviceES: "Sume los candidatos en una sola postulación.",
            adviceEN: "Add the candidates up in one nomination."
        )
    }
}
