/// The columns of the results as a table.
enum TableText: String, InterfaceText {
    case tableDownload, tableCode, tableCountry, tableCategory, tableType, tableTitle, tableOtherTitle, tableNativeTitle
    case tableStatus, tableEvidence, tableFirstIssued, tableLastIssued, tableMRZ, tableFeatures, tableLink

    var wording: UIText {
        switch self {
        case .tableDownload: UIText(es: "Descargar como tabla (CSV)", en: "Download as a table (CSV)")
        case .tableCode: UIText(es: "Código", en: "Code")
        case .tableCountry: UIText(es: "Emisor", en: "Issuer")
        case .tableCategory: UIText(es: "Categoría", en: "Category")
        case .tableType: UIText(es: "Tipo", en: "Type")
        case .tableTitle: UIText(es: "Título", en: "Title")
        case .tableOtherTitle: UIText(es: "Título en inglés", en: "Title in Spanish")
        case .tableNativeTitle: UIText(es: "Título original", en: "Original title")
        case .tableStatus: UIText(es: "Estado", en: "Status")
        case .tableEvidence: UIText(es: "Prueba", en: "Evidence")
        case .tableFirstIssued: UIText(es: "Se emite desde", en: "Issued from")
        case .tableLastIssued: UIText(es: "Se emitió hasta", en: "Issued until")
        case .tableMRZ: UIText(es: "Zona de lectura mecánica", en: "Machine readable zone")
        case .tableFeatures: UIText(es: "Elementos de seguridad", en: "Security features")
        case .tableLink: UIText(es: "Dirección", en: "Address")
        }
    }
}
