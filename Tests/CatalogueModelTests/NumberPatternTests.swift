import CatalogueModel
import Testing

@Suite struct NumberPatternTests {
    @Test(arguments: [
        ("[A-Z]\\d{8}", "A12345678", true), ("[A-Z]\\d{8}", "A1234567", false), ("[A-Z]\\d{8}", "A123456789", false),
        ("\\d{3}-\\d{6}-\\d{4}[A-HJ-NP-Y]", "001-130180-0008X", true),
        ("\\d{3}-\\d{6}-\\d{4}[A-HJ-NP-Y]", "001-130180-0008O", false),
        ("[1-9]-?\\d{4}-?\\d{4}", "112345678", true), ("[1-9]-?\\d{4}-?\\d{4}", "1-1234-5678", true),
        ("\\d{11,12}", "12345678901", true), ("\\d{11,12}", "123456789012", true), ("\\d{11,12}", "1234567890", false),
        ("AB|CD", "CD", true), ("AB|CD", "AD", false), ("X(-\\d{2})?", "X", true), ("X(-\\d{2})?", "X-12", true),
        ("(PE|N|[1-9])-\\d{1,4}", "PE-12", true), ("(A|B){2}", "AB", true), ("(A|B){2}", "A", false),
        ("[ÑA-C]\\.", "Ñ.", true), ("[A-]", "-", true),
    ])
    func aNumberFitsOrNot(pattern: String, number: String, fits: Bool) throws {
        #expect(try NumberPattern(pattern).matches(number) == fits)
    }

    @Test(arguments: [
        "A*", "A+", "^A", "A$", ".", "((A))", "A{65}", "A{3,2}", "A{", "[", "[]", "[^A]", "(A", "A)", "A||B", "\\w",
        "[Z-A]",
        "A{0}", "",
    ])
    func whatIsOutsideTheLanguageIsRefused(pattern: String) {
        #expect(throws: NumberPatternError.self) { try NumberPattern(pattern) }
    }

    @Test func aPatternMadeToBacktrackTakesNoTime() throws {
        let pattern = try NumberPattern(String(repeating: "A?", count: 60) + String(repeating: "A", count: 30))
        let clock = ContinuousClock()
        let time = clock.measure { #expect(pattern.matches(String(repeating: "A", count: 30))) }
        #expect(time < .seconds(1))
    }

    @Test func aPatternTooLargeIsRefused() {
        #expect(throws: NumberPatternError.tooLarge) {
            try NumberPattern("(" + String(repeating: "A{64}", count: 40) + "){64}")
        }
    }
}
