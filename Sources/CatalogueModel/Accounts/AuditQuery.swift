/// What is asked of the audit log.
public struct AuditQuery: Hashable, Sendable {
    /// Entries on a page.
    public static let pageSize = 100

    /// A part of the name of whoever acted; entries about the account of that address count too.
    public var person: String?
    /// Whose things.
    public var country: String?
    /// What it was done to, as the log names it, or the code of a model.
    public var record: String?
    /// From this day on, in universal time.
    public var first: CalendarDay?
    /// Until this day, its end included.
    public var last: CalendarDay?
    /// 1 upward.
    public var page = 1

    /// Everything.
    public init() {}
}

/// A page of the audit log, latest first.
public struct AuditPart: Sendable {
    /// The entries of the page.
    public var entries: [AuditEntry]
    /// How many the question finds on all pages.
    public var total: Int

    /// A page.
    public init(entries: [AuditEntry], total: Int) {
        self.entries = entries
        self.total = total
    }
}
