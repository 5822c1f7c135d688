import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo search`: finds document models by words and conditions.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: say(
            es: "Busca modelos de documentos. Acentos y mayúsculas no importan.",
            en: "Finds document models. Accents and case do not matter."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "Emisor (GTM).", en: "Issuer (GTM).")))
    var country: [String] = []
    @Option(help: .init(say(es: "Letra de categoría (A).", en: "Category letter (A).")))
    var category: [String] = []
    @Option(help: .init(say(es: "Letra de tipo (O).", en: "Type letter (O).")))
    var type: [String] = []
    @Option(
        help: .init(
            say(
                es: "Término o grupo de elementos (sub.wm-multi, ovd); todos.",
                en: "Feature term or group; all of them."
            )
        )
    )
    var feature: [String] = []
    @Option(help: .init(say(es: "Lugar del elemento (data-page).", en: "Place of the feature (data-page).")))
    var location: [String] = []
    @Option(help: .init(say(es: "Método (tilt, uv-a).", en: "Method (tilt, uv-a).")))
    var method: [String] = []
    @Option(
        help: .init(
            say(
                es: "Instrumento (none, lamp, loupe, uv-lamp, scan, reader).",
                en: "Tool (none, lamp, loupe, uv-lamp, scan, reader)."
            )
        )
    )
    var tool: [String] = []
    @Option(help: .init(say(es: "Nivel de inspección, de 1 a 3.", en: "Inspection level, 1 to 3.")))
    var level: [String] = []
    @Option(help: .init(say(es: "Circula hoy: yes o no.", en: "In circulation today: yes or no.")))
    var circulation: [String] = []
    @Option(help: .init(say(es: "Estado (current).", en: "Status (current).")))
    var status: [String] = []
    @Option(help: .init(say(es: "Chip: yes, no o unknown.", en: "Chip: yes, no or unknown.")))
    var chip: [String] = []
    @Option(help: .init(say(es: "Formato de la ZLM (TD3).", en: "MRZ format (TD3).")))
    var mrz: [String] = []
    @Option(help: .init(say(es: "Grado de prueba (official).", en: "Evidence grade (official).")))
    var evidence: [String] = []
    @Option(
        help: .init(say(es: "En circulación ese día (2026-11-21).", en: "In circulation on that day (2026-11-21)."))
    )
    var on: String?
    @Option(help: .init(say(es: "Publicado ese día o después.", en: "Published on that day or later.")))
    var since: String?
    @Option(help: .init(say(es: "Orden: rank, date o code.", en: "Order: rank, date or code.")))
    var sort: SearchOrder = .rank
    @Option(help: .init(say(es: "El catálogo como lo dejó esa edición.", en: "The catalogue as that edition left it.")))
    var edition: Int?
    @Option(help: .init(say(es: "Página, desde 1.", en: "Page, from 1.")))
    var page = 1
    @Option(help: .init(say(es: "Resultados por página, hasta 100.", en: "Results a page, up to 100.")))
    var size = 20
    @Option(help: .init(say(es: "Nivel de acceso.", en: "Access level.")))
    var access: Access = .public
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Flag(
        help: .init(
            say(
                es: "Añade cuántos modelos dejaría cada valor de cada condición.",
                en: "Adds how many models each value of each condition would leave."
            )
        )
    )
    var facets = false

    @Argument(help: .init(say(es: "Palabras.", en: "Words.")))
    var words: [String] = []

    func run() async throws {
        let vocabularies = try settings.vocabularies()
        let query = try query(vocabularies)
        let store = try settings.dataFolder().openStore()
        try await settings.sayWhereNothingIsPublished(store, format)
        let found = try await store.search(query, vocabularies: vocabularies, access: access, today: Clock.today)
        guard let found else { throw UsageError.noEdition(edition ?? 0) }
        guard format == .text else { return Terminal.say(found.jsonText) }
        let sheet = SearchSheet(query: query, found: found, vocabularies: vocabularies, language: settings.language)
        for line in sheet.lines() + (facets ? sheet.facetLines() : []) { Terminal.say(line) }
    }

    private func query(_ vocabularies: Vocabularies) throws -> SearchQuery {
        var query = SearchQuery()
        query.text = words.joined(separator: " ")
        let typed: [(SearchFacet, [String])] = [
            (.country, country), (.category, category), (.type, type), (.circulation, circulation), (.status, status),
            (.feature, feature), (.location, location), (.method, method), (.tool, tool), (.level, level),
            (.chip, chip), (.mrz, mrz), (.evidence, evidence),
        ]
        for (facet, values) in typed { query[facet] = try values.map { try known($0, facet, vocabularies) } }
        query.order = sort
        if let since { query.changedSince = try day(since, option: "--since") }
        if let on { query.on = try day(on, option: "--on") }
        if let edition { query.moment = .edition(edition) }
        query.page = max(1, page)
        query.pageSize = min(max(1, size), SearchQuery.maximumPageSize)
        return query
    }

    private func known(_ value: String, _ facet: SearchFacet, _ vocabularies: Vocabularies) throws -> String {
        let option = "--\(facet.rawValue)"
        guard facet != .circulation else {
            guard ["yes", "no"].contains(value) else {
                throw UsageError.wrongValue(value, option: option, allowed: "yes, no")
            }
            return value
        }
        let names = facet.vocabularies
        let terms = names.compactMap { vocabularies[$0].term(named: value) }
        if let term = terms.first { return term.id }
        let near = names.first { !vocabularies[$0].terms(like: value, limit: 1).isEmpty }
        guard let name = near ?? names.first else { return value }
        throw UsageError.unknownTerm(value, option: option, vocabularies[name], name)
    }
}

/// The day that an option names.
func day(_ text: String, option: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
        throw UsageError.wrongValue(text, option: option, allowed: "2026-11-21")
    }
    return day
}

extension UsageError {
    /// There is no edition of this number.
    static func noEdition(_ number: Int) -> UsageError {
        .notFound(
            LocalizedText(es: "No existe la edición \(number).", en: "There is no edition \(number)."),
            advice: LocalizedText(
                es: "Vea las publicadas con «cotejo submissions».",
                en: "See those published with `cotejo submissions`."
            )
        )
    }
}
