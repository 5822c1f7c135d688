import CatalogueModel
import Submissions
import TestSupport
import Testing

/// Checks that look at several records, or at what is published.
@Suite struct RecordChecksTests {
    private func manual(_ content: String, mode: String = "complete", country: String = "UTO") -> String {
        "<manual xmlns=\"urn:crm:cotejo:manual:1\" country=\"\(country)\" issued=\"2026-11-21\" mode=\"\(mode)\">"
            + "<authority><name>A</name></authority>\(content)</manual>"
    }

    private func document(_ number: Int, supersedes: [Int] = [], _ attributes: String = "") -> String {
        let links = supersedes.map { "<supersedes code=\"UTO-AO-0\($0)001\"/>" }.joined()
        return
            "<document code=\"UTO-AO-0\(number)001\" category=\"A\" type=\"O\" status=\"current\" evidence=\"official\""
            + " \(attributes)><title><es>a</es><en>a</en></title>\(links)</document>"
    }

    private func rule(_ scope: String) -> String {
        "<entryRules><entryRule id=\"r\" destination=\"UTO\" kind=\"verdict\" direction=\"entry\" priority=\"1\""
            + " documentKinds=\"ordinaryPassport\" modes=\"air\" purposes=\"tourism\" verdict=\"notRequired\""
            + " evidence=\"official\"><nationality \(scope)/></entryRule></entryRules>"
    }

    @Test func eachCircleIsSaidOnce() throws {
        let documents =
            document(1, supersedes: [2]) + document(2, supersedes: [3, 4]) + document(3, supersedes: [1])
            + document(4, supersedes: [5]) + document(5, supersedes: [4])
        let found = try Reading.read(manual("<documents>\(documents)</documents>").utf8).outcome.findings.inFileOrder
        #expect(found.map(\.id) == ["document.supersessionCycle", "document.supersessionCycle"])
        #expect(found.first?.message.en?.contains("UTO-AO-01001 → UTO-AO-02001 → UTO-AO-03001 → UTO-AO-01001") == true)
        #expect(found.last?.message.en?.contains("UTO-AO-04001 → UTO-AO-05001 → UTO-AO-04001") == true)
    }

    @Test func twoWaysToOneDocumentAreNoCircle() throws {
        let documents =
            document(4, supersedes: [2, 3]) + document(3, supersedes: [1]) + document(2, supersedes: [1]) + document(1)
        #expect(try Reading.findings(manual("<documents>\(documents)</documents>")) == [])
    }

    @Test func aPublishedDocumentMayBeSuperseded() throws {
        let text = manual("<documents>\(document(2, supersedes: [1]))</documents>")
        #expect(try Reading.findings(text) == ["document.unknownSuperseded"])
        let known = KnownNames(isComplete: true, hasDocument: { $0.text == "UTO-AO-01001" })
        #expect(try Reading.findings(text, known: known) == [])
    }

    @Test func aPublishedFamilyCountsOnlyForAnAmendment() throws {
        let known = KnownNames(isComplete: true, hasFamily: { $0 == "UTO" && $1 == "f" })
        let complete = manual("<documents>\(document(1, "family=\"f\""))</documents>")
        #expect(try Reading.findings(complete, known: known) == ["document.unknownFamily"])
        let amending = manual("<documents>\(document(1, "family=\"f\" action=\"add\""))</documents>", mode: "amending")
        #expect(try Reading.findings(amending, known: known) == [])
        #expect(try Reading.read(amending.utf8).outcome.findings.kept.map(\.severity) == [.warning])
    }

    @Test func ownSetsMustBeThereAndOthersShould() throws {
        let own = try Reading.read(manual(rule("sets=\"UTO.a@1\"")).utf8).outcome.findings.kept
        #expect(own.map(\.id) == ["rule.unknownSet"] && own.map(\.severity) == [.error])
        let other = try Reading.read(manual(rule("sets=\"CA4.members\"")).utf8).outcome.findings.kept
        #expect(other.map(\.id) == ["rule.unknownSet"] && other.map(\.severity) == [.warning])
        let known = KnownNames(isComplete: true, sets: ["CA4.members": ["GTM"]])
        let text = manual(rule("sets=\"CA4.members\""))
        #expect(try !Reading.findings(text, known: known).contains("rule.unknownSet"))
    }

    @Test func aTrainerOfAnotherRegistryIsKnown() throws {
        let text =
            "<trainers xmlns=\"urn:crm:cotejo:trainers:1\" country=\"UTO\" issued=\"2026-11-21\" mode=\"complete\">"
            + "<authority><name>A</name></authority><trainer id=\"a\" languages=\"es\" generation=\"1\" trainedBy=\"b\">"
            + "<name>A</name><certification topic=\"\(try topic())\" level=\"trainer\" certifiedOn=\"2026-01-01\""
            + " certifiedUntil=\"2027-01-01\"/></trainer></trainers>"
        #expect(try Reading.findings(text) == ["trainer.unknownTrainer"])
        let master = KnownNames(isComplete: true, trainerGeneration: { $0 == "b" ? 0 : nil })
        #expect(try Reading.findings(text, known: master) == [])
        let pupil = KnownNames(isComplete: true, trainerGeneration: { $0 == "b" ? 3 : nil })
        #expect(try Reading.findings(text, known: pupil) == ["trainer.generationMismatch"])
    }

    @Test func aRecordIsWithdrawnOnceAndNotBesideAnythingElse() throws {
        let withdraw = "<withdraw record=\"document\" id=\"UTO-AO-01001\"/>"
        let twice = manual("<withdrawals>\(withdraw)\(withdraw)</withdrawals>", mode: "amending")
        #expect(try Reading.findings(twice) == ["submission.withdrawnTwice"])
        let documents = "<documents>\(document(1, "action=\"change\""))</documents>"
        let changed = manual(documents + "<withdrawals>\(withdraw)</withdrawals>", mode: "amending")
        #expect(try Reading.findings(changed) == ["submission.withdrawnTwice"])
        #expect(try Reading.findings(manual("<withdrawals>\(withdraw)</withdrawals>", mode: "amending")) == [])
    }

    private func workshop(_ number: Int, certified: [(id: String, by: String)]) throws -> String {
        let candidates = certified.map {
            "<certified id=\"\($0.id)\" country=\"CRI\" languages=\"es\" trainedBy=\"\($0.by)\""
                + " certifiedOn=\"2026-02-28\" certifiedUntil=\"2030-02-27\"><name>A</name></certified>"
        }
        return "<workshop id=\"w\(number)\" type=\"tot\" topic=\"\(try topic())\" language=\"es\" from=\"2026-02-09\""
            + " to=\"2026-02-13\" seats=\"24\" lead=\"m\"><attendance country=\"CRI\" audience=\"document-issuers\""
            + " officials=\"12\"/>\(candidates.joined())</workshop>"
    }

    private func record(_ workshops: [String]) -> String {
        "<training-record xmlns=\"urn:crm:cotejo:training-record:1\" country=\"CRI\" issued=\"2026-11-21\" mode=\"complete\""
            + " periodFrom=\"2026-01-01\" periodTo=\"2026-12-31\"><authority><name>A</name></authority>"
            + "\(workshops.joined())</training-record>"
    }

    @Test func onlyTheCandidatesOfACircleStandInIt() throws {
        let known = KnownNames(isComplete: true, trainerGeneration: { $0 == "m" ? 0 : nil })
        let circle = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "m"), ("e", "d"), ("f", "f")]
        let outcome = try Reading.read(record([workshop(1, certified: circle)]).utf8, known: known).outcome
        #expect(outcome.findings.kept.map(\.id) == Array(repeating: "workshop.trainedBySelf", count: 3))
        let named = outcome.findings.inFileOrder.compactMap { $0.message.en?.split(separator: "”").first?.last }
        #expect(String(named) == "bcf")
    }

    /// One after the other, each would be walked to the end of the chain: half a thousand million steps.
    @Test(.timeLimit(.minutes(2))) func aLongChainOfCandidatesIsWalkedOnce() throws {
        let known = KnownNames(isComplete: true, trainerGeneration: { $0 == "m" ? 0 : nil })
        let workshops = try (0..<6).map { number in
            try workshop(
                number,
                certified: (number * 5000..<(number + 1) * 5000).map { ("p\($0)", $0 == 29_999 ? "m" : "p\($0 + 1)") }
            )
        }
        #expect(try Reading.read(record(workshops).utf8, known: known).outcome.findings.total == 0)
    }

    @Test func nothingIsDeliveredAfterTheFirstError() throws {
        let broken = document(2).replacing("status=\"current\"", with: "status=\"\"")
        let (outcome, content) = try Reading.read(
            manual("<documents>\(document(1))\(broken)\(document(3))</documents>").utf8
        )
        #expect(outcome.recordCounts[.document] == 3)
        #expect(content.records.map(\.key) == ["UTO-AO-01001"])
    }

    @Test func anImageInsideIsDecodedAndHandedOver() throws {
        let sha = String(repeating: "0", count: 64)
        let image = "<image sha256=\"\(sha)\" type=\"image/png\"><data>\n aGVs\n bG8= </data></image>"
        let text = manual("<documents>\(document(1).replacing("</document>", with: image + "</document>"))</documents>")
        let (outcome, content) = try Reading.read(text.utf8)
        #expect(outcome.findings.total == 0)
        #expect(content.images.map(\.bytes) == [Array("hello".utf8)])
        #expect(content.images.first?.image.sha256 == sha)
        #expect(try Reading.findings(text.replacing("bG8=", with: "bG8")) == ["schema.invalid"])
    }

    @Test func findingsBeyondAThousandAreCounted() throws {
        let feature = "<feature id=\"f\" term=\"nothing\" level=\"1\"/>"
        let content = document(1).replacing(
            "</document>",
            with: String(repeating: feature, count: 1500) + "</document>"
        )
        let findings = try Reading.read(manual("<documents>\(content)</documents>").utf8).outcome.findings
        #expect(findings.kept.count == Findings.limit)
        #expect(findings.total == 2999)
    }

    private func topic() throws -> String {
        try #require(try Project.vocabularies()[.trainingTopics].terms.first?.id)
    }
}
