import CatalogueModel

/// What a form or a table says of its submission, as it was typed.
public struct FormHeader: Hashable, Sendable {
    /// Whose records they are.
    public var country: String
    /// Who sends them.
    public var authority = ""
    /// How to reach them.
    public var contact = ""
    /// The period, for kinds that have one.
    public var periodFrom = "", periodTo = ""
    /// Whether the records are all that the country has of the kind and period, so that others are withdrawn.
    public var isComplete = false

    /// A header of a country.
    public init(country: String) {
        self.country = country
    }

    /// The header of the submission.
    ///
    /// - Throws: `FormDeskError`.
    func checked(_ kind: SubmissionKind, issued now: Moment) throws -> SubmissionHeader {
        guard !authority.isEmpty else { throw FormDeskError.noAuthority }
        var header = SubmissionHeader(
            kind: kind,
            country: country,
            issued: now.day,
            mode: isComplete ? .complete : .amending,
            authority: authority
        )
        if !contact.isEmpty { header.contact = contact }
        guard kind.hasPeriod else { return header }
        guard let from = CalendarDay(periodFrom), let to = CalendarDay(periodTo), from <= to else {
            throw FormDeskError.badPeriod
        }
        (header.periodFrom, header.periodTo) = (from, to)
        return header
    }
}
