import CatalogueModel
import Foundation
import TestSupport
import Testing

@testable import Submissions

/// What a kind of submission and a kind of record need where no compiler looks.
///
/// README lists the same under *A new kind of submission*: whoever adds one follows the failures here from the first to the
/// last.
@Suite struct EveryKindTests {
    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Project.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test(arguments: SubmissionKind.allCases)
    func aKindHasASchemaInBothLanguages(_ kind: SubmissionKind) throws {
        let schema = try Self.text("Imports/Schemas/\(kind.rawValue).xsd")
        #expect(schema.contains("targetNamespace=\"\(kind.namespace)\""))
        for needed in ["<xs:element name=\"\(kind.rawValue)\"", "xml:lang=\"es\">", "xml:lang=\"en\">"] {
            #expect(schema.contains(needed), "Imports/Schemas/\(kind.rawValue).xsd lacks \(needed)")
        }
        for record in kind.records {
            #expect(
                schema.contains("<xs:element name=\"\(record.rawValue)\""),
                "Imports/Schemas/\(kind.rawValue).xsd has no element \(record.rawValue)"
            )
        }
    }

    /// The reader finds a record by its element, so an element without a name in `XMLName` is passed over.
    @Test func theReaderKnowsEveryRoot() {
        for kind in SubmissionKind.allCases {
            #expect(XMLName(rawValue: kind.rawValue) != nil, "XMLName lacks \(kind.rawValue)")
        }
    }

    @Test(arguments: RecordKind.allCases)
    func theReaderKnowsTheElementOf(_ record: RecordKind) throws {
        let kind = try #require(
            SubmissionKind.allCases.first { $0.records.contains(record) },
            "no kind of submission holds \(record.rawValue): SubmissionKind.records"
        )
        #expect(SubmissionKind.allCases.count { $0.records.contains(record) } == 1)
        let name = try #require(XMLName(rawValue: record.rawValue), "XMLName lacks \(record.rawValue)")
        let schema = try Self.text("Imports/Schemas/\(kind.rawValue).xsd")
        let repeated = try Regex("<xs:element name=\"\(record.rawValue)\"[^>]*maxOccurs=\"unbounded\"")
        if schema.contains(repeated) {
            let root = try #require(XMLName(rawValue: kind.rawValue))
            #expect(name.repeats(under: root), "a path does not say which \(record.rawValue): XMLName.repeats")
        }
        let common = try Self.text("Imports/Schemas/common.xsd")
        #expect(
            common.contains("<xs:enumeration value=\"\(record.rawValue)\"/>"),
            "\(record.rawValue) cannot be withdrawn: Imports/Schemas/common.xsd"
        )
    }

    @Test func everyRecordIsInAnAcceptedSampleAndInItsScope() throws {
        var seen: Set<RecordKind> = []
        for file in Project.files(in: "Imports/Samples/accepted", ending: ".xml") {
            let (outcome, content) = try Reading.read(file)
            let kind = try #require(outcome.header?.kind)
            for record in content.records {
                seen.insert(record.kind)
                #expect(record.scope.isEmpty != kind.hasPeriod, "\(record.kind): CatalogueRecord.scope")
            }
        }
        let missing = RecordKind.allCases.filter { !seen.contains($0) }.map(\.rawValue)
        #expect(missing == [], "in no file of Imports/Samples/accepted, or not read from it")
    }

    @Test(arguments: SubmissionKind.allCases)
    func aKindHasARejectedSample(_ kind: SubmissionKind) throws {
        let files = Project.files(in: "Imports/Samples/rejected", ending: ".xml")
        let own = files.filter { file in
            let start = (try? Data(contentsOf: file).prefix(2000)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            return start.contains(kind.namespace)
        }
        #expect(!own.isEmpty, "no file of Imports/Samples/rejected is of \(kind.namespace)")
    }

    /// The reader has to enter each identifier; without that the database refuses the second of two, without a finding.
    @Test(arguments: RecordKind.allCases)
    func anIdentifierThatComesTwiceIsFound(_ record: RecordKind) throws {
        // Those whose identifiers are checked by the same words as a blackout's, or of which there is one.
        let alike: Set<RecordKind> = [
            .calendar, .planningRules, .topicParameters, .venue, .nomination, .budgetLine,
        ]
        guard !alike.contains(record) else { return }
        let found = try Project.files(in: "Imports/Samples/rejected", ending: ".findings.json").contains { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return text.contains(try Regex("\\.duplicate(Identifier|Code)\"[^}]*/\(record.rawValue)\\["))
        }
        #expect(found, "no file of Imports/Samples/rejected has \(record.rawValue) twice under one identifier")
    }

    /// Wherever the description of the API lists forms, it lists all of them.
    @Test func theAPINamesEveryForm() throws {
        let api = try JSONSerialization.jsonObject(
            with: Data(try Self.text("Sources/CatalogueWeb/Templates/openapi.json").utf8)
        )
        let lists = Self.lists(of: "enum", in: api).filter { $0.contains("blackout") && $0.contains("venue") }
        #expect(!lists.isEmpty)
        for list in lists {
            #expect(Set(list) == Set(RecordForm.all.map(\.record.rawValue)), "openapi.json, forms")
        }
    }

    /// Wherever the description of the API lists kinds of submission, it lists all of them.
    @Test func theAPINamesEveryKind() throws {
        let api = try JSONSerialization.jsonObject(
            with: Data(try Self.text("Sources/CatalogueWeb/Templates/openapi.json").utf8)
        )
        let lists = Self.lists(of: "enum", in: api).filter { $0.contains("manual") && $0.contains("trainers") }
        #expect(!lists.isEmpty)
        for list in lists { #expect(list == SubmissionKind.allCases.map(\.rawValue)) }
    }

    @Test(arguments: SubmissionKind.allCases)
    func readmeNamesTheSchemaInBothHalves(_ kind: SubmissionKind) throws {
        let halves = try Self.text("README.md").components(separatedBy: "\n# Cotejo en español\n")
        #expect(halves.count == 2)
        for half in halves { #expect(half.contains("`\(kind.rawValue).xsd`"), "README, Formats: \(kind.rawValue).xsd") }
    }

    private static func lists(of key: String, in json: Any) -> [[String]] {
        switch json {
        case let object as [String: Any]:
            object.flatMap { name, value -> [[String]] in
                if name == key, let list = value as? [String] { return [list] }
                return lists(of: key, in: value)
            }
        case let array as [Any]: array.flatMap { lists(of: key, in: $0) }
        default: []
        }
    }
}
