/// Which needs are looked at.
public struct NeedsQuery: Hashable, Sendable {
    /// Vocabulary `training-audiences`.
    public var audience: String?
    /// ISO 639-1 code of the language.
    public var language: String?
    /// Vocabulary `training-topics`.
    public var topic: String?
    /// ICAO alpha-3 code of the country.
    public var country: String?
    /// Vocabulary `border-posts`; only needs at this post.
    public var borderPost: String?
    /// Only needs at any border post.
    public var isAtBorder = false
    /// Only needs wanted by this day.
    public var deadlineBy: CalendarDay?

    /// All needs.
    public init() {}

    /// Whether a need is looked at.
    public func includes(_ need: TrainingNeed) -> Bool {
        (audience == nil || need.audience == audience) && (language == nil || need.language == language)
            && (topic == nil || need.topic == topic) && (country == nil || need.country == country)
            && (borderPost == nil || need.borderPost == borderPost) && (!isAtBorder || need.borderPost != nil)
            && deadlineBy.map { need.deadline <= $0 } ?? true
    }
}

/// Officials asked for, trained and still open.
public struct NeedCounts: Hashable, Sendable, JSONWritable {
    /// Officials asked for.
    public var asked = 0
    /// Of those, trained in workshops that are over.
    public var trained = 0
    /// Of those, still to be trained.
    public var open: Int { asked - trained }

    /// None.
    public init() {}

    /// Counts of one need.
    public init(asked: Int, trained: Int) {
        self.asked = asked
        self.trained = min(asked, trained)
    }

    /// The sum.
    public static func += (left: inout NeedCounts, right: NeedCounts) {
        left.asked += right.asked
        left.trained += right.trained
    }

    /// Appends `{"asked","trained","open"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("asked", asked)
            $0.member("trained", trained)
            $0.member("open", open)
        }
    }
}

/// The needs of all countries by country and topic: what the heat map shows.
public struct NeedsOverview: Hashable, Sendable {
    /// What was asked.
    public var query: NeedsQuery
    /// The needs that are looked at, by country and identifier, with what came of each.
    public var needs: [(need: TrainingNeed, counts: NeedCounts)] { zip(records, counts).map { ($0, $1) } }
    /// Countries with such needs, by code.
    public var countries: [String]
    /// Topics with such needs, the most open first.
    public var topics: [String]
    /// Counts by country and topic.
    public var cells: [String: [String: NeedCounts]]
    /// Counts of all together.
    public var total: NeedCounts
    /// Needs that two countries have at one border post; where a country is asked for, those that it has a part in.
    public var pairs: [BilateralPair]
    private var records: [TrainingNeed]
    private var counts: [NeedCounts]

    /// Looks at the needs that a query includes.
    public init(_ data: TrainingData, query: NeedsQuery) {
        self.query = query
        records = data.needs.filter(query.includes)
        counts = records.map { NeedCounts(asked: $0.officials, trained: data.trained(for: $0)) }
        cells = [:]
        total = NeedCounts()
        var byTopic: [String: NeedCounts] = [:]
        for (need, count) in zip(records, counts) {
            cells[need.country, default: [:]][need.topic, default: NeedCounts()] += count
            byTopic[need.topic, default: NeedCounts()] += count
            total += count
        }
        countries = cells.keys.sorted()
        topics = byTopic.keys.sorted { (-(byTopic[$0]?.open ?? 0), $0) < (-(byTopic[$1]?.open ?? 0), $1) }
        // The other country of a pair may be one that is not looked at.
        var anywhere = query
        anywhere.country = nil
        pairs = BilateralPair.all(in: data.needs.filter(anywhere.includes)).filter { pair in
            query.country.map(pair.countries.contains) ?? true
        }
    }

    /// Counts of a country's topic; nil where it asks for none.
    public func counts(_ country: String, _ topic: String) -> NeedCounts? { cells[country]?[topic] }

    /// Counts of a country.
    public func total(ofCountry country: String) -> NeedCounts {
        var sum = NeedCounts()
        for counts in (cells[country] ?? [:]).values { sum += counts }
        return sum
    }

    /// Counts of a topic.
    public func total(ofTopic topic: String) -> NeedCounts {
        var sum = NeedCounts()
        for row in cells.values { if let counts = row[topic] { sum += counts } }
        return sum
    }
}

extension NeedsOverview: JSONWritable {
    /// Appends totals, needs with their counts, and pairs.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.member("total", total)
            json.key("needs")
            json.array(needs) { json, item in
                json.object {
                    $0.member("need", item.need)
                    $0.member("counts", item.counts)
                }
            }
            json.key("pairs")
            json.array(pairs) { json, pair in
                json.object {
                    $0.member("borderPost", pair.post)
                    $0.member("topic", pair.topic)
                    $0.member("language", pair.language)
                    $0.member("countries", pair.countries)
                    $0.member("needs", pair.needs.map { TrainingData.key($0.id, of: $0.country) })
                }
            }
        }
    }
}
