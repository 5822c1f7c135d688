public import CatalogueModel

extension MRZFieldKind {
    /// What the field is called, on pages and on the terminal alike.
    public var words: LocalizedText {
        switch self {
        case .documentCode: LocalizedText(es: "Código del documento", en: "Document code")
        case .issuer: LocalizedText(es: "Estado u organización emisora", en: "Issuing state or organization")
        case .name: LocalizedText(es: "Nombre", en: "Name")
        case .documentNumber: LocalizedText(es: "Número del documento", en: "Document number")
        case .documentNumberCheck: LocalizedText(es: "Dígito de control del número", en: "Check digit of the number")
        case .nationality: LocalizedText(es: "Nacionalidad", en: "Nationality")
        case .birthDate: LocalizedText(es: "Fecha de nacimiento", en: "Date of birth")
        case .birthDateCheck:
            LocalizedText(es: "Dígito de control del nacimiento", en: "Check digit of the date of birth")
        case .sex: LocalizedText(es: "Sexo", en: "Sex")
        case .expiryDate: LocalizedText(es: "Fecha de vencimiento", en: "Date of expiry")
        case .expiryDateCheck:
            LocalizedText(es: "Dígito de control del vencimiento", en: "Check digit of the date of expiry")
        case .optionalData: LocalizedText(es: "Datos opcionales", en: "Optional data")
        case .optionalDataCheck:
            LocalizedText(es: "Dígito de control de los datos opcionales", en: "Check digit of the optional data")
        case .moreOptionalData: LocalizedText(es: "Más datos opcionales", en: "More optional data")
        case .compositeCheck: LocalizedText(es: "Dígito de control compuesto", en: "Composite check digit")
        }
    }
}
