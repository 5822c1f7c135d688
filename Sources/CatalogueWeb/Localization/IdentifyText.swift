/// What identification says.
enum IdentifyText: String, InterfaceText {
    case identify, identifyTitle, identifyLead, identifyCountry, identifyCategory, identifyUnknown, identifyTools
    case identifyToolsHint, identifyStart, identifyStartTitle, identifyGoOn
    case identifySeen, identifyNotSeen, identifyUnsure, identifyHow, identifyHowScan, identifyGlossary
    case identifyAnswers, identifyAnsweredSeen, identifyAnsweredNotSeen, identifyAnsweredUnsure, identifyTakeBack
    case identifyStartAgain, identifyToolsNow, identifyToolsChange, identifyOther, identifyOtherHint, identifyFeature
    case identifyCandidates, identifyNearest, identifyFits, identifyContradicts, identifyNotRecorded
    case identifyNoneTitle, identifyNoneBody, identifyFoundBody, identifyListBody, identifyDecides, identifyJSON
    case identifyEmpty, identifyAlike, identifyChoose

    var wording: UIText {
        switch self {
        case .identify: UIText(es: "Identificar", en: "Identify")
        case .identifyTitle: UIText(es: "¿Qué documento es?", en: "Which document is it?")
        case .identifyLead:
            UIText(
                es:
                    "Diga lo que sabe y lo que ve. Cotejo pregunta cada vez lo que mejor separa los modelos que quedan.",
                en: "Say what you know and what you see. Each time, Cotejo asks what best separates the models left."
            )
        case .identifyStartTitle: UIText(es: "Lo que ya sabe", en: "What you know already")
        case .identifyCountry: UIText(es: "País que lo expidió", en: "Country that issued it")
        case .identifyCategory: UIText(es: "Clase de documento", en: "Kind of document")
        case .identifyUnknown: UIText(es: "No lo sé", en: "I don't know")
        case .identifyTools: UIText(es: "¿Qué tiene a mano?", en: "What do you have at hand?")
        case .identifyToolsHint:
            UIText(
                es: "La vista y las manos cuentan siempre, salvo que solo tenga una imagen escaneada.",
                en: "Eyes and hands always count, unless you only have a scanned image."
            )
        case .identifyStart: UIText(es: "Empezar", en: "Start")
        case .identifyGoOn: UIText(es: "Continuar", en: "Go on")
        case .identifySeen: UIText(es: "Sí, está", en: "Yes, it is there")
        case .identifyNotSeen: UIText(es: "Lo busqué y no está", en: "I looked, it is not there")
        case .identifyUnsure: UIText(es: "No puedo decirlo", en: "I can't tell")
        case .identifyHow: UIText(es: "Cómo mirar", en: "How to look")
        case .identifyHowScan: UIText(es: "En la imagen escaneada", en: "In the scanned image")
        case .identifyGlossary: UIText(es: "Qué es", en: "What it is")
        case .identifyAnswers: UIText(es: "Lo que usted dijo", en: "What you said")
        case .identifyAnsweredSeen: UIText(es: "está", en: "is there")
        case .identifyAnsweredNotSeen: UIText(es: "no está", en: "is not there")
        case .identifyAnsweredUnsure: UIText(es: "no puede decirlo", en: "can't tell")
        case .identifyTakeBack: UIText(es: "Quitar", en: "Take back")
        case .identifyStartAgain: UIText(es: "Empezar de nuevo", en: "Start again")
        case .identifyToolsNow: UIText(es: "Instrumentos", en: "Tools")
        case .identifyToolsChange: UIText(es: "Cambiar los instrumentos", en: "Change the tools")
        case .identifyOther: UIText(es: "Decir otra cosa que ve", en: "Say something else that you see")
        case .identifyOtherHint:
            UIText(
                es: "Elija un elemento y diga si está; no hace falta seguir el orden de las preguntas.",
                en: "Choose a feature and say if it is there; you need not follow the order of the questions."
            )
        case .identifyFeature: UIText(es: "Elemento de seguridad", en: "Security feature")
        case .identifyChoose: UIText(es: "Elija uno", en: "Choose one")
        default: outcome
        }
    }

    /// What is said of the candidates and of the end.
    private var outcome: UIText {
        switch self {
        case .identifyCandidates: UIText(es: "Modelos posibles", en: "Possible models")
        case .identifyNearest: UIText(es: "Los más cercanos", en: "The nearest ones")
        case .identifyFits: UIText(es: "Coincide", en: "Matches")
        case .identifyContradicts: UIText(es: "No coincide", en: "Does not match")
        case .identifyNotRecorded: UIText(es: "No consta", en: "Not recorded")
        case .identifyNoneTitle:
            UIText(
                es: "Ningún modelo auténtico conocido coincide con lo que usted observó",
                en: "No known genuine model matches what you observed"
            )
        case .identifyNoneBody:
            UIText(
                es:
                    "Esto no prueba nada de los modelos que no están en el catálogo, que no los tiene todos. Revise sus "
                    + "respuestas, una por una; abajo está lo que no coincide con cada modelo cercano.",
                en:
                    "This proves nothing about models that are not in the catalogue, which does not hold them all. Check "
                    + "your answers one by one; below is what does not match each near model."
            )
        case .identifyFoundBody:
            UIText(
                es: "Coteje ahora el documento con la ficha del modelo, elemento por elemento.",
                en: "Now compare the document with the model's page, feature by feature."
            )
        case .identifyListBody:
            UIText(
                es:
                    "Con estos instrumentos y lo que consta en el catálogo no hay más preguntas que los separen. Abra cada "
                    + "ficha, o marque otro instrumento.",
                en:
                    "With these tools and what the catalogue records, no further question separates them. Open each page, "
                    + "or tick another tool."
            )
        case .identifyDecides:
            UIText(
                es:
                    "Una probabilidad entre modelos conocidos no es un dictamen: deciden la autoridad competente y el país "
                    + "emisor.",
                en:
                    "A likelihood among known models is no verdict: the competent authority and the issuing country decide."
            )
        case .identifyJSON: UIText(es: "Este paso en JSON", en: "This step as JSON")
        case .identifyEmpty:
            UIText(
                es: "Todavía no hay modelos con los que comparar: no se ha publicado ningún manual.",
                en: "There are no models to compare with yet: no manual is published."
            )
        case .identifyAlike:
            UIText(
                es: "De estos constan los mismos elementos, de modo que mirar no los distingue:",
                en: "These have the same features recorded, so that looking does not tell them apart:"
            )
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}
