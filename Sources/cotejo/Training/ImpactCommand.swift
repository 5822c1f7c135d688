import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo training impact`: what was learned and kept.
struct ImpactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: say(
            es: "Lo aprendido y lo conservado, por generación, tema y país; evaluaciones que vencen.",
            en: "What was learned and kept, by generation, topic and country; follow-ups that are due."
        )
    )

    @OptionGroup var settings: Settings

    @Flag(
        help: .init(
            say(es: "El texto de los recordatorios, en los dos idiomas.", en: "The reminders' text, in both languages.")
        )
    )
    var reminders = false
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let impact = TrainingImpact(try await settings.trainingData(), today: Clock.today)
        let vocabularies = try settings.vocabularies()
        if reminders { return remind(impact, vocabularies) }
        guard format == .text else { return Terminal.say(impact.jsonText) }
        let language = settings.language
        func label(_ code: String, _ vocabulary: VocabularyName) -> String {
            vocabularies.label(code, in: vocabulary, language)
        }
        let isSpanish = language == .es
        Terminal.say(line(isSpanish ? "Total" : "All", impact.total))
        let words = isSpanish ? ("Generación", "Sin registro") : ("Generation", "Not in the registry")
        for row in impact.generations { Terminal.say(line(row.key.map { "\(words.0) \($0)" } ?? words.1, row.figures)) }
        for row in impact.topics { Terminal.say(line(label(row.key, .trainingTopics), row.figures)) }
        for row in impact.countries { Terminal.say(line(label(row.key, .countries), row.figures)) }
        for workshop in impact.due {
            let due = isSpanish ? "evaluación vencida el" : "follow-up due on"
            Terminal.say("\(workshop.id)  \(label(workshop.topic, .trainingTopics))  \(due) \(workshop.followUpDue)")
        }
    }

    private func remind(_ impact: TrainingImpact, _ vocabularies: Vocabularies) {
        for reminder in FollowUpReminder.all(impact) {
            for language in [Language.es, .en] {
                Terminal.say(vocabularies.label(reminder.country, in: .countries, language))
                let lines = reminder.lines(in: language) { vocabularies.label($0, in: .trainingTopics, language) }
                for line in lines { Terminal.say(line) }
                Terminal.say("")
            }
        }
    }

    private func line(_ name: String, _ figures: ImpactFigures) -> String {
        func percent(_ value: Double?) -> String { value.map { "\(Int($0.rounded())) %" } ?? "–" }
        let tests = "\(percent(figures.tested.before)) → \(percent(figures.tested.after))"
        return settings.language == .es
            ? "\(name): \(figures.workshops) talleres, \(figures.attended) asistentes, pruebas \(tests), "
                + "conservado \(percent(figures.kept))"
            : "\(name): \(figures.workshops) workshops, \(figures.attended) attended, tests \(tests), "
                + "kept \(percent(figures.kept))"
    }
}
