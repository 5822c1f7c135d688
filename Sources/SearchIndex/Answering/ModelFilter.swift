import CatalogueModel

/// Everything that a question asks, as sets of models, so that each value of each facet can be counted under the rest.
struct ModelFilter {
    private let query: SearchQuery
    private let view: CatalogueView
    private let today: CalendarDay
    /// The models that fit the text and the days.
    private let base: Bitmap
    /// For each facet of the model that is asked for: the models that fit it.
    private var chosen: [(facet: SearchFacet, models: Bitmap)] = []
    private let features: FeatureFilter?
    /// The models that fit everything.
    private(set) var all: Bitmap
    /// Under everything else, how many models each value of a facet of features finds; nil where none is asked for.
    private var featureTally: FeatureTally?
    private let circulating: Bitmap

    init(_ query: SearchQuery, text: TextMatch?, view: CatalogueView, today: CalendarDay) {
        self.query = query
        self.view = view
        self.today = today
        var base = text.map { $0.models.intersection(view.visible) } ?? view.visible
        if let on = query.on { base.formIntersection(view.inCirculation(on: on, today: today)) }
        if let since = query.changedSince {
            let first = Int32(clamping: since.daysSince1970)
            base.formIntersection(Bitmap(count: view.table.count) { view.table.publishedOn[$0] >= first })
        }
        self.base = base
        circulating = view.inCirculation(on: today, today: today)
        for facet in SearchFacet.ofModel where !query[facet].isEmpty {
            var union = Bitmap(count: view.table.count)
            for value in query[facet] {
                if let models = Self.models(of: value, facet, view, circulating) { union.formUnion(models) }
            }
            chosen.append((facet, union))
        }
        var models = base
        for (_, fitting) in chosen { models.formIntersection(fitting) }
        features = FeatureFilter(query, view: view)
        if let features {
            let tally = FeatureTally(features, models: models, view: view)
            all = tally.found
            featureTally = tally
        } else {
            all = models
        }
    }

    private static func models(
        of value: String,
        _ facet: SearchFacet,
        _ view: CatalogueView,
        _ circulating: Bitmap
    ) -> Bitmap? {
        guard facet == .circulation else { return view.modelValues[facet]?.first { $0.value == value }?.models }
        if value == "yes" { return circulating }
        var rest = view.visible
        for index in rest.words.indices { rest.words[index] &= ~circulating.words[index] }
        return rest
    }

    /// The counts of every facet, each under what is asked of the others.
    func counts() -> [FacetCounts] {
        let within = SparseBitmap(all)
        return SearchFacet.allCases.map { facet in
            if SearchFacet.ofFeature.contains(facet) { return featureCounts(facet, within) }
            let isChosen = chosen.contains { $0.facet == facet }
            let scope = isChosen ? SparseBitmap(allBut(facet)) : within
            let values: [(value: String, models: Bitmap)] =
                facet == .circulation
                ? ["yes", "no"].compactMap { value in
                    Self.models(of: value, facet, view, circulating).map { (value, $0) }
                }
                : view.modelValues[facet] ?? []
            return counted(facet, values.map { ($0.value, scope.count(within: $0.models)) })
        }
    }

    /// The models that fit everything apart from one facet of the model.
    private func allBut(_ facet: SearchFacet) -> Bitmap {
        var models = base
        for (other, fitting) in chosen where other != facet { models.formIntersection(fitting) }
        return features?.found(within: models, view: view) ?? models
    }

    private func featureCounts(_ facet: SearchFacet, _ within: SparseBitmap) -> FacetCounts {
        if let featureTally { return counted(facet, featureTally.counts(of: facet)) }
        return counted(
            facet,
            view.featureValues.values(of: facet).map { ($0.id, within.count(within: $0.models)) }
        )
    }

    /// Values that find something or are asked for, in the order of the vocabulary.
    private func counted(_ facet: SearchFacet, _ counts: [(value: String, count: Int)]) -> FacetCounts {
        let asked = query[facet]
        var values = counts.filter { $0.count > 0 || asked.contains($0.value) }
            .map { FacetCount(value: $0.value, count: $0.count, isChosen: asked.contains($0.value)) }
        for value in asked where !values.contains(where: { $0.value == value }) {
            values.append(FacetCount(value: value, count: 0, isChosen: true))
        }
        return FacetCounts(facet: facet, values: values)
    }
}

extension CatalogueView {
    /// The models of which a specimen may be in circulation on a day.
    ///
    /// A withdrawn model without a known end is out of circulation from today on, an announced one without a known
    /// start has not come into it.
    func inCirculation(on day: CalendarDay, today: CalendarDay) -> Bitmap {
        circulations.models(on: day, today: today) { workedOutCirculation(on: day, today: today) }
    }

    private func workedOutCirculation(on day: CalendarDay, today: CalendarDay) -> Bitmap {
        let on = Int32(clamping: day.daysSince1970)
        let withdrawn = UInt8(DocumentStatus.allCases.firstIndex(of: .withdrawn) ?? 0)
        let announced = UInt8(DocumentStatus.allCases.firstIndex(of: .announced) ?? 0)
        var result = Bitmap(count: table.count)
        visible.forEach { model in
            let first = table.circulationFirst[model]
            let last = table.circulationLast[model]
            if first != ModelColumns.noDay, first > on { return }
            if last != ModelColumns.noDay, last < on { return }
            let status = table.statuses[model]
            if status == withdrawn, last == ModelColumns.noDay, day >= today { return }
            if status == announced, first == ModelColumns.noDay, day <= today { return }
            result.insert(model)
        }
        return result
    }
}
