import CatalogueModel

/// The facets of a search as lists of check boxes, with the number of models that each value would leave.
struct FacetList {
    private let query: SearchQuery
    private let facets: [FacetCounts]
    private let problems: [QueryProblem]
    private let unfolded: UnfoldedLists
    private let wording: Wording

    /// Those that people ask for first come first.
    private static let order: [SearchFacet] = [
        .country, .category, .type, .feature, .tool, .circulation, .method, .location, .level, .chip, .mrz, .status,
        .evidence,
    ]
    /// What of a long list is seen at once.
    private static let shown = 8

    init(
        _ query: SearchQuery,
        facets: [FacetCounts],
        problems: [QueryProblem],
        unfolded: UnfoldedLists,
        wording: Wording
    ) {
        self.unfolded = unfolded
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
        let isOpen =
            [.country, .category, .feature, .tool].contains(facet) || chosen > 0 || problem != nil
            || unfolded.contains(facet.rawValue)
        html.markup("<details class=\"facet\"")
        html.attribute("id", "f-\(facet.rawValue)")
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
        html.text(explanation.words(in: wording.language))
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
        var shown = values
        if values.count > Self.shown + 2, !unfolded.contains(facet.rawValue) {
            let others = values.filter { !$0.isChosen }.sorted { $0.count > $1.count }
            shown = values.filter(\.isChosen) + others.prefix(Self.shown)
        }
        html.markup("<ul class=\"plain\">")
        for value in shown { write(value, facet, to: &html) }
        html.markup("</ul>")
        guard shown.count < values.count else { return }
        writeButton(.more, facet.rawValue, of: facet, to: &html)
        html.text("\(SearchText.moreValues.text(in: wording.language)) (\(values.count - shown.count))")
        html.markup("</button>")
    }

    /// Groups of features; of those that are unfolded, the terms, and of others the chosen ones.
    private func writeTree(_ values: [FacetCount], to html: inout HTMLText) {
        let vocabularies = wording.vocabularies
        var groups: [FacetCount] = []
        var filled: Set<String> = []
        var shown: [String: [FacetCount]] = [:]
        for value in values {
            let ofTerm = vocabularies.group(ofFeature: value.value)
            if ofTerm == nil, vocabularies.contains(value.value, in: .featureGroups) {
                groups.append(value)
                continue
            }
            let group = ofTerm ?? ""
            filled.insert(group)
            if value.isChosen || group.isEmpty || unfolded.contains(group) { shown[group, default: []].append(value) }
        }
        html.markup("<ul class=\"plain\">")
        for group in groups {
            let isUnfolded = unfolded.contains(group.value)
            html.markup("<li class=\"group\">")
            writeLabel(group, .feature, to: &html)
            if filled.contains(group.value) { writeFold(group.value, isUnfolded: isUnfolded, to: &html) }
            if let terms = shown[group.value] {
                html.markup("<ul class=\"plain\">")
                for term in isUnfolded ? terms.sorted(by: { $0.count > $1.count }) : terms {
                    write(term, .feature, to: &html)
                }
                html.markup("</ul>")
            }
            html.markup("</li>\n")
        }
        for term in shown[""] ?? [] { write(term, .feature, to: &html) }
        html.markup("</ul>")
    }

    /// The button that shows the terms of a group, or hides them.
    private func writeFold(_ group: String, isUnfolded: Bool, to html: inout HTMLText) {
        writeButton(isUnfolded ? .less : .more, group, of: .feature, to: &html)
        html.text(isUnfolded ? "−" : "+")
        html.markup("<span class=\"hidden\"> ")
        let words: SearchText = isUnfolded ? .hideTerms : .showTerms
        html.text("\(words.text(in: wording.language)): \(wording.label(group, .featureGroups))")
        html.markup("</span></button>")
    }

    private func writeButton(
        _ parameter: UnfoldedLists.Parameter,
        _ value: String,
        of facet: SearchFacet,
        to html: inout HTMLText
    ) {
        html.markup("<button class=\"more\"")
        html.attribute("name", parameter.rawValue)
        html.attribute("value", value)
        html.attribute("formaction", "\(SitePath.documents)#f-\(facet.rawValue)")
        html.markup(">")
    }

    private func write(_ value: FacetCount, _ facet: SearchFacet, to html: inout HTMLText) {
        html.markup("<li>")
        writeLabel(value, facet, to: &html)
        html.markup("</li>\n")
    }

    private func writeLabel(_ value: FacetCount, _ facet: SearchFacet, to html: inout HTMLText) {
        html.markup("<label><input type=\"checkbox\"")
        html.attribute("name", facet.rawValue)
        html.attribute("value", value.value)
        if value.isChosen { html.markup(" checked") }
        html.markup("><span>")
        html.text(wording.label(of: value.value, facet))
        html.markup("</span> <b>")
        html.text(NumberText.grouped(value.count, wording.language))
        html.markup("</b></label>")
    }
}
