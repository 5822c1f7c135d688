import CatalogueModel
import DocumentChecks
import TestSupport
import Testing

/// Made-up zones of Utopia, computed apart from this program (see `Tests/MRZ/README.md`).
private enum Zone {
    static let passport = "PPUTOMUNOZ<PENA<<JOSE<ANGEL<<<<<<<<<<<<<<<<<\nAB12345671UTO8503150M3403141<<<<<<<<<<<<<<<6"
    static let refugee = "PRUTOPEREZ<GOMEZ<<MARIA<<<<<<<<<<<<<<<<<<<<<\nR000123452XXB9001011F2906302<<<<<<<<<<<<<<<0"
    static let mononym = "P<UTOARKFREITH<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nC01X0006H1UTO6408125F2710316<<<<<<<<<<<<<<<8"
    static let unknownBirth =
        "P<UTOMUNOZ<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO<<<<<<0<3012316<<<<<<<<<<<<<<<6"
    static let partialBirth =
        "P<UTOMUNOZ<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\nL898902C36UTO40<<<<8F3012316<<<<<<<<<<<<<<02"
    static let visa = "V<UTOMUNOZ<PENA<<JOSE<<<<<<<<<<<<<<<\nV123456781XXX8503150M2612317<<<<<<<<"
    static let longWithout =
        "IDUTO123456789<010<<<<<<<<<<<<\n9001011F3001019UTO<<<<<<<<<<<4\nSPECIMEN<<MARIA<<<<<<<<<<<<<<<"
    static let longWith =
        "IDUTO123456789<018<<<<<<<<<<<<\n9001011F3001019UTO<<<<<<<<<<<0\nSPECIMEN<<MARIA<<<<<<<<<<<<<<<"
}

@Suite struct MRZReadingTests {
    private let reference = CalendarDay(daysSince1970: 20_778)

    private func read(_ text: String) -> MRZReading { MRZReading(text, reference: reference) }

    private func noteIDs(_ reading: MRZReading) throws -> [String] {
        try reading.notes(Project.vocabularies()).map(\.id)
    }

    @Test(arguments: [
        Zone.passport, Zone.refugee, Zone.mononym, Zone.unknownBirth, Zone.partialBirth, Zone.visa, Zone.longWithout,
        Zone.longWith,
    ])
    func soundZonesAreAcceptedAsTheyAre(zone: String) {
        let reading = read(zone)
        #expect(reading.isAccepted && reading.changes.isEmpty)
        #expect(reading.typedLines == reading.lines)
    }

    @Test func fieldsAreReadWithTheirValues() throws {
        let reading = read(Zone.passport)
        #expect(reading.format == .td3)
        #expect(reading.text(.documentCode) == "PP" && reading.text(.issuer) == "UTO")
        #expect(reading.name?.primary == ["MUNOZ", "PENA"] && reading.name?.secondary == ["JOSE", "ANGEL"])
        #expect(reading.documentNumber == "AB1234567" && reading.sex == "M")
        #expect(reading.birthDate.text == "1985-03-15" && reading.expiryDate.text == "2034-03-14")
        #expect(reading.raw(.optionalData) == "<<<<<<<<<<<<<<" && reading.optionalData == nil)
        #expect(
            reading.checks.map(\.field) == [.documentNumber, .birthDate, .expiryDate, .optionalData, .compositeCheck]
        )
        #expect(try noteIDs(reading).contains("code.harmonised"))
    }

    @Test func wrongDigitIsAResult() {
        let reading = read(Zone.passport.replacing("3403141", with: "3403142"))
        #expect(!reading.isAccepted && reading.format == .td3)
        let wrong = reading.checks.filter { !$0.isRight }
        #expect(wrong.map(\.field) == [.expiryDate, .compositeCheck])
        #expect(wrong[0].found == "2" && wrong[0].expected == "1")
    }

    @Test func positionFortyThreeMayBeZeroOrFillerOnlyWithoutData() throws {
        let zero = Zone.passport.replacing("<<<<<<<<<<<<<<<6", with: "<<<<<<<<<<<<<<06")
        #expect(read(zero).isAccepted && read(Zone.passport).isAccepted)
        #expect(try noteIDs(read(zero)).contains("optionalData.empty"))
        let data = Zone.passport.replacing("<<<<<<<<<<<<<<<6", with: "AB<<<<<<<<<<<<<6")
        #expect(read(data).checks.first { $0.kind == .optionalDataCheck }?.isRight == false)
    }

    @Test func longNumbersAreReadInBothConventionsAndSayWhich() throws {
        let (without, with) = (read(Zone.longWithout), read(Zone.longWith))
        #expect(without.numberForm == .longWithoutFiller && with.numberForm == .longWithFiller)
        #expect(without.documentNumber == "12345678901" && with.documentNumber == "12345678901")
        #expect(without.optionalData == nil)
        #expect(try noteIDs(with).contains("number.longWithFiller"))
        let wrong = read(Zone.longWithout.replacing("<010<", with: "<015<"))
        #expect(wrong.numberForm == .longWrong && !wrong.isAccepted && wrong.documentNumber == "12345678901")
    }

    @Test func unknownPartsOfADateStayUnknown() throws {
        let (unknown, partial) = (read(Zone.unknownBirth), read(Zone.partialBirth))
        #expect(unknown.birthDate.state == .unknown && unknown.birthDate.text == nil && unknown.sex == nil)
        #expect(partial.birthDate.state == .partial && partial.birthDate.text == "1940-XX-XX")
        #expect(partial.birthDate.calendarDay == nil)
        #expect(try noteIDs(partial).contains("birthDate.partial"))
    }

    @Test func datesThatNoCalendarHasAreNotAccepted() throws {
        let zone = MRZBuilder(.td3).lines(of: contents(birth: "850230", expiry: "340314")).lines.joined(separator: "\n")
        let reading = read(zone)
        #expect(reading.checks.allSatisfy(\.isRight) && !reading.isAccepted)
        #expect(reading.birthDate.state == .impossible)
        #expect(try noteIDs(reading).contains("birthDate.impossible"))
    }

    @Test func centuryFollowsTheReferenceDay() throws {
        let zone = MRZBuilder(.td3).lines(of: contents(birth: "261122", expiry: "760101")).lines.joined(separator: "\n")
        // On 2026-11-21 nobody was born on 2026-11-22; two days later somebody may have been.
        #expect(read(zone).birthDate.text == "1926-11-22")
        let later = MRZReading(zone, reference: try #require(CalendarDay("2026-11-23")))
        #expect(later.birthDate.text == "2026-11-22" && later.birthDate.mayBeCenturyEarlier)
        #expect(read(zone).expiryDate.text == "2076-01-01")
        let earlier = MRZReading(zone, reference: try #require(CalendarDay("2020-01-01")))
        #expect(earlier.expiryDate.text == "1976-01-01")
    }

    @Test func everyChangeIsReportedAndKeepsWhatWasTyped() {
        let oneLine = Zone.passport.replacing("\n", with: "")
        #expect(read(oneLine).isAccepted && read(oneLine).changes.map(\.kind) == [.lineBreaks])
        let lower = read(Zone.passport.lowercased())
        #expect(!lower.isAccepted && lower.isAcceptedAsRead && lower.changes.map(\.kind) == [.lowerCase])
        #expect(lower.typedLines[0].hasPrefix("pputo") && lower.lines[0].hasPrefix("PPUTO"))
        let blanks = read(Zone.passport.replacing("<", with: " ").replacing("6\n", with: "6"))
        #expect(blanks.isAcceptedAsRead && !blanks.isAccepted)
        let spaced = read(
            "PP UTO MUNOZ<PENA<<JOSE<ANGEL<<<<<<<<<<<<<<<<<\nAB1234567 1 UTO8503150M3403141<<<<<<<<<<<<<<<6"
        )
        #expect(
            spaced.isAcceptedAsRead && spaced.changes.map(\.kind) == [.blanksRemoved] && spaced.changes[0].count == 4
        )
        let sign = read(Zone.passport.replacing("PENA<<JOSE", with: "PENA«JOSE"))
        #expect(sign.isAcceptedAsRead && sign.changes.map(\.kind) == [.signsToFillers])
        let single = read(Zone.passport.replacing("MUNOZ<PENA", with: "MUNOZ«PENA"))
        #expect(single.isAcceptedAsRead && single.name?.primary == ["MUNOZ", "PENA"])
        let short = read(Zone.passport.replacing("<<<\n", with: "\n"))
        #expect(short.changes.map(\.kind) == [.fillersAdded] && !short.isAccepted && short.isAcceptedAsRead)
        #expect(short.changes[0].words.text(in: .es).hasPrefix("se añadieron 3 rellenos al final"))
        let shorter = read(Zone.passport.replacing("<\n", with: "\n"))
        #expect(shorter.changes[0].words.text(in: .es).hasPrefix("se añadió un relleno al final"))
        #expect(shorter.changes[0].words.text(in: .en).hasPrefix("one filler was added at the end"))
        #expect(read("UTOPIA\n" + Zone.passport + "\n").changes.map(\.kind) == [.otherText])
    }

    @Test func lookalikesAreReadOnlyWhereThePlaceForcesIt() {
        let reading = read(Zone.passport.replacing("8503150M", with: "85O3I5OM").replacing("MUNOZ", with: "MUN0Z"))
        #expect(reading.isAcceptedAsRead && !reading.isAccepted)
        #expect(reading.changes.map(\.kind) == [.lookalike, .lookalike, .lookalike, .lookalike])
        #expect(reading.changes[0].line == 1 && reading.changes[0].position == 9 && reading.changes[0].to == "O")
        // A number may have letters and digits: nothing is guessed there.
        let number = read(Zone.passport.replacing("AB1234567", with: "ABI234567"))
        #expect(number.changes.isEmpty && number.documentNumber == "ABI234567" && !number.isAccepted)
        let strange = read(Zone.passport.replacing("8503150M", with: "85T3150M"))
        #expect(strange.changes.isEmpty && strange.birthDate.state == .impossible)
    }

    @Test func whatIsNoZoneIsSaidNotThrown() throws {
        for text in [
            "", "hello", "P<UTO", String(repeating: "<", count: 5000), "ñ\n\u{0}", Zone.passport + Zone.passport,
        ] {
            let reading = read(text)
            #expect(reading.format == nil && !reading.isAccepted && reading.checks.isEmpty && reading.name == nil)
            #expect(try noteIDs(reading) == ["geometry"])
        }
    }

    @Test func issuersHaveAStatus() throws {
        let vocabularies = try Project.vocabularies()
        func status(_ code: String, isIssuer: Bool = true) -> MRZStateStatus {
            MRZState(code, isIssuer: isIssuer, vocabularies: vocabularies).status
        }
        #expect(status("GTM") == .iso && status("UTO") == .specimen && status("XPO") == .icaoSpecial)
        #expect(status("ANT") == .deprecated && status("XZZ") == .unknown && status("D") == .icaoSpecial)
        #expect(try noteIDs(read(Zone.refugee)).contains("nationality.differs"))
        #expect(try noteIDs(read(Zone.passport.replacing("UTO", with: "XZZ"))).contains("issuer.unknown"))
    }

    @Test func namesSayWhenTheyMayBeCut() throws {
        let name = contents(
            birth: "850315",
            expiry: "340314",
            primary: "FERNÁNDEZ DE LA CRUZ MONTENEGRO",
            secondary: "MARÍA ESPERANZA"
        )
        let reading = read(MRZBuilder(.td1).lines(of: name).lines.joined(separator: "\n"))
        #expect(reading.name?.mayBeTruncated == true && reading.isAccepted)
        #expect(try noteIDs(reading).contains("name.truncated"))
        #expect(try noteIDs(read(Zone.mononym)).contains("name.single"))
    }

    private func contents(
        birth: String,
        expiry: String,
        primary: String = "MUÑOZ",
        secondary: String = "ANA"
    ) -> MRZContents {
        var contents = MRZContents()
        (contents.documentCode, contents.issuer, contents.nationality) = ("P", "UTO", "UTO")
        (contents.primary, contents.secondary, contents.number) = (primary, secondary, "X1234567")
        (contents.birthDate, contents.expiryDate, contents.sex) = (birth, expiry, "F")
        return contents
    }
}
