import CLibXML2
import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing
import Workflows

/// A plan as XML is what `plan.xsd` says.
@Suite(.serialized) struct PlanXMLTests {
    /// Whether a file is valid; nil where the schema itself cannot be read.
    private func isValid(_ text: String) -> Bool? {
        guard let parser = xmlSchemaNewParserCtxt(Project.schemaFolder + "/plan.xsd") else { return nil }
        defer { xmlSchemaFreeParserCtxt(parser) }
        guard let schema = xmlSchemaParse(parser) else { return nil }
        defer { xmlSchemaFree(schema) }
        guard let context = xmlSchemaNewValidCtxt(schema) else { return nil }
        defer { xmlSchemaFreeValidCtxt(context) }
        xmlSchemaSetValidStructuredErrors(context, { _, _ in }, nil)
        guard let document = xmlReadMemory(text, Int32(text.utf8.count), nil, nil, Int32(XML_PARSE_NONET.rawValue))
        else { return nil }
        defer { xmlFreeDoc(document) }
        return xmlSchemaValidateDoc(context, document) == 0
    }

    @Test func aDraftIsValid() throws {
        let text = PlanXML(try OpenPlan(try PlanSample.draft())).text
        // A draft that is not kept yet has no number of its own.
        let numbered = text.replacing("number=\"0\"", with: "number=\"1\"")
        for name in ["attendance", "candidate", "funding", "followUpOf=", "FOLLOW_UP", "BILATERAL", "TOT"] {
            #expect(text.contains(name), "the sample shows every part")
        }
        #expect(isValid(numbered) == true)
    }

    @Test func anApprovedAndReplacedPlanIsValid() async throws {
        let store = try TestDatabase.store()
        for _ in 0..<2 {
            let id = try await store.keep(try PlanSample.draft()).summary.id
            _ = try await ApprovePlan(store: store)
                .approve(id, askedBy: "Ana <b>", approvedBy: "Luis", at: "2026-11-21T09:00:00Z")
        }
        for id in try await store.plans().map(\.id) {
            let kept = try #require(try await store.plan(id))
            let text = PlanXML(try OpenPlan(kept)).text
            #expect(text.contains("approval") && isValid(text) == true)
        }
    }

    @Test(arguments: [
        (" seed=", " sead="), ("type=\"TOT\"", "type=\"TALLER\""), ("<objective unmet=\"", "<objective unmet=\"-"),
        ("<lowerBound", "<bound"), ("state=\"draft\"", "state=\"new\""),
    ])
    func whatTheSchemaDoesNotKnowIsNotValid(_ right: String, _ wrong: String) throws {
        let text = PlanXML(try OpenPlan(try PlanSample.draft())).text.replacing("number=\"0\"", with: "number=\"1\"")
        #expect(text.contains(right) && isValid(text.replacing(right, with: wrong)) == false)
    }
}
