import ArgumentParser
import CatalogueModel
import Workflows

/// `cotejo backup`: everything durable in one file.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: say(
            es: "Escribe la base de datos y los archivos en un respaldo, también mientras el sitio atiende.",
            en: "Writes the database and the files into a backup, also while the site serves."
        ),
        discussion: say(
            es:
                "El respaldo es un archivo tar con un manifiesto y el SHA-256 de todo; aparece entero o no aparece, y solo "
                + "lo lee quien lo hizo. Código de salida 65 si se escribió, pero algo en los datos no está bien.",
            en: "The backup is a tar archive with a manifest and the SHA-256 of everything; it appears whole or not at "
                + "all, and only whoever made it may read it. Exit code 65 where it was written, but something in the "
                + "data is not right."
        )
    )

    @OptionGroup var settings: Settings

    @Flag(help: .init(say(es: "Sustituye el archivo si ya existe.", en: "Replaces the file if it exists already.")))
    var replace = false

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    @Argument(help: .init(say(es: "El respaldo que se escribe.", en: "The backup to write.")))
    var file: String

    func run() async throws {
        let folder = try settings.existingDataFolder()
        let made = try await MakeBackup(data: folder, store: folder.openStore(), program: CotejoVersion.text).run(
            to: file,
            replacing: replace,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        for problem in made.problems.prefix(1000) { Terminal.complain(problem.words.text(in: settings.language)) }
        show(made)
        guard made.problems.isEmpty else { throw ExitStatus.findings }
    }

    private func show(_ made: MadeBackup) {
        let count = made.manifest.entries.count
        guard format == .json else {
            let edition = made.manifest.edition.map(String.init) ?? "–"
            let seal = made.manifest.auditSeal ?? "–"
            Terminal.say(
                say(
                    es: "\(file): \(count) archivos, \(made.byteCount) bytes, edición \(edition), último sello \(seal)",
                    en: "\(file): \(count) files, \(made.byteCount) bytes, edition \(edition), last seal \(seal)"
                )
            )
            Terminal.say("SHA-256 \(made.sha256)")
            return
        }
        var json = JSONText()
        json.object {
            $0.member("file", file)
            $0.member("sha256", made.sha256)
            $0.member("bytes", made.byteCount)
            $0.member("files", count)
            $0.member("edition", made.manifest.edition)
            $0.member("auditSeal", made.manifest.auditSeal)
            $0.member("problems", made.problems.map(\.words))
        }
        Terminal.say(json.string)
    }
}

/// `cotejo restore`: the data of a backup in a new folder.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: say(
            es: "Pone los datos de un respaldo en una carpeta nueva o vacía.",
            en: "Puts the data of a backup into a new or empty folder."
        ),
        discussion: say(
            es: "Primero compara todo con el manifiesto; si algo no coincide dice qué, y no deja nada en la carpeta.",
            en: "First compares everything with the manifest; where something does not match it says what, and leaves "
                + "nothing in the folder."
        )
    )

    @OptionGroup var settings: Settings

    @Argument(help: .init(say(es: "El respaldo.", en: "The backup.")))
    var file: String

    func run() async throws {
        let manifest = try await RestoreBackup.run(
            file,
            into: settings.dataPath,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        let edition = manifest.edition.map(String.init) ?? "–"
        let what = "\(settings.dataPath): \(manifest.entries.count)"
        Terminal.say(
            say(
                es: "\(what) archivos, como estaban el \(manifest.madeAt), edición \(edition).",
                en: "\(what) files, as they were on \(manifest.madeAt), edition \(edition)."
            )
        )
        Terminal.say(
            say(
                es: "También las cuentas son las de entonces: desactive otra vez las de quienes se fueron, y repita "
                    + "los borrados de datos personales.",
                en: "The accounts are those of that day as well: deactivate those of leavers again, and repeat the "
                    + "erasures of personal data."
            )
        )
    }
}
