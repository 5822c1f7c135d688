import CatalogueModel
import DocumentChecks
import Workflows

/// A model that may be the document.
struct CandidatePage: Sendable {
    let candidateTitle: PhrasePage
    let candidatePlace: String
    let candidateCode: String
    let candidateShare: String
    let candidateIsSpecimen: Bool
    let candidateReasons: [ReasonPage]

    init(
        _ candidate: IdentificationCandidate,
        _ card: SearchResult?,
        query: IdentificationQuery,
        _ wording: Wording
    ) {
        var title = card.map { wording.phrase($0.title) } ?? PhrasePage(candidate.code.text)
        title.phraseLink = SitePath.document(candidate.code)
        candidateTitle = title
        candidatePlace = wording.label(candidate.code.issuer, .countries)
        candidateCode = candidate.code.text
        candidateShare = Self.share(candidate.probability)
        candidateIsSpecimen = candidate.code.isSpecimen
        let kinds: [([Observation], IdentifyText, String, String)] = [
            (candidate.contradicts, .identifyContradicts, "✗", "against"), (candidate.fits, .identifyFits, "✓", "for"),
            (candidate.unknown, .identifyNotRecorded, "?", "open"),
        ]
        candidateReasons = kinds.filter { !$0.0.isEmpty }.map { observations, words, sign, kind in
            ReasonPage(
                reasonSign: sign,
                reasonClass: kind,
                reasonName: words.text(in: wording.language),
                reasonList: wording.list(observations.map { wording.name(of: $0, in: query) })
            )
        }
    }

    /// In whole percent; what is certain to nobody is never shown as 100 or 0.
    private static func share(_ probability: Double) -> String {
        if probability > 0.99 { return "> 99 %" }
        return probability < 0.01 ? "< 1 %" : "\(Int((probability * 100).rounded())) %"
    }
}

/// The observations that bear on a model in one way.
struct ReasonPage: Sendable {
    let reasonSign: String
    let reasonClass: String
    let reasonName: String
    let reasonList: String
}

/// Where the questions have led; nothing as long as there is more to ask.
struct OutcomePage: Sendable {
    let outcomeTitle: String
    let outcomeBody: String
    let outcomeClass: String
    let outcomePath: String?
    let outcomeLink: String

    init?(_ answer: IdentificationAnswer, _ wording: Wording) {
        let language = wording.language
        let step = answer.step
        guard let first = step.candidates.first else { return nil }
        let title = answer.cards[first.code]?.title.text(in: language) ?? first.code.text
        switch step.verdict {
        case .open: return nil
        case .noneFits:
            outcomeTitle = IdentifyText.identifyNoneTitle.text(in: language)
            outcomeBody = IdentifyText.identifyNoneBody.text(in: language)
            (outcomeClass, outcomePath) = ("notice", nil)
        case .identified:
            outcomeTitle = UIText(es: "Lo más probable: \(title)", en: "Most likely: \(title)").text(in: language)
            outcomeBody = IdentifyText.identifyFoundBody.text(in: language)
            (outcomeClass, outcomePath) = ("notice found", SitePath.document(first.code))
        case .shortList:
            let left = step.remaining
            outcomeTitle = UIText(
                es: left == 1 ? "Queda un solo modelo" : "Quedan \(left) modelos y nada más que preguntar",
                en: left == 1 ? "A single model is left" : "\(left) models are left and nothing more to ask"
            ).text(in: language)
            outcomeBody = IdentifyText.identifyListBody.text(in: language)
            (outcomeClass, outcomePath) = ("notice found", nil)
        }
        outcomeLink = "\(title) · \(first.code)"
    }
}

extension Wording {
    /// What was observed, in words: a feature that was not seen is marked as such.
    func name(of observation: Observation, in query: IdentificationQuery) -> String {
        switch observation {
        case .country: IdentifyText.identifyCountry.text(in: language).lowercasedStart
        case .category: IdentifyText.identifyCategory.text(in: language).lowercasedStart
        case .term(let id):
            query.notSeen.contains(id)
                ? "\(label(id, .featureTerms)) (\(IdentifyText.identifyAnsweredNotSeen.text(in: language)))"
                : label(id, .featureTerms)
        }
    }
}
