import CatalogueModel

/// What the page of the audit log says.
enum AuditText: String, InterfaceText {
    case auditTitle, auditLead, auditSealLabel, auditPerson, auditPersonHint, auditRecord, auditRecordHint
    case auditFirst, auditLast, auditDayHint, auditAllCountries, auditShow, auditClear, auditNone, auditPages
    case auditNewer, auditOlder, auditTable, auditJSON, auditNumber, auditWhen, auditWho, auditWhat
    case auditSubject, auditCountry, auditDetails, auditClient, auditPreviousHash, auditHash

    var wording: UIText {
        switch self {
        case .auditTitle: UIText(es: "Registro de auditoría", en: "Audit log")
        case .auditLead:
            UIText(
                es: "Qué se hizo, quién y cuándo. El registro solo crece: cada entrada lleva el sello de la anterior.",
                en: "What was done, by whom, when. The log only grows: each entry carries the seal of the one before."
            )
        case .auditSealLabel: UIText(es: "Último sello", en: "Last seal")
        case .auditPerson: UIText(es: "Persona", en: "Person")
        case .auditPersonHint:
            UIText(
                es: "Una parte de su correo, o cli: para la línea de órdenes",
                en: "A part of the e-mail, or cli: for the command line"
            )
        case .auditRecord: UIText(es: "Registro", en: "Record")
        case .auditRecordHint:
            UIText(
                es: "Un código de modelo, o como lo nombra el registro: submission:12",
                en: "A model's code, or as the log names it: submission:12"
            )
        case .auditFirst: UIText(es: "Desde el día", en: "From the day")
        case .auditLast: UIText(es: "Hasta el día", en: "Until the day")
        case .auditDayHint: UIText(es: "En tiempo universal (UTC)", en: "In universal time (UTC)")
        case .auditAllCountries: UIText(es: "todos", en: "all")
        case .auditShow: UIText(es: "Mostrar", en: "Show")
        case .auditClear: UIText(es: "Mostrar todo el registro", en: "Show the whole log")
        case .auditNone:
            UIText(
                es: "Ninguna entrada coincide. Quite una condición.",
                en: "No entry matches. Take a condition away."
            )
        case .auditPages: UIText(es: "Páginas del registro", en: "Pages of the log")
        case .auditNewer: UIText(es: "Posteriores", en: "Later")
        case .auditOlder: UIText(es: "Anteriores", en: "Earlier")
        case .auditTable: UIText(es: "Descargar como tabla (CSV)", en: "Download as a table (CSV)")
        case .auditJSON: UIText(es: "Lo mismo para programas (JSON)", en: "The same for programs (JSON)")
        case .auditNumber: UIText(es: "N.º", en: "No.")
        case .auditWhen: UIText(es: "Cuándo (UTC)", en: "When (UTC)")
        case .auditWho: UIText(es: "Quién", en: "Who")
        case .auditWhat: UIText(es: "Qué", en: "What")
        case .auditSubject: UIText(es: "Sobre qué", en: "On what")
        case .auditCountry: UIText(es: "País", en: "Country")
        case .auditDetails: UIText(es: "Detalles", en: "Details")
        case .auditClient: UIText(es: "Dirección de red", en: "Network address")
        case .auditPreviousHash: UIText(es: "Sello anterior", en: "Seal before")
        case .auditHash: UIText(es: "Sello", en: "Seal")
        }
    }
}

extension AuditAction {
    /// What was done, in words.
    var wording: UIText {
        switch self {
        case .accountInvited: UIText(es: "invitó una cuenta", en: "invited an account")
        case .accountOpened: UIText(es: "abrió su cuenta", en: "opened the account")
        case .accountChanged: UIText(es: "cambió función o acceso", en: "changed role or access")
        case .accountDeactivated: UIText(es: "desactivó una cuenta", en: "deactivated an account")
        case .accountReset: UIText(es: "hizo un enlace para otra contraseña", en: "made a link for a new password")
        case .passwordChanged: UIText(es: "cambió la contraseña", en: "changed the password")
        case .secondFactorAdded: UIText(es: "agregó un segundo factor", en: "added a second factor")
        case .secondFactorRemoved: UIText(es: "quitó el segundo factor", en: "removed the second factor")
        case .recoveryCodesMade: UIText(es: "hizo códigos de recuperación", en: "made recovery codes")
        case .recoveryCodeUsed: UIText(es: "usó un código de recuperación", en: "used a recovery code")
        case .signedIn: UIText(es: "entró", en: "signed in")
        case .signInFailed: UIText(es: "no pudo entrar", en: "failed to sign in")
        case .signedOut: UIText(es: "salió", en: "signed out")
        case .sessionEnded: UIText(es: "cerró una sesión", en: "ended a session")
        case .sessionsEnded: UIText(es: "cerró todas las sesiones", en: "ended all sessions")
        case .tokenMade: UIText(es: "hizo una credencial", en: "made a token")
        case .tokenRevoked: UIText(es: "retiró una credencial", en: "took back a token")
        case .handedIn: UIText(es: "entregó un archivo", en: "handed in a file")
        case .submissionReceived: UIText(es: "recibió una remisión", en: "received a submission")
        case .submissionCompared: UIText(es: "comparó de nuevo una remisión", en: "compared a submission again")
        case .submissionWithdrawn: UIText(es: "retiró una remisión", en: "took back a submission")
        case .vocabularyProposed:
            UIText(es: "propuso un cambio de vocabulario", en: "proposed a change to a vocabulary")
        case .vocabularyPublished:
            UIText(es: "publicó un cambio de vocabulario", en: "published a change to a vocabulary")
        case .vocabularyRejected:
            UIText(es: "no aceptó un cambio de vocabulario", en: "did not take a change to a vocabulary")
        case .submissionCommented: UIText(es: "comentó una remisión", en: "commented on a submission")
        case .submissionRejected: UIText(es: "devolvió una remisión", en: "sent a submission back")
        case .submissionPublished: UIText(es: "publicó una remisión", en: "published a submission")
        case .uploadsForgotten: UIText(es: "borró entregas vencidas", en: "let go of old uploads")
        case .callOpened: UIText(es: "abrió una convocatoria", en: "opened a call for submissions")
        case .callAnswered: UIText(es: "dijo a qué convocatoria responde", en: "said which call is answered")
        case .callChanged: UIText(es: "cambió una convocatoria", en: "changed a call for submissions")
        case .callClosed: UIText(es: "cerró una convocatoria", en: "closed a call for submissions")
        case .reportAssigned: UIText(es: "asignó un informe de error", en: "assigned an error report")
        case .reportAnswered: UIText(es: "respondió un informe de error", en: "answered an error report")
        case .reportClosed: UIText(es: "cerró un informe de error", en: "closed an error report")
        case .planMade: UIText(es: "hizo un plan", en: "made a plan")
        case .planAsked: UIText(es: "pidió que un plan rija", en: "asked that a plan come into force")
        case .planTakenBack: UIText(es: "dejó de pedir un plan", en: "no longer asks for a plan")
        case .planApproved: UIText(es: "puso un plan en vigor", en: "put a plan into force")
        case .restrictedViewed: UIText(es: "vio algo restringido", en: "saw something restricted")
        case .exported: UIText(es: "descargó o exportó", en: "downloaded or exported")
        case .personGivenOut: UIText(es: "entregó datos de una persona", en: "gave out a person's data")
        case .personErased: UIText(es: "borró datos de una persona", en: "erased a person's data")
        case .backupMade: UIText(es: "hizo un respaldo", en: "made a backup")
        case .backupRestored: UIText(es: "restauró un respaldo", en: "restored a backup")
        }
    }
}
