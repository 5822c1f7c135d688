import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// A record's form, table and XML are made of one description: none of them loses anything.
@Suite struct FormRoundTripTests {
    private static let files = TrainingRoundTripTests.files

    private func values(_ record: CatalogueRecord, _ form: RecordForm) throws -> FormValues {
        let json = try JSONDecoder().decode(JSONValue.self, from: Data(record.jsonText.utf8))
        return FormValues(form, record: json)
    }

    @Test(arguments: files)
    func whatAFormShowsIsHandedInAsItWas(_ file: URL) throws {
        let (_, content) = try Reading.read(file)
        var header = try #require(content.header)
        // Not every kind has forms; `everyFormIsSampled` sees that no form goes without a sample.
        guard RecordForm.all.contains(where: { $0.kind == header.kind }) else { return }
        header.mode = .amending
        var forms: Set<RecordKind> = []
        for record in content.records {
            guard let form = RecordForm(record.kind.rawValue) else { continue }
            forms.insert(record.kind)
            let bytes = FormWriter.bytes(header, form, [(values: try values(record, form), action: .change)])
            #expect(try Reading.read(bytes).content.records == [record])
        }
        #expect(!forms.isEmpty, "nothing of it has a form")
    }

    @Test(arguments: files, [";", ","] as [Character])
    func whatATableShowsIsHandedInAsItWas(_ file: URL, _ separator: Character) throws {
        let (_, content) = try Reading.read(file)
        let header = try #require(content.header)
        for form in RecordForm.all {
            let records = content.records.filter { $0.kind == form.record }
            guard !records.isEmpty else { continue }
            let typed = try records.map { try values($0, form) }
            for language in Language.allCases {
                let text = FormTable.text(form, typed, in: language, separator: separator)
                let table = FormTable(text, form, try Project.vocabularies())
                #expect(table.unknownColumns.isEmpty && table.missingColumns.isEmpty)
                #expect(table.rows.map(\.values) == typed)
                let items = table.rows.map { (values: $0.values, action: ChangeAction?.none) }
                let found = try Reading.read(FormWriter.bytes(header, form, items)).content.records
                #expect(found == records)
            }
        }
    }

    @Test func everyFormIsSampled() throws {
        let kinds = Set(try Self.files.flatMap { try Reading.read($0).content.records.map(\.kind) })
        #expect(Set(RecordForm.all.map(\.record)).subtracting(kinds).isEmpty)
    }

    @Test func whatIsWrongIsFoundByTheReaderAndNothingIsLost() throws {
        var values = FormValues()
        for (path, value) in [
            ("id", "N 1"), ("topic", "<none>"), ("audience", "border-officers"), ("officials", "many"),
            ("priority", "1"), ("deadline", "31/12/2027"), ("language", "es"), ("place", "Aula & \"sala\""),
            ("borderPost", "LBP-120"),
        ] {
            values[path] = value
        }
        var header = SubmissionHeader(
            kind: .needs,
            country: "GTM",
            issued: Sample.day("2027-01-01"),
            mode: .complete,
            authority: "A"
        )
        header.periodFrom = Sample.day("2027-01-01")
        header.periodTo = Sample.day("2027-12-31")
        let bytes = FormWriter.bytes(header, .need, [(values: values, action: nil)])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("<place>Aula &amp; \"sala\"</place>") && text.contains("topic=\"&lt;none&gt;\""))
        let (outcome, _) = try Reading.read(bytes)
        #expect(outcome.findings.inFileOrder.filter { $0.severity == .error }.count >= 4)
    }
}
