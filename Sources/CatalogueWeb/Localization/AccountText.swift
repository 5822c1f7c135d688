import CatalogueModel

/// What signing in and the page of one's own account say.
enum AccountText: String, InterfaceText {
    case signIn, signOut, myAccount, signInTitle, signInLead, signInForgot
    case email, password, secondStep, codeLabel, codeHint, continueOn
    case invitationTitle, resetTitle, setPasswordFor, newPassword, newPasswordAgain, passwordHint
    case savePassword, passwordIsSet, passwordsDiffer, currentPassword, accountTitle, accountRoleLabel
    case accountAccessLabel, passwordHeading, passwordLead, secondFactorHeading, secondFactorOn, secondFactorOff
    case secondFactorStart, secondFactorRemove, proposalLead, proposalKeyLabel, proposalLink, proposalConfirm
    case recoveryRenew, recoveryTitle, recoveryLead, sessionsHeading, sessionsLead, sessionDeviceLabel
    case sessionFromLabel, sessionBeganLabel, sessionUsedLabel, sessionThis, sessionEnd, sessionsEndOthers
    case tokensHeading, tokensLead, tokenNameLabel, tokenScopeLabel, tokenDaysLabel, tokenEndsLabel
    case tokenUsedLabel, tokenMake, tokenRevoke, tokenTitle, tokenLead, scopeRead
    case scopeWrite, scopeMetrics, neverUsed, backToAccount, passwordChangedNote, secondFactorProposed,
        secondFactorRemovedNote
    case sessionsEndedNote, tokenRevokedNote

    var wording: UIText {
        switch self {
        case .signIn: UIText(es: "Entrar", en: "Sign in")
        case .signOut: UIText(es: "Salir", en: "Sign out")
        case .myAccount: UIText(es: "Su cuenta", en: "Your account")
        case .signInTitle: UIText(es: "Entrar", en: "Sign in")
        case .signInLead:
            UIText(
                es:
                    "Para consultar el manual no hace falta una cuenta; con ella se ve y se hace lo que su función permite.",
                en: "No account is needed to read the manual; with one you see and do what your work permits."
            )
        case .signInForgot:
            UIText(
                es: "Si olvidó la contraseña o perdió el teléfono, pida un enlace a quien administra el sitio.",
                en: "If you forgot the password or lost the telephone, ask an administrator for a link."
            )
        case .email: UIText(es: "Correo electrónico", en: "E-mail")
        case .password: UIText(es: "Contraseña", en: "Password")
        case .secondStep: UIText(es: "Código de su teléfono", en: "Code of your telephone")
        case .codeLabel: UIText(es: "Código", en: "Code")
        case .codeHint:
            UIText(
                es: "Seis cifras de su aplicación, o uno de sus códigos de recuperación.",
                en: "Six digits of your application, or one of your recovery codes."
            )
        case .continueOn: UIText(es: "Continuar", en: "Continue")
        case .invitationTitle: UIText(es: "Abrir su cuenta", en: "Open your account")
        case .resetTitle: UIText(es: "Poner una contraseña nueva", en: "Set a new password")
        case .setPasswordFor: UIText(es: "Cuenta", en: "Account")
        case .newPassword: UIText(es: "Contraseña nueva", en: "New password")
        case .newPasswordAgain: UIText(es: "La misma otra vez", en: "The same again")
        case .passwordHint:
            UIText(
                es:
                    "Al menos 12 caracteres. Cuatro palabras al azar sirven; palabras comunes, su nombre o series como 1234 no.",
                en:
                    "At least 12 characters. Four words at random will do; common words, your name or series such as 1234 will not."
            )
        case .savePassword: UIText(es: "Guardar la contraseña", en: "Save the password")
        case .passwordIsSet:
            UIText(
                es: "La contraseña está guardada. Ya puede entrar.",
                en: "The password is saved. You can sign in now."
            )
        case .passwordsDiffer:
            UIText(es: "Las dos contraseñas no son iguales.", en: "The two passwords are not the same.")
        case .currentPassword: UIText(es: "Contraseña actual", en: "Current password")
        case .accountTitle: UIText(es: "Su cuenta", en: "Your account")
        case .accountRoleLabel: UIText(es: "Función", en: "Role")
        case .accountAccessLabel: UIText(es: "Qué ve", en: "What you see")
        case .passwordHeading: UIText(es: "Contraseña", en: "Password")
        case .passwordLead:
            UIText(es: "Al cambiarla se cierran sus demás sesiones.", en: "Changing it ends your other sessions.")
        case .secondFactorHeading: UIText(es: "Segundo factor", en: "Second factor")
        case .secondFactorOn:
            UIText(
                es: "Al entrar se le pide también un código de su teléfono. Códigos de recuperación que le quedan:",
                en: "Signing in also asks for a code of your telephone. Recovery codes that you have left:"
            )
        case .secondFactorOff:
            UIText(
                es: "Con un segundo factor, quien conozca su contraseña no puede entrar sin su teléfono.",
                en: "With a second factor, whoever knows your password cannot sign in without your telephone."
            )
        case .secondFactorStart: UIText(es: "Preparar un segundo factor", en: "Prepare a second factor")
        case .secondFactorRemove: UIText(es: "Quitar el segundo factor", en: "Remove the second factor")
        case .proposalLead:
            UIText(
                es:
                    "Escriba esta clave en su aplicación de códigos, o abra el enlace en el teléfono; después escriba el código que muestra.",
                en:
                    "Type this key into your code application, or open the link on the telephone; then type the code that it shows."
            )
        case .proposalKeyLabel: UIText(es: "Clave", en: "Key")
        case .proposalLink: UIText(es: "Abrir en la aplicación de códigos", en: "Open in the code application")
        case .proposalConfirm: UIText(es: "Activar el segundo factor", en: "Turn the second factor on")
        case .recoveryRenew: UIText(es: "Hacer códigos de recuperación nuevos", en: "Make new recovery codes")
        case .recoveryTitle: UIText(es: "Sus códigos de recuperación", en: "Your recovery codes")
        case .recoveryLead:
            UIText(
                es:
                    "Guárdelos donde no esté su teléfono. Cada uno sirve una vez en lugar del código; esta página no vuelve a mostrarse.",
                en:
                    "Keep them where your telephone is not. Each works once in place of the code; this page is not shown again."
            )
        case .sessionsHeading: UIText(es: "Sesiones abiertas", en: "Open sessions")
        case .sessionsLead:
            UIText(
                es: "Una sesión termina a los 30 minutos sin uso y a las 12 horas en todo caso.",
                en: "A session ends after 30 minutes without use, and after 12 hours in any case."
            )
        case .sessionDeviceLabel: UIText(es: "Dispositivo", en: "Device")
        case .sessionFromLabel: UIText(es: "Desde", en: "From")
        case .sessionBeganLabel: UIText(es: "Comenzó", en: "Began")
        case .sessionUsedLabel: UIText(es: "Último uso", en: "Last used")
        case .sessionThis: UIText(es: "Esta sesión", en: "This session")
        case .sessionEnd: UIText(es: "Cerrar", en: "End")
        case .sessionsEndOthers: UIText(es: "Cerrar las demás sesiones", en: "End the other sessions")
        case .tokensHeading: UIText(es: "Credenciales para programas", en: "Tokens for programs")
        case .tokensLead:
            UIText(
                es:
                    "Un programa que la envía como «Authorization: Bearer …» ve lo que usted ve; con escritura, también hace lo que usted puede.",
                en:
                    "A program that sends it as \"Authorization: Bearer …\" sees what you see; with writing, it also does what you may."
            )
        case .tokenNameLabel: UIText(es: "Para qué es", en: "What it is for")
        case .tokenScopeLabel: UIText(es: "Permite", en: "Permits")
        case .tokenDaysLabel: UIText(es: "Días que dura (1 a 366)", en: "Days it lasts (1 to 366)")
        case .tokenEndsLabel: UIText(es: "Vence", en: "Ends")
        case .tokenUsedLabel: UIText(es: "Último uso", en: "Last used")
        case .tokenMake: UIText(es: "Hacer una credencial", en: "Make a token")
        case .tokenRevoke: UIText(es: "Retirar", en: "Take back")
        case .tokenTitle: UIText(es: "Su credencial nueva", en: "Your new token")
        case .tokenLead:
            UIText(
                es: "Cópiela ahora: esta página no vuelve a mostrarse.",
                en: "Copy it now: this page is not shown again."
            )
        case .scopeRead: UIText(es: "leer", en: "reading")
        case .scopeWrite: UIText(es: "leer y escribir", en: "reading and writing")
        case .scopeMetrics: UIText(es: "solo las métricas del servicio", en: "only the metrics of the service")
        case .neverUsed: UIText(es: "nunca", en: "never")
        case .backToAccount: UIText(es: "Volver a su cuenta", en: "Back to your account")
        case .passwordChangedNote:
            UIText(
                es: "La contraseña cambió y sus demás sesiones se cerraron.",
                en: "The password has changed and your other sessions have ended."
            )
        case .secondFactorProposed:
            UIText(
                es: "Falta un paso: confirme el segundo factor con un código.",
                en: "One step is left: confirm the second factor with a code."
            )
        case .secondFactorRemovedNote: UIText(es: "El segundo factor se quitó.", en: "The second factor is removed.")
        case .sessionsEndedNote:
            UIText(es: "La sesión o las sesiones se cerraron.", en: "The session or sessions have ended.")
        case .tokenRevokedNote: UIText(es: "La credencial ya no abre nada.", en: "The token opens nothing any more.")
        }
    }
}

extension AccountText {
    /// What a token permits, in words.
    static func scope(_ scope: TokenScope) -> AccountText {
        switch scope {
        case .read: .scopeRead
        case .write: .scopeWrite
        case .metrics: .scopeMetrics
        }
    }

    /// What an address may ask the page of the account to say: nothing else can be put into its mouth.
    static let notices: Set<AccountText> = [
        .passwordChangedNote, .secondFactorProposed, .secondFactorRemovedNote, .sessionsEndedNote, .tokenRevokedNote,
    ]
}
