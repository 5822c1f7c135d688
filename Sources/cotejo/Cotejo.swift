import ArgumentParser

/// The command `cotejo`.
@main
struct Cotejo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cotejo",
        abstract: say(
            es: "Manual de referencia de documentos de viaje y visas auténticos.",
            en: "Reference manual of genuine travel documents and visas."
        ),
        discussion: say(
            es: """
                Los países remiten manuales, necesidades y capacitadores en XML. Se validan, se comparan con lo \
                publicado y se publican como una edición; después se busca en ellos.
                Códigos de salida: 0 hecho, 64 uso, 65 observaciones, 66 no existe el archivo, 73 rechazado porque la \
                edición avanzó, 74 entrada o salida, 75 base ocupada, 77 no permitido.
                """,
            en: """
                Countries send manuals, needs and trainers as XML. They are validated, compared with what is \
                published and published as an edition; then one searches them.
                Exit codes: 0 done, 64 usage, 65 findings, 66 no such file, 73 refused because the edition moved on, \
                74 input or output, 75 database busy, 77 not permitted.
                """
        ),
        version: CotejoVersion.text,
        subcommands: [
            ValidateCommand.self, ImportCommand.self, PublishCommand.self, WithdrawCommand.self, RevertCommand.self,
            SubmissionsCommand.self, DiffCommand.self, ExportCommand.self, SearchCommand.self, ShowCommand.self,
            IdentifyCommand.self, MRZCommand.self, EntryCommand.self, TrainingCommand.self, PlansCommand.self,
            CallsCommand.self, ReportsCommand.self, AccountCommand.self, AuditCommand.self, VerifyCommand.self,
            CopyCommand.self,
            VerifyReceiptCommand.self,
            BackupCommand.self, RestoreCommand.self, OfflineCommand.self, ServeCommand.self, BenchmarkCommand.self,
        ]
    )

    /// Runs a command; errors become words and exit codes here and nowhere else.
    static func main() async {
        MemoryBounds.set()
        do {
            try OpenFiles.requireEnough()
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            ExitStatus.exit(with: error)
        }
    }
}

/// The version of the program.
enum CotejoVersion {
    static let text = "0.1.0"
}
