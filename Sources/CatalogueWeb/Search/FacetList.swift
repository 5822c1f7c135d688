import CatalogueModel

/// The facets of a search as lists of check boxes, with the number of models that each value would leave.
struct FacetList {
    private let query: SearchQuery
    private let facets: [FacetCounts]
    private let problems: [QueryProblem]
    private let wording: Wording

    /// Those that people ask for first come first.
    private static let order: [SearchFacet] = [
        .country, .category, .type, .feature, .tool, .circulation, .method, .location, .level, .chip, .mrz, .status,
        .evidence,
    ]
    /// What of a long list is seen at once.
    private static let shown = 8

    init(_ query: SearchQuery, facets: [FacetCounts], problems: [QueryProblem], wording: Wording) {
        self.query = query
        self.facets = facets
        self.problems = problems
        self.wording = wording
    }

    /// The lists as HTML.
    var html: String {
        var html = HTMLText(reserving: 24_000)
        let byFacet = Dictionary(facets.map { ($0.facet, $0.values) }, uniquingKeysWith: { first, _ in first })
        for facet in Self.order {
            let values = byFacet[facet] ?? query[facet].map { FacetCount(value: $0, count: 0, isChosen: true) }
            let problem = problems.first { $0.parameter == facet.rawValue }
            guard !values.isEmpty || problem != nil else { continue }
            write(facet, values, problem, to: &html)
        }
        return html.string
    }

    private func write(_ facet: SearchFacet, _ values: [FacetCount], _ problem: QueryProblem?, to html: inout HTMLText)
    {
        let title = facet.title.text(in: wording.language)
        let chosen = query[facet].count
        let isOpen = [.country, .category, .feature, .tool].contains(facet) || chosen > 0 || problem != nil
        html.markup("<details class=\"facet\"")
        if isOpen { html.markup(" open") }
        html.markup("><summary>")
        html.text(title)
        if chosen > 0 {
            html.markup(" <span class=\"count\">(")
            html.number(chosen)
            html.markup(")</span>")
        }
        html.markup("</summary><fieldset")
        if problem != nil {
            html.markup(" class=\"wrong\" aria-invalid=\"true\"")
            html.attribute("aria-describedby", "p-\(facet.rawValue)")
        }
        html.markup("><legend>")
        html.text(title)
        html.markup("</legend>")
        if let problem { write(problem, to: &html) }
        if facet == .feature {
            writeTree(values, to: &html)
        } else {
            writeList(sorted(values, of: facet), facet, to: &html)
        }
        html.markup("</fieldset></details>\n")
    }

    private func write(_ problem: QueryProblem, to html: inout HTMLText) {
        let explanation = problem.explanation
        html.markup("<p class=\"problem\"")
        html.attribute("id", "p-\(problem.parameter)")
        html.markup(">")
        html.text(explanation.message.text(in: wording.language) + " " + explanation.advice.text(in: wording.language))
        html.markup("</p>")
    }

    /// Countries and places by how many models they have; short lists as their vocabulary has them.
    private func sorted(_ values: [FacetCount], of facet: SearchFacet) -> [FacetCount] {
        guard facet == .country || facet == .location else { return values }
        return values.sorted { left, right in
            if left.isChosen != right.isChosen { return left.isChosen }
            return left.count != right.count ? left.count > right.count : left.value < right.value
        }
    }

    private func writeList(_ values: [FacetCount], _ facet: SearchFacet, to html: inout HTMLText) {
        let isLong = values.count > Self.shown + 2
        html.markup("<ul class=\"plain\">")
        for value in isLong ? values.prefix(Self.shown) : values[...] { write(value, facet, to: &html) }
        html.markup("</ul>")
        guard isLong else { return }
        html.markup("<details class=\"more\"><summary>")
        html.text("\(SearchText.moreValues.text(in: wording.language)) (\(values.count - Self.shown))")
        html.markup("</summary><ul class=\"plain\">")
        for value in values.dropFirst(Self.shown) { write(value, facet, to: &html) }
        html.markup("</ul></details>")
    }

    /// Groups of features, each of which opens to its terms.
    private func writeTree(_ values: [FacetCount], to html: inout HTMLText) {
        let vocabularies = wording.vocabularies
        let terms = Dictionary(grouping: values.filter { !vocabularies.contains($0.value, in: .featureGroups) }) {
            vocabularies[.featureTerms][$0.value]?.group ?? ""
        }
        html.markup("<ul class=\"plain\">")
        for group in values where vocabularies.contains(group.value, in: .featureGroups) {
            let within = (terms[group.value] ?? []).sorted {
                $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value
            }
            let name = wording.label(of: group.value, .feature)
            html.markup("<li><details class=\"more\"")
            if within.contains(where: \.isChosen) { html.markup(" open") }
            html.markup("><summary>")
            html.text(name)
            html.markup(" <b>")
            html.number(group.count)
            html.markup("</b></summary><ul class=\"plain\">")
            write(group, .feature, label: "\(SearchText.wholeGroup.text(in: wording.language)): \(name)", to: &html)
            for term in within { write(term, .feature, to: &html) }
            html.markup("</ul></details></li>")
        }
        for term in terms[""] ?? [] { write(term, .feature, to: &html) }
        html.markup("</ul>")
    }

    private func write(_ value: FacetCount, _ facet: SearchFacet, label: String? = nil, to html: inout HTMLText) {
        html.markup("<li><label><input type=\"checkbox\"")
        html.attribute("name", facet.rawValue)
        html.attribute("value", value.value)
        if value.isChosen { html.markup(" checked") }
        html.markup("><span>")
        html.text(label ?? wording.label(of: value.value, facet))
        html.markup("</span> <b>")
        html.number(value.count)
        html.markup("</b></label></li>\n")
    }
}
