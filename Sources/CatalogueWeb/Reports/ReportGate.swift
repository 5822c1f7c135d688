/// Lets a few reports a minute through, from one reader and from all together.
actor ReportGate {
    private let fromOne: Int
    private let fromAll: Int
    private var admitted: [(client: String, at: ContinuousClock.Instant)] = []

    init(fromOne: Int = 5, fromAll: Int = 30) {
        self.fromOne = fromOne
        self.fromAll = fromAll
    }

    /// Whether one more may pass at a moment; if so, it counts.
    func admits(_ client: String, at now: ContinuousClock.Instant) -> Bool {
        admitted.removeAll { $0.at.duration(to: now) >= .seconds(60) }
        guard admitted.count < fromAll, admitted.count(where: { $0.client == client }) < fromOne else { return false }
        admitted.append((client, now))
        return true
    }
}
