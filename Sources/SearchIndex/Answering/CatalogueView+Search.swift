public import CatalogueModel

extension CatalogueView {
    /// Answers a question.
    ///
    /// The order is total: our exact code, rank, code; or as the question asks.
    ///
    /// - Parameters:
    ///   - query: the question; its moment is that of the view.
    ///   - today: the day that *in circulation* is judged from.
    /// - Returns: the page of results asked for, with counts; its edition is for the caller to say.
    public func search(_ query: SearchQuery, today: CalendarDay) -> SearchResults {
        let text = TextMatch(query, view: self)
        let filter = ModelFilter(query, text: text, view: self, today: today)
        let found = filter.all
        let order = ordered(found, query: query, text: text)
        let total = found.count
        var results = SearchResults(
            total: total,
            results: order.compactMap { result($0, text, query) },
            page: max(1, query.page),
            pageSize: query.pageSize,
            edition: 0
        )
        results.facets = filter.counts()
        results.reading = text?.reading ?? TextReading()
        if total == 0 { results.alternatives = alternatives(query, text: text, today: today) }
        return results
    }

    /// What could be dropped from a question that finds nothing, with the number of models each would give.
    private func alternatives(_ query: SearchQuery, text: TextMatch?, today: CalendarDay) -> [SearchAlternative] {
        guard query.conditions.count > 1 else { return [] }
        return query.conditions.prefix(16).map { condition in
            let rest = query.dropping(condition)
            let filter = ModelFilter(rest, text: condition == .text ? nil : text, view: self, today: today)
            return SearchAlternative(condition: condition, total: filter.all.count)
        }
        .filter { $0.total > 0 }
        .sorted { $0.total > $1.total }
    }

    /// The models of the page, in order.
    private func ordered(_ found: Bitmap, query: SearchQuery, text: TextMatch?) -> [Int] {
        let last = query.offset + query.pageSize
        if query.order == .code || (query.order == .rank && text == nil) {
            var page: [Int] = []
            var place = 0
            for model in table.byCode where found.contains(Int(model)) {
                if place >= query.offset { page.append(Int(model)) }
                place += 1
                if place == last { break }
            }
            return page
        }
        var best = BestFirst(limit: last)
        if query.order == .date {
            found.forEach { best.offer($0, score: Double(table.firstIssued[$0]), tie: table.codes[$0]) }
        } else {
            let scores = text?.scores ?? []
            found.forEach { best.offer($0, score: Double(scores[$0] + prior[$0]), tie: table.codes[$0]) }
        }
        return Array(best.sorted().dropFirst(query.offset))
    }

    private func result(_ model: Int, _ text: TextMatch?, _ query: SearchQuery) -> SearchResult? {
        let (segment, place) = index.segment(of: model)
        guard let card = segment.cards.card(place, accessRank: rank) else { return nil }
        let format = table.mrzFormats[model]
        return SearchResult(
            code: card.code,
            nativeTitle: card.nativeTitle,
            title: card.title,
            status: DocumentStatus.allCases[Int(table.statuses[model])],
            evidence: Evidence.allCases[Int(table.evidences[model])],
            firstIssued: card.firstIssued,
            lastIssued: card.lastIssued,
            mrzFormat: format == 255 ? nil : index.names.formats.texts[Int(format)],
            featureCount: featureCount(model),
            image: card.image,
            reasons: text.map { reasons(for: model, $0, query) } ?? []
        )
    }

    /// What a list shows of models, in the order of their codes; codes that are not there are passed over.
    public func cards(of codes: [DocumentCode]) -> [SearchResult] {
        codes.compactMap { code in
            table.models(of: code).first { visible.contains(Int($0)) }
                .flatMap { result(Int($0), nil, SearchQuery()) }
        }
    }
}

/// Keeps the best of many, best first; ties fall to the lesser code.
struct BestFirst {
    private let limit: Int
    private var kept: [(score: Double, tie: UInt64, model: Int)] = []
    private var worst: (score: Double, tie: UInt64)?

    init(limit: Int) {
        self.limit = max(1, limit)
        kept.reserveCapacity(min(2 * self.limit, 100_000))
    }

    mutating func offer(_ model: Int, score: Double, tie: UInt64) {
        if let worst, score < worst.score || (score == worst.score && tie >= worst.tie) { return }
        kept.append((score, tie, model))
        if kept.count >= 2 * limit { prune() }
    }

    private mutating func prune() {
        kept.sort { $0.score != $1.score ? $0.score > $1.score : $0.tie < $1.tie }
        if kept.count > limit { kept.removeLast(kept.count - limit) }
        if kept.count == limit, let last = kept.last { worst = (last.score, last.tie) }
    }

    mutating func sorted() -> [Int] {
        prune()
        return kept.map(\.model)
    }
}
