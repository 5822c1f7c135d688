import SQLDatabase
import TestSupport
import Testing

@testable import CatalogueStore

/// A server of PostgreSQL that keeps silent and closes nothing: stopped, or behind a line that swallows what it is given.
@Suite(.enabled(if: Place.found != nil), .timeLimit(.minutes(3))) struct SilentServerTests {
    /// A schema of its own, reached by a line that can be silenced, and another way.
    private struct Site {
        let relay: Relay
        let place: Place

        init() throws {
            place = try #require(Place.found)
            relay = try Relay(to: place.socket)
        }

        /// Reached by the line, and by a second one that is never silent where wanted.
        func store(isDouble: Bool = false, readLimit: Duration? = .seconds(10)) throws -> CatalogueStore {
            let hosts = isDouble ? "127.0.0.1,\(place.folder)" : "127.0.0.1"
            let ports = isDouble ? "\(relay.port),\(place.port)" : "\(relay.port)"
            return try CatalogueStore(.server(place.address(hosts, ports)), readLimit: readLimit)
        }

        /// Reached without the line.
        func direct() throws -> CatalogueStore {
            try CatalogueStore(.server(place.address(place.folder, place.port)))
        }

        /// How many rows there are in truth.
        func count() async throws -> Int? {
            try await direct().read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM trial") }
        }
    }

    private static func seconds(_ body: () async throws -> Void) async rethrows -> Duration {
        let start = ContinuousClock.now
        try await body()
        return ContinuousClock.now - start
    }

    private static func seven(_ store: CatalogueStore) async throws -> Int? {
        try await store.read { try Int.fetchOne($0, sql: "SELECT 7") }
    }

    @Test func aReadIsAskedOfTheNextServerAndSoIsAWrite() async throws {
        let site = try Site()
        defer { site.relay.end() }
        let store = try site.store(isDouble: true)
        try await store.write { try $0.execute(sql: "CREATE TABLE trial (id INTEGER)") }
        #expect(try await Self.seven(store) == 7)
        site.relay.set(.silent)
        let first = try await Self.seconds {
            let answer = try await Self.seven(store)
            #expect(answer == 7)
        }
        #expect(first > .seconds(1) && first < .seconds(12))
        // Known to keep silent, it is not asked again.
        let next = try await Self.seconds {
            let answer = try await Self.seven(store)
            #expect(answer == 7)
            try await store.write { try $0.execute(sql: "INSERT INTO trial VALUES (1)") }
        }
        #expect(next < .seconds(2))
        #expect(try await site.count() == 1)
    }

    @Test func aConnectionThatIsOpenedAnewGoesToTheNextServer() async throws {
        let site = try Site()
        defer { site.relay.end() }
        // The tables are there already, so that what follows is one connection.
        _ = try site.direct()
        site.relay.set(.silent)
        let taken = try await Self.seconds {
            let store = try site.store(isDouble: true)
            let answer = try await Self.seven(store)
            #expect(answer == 7)
        }
        #expect(taken < .seconds(12))
    }

    @Test func whereAllKeepSilentAnErrorSaysSoAtOnceUntilOneAnswers() async throws {
        let site = try Site()
        defer { site.relay.end() }
        let store = try site.store()
        site.relay.set(.silent)
        for limit in [Duration.seconds(12), .seconds(2)] {
            let taken = await Self.seconds {
                await #expect {
                    try await Self.seven(store)
                } throws: { error in
                    if case StoreError.unreachable = error { true } else { false }
                }
            }
            #expect(taken < limit)
        }
        site.relay.set(.open)
        var answer: Int?
        for _ in 0..<60 where answer == nil {
            answer = try? await Self.seven(store)
            try await Task.sleep(for: .milliseconds(250))
        }
        #expect(answer == 7)
    }

    @Test func aWriteEndsAndIsNotThere() async throws {
        let site = try Site()
        defer { site.relay.end() }
        let store = try site.store()
        try await store.write { try $0.execute(sql: "CREATE TABLE trial (id INTEGER)") }
        let taken = await Self.seconds {
            await #expect {
                try await store.write { db in
                    site.relay.set(.silent)
                    try db.execute(sql: "INSERT INTO trial VALUES (1)")
                }
            } throws: { error in
                if case StoreError.unreachable = error { true } else { false }
            }
        }
        #expect(taken < .seconds(20))
        #expect(try await site.count() == 0)
    }

    @Test func aCommitWithoutAnAnswerIsNotSaidToHaveFailed() async throws {
        let site = try Site()
        defer { site.relay.end() }
        let store = try site.store()
        try await store.write { try $0.execute(sql: "CREATE TABLE trial (id INTEGER)") }
        let taken = await Self.seconds {
            await #expect {
                try await store.write { db in
                    try db.execute(sql: "INSERT INTO trial VALUES (1)")
                    site.relay.set(.losesAnswers)
                }
            } throws: { error in
                if case StoreError.unconfirmed = error { true } else { false }
            }
        }
        #expect(taken < .seconds(20))
        #expect(try await site.count() == 1)
    }

    @Test func aConnectionThatKeepsSilentByItselfIsReplaced() async throws {
        let site = try Site()
        defer { site.relay.end() }
        let store = try site.store(readLimit: .seconds(1))
        #expect(try await Self.seven(store) == 7)
        site.relay.set(.silentToKnown)
        let taken = try await Self.seconds {
            let answer = try await Self.seven(store)
            #expect(answer == 7)
        }
        #expect(taken > .seconds(3) && taken < .seconds(10))
    }

    @Test func workThatTakesLongerThanSilenceMayIsLeftAlone() async throws {
        let site = try Site()
        defer { site.relay.end() }
        let store = try site.store()
        try await store.write { try $0.execute(sql: "SELECT pg_sleep(9)") }
    }
}

/// Where the server of the tests is, if it is reached by a socket in the file system.
struct Place {
    /// One with a schema of its own each time.
    static var found: Place? { TestDatabase.address().flatMap(Place.init) }

    let folder: String
    let port: String
    private let start: Substring
    private let end: Substring

    init?(_ address: String) {
        guard let match = address.firstMatch(of: /host=(\/[^&,]*)&port=(\d+)/) else { return nil }
        (folder, port) = (String(match.1), String(match.2))
        (start, end) = (address[..<match.range.lowerBound], address[match.range.upperBound...])
    }

    var socket: String { "\(folder)/.s.PGSQL.\(port)" }

    /// The address with other servers in it, always of the same schema.
    func address(_ hosts: String, _ ports: String) -> String {
        "\(start)host=\(hosts)&port=\(ports)\(end)"
    }
}
