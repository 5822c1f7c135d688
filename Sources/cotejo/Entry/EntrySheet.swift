import CatalogueModel
import CatalogueWeb
import DocumentChecks

/// An answer about entry as lines for a terminal.
struct EntrySheet {
    let vocabularies: Vocabularies
    let language: Language
    /// Whether what is missing is named with the option that says it: other commands do not have them all.
    var namesOptions = true

    func lines(_ answer: EntryAnswer) -> [String] {
        let question = answer.question
        let from = vocabularies.label(answer.passport.nationality, in: .countries, language)
        let to = vocabularies.label(question.destination, in: .countries, language)
        var lines = ["\(from) → \(to), \(question.date)", verdictLine(answer)]
        if let stay = stayLine(answer) { lines.append(stay) }
        lines += validityLines(answer)
        lines += missingLines(say("Falta saber", "Still to know"), answer.missing)
        lines += missingLines(say("Según la respuesta, también", "Depending on that, also"), answer.missingThen)
        lines += conditionLines(answer)
        for outcome in answer.reachable {
            let label = vocabularies.label(outcome.verdict.rawValue, in: .verdicts, language)
            lines.append("  \(say("podría ser", "could be")): \(label) (\(outcome.rule.id))")
        }
        for duty in answer.dutyCodes {
            lines.append("\(say("Deber", "Duty")): \(vocabularies.label(duty, in: .duties, language))")
        }
        lines += reasonLines(answer)
        return lines
    }

    /// Inputs in words, each on its line with what to add to the command.
    private func missingLines(_ title: String, _ inputs: [String]) -> [String] {
        guard !inputs.isEmpty else { return [] }
        let names = inputs.map { EntryInputWords.name(of: $0, vocabularies, language) }
        guard namesOptions else { return ["\(title): \(names.joined(separator: "; "))"] }
        return ["\(title):"] + zip(inputs, names).map { "  \($1)  → \(option(for: $0))" }
    }

    /// What to add to the command to say an input.
    private func option(for input: String) -> String {
        let root = input.split(separator: ".").first.map(String.init) ?? input
        return switch root {
        case "visas": "--visa USA | none"
        case "residences": "--residence USA | none"
        case "pastVisas": "--past-visa USA | none"
        case "age": "--age \(say("AÑOS", "YEARS"))"
        case "document": "--document ordinaryPassport"
        case "mode": "--mode air | land | sea | river"
        case "purpose": "--purpose tourism"
        case "accompaniedByParent": "--parents none | one | both"
        case "bornIn": "--born-in GTM"
        case "group": "--group …"
        case "transitHours": "--transit-hours \(say("HORAS", "HOURS"))"
        default: "--fact \(root)=yes | no"
        }
    }

    private func verdictLine(_ answer: EntryAnswer) -> String {
        guard let verdict = answer.verdict else {
            return say(
                "No se conoce ninguna regla para esto. Pregunte al consulado del país de destino.",
                "No rule is known for this. Ask the consulate of the country of destination."
            )
        }
        let label = vocabularies.label(verdict.rawValue, in: .verdicts, language)
        guard answer.status == .conditional else { return label }
        return
            "\(label) (\(say("condicional: lo más estricto que puede resultar", "conditional: the strictest that may result")))"
    }

    private func stayLine(_ answer: EntryAnswer) -> String? {
        guard let days = answer.stayDays else { return nil }
        let zone = answer.rule?.stay?.sharedZone.map { " (\(vocabularies.label($0, in: .sharedZones, language)))" }
        return "\(say("Estancia", "Stay")): \(days) \(say("días", "days"))\(zone ?? "")"
    }

    private func conditionLines(_ answer: EntryAnswer) -> [String] {
        let words = ConditionWords(vocabularies, language)
        let shown = answer.shownConditions
        guard !shown.isEmpty else { return [] }
        return [say("Condición por condición", "Condition by condition")]
            + shown.map { "  \(state($0.state)): \(words.sentence($0.condition)) (\($0.rule.id))" }
    }

    private func state(_ state: ConditionState) -> String {
        switch state {
        case .satisfied: say("se cumple", "holds")
        case .notSatisfied: say("no se cumple", "does not hold")
        case .missingInput: say("falta saberlo", "still to know")
        }
    }

    private func validityLines(_ answer: EntryAnswer) -> [String] {
        switch answer.passportValidity {
        case nil: []
        case .ok:
            [say("El documento es válido el tiempo que se pide.", "The document is valid for as long as is asked.")]
        case .insufficient:
            [say("El documento vence antes de lo que se pide.", "The document expires before what is asked.")]
        case .unknown:
            [say("Compruebe hasta cuándo es válido el documento.", "Check until when the document is valid.")]
        }
    }

    private func reasonLines(_ answer: EntryAnswer) -> [String] {
        guard let rule = answer.rule else { return [] }
        var lines = ["\(say("Regla", "Rule")): \(rule.id)"]
        lines += rule.legalBases.map { "  \($0.value.act)\($0.value.gazette.map { ", \($0)" } ?? "")" }
        let evidence = vocabularies.label(rule.evidence.rawValue, in: .evidenceGrades, language)
        lines.append("\(say("Prueba", "Evidence")): \(evidence)")
        if let conflict = rule.conflict {
            lines.append("\(say("Las fuentes difieren", "Sources differ")): \(conflict.text(in: language))")
        }
        lines += rule.sources.map { "  \($0.text)" }
        return lines
    }

    private func say(_ es: String, _ en: String) -> String { language == .es ? es : en }
}
