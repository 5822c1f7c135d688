import CatalogueModel
import TestSupport
import Testing

@Suite struct FormTableTests {
    private func table(_ text: String, _ form: RecordForm = .need) throws -> FormTable {
        FormTable(text, form, try Project.vocabularies())
    }

    private static let headings = "id;topic;audience;officials;priority;deadline;language"

    @Test(arguments: [
        headings + "\r\nN1;visas-and-stamps;border-officers;24;2;2027-04-28;es\r\n",
        "\u{FEFF}" + headings + "\nN1;visas-and-stamps;border-officers;24;2;2027-04-28;es",
        headings.replacing(";", with: ",") + "\rN1,visas-and-stamps,border-officers,24,2,2027-04-28,es\r\r",
        headings.replacing(";", with: "\t") + "\nN1\tvisas-and-stamps\tborder-officers\t24\t2\t2027-04-28\tes\n",
        "Identificador;Tema;Público;Funcionarios;Prioridad;A más tardar;Idioma\n"
            + "\"N1\";Visados y sellos;BORDER-OFFICERS;24;Importante;2027-04-28;Español\n;;;;;;\n",
        "LANGUAGE;identifier;Topic;AUDIENCE;officials;priority;at the  latest\n"
            + "Spanish;N1;visas-and-stamps;border-officers;' 24';2;2027-04-28\n",
    ])
    func tablesOfEveryKindGiveTheSameRow(_ text: String) throws {
        let vocabularies = try Project.vocabularies()
        let label = vocabularies.label("visas-and-stamps", in: .trainingTopics, .es)
        let table = try table(text.replacing("Visados y sellos", with: label).replacing("' 24'", with: "24"))
        #expect(table.unknownColumns.isEmpty && table.missingColumns.isEmpty && table.rows.count == 1)
        let row = try #require(table.rows.first)
        let expected = ["N1", "visas-and-stamps", "border-officers", "24", "2", "2027-04-28", "es"]
        #expect(Self.headings.split(separator: ";").map { row.values[String($0)] } == expected)
        #expect(row.line == 2)
    }

    @Test func quotesHoldSeparatorsLinesAndQuotes() throws {
        let text = "id;place;note.es\nN1;\"Aula; \"\"dos\"\"\";\"uno\r\ndos\"\nN2;'=x;y\n"
        let table = try table(text)
        #expect(table.rows.map(\.line) == [2, 4])
        #expect(table.rows[0].values["place"] == "Aula; \"dos\"" && table.rows[0].values["note.es"] == "uno\r\ndos")
        #expect(table.rows[1].values["place"] == "=x", "the apostrophe kept a spreadsheet from taking it for a formula")
    }

    @Test func columnsThatAreWrongOrMissingAreSaid() throws {
        let table = try table("id;topic;Sala;officials\nN1;x;y;1\n")
        #expect(table.unknownColumns == ["Sala"])
        #expect(table.missingColumns.map(\.path) == ["audience", "priority", "deadline", "language"])
        #expect(try self.table("").rows.isEmpty)
    }

    @Test func groupsThatRepeatAreNumbered() throws {
        let text = "id;certification.2.topic;Certificate 1: level;Certificación 1: tema\nT1;x;Maestro;y\n"
        let values = try #require(try table(text, .trainer).rows.first?.values)
        #expect(values["certification.2.topic"] == "x" && values["certification.1.topic"] == "y")
        guard
            case .group(let group)? = RecordForm.trainer.parts.first(where: {
                if case .group(let group) = $0 { group.name == "certification" } else { false }
            })
        else {
            Issue.record("no certificates")
            return
        }
        #expect(values.count(of: group) == 2 && FormValues().count(of: group) == 0)
    }

    @Test func headingsAreUniqueInBothLanguages() {
        for form in RecordForm.all {
            let columns = form.columns(most: 2)
            for language in Language.allCases {
                let headings = columns.map { $0.heading(in: language).lowercased() }
                #expect(Set(headings).count == headings.count, "\(form.record) \(language)")
                #expect(headings.allSatisfy { !$0.isEmpty })
            }
            #expect(Set(columns.map(\.path)).count == columns.count)
        }
    }

    @Test func aTableIsCutWhereNobodyReadsOn() throws {
        let text = "id\n" + (0...FormTable.maximumRows).map { "N\($0)\n" }.joined()
        let table = try table(text)
        #expect(table.isTooLong && table.rows.count == FormTable.maximumRows)
    }
}
