import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo training needs`: officials asked for, trained and still open.
struct TrainingNeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "needs",
        abstract: say(
            es: "Funcionarios pedidos, capacitados y pendientes, por país y tema.",
            en: "Officials asked for, trained and still open, by country and topic."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "País (GTM).", en: "Country (GTM).")))
    var country: String?
    @Option(help: .init(say(es: "Tema.", en: "Topic.")))
    var topic: String?
    @Option(help: .init(say(es: "Público.", en: "Audience.")))
    var audience: String?
    @Option(help: .init(say(es: "Idioma (es).", en: "Language (es).")))
    var language: String?
    @Option(help: .init(say(es: "Con plazo hasta ese día (2027-12-31).", en: "Wanted by that day (2027-12-31).")))
    var by: String?
    @Option(help: .init(say(es: "Puesto fronterizo (LBP-120).", en: "Border post (LBP-120).")))
    var post: String?
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let vocabularies = try settings.vocabularies()
        var query = NeedsQuery()
        query.country = try known(country, .countries, "--country", vocabularies)
        query.topic = try known(topic, .trainingTopics, "--topic", vocabularies)
        query.audience = try known(audience, .trainingAudiences, "--audience", vocabularies)
        query.language = try known(language, .languages, "--language", vocabularies)
        query.borderPost = try known(post, .borderPosts, "--post", vocabularies)
        query.deadlineBy = try by.map { try day($0, option: "--by") }
        let overview = NeedsOverview(try await settings.trainingData(), query: query)
        guard format == .text else { return Terminal.say(overview.jsonText) }
        let isSpanish = settings.language == .es
        for country in overview.countries {
            Terminal.say(vocabularies[.countries][country]?.label[settings.language] ?? country)
            for topic in overview.topics {
                guard let counts = overview.counts(country, topic) else { continue }
                let label = vocabularies[.trainingTopics][topic]?.label[settings.language] ?? topic
                Terminal.say("  \(Self.line(counts, isSpanish)) · \(label)")
            }
        }
        Terminal.say("\(isSpanish ? "Total" : "All"): \(Self.line(overview.total, isSpanish))")
        for pair in overview.pairs {
            let post = vocabularies[.borderPosts][pair.post]?.label[settings.language] ?? pair.post
            let label = vocabularies[.trainingTopics][pair.topic]?.label[settings.language] ?? pair.topic
            Terminal.say("\(pair.countries.joined(separator: " + ")) · \(post) · \(label) · \(pair.language)")
        }
    }

    private static func line(_ counts: NeedCounts, _ isSpanish: Bool) -> String {
        isSpanish
            ? "\(counts.asked) pedidos, \(counts.trained) capacitados, \(counts.open) pendientes"
            : "\(counts.asked) asked, \(counts.trained) trained, \(counts.open) open"
    }
}

/// `cotejo training trainers`: the registry.
struct TrainersCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trainers",
        abstract: say(
            es: "Registro de capacitadores: certificados, generación, carga, lo que vence.",
            en: "Registry of trainers: certificates, generation, load, what expires."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "País (GTM).", en: "Country (GTM).")))
    var country: String?
    @Option(help: .init(say(es: "Tema.", en: "Topic.")))
    var topic: String?
    @Option(help: .init(say(es: "Idioma (es).", en: "Language (es).")))
    var language: String?
    @Option(help: .init(say(es: "Nivel: trainee, trainer o master.", en: "Level: trainee, trainer or master.")))
    var level: String?
    @Option(
        help: .init(say(es: "Nivel de acceso; con official lleva nombres.", en: "Access level; official has names."))
    )
    var access: Access = .public
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let vocabularies = try settings.vocabularies()
        let register = TrainerRegister(try await settings.trainingData(), today: Clock.today)
            .filtered(
                country: try known(country, .countries, "--country", vocabularies),
                topic: try known(topic, .trainingTopics, "--topic", vocabularies),
                language: try known(language, .languages, "--language", vocabularies),
                level: try known(level, .trainerLevels, "--level", vocabularies)
            ).visible(to: access)
        guard format == .text else { return Terminal.say(register.jsonText) }
        let isSpanish = settings.language == .es
        for entry in register.entries {
            let trainer = entry.trainer
            let name = trainer.name == entry.key ? "" : "  \(trainer.name)"
            let words = isSpanish ? ("generación", "talleres en 12 meses") : ("generation", "workshops in 12 months")
            Terminal.say(
                "\(entry.key)\(name)  \(trainer.country)  \(trainer.languages.joined(separator: " "))  "
                    + "\(words.0) \(trainer.generation)  \(entry.load) \(words.1)"
            )
            for item in trainer.certifications {
                Terminal.say("    \(item.topic)  \(item.level)  \(item.certifiedOn) – \(item.certifiedUntil)")
            }
        }
        for item in register.expiring {
            let key = TrainingData.key(item.trainer.id, of: item.trainer.country)
            let days = abs(item.days)
            let words =
                item.days < 0
                ? (isSpanish ? "venció hace \(days) días" : "expired \(days) days ago")
                : (isSpanish ? "vence en \(days) días" : "expires in \(days) days")
            Terminal.say("! \(key)  \(item.certification.topic)  \(item.certification.certifiedUntil)  \(words)")
        }
    }
}

/// `cotejo training who`: who could teach, and why the others could not.
struct WhoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: say(
            es: "Quién podría enseñar un tema en un idioma, una semana y un país, y por qué los demás no.",
            en: "Who could teach a topic in a language, a week and a country, and why the others could not."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "Tema.", en: "Topic.")))
    var topic: String
    @Option(help: .init(say(es: "Idioma (es).", en: "Language (es).")))
    var language: String
    @Option(help: .init(say(es: "País donde (GTM).", en: "Country where (GTM).")))
    var country: String
    @Option(help: .init(say(es: "Un día de la semana (2027-03-08).", en: "A day of the week (2027-03-08).")))
    var day: String
    @Option(
        help: .init(say(es: "Nivel de acceso; con official lleva nombres.", en: "Access level; official has names."))
    )
    var access: Access = .public
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let vocabularies = try settings.vocabularies()
        let question = TeachingQuestion(
            topic: try known(topic, .trainingTopics, "--topic", vocabularies) ?? topic,
            language: try known(language, .languages, "--language", vocabularies) ?? language,
            country: try known(country, .countries, "--country", vocabularies) ?? country,
            day: try cotejo.day(day, option: "--day")
        )
        let answer = TeachingAnswer(question, try await settings.trainingData(), today: Clock.today)
            .visible(to: access)
        guard format == .text else { return Terminal.say(answer.jsonText) }
        let words = TrainingWords(settings)
        let isSpanish = settings.language == .es
        Terminal.say("\(answer.days.from) – \(answer.days.to)")
        for blackout in answer.blackouts {
            Terminal.say("! \(question.country): \(blackout.days.from) – \(blackout.days.to) \(blackout.id)")
        }
        Terminal.say(isSpanish ? "Podrían (\(answer.able.count)):" : "Could (\(answer.able.count)):")
        for candidate in answer.able {
            let travels = candidate.travels ? (isSpanish ? ", viaja" : ", travels") : ""
            Terminal.say(
                "  \(candidate.trainer.name)  \(candidate.level ?? "")  \(candidate.trainer.country)\(travels)"
            )
        }
        Terminal.say(isSpanish ? "No podrían (\(answer.unable.count)):" : "Could not (\(answer.unable.count)):")
        for candidate in answer.unable {
            let reasons = candidate.obstacles.map(words.text(of:)).joined(separator: "; ")
            Terminal.say("  \(candidate.trainer.name)  \(candidate.trainer.country): \(reasons)")
        }
    }
}

/// A code that an option names, known to its vocabulary; nil where the option was not given.
private func known(
    _ value: String?,
    _ vocabulary: VocabularyName,
    _ option: String,
    _ vocabularies: Vocabularies
) throws -> String? {
    try value.map { try vocabularies.term($0, in: vocabulary, option: option) }
}
