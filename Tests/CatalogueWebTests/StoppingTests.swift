import Foundation
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import CatalogueWeb

/// The end of the server: in its own time where that is short, in any case otherwise.
@Suite struct StoppingTests {
    /// Work that ends when it is told to, or never listens.
    private struct Work: Service {
        let listens: Bool

        func run() async throws {
            if listens { return try await gracefulShutdown() }
            try await Task.sleep(for: .seconds(60))
        }
    }

    /// Whether time ran out, once.
    private final class Overdue: Sendable {
        private let number = Atomic<Int>(0)
        var count: Int { number.load(ordering: .acquiring) }
        func note() { number.add(1, ordering: .releasing) }
    }

    private func stop(_ work: Work, _ overdue: Overdue) -> (group: ServiceGroup, running: Task<Void, any Error>) {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let service = InTime(service: work, seconds: 0.3) { overdue.note() }
        let group = ServiceGroup(services: [service], logger: logger)
        return (group, Task { try await group.run() })
    }

    @Test func whoNeverEndsIsOverdueOnce() async throws {
        let overdue = Overdue()
        let (group, running) = stop(Work(listens: false), overdue)
        try await Task.sleep(for: .seconds(1))
        #expect(overdue.count == 0, "nobody is overdue before being told to stop")
        await group.triggerGracefulShutdown()
        for _ in 0..<200 where overdue.count == 0 { try await Task.sleep(for: .milliseconds(50)) }
        #expect(overdue.count == 1)
        running.cancel()
        _ = await running.result
    }

    @Test func whoEndsInTimeIsWaitedForNoLonger() async throws {
        let (group, running) = stop(Work(listens: true), Overdue())
        try await Task.sleep(for: .milliseconds(200))
        let took = try await ContinuousClock().measure {
            await group.triggerGracefulShutdown()
            try await running.value
        }
        #expect(took < .seconds(10))
    }
}
