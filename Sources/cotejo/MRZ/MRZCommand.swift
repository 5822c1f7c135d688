import ArgumentParser
import CatalogueModel
import DocumentChecks
import Foundation
import Workflows

/// `cotejo mrz`: reads zones, holds them against what is printed, builds them.
///
/// Nothing of what is typed is kept or logged.
struct MRZCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mrz",
        abstract: say(
            es: "Lee y comprueba una zona de lectura mecánica, o la construye.",
            en: "Reads and checks a machine readable zone, or builds one."
        ),
        discussion: say(
            es: """
                Las líneas se dan como argumentos (entre comillas) o por la entrada. Con --surname, --number y las demás \
                opciones se compara la zona con lo impreso; con --build se construye la zona de esos datos.
                No se guarda ni se registra nada de lo escrito.
                """,
            en: """
                The lines are given as arguments (quoted) or on standard input. With --surname, --number and the other \
                options the zone is compared with what is printed; with --build the zone of those data is built.
                Nothing that is typed is kept or logged.
                """
        )
    )

    @OptionGroup var settings: Settings

    @Option(
        name: .customLong("on"),
        help: .init(say(es: "Día de la comprobación (2026-11-21).", en: "Day of the check (2026-11-21)."))
    )
    var checkedOn: String?
    @Option(help: .init(say(es: "Nivel de acceso.", en: "Access level.")))
    var access: Access = .public
    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text
    @Flag(
        help: .init(
            say(
                es: "Lee zonas separadas por líneas en blanco y escribe un objeto JSON por línea.",
                en: "Reads zones separated by blank lines and writes one JSON object a line."
            )
        )
    )
    var batch = false
    @OptionGroup(title: say(es: "El puesto", en: "The post"))
    var post: MRZPostOptions
    @OptionGroup(title: say(es: "Lo impreso", en: "What is printed"))
    var printed: MRZPrintedOptions

    @Argument(help: .init(say(es: "Las líneas de la zona.", en: "The lines of the zone.")))
    var lines: [String] = []

    func run() async throws {
        let vocabularies = try settings.vocabularies()
        if let build = printed.build { return try printed.write(build, format, settings.language) }
        let reference = try checkedOn.map { try day($0, option: "--on") } ?? Clock.today
        let store = try settings.dataFolder().openStore()
        try await settings.sayWhereNothingIsPublished(store, format)
        let check = CheckMRZ(store: store, vocabularies: vocabularies)
        let post = try post.post(vocabularies)
        let rulebook = post == nil ? nil : try await AnswerEntry(store: store).rulebook(access: access)
        if batch {
            try await MRZBatch(check: check, reference: reference, access: access, post: post, rulebook: rulebook).run()
            return
        }
        let text = lines.isEmpty ? try Self.input() : lines.joined(separator: "\n")
        let visual = try printed.visual()
        var answer = try await check.run(text, reference: reference, visual: visual, access: access)
        if let post, let rulebook { answer.entry = answer.entry(at: post, visual: visual, rulebook) }
        if format == .json {
            Terminal.say(answer.jsonText)
        } else {
            let sheet = MRZSheet(vocabularies: vocabularies, language: settings.language)
            for line in sheet.lines(answer) + sheet.entryLines(answer) { Terminal.say(line) }
        }
    }

    /// A zone from standard input, up to its end.
    private static func input() throws -> String {
        let data = try FileHandle.standardInput.read(upToCount: 64 << 10) ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}

/// Where a zone is read, which it does not say.
struct MRZPostOptions: ParsableArguments {
    @Option(
        help: .init(
            say(
                es: "País al que se ingresa (CRI): añade qué necesita el titular para ingresar.",
                en: "Country entered (CRI): adds what the holder needs to enter."
            )
        )
    )
    var destination: String?
    @Option(help: .init(say(es: "air, land, sea o river.", en: "air, land, sea or river.")))
    var mode: String?
    @Option(help: .init(say(es: "tourism, business o transit.", en: "tourism, business or transit.")))
    var purpose: String?

    /// The post, its codes checked; nil where entry is not asked for.
    func post(_ vocabularies: Vocabularies) throws -> MRZPost? {
        func code(_ value: String, _ name: VocabularyName, _ option: String) throws -> String {
            try vocabularies.term(value, in: name, option: option)
        }
        guard let destination else {
            if mode != nil || purpose != nil { throw EntryQuestionError.missing("--destination") }
            return nil
        }
        return MRZPost(
            destination: try code(destination, .countries, "--destination"),
            mode: try mode.map { try code($0, .transportModes, "--mode") },
            purpose: try purpose.map { try code($0, .travelPurposes, "--purpose") }
        )
    }
}

/// What is printed on a document, field by field, for building and for comparing.
struct MRZPrintedOptions: ParsableArguments {
    @Option(
        help: .init(
            say(
                es: "Construye una zona en lugar de leerla: TD1, TD2, TD3, MRV-A o MRV-B.",
                en: "Builds a zone instead of reading one: TD1, TD2, TD3, MRV-A or MRV-B."
            )
        )
    )
    var build: String?
    @Option(help: .init(say(es: "Código del documento (PP).", en: "Document code (PP).")))
    var code: String?
    @Option(help: .init(say(es: "Emisor (UTO).", en: "Issuer (UTO).")))
    var issuer: String?
    @Option(help: .init(say(es: "Apellidos, como están impresos.", en: "Surnames, as printed.")))
    var surname: String?
    @Option(help: .init(say(es: "Nombres, como están impresos.", en: "Given names, as printed.")))
    var given: String?
    @Option(help: .init(say(es: "Número del documento.", en: "Number of the document.")))
    var number: String?
    @Option(help: .init(say(es: "Nacionalidad (UTO).", en: "Nationality (UTO).")))
    var nationality: String?
    @Option(help: .init(say(es: "Nacimiento (1985-03-15).", en: "Birth (1985-03-15).")))
    var birth: String?
    @Option(help: .init(say(es: "Vencimiento (2034-03-14).", en: "Expiry (2034-03-14).")))
    var expiry: String?
    @Option(help: .init(say(es: "Sexo: M, F o X.", en: "Sex: M, F or X.")))
    var sex: String?
    @Option(help: .init(say(es: "Datos opcionales.", en: "Optional data.")))
    var optional: String?

    /// What there is to hold beside a zone.
    func visual() throws -> MRZVisualZone {
        var visual = MRZVisualZone()
        (visual.primary, visual.secondary, visual.number) = (surname, given, number)
        (visual.issuer, visual.nationality, visual.sex) = (issuer, nationality, sex)
        visual.birthDate = try birth.map { try day($0, option: "--birth") }
        visual.expiryDate = try expiry.map { try day($0, option: "--expiry") }
        return visual
    }

    /// Builds a zone and writes it; what did not fit goes to standard error.
    func write(_ name: String, _ output: OutputFormat, _ language: Language) throws {
        guard let format = MRZFormat(rawValue: name.uppercased()) else {
            let known = MRZFormat.allCases.map(\.rawValue).joined(separator: ", ")
            throw UsageError.wrongValue(name, option: "--build", allowed: known)
        }
        var contents = MRZContents()
        contents.documentCode = code ?? String(format.usualLetter)
        (contents.issuer, contents.nationality) = (issuer ?? "", nationality ?? issuer ?? "")
        (contents.primary, contents.secondary) = (surname ?? "", given ?? "")
        (contents.number, contents.optionalData) = (number ?? "", optional ?? "")
        contents.sex = sex.map { $0.uppercased() == "X" ? "" : $0 } ?? ""
        contents.birthDate = try birth.map { MRZContents.characters(of: try day($0, option: "--birth")) } ?? ""
        contents.expiryDate = try expiry.map { MRZContents.characters(of: try day($0, option: "--expiry")) } ?? ""
        let (lines, problems) = MRZBuilder(format).lines(of: contents)
        if output == .json {
            var json = JSONText()
            json.object {
                $0.member("format", format.rawValue)
                $0.member("lines", lines)
                $0.key("problems")
                $0.array(problems) { json, problem in
                    json.object {
                        $0.member("field", problem.field.rawValue)
                        $0.member("es", problem.text.es)
                        $0.member("en", problem.text.en)
                    }
                }
            }
            Terminal.say(json.string)
        } else {
            for line in lines { Terminal.say(line) }
            for problem in problems {
                Terminal.complain("\(problem.field.rawValue): \(problem.text.text(in: language))")
            }
        }
    }
}
