public import CatalogueModel

/// What a document model is found by: the words of each access level, ready for the full-text index.
public struct IndexedDocument: Sendable {
    let model: DocumentModel
    let code: [UInt8]
    let title: [UInt8]
    let body: [UInt8]
    let official: [UInt8]
    let restricted: [UInt8]
}

/// Gathers the words by which a document model is found.
///
/// The labels and synonyms of its vocabulary terms stand in both languages, so that a word in one language finds what
/// was described in the other.
public struct DocumentIndexer: Sendable {
    private let vocabularies: Vocabularies
    private let words: [VocabularyName: [String: [UInt8]]]

    /// An indexer that knows the words of these vocabularies.
    public init(vocabularies: Vocabularies) {
        self.vocabularies = vocabularies
        let searched: [VocabularyName] = [
            .countries, .documentCategories, .documentTypes, .documentForms, .featureTerms, .locations, .methods,
            .substrates, .portraitTechniques, .holderFields, .chipKinds,
        ]
        var words: [VocabularyName: [String: [UInt8]]] = [:]
        for name in searched {
            var byTerm: [String: [UInt8]] = [:]
            for term in vocabularies[name].terms {
                byTerm[term.id] = Array((term.allWords.joined(separator: " ") + "\n").utf8)
            }
            words[name] = byTerm
        }
        self.words = words
    }

    /// The words of a model.
    public func index(_ model: DocumentModel) -> IndexedDocument {
        var publicWords = WordGatherer(words: words)
        gatherFacts(of: model, into: &publicWords)
        var officialWords = WordGatherer(words: words)
        var restrictedWords = WordGatherer(words: words)
        for feature in model.features {
            switch feature.access {
            case .public: publicWords.add(feature)
            case .official: officialWords.add(feature)
            case .restricted: restrictedWords.add(feature)
            }
            for sign in feature.failSigns {
                switch max(sign.access, feature.access) {
                case .public: publicWords.add(sign.text)
                case .official: officialWords.add(sign.text)
                case .restricted: restrictedWords.add(sign.text)
                }
            }
        }
        return IndexedDocument(
            model: model,
            code: Array(model.code.text.utf8),
            title: titleWords(of: model),
            body: publicWords.bytes,
            official: officialWords.bytes,
            restricted: restrictedWords.bytes
        )
    }

    private func titleWords(of model: DocumentModel) -> [UInt8] {
        var gatherer = WordGatherer(words: words)
        for native in model.nativeTitles { gatherer.add(native.text) }
        gatherer.add(model.title.value)
        gatherer.add(term: model.code.issuer, in: .countries)
        gatherer.add(term: model.code.category, in: .documentCategories)
        gatherer.add(term: model.code.type, in: .documentTypes)
        return gatherer.bytes
    }

    private func gatherFacts(of model: DocumentModel, into gatherer: inout WordGatherer) {
        gatherer.add(model.authority?.value)
        gatherer.add(model.statusNote?.value)
        gatherer.add(term: model.form?.value.term, in: .documentForms)
        gatherer.add(model.form?.value.note)
        gatherer.add(term: model.substrate?.value, in: .substrates)
        gatherer.add(term: model.portrait?.value, in: .portraitTechniques)
        gatherer.add(term: model.chip?.value.kind, in: .chipKinds)
        gatherer.add(model.chip?.value.note)
        gatherer.add(model.mrz?.note)
        for date in [model.firstIssued, model.lastIssued, model.inCirculationUntil] {
            gatherer.add(date?.value.note)
        }
        if let cover = model.cover?.value {
            gatherer.add(cover.colour)
            gatherer.add(cover.material)
            gatherer.add(cover.note)
            for inscription in cover.inscriptions { gatherer.add(inscription.text) }
        }
        gatherLists(of: model, into: &gatherer)
    }

    private func gatherLists(of model: DocumentModel, into gatherer: inout WordGatherer) {
        for numbering in model.numberings {
            gatherer.add(numbering.value.example)
            gatherer.add(numbering.value.note)
        }
        for field in model.holderFields {
            for label in field.value.labels { gatherer.add(label.text) }
        }
        for text in model.printedTexts { gatherer.add(text.value) }
        for basis in model.legalBases { gatherer.add(basis.value.act) }
        for reference in model.references { gatherer.add(reference.value.id) }
        for note in model.notes { gatherer.add(note.value) }
        for image in model.images where image.access == .public { gatherer.add(image.shows) }
    }
}

/// Collects words once each term, as UTF-8.
private struct WordGatherer {
    let words: [VocabularyName: [String: [UInt8]]]
    var bytes: [UInt8] = []
    private var seen: Set<String> = []

    init(words: [VocabularyName: [String: [UInt8]]]) {
        self.words = words
    }

    mutating func add(_ text: String?) {
        guard let text else { return }
        bytes.append(contentsOf: text.utf8)
        bytes.append(0x0A)
    }

    mutating func add(_ text: LocalizedText?) {
        add(text?.es)
        add(text?.en)
    }

    mutating func add(term: String?, in vocabulary: VocabularyName) {
        // Identifiers of the vocabularies searched do not meet: `sub.pc` is the same substrate and feature term.
        guard let term, seen.insert(term).inserted, let labels = words[vocabulary]?[term] else { return }
        bytes.append(contentsOf: labels)
    }

    mutating func add(_ feature: Feature) {
        add(term: feature.term, in: .featureTerms)
        for location in feature.locations { add(term: location, in: .locations) }
        for method in feature.methods { add(term: method, in: .methods) }
        add(feature.colour)
        add(feature.expected)
    }
}
