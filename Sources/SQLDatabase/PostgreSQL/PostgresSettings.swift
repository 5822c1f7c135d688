import CLibPQ
import Foundation

/// One server of an address: its name, the network address that was taken or given, and the port.
struct PostgresHost: Hashable {
    let name: String
    let address: String
    let port: String
}

/// How connections are asked for.
struct PostgresSettings: Sendable {
    /// Where to, as libpq takes it.
    let url: String
    /// The servers that the address names itself, in its order.
    let hosts: [PostgresHost]
    private let pairs: [(key: String, value: String)]

    /// Takes an address.
    ///
    /// - Parameters:
    ///   - url: as libpq takes it.
    ///   - defaults: settings for what the address leaves open.
    ///   - demands: settings that stand whatever the address says.
    init(_ url: String, defaults: [(key: String, value: String)], demands: [(key: String, value: String)] = []) {
        self.url = url
        // Of two settings libpq takes the later.
        pairs = defaults + [(key: "dbname", value: url)] + demands
        hosts = Self.hosts(in: url)
    }

    /// Calls a body with the keywords and values as libpq wants them, `more` of them last.
    func with<Value>(
        _ more: [(key: String, value: String)],
        _ body: (
            _ keywords: UnsafePointer<UnsafePointer<CChar>?>,
            _ values: UnsafePointer<UnsafePointer<CChar>?>
        ) -> Value
    ) -> Value {
        let all = pairs + more
        return withCStrings(all.map(\.key)) { keywords in
            withCStrings(all.map(\.value)) { values in body(keywords, values) }
        }
    }

    /// Settings that pass over servers of which it is known that they keep silent; none where there are none.
    ///
    /// - Throws: `DatabaseFailure` where all of them do.
    func detour(around silent: [PostgresHost]) throws -> [(key: String, value: String)] {
        let left = hosts.filter { host in !silent.contains { $0.name == host.name && $0.port == host.port } }
        guard left.count < hosts.count else { return [] }
        guard !left.isEmpty else {
            let names = hosts.map { "\($0.name):\($0.port)" }.joined(separator: ", ")
            throw DatabaseFailure(code: "08001", message: "no answer from \(names)")
        }
        let addresses = left.map(\.address)
        return [
            (key: "host", value: left.map(\.name).joined(separator: ",")),
            (key: "hostaddr", value: addresses.allSatisfy(\.isEmpty) ? "" : addresses.joined(separator: ",")),
            (key: "port", value: left.map(\.port).joined(separator: ",")),
        ]
    }

    /// Whether a server answers anything at all, be it a refusal, to who comes to it anew and waits so many seconds.
    func isAnswered(by host: PostgresHost, timeout: Int) -> Bool {
        let target = [
            (key: "host", value: host.name), (key: "hostaddr", value: host.address), (key: "port", value: host.port),
            (key: "connect_timeout", value: String(timeout)), (key: "target_session_attrs", value: "any"),
        ]
        // Where nothing could be asked nothing is known against the server.
        return with(target) { keywords, values in PQpingParams(keywords, values, 1) } != PQPING_NO_RESPONSE
    }

    private static func hosts(in url: String) -> [PostgresHost] {
        guard let options = PQconninfoParse(url, nil) else { return [] }
        defer { PQconninfoFree(options) }
        var found: [String: [String]] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                found[String(cString: keyword)] =
                    String(cString: value).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            option += 1
        }
        let (names, addresses, ports) = (found["host"] ?? [], found["hostaddr"] ?? [], found["port"] ?? [])
        return (0..<max(names.count, addresses.count)).map { place in
            let name = names.indices.contains(place) ? names[place] : ""
            let address = addresses.indices.contains(place) ? addresses[place] : ""
            // One port is that of all.
            let port = ports.count == 1 ? ports[0] : ports.indices.contains(place) ? ports[place] : ""
            return PostgresHost(
                name: name.isEmpty ? address : name,
                address: address,
                port: port.isEmpty ? "5432" : port
            )
        }
    }
}

/// Calls a body with an array of C strings that ends with none.
private func withCStrings<Value>(
    _ texts: [String],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
) -> Value {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    var pointers: [UnsafePointer<CChar>?] = copies.map { $0.map { UnsafePointer($0) } }
    pointers.append(nil)
    return pointers.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { preconditionFailure("an array that is not empty has an address") }
        return body(base)
    }
}
