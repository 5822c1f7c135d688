import CatalogueModel
import CatalogueStore
import Synchronization
import TestSupport
import Testing

@testable import Workflows

/// Several processes on one database that are asked for the same plan, each with a store of its own.
@Suite struct MakeOnceTests {
    private let folder: TemporaryFolder
    private static let start = Moment(secondsSince1970: 1_800_000_000)
    private var start: Moment { Self.start }

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Counts from several tasks.
    private final class Count: Sendable {
        let number = Mutex(0)
    }

    private func store() throws -> CatalogueStore { try CatalogueStore(path: folder.path + "/catalogue.sqlite") }

    private static func once(_ store: CatalogueStore) -> MakeOnce {
        MakeOnce(store: store, leaseSeconds: 15, pause: .milliseconds(20))
    }

    @Test func ofManyThatAskAtOnceOneMakesIt() async throws {
        let made = Count()
        let start = start
        let plans = try await withThrowingTaskGroup(of: PlanID.self) { group in
            for _ in 1...6 {
                let store = try store()
                group.addTask {
                    try await Self.once(store).run("the same", at: start) { run in
                        made.number.withLock { $0 += 1 }
                        try await Task.sleep(for: .milliseconds(100))
                        return try await store.keep(try PlanSample.draft(), run: run)
                    }.summary.id
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(plans == Array(repeating: PlanID(1), count: 6) && made.number.withLock { $0 } == 1)
        #expect(try await store().plans().count == 1)
    }

    @Test func anotherWishIsAnotherPlanAndTheSameOneIsMadeAnewLater() async throws {
        let store = try store()
        var numbers: [Int64] = []
        for (request, after) in [("a", 0), ("b", 0), ("a", 599), ("a", 1300)] as [(String, Int64)] {
            let plan = try await Self.once(store).run(request, at: start.adding(seconds: after)) { run in
                try await store.keep(try PlanSample.draft(), run: run)
            }
            numbers.append(plan.summary.id.number)
        }
        #expect(numbers == [1, 2, 1, 3])
    }

    @Test func theWorkOfOneThatDiedIsTakenOverAndItsLateResultIsNotKept() async throws {
        let store = try store()
        let dead = PlanRunTicket(request: "a", worker: "dead")
        #expect(try await store.claim(dead, at: start, seconds: 15) == .own)
        let next = PlanRunTicket(request: "a", worker: "next")
        #expect(try await store.claim(next, at: start.adding(seconds: 14), seconds: 15) == .another)
        #expect(try await store.claim(next, at: start.adding(seconds: 15), seconds: 15) == .own)
        await #expect(throws: PlanRunError.takenOver) {
            _ = try await store.keep(try PlanSample.draft(), run: (dead, start.adding(seconds: 16)))
        }
        #expect(try await store.plans().isEmpty, "the transaction of the late one is undone")
        let kept = try await store.keep(try PlanSample.draft(), run: (next, start.adding(seconds: 17)))
        let late = try await store.claim(dead, at: start.adding(seconds: 18), seconds: 15)
        #expect(late == .made(kept.summary.id))
    }

    @Test func whoIsAtItProlongsTheRightAndWhoFailsGivesItBack() async throws {
        let store = try store()
        let first = PlanRunTicket(request: "a", worker: "first")
        let second = PlanRunTicket(request: "a", worker: "second")
        #expect(try await store.claim(first, at: start, seconds: 15) == .own)
        try await store.prolong(first, until: start.adding(seconds: 40))
        #expect(try await store.claim(second, at: start.adding(seconds: 39), seconds: 15) == .another)
        try await store.release(second)
        #expect(try await store.claim(second, at: start.adding(seconds: 39), seconds: 15) == .another)
        try await store.release(first)
        #expect(try await store.claim(second, at: start.adding(seconds: 39), seconds: 15) == .own)
    }
}
