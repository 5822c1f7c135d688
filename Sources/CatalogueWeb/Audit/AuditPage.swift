import CatalogueModel

/// One entry of the audit log.
struct AuditRow: Sendable {
    let auditRowNumber: String
    let auditRowAt: String
    let auditRowActor: String
    let auditRowAction: String
    let auditRowSubject: String
    let auditRowSubjectPath: String?
    let auditRowCountry: String
    let auditRowDetails: String
    let auditRowClient: String

    init(_ entry: AuditEntry, _ wording: Wording) {
        let event = entry.event
        auditRowNumber = String(entry.number)
        auditRowAt = "\(event.at)".replacing("T", with: " ").replacing("Z", with: "")
        auditRowActor = event.actor
        auditRowAction =
            AuditAction(rawValue: event.action)?.wording.text(in: wording.language) ?? event.action
        auditRowSubject = event.subject
        auditRowSubjectPath = Self.path(of: event.subject)
        auditRowCountry = event.country.map { wording.label($0, .countries) } ?? ""
        auditRowDetails = event.details
        auditRowClient = event.client
    }

    /// The page of what an entry is about; nil where it has none.
    private static func path(of subject: String) -> String? {
        let parts = subject.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "document": return DocumentCode(parts[1]).map { SitePath.document($0) }
        case "account": return Int64(parts[1]).map { SitePath.account(AccountID($0)) }
        case "submission": return Int64(parts[1]).map { SitePath.submission(SubmissionID($0)) }
        case "call": return Int64(parts[1]).map { SitePath.call(CallID($0)) }
        case "report": return Int64(parts[1]).map { SitePath.deskReport($0) }
        case "plan": return Int64(parts[1]).map { SitePath.plan(PlanID($0)) }
        default: return nil
        }
    }
}

/// The data of the template `audit`.
struct AuditPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let typedPerson: String
    let typedRecord: String
    let typedFirst: String
    let typedLast: String
    let countries: [AccountChoice]
    let problemMessages: [String]
    let hasProblems: Bool
    let rows: [AuditRow]
    let hasRows: Bool
    let countLine: String
    let lastSeal: String?
    let clearPath: String?
    let hasPages: Bool
    let previousPath: String?
    let nextPath: String?
    let tablePath: String
    let jsonPath: String

    init(
        _ query: AuditQuery,
        asked: URLQuery,
        found: AuditPart?,
        seal: String?,
        problems: [QueryProblem],
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        typedPerson = asked[AuditQuery.Parameter.person] ?? ""
        typedRecord = asked[AuditQuery.Parameter.record] ?? ""
        typedFirst = query.first?.description ?? ""
        typedLast = query.last?.description ?? ""
        let all = AuditText.auditAllCountries.text(in: language)
        countries =
            [AccountChoice(choiceValue: "", choiceLabel: all, isTheChoice: false)]
            + (wording.vocabularies.members + ["UTO"]).map { code in
                AccountChoice(
                    choiceValue: code,
                    choiceLabel: wording.label(code, .countries),
                    isTheChoice: code == query.country
                )
            }
        problemMessages = problems.map { $0.explanation.words(in: language) }
        hasProblems = !problems.isEmpty
        rows = (found?.entries ?? []).map { AuditRow($0, wording) }
        hasRows = !rows.isEmpty
        let total = found?.total ?? 0
        let first = (query.page - 1) * AuditQuery.pageSize + 1
        let last = first + rows.count - 1
        countLine =
            UIText(es: "Entradas \(first)–\(last) de \(total)", en: "Entries \(first)–\(last) of \(total)")
            .text(in: language)
        lastSeal = seal
        clearPath = query.filter.items.isEmpty && problems.isEmpty ? nil : SitePath.audit
        previousPath = query.page > 1 && found != nil ? query.path(page: query.page - 1) : nil
        nextPath = last < total && hasRows ? query.path(page: query.page + 1) : nil
        hasPages = previousPath != nil || nextPath != nil
        tablePath = SitePath.auditTable + query.filter.suffix
        jsonPath = SitePath.apiAudit + query.filter.suffix
    }
}
