/// Texts of the submissions board, of what was handed in, and of a decision.
enum DeskText: String, InterfaceText {
    case submissions, deskLead, deskBoard, deskBoardLead, deskCountry, deskNothing, deskWaiting, deskWaitingNone
    case deskHandIn, deskFile, deskSend, deskReceived, deskReceivedNone, deskSubmission, deskKind
    case deskState, deskChanges, deskFrom, deskOn
    case stateStaged, statePublished, stateWithdrawn, stateReturned, stateKept
    case stateSentBack, stateTakenBack, stateComparedAgain
    case handInTitle, handInAccepted, handInReturned, handInSee, findingsTitle, findingsNone
    case severityError, severityWarning, severityInfo, findingLine, findingTimes, findingMore
    case stepsTitle, stepReceived, stepPublished, stepRejected, stepToCome, receiptLink
    case changesOf, changesNone, changesMore, actionAdd, actionChange, actionWithdraw, fieldNothing
    case decisionTitle, decisionLead, decisionOwn, approveAction, approveWithdrawals, rejectReasons, rejectAction
    case takeBackAction, compareAgainAction, compareAgainLead, deskDone, sampleMark, deskRecent, errorsAndWarnings
    case commandLine

    var wording: UIText {
        switch self {
        case .submissions: UIText(es: "Remisiones", en: "Submissions")
        case .deskLead:
            UIText(
                es: "Lo que entregaron los países: qué espera, qué se publicó y qué se devolvió.",
                en: "What the countries handed in: what waits, what was published and what was sent back."
            )
        case .deskBoard: UIText(es: "Tablero", en: "Board")
        case .deskBoardLead:
            UIText(
                es: "Última remisión publicada de cada país y clase, y cuántas esperan.",
                en: "The latest published submission of each country and kind, and how many wait."
            )
        case .deskCountry: UIText(es: "País", en: "Country")
        case .deskNothing: UIText(es: "nada todavía", en: "nothing yet")
        case .deskWaiting: UIText(es: "En espera de decisión", en: "Waiting for a decision")
        case .deskWaitingNone: UIText(es: "Ninguna remisión espera.", en: "No submission waits.")
        case .deskHandIn: UIText(es: "Entregar una remisión", en: "Hand in a submission")
        case .deskFile: UIText(es: "Archivo", en: "File")
        case .deskSend: UIText(es: "Entregar", en: "Hand in")
        case .deskReceived: UIText(es: "Archivos recibidos", en: "Files received")
        case .deskReceivedNone: UIText(es: "Aún no se recibió ninguno aquí.", en: "None was received here yet.")
        case .deskSubmission: UIText(es: "Remisión", en: "Submission")
        case .deskKind: UIText(es: "Clase", en: "Kind")
        case .deskState: UIText(es: "Estado", en: "State")
        case .deskChanges: UIText(es: "Altas, cambios, retiros", en: "Added, changed, withdrawn")
        case .deskFrom: UIText(es: "De", en: "From")
        case .deskOn: UIText(es: "Recibida", en: "Received")
        case .stateStaged: UIText(es: "espera decisión", en: "waits for a decision")
        case .statePublished: UIText(es: "publicada", en: "published")
        case .stateWithdrawn:
            UIText(es: "ya no espera", en: "no longer waits")
        case .stateSentBack: UIText(es: "devuelta con razones", en: "sent back with reasons")
        case .stateTakenBack: UIText(es: "retomada antes de decidirse", en: "taken back before a decision")
        case .stateComparedAgain:
            UIText(es: "comparada de nuevo, con otro número", en: "compared again, under another number")
        case .stateReturned: UIText(es: "con errores, no guardada", en: "with errors, not kept")
        case .stateKept: UIText(es: "recibido", en: "received")
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .handInTitle: UIText(es: "Lo que se halló", en: "What was found")
        case .handInAccepted:
            UIText(
                es: "El archivo se recibió y su remisión tiene número.",
                en: "The file was received and its submission has a number."
            )
        case .handInReturned:
            UIText(
                es: "El archivo tiene errores: nada de él se guardó. Corríjalo y entréguelo otra vez.",
                en: "The file has errors: nothing of it was kept. Correct it and hand it in again."
            )
        case .handInSee: UIText(es: "Ver la remisión", en: "See the submission")
        case .findingsTitle: UIText(es: "Observaciones", en: "Findings")
        case .findingsNone: UIText(es: "No hay observaciones.", en: "There are no findings.")
        case .severityError: UIText(es: "Error", en: "Error")
        case .severityWarning: UIText(es: "Aviso", en: "Warning")
        case .severityInfo: UIText(es: "Información", en: "Information")
        case .findingLine: UIText(es: "línea", en: "line")
        case .findingTimes: UIText(es: "veces", en: "times")
        case .findingMore: UIText(es: "Todas, para programas:", en: "All of them, for programs:")
        case .stepsTitle: UIText(es: "Pasos", en: "Steps")
        case .stepReceived: UIText(es: "Recibida de", en: "Received from")
        case .stepPublished: UIText(es: "Aprobada y publicada por", en: "Approved and published by")
        case .stepRejected: UIText(es: "Devuelta por", en: "Sent back by")
        case .stepToCome: UIText(es: "Falta: que otra persona la apruebe.", en: "To come: another person approves it.")
        case .receiptLink: UIText(es: "Recibo firmado", en: "Signed receipt")
        case .changesOf: UIText(es: "Lo que cambia", en: "What changes")
        case .changesNone: UIText(es: "No cambia nada de lo publicado.", en: "Nothing of what is published changes.")
        case .changesMore: UIText(es: "Hay más; todos, para programas:", en: "There are more; all, for programs:")
        case .actionAdd: UIText(es: "alta", en: "added")
        case .actionChange: UIText(es: "cambio", en: "changed")
        case .actionWithdraw: UIText(es: "retiro", en: "withdrawn")
        case .fieldNothing: UIText(es: "nada", en: "nothing")
        case .decisionTitle: UIText(es: "Decisión", en: "Decision")
        case .decisionLead:
            UIText(
                es: "Al aprobar se publica enseguida, entera o nada, y el país recibe un recibo.",
                en: "Approving publishes at once, all or nothing, and the country gets a receipt."
            )
        case .decisionOwn:
            UIText(
                es: "Usted la entregó: otra persona tiene que decidir. Puede retomarla.",
                en: "You handed it in: another person has to decide. You can take it back."
            )
        case .approveAction: UIText(es: "Aprobar y publicar", en: "Approve and publish")
        case .approveWithdrawals:
            UIText(
                es: "Es intencional que retire más de la décima parte de los modelos del país",
                en: "It is meant that more than a tenth of the country's models are withdrawn"
            )
        case .rejectReasons: UIText(es: "Razones para devolverla", en: "Reasons for sending it back")
        case .rejectAction: UIText(es: "Devolver", en: "Send back")
        case .takeBackAction: UIText(es: "Retomar la remisión", en: "Take the submission back")
        case .compareAgainAction: UIText(es: "Comparar de nuevo", en: "Compare again")
        case .compareAgainLead:
            UIText(
                es: "Si desde entonces se publicó otra cosa, hay que comparar de nuevo antes de aprobar.",
                en: "Where something else was published meanwhile, it has to be compared again before it is approved."
            )
        case .deskDone: UIText(es: "Hecho.", en: "Done.")
        case .sampleMark: UIText(es: "muestra", en: "sample")
        case .errorsAndWarnings: UIText(es: "Errores / avisos", en: "Errors / warnings")
        case .commandLine: UIText(es: "línea de órdenes", en: "command line")
        case .deskRecent: UIText(es: "Decididas últimamente", en: "Decided lately")
        default: preconditionFailure("no words for \(self)")
        }
    }
}
