import ArgumentParser
import CatalogueWeb
import Logging

/// `cotejo benchmark hello`: a server that says hello and does nothing else.
struct HelloCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hello",
        abstract: say(es: "Un servidor que solo saluda.", en: "A server that only says hello.")
    )

    @Option(help: .init(say(es: "Puerto.", en: "Port.")))
    var port = 8081

    func run() async throws {
        var logger = Logger(label: "hello")
        logger.logLevel = .warning
        try await HelloServer(port: port, logger: logger).run { port in
            Terminal.say(say(es: "Atiende en \(port)", en: "Ready at \(port)"))
        }
    }
}
