/// The answers as numbers of a table, with what each says about a model.
struct ResolvedAnswers {
    let mask: UInt16
    /// Number of the country named; nil where none is, -1 where no model is of it.
    let country: Int?
    let category: Int?
    /// The answer about each term; nil for none.
    private(set) var answers: [IdentificationQuery.Answer?]
    /// How many terms were seen and not seen, those that no model records included.
    let seenCount: Int
    let notSeenCount: Int

    init(_ query: IdentificationQuery, _ table: IdentificationTable) {
        mask = table.mask(query.tools)
        func number(_ name: String?, in names: [String]) -> Int? {
            guard let name, name != IdentificationQuery.unknown else { return nil }
            return names.firstIndex(of: name) ?? -1
        }
        country = number(query.country, in: table.countries)
        category = number(query.category, in: table.categories)
        seenCount = query.seen.count
        notSeenCount = query.notSeen.count
        answers = Array(repeating: nil, count: table.terms.count)
        for answer in IdentificationQuery.Answer.allCases {
            for term in query[answer] { if let number = table.number(of: term) { answers[number] = answer } }
        }
    }
}

/// What the answers make of every model: its probability, and how many of them its record meets.
struct IdentificationWeights {
    /// Adds to 1 where there is a model.
    private(set) var probability: [Double]
    /// For each model, how many terms seen its record names.
    private(set) var supported: [UInt8]
    /// For each model, how many terms not seen its record names, although the tools show them.
    private(set) var contradicted: [UInt8]
    /// For each model, how many terms not seen its record names for other tools.
    private(set) var hidden: [UInt8]

    init(_ table: IdentificationTable, _ answers: ResolvedAnswers) {
        let count = table.codes.count
        probability = Array(repeating: 0, count: count)
        supported = Array(repeating: 0, count: count)
        contradicted = supported
        hidden = supported
        let silent = Self.ifNothingRecorded(table, answers)
        let change = RecordedChange(table, answers)
        var sum = 0.0
        for model in 0..<count {
            let rich = Int(table.richness[model])
            var chance = silent[rich]
            if let country = answers.country, country != Int(table.countryOf[model]) {
                chance *= IdentificationOdds.otherCountry
            }
            if let category = answers.category, category != Int(table.categoryOf[model]) {
                chance *= IdentificationOdds.otherCategory
            }
            for entry in table.entries(model) {
                let term = Int(table.termOf[entry])
                switch change.kinds[term] {
                case 0: continue
                case 1:
                    supported[model] += 1
                    chance *= change.factors[rich][term]
                default:
                    if table.toolsOf[entry] & answers.mask == 0 {
                        hidden[model] += 1
                    } else {
                        contradicted[model] += 1
                        chance *= change.factors[rich][term]
                    }
                }
            }
            probability[model] = chance
            sum += chance
        }
        guard sum > 0 else { return }
        for model in 0..<count { probability[model] /= sum }
    }

    /// For each number of recorded features, the chance of all answers where none of their terms is recorded.
    ///
    /// With no factor below 0.05 and 50 answers at most, a product stays far above the least number there is.
    private static func ifNothingRecorded(_ table: IdentificationTable, _ answers: ResolvedAnswers) -> [Double] {
        (0...IdentificationOdds.mostFeatures).map { rich in
            var product = 1.0
            for (term, answer) in answers.answers.enumerated() {
                guard let answer, answer != .unsure else { continue }
                let seen = IdentificationOdds.seenIfNotRecorded(features: rich, share: table.share[term])
                product *= answer == .seen ? seen : 1 - seen
            }
            return product
        }
    }
}

/// What a recorded term that was answered is worth, beside one that is not recorded.
private struct RecordedChange {
    /// For each term: 0 where nothing is to be weighed, 1 where it was seen, 2 where it was not.
    private(set) var kinds: [UInt8]
    /// By the number of recorded features, then by term.
    private(set) var factors: [[Double]]

    init(_ table: IdentificationTable, _ answers: ResolvedAnswers) {
        let kinds: [UInt8] = answers.answers.map { $0 == .seen ? 1 : $0 == .notSeen ? 2 : 0 }
        self.kinds = kinds
        factors = (0...IdentificationOdds.mostFeatures).map { rich in
            kinds.enumerated().map { term, kind in
                guard kind != 0 else { return 1 }
                let other = IdentificationOdds.seenIfNotRecorded(features: rich, share: table.share[term])
                let own = IdentificationOdds.seenIfRecorded
                return kind == 1 ? own / other : (1 - own) / (1 - other)
            }
        }
    }
}
