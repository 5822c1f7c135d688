import CatalogueModel
import CatalogueStore
import Workflows

/// Says what became of each file, as text or as one JSON object a line.
struct FileReport {
    let format: OutputFormat
    let language: Language

    /// A file that was only checked.
    func show(_ path: String, _ outcome: ValidationOutcome) {
        if format == .json {
            showJSON(path, outcome)
            return
        }
        let verdict =
            outcome.findings.isAccepted
            ? say(es: "aceptado", en: "accepted") : say(es: "rechazado", en: "rejected")
        Terminal.say("\(path): \(verdict) · \(records(outcome)) · \(Terminal.counts(outcome.findings, in: language))")
        Terminal.show(outcome.findings, in: language)
    }

    /// A file that was received.
    func show(_ path: String, _ outcome: ReceiveOutcome, _ publication: PublicationOutcome? = nil) {
        switch outcome {
        case .rejected(let validation):
            show(path, validation)
        case .alreadyReceived(let summary) where publication == nil:
            if format == .json {
                var json = JSONText()
                json.object {
                    $0.member("file", path)
                    $0.member("accepted", true)
                    $0.member("alreadyReceived", true)
                    $0.member("submission", summary.id)
                    $0.member("edition", summary.edition)
                }
                Terminal.say(json.string)
            } else {
                Terminal.say(
                    "\(path): "
                        + say(
                            es: "ya se recibió como remisión \(summary.id); no cambia nada.",
                            en: "received before as submission \(summary.id); nothing changes."
                        )
                )
            }
        case .alreadyReceived(let summary):
            showPublished(path, summary.id, nil, summary.changes, publication)
        case .staged(let id, let validation, let changes):
            showPublished(path, id, validation, changes, publication)
        }
    }

    /// A file that could not be read at all.
    func show(_ path: String, _ error: any ExplainedError) {
        guard format == .json else {
            Terminal.complain("\(path): \(error.explanation.message.text(in: language))")
            Terminal.complain("  → \(error.explanation.advice.text(in: language))")
            return
        }
        var json = JSONText()
        json.object {
            $0.member("file", path)
            $0.member("accepted", false)
            $0.member("error", error.explanation)
        }
        Terminal.say(json.string)
    }

    private func showPublished(
        _ path: String,
        _ id: SubmissionID,
        _ validation: ValidationOutcome?,
        _ changes: ChangeCounts,
        _ publication: PublicationOutcome?
    ) {
        if format == .json {
            showJSON(path, validation, submission: id, changes: changes, publication: publication)
            return
        }
        let what =
            publication.map { FileReport.words($0, of: id, in: language) }
            ?? say(
                es:
                    "remisión \(id) en espera (\(FileReport.words(changes, in: language))); publíquela con «cotejo publish \(id)».",
                en:
                    "submission \(id) waits (\(FileReport.words(changes, in: language))); publish it with `cotejo publish \(id)`."
            )
        let counts = validation.map { " · " + Terminal.counts($0.findings, in: language) } ?? ""
        Terminal.say("\(path): \(what)\(counts)")
        if let validation { Terminal.show(validation.findings, in: language) }
    }

    private func showJSON(
        _ path: String,
        _ outcome: ValidationOutcome?,
        submission: SubmissionID? = nil,
        changes: ChangeCounts? = nil,
        publication: PublicationOutcome? = nil
    ) {
        let findings = outcome?.findings ?? Findings()
        var json = JSONText()
        json.object { json in
            json.member("file", path)
            json.member("accepted", findings.isAccepted)
            json.key("counts")
            json.object { json in
                for severity in Severity.allCases {
                    json.key(named: severity.rawValue)
                    json.number(findings.count(severity))
                }
                json.member("shown", findings.kept.count)
            }
            json.key("records")
            json.object { json in
                for kind in RecordKind.allCases {
                    guard let count = outcome?.recordCounts[kind] else { continue }
                    json.key(named: kind.rawValue)
                    json.number(count)
                }
            }
            json.member("submission", submission)
            json.member("changes", changes)
            json.member("edition", publication?.edition)
            json.member("findings", findings.inFileOrder)
        }
        Terminal.say(json.string)
    }

    private func records(_ outcome: ValidationOutcome) -> String {
        let counts = RecordKind.allCases.compactMap { kind in
            outcome.recordCounts[kind].map { "\($0) \(FileReport.name(of: kind, $0, in: language))" }
        }
        return counts.isEmpty ? say(es: "sin registros", en: "no records") : counts.joined(separator: ", ")
    }

    /// What a publication did, in words.
    static func words(_ outcome: PublicationOutcome, of id: SubmissionID, in language: Language) -> String {
        let changes = words(outcome.changes, in: language)
        guard let edition = outcome.edition else {
            return language == .es
                ? "remisión \(id) publicada (\(changes))." : "submission \(id) published (\(changes))."
        }
        return language == .es
            ? "remisión \(id) publicada como edición \(edition) (\(changes))."
            : "submission \(id) published as edition \(edition) (\(changes))."
    }

    private static func words(_ changes: ChangeCounts, in language: Language) -> String {
        language == .es
            ? "\(changes.added) nuevos, \(changes.changed) cambiados, \(changes.withdrawn) retirados, \(changes.unchanged) iguales"
            : "\(changes.added) new, \(changes.changed) changed, \(changes.withdrawn) withdrawn, \(changes.unchanged) unchanged"
    }

    private static func name(of kind: RecordKind, _ count: Int, in language: Language) -> String {
        let (es, en) =
            switch kind {
            case .document: (("modelo", "modelos"), ("model", "models"))
            case .family: (("familia", "familias"), ("family", "families"))
            case .nationalitySet: (("conjunto", "conjuntos"), ("set", "sets"))
            case .entryRule: (("regla", "reglas"), ("rule", "rules"))
            case .need: (("necesidad", "necesidades"), ("need", "needs"))
            case .trainer: (("capacitador", "capacitadores"), ("trainer", "trainers"))
            case .calendar: (("calendario", "calendarios"), ("calendar", "calendars"))
            case .planningRules: (("juego de reglas", "juegos de reglas"), ("set of rules", "sets of rules"))
            case .topicParameters: (("tema", "temas"), ("topic", "topics"))
            case .blackout: (("pausa", "pausas"), ("blackout", "blackouts"))
            case .venue: (("sede", "sedes"), ("venue", "venues"))
            case .nomination: (("postulación", "postulaciones"), ("nomination", "nominations"))
            case .budgetLine: (("partida", "partidas"), ("budget line", "budget lines"))
            case .workshop: (("taller", "talleres"), ("workshop", "workshops"))
            case .followUp: (("seguimiento", "seguimientos"), ("follow-up", "follow-ups"))
            case .exercise: (("ejercicio", "ejercicios"), ("exercise", "exercises"))
            }
        let words = language == .es ? es : en
        return count == 1 ? words.0 : words.1
    }
}
