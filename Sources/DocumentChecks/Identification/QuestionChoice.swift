import CatalogueModel

/// Chooses the question whose answer is expected to say most about which model it is.
struct QuestionChoice {
    /// A question that gains less, in bits, separates nothing worth asking.
    static let leastGain = 0.01

    let table: IdentificationTable
    let query: IdentificationQuery
    let answers: ResolvedAnswers
    let weights: IdentificationWeights
    /// A model less likely than this is no longer left.
    let leftFrom: Double

    /// The best question; equal gains fall to country, category, then the first term in the order of identifiers.
    var best: IdentificationQuestion? {
        var best: IdentificationQuestion?
        func offer(_ about: Observation, _ gain: Double, _ recordedBy: Int) {
            guard gain >= Self.leastGain, gain > (best?.gain ?? 0) + 1e-9 else { return }
            best = IdentificationQuestion(about: about, gain: gain, recordedBy: recordedBy)
        }
        let left = weights.probability.count { $0 >= leftFrom }
        if query.country == nil { offer(.country, spread(table.countries.count, table.countryOf), left) }
        if query.category == nil { offer(.category, spread(table.categories.count, table.categoryOf), left) }
        let gains = termGains
        for term in table.askable where answers.answers[term] == nil {
            offer(.term(table.terms[term]), gains.bits[term], gains.recordedBy[term])
        }
        return best
    }

    /// The entropy of a value that every model has one of: what asking for it gains.
    private func spread(_ count: Int, _ valueOf: [UInt16]) -> Double {
        var sums = [Double](repeating: 0, count: count)
        for (model, probability) in weights.probability.enumerated() { sums[Int(valueOf[model])] += probability }
        return entropy(sums)
    }

    /// For each term, what is gained by asking for it, and how many of the models left record it.
    ///
    /// Gain is the entropy of the answer less the entropy that it has once the model is known. Both are summed as if no
    /// model recorded the term, class by class of equally rich records, and put right at each feature recorded: one pass.
    private var termGains: (bits: [Double], recordedBy: [Int]) {
        let count = table.terms.count
        let silent = SilentChances(table)
        var classes = [Double](repeating: 0, count: silent.seen.count)
        for (model, probability) in weights.probability.enumerated() {
            classes[Int(table.richness[model])] += probability
        }
        var seen = [Double](repeating: 0, count: count)
        var known = seen
        for (rich, sum) in classes.enumerated() where sum > 0 {
            for term in 0..<count {
                seen[term] += sum * silent.seen[rich][term]
                known[term] += sum * silent.entropy[rich][term]
            }
        }
        var recordedBy = [Int](repeating: 0, count: count)
        let own = IdentificationOdds.seenIfRecorded
        let ownEntropy = binaryEntropy(own)
        for (model, probability) in weights.probability.enumerated() where probability > 1e-9 {
            let rich = Int(table.richness[model])
            let isLeft = probability >= leftFrom ? 1 : 0
            silent.seen[rich].withUnsafeBufferPointer { silentSeen in
                for entry in table.entries(model) where table.toolsOf[entry] & answers.mask != 0 {
                    let term = Int(table.termOf[entry])
                    seen[term] += probability * (own - silentSeen[term])
                    known[term] += probability * (ownEntropy - silent.entropy[rich][term])
                    recordedBy[term] += isLeft
                }
            }
        }
        let bits = (0..<count).map { recordedBy[$0] == 0 ? 0 : max(0, binaryEntropy(seen[$0]) - known[$0]) }
        return (bits, recordedBy)
    }
}

/// For records of each size and each term: the chance of seeing a term that is not recorded, and its entropy.
private struct SilentChances {
    let seen: [[Double]]
    let entropy: [[Double]]

    init(_ table: IdentificationTable) {
        seen = (0...IdentificationOdds.mostFeatures).map { rich in
            table.share.map { IdentificationOdds.seenIfNotRecorded(features: rich, share: $0) }
        }
        entropy = seen.map { $0.map(binaryEntropy) }
    }
}
