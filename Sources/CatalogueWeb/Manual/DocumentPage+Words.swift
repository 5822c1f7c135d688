import CatalogueModel
import CatalogueStore

extension DocumentPage {
    /// Whether a specimen may be in circulation on a day, and until when.
    static func circulation(_ model: DocumentModel, _ today: CalendarDay, _ language: Language) -> String {
        let limits = model.circulation
        func line(_ words: ManualText, _ day: CalendarDay) -> String {
            "\(words.text(in: language)) \(DateText.day(day, in: language))."
        }
        if let first = limits.first, first > today { return line(.notIssuedYet, first) }
        if let last = limits.last { return line(last < today ? .circulationOver : .circulatesUntil, last) }
        return model.status == .current || model.status == .announced
            ? "" : ManualText.circulationUnknown.text(in: language) + "."
    }

    static func revision(
        _ revision: RecordRevision,
        of code: DocumentCode,
        shown: RecordRevision,
        _ language: Language
    ) -> RevisionPage {
        RevisionPage(
            revisionLine: line(of: revision, language),
            revisionPath: revision.edition.map { SitePath.document(code, edition: $0) },
            isShown: revision == shown
        )
    }

    /// A revision in one line: edition, day, what it did, by whom.
    static func line(of revision: RecordRevision, _ language: Language) -> String {
        let action: ManualText =
            switch revision.action {
            case .add: .revisionAdded
            case .change: .revisionChanged
            case .withdraw: .revisionWithdrawn
            }
        let edition = revision.edition.map { "\(SearchText.edition.text(in: language)) \($0)" } ?? "–"
        let day = DateText.moment(revision.publishedAt, in: language)
        // An offline edition names nobody.
        let parts = [edition, day, action.text(in: language), revision.publishedBy]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// How to cite a model: what, which edition, when it was read.
    static func citation(_ asked: ModelRequest, today: CalendarDay, _ language: Language) -> String {
        let model = asked.found.model
        return "Cotejo. \(model.code), \(model.title.value.text(in: language)). "
            + "\(SeriesText.citeAs.text(in: language)) \(asked.shownEdition). "
            + "\(SeriesText.citeRead.text(in: language)) \(DateText.day(today, in: language))."
    }

    /// The most revisions that the page itself lists; its history has more.
    static let shownRevisions = 5

    static func sections(
        _ model: DocumentModel,
        hasImages: Bool,
        hasZone: Bool,
        hasSeries: Bool,
        hasAnswers: Bool,
        takesReports: Bool,
        _ language: Language
    ) -> [SectionLinkPage] {
        let all: [(String, any InterfaceText, Bool)] = [
            ("check", CheckText.checkTitle, true), ("facts", ManualText.factsTitle, true),
            ("images", ManualText.imagesTitle, hasImages), ("mrz", FactText.factMRZ, hasZone),
            ("fields", ManualText.fieldsTitle, !model.holderFields.isEmpty),
            ("printed", ManualText.printedTextsTitle, !model.printedTexts.isEmpty),
            ("legal", ManualText.legalTitle, !model.legalBases.isEmpty),
            ("references", ManualText.referencesTitle, !model.references.isEmpty),
            ("notes", ManualText.notesTitle, !model.notes.isEmpty),
            ("sources", ManualText.sourcesTitle, !model.sources.isEmpty),
            ("series", SeriesText.seriesTitle, hasSeries), ("revisions", ManualText.revisionsTitle, true),
            ("answers", AnswerText.toReadersTitle, hasAnswers), ("report", ReportText.reportTitle, takesReports),
        ]
        return all.filter(\.2).map { SectionLinkPage(sectionAnchor: $0.0, sectionName: $0.1.text(in: language)) }
    }
}
