public import ArgumentParser
public import CatalogueModel
import CatalogueStore
import Foundation
import Workflows

/// What every command may be told, by option, then by environment, then by default.
///
/// | option | environment | default |
/// |---|---|---|
/// | `--data` | `COTEJO_DATA` | `$XDG_DATA_HOME/cotejo`, or `~/.local/share/cotejo` |
/// | `--database` | `COTEJO_DATABASE` | a file in the folder of the data |
/// | `--keys` | `COTEJO_KEYS` | with the database: in the folder of the data, or on the server |
/// | `--files` | `COTEJO_FILES` | in the folder of the data |
/// | `--reference` | `COTEJO_REFERENCE` | the folder of the executable or one above it, then the working directory |
/// | `--lang` | `LC_ALL`, `LC_MESSAGES`, `LANG` | English unless the locale is Spanish |
struct Settings: ParsableArguments {
    @OptionGroup var folders: FolderOptions

    @Option(help: .init(say(es: "Idioma: es o en.", en: "Language: es or en.")))
    var lang: Language?

    private var data: String? { folders.data }
    private var database: String? { folders.database }
    private var keys: String? { folders.keys }
    private var reference: String? { folders.reference }

    /// The language of what the command says.
    var language: Language { lang ?? Settings.interfaceLanguage }

    /// Opens the folder of the data.
    func dataFolder() throws -> DataFolder {
        if data == nil, environment("COTEJO_DATA") == nil, try !hasDatabase() { sayThatDataBegin() }
        return try DataFolder(path: dataPath, server: serverAddress(), keys: keyPlace, files: filePlace())
    }

    /// The address of the server that has the database; nil where it is a file in the folder of the data.
    func serverAddress() throws -> String? {
        if let database {
            guard !DataFolder.hasPassword(inAddress: database) else { throw DataFolderError.passwordShown }
            return database
        }
        return environment("COTEJO_DATABASE").flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether there is a database already, on a server or in the folder of the data.
    private func hasDatabase() throws -> Bool {
        try serverAddress() != nil || DataFolder.hasDatabase(dataPath)
    }

    private var keyPlace: KeyPlace? {
        (keys ?? environment("COTEJO_KEYS")).map { $0 == "database" ? .database : .folder($0) }
    }

    private func filePlace() throws -> FilePlace {
        if let files = folders.files { return files }
        guard let told = environment("COTEJO_FILES") else { return .folder }
        guard let place = FilePlace(rawValue: told) else {
            throw ValidationError(
                say(
                    es: "COTEJO_FILES es «\(told)»; puede ser «folder» o «database».",
                    en: "COTEJO_FILES is \"\(told)\"; it may be \"folder\" or \"database\"."
                )
            )
        }
        return place
    }

    /// Opens the folder of the data where there is one: to look after data is not to make some.
    func existingDataFolder() throws -> DataFolder {
        guard try hasDatabase() else { throw BackupError.noData(folder: dataPath) }
        return try dataFolder()
    }

    /// Where the folder of the data is, whether or not it is there.
    var dataPath: String { data ?? environment("COTEJO_DATA") ?? Settings.defaultDataPath }

    /// The vocabularies in force: those that ship, and over them what the vocabulary desk published.
    func vocabularies() throws -> Vocabularies {
        let shipped = try shippedVocabularies()
        guard try hasDatabase() else { return shipped }
        return try KeepVocabulary(store: dataFolder().openStore(), shipped: shipped).current()
    }

    /// Reads the vocabularies that ship.
    func shippedVocabularies() throws -> Vocabularies {
        try LoadVocabularies.run(folder: referencePath() + "/Catalogue/Vocabularies")
    }

    /// The folder of the schemas.
    func schemaFolder() throws -> String {
        try referencePath() + "/Imports/Schemas"
    }

    private func referencePath() throws -> String {
        if let told = reference ?? environment("COTEJO_REFERENCE") { return told }
        let places = Settings.executableFolders + [FileManager.default.currentDirectoryPath]
        let probe = "/Catalogue/Vocabularies/\(VocabularyName.countries.rawValue).json"
        guard let found = places.first(where: { FileManager.default.fileExists(atPath: $0 + probe) }) else {
            throw LoadVocabulariesError.missing(path: FileManager.default.currentDirectoryPath + probe)
        }
        return found
    }

    /// The folder of the executable and those above it, as far as a build folder is deep.
    private static var executableFolders: [String] {
        var url = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        if let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            url = URL(fileURLWithPath: own)
        }
        return (0..<4).map { _ in
            url.deleteLastPathComponent()
            return url.path
        }
    }

    private static var defaultDataPath: String {
        let home = environment("XDG_DATA_HOME") ?? (environment("HOME") ?? NSHomeDirectory()) + "/.local/share"
        return home + "/cotejo"
    }

    /// The language asked for on the command line or by the locale; help is written before options are read.
    static let interfaceLanguage: Language = {
        let arguments = CommandLine.arguments
        for (index, argument) in arguments.enumerated() {
            if argument == "--lang", index + 1 < arguments.count {
                // Several are those of an offline file, not that of the answer.
                if arguments[index + 1].contains(",") { break }
                return Language(rawValue: arguments[index + 1]) ?? .en
            }
            if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .en }
        }
        let locale = environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
        return locale.hasPrefix("es") ? .es : .en
    }()
}

extension Settings {
    /// The settings of a command whose `--lang` says something else than the language of its answer.
    init(_ folders: FolderOptions) {
        self.init()
        self.folders = folders
        lang = nil
    }
}

/// Where the data and what ships with the program are.
struct FolderOptions: ParsableArguments {
    @Option(
        help: .init(
            say(es: "Carpeta de los datos (COTEJO_DATA).", en: "Folder of the data (COTEJO_DATA)."),
            valueName: "folder"
        )
    )
    var data: String?

    @Option(
        help: .init(
            say(
                es: "Servidor PostgreSQL en lugar de un archivo: postgres://usuario@máquina/base (COTEJO_DATABASE).",
                en: "PostgreSQL server in place of a file: postgres://user@host/database (COTEJO_DATABASE)."
            ),
            valueName: "address"
        )
    )
    var database: String?

    @Option(
        help: .init(
            say(
                es: "Carpeta de las claves del servidor, o la palabra «database» (COTEJO_KEYS).",
                en: "Folder of the server's keys, or the word \"database\" (COTEJO_KEYS)."
            ),
            valueName: "folder"
        )
    )
    var keys: String?

    @Option(
        help: .init(
            say(
                es: "Dónde se guardan imágenes y remisiones: folder, en --data, o database (COTEJO_FILES).",
                en: "Where images and submissions are kept: folder, in --data, or database (COTEJO_FILES)."
            ),
            valueName: "place"
        )
    )
    var files: FilePlace?

    @Option(
        help: .init(
            say(
                es: "Carpeta que contiene Catalogue e Imports (COTEJO_REFERENCE).",
                en: "Folder that holds Catalogue and Imports (COTEJO_REFERENCE)."
            ),
            valueName: "folder"
        )
    )
    var reference: String?
}

/// The value of an environment variable; nil where it is empty.
private func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}

/// A text in the language of the interface.
func say(es: String, en: String) -> String {
    Settings.interfaceLanguage == .es ? es : en
}

extension Language: ExpressibleByArgument {}
extension Access: ExpressibleByArgument {}
extension SearchOrder: ExpressibleByArgument {}
extension FilePlace: ExpressibleByArgument {}

/// How a command answers.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
}

/// Now, in the forms that the store and the questions take.
enum Clock {
    /// As `2026-11-21T14:03:00Z`.
    static var timestamp: String {
        let seconds = Int(Date().timeIntervalSince1970)
        let rest = ((seconds % 86_400) + 86_400) % 86_400
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(today)T\(parts.joined(separator: ":"))Z"
    }

    /// The day, in universal time.
    static var today: CalendarDay {
        CalendarDay(daysSince1970: Int((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}

/// Tokens of the persons who publish, from the environment: what stands in a command line, others on the machine can read.
enum Tokens {
    static var own: String? { ProcessInfo.processInfo.environment["COTEJO_TOKEN"] }
    static var approver: String? { ProcessInfo.processInfo.environment["COTEJO_APPROVER_TOKEN"] }
}
