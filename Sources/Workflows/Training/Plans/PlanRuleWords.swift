public import CatalogueModel
public import TrainingPlanner

/// What a broken rule of the planning model means, for people.
///
/// Source: the model's hard rules H1 to H18.
public struct PlanRuleWords: Sendable {
    private let report: PlanReport
    private let words: PlanWords
    private let trainer: @Sendable (String) -> String

    /// The words for what is broken in a plan.
    ///
    /// - Parameters:
    ///   - report: the plan as it would be.
    ///   - words: the language.
    ///   - trainer: a trainer as the reader may know them.
    public init(_ report: PlanReport, _ words: PlanWords, trainer: @escaping @Sendable (String) -> String = { $0 }) {
        self.report = report
        self.words = words
        self.trainer = trainer
    }

    /// What a rule is about, in a few words; the rule itself where it is unknown.
    public static func name(ofRule rule: String) -> LocalizedText {
        let names: [String: LocalizedText] = [
            "H1": LocalizedText(es: "códigos conocidos", en: "known codes"),
            "H2": LocalizedText(es: "duración y calendario", en: "length and calendar"),
            "H3": LocalizedText(es: "semanas sin capacitación", en: "weeks without training"),
            "H4": LocalizedText(es: "sedes y salas", en: "venues and rooms"),
            "H5": LocalizedText(es: "cupo", en: "number of participants"),
            "H6": LocalizedText(es: "a quién sirve", en: "whom it serves"),
            "H7": LocalizedText(es: "ambas delegaciones", en: "both delegations"),
            "H8": LocalizedText(es: "equipo completo", en: "complete crew"),
            "H9": LocalizedText(es: "certificación", en: "certification"),
            "H10": LocalizedText(es: "idioma", en: "language"),
            "H11": LocalizedText(es: "enseñar en el propio país", en: "teaching at home"),
            "H12": LocalizedText(es: "disponibilidad y descanso", en: "availability and rest"),
            "H13": LocalizedText(es: "formación de capacitadores", en: "training of trainers"),
            "H14": LocalizedText(es: "candidaturas", en: "nominations"),
            "H15": LocalizedText(es: "enseñanza acompañada", en: "accompanied teaching"),
            "H16": LocalizedText(es: "seguimiento", en: "follow-up"),
            "H17": LocalizedText(es: "dinero", en: "money"),
            "H18": LocalizedText(es: "lo ya acordado", en: "what is agreed"),
        ]
        return names[rule] ?? LocalizedText(es: rule, en: rule)
    }

    /// Why something breaks, in a sentence.
    public func sentence(_ violation: PlanViolation) -> String {
        let names = violation.names
        let first = names.first ?? ""
        switch violation.rule {
        case "H2":
            return words.text(es: "Queda fuera del calendario del plan.", en: "It is outside the plan's calendar.")
        case "H3":
            return words.text(
                es: "\(words.country(first)) no recibe capacitación esa semana.",
                en: "\(words.country(first)) takes no training in that week."
            )
        case "H4": return room(violation)
        case "H5":
            return words.text(
                es: "La sede o el tema no admiten ese número de participantes.",
                en: "The venue or the topic does not take that number of participants."
            )
        case "H6": return whom(violation)
        case "H7":
            return words.text(
                es: "Faltan funcionarios de \(words.country(first)).",
                en: "Officials of \(words.country(first)) are missing."
            )
        case "H16":
            return report.sessions.contains { $0.id == violation.place }
                ? words.text(
                    es: "El seguimiento falta o queda fuera de plazo.",
                    en: "The follow-up is missing or out of time."
                )
                : words.text(
                    es: "Esa semana no cabe otro seguimiento.",
                    en: "That week has no room for another follow-up."
                )
        case "H17": return money(violation)
        case "H18":
            return words.text(es: "Contradice lo que ya está acordado.", en: "It contradicts what is agreed already.")
        default: return people(violation)
        }
    }

    private func room(_ violation: PlanViolation) -> String {
        report.instance.venues.contains { $0.id == violation.place }
            ? words.text(
                es: "Todas las salas de la sede están ocupadas esa semana.",
                en: "All rooms of the venue are taken in that week."
            )
            : words.text(
                es: "La sede no sirve para este tipo de taller.",
                en: "The venue is not for this kind of workshop."
            )
    }

    private func whom(_ violation: PlanViolation) -> String {
        let need = violation.names.first ?? violation.place
        let session = report.sessions.first { $0.id == violation.place }
        let earliest = report.instance.needs.first { $0.id == need }?.earliestWeek ?? 0
        return session.map { $0.startWeek < earliest } ?? false
            ? words.text(
                es: "Los funcionarios de la necesidad \(need) aún no pueden asistir esa semana.",
                en: "The officials of need \(need) cannot attend yet in that week."
            )
            : words.text(
                es: "La sede no sirve a la necesidad \(need): es de otro país o de otro puesto fronterizo.",
                en: "The venue does not serve need \(need): it is in another country or at another border post."
            )
    }

    private func money(_ violation: PlanViolation) -> String {
        guard
            let line = violation.names.first
                ?? report.instance.budgetLines.first(where: { $0.id == violation.place })?.id
        else {
            return words.text(
                es: "A las líneas de presupuesto que pueden pagarlo no les alcanza.",
                en: "The budget lines that may pay for it have not enough left."
            )
        }
        return violation.names.isEmpty
            ? words.text(es: "A la línea \(line) no le alcanza.", en: "Line \(line) has not enough.")
            : words.text(es: "La línea \(line) no puede pagar esto.", en: "Line \(line) may not pay for this.")
    }

    private func people(_ violation: PlanViolation) -> String {
        let who = violation.names.first.map(trainer) ?? ""
        switch (violation.rule, violation.names.count) {
        case ("H8", 0):
            return words.text(
                es: "El equipo no está completo o repite a alguien.",
                en: "The crew is not complete, or names someone twice."
            )
        case ("H8", _), ("H1", _):
            return words.text(
                es: "El plan no conoce a \(who.isEmpty ? violation.place : who).",
                en: "The plan does not know \(who.isEmpty ? violation.place : who)."
            )
        case ("H9", _):
            return words.text(
                es: "\(who) no tiene para esas fechas la certificación en el tema.",
                en: "\(who) is not certified in the topic at that time."
            )
        case ("H10", _):
            return words.text(
                es: "\(who) no enseña en el idioma del taller.",
                en: "\(who) does not teach in the language of the workshop."
            )
        case ("H11", _):
            return words.text(
                es: "\(who) se forma en este plan y solo enseña en su país.",
                en: "\(who) becomes a trainer in this plan and teaches at home only."
            )
        case ("H12", 2...):
            let (rest, other) = (report.instance.rules.recoveryWeeks, violation.names[1])
            return words.text(
                es: "\(who) da también \(other); entre uno y otro tiene que descansar \(rest) semanas.",
                en: "\(who) also teaches \(other); between the two there must be \(rest) weeks of rest."
            )
        case ("H12", _):
            return words.text(
                es: "\(who) no está disponible esas semanas.",
                en: "\(who) is not available in those weeks."
            )
        case ("H13", 1...):
            return words.text(
                es: "\(who) no cumple lo que pide formar capacitadores en esa sede.",
                en: "\(who) does not meet what training trainers at that venue asks for."
            )
        case ("H13", _):
            return words.text(
                es: "La sede o el número de candidatos no sirven para formar capacitadores.",
                en: "The venue or the number of candidates does not serve for training trainers."
            )
        case ("H14", _):
            return words.text(
                es: "Se usan más candidaturas de las que hay.",
                en: "More nominations are used than there are."
            )
        case ("H15", 1...):
            return words.text(
                es: "\(who) tendría que enseñar antes de terminar de formarse, o acompañado por segunda vez.",
                en: "\(who) would teach before the own training ends, or accompanied a second time."
            )
        default:
            return words.text(
                es: "Enseñan a la vez más personas en formación de las que se permite.",
                en: "More people in training teach together than are allowed to."
            )
        }
    }
}
