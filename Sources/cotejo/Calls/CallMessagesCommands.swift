import ArgumentParser
import CatalogueModel
import CatalogueWeb
import Workflows

/// What the commands ask that write of calls for people: whose, and under which address.
struct CallMessageOptions: ParsableArguments {
    @OptionGroup var settings: Settings
    @Option(help: .init(say(es: "Solo lo de un país (alfa-3).", en: "Only what is of a country (alpha-3).")))
    var country: String?
    @Option(
        help: .init(
            say(es: "Dirección pública del sitio, para los enlaces.", en: "Public address of the site, for the links."),
            valueName: "url"
        ),
        transform: PublicURL.checked
    )
    var publicURL: String?

    /// The country's code as it is stored.
    func code() throws -> String? { try settings.country(country) }

    func desk() throws -> CallDesk { try CallDesk(settings, publicURL: publicURL) }
}

/// `cotejo calls reminders`: a text in each language for each country that owes something.
struct CallRemindersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reminders",
        abstract: say(
            es: "Da los recordatorios listos para enviar, en los dos idiomas; no envía nada.",
            en: "Gives the reminders ready to send, in both languages; sends nothing."
        )
    )

    @OptionGroup var messages: CallMessageOptions
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text
    @Argument(help: .init(say(es: "Número de la convocatoria.", en: "Number of the call."))) var call: Int64

    func run() async throws {
        let desk = try messages.desk()
        let code = try messages.code()
        let duties = try await desk.duties(try await desk.call(call))
        let reminders = try await desk.messages.reminders(duties).filter { code == nil || $0.duty.country == code }
        if format == .json {
            var json = JSONText()
            json.object { $0.member("reminders", reminders) }
            return Terminal.say(json.string)
        }
        if reminders.isEmpty { Terminal.say(say(es: "Nadie debe nada.", en: "Nobody owes anything.")) }
        for reminder in reminders {
            for text in reminder.texts {
                Terminal.say(
                    "== \(reminder.duty.country) [\(text.language.rawValue)] \(text.subject)\n\n\(text.body)\n"
                )
            }
        }
    }
}

/// `cotejo calls calendar`: the deadlines as an .ics.
struct CallCalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: say(
            es: "Escribe los plazos como calendario (.ics) en la salida.",
            en: "Writes the deadlines as a calendar (.ics) to the output."
        )
    )

    @OptionGroup var messages: CallMessageOptions

    func run() async throws {
        let desk = try messages.desk()
        Terminal.write(try await desk.messages.calendar(of: messages.code(), in: desk.language))
    }
}
