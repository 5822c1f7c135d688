/// What is said of moving a workshop of a plan, and of two plans side by side.
enum PlanMoveText: String, InterfaceText {
    case moveLink, moveTitle, moveLead, moveWeek, moveVenue, moveLeader, moveBeside, moveTry, moveNow
    case moveResult, moveBreaksNothing, moveBreaks, moveRule, moveWhere, moveWhy, moveObjective, moveBefore, moveAfter
    case moveNeeds, moveNeedsNone, moveOfficials, moveLateBefore, moveLateAfter
    case moveReplan, moveReplanLead, moveReplanAction, moveFollows
    case besideTitle, besideLead, besideMeasures, besideChanges, besideChangesLead, besideNoChanges, besideUnrelated
    case besideMoved, besideOtherTrainers, besideDropped, besideAdded, besideKept, besideInForce

    var wording: UIText {
        switch self {
        case .moveLink: UIText(es: "Probar otra semana, sede o equipo", en: "Try another week, venue or crew")
        case .moveTitle: UIText(es: "Mover", en: "Move")
        case .moveLead:
            UIText(
                es:
                    "La prueba no guarda nada: dice qué se incumpliría y cuánto cambiaría el plan si solo esto se moviera.",
                en:
                    "The trial keeps nothing: it says what would break, and what the plan would come to, if only this moved."
            )
        case .moveWeek: UIText(es: "Semana que empieza el", en: "Week that begins on")
        case .moveVenue: UIText(es: "Sede", en: "Venue")
        case .moveLeader: UIText(es: "Dirige", en: "Led by")
        case .moveBeside: UIText(es: "Con", en: "With")
        case .moveTry: UIText(es: "Probar", en: "Try")
        case .moveNow: UIText(es: "como está", en: "as it is")
        case .moveResult: UIText(es: "Si solo esto se mueve", en: "If only this moves")
        case .moveBreaksNothing: UIText(es: "No incumple ninguna regla.", en: "It breaks no rule.")
        case .moveBreaks: UIText(es: "Lo que incumpliría", en: "What would break")
        case .moveRule: UIText(es: "Regla", en: "Rule")
        case .moveWhere: UIText(es: "Dónde", en: "Where")
        case .moveWhy: UIText(es: "Por qué", en: "Why")
        case .moveObjective: UIText(es: "Cuánto costaría", en: "What it would cost")
        case .moveBefore: UIText(es: "Ahora", en: "Now")
        case .moveAfter: UIText(es: "Movido", en: "Moved")
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .moveNeeds: UIText(es: "Necesidades que toca", en: "Needs that it touches")
        case .moveNeedsNone: UIText(es: "No atiende ninguna necesidad.", en: "It serves no need itself.")
        case .moveOfficials: UIText(es: "Funcionarios aquí", en: "Officials here")
        case .moveLateBefore: UIText(es: "Tarde, ahora", en: "Late, now")
        case .moveLateAfter: UIText(es: "Tarde, movido", en: "Late, moved")
        case .moveReplan: UIText(es: "Hacer un plan así", en: "Make a plan so")
        case .moveReplanLead:
            UIText(
                es:
                    "Se busca un plan nuevo que tenga este taller así y cambie lo menos posible del resto; se guarda como borrador. Tarda unos segundos.",
                en:
                    "A new plan is looked for that has this workshop so and changes as little of the rest as can be; it is kept as a draft. It takes some seconds."
            )
        case .moveReplanAction: UIText(es: "Planificar alrededor", en: "Replan around it")
        case .moveFollows:
            UIText(
                es: "Su seguimiento se mueve con él otras tantas semanas.",
                en: "Its follow-up moves with it by as many weeks."
            )
        case .besideTitle: UIText(es: "Dos planes lado a lado", en: "Two plans side by side")
        case .besideLead:
            UIText(
                es: "Las medidas del plan en su orden: la primera que difiere decide cuál es mejor.",
                en: "The plan's measures in their order: the first that differs decides which is better."
            )
        case .besideMeasures: UIText(es: "Lo que da cada uno", en: "What each comes to")
        case .besideChanges: UIText(es: "Lo que cambia", en: "What changes")
        case .besideChangesLead:
            UIText(
                es:
                    "Medida del cambio: 2 por taller retirado o movido, 1 por taller con otras personas u otra semana de seguimiento.",
                en:
                    "Measure of change: 2 for a workshop dropped or moved, 1 for one with other people or another week of follow-up."
            )
        case .besideNoChanges: UIText(es: "Ningún taller cambia.", en: "No workshop changes.")
        case .besideUnrelated:
            UIText(
                es: "Ninguno se hizo alrededor del otro, así que sus talleres no se pueden comparar uno a uno.",
                en: "Neither was made around the other, so their workshops cannot be compared one by one."
            )
        case .besideMoved: UIText(es: "En otra semana o sede", en: "In another week or at another venue")
        case .besideOtherTrainers: UIText(es: "Con otras personas", en: "With other people")
        case .besideDropped: UIText(es: "Retirados", en: "Dropped")
        case .besideAdded: UIText(es: "Nuevos", en: "New")
        case .besideKept: UIText(es: "Sin cambio", en: "Unchanged")
        case .besideInForce: UIText(es: "Comparar con el plan en vigor", en: "Compare with the plan in force")
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
