import ArgumentParser

/// `cotejo offline`: the catalogue as one file, for posts without a line.
struct OfflineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offline",
        abstract: say(
            es: "La edición en un solo archivo, para puestos sin conexión.",
            en: "The edition as one file, for posts without a line."
        ),
        subcommands: [
            OfflineBuildCommand.self, OfflineOpenCommand.self, OfflineApplyCommand.self, OfflineSiteCommand.self,
            OfflineManualCommand.self,
        ]
    )
}
