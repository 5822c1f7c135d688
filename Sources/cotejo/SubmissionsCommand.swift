import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo submissions`: what was received and where it stands.
struct SubmissionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submissions",
        abstract: say(es: "Lista las remisiones recibidas.", en: "Lists the submissions received.")
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let submissions = try await settings.dataFolder().openStore().submissions()
        if format == .json {
            var json = JSONText()
            json.object { $0.member("submissions", submissions) }
            Terminal.say(json.string)
            return
        }
        if submissions.isEmpty {
            Terminal.say(
                say(
                    es: "No se ha recibido ninguna. Reciba una con «cotejo import ARCHIVO».",
                    en: "None has been received. Receive one with `cotejo import FILE`."
                )
            )
        }
        for submission in submissions {
            Terminal.say(Self.line(submission, in: settings.language))
        }
    }

    private static func ended(_ withdrawal: SubmissionWithdrawal?, in language: Language) -> String {
        switch withdrawal {
        case .sentBack: language == .es ? "devuelta" : "sent back"
        case .takenBack: language == .es ? "retomada" : "taken back"
        case .comparedAgain: language == .es ? "comparada de nuevo" : "compared again"
        case nil: language == .es ? "retirada" : "no longer waiting"
        }
    }

    private static func line(_ submission: SubmissionSummary, in language: Language) -> String {
        let changes = submission.changes
        let edition = submission.edition.map { language == .es ? ", edición \($0)" : ", edition \($0)" } ?? ""
        let status =
            switch submission.status {
            case .staged: language == .es ? "en espera" : "waiting"
            case .published: language == .es ? "publicada" : "published"
            case .withdrawn: ended(submission.withdrawal, in: language)
            }
        return "\(submission.id)  \(submission.header.country)  \(submission.header.kind.rawValue)  "
            + "\(submission.receivedAt)  \(status)\(edition)  "
            + "+\(changes.added) ~\(changes.changed) -\(changes.withdrawn) =\(changes.unchanged)  \(submission.fileName)"
    }
}
