import CatalogueModel
import Mustache

/// An answer to a reader, as it stands on the page of its model.
struct AnsweredReportPage: Sendable, MustacheParent {
    let answerLine: String
    let answerWords: String
    let answerLanguage: String

    init(_ report: AnsweredReport, in language: Language) {
        let edition = "\(SearchText.edition.text(in: language).lowercased()) \(report.edition)"
        let when = DateText.moment(report.at.description, in: language)
        let answered = "\(AnswerText.answeredOn.text(in: language)) \(when)"
        answerLine = [report.kind.label.text(in: language), edition, answered].joined(separator: " · ")
        answerWords = report.text
        answerLanguage = report.language.rawValue
    }

    func child(named name: String) -> Any? {
        switch name {
        case "answerLine": answerLine
        case "answerWords": answerWords
        case "answerLanguage": answerLanguage
        default: nil
        }
    }
}
