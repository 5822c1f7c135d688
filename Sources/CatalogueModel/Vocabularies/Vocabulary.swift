/// The vocabularies of the catalogue, named as their files in `Catalogue/Vocabularies`.
public enum VocabularyName: String, Codable, Sendable, CaseIterable {
    case accessLevels = "access-levels"
    case borderPosts = "border-posts"
    case chipKinds = "chip-kinds"
    case chipPresences = "chip-presences"
    case conditionFacts = "condition-facts"
    case countries
    case dateQualifiers = "date-qualifiers"
    case documentCategories = "document-categories"
    case documentForms = "document-forms"
    case documentStatuses = "document-statuses"
    case documentTypes = "document-types"
    case duties
    case evidenceGrades = "evidence-grades"
    case featureGroups = "feature-groups"
    case featureTerms = "feature-terms"
    case holderFields = "holder-fields"
    case inspectionLevels = "inspection-levels"
    case languages
    case lights
    case locations
    case methods
    case mrzDocumentCodes = "mrz-document-codes"
    case mrzFormats = "mrz-formats"
    case mrzQuirks = "mrz-quirks"
    case needPriorities = "need-priorities"
    case numberKinds = "number-kinds"
    case portraitTechniques = "portrait-techniques"
    case referenceSchemes = "reference-schemes"
    case residenceKinds = "residence-kinds"
    case setCoverages = "set-coverages"
    case sharedZones = "shared-zones"
    case substrates
    case textOrigins = "text-origins"
    case tools
    case trainerLevels = "trainer-levels"
    case trainingAreas = "training-areas"
    case trainingAudiences = "training-audiences"
    case trainingTopics = "training-topics"
    case transportModes = "transport-modes"
    case travelDocumentKinds = "travel-document-kinds"
    case travelPurposes = "travel-purposes"
    case travellerGroups = "traveller-groups"
    case verdicts
    case visaEntries = "visa-entries"
    case zones
}

/// One term of a vocabulary.
public struct VocabularyTerm: Codable, Hashable, Sendable {
    /// Its identifier, which never changes.
    public var id: String
    /// Its label.
    public var label: LabelPair
    /// What it means.
    public var description: LabelPair
    /// Other words for it, by language.
    public var synonyms: Synonyms?
    /// Feature terms: the group; vocabulary `feature-groups`.
    public var group: String?
    /// Feature terms: how it is seen; vocabulary `methods`.
    public var methods: [String]?
    /// Feature terms: inspection level.
    public var level: Int?
    /// Feature terms: whether a scan is enough to judge it, where a record does not say.
    public var scanCheckable: Bool?
    /// Methods: the tool it needs; vocabulary `tools`.
    public var tool: String?
    /// Methods: place in the order of work.
    public var order: Int?
    /// Countries: ISO 3166-1 alpha-2 code.
    public var alpha2: String?
    /// Countries: `iso3166-1`, `icao-special` and so on.
    public var kind: String?
    /// Countries: whether machine readable zones have the code as an issuer.
    public var mrzIssuer: Bool?
    /// Countries: whether machine readable zones have the code as a nationality.
    public var mrzNationality: Bool?
    /// Countries: whether it is a member of the Conference.
    public var member: Bool?
    /// Training topics: how many hours a course takes.
    public var hours: Int?
    /// Border posts: the two countries.
    public var countries: [String]?
    /// Whether new records should no longer use it.
    public var retired: Bool?

    /// Both labels, both there.
    public struct LabelPair: Codable, Hashable, Sendable {
        /// Spanish.
        public var es: String
        /// English.
        public var en: String

        /// The text in a language.
        public subscript(language: Language) -> String {
            language == .es ? es : en
        }

        /// Both labels.
        public init(es: String, en: String) {
            self.es = es
            self.en = en
        }
    }

    /// Other words, by language.
    public struct Synonyms: Codable, Hashable, Sendable {
        /// Spanish.
        public var es: [String]?
        /// English.
        public var en: [String]?

        /// Other words; nil where there are none.
        public init(es: [String]?, en: [String]?) {
            self.es = es
            self.en = en
        }
    }

    /// Every word for the term in both languages: labels, then synonyms.
    public var allWords: [String] {
        [label.es, label.en] + (synonyms?.es ?? []) + (synonyms?.en ?? [])
    }
}

/// A list of terms with stable identifiers and labels in both languages.
///
/// Source: a file of `Catalogue/Vocabularies`.
public struct Vocabulary: Codable, Sendable {
    /// Its title.
    public var title: VocabularyTerm.LabelPair
    /// Where its facts come from.
    public var source: String
    /// Under which licence.
    public var licence: String
    /// Its terms, in their order.
    public internal(set) var terms: [VocabularyTerm]
    private var indexOfTerm: [String: Int]

    private enum CodingKeys: String, CodingKey { case title, source, licence, terms }

    /// Reads a vocabulary file.
    ///
    /// - Throws: `DecodingError` for a missing member, or where two terms share an identifier.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decode(VocabularyTerm.LabelPair.self, forKey: .title)
        source = try container.decode(String.self, forKey: .source)
        licence = try container.decode(String.self, forKey: .licence)
        terms = try container.decode([VocabularyTerm].self, forKey: .terms)
        indexOfTerm = [:]
        for (index, term) in terms.enumerated() {
            guard indexOfTerm.updateValue(index, forKey: term.id) == nil else {
                throw DecodingError.dataCorruptedError(
                    forKey: .terms,
                    in: container,
                    debugDescription: "the identifier \(term.id) stands twice"
                )
            }
        }
    }

    /// The term with an identifier.
    public subscript(id: String) -> VocabularyTerm? {
        indexOfTerm[id].map { terms[$0] }
    }

    /// The place of a term in the vocabulary's order, from 0; nil where it is not known.
    public func position(of id: String) -> Int? {
        indexOfTerm[id]
    }

    /// Adds a term at the end.
    ///
    /// - Precondition: its identifier is new.
    mutating func append(_ term: VocabularyTerm) {
        precondition(indexOfTerm.updateValue(terms.count, forKey: term.id) == nil, "\(term.id) is there already")
        terms.append(term)
    }

    /// The term that a person means: by its identifier, whatever the case, or by a word for it that no other term has.
    public func term(named typed: String) -> VocabularyTerm? {
        if let term = self[typed] { return term }
        let wanted = Self.plain(typed)
        if let term = terms.first(where: { Self.plain($0.id) == wanted }) { return term }
        let named = terms.filter { term in term.allWords.contains { Self.plain($0) == wanted } }
        return named.count == 1 ? named[0] : nil
    }

    /// Terms that a person may have meant; those whose words begin with what was typed come first.
    public func terms(like typed: String, limit: Int) -> [VocabularyTerm] {
        let wanted = Self.plain(typed)
        guard wanted.count > 2 else { return [] }
        let beginning = terms.filter { term in term.allWords.contains { Self.plain($0).hasPrefix(wanted) } }
        let holding = terms.filter { term in term.allWords.contains { Self.holds($0, wanted) } }
        let near = nearest(to: typed).flatMap { self[$0] }.map { [$0] } ?? []
        var found: [VocabularyTerm] = []
        for term in beginning + holding + near where !found.contains(where: { $0.id == term.id }) { found.append(term) }
        return Array(found.prefix(limit))
    }

    /// Whether a word of a label begins so; the middle of a word is no hint of what was meant.
    private static func holds(_ label: String, _ wanted: String) -> Bool { " \(plain(label))".contains(" \(wanted)") }

    /// Letters without accents, small, and one blank between words.
    private static func plain(_ text: String) -> String {
        let accents: [Character: Character] = ["á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n"]
        let letters = text.lowercased().map { accents[$0] ?? $0 }
        return String(letters).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The known identifier nearest to a misspelt one, if one is near enough to be meant.
    public func nearest(to id: String) -> String? {
        let limit = max(2, id.unicodeScalars.count / 3)
        let wanted = id.lowercased()
        var best: (distance: Int, id: String)?
        for term in terms {
            let distance = editDistance(wanted, term.id.lowercased(), limit: limit)
            guard distance <= limit else { continue }
            if best.map({ (distance, term.id) < $0 }) ?? true { best = (distance, term.id) }
        }
        return best?.id
    }
}
