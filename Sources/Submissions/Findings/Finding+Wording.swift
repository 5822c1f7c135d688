import CatalogueModel

extension Finding {
    /// A finding at a place, worded in both languages.
    init(
        _ severity: Severity,
        _ id: String,
        at place: FindingPlace,
        es: String,
        en: String,
        adviceES: String,
        adviceEN: String
    ) {
        self.init(
            severity,
            id,
            line: place.line,
            path: place.path,
            message: LocalizedText(es: es, en: en),
            advice: LocalizedText(es: adviceES, en: adviceEN)
        )
    }
}

extension String {
    /// A value short enough for a message; what was cut is marked.
    var shown: String {
        let limit = 120
        return unicodeScalars.count <= limit
            ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(limit))) + "…"
    }
}
