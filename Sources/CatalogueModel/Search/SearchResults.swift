/// One model among the results.
public struct SearchResult: Hashable, Sendable {
    /// Its code.
    public var code: DocumentCode
    /// Its title as printed, languages joined by a stroke.
    public var nativeTitle: String
    /// Its title.
    public var title: LocalizedText
    /// Whether it is issued and accepted.
    public var status: DocumentStatus
    /// Its evidence.
    public var evidence: Evidence
    /// First day of issue.
    public var firstIssued: PartialDate?
    /// Last day of issue.
    public var lastIssued: PartialDate?
    /// Format of the machine readable zone.
    public var mrzFormat: String?
    /// How many features the reader may see.
    public var featureCount: Int
    /// SHA-256 of an image to show beside it, where there is one.
    public var image: String?
    /// Why it is among the results; empty where nothing was typed.
    public var reasons: [MatchReason]

    /// A result.
    public init(
        code: DocumentCode,
        nativeTitle: String,
        title: LocalizedText,
        status: DocumentStatus,
        evidence: Evidence,
        firstIssued: PartialDate? = nil,
        lastIssued: PartialDate? = nil,
        mrzFormat: String? = nil,
        featureCount: Int = 0,
        image: String? = nil,
        reasons: [MatchReason] = []
    ) {
        self.code = code
        self.nativeTitle = nativeTitle
        self.title = title
        self.status = status
        self.evidence = evidence
        self.firstIssued = firstIssued
        self.lastIssued = lastIssued
        self.mrzFormat = mrzFormat
        self.featureCount = featureCount
        self.image = image
        self.reasons = reasons
    }
}

extension SearchResult: JSONWritable {
    /// Appends what a list needs, the same on the command line and in the API.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.member("code", code)
            json.member("country", code.issuer)
            json.member("category", code.category)
            json.member("type", code.type)
            json.member("specimen", code.isSpecimen)
            json.key("title")
            json.object {
                $0.member("es", title.es)
                $0.member("en", title.en)
                $0.member("native", nativeTitle)
                $0.member("translated", title.translated)
            }
            json.member("status", status)
            json.member("evidence", evidence)
            json.member("firstIssued", firstIssued)
            json.member("lastIssued", lastIssued)
            json.member("mrzFormat", mrzFormat)
            json.member("featureCount", featureCount)
            json.member("image", image)
            json.member("reasons", reasons)
        }
    }
}

/// How the text of a question was read, where it was not searched as typed.
public struct TextReading: Hashable, Sendable, JSONWritable {
    /// A typed word that nothing has and the word that was searched instead.
    public struct Correction: Hashable, Sendable, JSONWritable {
        /// As typed.
        public var typed: String
        /// Searched instead.
        public var used: String

        /// A correction.
        public init(typed: String, used: String) {
            self.typed = typed
            self.used = used
        }

        /// Appends `{"typed","used"}`.
        public func write(to json: inout JSONText) {
            json.object {
                $0.member("typed", typed)
                $0.member("used", used)
            }
        }
    }

    /// The words searched in place of others.
    public var corrections: [Correction]
    /// Words that not every result has, because no model has all that were typed.
    public var leftOut: [String]
    /// The machine readable zone that was pasted, if it was one.
    public var mrz: PastedMRZ?

    /// A reading; as typed unless said otherwise.
    public init(corrections: [Correction] = [], leftOut: [String] = [], mrz: PastedMRZ? = nil) {
        self.corrections = corrections
        self.leftOut = leftOut
        self.mrz = mrz
    }

    /// Whether the text was searched as it was typed.
    public var isLiteral: Bool { corrections.isEmpty && leftOut.isEmpty && mrz == nil }

    /// Appends `{"corrections","leftOut","mrz"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("corrections", corrections)
            $0.member("leftOut", leftOut)
            $0.member("mrz", mrz)
        }
    }
}

/// A condition without which an empty answer would have results.
public struct SearchAlternative: Hashable, Sendable, JSONWritable {
    /// The condition to drop.
    public var condition: SearchCondition
    /// How many models would be found without it.
    public var total: Int

    /// An alternative.
    public init(condition: SearchCondition, total: Int) {
        self.condition = condition
        self.total = total
    }

    /// Appends `{"without","total"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("without", condition)
            $0.member("total", total)
        }
    }
}

/// The answer to a search.
public struct SearchResults: Sendable, JSONWritable {
    /// How many models fit.
    public var total: Int
    /// Those on this page.
    public var results: [SearchResult]
    /// The page.
    public var page: Int
    /// Its size.
    public var pageSize: Int
    /// The edition that answered; 0 before the first.
    public var edition: Int
    /// How many models each value of each facet would leave.
    public var facets: [FacetCounts]
    /// How the text was read.
    public var reading: TextReading
    /// Where nothing is found: what could be dropped, most results first.
    public var alternatives: [SearchAlternative]

    /// An answer.
    public init(
        total: Int,
        results: [SearchResult],
        page: Int,
        pageSize: Int,
        edition: Int,
        facets: [FacetCounts] = [],
        reading: TextReading = TextReading(),
        alternatives: [SearchAlternative] = []
    ) {
        self.total = total
        self.results = results
        self.page = page
        self.pageSize = pageSize
        self.edition = edition
        self.facets = facets
        self.reading = reading
        self.alternatives = alternatives
    }

    /// Appends `{"total","page","pageSize","edition","reading","results","facets","alternatives"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("total", total)
            $0.member("page", page)
            $0.member("pageSize", pageSize)
            $0.member("edition", edition)
            $0.member("reading", reading)
            $0.member("results", results)
            $0.member("facets", facets)
            $0.member("alternatives", alternatives)
        }
    }
}
