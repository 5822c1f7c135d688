import ArgumentParser
import CatalogueWeb
import Foundation
import Logging

/// How a log is written.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs: one JSON object a line.
    case json
}

/// How the server is run: who may connect, what it says of itself and to whom.
struct OperationOptions: ParsableArguments {
    @Option(
        name: .customLong("log-format"),
        help: .init(
            say(
                es: "Cómo se escribe el registro: text o json; con --log info, una línea por solicitud.",
                en: "How the log is written: text or json; with --log info a line a request."
            )
        )
    )
    var logFormat = LogFormat.text

    @Flag(
        help: .init(
            say(
                es: "Da /metrics sin credencial a los programas de esta máquina; no si hay un proxy en ella.",
                en: "Gives /metrics without a token to programs on this machine; not where a proxy runs on it."
            )
        )
    )
    var metricsOnLoopback = false

    @Option(
        help: .init(
            say(
                es: "Conexiones abiertas a la vez; si se llena, cede la que más lleva sin pedir nada.",
                en: "Connections open at once; where all are taken, the one idle for the longest goes."
            ),
            valueName: "number"
        )
    )
    var connections = ServerLimits().connections

    @Option(
        help: .init(
            say(
                es: "Conexiones abiertas a la vez desde una dirección; los proxies de confianza no tienen este límite.",
                en: "Connections open at once from one address; trusted proxies have no such limit."
            ),
            valueName: "number"
        )
    )
    var connectionsPerAddress = ServerLimits().connectionsPerAddress

    func validate() throws {
        guard (1...60_000).contains(connections), (1...60_000).contains(connectionsPerAddress) else {
            throw ValidationError(
                say(
                    es: "--connections y --connections-per-address van de 1 a 60000.",
                    en: "--connections and --connections-per-address go from 1 to 60000."
                )
            )
        }
    }

    /// The log of the server.
    func logger(level: Logger.Level) -> Logger {
        var logger = logFormat == .json ? Logger(label: "cotejo") { _ in JSONLines() } : Logger(label: "cotejo")
        logger.logLevel = level
        return logger
    }

    /// The limits, with room for their files.
    ///
    /// - Throws: `ValidationError` where the system does not let the process have as many files open.
    func checked() throws -> ServerLimits {
        let limits = ServerLimits(connections: connections, connectionsPerAddress: connectionsPerAddress)
        guard OpenFiles.allow(limits.files) else {
            throw ValidationError(
                say(
                    es: "El sistema no permite \(limits.files) archivos abiertos: baje --connections.",
                    en: "The system does not permit \(limits.files) open files: lower --connections."
                )
            )
        }
        return limits
    }
}
