import CatalogueModel
import DocumentChecks
import Testing

/// The specimens that ICAO prints in Doc 9303 parts 4 to 7.
private let published: [(MRZFormat, [String])] = [
    (
        .td3,
        ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
    ),
    (.td2, ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"]),
    (
        .td1,
        ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]
    ),
    (
        .mrvA,
        ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"]
    ),
    (.mrvB, ["V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<"]),
]

@Suite struct MRZLayoutTests {
    @Test(arguments: MRZFormat.allCases)
    func fieldsCoverEveryPositionOnce(format: MRZFormat) {
        let layout = MRZLayout(format)
        for line in 1...format.lineCount {
            var next = 1
            for field in layout.fields where field.line == line {
                #expect(field.start == next)
                next = field.end + 1
            }
            #expect(next == format.lineLength + 1)
        }
    }

    @Test(arguments: published)
    func checkDigitsOfThePublishedSpecimensAreRight(format: MRZFormat, lines: [String]) throws {
        let layout = MRZLayout(format)
        #expect(lines.map(\.utf8.count) == Array(repeating: format.lineLength, count: format.lineCount))
        let digits = layout.fields.filter(\.kind.isCheckDigit)
        #expect(digits.count == (format == .td3 ? 5 : format.rawValue.hasPrefix("M") ? 3 : 4))
        for field in digits {
            let covered = try #require(layout.covered(by: field.kind, in: lines))
            #expect(field.text(in: lines) == MRZCheckDigit.of(covered).map(String.init), "\(field.kind)")
        }
    }

    @Test func fieldsOfThePublishedPassportAreFound() {
        let (format, lines) = published[0]
        let layout = MRZLayout(format)
        #expect(layout[.documentNumber]?.text(in: lines) == "L898902C3")
        #expect(layout[.birthDate]?.text(in: lines) == "740812")
        #expect(layout[.optionalData]?.text(in: lines) == "ZE184226B<<<<<")
        #expect(layout[.moreOptionalData] == nil)
        #expect(layout[.compositeCheck]?.text(in: ["P<", "L8"]) == nil)
    }

    @Test func checkDigitRefusesWhatMayNotStandInAZone() {
        #expect(MRZCheckDigit.of("520727") == "3")
        #expect(MRZCheckDigit.of("AB2134<<<") == "5")
        #expect(MRZCheckDigit.of("ñ") == nil && MRZCheckDigit.of("a") == nil)
    }

    @Test(arguments: MRZFormat.allCases)
    func specimenIsRightByTheStandard(format: MRZFormat) throws {
        let specimen = try #require(MRZSpecimen(MRZProfile(format: format.rawValue)))
        #expect(specimen.lines.allSatisfy { $0.utf8.count == format.lineLength })
        #expect(specimen.lines[0].first == format.usualLetter && specimen.lines[0].contains("UTO"))
        #expect(specimen.lines.joined().contains("MUESTRA<<SPECIMEN"))
        for field in specimen.layout.fields where field.kind.isCheckDigit {
            let covered = try #require(specimen.layout.covered(by: field.kind, in: specimen.lines))
            #expect(field.text(in: specimen.lines) == MRZCheckDigit.of(covered).map(String.init), "\(field.kind)")
        }
    }

    @Test func specimenHasTheCodeAndTheFillerOfItsProfile() throws {
        let quirk = Attested(TermWithNote(term: "fillerCheckDigit"))
        let profile = MRZProfile(format: "TD3", documentCodes: ["V<", "PP"], quirks: [quirk])
        let specimen = try #require(MRZSpecimen(profile))
        #expect(specimen.lines[0].hasPrefix("PPUTO"))
        #expect(specimen.layout[.optionalDataCheck]?.text(in: specimen.lines) == "<")
        #expect(MRZSpecimen(MRZProfile(format: "none")) == nil)
    }
}
