import CatalogueModel
import Mustache

/// A kind of error to choose.
struct ReportKindPage: Sendable, MustacheParent {
    let kindID: String
    let kindName: String
    let isKindChosen: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "kindID": kindID
        case "kindName": kindName
        case "isKindChosen": isKindChosen
        default: nil
        }
    }
}

/// The form for errors.
struct ReportFormPage: Sendable, MustacheParent {
    let reportAction: String
    let reportEdition: String
    let reportKinds: [ReportKindPage]
    let reportTyped: String
    let reportReach: String
    let kindProblem: String?
    let typedProblem: String?
    let reachProblem: String?

    func child(named name: String) -> Any? {
        switch name {
        case "reportAction": reportAction
        case "reportEdition": reportEdition
        case "reportKinds": reportKinds
        case "reportTyped": reportTyped
        case "reportReach": reportReach
        case "kindProblem": kindProblem
        case "typedProblem": typedProblem
        case "reachProblem": reachProblem
        default: nil
        }
    }

    init(
        _ code: DocumentCode,
        edition: Int,
        form: ReportForm = ReportForm(),
        problems: [QueryProblem] = [],
        language: Language
    ) {
        func problem(_ field: String) -> String? {
            problems.first { $0.parameter == field }.map { problem in
                "\(problem.explanation.message.text(in: language)) \(Self.advice(problem, language))"
            }
        }
        reportAction = SitePath.reports(code)
        reportEdition = form.edition.isEmpty ? "\(edition)" : form.edition
        reportKinds = ErrorReportKind.allCases.map {
            ReportKindPage(
                kindID: $0.rawValue,
                kindName: $0.label.text(in: language),
                isKindChosen: $0.rawValue == form.kind
            )
        }
        reportTyped = form.text
        reportReach = form.contact
        kindProblem = problem("kind")
        typedProblem = problem("text")
        reachProblem = problem("contact")
    }

    /// The list of the kinds is for programs; people see it in front of them.
    private static func advice(_ problem: QueryProblem, _ language: Language) -> String {
        problem.parameter == "kind" ? "" : problem.explanation.advice.text(in: language)
    }
}

/// The data of the template `report`: the form alone, or that it was received.
struct ReportPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let modelPath: String
    let modelTitle: String
    let modelCode: String
    let form: ReportFormPage?
    let hasProblems: Bool
    let receivedNumber: String?
    let receivedState: String
    let receivedAnswer: String?
    let receivedLanguage: String
}
