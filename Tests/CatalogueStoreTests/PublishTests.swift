import CatalogueModel
import CatalogueStore
import TestSupport
import Testing

@Suite struct PublishTests {
    private let passport = CatalogueRecord.document(Sample.document("UTO-AO-01001"))
    private let card = CatalogueRecord.document(Sample.document("UTO-BO-01001", es: "Cédula", en: "Card"))

    @Test func whatIsStagedIsNotFoundUntilItIsPublished() async throws {
        let fixture = try StoreFixture()
        let staged = try fixture.stage([passport])
        #expect(staged.changes == ChangeCounts(added: 1))
        #expect(try await fixture.codes().isEmpty)
        let outcome = try await fixture.store.publish(staged.id, at: "2026-01-01T00:00:00Z", by: "a", approvedBy: "b")
        #expect(outcome.edition == 1)
        #expect(try await fixture.codes("passport") == ["UTO-AO-01001"])
        #expect(try await fixture.store.currentEdition()?.approvedBy == "b")
    }

    @Test func aSecondEditionKeepsTheFirstForThoseWhoAsk() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([passport, card])
        var changed = Sample.document("UTO-AO-01001", es: "Pasaporte nuevo", en: "New passport")
        changed.status = .validUntilExpiry
        let second = try await fixture.publish([.document(changed), card])
        #expect(second.edition == 2)
        #expect(second.changes == ChangeCounts(changed: 1, unchanged: 1))
        let code = Sample.code("UTO-AO-01001")
        let now = try #require(try await fixture.store.document(code, access: .public))
        #expect(now.model.title.value.en == "New passport")
        #expect(now.revisions.map(\.edition) == [2, 1])
        let before = try #require(try await fixture.store.document(code, at: .edition(1), access: .public))
        #expect(before.model.title.value.en == "Passport")
        #expect(before.revision.edition == 1)
        #expect(try await fixture.codes("new passport") == ["UTO-AO-01001"])
        #expect(try await fixture.codes("new") { $0.moment = .edition(1) } == [])
    }

    @Test func aCompleteManualWithdrawsWhatItLeavesOutAndDeletesNothing() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([passport, card])
        let staged = try fixture.stage([passport])
        #expect(staged.changes == ChangeCounts(withdrawn: 1, unchanged: 1))
        _ = try await fixture.store.publish(staged.id, at: "2026-01-02T00:00:00Z", by: "a", allowingWithdrawals: true)
        let gone = try #require(
            try await fixture.store.document(Sample.code("UTO-BO-01001"), access: .public)
        )
        #expect(gone.model.status == .withdrawn)
        #expect(gone.revision.action == .withdraw)
        #expect(try await fixture.codes("card") == ["UTO-BO-01001"])
        let again = try await fixture.publish([passport, card])
        #expect(again.changes == ChangeCounts(changed: 1, unchanged: 1))
    }

    @Test func aTruncatedManualDoesNotEmptyACountry() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([passport, card])
        let staged = try fixture.stage([passport])
        await #expect(throws: PublishError.wouldWithdraw(staged.id, models: 1, of: 2)) {
            try await fixture.store.publish(staged.id, at: "2026-01-02T00:00:00Z", by: "a")
        }
        #expect(try await fixture.store.currentEdition()?.number == 1)
    }

    @Test func whatWasComparedWithAnOlderEditionIsRefused() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([passport])
        let late = try fixture.stage([passport, card])
        try await fixture.publish([.document(Sample.document("HND-AO-01001"))], country: "HND")
        await #expect(throws: PublishError.catalogueMovedOn(late.id, comparedWith: 1, now: 2)) {
            try await fixture.store.publish(late.id, at: "2026-01-02T00:00:00Z", by: "a")
        }
        #expect(try await fixture.codes("card") == [])
    }

    @Test func nothingIsPublishedTwice() async throws {
        let fixture = try StoreFixture()
        let staged = try fixture.stage([passport])
        _ = try await fixture.store.publish(staged.id, at: "2026-01-01T00:00:00Z", by: "a")
        await #expect(throws: PublishError.notStaged(staged.id, .published)) {
            try await fixture.store.publish(staged.id, at: "2026-01-01T00:00:00Z", by: "a")
        }
        await #expect(throws: PublishError.unknown(SubmissionID(99))) {
            try await fixture.store.publish(SubmissionID(99), at: "2026-01-01T00:00:00Z", by: "a")
        }
    }

    @Test func anAmendmentMustFitWhatIsPublished() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([passport])
        let staged = try fixture.stage(
            [passport, card],
            mode: .amending,
            actions: [.add, .change],
            withdrawing: [(.document, "UTO-XO-01001")]
        )
        #expect(staged.conflicts.map(\.reason) == [.alreadyPublished, .notPublished, .notPublished])
        #expect(try await fixture.store.submissions().count == 1)
        let fitting = try fixture.stage(
            [card],
            mode: .amending,
            actions: [.add],
            withdrawing: [(.document, "UTO-AO-01001")]
        )
        #expect(fitting.conflicts.isEmpty)
        #expect(fitting.changes == ChangeCounts(added: 1, withdrawn: 1))
    }

    @Test func conflictsBeyondAThousandAreCounted() throws {
        let fixture = try StoreFixture()
        var batches = [
            (1...1500).map { StagedRecord(withdrawing: .family, key: "f\($0)", line: $0, path: "/manual/withdrawals") }
        ]
        let header = SubmissionHeader(kind: .manual, country: "UTO", issued: Sample.day("2026-01-01"), mode: .amending)
        let file = ReceivedFile(
            name: "UTO.xml",
            sha256: String(repeating: "0", count: 64),
            byteCount: 10,
            receivedAt: "2026-01-01T00:00:00Z",
            receivedBy: "test"
        )
        let staged = try fixture.store.stage(header, file: file) { batches.popLast() }
        #expect(staged.conflicts.count == Findings.limit && staged.furtherConflicts == 500)
        #expect(staged.conflicts.last?.key == "f1000")
    }

    @Test func aSubmissionTakenBackLeavesNoTrace() async throws {
        let fixture = try StoreFixture()
        let staged = try fixture.stage([passport])
        try await fixture.store.withdraw(staged.id)
        #expect(try await fixture.store.submission(staged.id)?.status == .withdrawn)
        #expect(try await fixture.store.changes(of: staged.id).isEmpty)
        await #expect(throws: WithdrawError.notStaged(staged.id, .withdrawn)) {
            try await fixture.store.withdraw(staged.id)
        }
        try await fixture.publish([passport])
        #expect(try await fixture.codes("passport") == ["UTO-AO-01001"])
    }

    @Test func whatThrowsWhileStagingIsUndone() async throws {
        struct Stop: Error {}
        let fixture = try StoreFixture()
        let header = SubmissionHeader(
            kind: .manual,
            country: "UTO",
            issued: Sample.day("2026-01-01"),
            mode: .complete
        )
        let file = ReceivedFile(
            name: "x",
            sha256: String(repeating: "0", count: 64),
            byteCount: 1,
            receivedAt: "x",
            receivedBy: "x"
        )
        var batches = [[StagedRecord(passport, action: nil, line: 1, path: "")]]
        #expect(throws: Stop.self) {
            try fixture.store.stage(header, file: file) {
                guard let batch = batches.popLast() else { throw Stop() }
                return batch
            }
        }
        #expect(try await fixture.store.submissions().isEmpty)
        #expect(try await fixture.codes().isEmpty)
    }

    /// Eleven countries hand in needs; approving one leaves the others as they were compared.
    @Test func anotherCountrysNeedsDoNotStandInTheWay() async throws {
        let fixture = try StoreFixture()
        let waiting = ["CAN", "MEX", "MEX"].enumerated().map { (String(repeating: "\($0)", count: 64), $1) }
        let staged = try waiting.map { digest, country in
            try fixture.stage([], country: country, kind: .needs, sha256: digest).id
        }
        for id in staged.prefix(2) { _ = try await fixture.store.publish(id, at: "2026-01-02T00:00:00Z", by: "a") }
        await #expect(throws: PublishError.catalogueMovedOn(staged[2], comparedWith: nil, now: nil)) {
            try await fixture.store.publish(staged[2], at: "2026-01-02T00:00:00Z", by: "a")
        }
    }

    @Test func needsOfAnotherPeriodStay() async throws {
        func need(_ id: String, _ year: Int) -> CatalogueRecord {
            .need(
                TrainingNeed(
                    id: id,
                    country: "UTO",
                    periodFrom: Sample.day("\(year)-01-01"),
                    periodTo: Sample.day("\(year)-12-31"),
                    topic: "t",
                    audience: "a",
                    officials: 1,
                    priority: 1,
                    deadline: Sample.day("\(year)-06-30"),
                    language: "es"
                )
            )
        }
        let fixture = try StoreFixture()
        let first = try await fixture.publish([need("a", 2027)], kind: .needs)
        #expect(first.edition == nil)
        let second = try await fixture.publish([need("b", 2028)], kind: .needs)
        #expect(second.changes == ChangeCounts(added: 1))
        #expect(try await fixture.store.recordCounts()[.need] == 2)
        let third = try await fixture.publish([need("c", 2027)], kind: .needs)
        #expect(third.changes == ChangeCounts(added: 1, withdrawn: 1))
    }

    @Test func theDifferenceOfTwoEditionsIsSeenFromBothSides() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([passport])
        var changed = Sample.document("UTO-AO-01001")
        changed.status = .withdrawn
        try await fixture.publish([.document(changed), card])
        let forwards = try #require(try await fixture.store.changes(from: 1, to: 2))
        #expect(forwards.map(\.key) == ["UTO-AO-01001", "UTO-BO-01001"])
        #expect(forwards.map(\.action) == [.change, .add])
        #expect(forwards[0].fields == [FieldChange(path: "status", old: "current", new: "withdrawn")])
        let backwards = try #require(try await fixture.store.changes(from: 2, to: 1))
        #expect(backwards.map(\.action) == [.change, .withdraw])
        #expect(backwards[0].fields == [FieldChange(path: "status", old: "withdrawn", new: "current")])
        #expect(try await fixture.store.changes(from: 1, to: 9) == nil)
    }

    @Test func theSameBytesAreKnownAgain() async throws {
        let fixture = try StoreFixture()
        let digest = String(repeating: "1", count: 64)
        let staged = try fixture.stage([passport], sha256: digest)
        #expect(try fixture.store.submission(ofFile: digest)?.id == staged.id)
        _ = try await fixture.store.publish(staged.id, at: "2026-01-01T00:00:00Z", by: "a")
        #expect(try fixture.store.submission(ofFile: digest)?.status == .published)
        try await fixture.publish([passport, card])
        #expect(try fixture.store.submission(ofFile: digest) == nil)
    }

    @Test func successorsAndFamiliesAreNamed() async throws {
        let fixture = try StoreFixture()
        var next = Sample.document("UTO-AO-02001")
        next.supersedes = [Attested(Sample.code("UTO-AO-01001"))]
        next.family = "UTO-F-passports"
        let family = DocumentFamily(
            id: "UTO-F-passports",
            title: LocalizedText(es: "Pasaportes", en: "Passports"),
            evidence: .secondary
        )
        try await fixture.publish([.family(family), passport, .document(next)])
        let first = try await fixture.store.document(Sample.code("UTO-AO-01001"), access: .public)
        #expect(first?.supersededBy == [Sample.code("UTO-AO-02001")])
        let second = try await fixture.store.document(Sample.code("UTO-AO-02001"), access: .public)
        #expect(second?.familyTitle?.en == "Passports")
    }

    @Test func imagesAreKnownToThoseWhoMaySeeThem() async throws {
        let fixture = try StoreFixture()
        try await fixture.publish([.document(Sample.fullDocument())])
        let digest = Sample.fullImage().sha256
        #expect(try await fixture.store.imageType(ofSHA256: digest, access: .public) == nil)
        #expect(try await fixture.store.imageType(ofSHA256: digest, access: .official) == .png)
    }
}
