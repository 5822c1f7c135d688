import ArgumentParser
import CatalogueModel
import CatalogueStore
import TrainingPlanner
import Workflows

/// The forms in which a plan is given out.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json, xml
    /// For spreadsheets.
    case csv
    /// For calendars.
    case ics
}

/// `cotejo plan show`: a plan in one of its forms.
struct PlanShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(es: "Muestra un plan.", en: "Shows a plan.")
    )

    @OptionGroup var settings: Settings

    @Option(help: .init("text, json, xml, csv, ics."))
    var format: PlanFormat = .text

    @Option(help: .init(say(es: "Solo ese país (csv, ics).", en: "Only that country (csv, ics).")))
    var country: String?

    @Option(help: .init(say(es: "Solo ese capacitador (csv, ics).", en: "Only that trainer (csv, ics).")))
    var trainer: String?

    @Flag(
        help: .init(
            say(
                es: "Con ics: lo que este plan cancela del anterior.",
                en: "With ics: what this plan drops of the one before."
            )
        )
    )
    var cancelled = false

    @Argument(help: .init(say(es: "Número del plan.", en: "Number of the plan.")))
    var plan: Int64

    func run() async throws {
        let store = try settings.dataFolder().openStore()
        guard let kept = try await store.plan(PlanID(plan)) else { throw PlanError.notFound(PlanID(plan)) }
        let open = try OpenPlan(kept)
        let words = PlanWords(try settings.vocabularies(), settings.language)
        let selection = try selection(in: open.report)
        switch format {
        case .text: PlanSheet(words).show(open)
        case .json: Terminal.say(PlanAnswer(kept, open).jsonText)
        case .xml: Terminal.write(PlanXML(open).text)
        case .csv: Terminal.write(PlanTable(open, words: words).text(selection))
        case .ics:
            let events = try await store.events(of: kept.summary.id)
            let calendar = PlanCalendar(open, events: events, words: words)
            guard cancelled else { return Terminal.write(calendar.text(selection)) }
            let previous = try await store.plan(replacedBy: kept.summary.id).map { try OpenPlan($0) }
            Terminal.write(calendar.cancellations(of: previous, events, selection))
        }
    }

    private func selection(in report: PlanReport) throws -> PlanSelection {
        let country = try settings.country(country)
        let known = report.instance.countries.map(\.id)
        if let country, !known.contains(country) {
            throw UsageError.wrongValue(country, option: "--country", allowed: known.joined(separator: ", "))
        }
        if let trainer, !PlanSelection.knows(trainer: trainer, in: report) {
            let example = report.instance.trainers.first?.id ?? "GTM-t01"
            throw UsageError.wrongValue(trainer, option: "--trainer", allowed: "\(example) …")
        }
        return PlanSelection(country: country, trainer: trainer)
    }
}
