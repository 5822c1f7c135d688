import CatalogueModel
import Workflows

/// The data of the template `record-form`.
struct RecordFormPage: Sendable {
    /// What the page is made of.
    struct Content: Sendable {
        var form: RecordForm
        var header: FormHeader
        var values: FormValues
        var published: [PublishedValues]
        /// How many empty rows each group that may repeat is given.
        var moreRows = 2
        var findings: [QuotedFinding] = []
        var problem: String?
    }

    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let formStylesheet: String
    let submissionsPath: String
    let recordTitle: String
    let formPath: String
    let tablePath: String
    let emptyTablePath: String
    let fullTablePath: String
    let countryOptions: [OptionPage]
    let onlyCountry: String?
    let countryCode: String
    let authority: String
    let contact: String
    let hasPeriod: Bool
    let periodFrom: String
    let periodTo: String
    let recordFields: [RecordFieldPage]
    let recordGroups: [FormGroupPage]
    let repeats: Bool
    let publishedItems: [PlanFilePage]
    let hasPublished: Bool
    let formProblem: String?
    let hasFindings: Bool
    let findingGroups: [FindingGroupPage]

    /// The most published records that are offered to be changed.
    private static let mostPublished = 500

    init(_ content: Content, reader: Account, frame: FramePage, styles: (desk: String, form: String), wording: Wording)
    {
        let form = content.form
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        (deskStylesheet, formStylesheet) = styles
        submissionsPath = SitePath.submissions
        recordTitle = form.title.text(in: language)
        formPath = SitePath.recordForm(form)
        tablePath = SitePath.recordTable(form)
        let country = content.header.country
        emptyTablePath = SitePath.recordTemplate(form, country: nil)
        fullTablePath = SitePath.recordTemplate(form, country: country)
        let own = reader.role.country
        onlyCountry = own.map { wording.sender($0) }
        countryCode = country
        let senders =
            wording.membersByName + ["CRM"] + (wording.vocabularies.members.contains(country) ? [] : [country])
        countryOptions =
            own == nil
            ? Self.unique(senders).map {
                OptionPage(optionValue: $0, optionLabel: wording.sender($0), isChosen: $0 == country)
            } : []
        authority = content.header.authority
        contact = content.header.contact
        hasPeriod = form.kind.hasPeriod
        periodFrom = content.header.periodFrom
        periodTo = content.header.periodTo
        let places = TablePlaces(form, content.values)
        var problems: [String: [String]] = [:]
        for quoted in content.findings {
            guard let path = places.field(of: quoted.finding.path) else { continue }
            problems[path, default: []].append(quoted.finding.message.text(in: language))
        }
        let maker = RecordFieldMaker(wording: wording, values: content.values, problems: problems)
        recordFields = form.parts.compactMap {
            guard case .field(let field) = $0 else { return nil }
            return maker.field(field, at: field.name, isInGroup: false)
        }
        recordGroups = form.parts.flatMap { part -> [FormGroupPage] in
            guard case .group(let group) = part else { return [] }
            let filled = content.values.count(of: group)
            let count = group.most == 1 ? 1 : min(group.most, filled + content.moreRows)
            return (1...max(1, count)).map { number in
                FormGroupPage(
                    recordGroupTitle: group.title.text(in: language) + (group.most == 1 ? "" : " \(number)"),
                    recordGroupFields: group.fields.map {
                        maker.field($0, at: group.path($0, number), isInGroup: true)
                    }
                )
            }
        }
        repeats = form.parts.contains { if case .group(let group) = $0 { group.most > 1 } else { false } }
        publishedItems = content.published.prefix(Self.mostPublished).map {
            PlanFilePage(fileName: $0.key, filePath: SitePath.recordForm(form, country: country, key: $0.key))
        }
        hasPublished = !publishedItems.isEmpty
        formProblem = content.problem
        hasFindings = !content.findings.isEmpty
        findingGroups = FindingGroupPage.groups(content.findings, wording)
    }

    private static func unique(_ codes: [String]) -> [String] {
        var seen: Set<String> = []
        return codes.filter { seen.insert($0).inserted }
    }
}
