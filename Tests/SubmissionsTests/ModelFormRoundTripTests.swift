import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// The form of a model loses nothing of it, shown or not.
@Suite struct ModelFormRoundTripTests {
    private static let samples = ["UTO.xml", "UTO-amending.xml"]

    private func header(_ country: String = "UTO") -> SubmissionHeader {
        SubmissionHeader(
            kind: .manual,
            country: country,
            issued: Sample.day("2026-11-21"),
            mode: .amending,
            authority: "A"
        )
    }

    /// The models of a sample, as the catalogue keeps them.
    private func models(_ file: String) throws -> [DocumentModel] {
        let url = Project.root.appendingPathComponent("Imports/Samples/accepted/\(file)")
        return try Reading.read(url).content.records.compactMap { record in
            guard case .document(var model) = record else { return nil }
            for index in model.images.indices { model.images[index].file = model.images[index].exportedFile }
            return model
        }
    }

    private func read(_ file: ModelFormFile) throws -> (model: DocumentModel, findings: [Finding]) {
        let (outcome, content) = try Reading.read(file.bytes)
        guard case .document(let model)? = content.records.first else {
            throw ReadingFailure(findings: outcome.findings.inFileOrder)
        }
        return (model, outcome.findings.inFileOrder)
    }

    private struct ReadingFailure: Error {
        var findings: [Finding]
    }

    @Test(arguments: samples, Access.allCases)
    func whatAFormBeginsWithIsHandedInAsItWas(_ file: String, _ access: Access) throws {
        let models = try models(file)
        #expect(!models.isEmpty)
        for model in models {
            let values = ModelFormWriter.values(model, access: access)
            let written = ModelFormWriter.file(header(), values, base: model, action: .change)
            #expect(try read(written).model == model)
        }
    }

    @Test func everyMemberOfAModelComesBack() throws {
        var model = Sample.fullDocument()
        model.sources = [Source(id: "s1", text: "<Invented> & \"for\" tests", url: "https://uto.example/?a=1&b=2")]
        model.numberings[0].value.pattern = "[A-Z]\\d{8}| <&\"'>\\- "
        for index in model.images.indices { model.images[index].file = model.images[index].exportedFile }
        let values = ModelFormWriter.values(model, access: .restricted)
        let written = ModelFormWriter.file(header(), values, base: model, action: .change)
        #expect(try read(written).model == model)
    }

    @Test func whatIsTypedChangesAndTheRestStays() throws {
        let model = try #require(try models("UTO.xml").first)
        var values = ModelFormWriter.values(model, access: .restricted)
        values["validity.adultMonths"] = "84"
        values["title.es"] = "Pasaporte común"
        values["feature.2.level"] = "3"
        // Boxes come in the order of the page, and say the same.
        for row in 1...model.features.count {
            let path = "feature.\(row).methods"
            values[path] = values[path].split(separator: " ").reversed().joined(separator: " ")
        }
        values["statusNote.es"] = ""
        values["statusNote.en"] = ""
        var expected = model
        expected.validity?.value.adultMonths = 84
        expected.title.value.es = "Pasaporte común"
        expected.title.value.translated.removeAll { $0 == .es }
        expected.features[1].level = 3
        expected.statusNote = nil
        let written = ModelFormWriter.file(header(), values, base: model, action: .change)
        #expect(try read(written).model == expected)
    }

    @Test func rowsComeAndGoAndKeepWhatTheFormDoesNotShow() throws {
        let model = try #require(try models("UTO.xml").first { $0.features.count > 3 })
        var values = ModelFormWriter.values(model, access: .restricted)
        let last = model.features.count
        values["holderField.1.remove"] = "yes"
        values["feature.\(last + 3).id"] = "new1"
        values["feature.\(last + 3).term"] = model.features[0].term
        values["feature.\(last + 3).level"] = "1"
        values["feature.\(last + 3).expected/en"] = "A star."
        let read = try read(ModelFormWriter.file(header(), values, base: model, action: .change)).model
        var added = Feature(id: "new1", term: model.features[0].term, level: 1)
        added.expected = LocalizedText(en: "A star.")
        #expect(read.features == model.features + [added])
        #expect(read.holderFields == Array(model.holderFields.dropFirst()))
        #expect(read.images == model.images)
    }

    @Test func aRowThatTheReaderMayNotSeeStaysWhereItIs() throws {
        let models = try models("UTO.xml")
        let model = try #require(models.first { model in model.features.contains { $0.access == .restricted } })
        var values = ModelFormWriter.values(model, access: .public)
        let hidden = model.features.filter { $0.access > .public }
        let shown = model.features.count - hidden.count
        for index in 1...shown + 1 { #expect(values["feature.\(index).id"].isEmpty == (index > shown)) }
        values["feature.1.id"] = "other"
        let written = ModelFormWriter.file(header(), values, base: model, action: .change)
        let read = try read(written).model
        #expect(read.features.map(\.access) == model.features.map(\.access))
        #expect(read.features.filter { $0.access > .public } == hidden)
        let place = try #require(model.features.firstIndex { $0.access > .public })
        #expect(written.place(of: "/manual/documents/document[1]/feature[\(place + 1)]/@level") == .hidden)
    }

    @Test func aModelIsWrittenFromNothing() throws {
        var values = FormValues()
        for (path, text) in [
            ("document.code", "UTO-AO-09001"), ("document.status", "current"), ("document.evidence", "secondary"),
            ("title.native", "en: Utopian Passport\nfr: Passeport"), ("title.es", "Pasaporte"),
            ("title.en", "Passport"),
            ("firstIssued.date", "2026-03"), ("cover.colour/en", "red"), ("cover.colour/es", "rojo"),
            ("cover.note/en", "Plain."), ("chip.presence", "no"), ("source.1.text", "Seen."), ("source.1.id", "s1"),
        ] {
            values[path] = text
        }
        let (model, findings) = try read(ModelFormWriter.file(header(), values, base: nil, action: .add))
        #expect(findings.filter { $0.severity == .error } == [])
        #expect(model.code == Sample.code("UTO-AO-09001") && model.nativeTitles.map(\.language) == ["en", "fr"])
        #expect(model.cover?.value.colour == LocalizedText(es: "rojo", en: "red"))
        #expect(model.firstIssued?.value.date == PartialDate("2026-03") && model.sources.map(\.id) == ["s1"])
        #expect(model.features.isEmpty && model.validity == nil)
    }

    @Test func findingsHaveTheirPlaceInTheForm() throws {
        let model = try #require(try models("UTO.xml").first { $0.features.count > 3 })
        var values = ModelFormWriter.values(model, access: .restricted)
        values["feature.1.remove"] = "yes"
        values["feature.3.level"] = "9"
        values["validity.adultMonths"] = "many"
        values["numbering.1.pattern"] = "(("
        values["title.native"] = "Passport"
        let written = ModelFormWriter.file(header(), values, base: model, action: .change)
        let found = try Reading.read(written.bytes).outcome.findings.inFileOrder.filter { $0.severity == .error }
        let places = Set(found.map { written.place(of: $0.path) })
        #expect(places.isSuperset(of: [.field("feature.3.level"), .field("validity.adultMonths")]))
        #expect(places.contains(.field("title.native")))
        // The feature before it went, so in the XML it is the second.
        #expect(
            written.place(of: "/manual/documents/document[1]/feature[2]/expected/es") == .field("feature.3.expected/es")
        )
        #expect(written.place(of: "/manual/documents/document[1]/@category") == .field("document.code"))
        #expect(written.place(of: "/manual/documents/document[1]/feature[2]/region[1]/@x") == .group("feature.3"))
        #expect(written.place(of: "/manual/documents/document[1]/image[1]") == .whole)
        #expect(written.place(of: "/manual/@country") == .whole)
    }
}
