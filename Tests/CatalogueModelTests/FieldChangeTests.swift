import CatalogueModel
import Foundation
import TestSupport
import Testing

@Suite struct FieldChangeTests {
    private func changes(_ old: DocumentModel, _ new: DocumentModel) throws -> [FieldChange] {
        let decoder = JSONDecoder()
        return FieldChange.between(
            try decoder.decode(JSONValue.self, from: Data(old.jsonText.utf8)),
            try decoder.decode(JSONValue.self, from: Data(new.jsonText.utf8))
        )
    }

    @Test func equalRecordsHaveNoChanges() throws {
        #expect(try changes(Sample.fullDocument(), Sample.fullDocument()).isEmpty)
    }

    @Test func aChangedFieldIsNamedWithBothValues() throws {
        var changed = Sample.fullDocument()
        changed.validity?.value.adultMonths = 60
        changed.features[0].expected?.en = "an owl"
        #expect(
            try changes(Sample.fullDocument(), changed) == [
                FieldChange(path: "features[f1].expected.en", old: "watermark of an owl", new: "an owl"),
                FieldChange(path: "validity.value.adultMonths", old: "120", new: "60"),
            ]
        )
    }

    @Test func aFeatureAddedOrGoneIsOneChange() throws {
        var changed = Sample.fullDocument()
        changed.features.removeLast()
        let found = try changes(Sample.fullDocument(), changed)
        #expect(found.map(\.path) == ["features[f2]"])
        #expect(found.first?.new == nil)
    }
}
