import CatalogueModel
import TestSupport
import Testing

/// Places in the XML are cells of the table that it was made of.
@Suite struct TablePlacesTests {
    private func places(_ text: String, _ form: RecordForm) throws -> TablePlaces {
        TablePlaces(form, FormTable(text, form, try Project.vocabularies()).rows)
    }

    @Test func aCellIsNamedByRowAndHeading() throws {
        let text = "id;topic;note.es\nN1;a;\"dos\nlíneas\"\n\nN2;b;c\n"
        let places = try places(text, .need)
        let topic = try #require(places.cell(of: "/needs/need[2]/@topic"))
        // A cell of two lines is in one row, and an empty row is one too.
        #expect(topic.row == 4 && topic.text == "b" && topic.column == LocalizedText(es: "Tema", en: "Topic"))
        #expect(places.cell(of: "/needs/need[1]/note/es")?.text == "dos\nlíneas")
        #expect(places.cell(of: "/needs/need[1]/@deadline")?.text == nil)
        #expect(places.cell(of: "/needs/need[1]") == TableCell(row: 2))
        #expect(places.cell(of: "/needs/need[1]/@unknown") == TableCell(row: 2))
        #expect(places.cell(of: "/needs/need[3]/@topic") == nil)
        #expect(places.cell(of: "/needs/@country") == nil && places.cell(of: "") == nil)
    }

    @Test func aGroupThatIsLeftBlankIsNotCounted() throws {
        let text = "id;certification.1.topic;certification.3.topic;certification.3.level\nA;x;y;z\n"
        let cell = try #require(try places(text, .trainer).cell(of: "/trainers/trainer[1]/certification[2]/@level"))
        #expect(cell.text == "z" && cell.column?.en == "Certificate 3: level")
    }

    @Test func whatIsThereOnceNeedsNoNumber() throws {
        var values = FormValues()
        values["firstDay"] = "2027-01-04"
        values["followUp.cost"] = "x"
        #expect(TablePlaces(.calendar, values).field(of: "/resources/calendar/@firstDay") == "firstDay")
        let rules = TablePlaces(.planningRules, values)
        #expect(rules.field(of: "/resources/planningRules/followUp/@cost") == "followUp.cost")
        #expect(
            RecordForm.planningRules.key(of: values) == "rules" && RecordForm.calendar.key(of: values) == "calendar"
        )
    }
}
