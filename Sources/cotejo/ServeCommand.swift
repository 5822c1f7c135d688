import ArgumentParser
import CatalogueModel
import CatalogueStore
import CatalogueWeb
import Foundation
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
            say(
                es: "Dirección; fuera de esta máquina hace falta TLS, o --insecure-http.",
                en: "Address; beyond this machine TLS is needed, or --insecure-http."
            )
        )
    )
    var host = "127.0.0.1"

    @Option(help: .init(say(es: "Puerto.", en: "Port.")))
    var port = 8080

    @Option(
        help: .init(
            say(
                es: "Certificado en PEM, con los intermedios; se lee de nuevo cuando cambia.",
                en: "Certificate in PEM, with the intermediate ones; read again when it changes."
            ),
            valueName: "file"
        )
    )
    var tlsCertificate: String?

    @Option(
        help: .init(say(es: "Clave del certificado en PEM.", en: "Key of the certificate in PEM."), valueName: "file")
    )
    var tlsKey: String?

    @Flag(
        help: .init(
            say(
                es: "Atiende sin TLS fuera de esta máquina: solo en una red de confianza, detrás de un proxy con TLS.",
                en: "Serves without TLS beyond this machine: only on a trusted network, behind a proxy with TLS."
            )
        )
    )
    var insecureHttp = false

    @Option(
        help: .init(
            say(
                es: "Dirección pública del sitio, para los canales y las tablas: https://cotejo.example.",
                en: "Public address of the site, for feeds and tables: https://cotejo.example."
            ),
            valueName: "url"
        ),
        transform: PublicURL.checked
    )
    var publicURL: String?

    @Option(
        help: .init(
            say(
                es: "Proxies de confianza, para la dirección de quien visita: 127.0.0.1,10.0.0.0/8.",
                en: "Trusted proxies, for the address of who visits: 127.0.0.1,10.0.0.0/8."
            ),
            valueName: "addresses"
        ),
        transform: ProxyAddresses.checked
    )
    var trustedProxies: TrustedProxies?

    @Flag(
        inversion: .prefixedNo,
        help: .init(
            say(
                es: "Guardar en memoria las páginas ya hechas (comprimidas, hasta 16 MB).",
                en: "Keep finished pages in memory (packed, up to 16 MB)."
            )
        )
    )
    var pageCache = true

    @Option(
        help: .init(
            say(
                es: "Días que se guarda lo entregado que no llegó a publicarse.",
                en: "Days that uploads which came to nothing are kept."
            ),
            valueName: "days"
        )
    )
    var keepUploads = ForgetUploads.defaultDays

    @OptionGroup var operation: OperationOptions

    @Option(
        help: .init(
            say(
                es: "Desde qué nivel se registra: debug, info, warning, error.",
                en: "Log level: debug, info, warning, error."
            )
        )
    )
    var log = "warning"

    func validate() throws {
        guard Logger.Level(rawValue: log) != nil else {
            let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                say(
                    es: "--log \(log): indique uno de \(levels).",
                    en: "--log \(log): give one of \(levels)."
                )
            )
        }
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw ValidationError(
                say(
                    es: "--tls-certificate y --tls-key van juntos.",
                    en: "--tls-certificate and --tls-key go together."
                )
            )
        }
        guard keepUploads > 0 else {
            throw ValidationError(
                say(
                    es: "--keep-uploads \(keepUploads): indique un día o más.",
                    en: "--keep-uploads \(keepUploads): give one day or more."
                )
            )
        }
        guard tlsCertificate != nil || insecureHttp || Loopback.holds(host) else {
            throw ValidationError(
                say(
                    es: "\(host) no es esta máquina y no hay TLS: contraseñas y sesiones irían a la vista. Indique "
                        + "--tls-certificate y --tls-key, o --insecure-http si un proxy con TLS está delante.",
                    en: "\(host) is not this machine and there is no TLS: passwords and sessions would go in the open. "
                        + "Give --tls-certificate and --tls-key, or --insecure-http where a proxy with TLS stands before it."
                )
            )
        }
    }

    func run() async throws {
        let logger = operation.logger(level: Logger.Level(rawValue: log) ?? .warning)
        let tls = try self.tls(logger)
        let folder = try settings.dataFolder()
        let store = try folder.openStore(readLimit: .seconds(10))
        let vocabularies = try settings.shippedVocabularies()
        let words = try KeepVocabulary(store: store, shipped: vocabularies).current()
        // Beside the templates; where it fails, the first who asks is told why.
        Task { try? await store.prepareSearch(vocabularies: words, access: .public) }
        let tidying = Task { await tidy(store, folder, logger) }
        defer { tidying.cancel() }
        let site = try Site(
            store: store,
            vocabularies: vocabularies,
            desk: try SubmissionDesk(
                store: store,
                data: folder,
                receive: ReceiveSubmission(schemaFolder: settings.schemaFolder(), vocabularies: vocabularies)
            ),
            files: StoredFiles(folder, store),
            today: { Clock.today },
            now: { Clock.timestamp },
            version: CotejoVersion.text,
            publicURL: publicURL,
            pageCacheBytes: pageCache ? Site.defaultPageCacheBytes : 0,
            proxies: trustedProxies ?? .none,
            limits: operation.checked(),
            openMetricsOnLoopback: operation.metricsOnLoopback,
            tls: tls,
            logger: logger
        )
        try await site.serve(host: host, port: port, scheme: tls == nil ? "http" : "https", logger)
    }

    /// Once a day, and first a while after the start, which has enough to do.
    private func tidy(_ store: CatalogueStore, _ folder: DataFolder, _ logger: Logger) async {
        // Every process on a database does it: who comes second finds nothing left to do.
        let forget = ForgetUploads(store: store, data: folder)
        var pause = Duration.seconds(60)
        while (try? await Task.sleep(for: pause)) != nil {
            do {
                let now = CommandLineActor.now
                try await forget.run(olderThan: keepUploads, visitor: .commandLine, at: now)
                try await store.forgetAdmissions(before: now.adding(seconds: -3600))
            } catch {
                logger.error("old uploads are still there: \(error)")
            }
            pause = .seconds(86_400)
        }
    }

    private func tls(_ logger: Logger) throws -> TLSFiles? {
        guard let tlsCertificate, let tlsKey else { return nil }
        return try TLSFiles(certificate: tlsCertificate, key: tlsKey, logger: logger)
    }
}

/// The addresses of this machine that no other reaches.
private enum Loopback {
    static func holds(_ host: String) -> Bool {
        var four = in_addr()
        if inet_pton(AF_INET, host, &four) == 1 { return UInt32(bigEndian: four.s_addr) >> 24 == 127 }
        return ["localhost", "::1"].contains(host)
    }
}

/// Proxies as they were given.
private enum ProxyAddresses {
    static func checked(_ text: String) throws -> TrustedProxies {
        guard let proxies = TrustedProxies(text) else {
            throw ValidationError(
                say(
                    es: "«\(text)» no son direcciones; escriba por ejemplo 127.0.0.1,10.0.0.0/8.",
                    en: "\"\(text)\" are not addresses; type for example 127.0.0.1,10.0.0.0/8."
                )
            )
        }
        return proxies
    }
}

/// The public address of the site as it was given.
enum PublicURL {
    /// The address, if it is the start of one on the web: scheme and host, perhaps a port.
    static func checked(_ text: String) throws -> String {
        guard text.wholeMatch(of: /https?:\/\/[A-Za-z0-9.\-\[\]:]+\/?/) != nil else {
            throw ValidationError(
                say(
                    es: "«\(text)» no es la dirección de un sitio; escriba por ejemplo https://cotejo.example.",
                    en: "\"\(text)\" is not the address of a site; type for example https://cotejo.example."
                )
            )
        }
        return text
    }
}
