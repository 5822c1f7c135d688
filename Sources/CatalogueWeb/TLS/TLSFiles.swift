import CatalogueModel
import Foundation
public import Logging
import NIOCore
import NIOSSL
import Synchronization

/// A certificate and its key in PEM files, read again when the files change.
///
/// Whoever renews a certificate replaces two files one after the other. Until both fit together, what was read before
/// goes on being used; connections that are open keep theirs.
public final class TLSFiles: Sendable {
    private struct Pair {
        var chain: [NIOSSLCertificateSource]
        var key: NIOSSLPrivateKeySource
    }

    private struct State {
        var pair: Pair
        /// The bytes of both files when they were last looked at, whether or not they could be used.
        var seen: [[UInt8]?]
        var lookedAt: ContinuousClock.Instant
    }

    private let certificate: String
    private let key: String
    private let lookEvery: Duration
    private let logger: Logger
    private let state: Mutex<State>

    /// Reads a certificate and its key.
    ///
    /// - Parameters:
    ///   - certificate: the PEM file of the certificate, with the intermediate ones after it.
    ///   - key: the PEM file of its key.
    ///   - lookEvery: how long the files are not looked at again.
    ///   - logger: hears of a renewed certificate, and of one that cannot be used.
    /// - Throws: `TLSFilesError`.
    public init(
        certificate: String,
        key: String,
        lookEvery: Duration = .seconds(1),
        logger: Logger
    ) throws(TLSFilesError) {
        self.certificate = certificate
        self.key = key
        self.lookEvery = lookEvery
        self.logger = logger
        let seen = [try Self.bytes(of: certificate), try Self.bytes(of: key)]
        let pair = try Self.read(certificate, key)
        state = Mutex(State(pair: pair, seen: seen, lookedAt: .now))
    }

    /// The configuration of a server that takes the certificate as it is at each new connection.
    var configuration: TLSConfiguration {
        let pair = state.withLock { $0.pair }
        var configuration = Self.configuration(of: pair)
        configuration.sslContextCallback = { _, promise in
            guard self.isLookDue() else { return promise.succeed(self.override) }
            // Away from the thread that shakes hands: BoringSSL keeps what went wrong for each thread, and a file that
            // does not fit would be taken for a fault of the connection.
            DispatchQueue.global().async {
                self.look()
                promise.succeed(self.override)
            }
        }
        return configuration
    }

    private var override: NIOSSLContextConfigurationOverride {
        let pair = state.withLock { $0.pair }
        var override = NIOSSLContextConfigurationOverride()
        override.certificateChain = pair.chain
        override.privateKey = pair.key
        return override
    }

    /// Whether it is time to look at the files again; whoever is told so is to do it.
    private func isLookDue() -> Bool {
        state.withLock { state in
            guard state.lookedAt.duration(to: .now) >= lookEvery else { return false }
            state.lookedAt = .now
            return true
        }
    }

    /// Reads the files again where they changed.
    private func look() {
        let seen = [try? Self.bytes(of: certificate), try? Self.bytes(of: key)]
        let isChanged = state.withLock { state in
            defer { state.seen = seen }
            return seen != state.seen
        }
        guard isChanged else { return }
        do throws(TLSFilesError) {
            let pair = try Self.read(certificate, key)
            state.withLock { $0.pair = pair }
            logger.info("certificate read again", metadata: ["file": "\(certificate)"])
        } catch {
            logger.warning(
                "certificate cannot be used, the one before stays",
                metadata: ["reason": "\(error.explanation.message.text(in: .en))"]
            )
        }
    }

    private static func read(_ certificate: String, _ key: String) throws(TLSFilesError) -> Pair {
        let pem = try bytes(of: certificate)
        guard let chain = try? NIOSSLCertificate.fromPEMBytes(pem), !chain.isEmpty else {
            throw .noCertificate(certificate)
        }
        let secret = try bytes(of: key)
        guard let own = try? NIOSSLPrivateKey(bytes: secret, format: .pem) else { throw .noKey(key) }
        let pair = Pair(chain: chain.map { .certificate($0) }, key: .privateKey(own))
        // The library tells whether the two belong together.
        guard (try? NIOSSLContext(configuration: configuration(of: pair))) != nil else {
            throw .otherKey(certificate: certificate, key: key)
        }
        return pair
    }

    private static func configuration(of pair: Pair) -> TLSConfiguration {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: pair.chain,
            privateKey: pair.key
        )
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        return configuration
    }

    private static func bytes(of path: String) throws(TLSFilesError) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            let reason = errno == 0 ? "\(error)" : String(cString: strerror(errno))
            throw .unreadable(path, reason: reason)
        }
    }
}
