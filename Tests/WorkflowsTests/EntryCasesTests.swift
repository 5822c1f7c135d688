import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import TestSupport
import Testing
import Workflows

/// A dated question with its answer.
struct EntryCase: Sendable, CustomTestStringConvertible {
    var id: String
    var input: JSONValue
    var expected: [String: JSONValue]

    var testDescription: String { id }

    /// All cases of `Cases/entry.jsonl`.
    static let all: [EntryCase] = {
        let file = Project.root.appendingPathComponent("Tests/WorkflowsTests/Cases/entry.jsonl")
        let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
        return lines.compactMap { line in
            guard case .object(let members)? = try? JSONDecoder().decode(JSONValue.self, from: Data(line.utf8)),
                case .string(let id)? = members["id"], let input = members["input"],
                case .object(let expected)? = members["expected"]
            else { return nil }
            return EntryCase(id: id, input: input, expected: expected)
        }
    }()
}

/// The rules that ship, as an import of the manuals leaves them.
enum ShippedRules {
    private static let made = Task { () throws -> EntryRulebook in
        let fixture = try WorkflowFixture()
        // The groups of states first: the manuals of the members name them.
        let files = Project.files(in: "Catalogue/Manual", ending: ".xml").map(\.path)
        for file in files.filter({ $0.hasSuffix("CRM.xml") }) + files.filter({ !$0.hasSuffix("CRM.xml") }) {
            _ = try #require(try await fixture.publish(file))
        }
        return try #require(try await AnswerEntry(store: fixture.store).rulebook(access: .public))
    }

    static func rulebook() async throws -> EntryRulebook { try await made.value }
}

@Suite struct EntryCasesTests {
    static let today = Sample.day("2026-11-21")

    @Test func everyCaseIsRead() {
        #expect(EntryCase.all.count == 187)
    }

    /// Canada asks for a visa of its own in the past or one of the United States now: the second is asked once the first
    /// is not there.
    @Test func whatMattersOnlyThenIsNamedApart() async throws {
        let rulebook = try await ShippedRules.rulebook()
        let item = try #require(EntryCase.all.first { $0.id == "E252" })
        var question = try EntryQuestion(json: item.input, today: Self.today)
        let first = rulebook.answer(question)
        #expect(first.missing == ["pastVisas"] && first.missingThen == ["visas"])
        question.facts.pastVisas = []
        let second = rulebook.answer(question)
        #expect(second.missing == ["visas"] && second.missingThen.isEmpty && second.status == .conditional)
    }

    @Test func everyCodeOfTheCasesIsKnown() throws {
        let vocabularies = try Project.vocabularies()
        for item in EntryCase.all {
            var question = try EntryQuestion(json: item.input, today: Self.today)
            #expect(throws: Never.self, "\(item.id)") { try question.settle(vocabularies) }
        }
    }

    @Test(arguments: EntryCase.all)
    func caseIsAnsweredAsExpected(_ item: EntryCase) async throws {
        let rulebook = try await ShippedRules.rulebook()
        let answer = rulebook.answer(try EntryQuestion(json: item.input, today: Self.today))
        let json = try JSONDecoder().decode(JSONValue.self, from: Data(answer.jsonText.utf8))
        guard case .object(let given) = json else { throw EntryQuestionError.notAnObject }
        for (name, value) in item.expected {
            switch (name, value) {
            case ("duties", .array(let duties)):
                #expect(duties.allSatisfy { given["duties"]?.contains($0) == true })
            case ("dutiesAbsent", .array(let duties)):
                #expect(duties.allSatisfy { given["duties"]?.contains($0) == false })
            default: #expect(given[name] == value, "\(name)")
            }
        }
    }
}

extension JSONValue {
    fileprivate func contains(_ value: JSONValue) -> Bool {
        guard case .array(let items) = self else { return false }
        return items.contains(value)
    }
}
