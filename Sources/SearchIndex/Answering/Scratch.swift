import CatalogueModel

/// How well each model fits one unit, while it is worked out.
struct Scratch {
    private(set) var values: [Float]
    private var isClean = true
    /// Made where a unit has several words, which few have.
    private var sums: [Float] = []
    private var counts: [UInt8] = []

    init(count: Int) {
        values = [Float](repeating: 0, count: count)
    }

    private mutating func reset() {
        guard !isClean else { return }
        for index in values.indices { values[index] = 0 }
    }

    /// Weighs everything that a unit may mean, and nothing from before; the best counts.
    mutating func weigh(_ unit: TextUnit, _ view: CatalogueView) {
        reset()
        isClean = false
        for meaning in unit.meanings { take(meaning.word, factor: meaning.weight, view) }
        if unit.stems.count == 1 {
            take(unit.stems[0], factor: 1, view)
        } else {
            takeAll(unit.stems, view)
        }
        if let prefix = unit.prefix { take(prefix: prefix, of: unit.stems[0], view) }
        for pattern in unit.patterns {
            let value: Float = pattern.fitsJoints ? 9 : 6
            for (model, _) in view.index.modelsOfPattern[pattern.place] { raise(Int(model), value) }
        }
    }

    private mutating func raise(_ model: Int, _ value: Float) {
        if values[model] < value { values[model] = value }
    }

    private mutating func take(_ stem: [UInt8], factor: Float, _ view: CatalogueView) {
        for place in view.index.segments.indices {
            guard let word = view.index.segments[place].words.number(of: stem) else { continue }
            take(word: word, inSegment: place, factor: factor, view)
        }
    }

    private mutating func take(word: Int, inSegment place: Int, factor: Float, _ view: CatalogueView) {
        let words = view.index.segments[place].words
        let base = view.index.bases[place]
        let entries = words.entries(word)
        // A broad word has half the catalogue: a check of bounds for each entry takes longer than the entry.
        values.withUnsafeMutableBufferPointer { values in
            view.weights.withUnsafeBufferPointer { weights in
                words.flags[entries].withUnsafeBufferPointer { flags in
                    words.models[entries].withUnsafeBufferPointer { models in
                        for entry in models.indices {
                            let value = weights[Int(flags[entry] & WordFlags.parts)] * factor
                            let model = base + Int(models[entry])
                            if values[model] < value { values[model] = value }
                        }
                    }
                }
            }
        }
    }

    /// Words that go on after what was typed; a whole word is worth more, and the stem itself has been taken.
    private mutating func take(prefix: [UInt8], of stem: [UInt8], _ view: CatalogueView) {
        for place in view.index.segments.indices {
            let words = view.index.segments[place].words
            let taken = words.number(of: stem)
            for word in words.range(prefix: prefix) where word != taken {
                let more = words.length(word) - prefix.count
                take(word: word, inSegment: place, factor: more == 0 ? 1 : 0.8, view)
            }
        }
        let own = view.index.vocabularyStems
        var low = 0
        var high = own.count
        while low < high {
            let middle = (low + high) / 2
            if own[middle].lexicographicallyPrecedes(prefix) { low = middle + 1 } else { high = middle }
        }
        while low < own.count, own[low].starts(with: prefix) {
            for meaning in view.index.vocabularyWords.meanings(of: [own[low]]) {
                take(meaning.word, factor: meaning.weight * 0.7, view)
            }
            low += 1
        }
    }

    /// Models that have all the words, in whatever parts.
    private mutating func takeAll(_ stems: [[UInt8]], _ view: CatalogueView) {
        counts = [UInt8](repeating: 0, count: values.count)
        if sums.isEmpty { sums = [Float](repeating: 0, count: values.count) }
        for (step, stem) in stems.enumerated() {
            for place in view.index.segments.indices {
                let words = view.index.segments[place].words
                guard let word = words.number(of: stem) else { continue }
                let base = view.index.bases[place]
                for entry in words.entries(word) {
                    let weight = view.weights[Int(words.flags[entry] & WordFlags.parts)]
                    let model = base + Int(words.models[entry])
                    guard weight > 0, Int(counts[model]) == step else { continue }
                    sums[model] = step == 0 ? weight : sums[model] + weight
                    counts[model] = UInt8(step + 1)
                }
            }
        }
        // Words that stand together say more than one of them.
        let share = 1.4 / Float(stems.count)
        for model in counts.indices where Int(counts[model]) == stems.count { raise(model, sums[model] * share) }
    }
}
