import CatalogueModel

extension CatalogueView {
    /// The most reasons that are given for a result.
    private static let maximumReasons = 4

    /// Why a model fits the text of a question, surest first.
    func reasons(for model: Int, _ text: TextMatch, _ query: SearchQuery) -> [MatchReason] {
        if text.reading.mrz != nil { return [.mrz] }
        var reasons: [MatchReason] = []
        func add(_ reason: MatchReason) { if !reasons.contains(reason) { reasons.append(reason) } }
        if let code = query.code, index.code(of: model) == code { add(.code) }
        for unit in text.units {
            for reason in self.reasons(for: model, unit) { add(reason) }
        }
        return Array(reasons.sorted { $0.order < $1.order }.prefix(Self.maximumReasons))
    }

    private func reasons(for model: Int, _ unit: TextUnit) -> [MatchReason] {
        for pattern in unit.patterns {
            if let found = index.modelsOfPattern[pattern.place].first(where: { Int($0.model) == model }) {
                return [.number(kind: index.names.kinds.texts[Int(found.kind)])]
            }
        }
        var flags: WordFlags = []
        var place: Int?
        for found in unit.stems.map({ self.flags(of: $0, in: model) }) + [self.flags(ofPrefix: unit.prefix, in: model)]
        {
            flags.formUnion(found.parts)
            place = place ?? found.featurePlace
        }
        if flags.contains(.code) { return [.code] }
        if flags.contains(.reference) { return [.reference] }
        if flags.contains(.title) { return [.title] }
        let meanings = (unit.meanings + meanings(ofPrefix: unit.prefix)).sorted { $0.weight > $1.weight }
        for meaning in meanings {
            if let feature = feature(meaning, of: model) { return [.feature(feature)] }
            if !self.flags(of: meaning.word, in: model).isDisjoint(with: .title) { return [.title] }
        }
        if flags.contains(.printed) { return [.text(.printed)] }
        if !flags.isDisjoint(with: [.feature, .official, .restricted]) {
            let feature = place.map { features(of: model).lowerBound + $0 }.flatMap(matched)
            return [feature.map(MatchReason.feature) ?? .text(.feature)]
        }
        if flags.contains(.authority) { return [.text(.authority)] }
        let isInNote = flags.contains(.note) || meanings.contains { !self.flags(of: $0.word, in: model).isEmpty }
        return isInNote ? [.text(.note)] : []
    }

    private func meanings(ofPrefix prefix: [UInt8]?) -> [VocabularyWords.Meaning] {
        guard let prefix else { return [] }
        return index.vocabularyStems.filter { $0.starts(with: prefix) }
            .flatMap { index.vocabularyWords.meanings(of: [$0]) }
    }

    /// In which parts of a model a word stands, as far as the reader may know.
    private func flags(of stem: [UInt8], in model: Int) -> WordFlags {
        let (segment, place) = index.segment(of: model)
        guard let word = segment.words.number(of: stem) else { return [] }
        return flags(ofWord: word, in: segment, place)
    }

    private func flags(ofPrefix prefix: [UInt8]?, in model: Int) -> WordFlags {
        guard let prefix else { return [] }
        let (segment, place) = index.segment(of: model)
        return segment.words.range(prefix: prefix).reduce(into: WordFlags()) { flags, word in
            let found = self.flags(ofWord: word, in: segment, place)
            flags = flags.featurePlace == nil ? flags.union(found) : flags.union(found.parts)
        }
    }

    private func flags(ofWord word: Int, in segment: Segment, _ place: Int) -> WordFlags {
        let models = segment.words.models
        let entries = segment.words.entries(word)
        var low = entries.lowerBound
        var high = entries.upperBound
        while low < high {
            let middle = (low + high) / 2
            if Int(models[middle]) < place { low = middle + 1 } else { high = middle }
        }
        guard low < entries.upperBound, Int(models[low]) == place else { return [] }
        let all = segment.words.flags[low]
        return WordFlags(rawValue: all & (WordFlags.visible(toRank: rank) | ~WordFlags.parts))
    }

    /// The feature of a model that a term means: by what it is, where it is, or how it is seen.
    private func feature(_ meaning: VocabularyWords.Meaning, of model: Int) -> MatchedFeature? {
        let names = index.names.features
        let isMeant: (Int) -> Bool
        switch meaning.vocabulary {
        case .featureTerms:
            guard let number = names.terms.texts.firstIndex(of: meaning.id) else { return nil }
            isMeant = { Int(self.table.featureTerms[$0]) == number }
        case .locations:
            guard let bit = names.locations.texts.firstIndex(of: meaning.id) else { return nil }
            isMeant = { self.table.featureLocations[$0] >> UInt64(bit) & 1 == 1 }
        case .methods:
            guard let bit = names.methods.texts.firstIndex(of: meaning.id) else { return nil }
            isMeant = { self.table.featureMethods[$0] >> UInt32(bit) & 1 == 1 }
        default: return nil
        }
        return features(of: model).first { Int(table.featureAccess[$0]) <= rank && isMeant($0) }.flatMap(matched)
    }

    /// A feature as a reason; nil where the reader may not see it.
    private func matched(_ feature: Int) -> MatchedFeature? {
        guard Int(table.featureAccess[feature]) <= rank else { return nil }
        let names = index.names.features
        var locations: [String] = []
        var methods: [String] = []
        forEachBit(table.featureLocations[feature]) { locations.append(names.locations.texts[$0]) }
        forEachBit(UInt64(table.featureMethods[feature])) { methods.append(names.methods.texts[$0]) }
        return MatchedFeature(
            term: names.terms.texts[Int(table.featureTerms[feature])],
            locations: locations,
            methods: methods,
            level: Int(table.featureLevels[feature])
        )
    }
}

extension MatchReason {
    /// Surest first.
    fileprivate var order: Int {
        switch self {
        case .code: 0
        case .reference: 1
        case .number: 2
        case .mrz: 3
        case .feature: 4
        case .title: 5
        case .text: 6
        }
    }
}
