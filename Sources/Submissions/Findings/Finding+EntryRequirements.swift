import CatalogueModel

/// Nationality sets and entry rules.
extension Finding {
    /// Two rules of one identifier.
    static func duplicateRule(_ id: String, firstLine: Int, at place: FindingPlace) -> Finding {
        duplicateIdentifier("rule.duplicateIdentifier", id, firstLine: firstLine, at: place)
    }

    /// Two sets of one identifier.
    static func duplicateSet(_ id: String, firstLine: Int, at place: FindingPlace) -> Finding {
        duplicateIdentifier("set.duplicateIdentifier", id, firstLine: firstLine, at: place)
    }

    /// A rule that decides without a verdict.
    static func ruleWithoutVerdict(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "rule.noVerdict",
            at: place,
            es: "La regla «\(id.shown)» es de decisión (kind=\"verdict\") y no tiene el atributo verdict.",
            en: "The rule “\(id.shown)” decides (kind=\"verdict\") and has no attribute verdict.",
            adviceES: "Añada verdict, o use kind=\"duty\" con su deber.",
            adviceEN: "Add verdict, or use kind=\"duty\" with its duty."
        )
    }

    /// A duty without a name.
    static func ruleWithoutDuty(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "rule.noDuty",
            at: place,
            es: "La regla «\(id.shown)» es de deber (kind=\"duty\") y no tiene el atributo duty.",
            en: "The rule “\(id.shown)” is a duty (kind=\"duty\") and has no attribute duty.",
            adviceES: "Añada duty, o use kind=\"verdict\" con su decisión.",
            adviceEN: "Add duty, or use kind=\"verdict\" with its verdict."
        )
    }

    /// A validity of the passport that says nothing, or more than one thing.
    static func unclearPassportValidity(at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "rule.unclearPassportValidity",
            at: place,
            es: "La vigencia del pasaporte debe decir exactamente una cosa: meses, días o una regla.",
            en: "The validity of the passport must say exactly one thing: months, days or a rule.",
            adviceES: "Deje solo uno de los atributos months, days y rule.",
            adviceEN: "Keep exactly one of the attributes months, days and rule."
        )
    }

    /// A rule names a set that is nowhere.
    static func unknownSet(_ set: String, _ severity: Severity, at place: FindingPlace) -> Finding {
        Finding(
            severity,
            "rule.unknownSet",
            at: place,
            es:
                "El conjunto de nacionalidades «\(set.shown)» no está en la remisión ni entre los publicados que se conocen.",
            en: "The nationality set “\(set.shown)” is neither in the submission nor among the published ones known.",
            adviceES: "Corrija el identificador, con su versión, o añada el conjunto.",
            adviceEN: "Correct the identifier, with its version, or add the set."
        )
    }

    /// A rule of another destination.
    static func foreignRule(destination: String, country: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "rule.foreignDestination",
            at: place,
            es: "La regla es del destino \(destination), pero la remisión es de \(country).",
            en: "The rule is of the destination \(destination), but the submission is of \(country).",
            adviceES: "Remita solo las reglas de ingreso a su propio país.",
            adviceEN: "Submit only the rules of entry to your own country."
        )
    }

    /// A set of another owner.
    static func foreignSet(_ set: NationalitySet, country: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "set.foreign",
            at: place,
            es:
                "El conjunto «\(set.id.shown)» es de \(set.owner.shown) para el destino \(set.destination), y la remisión es de \(country).",
            en:
                "The set “\(set.id.shown)” is of \(set.owner.shown) for the destination \(set.destination); the submission is of \(country).",
            adviceES: "Remita solo conjuntos propios; los de grupos de Estados los remite la Secretaría (CRM).",
            adviceEN: "Submit your own sets only; those of groups of states are submitted by the Secretariat (CRM)."
        )
    }

    /// Two rules of equal priority that decide differently for the same traveller.
    static func contradiction(_ rule: String, with other: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "rule.contradiction",
            at: place,
            es:
                "La regla «\(rule.shown)» contradice a «\(other.shown)»: misma prioridad, distinta decisión y un viajero al que se aplican ambas.",
            en:
                "The rule “\(rule.shown)” contradicts “\(other.shown)”: equal priority, different verdicts, and a traveller to whom both apply.",
            adviceES: "Cambie la prioridad, el alcance o la condición de una de las dos.",
            adviceEN: "Change the priority, the scope or the condition of one of the two."
        )
    }

    /// A rule that another always decides before.
    static func shadowed(_ rule: String, by other: String, at place: FindingPlace) -> Finding {
        Finding(
            .info,
            "rule.shadowed",
            at: place,
            es: "La regla «\(rule.shown)» nunca decide: «\(other.shown)» se aplica siempre antes.",
            en: "The rule “\(rule.shown)” never decides: “\(other.shown)” always applies first.",
            adviceES: "Si no es lo que desea, aumente su prioridad; si sobra, elimínela.",
            adviceEN: "If that is not meant, raise its priority; if it is not needed, remove it."
        )
    }

    /// More rules or sets than are compared with each other.
    static func tooMany(_ kind: RecordKind, limit: Int, at place: FindingPlace) -> Finding {
        let words =
            kind == .entryRule
            ? ("reglas de ingreso", "entry rules") : ("conjuntos de nacionalidades", "nationality sets")
        return Finding(
            .error,
            kind == .entryRule ? "rule.tooMany" : "set.tooMany",
            at: place,
            es: "El archivo tiene más de \(limit) \(words.0).",
            en: "The file has more than \(limit) \(words.1).",
            adviceES: "Una los registros que dicen lo mismo.",
            adviceEN: "Merge records that say the same."
        )
    }
}
