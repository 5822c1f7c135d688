import ArgumentParser
import CatalogueModel
import Workflows

/// What a call says, by options.
struct CallTermsOptions: ParsableArguments {
    @Option(help: .init(say(es: "Nombre del período en español.", en: "Name of the period in Spanish.")))
    var labelEs: String?
    @Option(help: .init(say(es: "Nombre del período en inglés.", en: "Name of the period in English.")))
    var labelEn: String?
    @Option(
        help: .init(
            say(es: "Primer y último día del período.", en: "First and last day of the period."),
            valueName: "2027-01-01/2027-06-30"
        )
    )
    var period: String?
    @Option(
        help: .init(
            say(es: "Plazo, en la hora de su zona.", en: "Deadline, by its zone's clock."),
            valueName: "2026-12-15T17:00"
        )
    )
    var deadline: String?
    @Option(
        help: .init(
            say(es: "Zona horaria de la base IANA.", en: "Time zone of the IANA database."),
            valueName: "America/Guatemala"
        )
    )
    var zone: String?
    @Option(
        name: .customLong("country"),
        help: .init(
            say(
                es: "País convocado (alfa-3), tantas veces como haga falta; los miembros, si no se dice.",
                en: "A country that is called (alpha-3), as often as needed; the members, where none is given."
            ),
            valueName: "GTM"
        )
    )
    var countries: [String] = []

    /// Puts what was said into a form, and leaves the rest of it as it is.
    func fill(_ draft: inout CallDraft) {
        if let labelEs { draft.labelES = labelEs }
        if let labelEn { draft.labelEN = labelEn }
        if let period {
            let days = period.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            draft.from = days[0]
            draft.to = days.count == 2 ? days[1] : ""
        }
        if let deadline {
            let parts = deadline.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            draft.day = parts[0]
            draft.time = parts.count == 2 ? parts[1] : ""
        }
        if let zone { draft.timeZone = zone }
        if !countries.isEmpty { draft.countries = countries.map { $0.uppercased() } }
    }
}

/// `cotejo calls make`: a new call.
struct CallMakeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: say(es: "Abre una convocatoria.", en: "Makes a call.")
    )

    @OptionGroup var settings: Settings
    @OptionGroup var terms: CallTermsOptions
    @Option(help: .init(SubmissionKind.allCases.map(\.rawValue).joined(separator: ", "))) var kind: String
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text

    func run() async throws {
        var draft = CallDraft()
        draft.kind = kind
        draft.countries = try settings.vocabularies().members
        terms.fill(&draft)
        let desk = try CallDesk(settings)
        let call = try await desk.keep.open(draft, visitor: .commandLine, at: CommandLineActor.now)
        try await desk.show(call, as: format)
    }
}

/// `cotejo calls change`: another period, deadline or other countries.
struct CallChangeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: say(
            es: "Cambia una convocatoria; lo que no se dice queda como está.",
            en: "Changes a call; what is not given stays as it is."
        )
    )

    @OptionGroup var settings: Settings
    @OptionGroup var terms: CallTermsOptions
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text
    @Argument(help: .init(say(es: "Número de la convocatoria.", en: "Number of the call."))) var call: Int64

    func run() async throws {
        let desk = try CallDesk(settings)
        let found = try await desk.call(call)
        var draft = CallDraft(found.terms)
        terms.fill(&draft)
        try await desk.keep.change(
            found,
            to: draft,
            sequence: found.sequence,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        try await desk.show(try await desk.call(call), as: format)
    }
}
