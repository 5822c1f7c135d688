import Foundation
import Synchronization

/// A line to a server that can be made to swallow what goes through it, with nothing closed.
final class Relay: Sendable {
    enum Mode {
        case open
        /// What is asked arrives; no answer does.
        case losesAnswers
        case silent
        /// Connections that there are keep silent; new ones do not.
        case silentToKnown
    }

    private struct State {
        var mode = Mode.open
        var generation = 0
        var isEnded = false
    }

    /// Where it listens, on 127.0.0.1.
    let port: Int
    private let listener: CInt
    private let target: String
    private let state = Mutex(State())

    /// A line to a server's socket in the file system.
    init(to target: String) throws {
        self.target = target
        let listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, length) == 0 && listen(listener, 64) == 0
                    && getsockname(listener, address, &length) == 0
            }
        }
        guard isBound else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        self.listener = listener
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread { [self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                Thread.detachNewThread { [self] in carry(client) }
            }
        }
    }

    func set(_ mode: Mode) {
        state.withLock { state in
            state.mode = mode
            state.generation += 1
        }
    }

    /// Closes everything.
    func end() {
        state.withLock { $0.isEnded = true }
        shutdown(listener, CInt(SHUT_RDWR))
        close(listener)
    }

    private func carry(_ client: CInt) {
        defer { close(client) }
        let server = connected()
        guard server >= 0 else { return }
        defer { close(server) }
        let born = state.withLock { $0.generation }
        while true {
            let now = state.withLock { $0 }
            if now.isEnded { return }
            if now.mode == .silent || (now.mode == .silentToKnown && born < now.generation) {
                usleep(10_000)
                continue
            }
            var ends = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            guard poll(&ends, 2, 10) > 0 else { continue }
            // What came meanwhile has to wait for the mode it finds.
            guard state.withLock({ $0.generation }) == now.generation else { continue }
            if ends[0].revents != 0, !pass(client, server) { return }
            if ends[1].revents != 0, !pass(server, now.mode == .losesAnswers ? nil : client) { return }
        }
    }

    /// Carries what has come; false at the end.
    private func pass(_ from: CInt, _ to: CInt?) -> Bool {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(from, &bytes, bytes.count, 0)
        guard count > 0 else { return false }
        var sent = 0
        while let to, sent < count {
            let part = bytes[sent..<count].withUnsafeBytes { send(to, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            guard part > 0 else { return false }
            sent += part
        }
        return true
    }

    private func connected() -> CInt {
        let server = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: target.utf8.prefix($0.count - 1)) }
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(server, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
            }
        }
        guard isConnected else {
            close(server)
            return -1
        }
        return server
    }
}
