import ArgumentParser
import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import Workflows

/// The exit codes of the command, and the one place where errors become them.
enum ExitStatus: Int32 {
    case done = 0
    case usage = 64
    case findings = 65
    case noSuchFile = 66
    case movedOn = 73
    case io = 74
    case locked = 75
    case notPermitted = 77

    /// Says what happened on standard error and ends the process with the code for it.
    static func exit(with error: any Error) -> Never {
        if let status = error as? ExitStatus { Foundation.exit(status.rawValue) }
        guard let explained = error as? any ExplainedError else { exitAsParserSays(error) }
        let explanation = explained.explanation
        let language = Settings.interfaceLanguage
        Terminal.complain(explanation.message.text(in: language))
        Terminal.complain(explanation.advice.text(in: language))
        Foundation.exit(status(of: error).rawValue)
    }

    /// The exit code for an error.
    static func status(of error: any Error) -> ExitStatus {
        switch error {
        case let error as StoreError: if case .locked = error { .locked } else { .io }
        case let error as PublishError: if case .catalogueMovedOn = error { .movedOn } else { .notPermitted }
        case is WithdrawError, is DeskError: .notPermitted
        case let error as InverseError: if case .noEdition = error { .usage } else { .notPermitted }
        case let error as PlanError: status(of: error)
        case let error as BackupError: status(of: error)
        case let error as OfflineError: status(of: error)
        case is PlanningSnapshotError, is PlanTrainingError: .findings
        case let error as AccountError: error == .lastAdministrator || error == .emailTaken ? .notPermitted : .usage
        case let error as CallError: status(of: error)
        case is UsageError, is EntryQuestionError, is PersonDataError: .usage
        case let error as any ExplainedError: error.explanation.id == "file.missing" ? .noSuchFile : .io
        default: .io
        }
    }

    private static func status(of error: PlanError) -> ExitStatus {
        switch error {
        case .notFound, .badTitle: .usage
        case .notADraft, .onePerson, .ownPlan, .needsTwoPersons, .alreadyAsked, .notAsked: .notPermitted
        case .movedOn: .movedOn
        }
    }

    private static func status(of error: CallError) -> ExitStatus {
        switch error {
        case .notOpen: .notPermitted
        case .movedOn: .movedOn
        default: .usage
        }
    }

    private static func status(of error: BackupError) -> ExitStatus {
        switch error {
        case .noData, .missing: .noSuchFile
        case .exists, .notEmpty: .notPermitted
        case .changed: .io
        case .foreign, .laterFormat, .damaged: .findings
        }
    }

    private static func status(of error: OfflineError) -> ExitStatus {
        switch error {
        case .missing: .noSuchFile
        case .exists, .wrongKey, .foreignFolder: .notPermitted
        case .noEdition, .badKey, .isDelta: .usage
        case .foreign, .laterFormat, .altered, .badDelta, .otherIndex: .findings
        case .wrongBase: .movedOn
        case .imageTool, .browser: .io
        }
    }

    private static func exitAsParserSays(_ error: any Error) -> Never {
        let code = Cotejo.exitCode(for: error)
        if code == .success || code == .validationFailure {
            guard Settings.interfaceLanguage == .es else { Cotejo.exit(withError: error) }
            let told = UsageWords.spanish(Cotejo.fullMessage(for: error))
            if code == .success { Terminal.say(told) } else { Terminal.complain(told) }
            Foundation.exit(code.rawValue)
        }
        Terminal.complain(
            say(es: "Error inesperado: \(error)", en: "Unexpected error: \(error)")
        )
        Foundation.exit(ExitStatus.io.rawValue)
    }
}

extension ExitStatus: Error {}

/// A question that makes no sense as it was asked.
struct UsageError: ExplainedError {
    var explanation: Explanation

    /// A wrong value of an option, and what it may be.
    static func wrongValue(_ value: String, option: String, allowed: String) -> UsageError {
        UsageError(
            explanation: Explanation(
                "usage.wrongValue",
                message: LocalizedText(
                    es: "«\(value)» no es un valor de \(option).",
                    en: "\"\(value)\" is not a value of \(option)."
                ),
                advice: LocalizedText(es: "Use \(allowed).", en: "Use \(allowed).")
            )
        )
    }

    /// A number of an edition or a code that names nothing.
    static func notFound(_ what: LocalizedText, advice: LocalizedText) -> UsageError {
        UsageError(explanation: Explanation("usage.notFound", message: what, advice: advice))
    }
}
