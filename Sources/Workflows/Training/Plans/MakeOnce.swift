import CatalogueModel
import CatalogueStore

/// Makes a plan once, however often and through however many processes the same one is asked for at the same time.
///
/// The first makes it, the others wait and get the same. Where the first dies its right ends within seconds, and one of
/// those who wait takes over; what a process that was only slow makes after that is not kept.
struct MakeOnce {
    let store: CatalogueStore
    /// How long the right to make it lasts where nobody prolongs it.
    var leaseSeconds: Int64 = 10
    /// How often those who wait look.
    var pause = Duration.milliseconds(200)

    /// Keeps a plan that is made by the right that it is given.
    typealias Keep = (_ run: (ticket: PlanRunTicket, at: Moment)) async throws -> KeptPlan

    /// The plan that a request asks for: made now, or lately by another.
    ///
    /// - Parameters:
    ///   - request: the same text for the same plan.
    ///   - start: the moment.
    ///   - make: makes and keeps it.
    /// - Returns: the plan, as it is kept.
    /// - Throws: what `make` throws, `StoreError`.
    func run(_ request: String, at start: Moment, make: Keep) async throws -> KeptPlan {
        let clock = ContinuousClock()
        let began = clock.now
        let now: @Sendable () -> Moment = { start.adding(seconds: (clock.now - began).components.seconds) }
        let ticket = PlanRunTicket(request: request, worker: SecretToken().text)
        while true {
            switch try await store.claim(ticket, at: now(), seconds: leaseSeconds) {
            case .made(let id):
                guard let plan = try await store.plan(id) else { throw PlanError.notFound(id) }
                return plan
            case .another: try await Task.sleep(for: pause)
            case .own:
                let prolonging = Task { await prolong(ticket, now) }
                defer { prolonging.cancel() }
                do {
                    return try await make((ticket, now()))
                } catch PlanRunError.takenOver {
                    continue
                } catch {
                    try? await store.release(ticket)
                    throw error
                }
            }
        }
    }

    private func prolong(_ ticket: PlanRunTicket, _ now: @Sendable () -> Moment) async {
        while (try? await Task.sleep(for: .seconds(leaseSeconds) / 3)) != nil {
            try? await store.prolong(ticket, until: now().adding(seconds: leaseSeconds))
        }
    }
}
