public import CatalogueModel
public import CatalogueStore

/// Why something cannot be done with a report.
public enum ReportDeskError: Error, Hashable, Sendable {
    /// No report that the visitor may see has the number.
    case unknown(String)
    /// It stands where this cannot be done.
    case notPossible(Int64)
    /// The answer is empty, or longer than anyone reads.
    case noAnswer
}

/// Gives what readers reported to its country, answers it, and closes it.
public struct AnswerReports: Sendable {
    let store: CatalogueStore

    /// Answers over a store.
    public init(store: CatalogueStore) {
        self.store = store
    }

    /// Gives a report to its country.
    ///
    /// - Throws: `ReportDeskError`, `StoreError`.
    public func assign(_ report: ErrorReport, visitor: Visitor, at now: Moment) async throws {
        try await translating {
            try await store.assignReport(report.number, at: now, note: note(.reportAssigned, report, visitor, now))
        }
    }

    /// Answers a report; where everyone may read the answer, it stands on the page of the model.
    ///
    /// - Throws: `ReportDeskError`, `StoreError`.
    public func answer(
        _ report: ErrorReport,
        _ text: String,
        forEveryone: Bool = false,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        guard (1...ErrorReportAnswer.maximumLength).contains(text.unicodeScalars.count) else {
            throw ReportDeskError.noAnswer
        }
        let answer = ErrorReportAnswer(text: text, at: now, by: account.email, isPublic: forEveryone)
        try await translating {
            try await store.answerReport(report.number, answer, note: note(.reportAnswered, report, visitor, now))
        }
    }

    /// Closes a report; only the Secretariat closes one that nobody answered.
    ///
    /// - Throws: `ReportDeskError`, `StoreError`.
    public func close(_ report: ErrorReport, by account: Account, visitor: Visitor, at now: Moment) async throws {
        try await translating {
            try await store.closeReport(
                report.number,
                mayBeUnanswered: account.role.may(.review),
                at: now,
                note: note(.reportClosed, report, visitor, now)
            )
        }
    }

    private func note(_ action: AuditAction, _ report: ErrorReport, _ visitor: Visitor, _ now: Moment) -> AuditNote {
        AuditNote(
            action,
            by: visitor,
            subject: "report:\(report.number)",
            country: report.report.code.issuer,
            details: report.report.code.text,
            at: now
        )
    }

    private func translating(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch ReportChangeError.unknown(let number) {
            throw ReportDeskError.unknown("\(number)")
        } catch ReportChangeError.notPossible(let number, _) {
            throw ReportDeskError.notPossible(number)
        }
    }
}

extension ReportDeskError: ExplainedError {
    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .unknown(let text):
            Explanation(
                "report.notFound",
                message: LocalizedText(
                    es: "No hay un informe «\(text)» que usted pueda ver.",
                    en: "There is no report \"\(text)\" that you may see."
                ),
                advice: LocalizedText(
                    es: "Elija uno en /submissions/reports.",
                    en: "Choose one at /submissions/reports."
                )
            )
        case .notPossible(let number):
            Explanation(
                "report.notPossible",
                message: LocalizedText(
                    es: "El informe \(number) no está en un punto en que eso se pueda hacer.",
                    en: "Report \(number) does not stand where this can be done."
                ),
                advice: LocalizedText(
                    es: "Lea cómo está ahora; alguien pudo responderlo o cerrarlo.",
                    en: "Read where it stands now; someone may have answered or closed it."
                )
            )
        case .noAnswer:
            Explanation(
                "report.answer",
                message: LocalizedText(
                    es: "La respuesta está vacía o tiene más de \(ErrorReportAnswer.maximumLength) caracteres.",
                    en: "The answer is empty or has more than \(ErrorReportAnswer.maximumLength) characters."
                ),
                advice: LocalizedText(
                    es: "Escriba qué se corrigió, o por qué no.",
                    en: "Write what was corrected, or why not."
                )
            )
        }
    }
}
