/// Plans the same instance under several circumstances, with the same seed and steps, so that they can be compared.
public enum WhatIf {
    /// Why a scenario cannot be planned.
    public enum ScenarioError: Error, Equatable, Sendable {
        /// A topic, venue or percentage that the instance does not have or that makes no sense.
        case unknown(scenario: String, value: String)
    }

    /// The table: the instance as it is first, then the scenarios as asked.
    ///
    /// - Parameters:
    ///   - instance: the instance.
    ///   - scenarios: the circumstances.
    ///   - before: a plan that was agreed, around which each of them is planned.
    ///   - keepBefore: the week before which its sessions are held already.
    ///   - seed: the seed of each plan.
    ///   - steps: the steps of each plan.
    ///   - isStopped: asked before each step.
    /// - Returns: the outcomes side by side; fewer of them when stopped.
    /// - Throws: `PlanningError.badInstance` when the instance is wrong, or what is agreed cannot be held under a
    ///   scenario; `ScenarioError` when a scenario is wrong.
    public static func table(
        _ instance: PlanningInstance,
        _ scenarios: [WhatIfScenario],
        around before: TrainingPlan? = nil,
        keepBefore: Int = 0,
        seed: Int,
        steps: Int,
        isStopped: () -> Bool = { false }
    ) throws -> WhatIfTable {
        let findings = instance.findings()
        guard findings.isEmpty else { throw PlanningError.badInstance(findings) }
        let changed = try scenarios.map { try ($0, $0.applied(to: instance)) }
        var outcomes: [WhatIfOutcome] = []
        for (scenario, circumstances) in [(.asItIs, instance)] + changed where outcomes.isEmpty || !isStopped() {
            var search = try PlanSearch(circumstances, seed: seed, around: before, keepBefore: keepBefore)
            let plan = search.run(seed: seed, steps: steps, isStopped: isStopped)
            outcomes.append(WhatIfOutcome(scenario, circumstances, plan))
        }
        return WhatIfTable(instance: instance.name, seed: seed, steps: steps, outcomes: outcomes)
    }
}

extension WhatIfOutcome {
    /// What a plan reaches, week by week.
    public init(_ scenario: WhatIfScenario, _ instance: PlanningInstance, _ plan: TrainingPlan) {
        let weeks = instance.calendar.weeks
        var taught = [Int](repeating: 0, count: weeks)
        for session in plan.sessions {
            let week = session.startWeek + session.weeks - 1
            guard taught.indices.contains(week) else { continue }
            taught[week] += (session.attendance ?? []).reduce(0) { $0 + $1.officials }
        }
        for week in taught.indices.dropFirst() { taught[week] += taught[week - 1] }
        let people = AgreedPeople(instance, plan.sessions.map(PlanningInstance.Pin.init))
        var certified = [Int](repeating: 0, count: max(0, people.newcomers.values.map(\.generation).max() ?? 0))
        for newcomer in people.newcomers.values where newcomer.coDelivery != nil {
            certified[newcomer.generation - 1] += 1
        }
        self.init(
            scenario: scenario.description,
            objective: plan.objective,
            lowerBound: plan.lowerBound,
            officials: instance.needs.reduce(0) { $0 + $1.officials },
            taught: taught.last ?? 0,
            taughtByWeek: taught,
            certifiedByGeneration: certified,
            sessions: plan.sessions.count
        )
    }
}

extension WhatIfScenario: CustomStringConvertible {
    /// As it is written on the command line.
    public var description: String {
        switch self {
        case .asItIs: "as-it-is"
        case .budget(let percent): "budget\(percent < 100 ? "-" : "+")\(abs(percent - 100))%"
        case .master(let topic, let language): "master:\(topic):\(language)"
        case .closed(let venue): "closed:\(venue)"
        case .noMultiplier: "no-multiplier"
        case .noSecondGeneration: "no-second-generation"
        }
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if text == "as-it-is" {
            self = .asItIs
        } else if text == "no-multiplier" {
            self = .noMultiplier
        } else if text == "no-second-generation" {
            self = .noSecondGeneration
        } else if parts.count == 2, parts[0] == "closed", !parts[1].isEmpty {
            self = .closed(venue: parts[1])
        } else if parts.count == 3, parts[0] == "master", !parts[1].isEmpty, !parts[2].isEmpty {
            self = .master(topic: parts[1], language: parts[2])
        } else if text.hasPrefix("budget"), text.hasSuffix("%"),
            let change = Int(text.dropFirst("budget".count).dropLast()), (-100...1_000).contains(change)
        {
            self = .budget(percent: 100 + change)
        } else {
            return nil
        }
    }

    /// The instance under the scenario.
    /// - Throws: `WhatIf.ScenarioError` when it names what the instance does not have.
    public func applied(to instance: PlanningInstance) throws -> PlanningInstance {
        var changed = instance
        switch self {
        case .asItIs: break
        case .budget(let percent):
            guard (0...1_100).contains(percent) else { throw unknown("\(percent)") }
            for i in changed.budgetLines.indices {
                changed.budgetLines[i].amount = changed.budgetLines[i].amount * percent / 100
            }
        case .master(let topic, let language):
            guard instance.topics.contains(where: { $0.id == topic }) else { throw unknown(topic) }
            guard let home = home(instance, topic, language) else { throw unknown(language) }
            changed = PlanChange(code: .moreMasters, subject: home, topic: topic, language: language, amount: 1)
                .applied(to: instance)
        case .closed(let venue):
            guard let i = instance.venues.firstIndex(where: { $0.id == venue }) else { throw unknown(venue) }
            changed.venues[i].rooms = 0
        case .noMultiplier:
            changed.nominations = []
            changed.pinned = instance.pinsOfTheRegistry
        case .noSecondGeneration: changed.rules.maxGeneration = min(1, instance.rules.maxGeneration)
        }
        return changed
    }

    private func unknown(_ value: String) -> WhatIf.ScenarioError { .unknown(scenario: description, value: value) }

    /// The country that asks most in the topic and language: there one more master travels least.
    private func home(_ instance: PlanningInstance, _ topic: String, _ language: String) -> String? {
        var asked: [String: Int] = [:]
        for need in instance.needs where need.topic == topic && need.language == language {
            asked[need.country, default: 0] += need.officials
        }
        return asked.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension PlanningInstance {
    /// The pins that need nobody new.
    ///
    /// A workshop for trainers, its follow-up, and what a newcomer teaches cannot be held where nobody new is certified.
    /// What is forbidden needs no such choice: it stays.
    fileprivate var pinsOfTheRegistry: [Pin]? {
        let registry = Set(trainers.map(\.id))
        let makers = Set((pinned ?? []).filter { $0.type == .trainers || $0.candidates?.isEmpty == false }.map(\.id))
        return pinned?.filter { pin in
            !makers.contains(pin.id) && !makers.contains(pin.followUpOf ?? "")
                && ([pin.lead].compactMap(\.self) + (pin.coTrainers ?? [])).allSatisfy(registry.contains)
        }
    }
}
