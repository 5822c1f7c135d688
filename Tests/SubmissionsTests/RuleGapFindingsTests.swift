import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// What an import says of travellers whom no rule reaches.
@Suite struct RuleGapFindingsTests {
    private static let gaps: Set = [
        "rule.timeGap", "rule.ageGap", "rule.reachGap", "rule.conditionGap", "rule.unnamedCode",
    ]

    private func manual(_ content: String, mode: String = "complete") -> String {
        "<manual xmlns=\"urn:crm:cotejo:manual:1\" country=\"UTO\" issued=\"2026-11-21\" mode=\"\(mode)\">"
            + "<authority><name>A</name></authority>\(content)</manual>"
    }

    private func rule(_ id: String, _ scope: String, _ attributes: String = "") -> String {
        "<entryRule id=\"\(id)\" destination=\"UTO\" kind=\"verdict\" direction=\"entry\" priority=\"1\""
            + " documentKinds=\"ordinaryPassport diplomaticPassport officialPassport refugeeTravelDocument unLaissezPasser"
            + " identityCard passportCard trustedTravellerCard enhancedDrivingLicence birthCertificate"
            + " borderCrossingCard regionalVisitorCard\" modes=\"air land sea river\""
            + " purposes=\"tourism business transit\" verdict=\"notRequired\" evidence=\"official\" \(attributes)>"
            + "<nationality \(scope)/></entryRule>"
    }

    private func published(_ id: String, _ scope: NationalityScope) throws -> EntryRule {
        let vocabularies = try Project.vocabularies()
        var rule = EntryRule(id: id, destination: "UTO", kind: .verdict, priority: 1, evidence: .official)
        rule.nationality = scope
        rule.documentKinds = vocabularies[.travelDocumentKinds].terms.map(\.id)
        rule.modes = vocabularies[.transportModes].terms.map(\.id)
        rule.purposes = vocabularies[.travelPurposes].terms.map(\.id)
        rule.verdict = .notRequired
        return rule
    }

    @Test(arguments: Project.files(in: "Catalogue/Manual", ending: ".xml"))
    func aManualThatShipsSaysNothingOfItsOwnNationalsWithOtherPapers(_ file: URL) throws {
        let found = try Reading.read(file).outcome.findings.kept.filter { Self.gaps.contains($0.id) }
        let country = file.deletingPathExtension().lastPathComponent
        guard country != "CRM" else { return #expect(found.isEmpty, "the Secretariat has no rules") }
        #expect(found.map(\.id) == ["rule.reachGap"])
        let message = try #require(found.first?.message.en)
        #expect(message.contains("nationalities \(country); documents passportCard"))
    }

    @Test func theSampleManualLeavesNobodyOut() throws {
        let file = Project.root.appendingPathComponent("Imports/Samples/accepted/UTO.xml")
        #expect(try Reading.read(file).outcome.findings.kept.filter { Self.gaps.contains($0.id) } == [])
    }

    @Test func aGapSaysItsDaysAndItsRules() throws {
        let scope = "list=\"HND\""
        let rules =
            rule("a", scope, "validTo=\"2023-10-05\"") + rule("b", scope, "validFrom=\"2023-10-10\"")
            + rule("c", "all=\"true\" except=\"HND\"")
        let found = try Reading.read(manual("<entryRules>\(rules)</entryRules>").utf8).outcome.findings.kept
        #expect(found.map(\.id) == ["rule.timeGap"] && found.map(\.severity) == [.warning])
        let finding = try #require(found.first)
        #expect(finding.message.en?.hasPrefix("Between “a” and “b”, from 2023-10-06 to 2023-10-09 (4 days)") == true)
        #expect(finding.message.es?.hasPrefix("Entre «a» y «b», del 2023-10-06 al 2023-10-09 (4 días)") == true)
        #expect(finding.message.en?.contains("nationalities HND") == true)
        #expect(finding.path == "/manual/entryRules/entryRule[1]")
    }

    @Test func manyNationalitiesAreCountedAndNotListed() throws {
        let text = manual("<entryRules>\(rule("a", "list=\"HND GTM\""))</entryRules>")
        let message = try #require(try Reading.read(text.utf8).outcome.findings.kept.first?.message.en)
        let some = manual("<entryRules>\(rule("a", "all=\"true\" except=\"HND GTM\""))</entryRules>")
        let count = try Project.vocabularies()[.countries].terms.count { $0.mrzNationality == true }
        #expect(message.contains("all but GTM HND (\(count - 2))"))
        #expect(
            try Reading.read(some.utf8).outcome.findings.kept.first?.message.en?.contains("nationalities GTM HND;")
                == true
        )
    }

    @Test func gapsBeyondTwelveOfAKindAreCounted() throws {
        let rules = (0..<15).map { number in
            rule(
                "r\(number)",
                "all=\"true\"",
                "validFrom=\"20\(10 + number)-01-01\" validTo=\"20\(10 + number)-12-30\""
            )
        }.joined()
        let last = rule("last", "all=\"true\"", "validFrom=\"2025-01-01\"")
        let found = try Reading.read(manual("<entryRules>\(rules)\(last)</entryRules>").utf8).outcome.findings.kept
        #expect(found.count == 13 && Set(found.map(\.id)) == ["rule.timeGap"])
        #expect(found.contains { $0.message.en == "Gaps of this kind that are not listed: 3 more." })
    }

    @Test func aFileWithErrorsIsNotLookedAt() throws {
        let broken = rule("b", "list=\"HND\"").replacing("verdict=\"notRequired\"", with: "")
        let text = manual("<entryRules>\(rule("a", "list=\"HND\""))\(broken)</entryRules>")
        let found = try Reading.findings(text)
        #expect(found.contains("rule.noVerdict") && Self.gaps.isDisjoint(with: found))
    }

    @Test func anAmendmentIsToldOfTheGapsThatItOpens() throws {
        let rules = [
            try published("a", NationalityScope(list: ["HND"])),
            try published("b", NationalityScope(all: true, except: ["HND", "GTM"])),
        ]
        let known = KnownNames(isComplete: true, entryRules: { $0 == "UTO" ? rules : [] })
        let withdrawal = manual(
            "<withdrawals><withdraw record=\"entryRule\" id=\"a\"/></withdrawals>",
            mode: "amending"
        )
        let found = try Reading.read(withdrawal.utf8, known: known).outcome.findings.kept
        #expect(found.map(\.id) == ["rule.reachGap"])
        #expect(found.first?.message.en?.contains("nationalities GTM HND;") == true)
        #expect(found.first?.path == "/manual/withdrawals/withdraw[1]")
        let same = rule("a", "list=\"HND\"", "action=\"change\"")
        let unchanged = manual("<entryRules>\(same)</entryRules>", mode: "amending")
        #expect(try Reading.findings(unchanged, known: known) == [])
        #expect(try Reading.findings(unchanged) == [], "without the published rules nothing can be said")
    }
}
