import CatalogueModel
import TrainingPlanner
import Workflows

/// Why a need is left over or late, and what would help.
struct PlanReasonPage: Sendable {
    let reasonNeed: String
    let reasonFigure: String
    let reasonCauses: [String]
    let reasonHelp: [String]
    let reasonHasHelp: Bool

    init(_ reason: PlanReason, _ plan: OpenPlan, _ reader: PlanReader) {
        let wording = reader.wording
        let need = plan.report.coverage.first { $0.need.id == reason.need }?.need
        let parts = [
            reason.need, need.map { wording.label($0.country, .countries) },
            need.map { wording.label($0.topic, .trainingTopics) },
        ]
        reasonNeed = parts.compactMap(\.self).joined(separator: " · ")
        reasonFigure = UIText(
            es: "\(wording.number(reason.unmet)) sin atender, \(wording.number(reason.late)) con retraso",
            en: "\(wording.number(reason.unmet)) left over, \(wording.number(reason.late)) late"
        ).text(in: wording.language)
        reasonCauses = reason.bindings.map { Self.words($0, plan, wording) }
        reasonHelp = reason.help.map { Self.words($0, wording) }
        reasonHasHelp = !reasonHelp.isEmpty
    }

    private static func words(_ binding: PlanReason.Binding, _ plan: OpenPlan, _ wording: Wording) -> String {
        let subject = binding.subject.map { name($0, wording) } ?? ""
        let cause =
            switch binding.code {
            case "no_trainer":
                UIText(es: "no hay dos capacitadores certificados y libres", en: "no two certified trainers are free")
            case "no_language":
                UIText(es: "nadie enseña el tema en ese idioma", en: "nobody teaches the topic in that language")
            case "no_room": UIText(es: "no hay aula libre", en: "no room is free")
            case "no_money":
                UIText(es: "se acabó el dinero de \(subject)", en: "the money of \(subject) is spent")
            case "no_line": UIText(es: "ninguna partida puede pagarlo", en: "no budget line may pay for it")
            case "small_delegation":
                UIText(
                    es: "quedan muy pocos funcionarios de \(subject) para otro taller bilateral",
                    en: "too few officials of \(subject) are left for another bilateral workshop"
                )
            case "few_candidates":
                UIText(
                    es: "hay menos candidatos que los que un taller pide",
                    en: "fewer candidates than a workshop must have"
                )
            case "short_window":
                UIText(es: "ningún taller cabe antes del plazo", en: "no workshop fits before the deadline")
            case "forbidden":
                UIText(es: "todas las semanas posibles están excluidas", en: "every possible week is excluded")
            case "not_found":
                UIText(es: "nada lo impide: la búsqueda no lo encontró", en: "nothing does: the search did not find it")
            default: UIText(es: binding.code, en: binding.code)
            }
        let until = binding.untilWeek.map { week in
            let day = DateText.day(plan.day(ofWeek: week), in: wording.language)
            return UIText(es: " antes del \(day)", en: " before \(day)").text(in: wording.language)
        }
        return cause.text(in: wording.language) + (until ?? "")
    }

    private static func words(_ help: PlanReason.Help, _ wording: Wording) -> String {
        let change = help.change
        let subject = name(change.subject, wording)
        let amount = wording.number(change.amount)
        let topic = change.topic.map { wording.label($0, .trainingTopics) } ?? ""
        let what =
            switch change.code {
            case "more_candidates":
                UIText(
                    es: "\(amount) candidatos más de \(subject) en «\(topic)»",
                    en: "\(amount) more candidates of \(subject) in “\(topic)”"
                )
            case "more_masters":
                UIText(
                    es: "\(amount) capacitador maestro más en «\(topic)»",
                    en: "\(amount) more master trainer in “\(topic)”"
                )
            case "more_money":
                UIText(es: "\(amount) dólares más en \(subject)", en: "\(amount) more dollars in \(subject)")
            case "more_rooms": UIText(es: "\(amount) aula más en \(subject)", en: "\(amount) more room at \(subject)")
            case "later_deadline":
                UIText(es: "\(amount) semanas más de plazo", en: "\(amount) more weeks until the deadline")
            default: UIText(es: "\(change.code) \(amount)", en: "\(change.code) \(amount)")
            }
        return what.text(in: wording.language) + ": "
            + effects(of: help, wording).map { $0.text(in: wording.language) }.joined(separator: ", ")
    }

    /// What a change brought: what it did not change is left out, but for the officials where nothing else is said.
    private static func effects(of help: PlanReason.Help, _ wording: Wording) -> [UIText] {
        let officials = wording.number(help.officialsMore)
        let inTime = wording.number(help.onTimeMoreHere ?? 0)
        let cost = wording.number(abs(help.costMore))
        var effects: [UIText] = []
        if help.officialsMore != 0 || (help.onTimeMoreHere ?? 0) == 0 {
            effects.append(UIText(es: "\(officials) funcionarios más", en: "\(officials) more officials"))
        }
        if let count = help.onTimeMoreHere, count > 0 {
            effects.append(UIText(es: "\(inTime) más a tiempo", en: "\(inTime) more in time"))
        }
        effects.append(
            help.costMore < 0
                ? UIText(es: "\(cost) dólares menos", en: "\(cost) fewer dollars")
                : UIText(es: "\(cost) dólares más", en: "\(cost) more dollars")
        )
        return effects
    }

    /// The name of a country; any other key as it stands.
    private static func name(_ key: String, _ wording: Wording) -> String {
        wording.vocabularies.contains(key, in: .countries) ? wording.label(key, .countries) : key
    }
}
