import CatalogueModel

/// Collects the words of models with the parts in which they stand.
struct WordGatherer {
    private var words = WordTable()
    private var surfaces: [UInt8] = []
    private var surfaceEnds: [UInt32] = []
    private var lastEntry: [UInt32] = []
    private var entryWords: [UInt32] = []
    private var entryModels: [UInt32] = []
    private var entryFlags: [UInt16] = []
    private var splitter = WordSplitter()
    private var model: UInt32 = 0
    /// The bits of the feature whose words come.
    private var place: UInt16 = 0

    var entryCount: Int { entryWords.count }

    mutating func begin(model: Int) { self.model = UInt32(model) }

    mutating func gather(_ model: DocumentModel) {
        gatherIdentity(of: model)
        gatherFacts(of: model)
        gatherLists(of: model)
        // Public ones first, so that a word that stands in several is shown in one that everybody may see.
        for rank in 0...2 {
            for (place, feature) in model.features.enumerated() where feature.access.rank == rank {
                self.place = WordFlags.place(ofFeature: place)
                gather(feature)
            }
        }
        place = 0
        for image in model.images { add(image.shows, Self.flags(image.access, .note)) }
    }

    private mutating func gatherIdentity(of model: DocumentModel) {
        add(model.code.text, .code)
        add(term: model.code.issuer, in: .countries, .title)
        add(term: model.code.category, in: .documentCategories, .title)
        add(term: model.code.type, in: .documentTypes, .title)
        for native in model.nativeTitles { add(native.text, .title) }
        add(model.title.value, .title)
        add(model.authority?.value, .authority)
    }

    private mutating func gatherFacts(of model: DocumentModel) {
        add(model.statusNote?.value, .note)
        add(term: model.status.rawValue, in: .documentStatuses, .note)
        add(term: model.form?.value.term, in: .documentForms, .note)
        add(model.form?.value.note, .note)
        add(term: model.substrate?.value, in: .substrates, .note)
        add(term: model.portrait?.value, in: .portraitTechniques, .note)
        add(term: model.chip?.value.kind, in: .chipKinds, .note)
        add(model.chip?.value.note, .note)
        add(term: model.mrz?.format, in: .mrzFormats, .note)
        add(model.mrz?.note, .note)
        for date in [model.firstIssued, model.lastIssued, model.inCirculationUntil] { add(date?.value.note, .note) }
        guard let cover = model.cover?.value else { return }
        add(cover.colour, .printed)
        add(cover.material, .note)
        add(cover.note, .note)
        for inscription in cover.inscriptions { add(inscription.text, .printed) }
    }

    private mutating func gatherLists(of model: DocumentModel) {
        for numbering in model.numberings {
            add(numbering.value.example, .note)
            add(numbering.value.note, .note)
        }
        for field in model.holderFields {
            add(term: field.value.element, in: .holderFields, .note)
            for label in field.value.labels { add(label.text, .printed) }
        }
        for text in model.printedTexts { add(text.value, .printed) }
        for basis in model.legalBases { add(basis.value.act, .note) }
        for reference in model.references { add(reference.value.id, .reference) }
        for note in model.notes { add(note.value, .note) }
    }

    private mutating func gather(_ feature: Feature) {
        let flags = Self.flags(feature.access, .feature)
        add(term: feature.term, in: .featureTerms, flags)
        for location in feature.locations { add(term: location, in: .locations, flags) }
        for method in feature.methods { add(term: method, in: .methods, flags) }
        add(feature.colour, flags)
        add(feature.expected, flags)
        for sign in feature.failSigns { add(sign.text, Self.flags(max(sign.access, feature.access), .feature)) }
    }

    private static func flags(_ access: Access, _ part: WordFlags) -> WordFlags {
        switch access {
        case .public: part
        case .official: .official
        case .restricted: .restricted
        }
    }

    private mutating func add(_ text: LocalizedText?, _ flags: WordFlags) {
        guard let text else { return }
        add(text.es, flags)
        if text.en != text.es { add(text.en, flags) }
    }

    private mutating func add(term: String?, in vocabulary: VocabularyName, _ flags: WordFlags) {
        guard let term else { return }
        TermWord.of(term, in: vocabulary).withUnsafeBufferPointer { add(stem: $0, original: nil, flags) }
    }

    private mutating func add(_ text: String?, _ flags: WordFlags) {
        guard var text else { return }
        var splitter = splitter
        text.withUTF8 { bytes in
            splitter.split(bytes) { folded, range in
                let stem = UnsafeBufferPointer(rebasing: folded.prefix(Stem.length(of: folded)))
                add(stem: stem, original: UnsafeBufferPointer(rebasing: bytes[range]), flags)
            }
        }
        self.splitter = splitter
    }

    private mutating func add(
        stem: UnsafeBufferPointer<UInt8>,
        original: UnsafeBufferPointer<UInt8>?,
        _ flags: WordFlags
    ) {
        guard stem.count <= 64 else { return }
        let (number, isNew) = words.number(of: stem)
        if isNew {
            if let original, original.count <= 64 { surfaces.append(contentsOf: original) }
            surfaceEnds.append(UInt32(surfaces.count))
            lastEntry.append(UInt32.max)
        }
        let last = lastEntry[number]
        if last != UInt32.max, entryModels[Int(last)] == model {
            let known = entryFlags[Int(last)]
            entryFlags[Int(last)] = known | flags.rawValue | (known & ~WordFlags.parts == 0 ? place : 0)
            return
        }
        lastEntry[number] = UInt32(entryWords.count)
        entryWords.append(UInt32(number))
        entryModels.append(model)
        entryFlags.append(flags.rawValue | place)
    }

    /// Writes words in the order of their bytes, each with the models that have it in their order.
    func write(to bytes: inout SegmentBytes) {
        let order = sortedWords()
        var rank = [UInt32](repeating: 0, count: words.count)
        for (position, number) in order.enumerated() { rank[number] = UInt32(position) }
        var starts = [UInt32](repeating: 0, count: words.count + 1)
        for word in entryWords { starts[Int(rank[Int(word)]) + 1] += 1 }
        for index in 1..<max(1, starts.count) { starts[index] += starts[index - 1] }
        var next = starts
        var models = [UInt32](repeating: 0, count: entryWords.count)
        var flags = [UInt16](repeating: 0, count: entryWords.count)
        for (entry, word) in entryWords.enumerated() {
            let place = Int(next[Int(rank[Int(word)])])
            next[Int(rank[Int(word)])] += 1
            models[place] = entryModels[entry]
            flags[place] = entryFlags[entry]
        }
        writeWords(order, to: &bytes)
        bytes.append(starts)
        bytes.append(models)
        bytes.append(flags)
    }

    private func sortedWords() -> [Int] {
        words.bytes.withUnsafeBufferPointer { all in
            (0..<words.count).sorted { left, right in
                all[words.range(left)].lexicographicallyPrecedes(all[words.range(right)])
            }
        }
    }

    private func writeWords(_ order: [Int], to bytes: inout SegmentBytes) {
        var text: [UInt8] = []
        var ends: [UInt32] = [0]
        var shown: [UInt8] = []
        var shownEnds: [UInt32] = [0]
        for number in order {
            text.append(contentsOf: words.bytes[words.range(number)])
            ends.append(UInt32(text.count))
            let start = number == 0 ? 0 : Int(surfaceEnds[number - 1])
            shown.append(contentsOf: surfaces[start..<Int(surfaceEnds[number])])
            shownEnds.append(UInt32(shown.count))
        }
        bytes.append(text)
        bytes.append(ends)
        bytes.append(shown)
        bytes.append(shownEnds)
    }
}
