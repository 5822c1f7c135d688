/// One kind of problem.
struct ProblemKindPage: Sendable {
    let problemID: String
    let problemPath: String
    let problemTitle: String
    let problemMeaning: String
    let problemStatus: String
}

/// The data of the template `problem`: one kind, or all of them.
struct ProblemPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let pageHeading: String
    let kinds: [ProblemKindPage]
    let allProblemsPath: String?
    let openAPIPath: String

    init(_ kind: ProblemKind?, frame: FramePage, wording: Wording) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        pageHeading = (kind?.title ?? ProblemText.problemsOfAPI.wording).text(in: language)
        kinds = (kind.map { [$0] } ?? ProblemKind.allCases).map { kind in
            ProblemKindPage(
                problemID: kind.rawValue,
                problemPath: SitePath.problem(kind.rawValue),
                problemTitle: kind.title.text(in: language),
                problemMeaning: kind.meaning.text(in: language),
                problemStatus: "HTTP \(kind.status)"
            )
        }
        allProblemsPath = kind == nil ? nil : SitePath.problems
        openAPIPath = SitePath.openAPI
    }
}
