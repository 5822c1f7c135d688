public import CatalogueModel

extension AccountError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .wrongSignIn, .wrongCode, .wrongPassword, .tooSoon: signInExplanation
        case .passwordTooShort, .passwordTooLong, .passwordTooCommon: passwordExplanation
        case .deadLink, .unusableDraft, .unusableRole, .emailTaken, .noSuchAccount, .lastAdministrator, .unusableToken:
            administrationExplanation
        }
    }

    private static func explained(_ id: String, es: (String, String), en: (String, String)) -> Explanation {
        Explanation(
            "account.\(id)",
            message: LocalizedText(es: es.0, en: en.0),
            advice: LocalizedText(es: es.1, en: en.1)
        )
    }

    private var signInExplanation: Explanation {
        switch self {
        case .wrongCode:
            Self.explained(
                "wrongCode",
                es: ("Ese código no sirve.", "Espere el siguiente de su aplicación, o use un código de recuperación."),
                en: ("That code does not work.", "Wait for your application's next one, or use a recovery code.")
            )
        case .wrongPassword:
            Self.explained(
                "wrongPassword",
                es: ("La contraseña actual no es esa.", "Escríbala de nuevo."),
                en: ("That is not the current password.", "Type it again.")
            )
        case .tooSoon(let seconds):
            Self.explained(
                "tooSoon",
                es: ("Hubo varios intentos fallidos desde su red.", "Vuelva a intentarlo en \(seconds) s."),
                en: ("Several attempts from your network failed.", "Try again in \(seconds) s.")
            )
        default:
            Self.explained(
                "wrongSignIn",
                es: (
                    "El correo y la contraseña no corresponden a una cuenta abierta.",
                    "Revíselos. Si olvidó la contraseña, pida un enlace a quien administra el sitio."
                ),
                en: (
                    "The e-mail and the password are not those of an open account.",
                    "Check both. If you forgot the password, ask an administrator for a link."
                )
            )
        }
    }

    private var passwordExplanation: Explanation {
        switch self {
        case .passwordTooShort:
            Self.explained(
                "passwordTooShort",
                es: ("La contraseña es corta.", "Use al menos \(PasswordRule.minimumLength) caracteres."),
                en: ("The password is short.", "Use at least \(PasswordRule.minimumLength) characters.")
            )
        case .passwordTooLong:
            Self.explained(
                "passwordTooLong",
                es: ("La contraseña es demasiado larga.", "Use hasta \(PasswordRule.maximumLength) caracteres."),
                en: ("The password is too long.", "Use up to \(PasswordRule.maximumLength) characters.")
            )
        default:
            Self.explained(
                "passwordTooCommon",
                es: (
                    "La contraseña es fácil de adivinar.",
                    "No use solo palabras comunes, su nombre, series como 1234 ni repeticiones; cuatro palabras "
                        + "al azar sirven."
                ),
                en: (
                    "The password is easy to guess.",
                    "Do not use only common words, your name, series such as 1234 or repetitions; four words at "
                        + "random will do."
                )
            )
        }
    }

    private var administrationExplanation: Explanation {
        switch self {
        case .deadLink:
            Self.explained(
                "deadLink",
                es: (
                    "Este enlace ya no abre nada: se usó, venció o se reemplazó por otro.",
                    "Pida uno nuevo a quien administra el sitio."
                ),
                en: (
                    "This link opens nothing any more: it was used, is over, or was replaced by another.",
                    "Ask an administrator for a new one."
                )
            )
        case .unusableDraft:
            Self.explained(
                "unusableDraft",
                es: ("Falta un correo o un nombre que sirva.", "Escriba ambos; hasta 200 caracteres cada uno."),
                en: ("A usable e-mail or name is missing.", "Type both; up to 200 characters each.")
            )
        case .unusableRole:
            Self.explained(
                "unusableRole",
                es: ("Ese rol no existe o le falta o le sobra el país.", "Solo el rol de editor de país lleva país."),
                en: (
                    "There is no such role, or its country is missing or one too many.",
                    "Only a country editor has one."
                )
            )
        case .emailTaken:
            Self.explained(
                "emailTaken",
                es: ("Ya hay una cuenta con ese correo.", "Búsquela en la lista; ahí puede darle un enlace nuevo."),
                en: ("There is an account of that e-mail already.", "Find it in the list and give it a new link there.")
            )
        case .lastAdministrator:
            Self.explained(
                "lastAdministrator",
                es: ("No quedaría nadie que administre las cuentas.", "Invite primero a otra persona administradora."),
                en: ("Nobody would be left to manage the accounts.", "Invite another administrator first.")
            )
        case .unusableToken:
            Self.explained(
                "unusableToken",
                es: ("La credencial no tiene nombre o dura demasiado.", "Dele un nombre y de 1 a 366 días."),
                en: ("The token has no name or lasts too long.", "Give it a name, and 1 to 366 days.")
            )
        default:
            Self.explained(
                "notFound",
                es: ("No existe esa cuenta.", "Elija una de la lista."),
                en: ("There is no such account.", "Choose one from the list.")
            )
        }
    }
}
