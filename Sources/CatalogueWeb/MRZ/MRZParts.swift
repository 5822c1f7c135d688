import CatalogueModel
import DocumentChecks
import Workflows

/// A field of a zone with its check digit.
struct MRZRowPage: Sendable {
    let fieldPlace: String
    let fieldName: String
    let fieldRaw: String
    let fieldClass: String
    let fieldValue: String
    let digitWords: String
    let digitClass: String
}

/// Something to know, with a sign for how much it weighs.
struct MRZRemarkPage: Sendable {
    let remarkSign: String
    let remarkClass: String
    let remarkText: String

    init(_ note: MRZNote, _ language: Language) {
        (remarkSign, remarkClass) =
            switch note.severity {
            case .error: ("✗", "against")
            case .warning: ("!", "caution")
            case .info: ("·", "open")
            }
        remarkText = note.text.text(in: language)
    }

    init(_ change: MRZChange, _ language: Language) {
        (remarkSign, remarkClass) = ("~", change.isHarmless ? "open" : "caution")
        remarkText = change.words.text(in: language)
    }
}

/// What is printed, beside what the zone has.
struct MRZComparedPage: Sendable {
    let comparedField: String
    let comparedPrinted: String
    let comparedFound: String
    let comparedWords: String
    let comparedClass: String

    init(_ row: MRZFieldComparison, _ language: Language) {
        comparedField = row.field.label.text(in: language)
        comparedPrinted = row.printed
        comparedFound = row.found.isEmpty ? "—" : row.found
        let text: MRZCheckText =
            switch row.agreement {
            case .same: .mrzSame
            case .variant: .mrzVariant
            case .asFarAsItGoes: .mrzAsFar
            case .different: .mrzDifferent
            }
        let words = text.text(in: language)
        let isDifferent = row.agreement == .different
        comparedWords = (isDifferent ? "✗ " : "✓ ") + words + (isDifferent ? " (\(row.wanted))" : "")
        comparedClass = isDifferent ? "against" : "for"
    }
}

/// A model that the zone may be of.
struct MRZCandidatePage: Sendable {
    let modelTitle: String
    let modelPath: String
    let modelCode: String
    let modelIsSpecimen: Bool
    let modelReasons: [ReasonPage]

    init(_ candidate: MRZCandidate, _ language: Language) {
        modelTitle = candidate.title.text(in: language)
        modelPath = SitePath.document(candidate.code) + "#check"
        modelCode = candidate.code.text
        modelIsSpecimen = candidate.code.isSpecimen
        let kinds: [([MRZCandidate.Reason], MRZCheckText, String, String)] = [
            (candidate.cannot, .mrzCannot, "⊘", "against"), (candidate.against, .mrzAgainst, "✗", "against"),
            (candidate.fits, .mrzFits, "✓", "for"), (candidate.unknown, .mrzUnknown, "?", "open"),
        ]
        modelReasons = kinds.filter { !$0.0.isEmpty }.map { reasons, name, sign, kind in
            ReasonPage(
                reasonSign: sign,
                reasonClass: kind,
                reasonName: name.text(in: language),
                reasonList: reasons.map { $0.text.text(in: language) }.joined(separator: "; ")
            )
        }
    }
}

/// A way of looking and what to look at by it.
struct MRZLookPage: Sendable {
    let lookName: String
    let lookFeatures: String
}

/// The likeliest model and what to look at first without tools.
struct MRZNextPage: Sendable {
    let nextTitle: String
    let nextCode: String
    let nextPath: String
    let nextLooks: [MRZLookPage]
    /// The first way of looking.
    let nextFirst: [MRZLookPage]

    /// So many features a way of looking are named; the model's page has them all.
    private static let shownFeatures = 4

    init(_ model: DocumentModel, _ wording: Wording) {
        nextTitle = model.title.value.text(in: wording.language)
        nextCode = model.code.text
        nextPath = SitePath.document(model.code) + "#check"
        let list = Checklist(model.features, tools: [], vocabularies: wording.vocabularies)
        let looks = list.steps.map { step in
            let names = step.features.prefix(Self.shownFeatures).map { wording.featureLabel($0.term) }
            let more = step.features.count - names.count
            return MRZLookPage(
                lookName: wording.label(step.method, .methods),
                lookFeatures: names.joined(separator: " · ") + (more > 0 ? " · +\(more)" : "")
            )
        }
        nextLooks = looks
        nextFirst = Array(looks.prefix(1))
    }
}
