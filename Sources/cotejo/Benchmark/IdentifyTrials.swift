import CatalogueModel
import DocumentChecks

/// Identifies documents whose model is known, and counts the questions that it took.
struct IdentifyTrials: JSONWritable {
    /// Which question comes next.
    enum Order: String, CaseIterable, JSONWritable {
        /// The one that is expected to gain most.
        case gain
        /// Terms by how many models record them, the most frequent first.
        case frequency
    }

    let name: String
    let knowsCountry: Bool
    let wrong: Double
    let order: Order
    private var questions: [Int] = []
    private var notReached = 0
    private var nanoseconds: [Int] = []

    init(name: String, knowsCountry: Bool, wrong: Double, order: Order) {
        self.name = name
        self.knowsCountry = knowsCountry
        self.wrong = wrong
        self.order = order
    }

    mutating func measure(_ table: IdentificationTable, trials: Int, tools: [String], _ chance: inout BenchmarkChance) {
        let records = table.records
        let described = table.codes.indices.filter { !records[$0].isEmpty }
        let byUse = table.termsByUse
        guard !described.isEmpty else { return }
        for _ in 0..<trials {
            let model = described[chance.below(described.count)]
            var slips = BenchmarkChance(seed: chance.next())
            identify(model, records, table, byUse, tools.filter { $0 != "scan" }, &slips)
        }
    }

    /// Asks until the right model comes first, or one with the same record in the same drawer, which nothing separates.
    private mutating func identify(
        _ model: Int,
        _ records: [Set<String>],
        _ table: IdentificationTable,
        _ byUse: [String],
        _ tools: [String],
        _ slips: inout BenchmarkChance
    ) {
        let code = table.codes[model]
        var query = IdentificationQuery(
            country: knowsCountry ? code.issuer : IdentificationQuery.unknown,
            category: knowsCountry ? code.category : IdentificationQuery.unknown,
            tools: tools
        )
        let numbers = Dictionary(uniqueKeysWithValues: table.codes.enumerated().map { ($1, $0) })
        var rest = byUse[...]
        while true {
            let start = ContinuousClock.now
            let step = table.step(query, limit: 1)
            let taken = (ContinuousClock.now - start).components
            nanoseconds.append(Int(taken.attoseconds / 1_000_000_000) + Int(taken.seconds) * 1_000_000_000)
            if let first = step.candidates.first.flatMap({ numbers[$0.code] }), query.answerCount > 0,
                first == model || records[first] == records[model]
            {
                questions.append(query.answerCount)
                return
            }
            var next = rest.popFirst()
            if order == .gain {
                next = nil
                if case .term(let term)? = step.question?.about { next = term }
            }
            guard let next, query.answerCount < IdentificationQuery.maximumAnswers else {
                notReached += 1
                return
            }
            let isWrong = slips.share() < wrong
            query = query.answering(next, records[model].contains(next) != isWrong ? .seen : .notSeen)
        }
    }

    /// Appends `{"catalogue","knowsCountry","wrong","order","reached","notReached","questions","stepMilliseconds"}`.
    func write(to json: inout JSONText) {
        func percentile(_ values: [Int], _ share: Double) -> Int {
            values.isEmpty ? 0 : values.sorted()[min(values.count - 1, Int(Double(values.count) * share))]
        }
        // Whoever is not reached needs more questions than may be asked.
        let all = questions + Array(repeating: IdentificationQuery.maximumAnswers + 1, count: notReached)
        json.object { json in
            json.member("catalogue", name)
            json.member("knowsCountry", knowsCountry)
            json.member("wrong", wrong)
            json.member("order", order)
            json.member("reached", questions.count)
            json.member("notReached", notReached)
            json.key("questions")
            json.object {
                $0.member("median", percentile(all, 0.5))
                $0.member("p95", percentile(all, 0.95))
            }
            json.key("stepMilliseconds")
            json.object {
                $0.member("p50", Double(percentile(nanoseconds, 0.5) / 1000) / 1000)
                $0.member("p99", Double(percentile(nanoseconds, 0.99) / 1000) / 1000)
            }
        }
    }
}
