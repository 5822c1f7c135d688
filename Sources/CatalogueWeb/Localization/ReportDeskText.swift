import CatalogueModel

/// Texts of the reports of readers, for who answers them, and of the answer for who sent one.
enum ReportDeskText: String, InterfaceText {
    case reportsTitle, reportsLead, reportsNone, reportsWaiting, reportModel, reportStands, reportCame, reportSaid
    case reportReach, reportLanguage, reportEditionSeen, reportAnswered, reportAssign, reportAssignLead
    case reportAnswerTitle, reportAnswerLead, reportAnswerField, reportAnswerAction, reportClose, reportCloseLead
    case reportIsOpen, reportIsAssigned, reportIsAnswered, reportIsClosed, reportYourAnswer, reportYourState

    var wording: UIText {
        switch self {
        case .reportsTitle: UIText(es: "Errores que informaron los lectores", en: "Errors that readers reported")
        case .reportsLead:
            UIText(
                es: "Cada informe es de un modelo; lo responde su país o la Secretaría.",
                en: "Each report is of one model; its country or the Secretariat answers it."
            )
        case .reportsNone: UIText(es: "No hay informes.", en: "There are no reports.")
        case .reportsWaiting: UIText(es: "sin responder", en: "not answered")
        case .reportModel: UIText(es: "Modelo", en: "Model")
        case .reportStands: UIText(es: "Estado", en: "State")
        case .reportCame: UIText(es: "Recibido", en: "Received")
        case .reportSaid: UIText(es: "Lo que dice", en: "What it says")
        case .reportReach: UIText(es: "Contacto", en: "Contact")
        case .reportLanguage: UIText(es: "Idioma de quien lee", en: "Language of the reader")
        case .reportEditionSeen: UIText(es: "Edición que vio", en: "Edition seen")
        case .reportAnswered: UIText(es: "Respuesta", en: "Answer")
        case .reportAssign: UIText(es: "Asignar al país", en: "Assign to the country")
        case .reportAssignLead:
            UIText(
                es: "Queda a la vista de quien edita por el país como asunto suyo.",
                en: "It stands before the country's editors as theirs to answer."
            )
        case .reportAnswerTitle: UIText(es: "Responder", en: "Answer")
        case .reportAnswerLead:
            UIText(
                es: "Quien informó lee la respuesta en la página de su número. Escriba en su idioma",
                en: "Who reported reads the answer on the page of their number. Write in their language"
            )
        case .reportAnswerField: UIText(es: "Respuesta", en: "Answer")
        case .reportAnswerAction: UIText(es: "Guardar la respuesta", en: "Keep the answer")
        case .reportClose: UIText(es: "Cerrar el informe", en: "Close the report")
        case .reportCloseLead:
            UIText(
                es: "Una vez cerrado, la respuesta ya no se cambia.",
                en: "Once it is closed, the answer is not changed any more."
            )
        case .reportIsOpen: UIText(es: "abierto", en: "open")
        case .reportIsAssigned: UIText(es: "asignado al país", en: "assigned to the country")
        case .reportIsAnswered: UIText(es: "respondido", en: "answered")
        case .reportIsClosed: UIText(es: "cerrado", en: "closed")
        case .reportYourAnswer: UIText(es: "Respuesta a su informe", en: "Answer to your report")
        case .reportYourState: UIText(es: "Estado de su informe", en: "State of your report")
        }
    }
}

extension ErrorReportStatus {
    /// The state in words.
    var label: ReportDeskText {
        switch self {
        case .open: .reportIsOpen
        case .assigned: .reportIsAssigned
        case .answered: .reportIsAnswered
        case .closed: .reportIsClosed
        }
    }
}

extension Language {
    /// The language's name in itself.
    var ownName: String { self == .es ? "español" : "English" }
}
