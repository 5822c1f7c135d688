public import CatalogueModel

/// What a question about entry still has to say, in the words of the pages, for other programs than a browser.
public enum EntryInputWords {
    /// The name of an input of an answer's `missing`, such as `age` or `visas.issuer`.
    public static func name(of input: String, _ vocabularies: Vocabularies, _ language: Language) -> String {
        EntryWords.input(input, Wording(language: language, vocabularies: vocabularies))
    }
}
