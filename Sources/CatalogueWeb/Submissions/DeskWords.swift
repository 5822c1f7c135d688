import CatalogueModel
import Workflows

extension SubmissionKind {
    var label: UIText {
        switch self {
        case .manual: UIText(es: "Manual", en: "Manual")
        case .needs: UIText(es: "Necesidades", en: "Needs")
        case .trainers: UIText(es: "Capacitadores", en: "Trainers")
        case .resources: UIText(es: "Recursos del plan", en: "Resources of the plan")
        case .trainingRecord: UIText(es: "Registro de capacitación", en: "Training record")
        }
    }
}

extension SubmissionStatus {
    var label: DeskText {
        switch self {
        case .staged: .stateStaged
        case .published: .statePublished
        case .withdrawn: .stateWithdrawn
        }
    }
}

extension SubmissionSummary {
    /// Where it stands; of one that no longer waits, why.
    var stateLabel: DeskText {
        switch (status, withdrawal) {
        case (.withdrawn, .sentBack): .stateSentBack
        case (.withdrawn, .takenBack): .stateTakenBack
        case (.withdrawn, .comparedAgain): .stateComparedAgain
        default: status.label
        }
    }
}

extension Severity {
    var label: DeskText {
        switch self {
        case .error: .severityError
        case .warning: .severityWarning
        case .info: .severityInfo
        }
    }
}

extension ChangeAction {
    var label: DeskText {
        switch self {
        case .add: .actionAdd
        case .change: .actionChange
        case .withdraw: .actionWithdraw
        }
    }
}

extension ChangeCounts {
    /// `3 / 1 / 0`.
    var words: String { "\(added) / \(changed) / \(withdrawn)" }
}

extension Wording {
    /// A country that hands in, or the Secretariat.
    func sender(_ code: String) -> String {
        vocabularies.contains(code, in: .countries) ? label(code, .countries) : code
    }

    /// Who did something, by the name that was kept.
    func person(_ name: String) -> String { name == Visitor.unnamed ? DeskText.commandLine.text(in: language) : name }
}

extension RecordKind {
    /// Its records, in words.
    var records: UIText {
        switch self {
        case .document: UIText(es: "Modelos de documento", en: "Document models")
        case .family: UIText(es: "Familias de documentos", en: "Families of documents")
        case .nationalitySet: UIText(es: "Conjuntos de nacionalidades", en: "Nationality sets")
        case .entryRule: UIText(es: "Reglas de ingreso", en: "Entry rules")
        case .need: UIText(es: "Necesidades de capacitación", en: "Training needs")
        case .trainer: UIText(es: "Personas capacitadoras", en: "Trainers")
        case .calendar: UIText(es: "Calendario del plan", en: "Calendar of the plan")
        case .planningRules: UIText(es: "Reglas y costos del plan", en: "Rules and costs of the plan")
        case .topicParameters: UIText(es: "Cómo se enseñan los temas", en: "How topics are taught")
        case .blackout: UIText(es: "Días sin capacitación", en: "Days without training")
        case .venue: UIText(es: "Sedes", en: "Venues")
        case .nomination: UIText(es: "Candidaturas", en: "Nominations")
        case .budgetLine: UIText(es: "Líneas de presupuesto", en: "Budget lines")
        case .workshop: UIText(es: "Talleres impartidos", en: "Workshops held")
        case .followUp: UIText(es: "Seguimientos", en: "Follow-ups")
        case .exercise: UIText(es: "Ejercicios conjuntos", en: "Joint exercises")
        }
    }
}
