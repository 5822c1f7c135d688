import Synchronization
import Testing

@testable import Workflows

@Suite struct KeptUpToDateTests {
    private struct NotNow: Error {}

    /// Says `key@version`, and counts how often it was asked to.
    private final class Maker: Sendable {
        let count = Atomic<Int>(0)

        func make(_ key: String, _ version: Int) -> String {
            count.add(1, ordering: .relaxed)
            return "\(key)@\(version)"
        }

        var made: Int { count.load(ordering: .relaxed) }
    }

    @Test func manyWhoAskAtOnceHaveItMadeOnce() async throws {
        let kept = KeptUpToDate<String, String>(limit: 4)
        let maker = Maker()
        let values = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await kept.value("a", asOf: 1) { _ in
                        try await Task.sleep(for: .milliseconds(100))
                        return maker.make("a", 1)
                    }
                }
            }
            return try await group.reduce(into: [String]()) { $0.append($1) }
        }
        #expect(values == [String](repeating: "a@1", count: 50) && maker.made == 1)
    }

    @Test func nobodyIsGivenAnOlderVersion() async throws {
        let kept = KeptUpToDate<String, String>(limit: 4)
        let maker = Maker()
        for (version, given) in [(1, 1), (3, 3), (2, 3), (3, 3), (4, 4)] {
            let value = try await kept.value("a", asOf: version) { before in
                #expect((before?.version ?? 0) < version)
                return maker.make("a", version)
            }
            #expect(value == "a@\(given)")
        }
        #expect(maker.made == 3)
    }

    @Test func aLaterVersionIsMadeWhileAnEarlierOneStillIs() async throws {
        let kept = KeptUpToDate<String, Int>(limit: 4)
        let (began, begin) = AsyncStream<Void>.makeStream()
        async let early = kept.value("a", asOf: 1) { _ in
            begin.finish()
            try await Task.sleep(for: .milliseconds(100))
            return 1
        }
        for await _ in began {}
        #expect(try await kept.value("a", asOf: 2) { _ in 2 } == 2)
        #expect(try await early == 1)
        // What came late does not take the place of what is newer.
        #expect(try await kept.value("a", asOf: 2) { _ in 0 } == 2)
    }

    @Test func whatFailedIsTriedAgain() async throws {
        let kept = KeptUpToDate<String, Int>(limit: 4)
        await #expect(throws: NotNow.self) { try await kept.value("a", asOf: 1) { _ in throw NotNow() } }
        #expect(try await kept.value("a", asOf: 1) { $0 == nil ? 7 : 0 } == 7)
    }

    @Test func whatNobodyAskedForTheLongestGoesFirst() async throws {
        let kept = KeptUpToDate<String, String>(limit: 2)
        let maker = Maker()
        for key in ["a", "b", "a", "c", "a", "b"] {
            _ = try await kept.value(key, asOf: 1) { _ in maker.make(key, 1) }
        }
        // The second "b" alone had gone.
        #expect(maker.made == 4)
    }
}
