import CatalogueModel
import CatalogueWeb
import Foundation
import Logging

extension Site {
    /// Serves until the process is told to end, and says on the terminal where.
    ///
    /// - Throws: what binding the address throws.
    func serve(host: String, port: Int, scheme: String = "http", _ logger: Logger) async throws {
        let givingBack = Task { await MemoryBounds.keepGivingBack() }
        defer { givingBack.cancel() }
        try await run(host: host, port: port) {
            logger.warning("stopped, though something was still at work")
            // What is in the database is whole at any moment; nothing else has to be put away.
            _exit(0)
        } onReady: { port in
            let place = "\(scheme)://\(host):\(port)"
            Terminal.say(say(es: "Cotejo atiende en \(place)", en: "Cotejo is ready at \(place)"))
        }
    }
}
