import CatalogueModel
import CatalogueStore

/// What is said of the countries that an account follows.
enum FollowedText: String, InterfaceText {
    case followedTitle, followedNone, followedSeenAction, followedFormTitle, followedFormLead, followedMembers
    case followedOthers, followedSave, followedAll, followedPrograms, followedFeedLink, followedFeedHint, followedJSON
    case followedLink, followedForAccounts, followedChoose, followsSavedNote, changesSeenNote

    var wording: UIText {
        switch self {
        case .followedTitle:
            UIText(es: "Novedades de los países que usted sigue", en: "What is new in the countries you follow")
        case .followedNone:
            UIText(
                es: "Usted no sigue a ningún país. Elija abajo, y aquí verá lo que se publique desde ahora.",
                en: "You follow no country. Choose below, and you will see here what is published from now on."
            )
        case .followedSeenAction: UIText(es: "Ya vi estas novedades", en: "I have seen these")
        case .followedFormTitle: UIText(es: "Países que usted sigue", en: "Countries you follow")
        case .followedFormLead:
            UIText(
                es: "El inicio y su cuenta le avisan de lo nuevo. Lo publicado antes de seguir a un país no es nuevo.",
                en:
                    "The home page and your account tell you what is new. What was published before you followed a country is not."
            )
        case .followedMembers: UIText(es: "Miembros de la Conferencia", en: "Members of the Conference")
        case .followedOthers: UIText(es: "Otros emisores", en: "Other issuers")
        case .followedSave: UIText(es: "Guardar", en: "Save")
        case .followedAll: UIText(es: "Seguir a todos los de la lista", en: "Follow all on the list")
        case .followedPrograms: UIText(es: "Para programas", en: "For programs")
        case .followedFeedLink: UIText(es: "Canal de lo que usted sigue (Atom)", en: "Feed of what you follow (Atom)")
        case .followedFeedHint:
            UIText(
                es:
                    "Para leerlo con otro programa, haga en su cuenta una credencial de lectura y désela como contraseña, o como «Authorization: Bearer …».",
                en:
                    "To read it with another program, make a token for reading in your account and give it as the password, or as \"Authorization: Bearer …\"."
            )
        case .followedJSON: UIText(es: "Estas novedades en JSON", en: "These changes as JSON")
        case .followedLink:
            UIText(es: "Lo nuevo en los países que usted sigue", en: "What is new in the countries you follow")
        case .followedForAccounts:
            UIText(
                es: "Con una cuenta puede seguir países: al entrar se le avisa de lo nuevo en ellos.",
                en: "With an account you can follow countries: when you sign in, you are told what is new in them."
            )
        case .followedChoose: UIText(es: "Entrar y elegir países", en: "Sign in and choose countries")
        case .followsSavedNote:
            UIText(es: "Se guardaron los países que usted sigue.", en: "The countries that you follow are saved.")
        case .changesSeenNote:
            UIText(es: "Las novedades quedaron como vistas.", en: "These changes are marked as seen.")
        }
    }

    /// What an address may ask the page to say: nothing else can be put into its mouth.
    static let notices: Set<FollowedText> = [.followsSavedNote, .changesSeenNote]

    /// After which edition the news of the page are.
    static func after(_ edition: Int) -> UIText {
        guard edition > 0 else {
            return UIText(
                es: "Lo publicado desde que usted sigue a cada país.",
                en: "What was published since you follow each country."
            )
        }
        return UIText(
            es: "Lo publicado después de la edición \(edition), que ya cuenta como vista.",
            en: "What was published after edition \(edition), which counts as seen."
        )
    }

    /// That nothing is new.
    static func nothing(after edition: Int) -> UIText {
        guard edition > 0 else { return UIText(es: "Nada nuevo todavía.", en: "Nothing new yet.") }
        return UIText(es: "Nada nuevo desde la edición \(edition).", en: "Nothing new since edition \(edition).")
    }

    /// How much an account has not seen.
    static func unseen(_ models: UnseenModels) -> UIText {
        switch (models.count, models.hasMore) {
        case (1, false):
            UIText(
                es: "1 modelo nuevo o modificado en los países que usted sigue",
                en: "1 new or changed model in the countries you follow"
            )
        case (let count, let hasMore):
            UIText(
                es: "\(count)\(hasMore ? " o más" : "") modelos nuevos o modificados en los países que usted sigue",
                en: "\(count)\(hasMore ? " or more" : "") new or changed models in the countries you follow"
            )
        }
    }
}
