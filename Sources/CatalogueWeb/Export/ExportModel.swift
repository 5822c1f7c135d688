import CatalogueModel
import Foundation

/// What the lists and the search of an exported site know of a model.
struct ExportModel: Sendable {
    let code: DocumentCode
    let title: LocalizedText
    let nativeTitle: String
    let status: DocumentStatus
    let evidence: Evidence
    let firstYear: Int?
    let lastYear: Int?
    let features: [String]
    let images: [String: ImageType]
    private let texts: [LocalizedText]

    init(_ model: DocumentModel) {
        code = model.code
        title = model.title.value
        nativeTitle = model.nativeTitles.map(\.text).joined(separator: " / ")
        status = model.status
        evidence = model.evidence
        firstYear = model.firstIssued?.value.date?.year
        lastYear = model.lastIssued?.value.date?.year
        var seen: Set<String> = []
        features = model.features.map(\.term).filter { seen.insert($0).inserted }
        images = Dictionary(model.images.map { ($0.sha256, $0.type) }, uniquingKeysWith: { first, _ in first })
        texts =
            model.features.flatMap { [$0.expected, $0.colour].compactMap(\.self) } + model.notes.map(\.value)
            + model.printedTexts.map(\.value)
    }

    /// The words that find it beside its title: each once, without accents.
    func words(_ wording: Wording) -> String {
        let labels =
            features.map { wording.label($0, .featureTerms) } + [wording.label(code.category, .documentCategories)]
        let all = texts.map { $0.text(in: wording.language) } + labels
        let words = all.joined(separator: " ").folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
            .split { !$0.isLetter && !$0.isNumber }
        return Set(words.filter { $0.count > 1 }).sorted().joined(separator: " ")
    }

    /// Category, status and years of issue, in a line.
    func line(_ wording: Wording) -> String {
        let years = wording.issueYears(from: firstYear, to: lastYear, status)
        let labels = [
            wording.label(code.category, .documentCategories), wording.label(status.rawValue, .documentStatuses),
            wording.label(evidence.rawValue, .evidenceGrades),
        ]
        return (labels + [years]).joined(separator: " · ")
    }
}

/// The models of an exported site as its search reads them: a script, as nothing may be fetched from a disk.
struct ExportIndex: JSONWritable {
    let models: [ExportModel]
    let wording: Wording

    /// The script.
    var script: String { "globalThis.cotejoIndex = \(jsonText);\n" }

    /// Appends `{"specimen","countries","models"}`.
    func write(to json: inout JSONText) {
        let countries = Set(models.map(\.code.issuer)).sorted()
        json.object { json in
            json.member("specimen", FrameText.specimenTitle.text(in: wording.language))
            json.key("countries")
            json.object { json in
                for country in countries {
                    json.key(named: country)
                    json.string(wording.label(country, .countries))
                }
            }
            json.key("models")
            json.array(models) { json, model in
                json.object {
                    $0.member("code", model.code.text)
                    $0.member("title", model.title.text(in: wording.language))
                    let other = model.title[wording.language] == nil ? nil : model.title[wording.language.other]
                    $0.member("other", [other ?? "", model.nativeTitle].joined(separator: " "))
                    $0.member("category", model.code.category)
                    $0.member("isSpecimen", model.code.isSpecimen)
                    $0.member("line", model.line(wording))
                    $0.member("features", model.features)
                    $0.member("words", model.words(wording))
                }
            }
        }
    }
}
