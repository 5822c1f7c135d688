import CatalogueModel
import Mustache
import Workflows

/// A group of the form of a model: a part that is there once, or one row of several.
struct ModelGroupPage: Sendable, MustacheParent {
    let modelGroupID: String
    let modelGroupTitle: String
    let modelGroupFields: [RecordFieldPage]
    let modelGroupProvenance: [RecordFieldPage]
    let hasProvenance: Bool
    let isProvenanceOpen: Bool
    let modelGroupProblems: [String]
    /// Whether it is folded until someone wants it.
    let isFolded: Bool
    let originName: String?
    let originValue: String
    let removalID: String
    let removalName: String?
    let isRemoved: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "modelGroupID": modelGroupID
        case "modelGroupTitle": modelGroupTitle
        case "modelGroupFields": modelGroupFields
        case "modelGroupProvenance": modelGroupProvenance
        case "hasProvenance": hasProvenance
        case "isProvenanceOpen": isProvenanceOpen
        case "modelGroupProblems": modelGroupProblems
        case "isFolded": isFolded
        case "originName": originName
        case "originValue": originValue
        case "removalID": removalID
        case "removalName": removalName
        case "isRemoved": isRemoved
        default: nil
        }
    }
}

/// The rows of one kind, or a part that is there once.
struct ModelPartPage: Sendable {
    let partID: String
    let partGroups: [ModelGroupPage]
    /// What the button that adds a row sends; nil where there is nothing to add.
    let partMore: String?
    let partMoreLabel: String
    let partMoreTarget: String
}

/// A section of the form.
struct ModelSectionPage: Sendable {
    let sectionID: String
    let sectionTitle: String
    let sectionParts: [ModelPartPage]
}

/// Something to correct, with the field it is about.
struct ModelProblemPage: Sendable {
    let problemTarget: String
    let problemField: String
    let problemWords: String
}

/// The data of the template `model-form`.
struct ModelFormPage: Sendable {
    /// What the page is made of.
    struct Content: Sendable {
        var header: FormHeader
        var values = FormValues()
        /// The published model that it begins with.
        var begun: BegunModel?
        /// The models that may be begun with.
        var models: [DocumentModel] = []
        /// The group that is given more rows.
        var moreOf: String?
        var handIn: ModelHandIn?
        var problem: String?
    }

    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let formStylesheet: String
    let submissionsPath: String
    let formPath: String
    let formTitle: String
    let formProblem: String?
    let fieldProblems: [ModelProblemPage]
    let hasFieldProblems: Bool
    let hasFindings: Bool
    let findingGroups: [FindingGroupPage]
    let isAmending: Bool
    let baseCode: String
    let baseMark: String
    let keptParts: [String]
    let hasKept: Bool
    let sections: [ModelSectionPage]
    let countryOptions: [OptionPage]
    let onlyCountry: String?
    let countryName: String
    let countryCode: String
    let authority: String
    let contact: String
    let models: [PlanFilePage]
    let hasModels: Bool

    /// The most published models that are offered.
    private static let mostModels = 300

    init(_ content: Content, reader: Account, frame: FramePage, styles: (desk: String, form: String), wording: Wording)
    {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        (deskStylesheet, formStylesheet) = styles
        submissionsPath = SitePath.submissions
        formPath = SitePath.modelFormRoute
        let begun = content.begun
        let title = begun.map(\.model.code.text) ?? ModelFormText.modelFormNew.text(in: language)
        formTitle = "\(ModelFormText.modelFormTitle.text(in: language)): \(title)"
        formProblem = content.problem
        isAmending = begun != nil
        baseCode = begun?.model.code.text ?? ""
        baseMark = begun?.mark ?? ""
        keptParts = (begun?.carriedOver ?? []).map { "\($0.count) \(ModelFormText.kept($0.name).text(in: language))" }
        hasKept = !keptParts.isEmpty
        let maker = ModelSectionMaker(content, wording)
        sections = maker.sections
        fieldProblems = maker.problems
        hasFieldProblems = !fieldProblems.isEmpty
        hasFindings = !maker.unplaced.isEmpty
        findingGroups = FindingGroupPage.groups(maker.unplaced, wording)
        let country = content.header.country
        let own = reader.role.country
        countryCode = country
        countryName = wording.sender(country)
        onlyCountry = own.map { wording.sender($0) }
        let senders = wording.membersByName + (wording.vocabularies.members.contains(country) ? [] : [country])
        countryOptions =
            own == nil
            ? senders.map {
                OptionPage(optionValue: $0, optionLabel: wording.sender($0), isChosen: $0 == country)
            } : []
        authority = content.header.authority
        contact = content.header.contact
        models = content.models.prefix(Self.mostModels).map { model in
            PlanFilePage(
                fileName: "\(model.code.text) · \(model.title.value.text(in: language))",
                filePath: SitePath.modelForm(country: own == nil ? country : nil, code: model.code)
            )
        }
        hasModels = !models.isEmpty
    }
}
