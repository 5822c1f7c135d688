import CatalogueModel
import TestSupport
import Testing

@Suite struct SubmissionCallTests {
    private static let opened = moment("2026-11-01T00:00:00Z")

    private static func moment(_ text: String) -> Moment {
        guard let moment = Moment(text) else { preconditionFailure(text) }
        return moment
    }

    private static func call(_ countries: [String] = ["GTM"], closedAt: Moment? = nil) throws -> SubmissionCall {
        SubmissionCall(
            id: CallID(1),
            terms: CallTerms(
                kind: .needs,
                label: LocalizedText(es: "2027", en: "2027"),
                period: try #require(CallPeriod("2027-01-01/2027-06-30")),
                deadline: try #require(
                    Deadline(
                        local: "2026-12-15T17:00",
                        timeZone: "America/Guatemala",
                        moment: moment("2026-12-15T23:00:00Z")
                    )
                ),
                countries: countries
            ),
            openedAt: opened,
            changedAt: opened,
            closedAt: closedAt
        )
    }

    private static func trace(
        _ at: String,
        _ status: SubmissionStatus,
        _ withdrawal: SubmissionWithdrawal? = nil,
        id: Int64 = 1
    ) -> CallTrace {
        CallTrace(country: "GTM", at: moment(at), thing: .submission(SubmissionID(id), status, withdrawal))
    }

    private static func file(_ at: String) -> CallTrace {
        CallTrace(country: "GTM", at: moment(at), thing: .file(HandInID(7), errors: 3))
    }

    private static func duty(_ traces: [CallTrace], at now: String = "2026-12-01T23:00:00Z") throws -> CallDuty {
        try #require(try call().duties(traces, at: moment(now)).first)
    }

    @Test func whoSentNothingOwesUntilTheDeadlineAndIsOverdueAfterIt() throws {
        let before = try Self.duty([])
        #expect(before.state == .nothing && before.debtor == .country && !before.isOverdue)
        #expect(before.secondsLeft == 14 * 86_400)
        let atTheMinute = try Self.duty([], at: "2026-12-15T23:00:00Z")
        #expect(!atTheMinute.isOverdue)
        let after = try Self.duty([], at: "2026-12-15T23:00:01Z")
        #expect(after.isOverdue && after.secondsLeft == -1)
    }

    @Test func whatWaitsIsTheSecretariatsAndNeverOverdue() throws {
        let duty = try Self.duty([Self.trace("2026-11-20T00:00:00Z", .staged)], at: "2027-01-01T00:00:00Z")
        #expect(duty.state == .waiting && duty.debtor == .secretariat && !duty.isOverdue && duty.secondsLate == nil)
    }

    @Test func whatWasPublishedAnswersWhateverCameAfter() throws {
        let published = Self.trace("2026-11-20T00:00:00Z", .published)
        let duty = try Self.duty([
            published, Self.file("2026-11-22T00:00:00Z"), Self.trace("2026-11-21T00:00:00Z", .staged, id: 2),
        ])
        #expect(duty.state == .published && duty.debtor == nil && duty.submission == SubmissionID(1))
    }

    @Test func whatWasReceivedBeforeTheCallDoesNotAnswerIt() throws {
        #expect(try Self.duty([Self.trace("2026-10-31T23:59:59Z", .published)]).state == .nothing)
    }

    @Test func theLastThingCountsWhereNothingWaits() throws {
        let sentBack = Self.trace("2026-11-20T00:00:00Z", .withdrawn, .sentBack)
        let duty = try Self.duty([Self.file("2026-11-21T00:00:00Z"), sentBack])
        #expect(duty.state == .findings && duty.errorCount == 3 && duty.file == HandInID(7) && duty.debtor == .country)
        #expect(try Self.duty([Self.file("2026-11-19T00:00:00Z"), sentBack]).state == .sentBack)
        let takenBack = Self.trace("2026-11-20T00:00:00Z", .withdrawn, .takenBack)
        #expect(try Self.duty([takenBack]).state == .takenBack)
    }

    @Test func comparedAgainIsNothingByItself() throws {
        let old = Self.trace("2026-11-20T00:00:00Z", .withdrawn, .comparedAgain)
        #expect(try Self.duty([old]).state == .nothing)
        #expect(try Self.duty([old, Self.trace("2026-11-20T00:00:00Z", .staged, id: 2)]).submission == SubmissionID(2))
    }

    @Test func lateIsWhatCameAfterTheDeadline() throws {
        let duty = try Self.duty([Self.trace("2026-12-16T23:00:00Z", .published)], at: "2026-12-20T00:00:00Z")
        #expect(duty.secondsLate == 86_400 && duty.debtor == nil)
        #expect(try Self.duty([Self.file("2026-12-16T23:00:00Z")], at: "2026-12-20T00:00:00Z").secondsLate == nil)
    }

    @Test func nobodyOwesAClosedCall() throws {
        let closed = try Self.call(closedAt: Self.moment("2026-12-20T00:00:00Z"))
        let duty = try #require(closed.duties([], at: Self.moment("2027-01-01T00:00:00Z")).first)
        #expect(duty.debtor == nil && !duty.isOverdue && duty.state == .nothing)
    }

    @Test func everyCalledCountryHasOneDutyOfItsOwn() throws {
        let duties = try Self.call(["GTM", "HND"])
            .duties([Self.trace("2026-11-20T00:00:00Z", .published)], at: Self.moment("2026-12-01T00:00:00Z"))
        #expect(duties.map(\.country) == ["GTM", "HND"] && duties.map(\.state) == [.published, .nothing])
    }

    @Test(arguments: ["2026-12-15 17:00", "2026-12-15T24:00", "2026-02-30T10:00", "2026-12-15T1:00", ""])
    func whatIsNoDayAndTimeIsNoDeadline(text: String) {
        #expect(Deadline(local: text, timeZone: "UTC", moment: Self.opened) == nil)
    }

    @Test func periodIsTwoDaysInOrder() throws {
        #expect(CallPeriod("2027-06-30/2027-01-01") == nil && CallPeriod("2027-01-01") == nil)
        #expect(try #require(CallPeriod("2027-01-01/2027-01-01")).text == "2027-01-01/2027-01-01")
    }
}
