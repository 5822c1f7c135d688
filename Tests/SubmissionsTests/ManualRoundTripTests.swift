import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// Writing is the reverse of reading, to the byte.
@Suite struct ManualRoundTripTests {
    @Test(arguments: AcceptedSamplesTests.files)
    func readWriteReadGivesTheSameRecords(_ file: URL) throws {
        let first = try Reading.read(file).content
        let header = try #require(first.header)
        let written = SubmissionWriter.bytes(header, first.items)
        let second = try Reading.read(written)
        #expect(second.outcome.findings.isAccepted)
        #expect(second.content.header == header)
        #expect(second.content.records.map(withFiles) == first.records.map(withFiles))
        #expect(second.content.items.map(\.action) == first.items.map(\.action))
        #expect(SubmissionWriter.bytes(header, second.content.items) == written)
    }

    @Test func everyMemberOfARecordComesBack() throws {
        var document = Sample.fullDocument()
        document.sources = [
            Source(id: "s1", text: "<Invented> & \"for\" tests ]]> ü 🛂", url: "https://uto.example/?a=1&b=2")
        ]
        document.numberings[0].value.pattern = "[A-Z]\\d{8}| <&\"'>\\-"
        let rule = Sample.fullRule()
        var header = SubmissionHeader(kind: .manual, country: "UTO", issued: Sample.day("2026-11-21"), mode: .amending)
        header.authority = "Oficina & Cía."
        header.contact = "a@uto.example"
        header.reference = "1 \"2\" <3>"
        header.isSample = true
        header.note = LocalizedText(en: "note", translated: [.en])
        let items = [
            SubmissionItem(content: .record(.document(document)), action: .change, line: 0, path: ""),
            SubmissionItem(content: .record(.entryRule(rule)), action: .add, line: 0, path: ""),
            SubmissionItem(
                content: .withdrawal(kind: .family, key: "f", reason: LocalizedText(es: "r", en: "r")),
                action: .withdraw,
                line: 0,
                path: ""
            ),
        ]
        let content = try tolerant(SubmissionWriter.bytes(header, items))
        #expect(content.header == header)
        #expect(content.records == [.document(document), .entryRule(rule)])
        #expect(content.items.map(\.action) == [.change, .add, .withdraw])
    }

    @Test func theSinkGetsPiecesInOrder() throws {
        let header = SubmissionHeader(
            kind: .manual,
            country: "UTO",
            issued: Sample.day("2026-11-21"),
            mode: .complete,
            authority: "A"
        )
        let documents = (1...400).map { Sample.fullDocument(variant: $0) }
        var pieces: [[UInt8]] = []
        var writer = SubmissionWriter(header) { pieces.append($0) }
        for document in documents { try writer.write(.document(document)) }
        try writer.finish()
        let items = documents.map {
            SubmissionItem(content: .record(.document($0)), action: nil, line: 0, path: "")
        }
        #expect(pieces.count > 5)
        #expect(Array(pieces.joined()) == SubmissionWriter.bytes(header, items))
    }

    /// Reads what the checks object to, too: here only the writing is of interest.
    private func tolerant(_ bytes: [UInt8]) throws -> Collected {
        let (outcome, content) = try Reading.read(bytes)
        let errors = outcome.findings.inFileOrder.filter { $0.severity == .error }
        #expect(errors.map { "\($0.id) \($0.line) \($0.path) \($0.message.en ?? "")" } == [])
        return content
    }

    /// An image that came inside the XML goes out as a file.
    private func withFiles(_ record: CatalogueRecord) -> CatalogueRecord {
        guard case .document(var document) = record else { return record }
        for index in document.images.indices where document.images[index].file == nil {
            document.images[index].file = "images/\(document.images[index].sha256).png"
        }
        return .document(document)
    }
}

extension Sample {
    /// A full model of any variant.
    fileprivate static func fullDocument(variant: Int) -> DocumentModel {
        var document = fullDocument()
        let digits = String(variant)
        document.code = code("UTO-AO-03" + String(repeating: "0", count: 3 - digits.count) + digits)
        return document
    }
}
