import CatalogueModel
import CatalogueStore
import DocumentChecks
import Mustache

/// A link of a trail or a list.
struct LinkPage: Sendable, MustacheParent {
    let linkPath: String
    let linkText: String

    func child(named name: String) -> Any? {
        switch name {
        case "linkPath": linkPath
        case "linkText": linkText
        default: nil
        }
    }
}

/// A section of the page that has something in it.
struct SectionLinkPage: Sendable, MustacheParent {
    let sectionAnchor: String
    let sectionName: String

    func child(named name: String) -> Any? {
        switch name {
        case "sectionAnchor": sectionAnchor
        case "sectionName": sectionName
        default: nil
        }
    }
}

/// A source, numbered as facts refer to it.
struct SourcePage: Sendable, MustacheParent {
    let sourceText: String
    let sourceAddress: String?

    func child(named name: String) -> Any? {
        switch name {
        case "sourceText": sourceText
        case "sourceAddress": sourceAddress
        default: nil
        }
    }
}

/// One revision of the record.
struct RevisionPage: Sendable, MustacheParent {
    let revisionLine: String
    let revisionPath: String?
    let isShown: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "revisionLine": revisionLine
        case "revisionPath": revisionPath
        case "isShown": isShown
        default: nil
        }
    }
}

/// The data of the template `document`.
struct DocumentPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trail: [LinkPage]
    let isSpecimen: Bool
    let oldEditionLine: String?
    let currentPath: String
    let code: String
    let title: PhrasePage
    let otherTitle: PhrasePage?
    let otherTitleLanguage: String
    let nativeTitles: [PhrasePage]
    let status: BadgePage
    let statusLine: String
    let statusNote: PhrasePage?
    let statusEvidence: BadgePage?
    let circulationLine: String
    let evidence: BadgePage
    let confirmationLine: String
    let isConfirmed: Bool
    let revisionEdition: String
    let sections: [SectionLinkPage]
    let images: [ImagePage]
    let hasImages: Bool
    let map: FeatureMapPage
    let check: ChecklistPage
    let hasFeatures: Bool
    let specimenZone: SpecimenZonePage?
    let facts: [FactPage]
    let fields: [HolderFieldPage]
    let hasFields: Bool
    let printedTexts: [FactValuePage]
    let hasPrintedTexts: Bool
    let legalBases: [LegalBasisPage]
    let hasLegalBases: Bool
    let references: [ReferencePage]
    let hasReferences: Bool
    let notes: [FactValuePage]
    let hasNotes: Bool
    let sources: [SourcePage]
    let hasSources: Bool
    let revisions: [RevisionPage]
    let series: SeriesPage?
    let hasSeries: Bool
    let citation: String
    let permanentPath: String
    let historyPath: String
    let answers: [AnsweredReportPage]
    let hasAnswers: Bool
    let report: ReportFormPage
    let jsonPath: String
    let scriptPath: String
}

extension DocumentPage {
    /// The page of a model on a day, for the edition and the tools that were asked for.
    init(
        _ asked: ModelRequest,
        series models: [SeriesModel],
        answers reports: [AnsweredReport],
        frame: FramePage,
        script: String,
        today: CalendarDay,
        wording: Wording
    ) {
        let found = asked.found
        let edition = asked.edition
        let model = found.model
        let language = wording.language
        let parts = DocumentParts(model, wording: wording)
        self.frame = frame
        scriptPath = script
        text = InterfaceTexts.all(in: language)
        trail = Self.trail(model, wording)
        isSpecimen = model.code.isSpecimen
        oldEditionLine = edition.map { number in
            language == .es
                ? "Esta es la ficha como la dejó la edición \(number)."
                : "This is the record as edition \(number) left it."
        }
        currentPath = SitePath.document(model.code)
        code = model.code.text
        title = wording.phrase(model.title.value)
        let other = model.title.value[language] == nil ? nil : model.title.value[language.other]
        otherTitle = other.map { PhrasePage($0) }
        otherTitleLanguage = language.other.rawValue
        let shown = [model.title.value.text(in: language), other]
        nativeTitles = model.nativeTitles.filter { !shown.contains($0.text) }.map(wording.phrase)
        status = wording.badge(model.status)
        statusLine = wording.vocabularies.description(model.status.rawValue, in: .documentStatuses, language)
        statusNote = wording.phrase(model.statusNote?.value)
        statusEvidence = wording.badge(model.statusEvidence, unlike: model.evidence)
        circulationLine = Self.circulation(model, today, language)
        evidence = wording.badge(model.evidence)
        isConfirmed = model.confirmedByState != nil
        confirmationLine =
            model.confirmedByState.map {
                "\(ManualText.confirmedOn.text(in: language)) \(DateText.day($0, in: language))"
            } ?? ManualText.notConfirmed.text(in: language)
        revisionEdition =
            "\(SearchText.edition.text(in: language)) \(found.revision.edition.map(String.init) ?? "–"), "
            + DateText.moment(found.revision.publishedAt, in: language)
        let placed = FeatureMap(model, vocabularies: wording.vocabularies)
        let drawn = FeatureMapDrawing(placed, of: model, wording: wording).page()
        map = drawn.page
        let list = asked.checklist(wording.vocabularies)
        check = ChecklistDrawing(model: model, numbers: placed.numbers, anchors: drawn.anchors, wording: wording)
            .page(list, edition: edition, isWhole: asked.isWhole)
        images = placed.otherImages.map(parts.image)
        hasImages = !placed.otherImages.isEmpty
        hasFeatures = !model.features.isEmpty
        specimenZone = model.mrz.flatMap(MRZSpecimen.init).map { SpecimenZonePage($0, wording: wording) }
        facts = FactList(found, edition: edition, wording: wording).facts
        fields = parts.fields
        hasFields = !parts.fields.isEmpty
        printedTexts = model.printedTexts.map { parts.value($0.value, evidence: $0.evidence) }
        hasPrintedTexts = !model.printedTexts.isEmpty
        legalBases = parts.legalBases
        hasLegalBases = !parts.legalBases.isEmpty
        references = parts.references
        hasReferences = !parts.references.isEmpty
        notes = model.notes.map { parts.value($0.value, evidence: $0.evidence) }
        hasNotes = !model.notes.isEmpty
        sources = model.sources.map { SourcePage(sourceText: $0.text, sourceAddress: $0.url.flatMap(webAddress)) }
        hasSources = !model.sources.isEmpty
        series = SeriesPage(models, of: model.code, edition: edition, today: today, wording: wording)
        hasSeries = series != nil
        citation = Self.citation(asked, today: today, language)
        permanentPath = SitePath.document(model.code, edition: asked.shownEdition)
        historyPath = SitePath.history(model.code)
        answers = reports.map { AnsweredReportPage($0, in: language) }
        hasAnswers = !reports.isEmpty
        report = ReportFormPage(model.code, edition: asked.shownEdition, language: language)
        revisions = found.revisions.prefix(Self.shownRevisions).map {
            Self.revision($0, of: model.code, shown: found.revision, language)
        }
        jsonPath = SitePath.apiDocument(model.code, edition: edition)
        sections = Self.sections(
            model,
            hasImages: hasImages,
            hasZone: specimenZone != nil,
            hasSeries: hasSeries,
            hasAnswers: hasAnswers,
            takesReports: !frame.isOffline,
            language
        )
    }

    private static func trail(_ model: DocumentModel, _ wording: Wording) -> [LinkPage] {
        let code = model.code
        let country = URLQuery([SearchQuery.Parameter.country: code.issuer])
        let category = country.with(SearchQuery.Parameter.category, code.category)
        return [
            LinkPage(
                linkPath: SitePath.documents,
                linkText: FrameText.documents.text(in: wording.language)
            ),
            LinkPage(linkPath: SitePath.search(country), linkText: wording.label(code.issuer, .countries)),
            LinkPage(linkPath: SitePath.search(category), linkText: wording.label(code.category, .documentCategories)),
        ]
    }
}

/// An address that a link may lead to; nil for anything but the web, so that no record brings a script.
func webAddress(_ text: String) -> String? {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://") ? text : nil
}
