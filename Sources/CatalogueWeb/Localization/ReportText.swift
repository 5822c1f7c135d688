import CatalogueModel

/// What the form for errors and its answer say.
enum ReportText: String, InterfaceText {
    case reportTitle, reportOpen, reportLead, reportKind, reportWhat, reportWhatHint, reportContact, reportContactHint,
        reportSend
    case reportProblems, reportThanks, reportNumber, reportNext, reportBack, reportPrivacy
    case kindWrong, kindMissing, kindOutdated, kindImage, kindWording, kindOther

    var wording: UIText {
        switch self {
        case .reportTitle: UIText(es: "Informar un error", en: "Report an error")
        case .reportOpen: UIText(es: "Abrir el formulario", en: "Open the form")
        case .reportLead:
            UIText(
                es: "Lo leen el país emisor y la Secretaría Técnica, y queda junto a la ficha.",
                en: "The issuing country and the Technical Secretariat read it, and it stays with the record."
            )
        case .reportKind: UIText(es: "¿Qué pasa?", en: "What is the matter?")
        case .reportWhat:
            UIText(es: "Diga qué debe corregirse y cómo lo sabe", en: "Say what should be corrected and how you know")
        case .reportWhatHint:
            UIText(
                es: "Hasta 2000 caracteres. No escriba datos de una persona ni números de documentos reales.",
                en: "Up to 2,000 characters. Do not write a person's data or numbers of real documents."
            )
        case .reportContact: UIText(es: "Cómo podemos responderle (opcional)", en: "How we can answer you (optional)")
        case .reportContactHint:
            UIText(es: "Correo o teléfono de su oficina.", en: "E-mail or telephone of your office.")
        case .reportSend: UIText(es: "Enviar el informe", en: "Send the report")
        case .reportProblems:
            UIText(es: "Falta algo para poder enviarlo", en: "Something is needed before it can be sent")
        case .reportThanks: UIText(es: "Recibimos su informe", en: "We have received your report")
        case .reportNumber: UIText(es: "Número de informe", en: "Report number")
        case .reportNext:
            UIText(
                es:
                    "Lo revisan el país emisor y la Secretaría Técnica. Si tienen razón para corregir la ficha, el cambio "
                    + "aparecerá en su historia con una nueva edición. Guarde el número por si le preguntan por él.",
                en: "The issuing country and the Technical Secretariat will look at it. If they find that the record "
                    + "should be corrected, the change will show in its history with a new edition. Keep the number in "
                    + "case you are asked for it."
            )
        case .reportBack: UIText(es: "Volver a la ficha", en: "Back to the record")
        case .reportPrivacy:
            UIText(
                es: "Se guardan el texto, el contacto si lo da, el idioma y la hora; nada más de usted.",
                en: "The text, the contact if you give one, the language and the time are kept; nothing else of you."
            )
        case .kindWrong: UIText(es: "Un dato no es correcto", en: "A fact is not right")
        case .kindMissing: UIText(es: "Falta un dato o un elemento", en: "A fact or a feature is missing")
        case .kindOutdated: UIText(es: "Era así, pero cambió", en: "It was so, but it has changed")
        case .kindImage: UIText(es: "Una imagen o un recuadro está mal", en: "An image or a region is wrong")
        case .kindWording: UIText(es: "Un texto o su traducción", en: "A text or its translation")
        case .kindOther: UIText(es: "Otra cosa", en: "Something else")
        }
    }
}

extension ErrorReportKind {
    /// The kind in words.
    var label: ReportText {
        switch self {
        case .wrong: .kindWrong
        case .missing: .kindMissing
        case .outdated: .kindOutdated
        case .image: .kindImage
        case .wording: .kindWording
        case .other: .kindOther
        }
    }
}
