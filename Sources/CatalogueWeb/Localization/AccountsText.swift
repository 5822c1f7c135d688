/// What the pages of the accounts of others say.
enum AccountsText: String, InterfaceText {
    case accountsTitle, accountsLead, inviteHeading, inviteLead, inviteAction, personName
    case roleLabel, roleCountryLabel, accessGrant, noCountry, statusColumn, lastColumn
    case factorColumn, statusInvited, statusActive, statusDeactivated, roleReader, roleOfficer
    case rolePlanner, roleCountryEditor, roleSecretariat, roleAdministrator, seesPublic, seesOfficial
    case seesRestricted, yes, no, linkTitle, linkLead, backToAccounts
    case rightsHeading, rightsLead, rightsSave, linkHeading, linkHelp, linkMake
    case sessionsOfOther, sessionsOfOtherEnd, deactivateHeading, deactivateLead, deactivateAction, accountIsClosed
    case accountIsChanged

    var wording: UIText {
        switch self {
        case .accountsTitle: UIText(es: "Cuentas", en: "Accounts")
        case .accountsLead:
            UIText(
                es: "Cada persona tiene su cuenta. Quien se va se desactiva; nada de lo que hizo se pierde.",
                en: "Each person has an account. Who leaves is deactivated; nothing that they did is lost."
            )
        case .inviteHeading: UIText(es: "Invitar a una persona", en: "Invite a person")
        case .inviteLead:
            UIText(
                es:
                    "Recibirá usted un enlace que abre la cuenta una vez, dentro de 72 horas; enviarlo queda en sus manos.",
                en: "You get a link that opens the account once, within 72 hours; sending it is up to you."
            )
        case .inviteAction: UIText(es: "Hacer la invitación", en: "Make the invitation")
        case .personName: UIText(es: "Nombre", en: "Name")
        case .roleLabel: UIText(es: "Función", en: "Role")
        case .roleCountryLabel:
            UIText(es: "País (solo para edición de un país)", en: "Country (only for editors of one)")
        case .accessGrant: UIText(es: "Qué ve", en: "What they see")
        case .noCountry: UIText(es: "ninguno", en: "none")
        case .statusColumn: UIText(es: "Estado", en: "Status")
        case .lastColumn: UIText(es: "Última entrada", en: "Last signed in")
        case .factorColumn: UIText(es: "Segundo factor", en: "Second factor")
        case .statusInvited: UIText(es: "invitada, sin contraseña", en: "invited, no password yet")
        case .statusActive: UIText(es: "abierta", en: "open")
        case .statusDeactivated: UIText(es: "desactivada", en: "deactivated")
        case .roleReader: UIText(es: "Lectura", en: "Reader")
        case .roleOfficer: UIText(es: "Oficial", en: "Officer")
        case .rolePlanner: UIText(es: "Planificación", en: "Planner")
        case .roleCountryEditor: UIText(es: "Edición de un país", en: "Country editor")
        case .roleSecretariat: UIText(es: "Secretaría Técnica", en: "Technical Secretariat")
        case .roleAdministrator: UIText(es: "Administración", en: "Administrator")
        case .seesPublic: UIText(es: "lo público", en: "what is public")
        case .seesOfficial: UIText(es: "lo oficial", en: "what is official")
        case .seesRestricted: UIText(es: "lo restringido también", en: "what is restricted too")
        case .yes: UIText(es: "sí", en: "yes")
        case .no: UIText(es: "no", en: "no")
        case .linkTitle: UIText(es: "Enlace de un solo uso", en: "One-time link")
        case .linkLead:
            UIText(
                es:
                    "Envíelo por un medio que solo lea la persona. Vence en 72 horas, sirve una vez y esta página no vuelve a mostrarse.",
                en:
                    "Send it by a way that only the person reads. It ends in 72 hours, works once, and this page is not shown again."
            )
        case .backToAccounts: UIText(es: "Volver a las cuentas", en: "Back to the accounts")
        case .rightsHeading: UIText(es: "Función y acceso", en: "Role and access")
        case .rightsLead:
            UIText(
                es: "Al guardarlos se cierran las sesiones de la cuenta.",
                en: "Saving them ends the sessions of the account."
            )
        case .rightsSave: UIText(es: "Guardar función y acceso", en: "Save role and access")
        case .linkHeading: UIText(es: "Enlace para una contraseña nueva", en: "Link for a new password")
        case .linkHelp:
            UIText(
                es:
                    "Para quien olvidó la contraseña o perdió el teléfono: al usarlo se quita también el segundo factor.",
                en: "For who forgot the password or lost the telephone: using it also removes the second factor."
            )
        case .linkMake: UIText(es: "Hacer el enlace", en: "Make the link")
        case .sessionsOfOther: UIText(es: "Sesiones", en: "Sessions")
        case .sessionsOfOtherEnd: UIText(es: "Cerrar todas sus sesiones", en: "End all their sessions")
        case .deactivateHeading: UIText(es: "La persona se va", en: "The person leaves")
        case .deactivateLead:
            UIText(
                es:
                    "Se cierran sus sesiones y dejan de servir su contraseña, sus enlaces y sus credenciales. La cuenta no puede volver a abrirse.",
                en:
                    "Their sessions end, and their password, links and tokens stop working. The account cannot be opened again."
            )
        case .deactivateAction: UIText(es: "Desactivar la cuenta", en: "Deactivate the account")
        case .accountIsClosed: UIText(es: "La cuenta está desactivada.", en: "The account is deactivated.")
        case .accountIsChanged: UIText(es: "El cambio está hecho.", en: "The change is done.")
        }
    }
}
