import CatalogueModel
import DocumentChecks
import Testing

/// Numbers that look like chance and are the same each time (SplitMix64).
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func text(_ alphabet: String, _ length: ClosedRange<Int>) -> String {
        String((0..<Int.random(in: length, using: &self)).compactMap { _ in alphabet.randomElement(using: &self) })
    }
}

@Suite struct MRZBuilderTests {
    private let reference = CalendarDay(daysSince1970: 20_778)

    @Test(arguments: MRZFormat.allCases)
    func readingWhatWasBuiltGivesTheContentsBack(format: MRZFormat) throws {
        var chance = Chance(state: 7)
        for _ in 0..<2000 {
            let contents = Self.contents(format, &chance)
            var builder = MRZBuilder(format)
            builder.countsFillerOfLongNumber = Bool.random(using: &chance)
            builder.emptyCheckIsFiller = Bool.random(using: &chance)
            let (lines, problems) = builder.lines(of: contents)
            let reading = MRZReading(lines.joined(separator: "\n"), reference: reference)
            #expect(problems.isEmpty && reading.isAccepted && reading.changes.isEmpty, "\(lines)")
            #expect(Self.contents(of: reading) == contents, "\(lines)")
        }
    }

    @Test func oneWrongCharacterIsFoundUnlessItsValueDiffersByTen() throws {
        var chance = Chance(state: 11)
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<".utf8)
        for _ in 0..<2000 {
            let lines = MRZBuilder(.td3).lines(of: Self.contents(.td3, &chance)).lines
            var bytes = Array(lines[1].utf8)
            // The number is covered by two digits, its own and the composite one.
            let place = Int.random(in: 0..<9, using: &chance)
            let other = alphabet.randomElement(using: &chance) ?? 0
            let values = [bytes[place], other].map { MRZCheckDigit.value(of: $0) ?? 0 }
            bytes[place] = other
            let reading = MRZReading(lines[0] + "\n" + String(decoding: bytes, as: UTF8.self), reference: reference)
            #expect(reading.isAccepted == ((values[0] - values[1]) % 10 == 0))
        }
    }

    @Test func swappingNeighboursIsFoundUnlessTheyDifferByFive() {
        // 7-3-1: the weights of neighbours differ by 4, 2 or 6, so a difference of 5 or 10 goes unseen.
        #expect(MRZCheckDigit.of("1634") == MRZCheckDigit.of("6134"))
        #expect(MRZCheckDigit.of("1234") != MRZCheckDigit.of("2134"))
    }

    @Test func lettersAreWrittenAsTheTablesRecommend() {
        #expect(MRZNameField.parts("Muñoz-Peña").parts == ["MUNOZ", "PENA"])
        #expect(MRZNameField.parts("D'Arco, Ángela").parts == ["DARCO", "ANGELA"])
        #expect(
            MRZNameField.parts("Müller Groß Ærø Œuvre Çelik").parts == ["MUELLER", "GROSS", "AEROE", "OEUVRE", "CELIK"]
        )
        // An accent of its own is the same letter.
        #expect(MRZNameField.parts("Jose\u{301}").parts == ["JOSE"])
        #expect(MRZNameField.parts("Иван").unknown == "ИВАН")
    }

    @Test(arguments: [(MRZFormat.td1, "NAVARRETE<DE<LA<FUENTE<<M<C<<<"), (.td2, "NAVARRETE<DE<LA<FUENTE<<MARIA<C")])
    func longNamesKeepTheInitialsOfTheirLastParts(format: MRZFormat, expected: String) {
        let width = format == .td1 ? 30 : 31
        let primary = MRZNameField.parts("Navarrete de la Fuente").parts
        let secondary = MRZNameField.parts("María Concepción").parts
        let text = MRZNameField.text(primary: primary, secondary: secondary, width: width)
        #expect(text.utf8.count == width && text.last != "<")
        #expect(text == (format == .td1 ? "NAVARRETE<DE<LA<FUENTE<<MARI<C" : expected))
    }

    @Test func whatDoesNotFitIsCutAndSaid() {
        var contents = MRZContents()
        (contents.documentCode, contents.issuer, contents.number) = ("P", "UTOPIA", "12345!")
        let (lines, problems) = MRZBuilder(.td3).lines(of: contents)
        #expect(lines.allSatisfy { $0.utf8.count == 44 })
        #expect(problems.map(\.field) == [.documentNumber, .issuer])
    }

    private static func contents(_ format: MRZFormat, _ chance: inout Chance) -> MRZContents {
        let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
        var contents = MRZContents()
        contents.documentCode = String(format.usualLetter) + (Bool.random(using: &chance) ? "" : "D")
        (contents.issuer, contents.nationality) = ("UTO", chance.text(letters, 3...3))
        (contents.primary, contents.secondary) = (chance.text(letters, 1...9), chance.text(letters, 0...9))
        let isLong = format == .td1 || format == .td2
        contents.number = chance.text(letters + "0123456789", 1...(isLong ? 13 : 9))
        let isPlain = contents.number.utf8.count <= 9
        if isPlain { contents.optionalData = chance.text(letters + "0123456789", 0...(format == .td2 ? 7 : 8)) }
        if format == .td1 { contents.moreOptionalData = chance.text("0123456789", 0...11) }
        let days = (Int.random(in: -20_000...20_000, using: &chance), Int.random(in: 12_000...35_000, using: &chance))
        contents.birthDate = MRZContents.characters(of: CalendarDay(daysSince1970: days.0))
        if Int.random(in: 0..<9, using: &chance) == 0 { contents.birthDate = contents.birthDate.prefix(2) + "<<<<" }
        contents.expiryDate = MRZContents.characters(of: CalendarDay(daysSince1970: days.1))
        contents.sex = ["M", "F", ""].randomElement(using: &chance) ?? ""
        return contents
    }

    private static func contents(of reading: MRZReading) -> MRZContents {
        var contents = MRZContents()
        contents.documentCode = reading.text(.documentCode) ?? ""
        (contents.issuer, contents.nationality) = (reading.text(.issuer) ?? "", reading.text(.nationality) ?? "")
        contents.primary = reading.name?.primary.joined(separator: " ") ?? ""
        contents.secondary = reading.name?.secondary.joined(separator: " ") ?? ""
        contents.number = reading.documentNumber ?? ""
        contents.birthDate = reading.raw(.birthDate) ?? ""
        contents.expiryDate = reading.raw(.expiryDate) ?? ""
        contents.sex = reading.sex ?? ""
        contents.optionalData = reading.optionalData ?? ""
        contents.moreOptionalData = reading.text(.moreOptionalData) ?? ""
        return contents
    }
}

@Suite struct MRZComparisonTests {
    private let reference = CalendarDay(daysSince1970: 20_778)
    private let zone =
        "PPUTOMUNOZ<PENA<<JOSE<ANGEL<<<<<<<<<<<<<<<<<\nAB12345671UTO8503150M3403141<<<<<<<<<<<<<<<6"

    private func agreement(_ name: String, _ zone: String? = nil) -> MRZAgreement? {
        var visual = MRZVisualZone()
        visual.primary = name
        return MRZReading(zone ?? self.zone, reference: reference).comparison(with: visual).first?.agreement
    }

    @Test func namesAgreeInAllAcceptedWays() {
        #expect(agreement("Muñoz Peña") == .same)
        #expect(agreement("MUÑOZ-PEÑA") == .same)
        #expect(agreement("Munozpena") == .variant)
        #expect(agreement("Muñoz") == .different && agreement("Núñez Peña") == .different)
        let other = zone.replacing("MUNOZ<PENA<<", with: "MUNXXOZ<<<<<")
        #expect(agreement("Muñoz", other) == .variant)
        let german = zone.replacing("MUNOZ<PENA<<", with: "MULLER<<<<<<")
        #expect(agreement("Müller", german) == .variant)
    }

    @Test func cutNamesAgreeAsFarAsTheyGo() {
        var contents = MRZContents()
        (contents.documentCode, contents.issuer, contents.primary) = ("I", "UTO", "Navarrete de la Fuente Montenegro")
        (contents.secondary, contents.birthDate, contents.expiryDate) = ("María", "850315", "340314")
        let zone = MRZBuilder(.td1).lines(of: contents).lines.joined(separator: "\n")
        #expect(agreement("Navarrete de la Fuente Montenegro", zone) == .asFarAsItGoes)
        #expect(agreement("Navarrete de la Torre", zone) == .different)
    }

    @Test func otherFieldsAreHeldBesideEachOther() throws {
        var visual = MRZVisualZone()
        (visual.number, visual.sex) = ("AB 1234567", "F")
        (visual.birthDate, visual.expiryDate) = (CalendarDay("1985-03-15"), CalendarDay("2034-03-15"))
        let rows = MRZReading(zone, reference: reference).comparison(with: visual)
        #expect(rows.map(\.field) == [.documentNumber, .birthDate, .expiryDate, .sex])
        #expect(rows.map(\.agreement) == [.variant, .same, .different, .different])
        #expect(rows[2].wanted == "340315" && rows[2].found == "340314")
        #expect(MRZReading("no zone", reference: reference).comparison(with: visual).isEmpty)
    }
}
