/// A planning instance with numbers in place of names, and what every construction asks again and again.
///
/// Streams, pools and groups are objects, since a value with lists in it costs one count of references per list each time
/// it is looked at; nobody changes them once they are filled.
final class PlanningProblem {
    final class Stream {
        let place, topic, language: Int
        var needs: [Int] = []
        /// The countries at home in the place: one, or the two of a border post.
        let countries: [Int]
        /// The pools of new trainers who may teach here.
        var pools: [Int] = []
        var group = 0
        let isBilateral: Bool
        var venues: [Int] = []

        init(place: Int, topic: Int, language: Int, countries: [Int], isBilateral: Bool) {
            (self.place, self.topic, self.language) = (place, topic, language)
            (self.countries, self.isBilateral) = (countries, isBilateral)
        }
    }
    /// A country, topic and language that may send candidates.
    final class Pool {
        let country, topic, language, group: Int
        var limit: Int
        let stream: Int?
        var borderStreams: [Int] = []

        init(country: Int, topic: Int, language: Int, group: Int, limit: Int, stream: Int?) {
            (self.country, self.topic, self.language) = (country, topic, language)
            (self.group, self.limit, self.stream) = (group, limit, stream)
        }
    }
    struct Registered {
        var trainer: Int
        var isMaster: Bool
        var validUntil: Int
    }
    /// A topic in a language: the registry's trainers and the pools that share them.
    final class Group {
        let topic, language: Int
        var trainers: [Registered] = []
        var pools: [Int] = []
        var streams: [Int] = []

        init(topic: Int, language: Int) { (self.topic, self.language) = (topic, language) }
    }

    let instance: PlanningInstance
    let weeks: Int
    let countryIndex: [String: Int]
    let topicIndex: [String: Int]
    /// Countries first, then border posts.
    let placeIndex: [String: Int]
    let languages: [String]
    var streams: [Stream] = []
    var pools: [Pool] = []
    var groups: [Group] = []
    let needWeight, needCountry, needEarliest, needDeadline: [Int]
    let venueRooms, venueCost: [Int]
    let trainerTopics: [Int]
    let venueCountry: [Int]
    var regionalVenues: [Int] = []
    var venuesOfPlace: [[Int]]
    var streamsOfPlace: [[Int]]
    let trainerCountry: [Int]
    /// For each trainer and country, the blocked weeks before each week: a span is free when the ends are equal.
    let away: [[Int]]
    let blackout: [[Int]]
    /// The budget lines of each kind of session, those with most conditions first; sessions of one kind have the same.
    private(set) var linesOfKind: [[Int]] = []
    private var registryCache: [[[Registered]]] = []
    /// By host, topic, type and period; -1 where it was never asked for.
    private var kindCache: [Int] = []
    private var kindOfLines: [[Int]: Int] = [:]
    /// What may not be held.
    var prohibitions = PlanProhibitions() { didSet { isRestricted = !prohibitions.isEmpty } }
    /// Whether there is any prohibition: asked for every room and trainer that the search looks at.
    private(set) var isRestricted = false
    private(set) lazy var trainerIndex = Self.index(instance.trainers.map(\.id))
    private(set) lazy var needIndex = Self.index(instance.needs.map(\.id))
    private(set) lazy var lineIndex = Self.index(instance.budgetLines.map(\.id))
    private(set) lazy var venueIndex = Self.index(instance.venues.map(\.id))
    private let periodOfWeek: [Int]
    private let periods: Int
    private let lineOrder: [Int]

    init(_ instance: PlanningInstance) {
        self.instance = instance
        weeks = instance.calendar.weeks
        let horizon = weeks
        countryIndex = Self.index(instance.countries.map(\.id))
        topicIndex = Self.index(instance.topics.map(\.id))
        placeIndex = Self.index(instance.countries.map(\.id) + instance.borderPosts.map(\.id))
        languages = Set(
            instance.needs.map(\.language) + instance.nominations.map(\.language)
                + instance.trainers.flatMap(\.languages)
        ).sorted()
        let countries = countryIndex
        needWeight = instance.needs.map { instance.rules.priorityWeights[String($0.priority)] ?? 0 }
        needEarliest = instance.needs.map(\.earliestWeek)
        needDeadline = instance.needs.map(\.deadlineWeek)
        venueRooms = instance.venues.map(\.rooms)
        venueCost = instance.venues.map(\.costPerWeek)
        trainerTopics = instance.trainers.map(\.certifications.count)
        needCountry = instance.needs.map { countries[$0.country] ?? 0 }
        venueCountry = instance.venues.map { countries[$0.country] ?? 0 }
        trainerCountry = instance.trainers.map { countries[$0.country] ?? 0 }
        blackout = instance.countries.map { Self.prefix($0.blackoutWeeks, horizon) }
        away = instance.trainers.map { Self.prefix($0.unavailableWeeks, horizon) }
        venuesOfPlace = Array(repeating: [], count: placeIndex.count)
        streamsOfPlace = venuesOfPlace
        let lines = instance.budgetLines
        lineOrder = Self.order(lines)
        let cuts = Set(lines.flatMap { [$0.fromWeek, $0.toWeek + 1] })
        var period = 0
        periodOfWeek = (0..<weeks).map { week in
            if cuts.contains(week) { period += 1 }
            return period
        }
        periods = period + 1
        for (v, venue) in instance.venues.enumerated() {
            venuesOfPlace[placeIndex[venue.borderPost ?? venue.country] ?? 0].append(v)
            if venue.hostsTot == "regional" { regionalVenues.append(v) }
        }
        fillStreams()
    }

    /// Lines with most conditions first, so that money that fits all is kept longest.
    private static func order(_ lines: [PlanningInstance.BudgetLine]) -> [Int] {
        func key(_ i: Int) -> (Int, Int, Int, Int, String) {
            (
                lines[i].countries == nil ? 1 : 0, lines[i].topics == nil ? 1 : 0, lines[i].types == nil ? 1 : 0,
                lines[i].toWeek, lines[i].id
            )
        }
        return lines.indices.sorted { key($0) < key($1) }
    }

    static func index(_ names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func prefix(_ ranges: [[Int]], _ weeks: Int) -> [Int] {
        var blocked = [Bool](repeating: false, count: weeks)
        for range in ranges where range[0] < weeks && range[1] >= 0 {
            for week in max(0, range[0])...max(0, min(weeks - 1, range[1])) { blocked[week] = true }
        }
        return blocked.reduce(into: [0]) { sums, isBlocked in sums.append((sums.last ?? 0) + (isBlocked ? 1 : 0)) }
    }

    /// The registry's trainers for a stream, those at home and those from elsewhere, with the fewest topics first.
    func registry(_ stream: Stream) -> [[Registered]] {
        let key = stream.place * groups.count + stream.group
        if registryCache.isEmpty { registryCache = Array(repeating: [], count: placeIndex.count * groups.count) }
        if !registryCache[key].isEmpty { return registryCache[key] }
        let all = groups[stream.group].trainers.sorted { a, b in
            (trainerTopics[a.trainer], a.trainer) < (trainerTopics[b.trainer], b.trainer)
        }
        let isHome = { (person: Registered) in stream.countries.contains(self.trainerCountry[person.trainer]) }
        let found = [all.filter(isHome), all.filter { !isHome($0) }]
        registryCache[key] = found
        return found
    }

    /// Whether a registered trainer may serve the weeks as far as certification and calendar go.
    func canServe(_ person: Registered, _ week: Int, _ length: Int) -> Bool {
        person.validUntil >= week + length - 1 && away[person.trainer][week] == away[person.trainer][week + length]
    }

    func isOpen(_ venue: Int, _ week: Int, _ length: Int) -> Bool {
        let closed = blackout[venueCountry[venue]]
        return week + length <= weeks && closed[week] == closed[week + length]
    }

    func seats(_ topic: Int, _ venue: Int) -> Int {
        min(instance.topics[topic].courseMaxParticipants, instance.venues[venue].seats)
    }

    /// What a traveller costs beyond the fee.
    func journey(_ length: Int) -> Int { instance.rules.costs.travel + instance.rules.costs.perDiemWeek * length }

    /// The budget lines that may pay a session, those with most conditions first.
    func lines(host: Int, topic: Int, type: SessionType, week: Int) -> [Int] {
        linesOfKind[payKind(host: host, topic: topic, type: type, week: week)]
    }

    /// Which kind of session it is as far as money goes.
    func payKind(host: Int, topic: Int, type: SessionType, week: Int) -> Int {
        let kind = SessionType.allCases.firstIndex(of: type) ?? 0
        let types = SessionType.allCases.count
        let key = (((host * topicIndex.count) + topic) * types + kind) * periods + periodOfWeek[week]
        if kindCache.isEmpty {
            kindCache = Array(repeating: -1, count: countryIndex.count * topicIndex.count * types * periods)
        }
        if kindCache[key] >= 0 { return kindCache[key] }
        let country = instance.countries[host].id
        let name = instance.topics[topic].id
        let found = lineOrder.filter { index in
            let line = instance.budgetLines[index]
            return line.fromWeek <= week && week <= line.toWeek && line.countries?.contains(country) ?? true
                && line.topics?.contains(name) ?? true && line.types?.contains(type) ?? true
        }
        let index = payKind(lines: found)
        kindCache[key] = index
        return index
    }

    /// The kind of what one line alone may pay.
    func payKind(line: Int) -> Int { payKind(lines: [line]) }

    private func payKind(lines: [Int]) -> Int {
        if let known = kindOfLines[lines] { return known }
        linesOfKind.append(lines)
        kindOfLines[lines] = linesOfKind.count - 1
        return linesOfKind.count - 1
    }
}
