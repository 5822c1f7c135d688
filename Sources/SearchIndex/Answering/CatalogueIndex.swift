public import CatalogueModel

/// When a revision of a model stands in the catalogue.
public struct RevisionPlacement: Sendable {
    /// Number of the revision.
    public var revision: Int64
    /// The publication since which it stands.
    public var publishedIn: Int64
    /// The publication that ended it; nil while it stands.
    public var endedIn: Int64?
    /// The day of its publication.
    public var publishedOn: CalendarDay

    /// A placement.
    public init(revision: Int64, publishedIn: Int64, endedIn: Int64?, publishedOn: CalendarDay) {
        self.revision = revision
        self.publishedIn = publishedIn
        self.endedIn = endedIn
        self.publishedOn = publishedOn
    }
}

/// The document models of a catalogue, all published revisions of them, in a form that questions are answered from.
///
/// A value: a publication gives a new index, which shares the segments it has in common with the one before.
public struct CatalogueIndex: Sendable {
    let vocabularies: Vocabularies
    let vocabularyWords: VocabularyWords
    let vocabularyStems: [[UInt8]]
    /// The labels that suggestions come from.
    let labels: [VocabularyName: [SuggestedLabel]]
    private(set) var segments: [Segment] = []
    private(set) var bases: [Int] = []
    private(set) var names = IndexNames()
    private(set) var table = IndexTable()
    private(set) var patterns: [NumberPattern?] = []
    /// The models that have each pattern, with the kind of the number.
    private(set) var modelsOfPattern: [[(model: UInt32, kind: UInt8)]] = []

    /// An index without models.
    public init(vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
        vocabularyWords = VocabularyWords(vocabularies)
        vocabularyStems = vocabularyWords.singleStems
        let suggested: [VocabularyName] = [
            .countries, .documentCategories, .documentTypes, .featureGroups, .featureTerms, .locations, .methods,
        ]
        labels = Dictionary(
            uniqueKeysWithValues: suggested.map { name in
                (name, vocabularies[name].terms.map(SuggestedLabel.init))
            }
        )
    }

    /// How many revisions of models it holds.
    public var count: Int { table.count }

    /// Adds a segment as `SegmentBuilder` made it.
    ///
    /// - Throws: `SegmentError`.
    public mutating func add(segment bytes: UnsafeRawBufferPointer) throws {
        var features = FeatureColumns()
        let segment = try Segment(bytes, names: &names, features: &features)
        let base = table.count
        bases.append(base)
        segments.append(segment)
        table.append(segment, features, tools: toolsOf(features))
        for text in names.patterns.texts.dropFirst(patterns.count) {
            patterns.append(try? NumberPattern(text))
            modelsOfPattern.append([])
        }
        for model in 0..<segment.count {
            let numbers = Int(segment.numbers.starts[model])..<Int(segment.numbers.starts[model + 1])
            for number in numbers {
                modelsOfPattern[Int(segment.numbers.pattern[number])]
                    .append((UInt32(base + model), segment.numbers.kind[number]))
            }
        }
    }

    /// Says when revisions stand; those never named stand never, the others as they were named last.
    public mutating func place(_ placements: some Sequence<RevisionPlacement>) {
        table.place(placements)
    }

    /// Gives back the room that its columns took in advance while they grew.
    public mutating func fit() {
        table.fit()
    }

    /// The bits of the tools that show each feature: those of its methods, and the scan where it is enough.
    private func toolsOf(_ features: FeatureColumns) -> [UInt16] {
        let toolOfMethod = names.features.methods.texts.map { method -> UInt16 in
            vocabularies[.methods][method]?.tool.flatMap(tool) ?? 0
        }
        let ofTerm = names.features.terms.texts.map { id -> (tools: UInt16, isScannable: Bool) in
            guard let term = vocabularies[.featureTerms][id] else { return (0, false) }
            let tools = (term.methods ?? []).reduce(0) { $0 | (vocabularies[.methods][$1]?.tool.flatMap(tool) ?? 0) }
            return (tools, term.scanCheckable ?? false)
        }
        let scan = tool("scan") ?? 0
        return features.term.indices.map { index in
            let term = ofTerm[Int(features.term[index])]
            var tools: UInt16 = 0
            var methods = features.methods[index]
            while methods != 0 {
                tools |= toolOfMethod[methods.trailingZeroBitCount]
                methods &= methods - 1
            }
            if tools == 0 { tools = term.tools }
            let isScannable = features.scan[index] == 0 ? term.isScannable : features.scan[index] == 1
            return isScannable ? tools | scan : tools
        }
    }

    private func tool(_ id: String) -> UInt16? {
        vocabularies[.tools].terms.firstIndex { $0.id == id }.flatMap { $0 < 16 ? 1 << UInt16($0) : nil }
    }

    /// The segment that holds a model, and the model's place in it.
    func segment(of model: Int) -> (segment: Segment, model: Int) {
        var low = 0
        var high = bases.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if bases[middle] <= model { low = middle } else { high = middle }
        }
        return (segments[low], model - bases[low])
    }

    /// The code of a model.
    func code(of model: Int) -> DocumentCode? {
        let (segment, place) = segment(of: model)
        return segment.cards.code(place)
    }
}
