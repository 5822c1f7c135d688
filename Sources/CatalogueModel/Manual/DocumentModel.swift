/// Whether a document is issued and accepted.
///
/// Source: vocabulary `document-statuses`; the list is closed.
public enum DocumentStatus: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Issued now.
    case current
    /// No longer issued, still accepted until each specimen expires.
    case validUntilExpiry
    /// Not accepted any more, or left out of its country's manual.
    case withdrawn
    /// Announced, not issued yet.
    case announced
    /// Not known.
    case unknown
}

/// A document model: one issue of a genuine document, visas included.
///
/// Source: schema `manual.xsd`, type `Document`. Vocabulary codes stand as the identifiers of their terms.
public struct DocumentModel: Codable, Hashable, Sendable {
    /// Its code.
    public var code: DocumentCode
    /// Title in the document's own languages.
    public var nativeTitles: [LanguageText] = []
    /// Title in Spanish and English.
    public var title: Attested<LocalizedText>
    /// Whether it is issued and accepted.
    public var status: DocumentStatus
    /// Evidence of the status, where it differs from `evidence`.
    public var statusEvidence: Evidence?
    /// What else is known of the status.
    public var statusNote: Attested<LocalizedText>?
    /// Evidence of every fact that names no other.
    public var evidence: Evidence
    /// Who may see it.
    public var access: Access = .public
    /// Identifier of the family it belongs to.
    public var family: String?
    /// The day on which the issuing state confirmed the record.
    public var confirmedByState: CalendarDay?
    /// Issuing authority; a proper name stands alike in both languages.
    public var authority: Attested<LocalizedText>?
    /// First day of issue.
    public var firstIssued: Attested<QualifiedDate>?
    /// Last day of issue.
    public var lastIssued: Attested<QualifiedDate>?
    /// Last day on which a specimen may be in circulation.
    public var inCirculationUntil: Attested<QualifiedDate>?
    /// Longest validity.
    public var validity: Attested<Validity>?
    /// Physical form; vocabulary `document-forms`.
    public var form: Attested<TermWithNote>?
    /// Number of pages.
    public var pages: Attested<PageCounts>?
    /// Width and height.
    public var size: Attested<PhysicalSize>?
    /// Cover of a booklet.
    public var cover: Attested<Cover>?
    /// Substrate of the data page; vocabulary `substrates`.
    public var substrate: Attested<String>?
    /// Technique of the portrait; vocabulary `portrait-techniques`.
    public var portrait: Attested<String>?
    /// Its numbers and their patterns.
    public var numberings: [Attested<Numbering>] = []
    /// Machine readable zone.
    public var mrz: MRZProfile?
    /// Chip.
    public var chip: Attested<Chip>?
    /// Holder fields with their printed labels.
    public var holderFields: [Attested<HolderField>] = []
    /// Printed legends of which no source says which field they are.
    public var printedTexts: [Attested<LocalizedText>] = []
    /// Security features.
    public var features: [Feature] = []
    /// Images.
    public var images: [DocumentImage] = []
    /// Legal acts.
    public var legalBases: [Attested<LegalBasis>] = []
    /// References to other catalogues and pages.
    public var references: [Attested<ExternalReference>] = []
    /// The models that this one follows.
    public var supersedes: [Attested<DocumentCode>] = []
    /// Notes.
    public var notes: [Attested<LocalizedText>] = []
    /// Sources.
    public var sources: [Source] = []

    /// A model with what every model has.
    public init(code: DocumentCode, title: Attested<LocalizedText>, status: DocumentStatus, evidence: Evidence) {
        self.code = code
        self.title = title
        self.status = status
        self.evidence = evidence
    }

    /// The longest validity that a specimen can have, in months; nil where none is stated.
    public var longestValidityMonths: Int? {
        [validity?.value.adultMonths, validity?.value.minorMonths].compactMap(\.self).max()
    }

    /// The first and last day on which a specimen may be in circulation, as far as it is known.
    ///
    /// A stated end wins. Without one, the last day of issue plus the longest validity is taken. Nil means unknown,
    /// and a model with unknown limits is never left out of an answer for that reason.
    public var circulation: (first: CalendarDay?, last: CalendarDay?) {
        let first = firstIssued?.value.date?.earliest
        if let until = inCirculationUntil?.value.date?.latest { return (first, until) }
        guard let lastDay = lastIssued?.value.date?.latest, let months = longestValidityMonths else {
            return (first, nil)
        }
        return (first, lastDay.adding(months: months))
    }
}

extension CalendarDay {
    /// The same day so many months later, or earlier where they are negative.
    ///
    /// Where that month has no such day, its last. Stops at the first and the last month that a calendar day can name.
    public func adding(months: Int) -> CalendarDay {
        let whole = min(max(year * 12 + (month - 1) + months, 0), 9999 * 12 + 11)
        let newYear = whole / 12
        let newMonth = whole % 12 + 1
        let newDay = min(day, CalendarDay.length(ofMonth: newMonth, year: newYear))
        return CalendarDay(year: newYear, month: newMonth, day: newDay) ?? self
    }
}
