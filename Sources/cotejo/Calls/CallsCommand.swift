import ArgumentParser
import CatalogueModel
import CatalogueStore
import CatalogueWeb
import Workflows

/// `cotejo calls`: what countries are asked to hand in, of which period and until when.
///
/// Whoever can run it holds the database anyway, so it asks for no password; the audit log says who ran it.
struct CallsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calls",
        abstract: say(
            es: "Convocatorias: las lista, abre, cambia y cierra; recordatorios y calendario de plazos.",
            en: "Calls for submissions: lists, makes, changes and closes them; reminders, calendar of deadlines."
        ),
        subcommands: [
            CallListCommand.self, CallShowCommand.self, CallMakeCommand.self, CallChangeCommand.self,
            CallCloseCommand.self, CallAnswerCommand.self, CallRemindersCommand.self, CallCalendarCommand.self,
        ],
        defaultSubcommand: CallListCommand.self
    )
}

/// What every command about calls works with.
struct CallDesk {
    let store: CatalogueStore
    let keep: KeepCalls
    let messages: CallMessages
    let language: Language

    /// Opens the data.
    init(_ settings: Settings, publicURL: String? = nil) throws {
        store = try settings.dataFolder().openStore()
        let vocabularies = try settings.vocabularies()
        keep = KeepCalls(store: store, vocabularies: vocabularies)
        let origin = publicURL ?? ""
        messages = CallMessages(
            store: store,
            vocabularies: vocabularies,
            origin: origin.hasSuffix("/") ? String(origin.dropLast()) : origin
        )
        language = settings.language
    }

    /// The call of a number.
    ///
    /// - Throws: `CallError.unknown`, `StoreError`.
    func call(_ number: Int64) async throws -> SubmissionCall {
        guard let call = try await store.call(CallID(number)) else { throw CallError.unknown("\(number)") }
        return call
    }

    /// Where the countries of a call stand.
    func duties(_ call: SubmissionCall) async throws -> [CallDuty] {
        try await keep.duties([call], country: nil, at: CommandLineActor.now)
    }

    /// Writes a call with where its countries stand, as the API does.
    func show(_ call: SubmissionCall, as format: OutputFormat) async throws {
        let duties = try await duties(call)
        guard format == .text else {
            var json = JSONText()
            json.object {
                $0.member("call", call)
                $0.member("duties", duties)
            }
            return Terminal.say(json.string)
        }
        Terminal.say("\(call.id)  \(messages.line(call, in: language))")
        for duty in duties {
            let number = duty.submission.map { "  #\($0)" } ?? ""
            Terminal.say("    \(duty.country)  \(messages.line(duty, in: language))\(number)")
        }
    }
}

/// `cotejo calls list`: every call.
struct CallListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(es: "Lista las convocatorias.", en: "Lists the calls for submissions.")
    )

    @OptionGroup var settings: Settings
    @Option(help: .init(say(es: "Solo las de un país (alfa-3).", en: "Only those to a country (alpha-3).")))
    var country: String?
    @Flag(help: .init(say(es: "Solo las abiertas.", en: "Only those that are open."))) var open = false
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text

    func run() async throws {
        let desk = try CallDesk(settings)
        let country = try settings.country(country)
        let calls = try await desk.store.calls(country: country).filter { $0.isOpen || !open }
        if format == .json {
            var json = JSONText()
            json.object { $0.member("calls", calls) }
            return Terminal.say(json.string)
        }
        for call in calls {
            let duties = try await desk.duties(call)
            let owed = duties.count { $0.debtor == .country }
            let count = say(es: "deben \(owed) de \(duties.count)", en: "\(owed) of \(duties.count) owe it")
            Terminal.say("\(call.id)  \(desk.messages.line(call, in: desk.language)) · \(count)")
        }
        if calls.isEmpty { Terminal.say(say(es: "No hay ninguna convocatoria.", en: "There is no call.")) }
    }
}

/// `cotejo calls show`: one call, and where each country stands with it.
struct CallShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(es: "Dice dónde está cada país.", en: "Says where each country stands.")
    )

    @OptionGroup var settings: Settings
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text
    @Argument(help: .init(say(es: "Número de la convocatoria.", en: "Number of the call."))) var call: Int64

    func run() async throws {
        let desk = try CallDesk(settings)
        try await desk.show(try await desk.call(call), as: format)
    }
}

/// `cotejo calls close`: nobody owes it anything from then on.
struct CallCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: say(es: "Cierra una convocatoria.", en: "Closes a call.")
    )

    @OptionGroup var settings: Settings
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text
    @Argument(help: .init(say(es: "Número de la convocatoria.", en: "Number of the call."))) var call: Int64

    func run() async throws {
        let desk = try CallDesk(settings)
        let found = try await desk.call(call)
        try await desk.keep.close(found.id, visitor: .commandLine, at: CommandLineActor.now)
        try await desk.show(try await desk.call(call), as: format)
    }
}

/// `cotejo calls answer`: which submission answers, where it was counted for another call.
struct CallAnswerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: say(
            es: "Dice qué remisión responde a una convocatoria, si se contó para otra.",
            en: "Says which submission answers a call, where it was counted for another."
        )
    )

    @OptionGroup var settings: Settings
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text
    @Argument(help: .init(say(es: "Número de la convocatoria.", en: "Number of the call."))) var call: Int64
    @Argument(help: .init(say(es: "Número de la remisión.", en: "Number of the submission."))) var submission: Int64

    func run() async throws {
        let desk = try CallDesk(settings)
        let found = try await desk.call(call)
        try await desk.keep.answer(
            found.id,
            with: SubmissionID(submission),
            country: nil,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        try await desk.show(found, as: format)
    }
}
