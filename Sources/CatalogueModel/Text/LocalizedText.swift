/// A language in which Cotejo speaks to people; both are equal everywhere.
public enum Language: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// Spanish.
    case es
    /// English.
    case en

    /// The other of the two.
    public var other: Language {
        self == .es ? .en : .es
    }
}

/// The same text in Spanish and in English; one may still be missing.
public struct LocalizedText: Codable, Hashable, Sendable {
    /// The Spanish text.
    public var es: String?
    /// The English text.
    public var en: String?
    /// The languages whose text is our own translation, waiting for a native examiner to confirm it.
    public var translated: [Language]

    /// A text in one or both languages.
    public init(es: String? = nil, en: String? = nil, translated: [Language] = []) {
        self.es = es
        self.en = en
        self.translated = translated
    }

    /// The text in a language, or in the other where it is missing.
    public func text(in language: Language) -> String {
        self[language] ?? self[language.other] ?? ""
    }

    /// The text in exactly this language.
    public subscript(language: Language) -> String? {
        language == .es ? es : en
    }

    /// Whether the text shown for a language is our translation.
    public func isTranslated(in language: Language) -> Bool {
        self[language] != nil && translated.contains(language)
    }
}

extension LocalizedText: JSONWritable {
    /// Appends `{"es","en","translated"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("es", es)
            $0.member("en", en)
            $0.member("translated", translated)
        }
    }
}

/// A text in any language, such as a title as it is printed.
public struct LanguageText: Codable, Hashable, Sendable, JSONWritable {
    /// ISO 639-1 code of the language.
    public var language: String
    /// The text.
    public var text: String

    /// A text and its language.
    public init(language: String, text: String) {
        self.language = language
        self.text = text
    }

    /// Appends `{"language","text"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("language", language)
            $0.member("text", text)
        }
    }
}
