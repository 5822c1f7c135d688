/// What the check of a zone says of the post where it is read: the three answers at a glance, and entry.
enum MRZPostText: String, InterfaceText {
    case postGlance, postModel, postLookFirst, postWhere, postWhereHint, postDestination, postMode, postPurpose
    case postAsk, postNotAsked, postSays, postFullQuestion, postMore
    case postUnsound, postNoBirth, postNoExpiry, postOwnVisa, postNoNationality, postNoNationalityBody, postNoModel

    var wording: UIText {
        switch self {
        case .postGlance: UIText(es: "En resumen", en: "At a glance")
        case .postModel: UIText(es: "¿Qué documento es?", en: "Which document is it?")
        case .postLookFirst: UIText(es: "Mire primero", en: "Look first at")
        case .postNoModel:
            UIText(es: "Ningún modelo del catálogo puede llevarla", en: "No model of the catalogue can bear it")
        case .postWhere: UIText(es: "Su puesto", en: "Your post")
        case .postWhereHint:
            UIText(
                es: "La zona no lo dice. Con el país se responde también si puede ingresar.",
                en: "The zone does not say it. With the country, the page also answers if they may enter."
            )
        case .postDestination: UIText(es: "País al que ingresa", en: "Country entered")
        case .postMode: UIText(es: "Vía", en: "By")
        case .postPurpose: UIText(es: "Motivo", en: "Purpose")
        case .postAsk: UIText(es: "Responder", en: "Answer")
        case .postNotAsked: UIText(es: "¿Puede ingresar?", en: "May they enter?")
        case .postSays: UIText(es: "Con estos datos se respondió", en: "Answered from these data")
        case .postFullQuestion:
            UIText(es: "Cambiar algo en la pregunta completa", en: "Change something in the whole question")
        case .postMore: UIText(es: "Por qué y qué falta saber", en: "Why, and what is still to know")
        default: caution
        }
    }

    private var caution: UIText {
        switch self {
        case .postUnsound:
            UIText(
                es: "Algo de la zona no coincide: la respuesta vale solo si nacionalidad y documento se leyeron bien.",
                en: "Something in the zone does not match: the answer holds only if nationality and document were read "
                    + "right."
            )
        case .postNoBirth:
            UIText(
                es: "El dígito del nacimiento no coincide: la edad se toma por desconocida.",
                en: "The digit of the birth date does not match: the age is taken as unknown."
            )
        case .postNoExpiry:
            UIText(
                es: "El dígito del vencimiento no coincide: la validez se toma por desconocida.",
                en: "The digit of the expiry date does not match: the validity is taken as unknown."
            )
        case .postOwnVisa:
            UIText(
                es:
                    "La zona es de una visa del propio país de destino: compare su clase y sus fechas con lo que se pide.",
                en: "The zone is of a visa of the country of destination itself: compare its class and dates with what "
                    + "is asked."
            )
        case .postNoNationality:
            UIText(es: "No se sabe: falta la nacionalidad", en: "Not known: the nationality is missing")
        case .postNoNationalityBody:
            UIText(
                es: "La zona no tiene una nacionalidad que el catálogo conozca. Dígala en la pregunta completa.",
                en: "The zone has no nationality that the catalogue knows. Say it in the whole question."
            )
        default: preconditionFailure("\(self) has no words")
        }
    }
}
