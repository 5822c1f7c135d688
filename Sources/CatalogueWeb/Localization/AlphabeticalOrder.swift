import CatalogueModel
import Foundation

extension StringProtocol {
    /// Without accents and in lower case.
    var folded: String {
        folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    }

    /// What a label is sorted by: accents and case apart, and ñ after every n, so that Bélgica does not
    /// stand after Burundi.
    var alphabeticalOrder: String {
        var order = ""
        // Foundation is asked only where it has to be: long lists are sorted for every page.
        for character in lowercased() {
            if character == "ñ" {
                order += "n\u{10FFFF}"
            } else if character.isASCII {
                order.append(character)
            } else {
                order += String(character).folded
            }
        }
        guard order.first?.isPunctuation == true || order.last?.isPunctuation == true else { return order }
        return order.trimmingCharacters(in: .punctuationCharacters)
    }
}

extension Sequence {
    /// In the alphabetical order of their labels; what has the same label in the order of its code.
    func alphabetically(by label: (Element) -> String, code: (Element) -> String) -> [Element] {
        map { (label($0).alphabeticalOrder, code($0), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
}

extension Wording {
    /// Codes of a vocabulary in the alphabetical order of their labels.
    func alphabetically(_ codes: some Sequence<String>, _ vocabulary: VocabularyName) -> [String] {
        codes.alphabetically(by: { label($0, vocabulary) }, code: \.self)
    }

    /// The countries that a form offers: the members, the specimen state, then all others, each by name.
    ///
    /// - Parameter only: those that are offered; all where it is nil.
    /// - Returns: their codes.
    func countriesToChoose(only: [String]? = nil) -> [String] {
        let members = Set(vocabularies.members)
        let offered = vocabularies[.countries].terms.filter { only?.contains($0.id) ?? true }
        func named(_ isOfGroup: (VocabularyTerm) -> Bool) -> [String] {
            alphabetically(offered.lazy.filter(isOfGroup).map(\.id), .countries)
        }
        return named { members.contains($0.id) }
            + named { !members.contains($0.id) && $0.kind == "specimen" }
            + named { !members.contains($0.id) && $0.kind != "specimen" }
    }
}
