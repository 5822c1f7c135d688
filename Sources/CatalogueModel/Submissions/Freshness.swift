/// Records of a country that were confirmed and published on the same days.
public struct RecordAge: Hashable, Sendable {
    /// Whose.
    public var country: String
    /// Document models or entry rules.
    public var kind: RecordKind
    /// When the state last confirmed them; nil where it never did.
    public var confirmed: CalendarDay?
    /// The day of the edition in which they stand as they are.
    public var published: CalendarDay
    /// How many they are.
    public var count: Int

    /// Records.
    public init(country: String, kind: RecordKind, confirmed: CalendarDay?, published: CalendarDay, count: Int) {
        self.country = country
        self.kind = kind
        self.confirmed = confirmed
        self.published = published
        self.count = count
    }
}

/// How old the records of one kind are.
///
/// The age of a record counts from the day on which its state confirmed it, or else from the edition that has it as it is.
public struct FreshnessCount: Hashable, Sendable, JSONWritable {
    /// Confirmed by the state not too long ago.
    public var confirmed = 0
    /// Never confirmed, or too long ago, but in an edition that is not too old.
    public var published = 0
    /// Neither.
    public var stale = 0
    /// The last day on which the state confirmed any of them.
    public var lastConfirmed: CalendarDay?
    /// The day from which the oldest of them counts.
    public var oldest: CalendarDay?

    /// Nothing.
    public init() {}

    /// All of them.
    public var total: Int { confirmed + published + stale }

    mutating func add(_ age: RecordAge, since first: CalendarDay) {
        if let day = age.confirmed, day >= first {
            confirmed += age.count
        } else if age.published >= first {
            published += age.count
        } else {
            stale += age.count
        }
        if let day = age.confirmed { lastConfirmed = max(lastConfirmed ?? day, day) }
        let counted = age.confirmed.map { max($0, age.published) } ?? age.published
        oldest = min(oldest ?? counted, counted)
    }

    /// Appends every member under its name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("total", total)
            $0.member("confirmed", confirmed)
            $0.member("published", published)
            $0.member("stale", stale)
            $0.member("lastConfirmed", lastConfirmed)
            $0.member("oldest", oldest)
        }
    }
}

/// How old what the manual has of a country is.
public struct CountryFreshness: Hashable, Sendable, JSONWritable {
    /// The country.
    public let country: String
    /// The latest published submission of its manual; nil where there is none.
    public let manual: SubmissionSummary?
    /// Whether that was issued too long ago, or there is none.
    public let isManualStale: Bool
    /// Its document models, without those that no longer count at a border.
    public let models: FreshnessCount
    /// Its entry rules, without those that are over.
    public let rules: FreshnessCount

    /// How many models and rules are stale.
    public var stale: Int { models.stale + rules.stale }

    /// How long it may be until something counts as stale, unless one says otherwise: a year.
    public static let usualDays = 365

    /// Each country's freshness, in the order of the countries.
    ///
    /// - Parameters:
    ///   - countries: the countries.
    ///   - ages: how old their records are.
    ///   - manuals: the latest published submissions, of whatever kind.
    ///   - days: how many days something may be old.
    ///   - today: the day that days are counted from.
    /// - Returns: one value for each country.
    public static func overview(
        of countries: [String],
        _ ages: [RecordAge],
        manuals: [SubmissionSummary],
        staleAfter days: Int,
        today: CalendarDay
    ) -> [CountryFreshness] {
        let first = CalendarDay(daysSince1970: today.daysSince1970 - days)
        let byCountry = Dictionary(grouping: ages, by: \.country)
        return countries.map { country in
            var models = FreshnessCount()
            var rules = FreshnessCount()
            for age in byCountry[country] ?? [] {
                if age.kind == .document { models.add(age, since: first) } else { rules.add(age, since: first) }
            }
            let manual = manuals.first { $0.header.country == country && $0.header.kind == .manual }
            return CountryFreshness(
                country: country,
                manual: manual,
                isManualStale: manual.map { $0.header.issued < first } ?? true,
                models: models,
                rules: rules
            )
        }
    }

    /// Appends every member under its name; of the manual its number and day.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("country", country)
            $0.member("manual", manual?.id)
            $0.member("manualIssued", manual?.header.issued)
            $0.member("isManualStale", isManualStale)
            $0.member("models", models)
            $0.member("rules", rules)
        }
    }
}
