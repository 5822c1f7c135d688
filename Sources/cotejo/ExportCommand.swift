public import ArgumentParser
public import CatalogueModel
import CatalogueStore
import Foundation
import Workflows

/// `cotejo export`: gives back what was published.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            es: "Exporta lo publicado: XML que se importa a los mismos registros, JSON o CSV.",
            en: "Exports what is published: XML that imports to the same records, JSON or CSV."
        )
    )

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xml, json, csv
    }

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "manual, needs, trainers, resources…", en: "manual, needs, trainers, resources…")))
    var kind = SubmissionKind.manual
    @Option(help: .init(say(es: "Solo este país; XML lo necesita.", en: "Only this country; XML needs one.")))
    var country: String?
    @Option(help: .init(say(es: "El catálogo como lo dejó esa edición.", en: "The catalogue as that edition left it.")))
    var edition: Int?
    @Option(help: .init(say(es: "Nivel de acceso.", en: "Access level.")))
    var access: Access = .public
    @Option(help: .init(say(es: "xml, json o csv.", en: "xml, json or csv.")))
    var format: Format = .xml
    @Option(
        help: .init(
            say(es: "Archivo; sin él, la salida estándar.", en: "File; standard output without it."),
            valueName: "file"
        )
    )
    var out: String?

    func run() async throws {
        // Before the log says that anything was taken.
        let country = try checkFormat()
        let store = try settings.dataFolder().openStore()
        let export = ExportCatalogue(store: store, at: edition.map { .edition($0) } ?? .current)
        try await store.append(
            AuditNote(
                .exported,
                by: .commandLine,
                subject: "export:\(kind.rawValue).\(format.rawValue)",
                country: country,
                details: access.rawValue,
                at: CommandLineActor.now
            )
        )
        guard let out else {
            try await write(export, country) { try FileHandle.standardOutput.write(contentsOf: $0) }
            return
        }
        // Beside its place first: a file that is there is replaced whole or not at all.
        let beside = out + ".part"
        guard FileManager.default.createFile(atPath: beside, contents: nil),
            let handle = FileHandle(forWritingAtPath: beside)
        else { throw DataFolderError.io(path: out, reason: String(cString: strerror(errno))) }
        do {
            try await write(export, country) { try handle.write(contentsOf: $0) }
            try handle.synchronize()
            try handle.close()
            guard rename(beside, out) == 0 else {
                throw DataFolderError.io(path: out, reason: String(cString: strerror(errno)))
            }
        } catch {
            try? FileManager.default.removeItem(atPath: beside)
            throw error
        }
    }

    /// - Returns: the country's code, where one was named.
    private func checkFormat() throws -> String? {
        if format == .xml, country == nil {
            throw UsageError.wrongValue("", option: "--country", allowed: "--country GTM")
        }
        if format == .csv, kind != .manual {
            throw UsageError.wrongValue("csv", option: "--format", allowed: "xml, json")
        }
        return try settings.country(country)
    }

    private func write(
        _ export: ExportCatalogue,
        _ country: String?,
        to sink: @escaping ([UInt8]) throws -> Void
    ) async throws {
        switch format {
        case .xml: try await export.writeXML(kind, country: country ?? "", access: access, to: sink)
        case .json: try await export.writeJSON(kind, country: country, access: access, to: sink)
        case .csv: try export.writeCSV(country: country, access: access, to: sink)
        }
    }
}

extension SubmissionKind: ExpressibleByArgument {}
