/// Texts of the review of a submission: answers that change, images side by side, comments.
enum ReviewText: String, InterfaceText {
    case answersTitle, answersLead, answersNone, answersCut, answersRule, answersWho, answersHow, answersBefore
    case answersAfter, answersConditional
    case imageBefore, imageAfter, imageNone, imageHidden, imageOfModel
    case commentsTitle, commentsNone, commentAdd, commentAction, commentAbout, commentWhole, commentWords, commentLead

    var wording: UIText {
        switch self {
        case .answersTitle: UIText(es: "Respuestas que cambiarían", en: "Answers that would change")
        case .answersLead:
            UIText(
                es:
                    "A quien viaja sin nada más que el documento, o con lo que la regla pide: qué se le respondería hoy y qué después de publicar.",
                en:
                    "To a traveller who holds nothing but the document, or what the rule asks for: what is answered today, and what after publishing."
            )
        case .answersNone: UIText(es: "Ninguna respuesta cambiaría.", en: "No answer would change.")
        case .answersCut:
            UIText(
                es: "Aquí solo se miraron las primeras reglas; para programas están más:",
                en: "Only the first rules were looked at here; for programs there are more:"
            )
        case .answersRule: UIText(es: "Regla y destino", en: "Rule and destination")
        case .answersWho: UIText(es: "Nacionalidades", en: "Nationalities")
        case .answersHow: UIText(es: "Con qué y cómo", en: "With what and how")
        case .answersBefore: UIText(es: "Hoy", en: "Today")
        case .answersAfter: UIText(es: "Después", en: "After")
        case .answersConditional: UIText(es: "con lo que la regla pide", en: "with what the rule asks for")
        case .imageBefore: UIText(es: "Imagen publicada", en: "Published image")
        case .imageAfter: UIText(es: "Imagen nueva", en: "New image")
        case .imageNone: UIText(es: "ninguna", en: "none")
        case .imageHidden: UIText(es: "reservada: su cuenta no la ve", en: "restricted: your account does not see it")
        case .imageOfModel: UIText(es: "Imágenes que cambian", en: "Images that change")
        case .commentsTitle: UIText(es: "Comentarios", en: "Comments")
        case .commentsNone: UIText(es: "Nadie comentó todavía.", en: "Nobody commented yet.")
        case .commentAdd: UIText(es: "Comentar", en: "Comment")
        case .commentAction: UIText(es: "Guardar el comentario", en: "Keep the comment")
        case .commentAbout: UIText(es: "Sobre", en: "About")
        case .commentWhole: UIText(es: "la remisión entera", en: "the whole submission")
        case .commentWords: UIText(es: "Comentario", en: "Comment")
        case .commentLead:
            UIText(
                es: "El país los ve; al devolver la remisión van con las razones.",
                en: "The country sees them; when the submission is sent back they go with the reasons."
            )
        }
    }
}
