import ArgumentParser
import CatalogueModel
import DocumentChecks
import Foundation
import Workflows

/// `cotejo identify`: from what is seen to the model, one step, or question by question on a terminal.
struct IdentifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identify",
        abstract: say(
            es: "Identifica un documento desconocido por lo que se ve en él.",
            en: "Identifies an unknown document by what is seen on it."
        ),
        discussion: say(
            es: "En una terminal pregunta hasta terminar: s (sí, está), n (no está), ? (no puedo decirlo), q (basta).",
            en: "On a terminal it asks until done: y (it is there), n (it is not), ? (can't tell), q (enough)."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "Emisor (GTM), o unknown.", en: "Issuer (GTM), or unknown.")))
    var country: String?
    @Option(help: .init(say(es: "Letra de categoría (A), o unknown.", en: "Category letter (A), or unknown.")))
    var category: String?
    @Option(
        help: .init(say(es: "Instrumento a mano (lamp, loupe, uv-lamp).", en: "Tool at hand (lamp, loupe, uv-lamp)."))
    )
    var tool: [String] = []
    @Option(parsing: .upToNextOption, help: .init(say(es: "Elementos que están.", en: "Features that are there.")))
    var seen: [String] = []
    @Option(
        parsing: .upToNextOption,
        help: .init(say(es: "Elementos buscados que no están.", en: "Features looked for that are not there."))
    )
    var notSeen: [String] = []
    @Option(
        parsing: .upToNextOption,
        help: .init(say(es: "Elementos que no se pueden juzgar.", en: "Features that cannot be judged."))
    )
    var unsure: [String] = []
    @Option(help: .init(say(es: "Cuántos candidatos.", en: "How many candidates.")))
    var size = 5
    @Option(help: .init(say(es: "Nivel de acceso.", en: "Access level.")))
    var access: Access = .public
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let vocabularies = try settings.vocabularies()
        let query = try query(vocabularies)
        let store = try settings.dataFolder().openStore()
        try await settings.sayWhereNothingIsPublished(store, format)
        let identify = IdentifyDocument(store: store, vocabularies: vocabularies)
        let limit = min(max(1, size), 100)
        if format == .text, isatty(STDIN_FILENO) == 1 {
            let dialogue = IdentificationDialogue(
                identify: identify,
                vocabularies: vocabularies,
                language: settings.language,
                access: access,
                limit: limit
            )
            try await dialogue.run(from: query)
            return
        }
        let answer = try await identify.run(query, access: access, limit: limit)
        if format == .json {
            Terminal.say(answer.jsonText)
        } else {
            let sheet = IdentificationSheet(vocabularies: vocabularies, language: settings.language)
            for line in sheet.lines(answer) { Terminal.say(line) }
        }
    }

    private func query(_ vocabularies: Vocabularies) throws -> IdentificationQuery {
        func known(_ value: String, _ name: VocabularyName, _ option: String) throws -> String {
            try vocabularies.term(value, in: name, option: option)
        }
        func one(_ value: String?, _ name: VocabularyName, _ option: String) throws -> String? {
            try value.map { try $0 == IdentificationQuery.unknown ? $0 : known($0, name, option) }
        }
        var query = IdentificationQuery(
            country: try one(country, .countries, "--country"),
            category: try one(category, .documentCategories, "--category"),
            tools: try tool.map { try known($0, .tools, "--tool") }
        )
        let given: [(IdentificationQuery.Answer, [String], String)] = [
            (.seen, seen, "--seen"), (.notSeen, notSeen, "--not-seen"), (.unsure, unsure, "--unsure"),
        ]
        for (answer, terms, option) in given {
            for term in terms { query = query.answering(try known(term, .featureTerms, option), answer) }
        }
        guard query.answerCount <= IdentificationQuery.maximumAnswers else {
            throw UsageError.wrongValue(
                "\(query.answerCount)",
                option: "--seen, --not-seen, --unsure",
                allowed: "≤ \(IdentificationQuery.maximumAnswers)"
            )
        }
        return query
    }
}
