import CatalogueModel
import Mustache

/// A condition of a question in words, and the address without it.
struct ConditionPage: Sendable, MustacheParent {
    let condition: String
    let conditionDropPath: String

    func child(named name: String) -> Any? {
        switch name {
        case "condition": condition
        case "conditionDropPath": conditionDropPath
        default: nil
        }
    }
}

extension SearchQuery {
    /// The most characters of the words that a sentence repeats: the whole of a pasted zone says nothing in it.
    private static let shownTextLength = 60

    /// Its conditions in words, each with the question that is left without it.
    func conditions(_ wording: Wording) -> [(words: String, without: SearchQuery)] {
        var list = conditions.map { (words: words(of: $0, wording), without: dropping($0)) }
        if case .edition(let number) = moment {
            var rest = self
            rest.moment = .current
            rest.page = 1
            list.append(("\(SearchText.edition.text(in: wording.language)): \(number)", rest))
        }
        return list
    }

    /// A number of models in words.
    static func models(_ count: Int, _ language: Language) -> String {
        let number = NumberText.grouped(count, language)
        return language == .es
            ? (count == 1 ? "1 modelo" : "\(number) modelos") : (count == 1 ? "1 model" : "\(number) models")
    }

    /// A condition in words.
    func words(of condition: SearchCondition, _ wording: Wording) -> String {
        let language = wording.language
        func day(_ name: SearchText, _ day: CalendarDay?) -> String {
            "\(name.text(in: language)) \(day.map { DateText.day($0, in: language) } ?? "")"
        }
        switch condition {
        case .text:
            let shown = text.count > Self.shownTextLength ? text.prefix(Self.shownTextLength) + "…" : text[...]
            return language == .es ? "«\(shown)»" : "“\(shown)”"
        case .value(let facet, let value): return wording.words(of: value, facet)
        case .on: return day(.onDay, on)
        case .changedSince: return day(.changedSince, changedSince)
        }
    }

    /// The question and its answer in one sentence.
    func sentence(total: Int, _ wording: Wording) -> String {
        let conditions = conditions(wording).map(\.words)
        let count = SearchQuery.models(total, wording.language)
        guard !conditions.isEmpty else {
            return wording.language == .es ? "\(count): todo el catálogo." : "\(count): the whole catalogue."
        }
        return "\(count): \(conditions.joined(separator: " · "))"
    }
}

extension Wording {
    /// The label of a value of a facet.
    func label(of value: String, _ facet: SearchFacet) -> String {
        switch facet {
        case .circulation: (value == "yes" ? SearchText.circulates : .circulatesNot).text(in: language)
        case .feature: featureLabel(value)
        default: facet.vocabularies.first.map { label(value, $0) } ?? value
        }
    }

    /// A value of a facet where it stands alone: with the name of the facet where its label would not say it.
    func words(of value: String, _ facet: SearchFacet) -> String {
        let label = label(of: value, facet)
        switch facet {
        case .country, .category, .circulation, .feature, .method, .level, .status: return label
        default: return "\(facet.title.text(in: language)): \(label)"
        }
    }

    /// The label of a feature term or of a group of them.
    func featureLabel(_ id: String) -> String {
        vocabularies.contains(id, in: .featureGroups) ? label(id, .featureGroups) : label(id, .featureTerms)
    }
}

extension SearchFacet {
    /// What a list of its values is called.
    var title: SearchText {
        switch self {
        case .country: .country
        case .category: .category
        case .type: .documentType
        case .circulation: .circulation
        case .status: .status
        case .feature: .feature
        case .location: .location
        case .method: .method
        case .tool: .tool
        case .level: .level
        case .chip: .chip
        case .mrz: .mrzFormat
        case .evidence: .evidenceGrade
        }
    }
}

extension TextReading {
    /// What to say where the text was not searched as it was typed.
    func lines(_ wording: Wording) -> [String] {
        let isSpanish = wording.language == .es
        var lines = corrections.map { correction in
            isSpanish
                ? "Se buscó «\(correction.used)» en lugar de «\(correction.typed)»."
                : "Searched for “\(correction.used)” instead of “\(correction.typed)”."
        }
        if !leftOut.isEmpty {
            let words = leftOut.map { isSpanish ? "«\($0)»" : "“\($0)”" }.joined(separator: ", ")
            lines.append(
                isSpanish
                    ? "Ningún modelo tiene todas las palabras; a estos les puede faltar: \(words)."
                    : "No model has all the words; these may lack: \(words)."
            )
        }
        if let mrz {
            let issuer = wording.label(mrz.issuer, .countries)
            lines.append(
                isSpanish
                    ? "Pegó una zona de lectura mecánica \(mrz.format), código \(mrz.documentCode), de \(issuer): "
                        + "estos modelos pueden llevarla. La zona no se comprobó."
                    : "You pasted a machine readable zone \(mrz.format), code \(mrz.documentCode), of \(issuer): "
                        + "these models may bear it. The zone was not checked."
            )
        }
        return lines
    }
}
