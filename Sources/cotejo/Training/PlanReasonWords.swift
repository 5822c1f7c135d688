import TrainingPlanner

/// Words for what a plan says of itself: changes, reasons, comparisons.
struct PlanReasonWords {
    /// What a plan changed of the one agreed before.
    func lines(_ changes: PlanChanges) -> [String] {
        var lines = [
            say(
                es:
                    "Respecto del plan acordado: \(changes.kept.count) sesiones iguales, \(changes.moved.count) movidas, "
                    + "\(changes.otherTrainers.count) con otras personas, \(changes.dropped.count) retiradas, "
                    + "\(changes.added.count) nuevas (medida del cambio: \(changes.measure))",
                en: "Against the agreed plan: \(changes.kept.count) sessions alike, \(changes.moved.count) moved, "
                    + "\(changes.otherTrainers.count) with other people, \(changes.dropped.count) dropped, "
                    + "\(changes.added.count) new (measure of change: \(changes.measure))"
            )
        ]
        for move in changes.moved {
            let venue = move.fromVenue == move.toVenue ? "" : ", \(move.fromVenue ?? "") → \(move.toVenue ?? "")"
            lines.append(
                say(
                    es: "  \(move.id): semana \(move.fromWeek) → \(move.toWeek)\(venue)",
                    en: "  \(move.id): week \(move.fromWeek) → \(move.toWeek)\(venue)"
                )
            )
        }
        return lines
    }

    /// Why a need is unmet or late, and what would help.
    func lines(_ reason: NeedReason) -> [String] {
        let counts = say(
            es: "sin atender \(reason.unmet), tarde \(reason.late)",
            en: "\(reason.unmet) not taught, \(reason.late) late"
        )
        return ["\(reason.need): \(counts)"] + reason.bindings.prefix(3).map { "  – " + text($0) }
            + reason.help.map { "  → " + text($0) }
    }

    private func text(_ binding: NeedReason.Binding) -> String {
        let subject = binding.subject ?? ""
        let until = binding.untilWeek
        let text =
            switch binding.code {
            case .noTrainer:
                until.map {
                    say(
                        es: "no hay dos capacitadores certificados y libres antes de la semana \($0)",
                        en: "no two trainers are certified and free before week \($0)"
                    )
                }
                    ?? say(
                        es: "faltan capacitadores certificados y libres",
                        en: "certified trainers who are free are lacking"
                    )
            case .noLanguage:
                say(es: "nadie enseña el tema en el idioma \(subject)", en: "nobody teaches the topic in \(subject)")
            case .noRoom:
                until.map {
                    say(
                        es: "no hay sala en \(subject) antes de la semana \($0)",
                        en: "no room in \(subject) before week \($0)"
                    )
                } ?? say(es: "no hay sala libre en \(subject)", en: "no room is free in \(subject)")
            case .noMoney:
                say(
                    es: "está gastada la partida \(subject) de \(binding.sponsor ?? "")",
                    en: "budget line \(subject) of \(binding.sponsor ?? "") is spent"
                )
            case .noLine: say(es: "ninguna partida puede pagarlo", en: "no budget line may pay it")
            case .smallDelegation:
                say(
                    es: "quedan muy pocos funcionarios de \(subject) para otro taller bilateral",
                    en: "too few officials of \(subject) are left for another bilateral workshop"
                )
            case .fewCandidates:
                say(
                    es: "hay menos candidatos que el mínimo de un taller de formadores",
                    en: "fewer candidates are nominated than a workshop for trainers needs"
                )
            case .shortWindow:
                say(es: "entre la primera semana y el plazo no cabe un curso", en: "no course fits before the deadline")
            case .forbidden: say(es: "las semanas posibles están prohibidas", en: "the possible weeks are forbidden")
            case .notFound:
                say(
                    es: "cabría una sesión: la búsqueda no le halló lugar en el conjunto",
                    en: "a session would fit: the search found no place for it in the whole"
                )
            }
        guard binding.weeks > 0 else { return text }
        return text
            + say(es: " (\(binding.weeks) semanas)", en: " (\(binding.weeks) weeks)")
    }

    private func text(_ effect: ChangeEffect) -> String {
        let change = effect.change
        let course = "\(change.topic ?? "") (\(change.language ?? ""))"
        let what =
            switch change.code {
            case .moreCandidates:
                say(
                    es: "\(change.amount) candidatos más de \(change.subject) en \(course)",
                    en: "\(change.amount) more candidates of \(change.subject) in \(course)"
                )
            case .moreMasters:
                say(
                    es: "un formador principal más de \(change.subject) en \(course)",
                    en: "one more master of \(change.subject) in \(course)"
                )
            case .moreMoney:
                say(
                    es: "USD \(change.amount) más en la partida \(change.subject)",
                    en: "USD \(change.amount) more in budget line \(change.subject)"
                )
            case .moreRooms:
                say(es: "una sala más en \(change.subject)", en: "one more room at \(change.subject)")
            case .laterDeadline:
                say(
                    es: "\(change.amount) semanas más de plazo para \(change.subject)",
                    en: "\(change.amount) more weeks for \(change.subject)"
                )
            }
        return say(
            es:
                "\(what): \(effect.officialsMoreHere) funcionarios más de esta necesidad, \(effect.onTimeMoreHere) más a "
                + "tiempo; en total \(effect.officialsMore) más, USD \(effect.costMore)",
            en:
                "\(what): \(effect.officialsMoreHere) officials more of this need, \(effect.onTimeMoreHere) more in time; "
                + "\(effect.officialsMore) more in all, USD \(effect.costMore)"
        )
    }

    /// The comparison as a table of fixed columns.
    func lines(_ table: WhatIfTable) -> [String] {
        let weeks = table.outcomes.first?.taughtByWeek.count ?? 0
        let marks = weeks < 4 ? Array(0..<weeks) : [weeks / 4 - 1, weeks / 2 - 1, weeks * 3 / 4 - 1, weeks - 1]
        let head =
            [
                say(es: "circunstancia", en: "circumstance"), say(es: "sin atender", en: "unmet"),
                say(es: "tardanza", en: "tardiness"), say(es: "semana final", en: "last week"),
                say(es: "costo USD", en: "cost USD"), say(es: "capacitadores", en: "trainers made"),
            ] + marks.map { say(es: "hasta sem. \($0)", en: "by week \($0)") }
        let rows = table.outcomes.map { outcome in
            [outcome.scenario] + outcome.objective.map(String.init)
                + [outcome.certifiedByGeneration.map(String.init).joined(separator: "+")]
                + marks.map { week in
                    outcome.taughtByWeek.indices.contains(week) ? String(outcome.taughtByWeek[week]) : ""
                }
        }
        let widths = head.indices.map { column in ([head] + rows).map { $0[column].count }.max() ?? 0 }
        return ([head] + rows).map { row in
            row.enumerated().map { column, cell in
                let gap = String(repeating: " ", count: widths[column] - cell.count)
                return column == 0 ? cell + gap : gap + cell
            }.joined(separator: "  ")
        }
    }
}
