import CatalogueModel

/// The models that fit the text of a question, and how well.
struct TextMatch {
    /// Those that fit, seen or not asked yet by other conditions; nil where there is no text.
    private(set) var models: Bitmap
    /// How well each model fits; 0 for those that do not.
    private(set) var scores: [Float]
    private(set) var units: [TextUnit]
    private(set) var reading: TextReading
    /// For each unit, the models that fit it and may be seen.
    private var fits: [Bitmap] = []

    /// Nil where the text has no words.
    init?(_ query: SearchQuery, view: CatalogueView) {
        if let mrz = PastedMRZ(query.text.prefix(SearchQuery.maximumTextLength)) {
            self.init(mrz, view)
            return
        }
        let question = TextQuestion(query.text, view: view)
        guard !question.units.isEmpty else { return nil }
        self.init(question, view)
        if let code = query.code { preferCode(code, view) }
    }

    private init(_ question: TextQuestion, _ view: CatalogueView) {
        units = question.units
        reading = TextReading(corrections: question.corrections)
        let count = view.table.count
        models = Bitmap(count: count)
        scores = [Float](repeating: 0, count: count)
        var scratch = Scratch(count: count)
        for unit in units {
            scratch.weigh(unit, view)
            add(scratch.values, view)
        }
        choose(view)
    }

    /// Scores count for more, the fewer models fit the unit.
    private mutating func add(_ values: [Float], _ view: CatalogueView) {
        let fitting = view.visible.filtered(byPositive: values)
        fits.append(fitting)
        let found = fitting.count
        guard found > 0 else { return }
        let rarity = CatalogueView.rarity(found, of: view.count)
        values.withUnsafeBufferPointer { values in
            scores.withUnsafeMutableBufferPointer { scores in
                fitting.forEach { scores[$0] += values[$0] * rarity }
            }
        }
    }

    /// Takes the models that fit all units, or, where there are none, those that fit most.
    private mutating func choose(_ view: CatalogueView) {
        models = fits.dropFirst().reduce(fits[0]) { $0.intersection($1) }
        guard models.isEmpty, units.count > 1 else { return }
        // The units that each model fits, a bit each.
        var masks = [UInt32](repeating: 0, count: scores.count)
        for (unit, fitting) in fits.enumerated() { fitting.forEach { masks[$0] |= 1 << UInt32(unit) } }
        var most = 0
        var best: Float = 0
        view.visible.forEach { model in
            most = max(most, masks[model].nonzeroBitCount)
            best = max(best, scores[model])
        }
        guard most > 0 else { return }
        var everywhere = UInt32.max
        view.visible.forEach { model in
            guard masks[model].nonzeroBitCount == most || scores[model] >= 0.7 * best else { return }
            models.insert(model)
            everywhere &= masks[model]
        }
        reading.leftOut = units.indices.filter { everywhere >> UInt32($0) & 1 == 0 }.map { units[$0].shown }
    }

    /// Our own exact code comes first, whatever else bears it as another catalogue's number.
    private mutating func preferCode(_ code: DocumentCode, _ view: CatalogueView) {
        for model in view.table.models(of: code) where view.visible.contains(Int(model)) {
            models.insert(Int(model))
            scores[Int(model)] += 1000
        }
    }

    /// The models whose machine readable zone could begin as a pasted one.
    private init(_ mrz: PastedMRZ, _ view: CatalogueView) {
        let table = view.table
        units = []
        reading = TextReading(mrz: mrz)
        models = Bitmap(count: table.count)
        scores = [Float](repeating: 0, count: table.count)
        let issuer = ModelColumns.packed(mrz.issuer)
        let format = view.index.names.formats.texts.firstIndex(of: mrz.format)
        let code = ModelColumns.packed(mrzCode: mrz.documentCode)
        view.visible.forEach { model in
            guard table.issuers[model] == issuer, format == Int(table.mrzFormats[model]) else { return }
            let fit = view.fit(ofCode: code, to: model)
            guard fit > 0 else { return }
            models.insert(model)
            scores[model] = fit
        }
    }
}

extension CatalogueView {
    /// How much a unit that some models fit says of them.
    static func rarity(_ found: Int, of count: Int) -> Float {
        // A binary logarithm from the bits of the ratio: the same on every machine.
        let ratio = Float(count + 1) / Float(found)
        return 0.3 + Float(ratio.exponent) + (ratio.significand - 1)
    }

    /// 3 where a model's zone begins with a document code, 2 where its second letter is open, 1 where none is known, 0
    /// where others are.
    func fit(ofCode code: UInt16, to model: Int) -> Float {
        let (segment, place) = index.segment(of: model)
        let columns = segment.columns
        let codes = columns.mrzCodes[Int(columns.mrzCodeStarts[place])..<Int(columns.mrzCodeStarts[place + 1])]
        if codes.isEmpty { return 1 }
        if codes.contains(code) { return 3 }
        return codes.contains(code & 0xFF00) ? 2 : 0
    }
}
