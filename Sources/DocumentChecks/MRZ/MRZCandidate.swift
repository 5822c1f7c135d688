public import CatalogueModel

/// A model that a zone may be of, with what speaks for it and against it.
public struct MRZCandidate: Sendable {
    /// One thing that bears on the model.
    public struct Reason: Hashable, Sendable, JSONWritable {
        /// A stable identifier, such as `expiry.pastLongestValidity`.
        public var id: String
        /// What it is, in words.
        public var text: LocalizedText

        init(_ id: String, es: String, en: String) {
            self.id = id
            text = LocalizedText(es: es, en: en)
        }

        /// Appends `{"id","es","en"}`.
        public func write(to json: inout JSONText) {
            json.object {
                $0.member("id", id)
                $0.member("es", text.es)
                $0.member("en", text.en)
            }
        }
    }

    /// The model.
    public let code: DocumentCode
    /// Its title.
    public let title: LocalizedText
    /// What agrees.
    public internal(set) var fits: [Reason] = []
    /// What does not agree but may have other reasons.
    public internal(set) var against: [Reason] = []
    /// What cannot be on a genuine one, as far as the catalogue knows.
    public internal(set) var cannot: [Reason] = []
    /// What the catalogue does not say.
    public internal(set) var unknown: [Reason] = []
    /// Whether the model is known for zones whose nationality does not serve, so that the issuer stands for it.
    public internal(set) var takesNationalityFromIssuer = false
    var score = 0

    init(_ model: MRZModel) {
        code = model.code
        title = model.title
    }

    /// Whether nothing is known that rules it out.
    public var isPossible: Bool { cannot.isEmpty }
}

extension MRZCandidate: JSONWritable {
    /// Appends `{"code","title","specimen","possible","fits","against","cannot","unknown"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("code", code)
            $0.member("title", title)
            $0.member("specimen", code.isSpecimen)
            $0.member("possible", isPossible)
            $0.member("fits", fits)
            $0.member("against", against)
            $0.member("cannot", cannot)
            $0.member("unknown", unknown)
        }
    }
}

extension MRZReading {
    /// The code by which the catalogue knows the issuer: Germany's D is DEU there.
    public var catalogueIssuer: String? {
        text(.issuer).map(Self.catalogueCode)
    }

    /// The code by which the catalogue knows the nationality.
    public var catalogueNationality: String? {
        text(.nationality).map(Self.catalogueCode)
    }

    private static func catalogueCode(_ state: String) -> String { state == "D" ? "DEU" : state }

    /// Whole years from birth to the day of the check; nil where the zone leaves day or century open.
    public var age: Int? {
        birthDate.mayBeCenturyEarlier ? nil : birthDate.calendarDay?.years(to: reference)
    }

    /// The models that the zone may be of, the likeliest first, those that are ruled out last.
    ///
    /// - Parameters:
    ///   - models: those of the issuer.
    ///   - limit: how many are wanted.
    /// - Returns: models whose zone may have the format and whose codes start alike, with reasons.
    public func candidates(among models: [MRZModel], limit: Int) -> [MRZCandidate] {
        guard let format, let letter = raw(.documentCode)?.first else { return [] }
        let issuer = catalogueIssuer
        let found = models.filter { model in
            let codes = model.documentCodes
            return model.code.issuer == issuer && model.admits(format)
                && model.format != nil
                && (codes.isEmpty || codes.contains { $0.first == letter })
                && Self.categories(letter, model.code.category)
        }
        let judged = found.map { MRZJudgement(reading: self, model: $0).candidate }
        let ranked = judged.sorted {
            ($0.isPossible ? 0 : 1, -$0.score, $0.code) < ($1.isPossible ? 0 : 1, -$1.score, $1.code)
        }
        return Array(ranked.prefix(limit))
    }

    /// Whether documents of a category may have a code that starts with a letter: visas have V, nothing else has.
    private static func categories(_ letter: Character, _ category: String) -> Bool {
        switch letter {
        case "V": category == "C"
        case "P": !["C", "B", "D", "F"].contains(category)
        default: category != "C" && category != "D"
        }
    }
}
