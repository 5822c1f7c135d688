import CatalogueModel
import CatalogueStore
import DocumentChecks

/// A model for programs: the record, and what its page draws from it.
struct DocumentAnswer: JSONWritable {
    let asked: ModelRequest
    let series: [SeriesModel]
    let answers: [AnsweredReport]
    let vocabularies: Vocabularies

    /// Appends the members of the record's answer, then those that the page draws from it.
    func write(to json: inout JSONText) {
        let found = asked.found
        let model = found.model
        json.object {
            found.writeMembers(to: &$0)
            $0.member("map", FeatureMap(model, vocabularies: vocabularies))
            $0.member("checklist", asked.checklist(vocabularies))
            $0.member("series", series)
            $0.member("answersToReaders", answers)
            $0.member("permanentAddress", SitePath.apiDocument(model.code, edition: asked.shownEdition))
            $0.key("numbersInWords")
            $0.array(model.numberings) { json, numbering in
                json.object {
                    $0.member("kind", numbering.value.kind)
                    $0.member("pattern", numbering.value.pattern)
                    let pattern = numbering.value.pattern.flatMap { try? NumberPattern($0) }
                    $0.member("words", pattern?.words)
                }
            }
            guard let specimen = model.mrz.flatMap(MRZSpecimen.init) else { return }
            $0.key("specimenZone")
            Self.write(specimen, to: &$0)
        }
    }

    private static func write(_ specimen: MRZSpecimen, to json: inout JSONText) {
        json.object {
            $0.member("format", specimen.layout.format.rawValue)
            $0.member("lines", specimen.lines)
            $0.key("fields")
            $0.array(specimen.layout.fields) { json, field in
                json.object {
                    $0.member("field", field.kind.rawValue)
                    $0.member("line", field.line)
                    $0.member("start", field.start)
                    $0.member("length", field.length)
                    $0.member("value", field.text(in: specimen.lines))
                }
            }
        }
    }
}
