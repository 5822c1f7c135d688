import Testing

@testable import SearchIndex

@Suite struct StemTests {
    @Test(arguments: [
        ["pasaporte", "pasaportes"], ["rojo", "roja", "rojos", "rojas"], ["holograma", "hologram", "holograms"],
        ["visa", "visas"], ["color", "colores"], ["fluorescente", "fluorescent"], ["shine", "shines", "shining"],
    ])
    func formsOfAWordShareTheirStem(forms: [String]) {
        let stems = forms.map { Stem.of(Array($0.utf8)) }
        #expect(Set(stems).count == 1, "\(stems.map { String(decoding: $0, as: UTF8.self) })")
    }

    @Test(arguments: ["pais", "virus", "dui", "a01", "uv"])
    func shortWordsAndNumbersStayAsTheyAre(word: String) {
        #expect(Stem.of(Array(word.utf8)) == Array(word.utf8))
    }
}
