import CatalogueModel
import DocumentChecks

/// A script of a page.
struct ScriptPage: Sendable {
    let scriptPath: String
}

/// The codes that zones have and the words of their check, for a browser that checks one itself.
struct MRZWords: JSONWritable {
    let vocabularies: Vocabularies

    /// The static files that check zones, in the order in which they are read.
    static let scripts = ["mrz-reader.js", "mrz-compare.js", "mrz-answer.js", "mrz-page.js"]

    /// The same where pages are written into files, with the words and the models at hand before what uses them.
    static let exportedScripts =
        [SitePath.mrzWords, SitePath.exportedIndex] + scripts.map { SitePath.file($0, digest: nil) }

    /// Appends `{"countries","documentCodes","months","texts"}`; texts are those of the page, by language and name.
    func write(to json: inout JSONText) {
        json.object { json in
            json.key("countries")
            json.object { json in
                for term in vocabularies[.countries].terms { write(country: term, to: &json) }
            }
            json.key("documentCodes")
            json.object { json in
                for term in vocabularies[.mrzDocumentCodes].terms {
                    json.key(named: term.id)
                    json.value(LocalizedText(es: term.label.es, en: term.label.en))
                }
            }
            json.key("months")
            json.object { json in
                for language in Language.allCases {
                    json.key(named: language.rawValue)
                    json.array(DateText.months(in: language)) { $0.string($1) }
                }
            }
            json.key("texts")
            json.object { json in
                for language in Language.allCases {
                    json.key(named: language.rawValue)
                    Self.write(texts: InterfaceTexts.all(in: language), to: &json)
                }
            }
        }
    }

    private func write(country term: VocabularyTerm, to json: inout JSONText) {
        let (issuer, nationality) = (
            MRZState(term.id, isIssuer: true, vocabularies: vocabularies),
            MRZState(term.id, isIssuer: false, vocabularies: vocabularies)
        )
        json.key(named: term.id)
        json.object {
            $0.member("status", issuer.status)
            $0.member("issuer", issuer.isUsedHere)
            $0.member("nationality", nationality.isUsedHere)
            $0.member("es", term.label.es)
            $0.member("en", term.label.en)
        }
    }

    /// Those that the result of a check shows.
    private static func write(texts: [String: String], to json: inout JSONText) {
        let groups = [MRZText.allCases.map(\.rawValue), MRZCheckText.allCases.map(\.rawValue)]
        let here = MRZHereText.allCases.map(\.rawValue) + [MRZPostText.postGlance.rawValue]
        json.object { json in
            for name in (groups.flatMap(\.self) + here).sorted() {
                json.key(named: name)
                json.string(texts[name] ?? "")
            }
        }
    }
}
