/// The state of the catalogue that a question is asked of.
public enum CatalogueMoment: Hashable, Sendable {
    /// The latest publication.
    case current
    /// The catalogue as an edition left it.
    case edition(Int)
}

/// What is asked of the document models: words and conditions, all of which must hold.
public struct SearchQuery: Hashable, Sendable {
    /// The most results on one page.
    public static let maximumPageSize = 100
    /// The most characters of words that are looked at.
    public static let maximumTextLength = 400

    /// What was typed.
    public var text: String = ""
    /// ICAO alpha-3 code of the issuer.
    public var country: String?
    /// Vocabulary `document-categories`.
    public var category: String?
    /// Vocabulary `document-types`.
    public var type: String?
    /// Vocabulary `feature-terms`; a group stands for all its terms.
    public var feature: String?
    /// Vocabulary `methods`; of the same feature where one is asked for.
    public var method: String?
    /// Inspection level, 1 to 3; of the same feature.
    public var level: Int?
    /// In circulation on this day.
    public var on: CalendarDay?
    /// Of which state of the catalogue.
    public var moment: CatalogueMoment = .current
    /// 1 upward.
    public var page: Int = 1
    /// 1 to 100.
    public var pageSize: Int = 20

    /// Everything.
    public init() {}

    /// The words of the text, each a run of letters and digits.
    public var words: [String] {
        String(text.prefix(SearchQuery.maximumTextLength))
            .split { !($0.isLetter || $0.isNumber) }
            .map(String.init)
    }

    /// The document code that the text spells, if it is one.
    public var code: DocumentCode? {
        DocumentCode(text.filter { !$0.isWhitespace }.uppercased())
    }

    /// The rows to pass over before this page.
    public var offset: Int {
        (max(1, page) - 1) * pageSize
    }
}

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

    /// A result.
    public init(
        code: DocumentCode,
        nativeTitle: String,
        title: LocalizedText,
        status: DocumentStatus,
        evidence: Evidence,
        firstIssued: PartialDate?,
        lastIssued: PartialDate?,
        mrzFormat: String?,
        featureCount: Int,
        image: String?
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

    /// An answer.
    public init(total: Int, results: [SearchResult], page: Int, pageSize: Int, edition: Int) {
        self.total = total
        self.results = results
        self.page = page
        self.pageSize = pageSize
        self.edition = edition
    }

    /// Appends `{"total","page","pageSize","edition","results"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("total", total)
            $0.member("page", page)
            $0.member("pageSize", pageSize)
            $0.member("edition", edition)
            $0.member("results", results)
        }
    }
}
