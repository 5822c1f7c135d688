import DocumentChecks

/// What the explained specimen zone says.
enum MRZText: String, InterfaceText {
    case zoneTitle, zoneLead, zonePlace, zoneField, zoneValue, zoneMeaning, zoneLine
    case documentCodeField, issuerField, nameField, documentNumberField, documentNumberCheckField, nationalityField
    case birthDateField, birthDateCheckField, sexField, expiryDateField, expiryDateCheckField, optionalDataField
    case optionalDataCheckField, moreOptionalDataField, compositeCheckField
    case documentCodeMeaning, issuerMeaning, nameMeaning, documentNumberMeaning, nationalityMeaning, dateMeaning
    case sexMeaning, optionalDataMeaning, checkMeaning, compositeMeaning

    var wording: UIText {
        switch self {
        case .zoneTitle:
            UIText(
                es: "Zona de lectura mecánica, posición por posición",
                en: "Machine readable zone, position by position"
            )
        case .zoneLead:
            UIText(
                es: "Zona inventada de Utopía en el formato de este modelo; sus dígitos de control son correctos "
                    + "(ICAO Doc 9303, pesos 7-3-1).",
                en: "A made-up zone of Utopia in this model's format; its check digits are right "
                    + "(ICAO Doc 9303, weights 7-3-1)."
            )
        case .zonePlace: UIText(es: "Posición", en: "Position")
        case .zoneField: UIText(es: "Campo", en: "Field")
        case .zoneValue: UIText(es: "En la muestra", en: "In the specimen")
        case .zoneMeaning: UIText(es: "Qué es", en: "What it is")
        case .zoneLine: UIText(es: "línea", en: "line")
        case .documentCodeField: UIText(MRZFieldKind.documentCode.words)
        case .issuerField: UIText(MRZFieldKind.issuer.words)
        case .nameField: UIText(MRZFieldKind.name.words)
        case .documentNumberField: UIText(MRZFieldKind.documentNumber.words)
        case .documentNumberCheckField: UIText(MRZFieldKind.documentNumberCheck.words)
        case .nationalityField: UIText(MRZFieldKind.nationality.words)
        case .birthDateField: UIText(MRZFieldKind.birthDate.words)
        case .birthDateCheckField: UIText(MRZFieldKind.birthDateCheck.words)
        case .sexField: UIText(MRZFieldKind.sex.words)
        case .expiryDateField: UIText(MRZFieldKind.expiryDate.words)
        case .expiryDateCheckField: UIText(MRZFieldKind.expiryDateCheck.words)
        case .optionalDataField: UIText(MRZFieldKind.optionalData.words)
        case .optionalDataCheckField: UIText(MRZFieldKind.optionalDataCheck.words)
        case .moreOptionalDataField: UIText(MRZFieldKind.moreOptionalData.words)
        case .compositeCheckField: UIText(MRZFieldKind.compositeCheck.words)
        case .documentCodeMeaning: UIText(es: "Clase de documento", en: "Kind of document")
        case .issuerMeaning: UIText(es: "Tres letras; UTO es Utopía", en: "Three letters; UTO is Utopia")
        case .nameMeaning:
            UIText(
                es: "Apellidos, dos rellenos y nombres; el relleno < separa y completa",
                en: "Primary identifier, two fillers, other names; the filler < separates and fills"
            )
        case .documentNumberMeaning: UIText(es: "Hasta nueve caracteres", en: "Up to nine characters")
        case .nationalityMeaning: UIText(es: "Tres letras", en: "Three letters")
        case .dateMeaning: UIText(es: "Año, mes y día, dos cifras cada uno", en: "Year, month and day, two digits each")
        case .sexMeaning: UIText(es: "F, M o < si no se indica", en: "F, M, or < where not stated")
        case .optionalDataMeaning: UIText(es: "Lo que el emisor decida", en: "As the issuer decides")
        case .checkMeaning: UIText(es: "Cifra calculada", en: "Computed digit")
        case .compositeMeaning:
            UIText(es: "Cifra calculada sobre varios campos", en: "Digit computed over several fields")
        }
    }
}

extension MRZFieldKind {
    /// What the field is called.
    var label: MRZText {
        switch self {
        case .documentCode: .documentCodeField
        case .issuer: .issuerField
        case .name: .nameField
        case .documentNumber: .documentNumberField
        case .documentNumberCheck: .documentNumberCheckField
        case .nationality: .nationalityField
        case .birthDate: .birthDateField
        case .birthDateCheck: .birthDateCheckField
        case .sex: .sexField
        case .expiryDate: .expiryDateField
        case .expiryDateCheck: .expiryDateCheckField
        case .optionalData: .optionalDataField
        case .optionalDataCheck: .optionalDataCheckField
        case .moreOptionalData: .moreOptionalDataField
        case .compositeCheck: .compositeCheckField
        }
    }

    /// What the field holds.
    var meaning: MRZText {
        switch self {
        case .documentCode: .documentCodeMeaning
        case .issuer: .issuerMeaning
        case .name: .nameMeaning
        case .documentNumber: .documentNumberMeaning
        case .nationality: .nationalityMeaning
        case .birthDate, .expiryDate: .dateMeaning
        case .sex: .sexMeaning
        case .optionalData, .moreOptionalData: .optionalDataMeaning
        case .documentNumberCheck, .birthDateCheck, .expiryDateCheck, .optionalDataCheck: .checkMeaning
        case .compositeCheck: .compositeMeaning
        }
    }
}
