public import CatalogueModel

/// What a model says that a zone can be held against.
public struct MRZModel: Sendable {
    /// Its code.
    public let code: DocumentCode
    /// Its title.
    public let title: LocalizedText
    let status: DocumentStatus
    /// Vocabulary `mrz-formats`; nil where nothing is said.
    let format: String?
    var documentCodes: [String]
    let quirks: Set<MRZQuirk>
    /// Those of them that no state and no specimen stands behind.
    let unverifiedQuirks: Set<MRZQuirk>
    let firstIssued: CalendarDay?
    /// Whether the first day of issue is only about then.
    let isFirstIssuedVague: Bool
    let lastIssued: CalendarDay?
    let circulatesUntil: CalendarDay?
    let adultMonths: Int?
    let minorMonths: Int?
    let patterns: [NumberPattern]

    /// What a model says.
    public init(_ model: DocumentModel) {
        self.init(model) { try? NumberPattern($0) }
    }

    /// What a model says, its patterns compiled elsewhere.
    init(_ model: DocumentModel, pattern: (String) -> NumberPattern?) {
        code = model.code
        title = model.title.value
        status = model.status
        format = model.mrz?.format
        documentCodes = model.mrz?.documentCodes ?? []
        let quirks = model.mrz?.quirks ?? []
        self.quirks = Set(quirks.compactMap { MRZQuirk(rawValue: $0.value.term) })
        let unverified = quirks.filter { ($0.evidence ?? model.mrz?.evidence ?? model.evidence) == .unverified }
        unverifiedQuirks = Set(unverified.compactMap { MRZQuirk(rawValue: $0.value.term) })
        firstIssued = model.firstIssued?.value.date?.earliest
        isFirstIssuedVague = model.firstIssued.map { $0.value.qualifier != .exact } ?? true
        lastIssued = model.lastIssued?.value.date?.latest
        circulatesUntil = model.circulation.last
        let isFixed = model.validity?.value.kind == .fixed
        adultMonths = isFixed ? model.validity?.value.adultMonths : nil
        minorMonths = isFixed ? model.validity?.value.minorMonths : nil
        patterns = model.numberings.filter { $0.value.kind == "documentNumber" }
            .compactMap { $0.value.pattern.flatMap(pattern) }
    }

    var longestMonths: Int? { [adultMonths, minorMonths].compactMap(\.self).max() }

    /// Whether its zone may have a format: unknown and other ones are open.
    func admits(_ format: MRZFormat) -> Bool {
        guard let own = self.format, own != "unknown", own != "other" else { return true }
        return own == format.rawValue
    }
}
