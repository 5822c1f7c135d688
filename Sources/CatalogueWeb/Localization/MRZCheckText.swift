/// What the check of a machine readable zone says.
enum MRZCheckText: String, InterfaceText {
    case mrzShort, mrzTitle, mrzLead, mrzPrivacy, mrzZone, mrzZoneHint, mrzDay, mrzDayHint, mrzRead
    case mrzPrinted, mrzPrintedHint, mrzSurname, mrzGiven, mrzNumber, mrzBirth, mrzExpiry, mrzSex
    case mrzSoundTitle, mrzSoundBody, mrzChangedTitle, mrzChangedBody, mrzWrongTitle, mrzWrongBody
    case mrzNoZoneTitle, mrzNoZoneBody
    case mrzFieldsTitle, mrzDigit, mrzStands, mrzValue, mrzChanges, mrzTyped, mrzRemarks
    case mrzCompared, mrzPrintedColumn, mrzZoneColumn, mrzResultColumn
    case mrzSame, mrzVariant, mrzAsFar, mrzDifferent
    case mrzModels, mrzNoModels, mrzRuledOut, mrzCannot, mrzAgainst, mrzFits, mrzUnknown
    case mrzNext, mrzNextLead, mrzNextAll, mrzEntryTitle, mrzEntryLink, mrzOther
    case mrzFromSearch, mrzSteps

    var wording: UIText {
        switch self {
        case .mrzShort: UIText(es: "ZLM", en: "MRZ")
        case .mrzTitle: UIText(es: "Comprobar una zona de lectura mecánica", en: "Check a machine readable zone")
        case .mrzLead:
            UIText(
                es: "Escriba o pegue las líneas del pie del documento, tal como están. Se leen pasaportes, tarjetas y "
                    + "visas (TD1, TD2, TD3, MRV-A, MRV-B).",
                en: "Type or paste the lines at the foot of the document as they stand. Passports, cards and visas are "
                    + "read (TD1, TD2, TD3, MRV-A, MRV-B)."
            )
        case .mrzPrivacy:
            UIText(
                es: "Son datos de una persona: no se guardan, no se registran y no quedan en la dirección.",
                en: "These are a person's data: they are not kept, not logged, and not left in the address."
            )
        case .mrzZone: UIText(es: "Líneas de la zona", en: "Lines of the zone")
        case .mrzZoneHint:
            UIText(
                es: "Se aceptan minúsculas, espacios y « en lugar de <; cada cambio se dice.",
                en: "Small letters, blanks and « for < are accepted; every change is told."
            )
        case .mrzDay: UIText(es: "Día de la comprobación", en: "Day of the check")
        case .mrzDayHint:
            UIText(
                es: "Por él se decide el siglo de las fechas.",
                en: "The century of the dates is told by it."
            )
        case .mrzRead: UIText(es: "Comprobar", en: "Check")
        case .mrzPrinted: UIText(es: "Comparar con lo impreso", en: "Compare with what is printed")
        case .mrzPrintedHint:
            UIText(
                es: "Copie lo que dice la página de datos; deje vacío lo que no quiera comparar.",
                en: "Copy what the data page says; leave empty what you do not want to compare."
            )
        case .mrzSurname: UIText(es: "Apellidos", en: "Surnames")
        case .mrzGiven: UIText(es: "Nombres", en: "Given names")
        case .mrzNumber: UIText(es: "Número", en: "Number")
        case .mrzBirth: UIText(es: "Nacimiento", en: "Birth")
        case .mrzExpiry: UIText(es: "Vencimiento", en: "Expiry")
        case .mrzSex: UIText(es: "Sexo", en: "Sex")
        default: result
        }
    }

    private var result: UIText {
        switch self {
        case .mrzSoundTitle: UIText(es: "La zona es coherente", en: "The zone is consistent")
        case .mrzSoundBody:
            UIText(
                es: "Líneas, caracteres, dígitos de control y fechas corresponden. Esto no prueba que el documento sea "
                    + "auténtico: siga con los elementos de seguridad.",
                en: "Lines, characters, check digits and dates are right. This does not prove the document genuine: go "
                    + "on to the security features."
            )
        case .mrzChangedTitle:
            UIText(es: "Coherente después de los cambios", en: "Consistent after the changes")
        case .mrzChangedBody:
            UIText(
                es: "Para leerla se cambió lo que sigue. Compárelo con el documento antes de fiarse.",
                en: "To read it, the following was changed. Compare it with the document before relying on it."
            )
        case .mrzWrongTitle: UIText(es: "Hay algo que no coincide", en: "Something does not match")
        case .mrzWrongBody:
            UIText(
                es: "Revise primero que se haya copiado bien. Si sigue sin coincidir, pida una segunda inspección: "
                    + "decide la autoridad competente.",
                en:
                    "First check that it was copied right. If it still does not match, ask for a second inspection: the "
                    + "competent authority decides."
            )
        case .mrzNoZoneTitle: UIText(es: "No es una zona completa", en: "Not a complete zone")
        case .mrzNoZoneBody:
            UIText(
                es: "El número o el largo de las líneas no es el de ningún formato. Cuente los rellenos «<».",
                en: "The number or length of the lines is of no format. Count the fillers \"<\"."
            )
        case .mrzFieldsTitle: UIText(es: "1. La zona, campo por campo", en: "1. The zone, field by field")
        case .mrzDigit: UIText(es: "Dígito de control", en: "Check digit")
        case .mrzStands: UIText(es: "En la zona", en: "In the zone")
        case .mrzValue: UIText(es: "Se lee", en: "Read as")
        case .mrzChanges: UIText(es: "Qué se cambió", en: "What was changed")
        case .mrzTyped: UIText(es: "Tal como se escribió", en: "As it was typed")
        case .mrzRemarks: UIText(es: "Qué conviene saber", en: "Good to know")
        case .mrzCompared: UIText(es: "Comparación con lo impreso", en: "Comparison with what is printed")
        case .mrzPrintedColumn: UIText(es: "Impreso", en: "Printed")
        case .mrzZoneColumn: UIText(es: "Zona", en: "Zone")
        case .mrzResultColumn: UIText(es: "Resultado", en: "Result")
        case .mrzSame: UIText(es: "coincide", en: "agrees")
        case .mrzVariant: UIText(es: "coincide, en otra forma admitida", en: "agrees, in another accepted form")
        case .mrzAsFar: UIText(es: "coincide hasta donde llega", en: "agrees as far as it goes")
        case .mrzDifferent: UIText(es: "no coincide; correspondería", en: "does not agree; it would be")
        default: onward
        }
    }

    private var onward: UIText {
        switch self {
        case .mrzModels: UIText(es: "2. Modelos que pueden llevarla", en: "2. Models that may bear it")
        case .mrzNoModels:
            UIText(
                es:
                    "El catálogo no tiene un modelo que pueda llevar esta zona. Eso no prueba nada del documento: consulte al "
                    + "país emisor.",
                en:
                    "The catalogue has no model that can bear this zone. That proves nothing about the document: ask the "
                    + "issuing country."
            )
        case .mrzRuledOut:
            UIText(es: "Modelos que no pueden llevarla, y por qué", en: "Models that cannot bear it, and why")
        case .mrzCannot: UIText(es: "No puede ser", en: "Cannot be")
        case .mrzAgainst: UIText(es: "No coincide", en: "Does not match")
        case .mrzFits: UIText(es: "Coincide", en: "Matches")
        case .mrzUnknown: UIText(es: "No consta", en: "Not recorded")
        case .mrzNext: UIText(es: "Qué mirar ahora", en: "What to look at now")
        case .mrzNextLead:
            UIText(es: "Sin instrumentos, en el modelo más probable:", en: "Without tools, on the likeliest model:")
        case .mrzNextAll: UIText(es: "Toda la lista de comprobación", en: "The whole checklist")
        case .mrzEntryTitle: UIText(es: "3. ¿Puede ingresar?", en: "3. May they enter?")
        case .mrzEntryLink: UIText(es: "Consultar los requisitos de ingreso", en: "Ask for the entry requirements")
        case .mrzOther: UIText(es: "Comprobar otra zona", en: "Check another zone")
        case .mrzFromSearch: UIText(es: "Comprobar esta zona", en: "Check this zone")
        case .mrzSteps: UIText(es: "Resultado de la comprobación", en: "Result of the check")
        default: preconditionFailure("\(self) has no words")
        }
    }
}
