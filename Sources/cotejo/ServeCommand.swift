import ArgumentParser
import CatalogueModel
import CatalogueWeb
import Logging
import Workflows

/// `cotejo serve`: the site and the API.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: say(es: "Sirve el sitio y la API.", en: "Serves the site and the API.")
    )

    @OptionGroup var settings: Settings

    @Option(
        help: .init(
            say(es: "Dirección; fuera de esta máquina no hay TLS.", en: "Address; beyond this machine there is no TLS.")
        )
    )
    var host = "127.0.0.1"

    @Option(help: .init(say(es: "Puerto.", en: "Port.")))
    var port = 8080

    @Option(
        help: .init(
            say(
                es: "Desde qué nivel se registra: debug, info, warning, error.",
                en: "Log level: debug, info, warning, error."
            )
        )
    )
    var log = "warning"

    func run() async throws {
        var logger = Logger(label: "cotejo")
        logger.logLevel = Logger.Level(rawValue: log) ?? .warning
        let folder = try settings.dataFolder()
        let site = try Site(
            store: folder.openStore(),
            vocabularies: settings.vocabularies(),
            blobFolder: folder.blobFolder,
            today: { Clock.today },
            now: { Clock.timestamp },
            version: CotejoVersion.text,
            logger: logger
        )
        let host = host
        try await site.run(host: host, port: port) { port in
            Terminal.say(
                say(es: "Cotejo atiende en http://\(host):\(port)", en: "Cotejo is ready at http://\(host):\(port)")
            )
        }
    }
}
