import CatalogueModel
import Testing

@Suite struct NumberPatternWordsTests {
    @Test(arguments: [
        ("[A-HJ-NP-Z]\\d{6}", "1 letra (A–H, J–N o P–Z), luego 6 cifras", "1 letter (A–H, J–N or P–Z), then 6 digits"),
        ("\\d{8,9}", "8 a 9 cifras", "8 to 9 digits"),
        ("P[A-Z]?", "«P», luego si acaso 1 letra", "\"P\", then optionally 1 letter"),
        ("\\d{9}|[A-Z]\\d", "9 cifras; o bien 1 letra, luego 1 cifra", "9 digits; or 1 letter, then 1 digit"),
        (
            "\\d[ \\-]?\\d{3}", "1 cifra, luego si acaso 1 carácter (espacio o «-»), luego 3 cifras",
            "1 digit, then optionally 1 character (space or \"-\"), then 3 digits"
        ),
        (
            "(AB|C)[A-Z0-9]{2}", "(«A» y «B» o «C»), luego 2 caracteres (A–Z o 0–9)",
            "(\"A\" and \"B\" or \"C\"), then 2 characters (A–Z or 0–9)"
        ),
    ])
    func patternSaysItselfInBothLanguages(pattern: String, es: String, en: String) throws {
        let words = try NumberPattern(pattern).words
        #expect(words.es == es)
        #expect(words.en == en)
    }
}
