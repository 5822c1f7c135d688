import CatalogueModel

/// What a reader filled in to report an error, before it is checked.
struct ReportForm: Sendable {
    var kind = ""
    var text = ""
    var contact = ""
    var edition = ""

    init() {}

    /// Reads the body that a browser sends.
    init(parsing body: String) {
        let values = URLQuery(parsing: body, maximumValueLength: ReportForm.maximumBodyBytes)
        kind = values["kind"] ?? ""
        text = values["text"] ?? ""
        contact = values["contact"] ?? ""
        edition = values["edition"] ?? ""
    }

    /// A body of 2,000 characters, each escaped at its longest, and some room for the rest.
    static let maximumBodyBytes = 32_768

    /// The report, or what keeps it from being one.
    ///
    /// - Parameters:
    ///   - code: the model.
    ///   - current: the edition that stands now; also taken where the form names none that exists.
    ///   - language: of the reader.
    /// - Returns: the report, or every problem of its fields.
    func checked(
        code: DocumentCode,
        current: Int,
        language: Language
    ) -> Result<ErrorReportText, ReportProblems> {
        var problems: [QueryProblem] = []
        let chosen = ErrorReportKind(rawValue: kind)
        if chosen == nil { problems.append(Self.noKind) }
        // Browsers send line ends as two characters and count them as one.
        let words = text.replacing("\r\n", with: "\n").trimmed
        if words.isEmpty { problems.append(Self.noText) }
        let reach = contact.trimmed
        for (field, typed, limit) in [
            ("text", words, ErrorReportText.maximumLength), ("contact", reach, ErrorReportText.maximumContactLength),
        ] where typed.unicodeScalars.count > limit {
            problems.append(.tooLong("report", field, typed.unicodeScalars.count, limit: limit))
        }
        guard problems.isEmpty, let chosen else { return .failure(ReportProblems(problems: problems)) }
        let named = Int(edition).flatMap { (1...max(1, current)).contains($0) ? $0 : nil }
        return .success(
            ErrorReportText(
                code: code,
                edition: named ?? current,
                kind: chosen,
                text: words,
                contact: reach.isEmpty ? nil : reach,
                language: language
            )
        )
    }

    private static let noKind = QueryProblem(
        parameter: "kind",
        explanation: Explanation(
            "report.kind",
            message: LocalizedText(es: "No eligió qué pasa.", en: "You have not said what the matter is."),
            advice: LocalizedText(
                es: "Elija una opción: \(ErrorReportKind.allCases.map(\.rawValue).joined(separator: ", ")).",
                en: "Choose one: \(ErrorReportKind.allCases.map(\.rawValue).joined(separator: ", "))."
            )
        )
    )

    private static let noText = QueryProblem(
        parameter: "text",
        explanation: Explanation(
            "report.text",
            message: LocalizedText(es: "El informe está vacío.", en: "The report is empty."),
            advice: LocalizedText(es: "Diga qué debe corregirse.", en: "Say what should be corrected.")
        )
    )
}

/// What keeps a form from being a report, field by field.
struct ReportProblems: Error {
    var problems: [QueryProblem]
}
