import CatalogueModel

extension IdentificationTable {
    /// A model is left while it is at least so likely as this share of the best.
    private static let leftShare = 0.02
    /// From this probability on, the best model is the answer.
    private static let identifiedFrom = 0.9
    /// So many recorded features not seen speak against a model, if they are more than a quarter of what can be compared.
    private static let tooManyContradictions = 2
    /// From so many features seen on, a described model that records none of them does not fit.
    private static let manySeen = 3

    /// What follows from the answers, over all models: one pass for the odds, one for the question.
    ///
    /// The same answers over the same models always give the same step.
    /// - Parameters:
    ///   - query: the answers so far.
    ///   - limit: how many candidates are wanted.
    /// - Returns: the candidates, the verdict and the next question.
    public func step(_ query: IdentificationQuery, limit: Int = 10) -> IdentificationStep {
        let answers = ResolvedAnswers(query, self)
        let weights = IdentificationWeights(self, answers)
        let ranked = best(of: weights.probability, limit)
        let leftFrom = (ranked.first.map { weights.probability[$0] } ?? 0) * Self.leftShare
        let left = codes.indices.filter { weights.probability[$0] >= leftFrom && weights.probability[$0] > 0 }
        let question = QuestionChoice(
            table: self,
            query: query,
            answers: answers,
            weights: weights,
            leftFrom: leftFrom
        ).best
        return IdentificationStep(
            verdict: verdict(answers, weights, best: ranked.first, question: question),
            candidates: ranked.map { candidate($0, query, answers, weights) },
            question: question,
            remaining: left.count,
            undescribed: left.count { richness[$0] == 0 },
            alike: alike(ranked.filter { weights.probability[$0] >= leftFrom }, mask: answers.mask)
        )
    }

    private func verdict(
        _ answers: ResolvedAnswers,
        _ weights: IdentificationWeights,
        best: Int?,
        question: IdentificationQuestion?
    ) -> IdentificationVerdict {
        guard let best else { return .open }
        let saidSomething = answers.seenCount + answers.notSeenCount > 0 || answers.country != nil
        if saidSomething, !codes.indices.contains(where: { fits($0, answers, weights) }) { return .noneFits }
        // Country and category alone name a drawer, not a document.
        let isSupported = weights.supported[best] > 0 && fits(best, answers, weights)
        if isSupported, weights.probability[best] >= Self.identifiedFrom { return .identified }
        return question == nil ? .shortList : .open
    }

    /// Whether a model may be the document, or has too much against it.
    ///
    /// It does not fit if it is of another country than the one named, if two or more of its recorded features were
    /// looked for and not seen and these are more than a quarter of what can be compared, or if it records none of three
    /// or more features seen. A model of which nothing is recorded fits only where its country was named: else it would
    /// fit any document whatever.
    private func fits(_ model: Int, _ answers: ResolvedAnswers, _ weights: IdentificationWeights) -> Bool {
        if let country = answers.country, country != Int(countryOf[model]) { return false }
        let isOtherCategory = answers.category.map { $0 != Int(categoryOf[model]) } ?? false
        if richness[model] == 0 { return answers.country != nil && !isOtherCategory }
        let supported = Int(weights.supported[model])
        if answers.seenCount >= Self.manySeen, supported == 0 { return false }
        let against = Int(weights.contradicted[model]) + (isOtherCategory ? 1 : 0)
        let named = (answers.country == nil ? 0 : 1) + (answers.category == nil ? 0 : 1)
        let compared = named + supported + answers.notSeenCount - Int(weights.hidden[model])
        return against < Self.tooManyContradictions || against * 4 <= compared
    }

    private func candidate(
        _ model: Int,
        _ query: IdentificationQuery,
        _ answers: ResolvedAnswers,
        _ weights: IdentificationWeights
    ) -> IdentificationCandidate {
        var candidate = IdentificationCandidate(
            code: codes[model],
            probability: weights.probability[model],
            fits: [],
            contradicts: [],
            unknown: []
        )
        func note(_ observation: Observation, _ path: WritableKeyPath<IdentificationCandidate, [Observation]>) {
            candidate[keyPath: path].append(observation)
        }
        if let country = answers.country {
            note(.country, country == Int(countryOf[model]) ? \.fits : \.contradicts)
        }
        if let category = answers.category {
            note(.category, category == Int(categoryOf[model]) ? \.fits : \.contradicts)
        }
        let shown = Dictionary(
            uniqueKeysWithValues: entries(model).map { (terms[Int(termOf[$0])], toolsOf[$0] & answers.mask != 0) }
        )
        for term in query.seen { note(.term(term), shown[term] == nil ? \.unknown : \.fits) }
        for term in query.notSeen {
            switch shown[term] {
            case nil: note(.term(term), richness[model] == 0 ? \.unknown : \.fits)
            case true: note(.term(term), \.contradicts)
            case false: note(.term(term), \.unknown)
            }
        }
        for term in query.unsure { note(.term(term), \.unknown) }
        return candidate
    }

    /// The likeliest models; the lesser code first where they are equally likely.
    private func best(of probability: [Double], _ limit: Int) -> [Int] {
        var kept: [Int] = []
        var floor = 0.0
        for model in probability.indices where probability[model] > floor {
            let place = kept.firstIndex { probability[$0] < probability[model] } ?? kept.count
            kept.insert(model, at: place)
            if kept.count > limit { kept.removeLast() }
            if kept.count == limit, let last = kept.last { floor = probability[last] }
        }
        return kept
    }

    /// Groups of models whose records name the same features for these tools, in the order of the models given.
    private func alike(_ models: [Int], mask: UInt16) -> [[DocumentCode]] {
        var groups: [(features: [UInt16], codes: [DocumentCode])] = []
        for model in models {
            let features = entries(model).filter { toolsOf[$0] & mask != 0 }.map { termOf[$0] }
            // Of models without any, nothing is known to be the same.
            if features.isEmpty { continue }
            if let place = groups.firstIndex(where: { $0.features == features }) {
                groups[place].codes.append(codes[model])
            } else {
                groups.append((features, [codes[model]]))
            }
        }
        return groups.map(\.codes).filter { $0.count > 1 }
    }
}
