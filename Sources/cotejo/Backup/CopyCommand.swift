import ArgumentParser
import CatalogueModel
import Foundation
import Workflows

/// `cotejo copy`: everything from one place to another, between engines too.
struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: say(
            es: "Copia todos los datos a otro lugar, también entre SQLite y PostgreSQL, y los compara.",
            en: "Copies all data to another place, between SQLite and PostgreSQL too, and compares them."
        ),
        discussion: say(
            es:
                "Cada lugar es una carpeta de datos o la dirección de un servidor (postgres://…); los archivos de un "
                + "servidor están en la carpeta de --from-data o --to-data, o en la base (--from-files, --to-files). Compara fila por fila y archivo por archivo; "
                + "si algo difiere no queda ninguna fila. Nadie debe escribir en el original mientras tanto.",
            en:
                "Each place is a folder of data or the address of a server (postgres://…); the files of a server are in "
                + "the folder of --from-data or --to-data, or in the database (--from-files, --to-files). Compares row by row and file by file; where anything differs "
                + "no row is kept. Nobody should write to the original meanwhile."
        )
    )

    @Option(
        help: .init(say(es: "De dónde: carpeta o dirección.", en: "From where: folder or address."), valueName: "place")
    )
    var from: String

    @Option(
        help: .init(say(es: "Adónde: carpeta o dirección.", en: "To where: folder or address."), valueName: "place")
    )
    var to: String

    @Option(
        help: .init(
            say(
                es: "Carpeta de los archivos del servidor de --from.",
                en: "Folder of the files of the server of --from."
            ),
            valueName: "folder"
        )
    )
    var fromData: String?

    @Option(
        help: .init(
            say(es: "Carpeta de los archivos del servidor de --to.", en: "Folder of the files of the server of --to."),
            valueName: "folder"
        )
    )
    var toData: String?

    @Option(
        help: .init(
            say(
                es: "Dónde están las imágenes y remisiones de --from: folder o database.",
                en: "Where the images and submissions of --from are: folder or database."
            ),
            valueName: "place"
        )
    )
    var fromFiles = FilePlace.folder

    @Option(
        help: .init(
            say(
                es: "Dónde guardar las imágenes y remisiones en --to: folder o database.",
                en: "Where to keep the images and submissions in --to: folder or database."
            ),
            valueName: "place"
        )
    )
    var toFiles = FilePlace.folder

    @Option(help: .init(say(es: "Idioma: es o en.", en: "Language: es or en.")))
    var lang: Language?

    func run() async throws {
        let source = try Self.place(from, folder: fromData, fromFiles, isThere: true)
        let folder = toData ?? (Self.isServer(from) ? fromData : from)
        let target = try Self.place(to, folder: folder, toFiles, isThere: false)
        let copied = try await BlockingWork.run { try CopyData(from: source, to: target).run() }
        Terminal.say(
            say(
                es: "\(copied.rows) filas y \(copied.files) archivos copiados y comparados.",
                en: "\(copied.rows) rows and \(copied.files) files copied and compared."
            )
        )
    }

    private static func isServer(_ place: String) -> Bool {
        place.hasPrefix("postgres://") || place.hasPrefix("postgresql://")
    }

    private static func place(_ place: String, folder: String?, _ files: FilePlace, isThere: Bool) throws
        -> DataFolder
    {
        guard isServer(place) else {
            if isThere, !DataFolder.hasDatabase(place) { throw BackupError.noData(folder: place) }
            return try DataFolder(path: place, files: files)
        }
        guard !DataFolder.hasPassword(inAddress: place) else { throw DataFolderError.passwordShown }
        guard let folder = folder ?? ProcessInfo.processInfo.environment["COTEJO_DATA"] else {
            throw ValidationError(
                say(
                    es: "Diga con --from-data o --to-data en qué carpeta están los archivos del servidor.",
                    en: "Say with --from-data or --to-data in which folder the files of the server are."
                )
            )
        }
        return try DataFolder(path: folder, server: place, files: files)
    }
}
