import CatalogueModel

extension WebError {
    /// What to tell a person whose account, session or token does not open what they asked for.
    var accountExplanation: Explanation {
        switch self {
        case .notPermitted(let permission): permission.explanation
        case .deadToken:
            Explanation(
                "account.deadToken",
                message: LocalizedText(
                    es: "La credencial no abre nada: venció, se retiró o nunca existió.",
                    en: "The token opens nothing: it is over, was taken back, or never was."
                ),
                advice: LocalizedText(
                    es: "Haga otra en la página de su cuenta y envíela como «Authorization: Bearer …».",
                    en: "Make another on the page of your account and send it as \"Authorization: Bearer …\"."
                )
            )
        case .staleForm:
            Explanation(
                "account.staleForm",
                message: LocalizedText(
                    es: "El formulario no es de su sesión actual; no se hizo nada.",
                    en: "The form is not of your present session; nothing was done."
                ),
                advice: LocalizedText(
                    es: "Vuelva a la página, cárguela de nuevo y envíelo otra vez.",
                    en: "Go back, load the page again, and send it once more."
                )
            )
        default:
            Explanation(
                "account.signInNeeded",
                message: LocalizedText(es: "Para esto hay que entrar.", en: "You have to sign in for this."),
                advice: LocalizedText(
                    es: "Entre con su cuenta, o envíe una credencial si es un programa.",
                    en: "Sign in with your account, or send a token if you are a program."
                )
            )
        }
    }
}
