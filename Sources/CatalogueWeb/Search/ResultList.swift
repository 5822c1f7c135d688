import CatalogueModel

/// The results of a page as a list: what each model is, and why it is there.
struct ResultList {
    private let results: [SearchResult]
    private let edition: Int?
    private let wording: Wording
    private var language: Language { wording.language }

    init(_ results: [SearchResult], edition: Int?, wording: Wording) {
        self.results = results
        self.edition = edition
        self.wording = wording
    }

    /// The items of the list as HTML.
    var html: String {
        var html = HTMLText(reserving: results.count * 1100)
        for result in results { write(result, to: &html) }
        return html.string
    }

    private func write(_ result: SearchResult, to html: inout HTMLText) {
        html.markup("<li class=\"result with-image\">")
        writePicture(of: result, to: &html)
        html.markup("<div><h3>")
        writeTitle(of: result, to: &html)
        html.markup("</h3>")
        if result.title[language] != nil, let other = result.title[language.other], !other.isEmpty {
            html.markup("<p class=\"other-title\"")
            html.attribute("lang", language.other.rawValue)
            html.markup(">")
            html.text(other)
            html.markup("</p>")
        }
        html.markup("<p class=\"result-facts\"><strong>")
        html.text(wording.label(result.code.issuer, .countries))
        html.markup("</strong> · <span class=\"code\">")
        html.text(result.code.text)
        html.markup("</span> · ")
        html.text(wording.issueYears(from: result.firstIssued?.year, to: result.lastIssued?.year, result.status))
        html.markup(" · ")
        let noun: SearchText = result.featureCount == 1 ? .featureCounted : .featuresCounted
        html.text("\(result.featureCount) \(noun.text(in: language))")
        html.markup("</p>")
        for reason in result.reasons { write(reason, to: &html) }
        writeBadges(of: result, to: &html)
        html.markup("</div></li>\n")
    }

    /// The image where there is one, or our drawing of what kind of thing it is.
    private func writePicture(of result: SearchResult, to html: inout HTMLText) {
        guard let image = result.image else {
            html.markup("<span")
            html.attribute("class", "shape shape-\(result.shape)")
            html.markup(" aria-hidden=\"true\"></span>")
            return
        }
        html.markup("<img")
        html.attribute("src", SitePath.image(image))
        html.markup(" alt=\"\" width=\"96\" height=\"68\" loading=\"lazy\">")
    }

    private func writeTitle(of result: SearchResult, to html: inout HTMLText) {
        html.markup("<a")
        html.attribute("href", SitePath.document(result.code, edition: edition))
        if result.title[language] == nil { html.attribute("lang", language.other.rawValue) }
        html.markup(">")
        html.text(result.title.text(in: language))
        html.markup("</a>")
        guard result.title.isTranslated(in: language) else { return }
        html.markup(" <small class=\"mark\"")
        html.attribute("title", FrameText.translatedHint.text(in: language))
        html.markup(">")
        html.text(FrameText.ourTranslation.text(in: language))
        html.markup("</small>")
    }

    private func write(_ reason: MatchReason, to html: inout HTMLText) {
        switch reason {
        case .title: return
        case .feature(let feature):
            html.markup("<p class=\"why\"><b>")
            html.text(wording.label(feature.term, .featureTerms))
            html.markup("</b>")
            let places = feature.locations.map { wording.label($0, .locations) }
            let methods = feature.methods.map { wording.label($0, .methods) }
            for part in [places, methods] where !part.isEmpty {
                html.markup(" · ")
                html.text(wording.list(part))
            }
        default:
            html.markup("<p class=\"why\">")
            html.text(words(of: reason))
        }
        html.markup("</p>")
    }

    private func words(of reason: MatchReason) -> String {
        switch reason {
        case .code: SearchText.whyCode.text(in: language)
        case .reference: SearchText.whyReference.text(in: language)
        case .number(let kind): "\(SearchText.whyNumber.text(in: language)): \(wording.label(kind, .numberKinds))"
        case .mrz: SearchText.whyMRZ.text(in: language)
        case .text(.authority): SearchText.whyAuthority.text(in: language)
        case .text(.printed): SearchText.whyPrinted.text(in: language)
        case .text(.feature): SearchText.whyFeatureText.text(in: language)
        case .text(.note): SearchText.whyNote.text(in: language)
        case .title, .feature: ""
        }
    }

    private func writeBadges(of result: SearchResult, to html: inout HTMLText) {
        html.markup("<p class=\"badges\">")
        if result.code.isSpecimen {
            html.markup("<span class=\"badge specimen\">")
            html.text(FrameText.specimenTitle.text(in: language))
            html.markup("</span> ")
        }
        for badge in [wording.badge(result.status), wording.badge(result.evidence)] {
            html.markup("<span")
            html.attribute("class", "badge \(badge.badgeClass)")
            html.attribute("title", badge.badgeHint)
            html.markup(">")
            html.text(badge.badgeLabel)
            html.markup("</span> ")
        }
        html.markup("</p>")
    }
}

extension Wording {
    /// The years in which a model was issued: "2010–2016", "2016–today", "?–2016".
    func issueYears(from first: Int?, to last: Int?, _ status: DocumentStatus) -> String {
        switch (first, last) {
        case (nil, nil): SearchText.yearsUnknown.text(in: language)
        case (let first?, nil): "\(first)–" + (status == .current ? SearchText.nowadays.text(in: language) : "?")
        case (let first, let last?): first == last ? "\(last)" : "\(first.map(String.init) ?? "?")–\(last)"
        }
    }
}

extension SearchResult {
    /// What kind of thing it is, for a drawing: a booklet, a card or a sheet.
    fileprivate var shape: String {
        switch code.category {
        case "A", "R", "W": mrzFormat == "TD1" ? "card" : "booklet"
        case "B", "F", "H", "J", "L", "V": "card"
        default: "sheet"
        }
    }
}
