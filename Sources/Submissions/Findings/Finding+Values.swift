import CatalogueModel

/// Codes, dates, texts and sources, in records of every kind.
extension Finding {
    /// A code that its vocabulary does not have.
    static func unknownCode(_ code: String, in vocabulary: Vocabulary, at place: FindingPlace) -> Finding {
        let nearest = vocabulary.nearest(to: code.shown)
        return Finding(
            .error,
            "vocabulary.unknownCode",
            at: place,
            es: "El código «\(code.shown)» no está en el vocabulario «\(vocabulary.title.es)».",
            en: "The code “\(code.shown)” is not in the vocabulary “\(vocabulary.title.en)”.",
            adviceES: nearest.map { "¿Quiso decir «\($0)»? Use un código del vocabulario." }
                ?? "Use un código del vocabulario.",
            adviceEN: nearest.map { "Did you mean “\($0)”? Use a code of the vocabulary." }
                ?? "Use a code of the vocabulary."
        )
    }

    /// A code that was retired from its vocabulary.
    static func retiredCode(_ code: String, in vocabulary: Vocabulary, at place: FindingPlace) -> Finding {
        Finding(
            .warning,
            "vocabulary.retiredCode",
            at: place,
            es: "El código «\(code.shown)» se retiró del vocabulario «\(vocabulary.title.es)».",
            en: "The code “\(code.shown)” was retired from the vocabulary “\(vocabulary.title.en)”.",
            adviceES: "Lo publicado lo conserva; en registros nuevos use otro, que el glosario le muestra.",
            adviceEN: "What is published keeps it; use another in new records, which the glossary shows."
        )
    }

    /// A date that the calendar has not.
    static func impossibleDate(_ date: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "date.impossible",
            at: place,
            es: "La fecha «\(date)» no existe en el calendario.",
            en: "The calendar has no date “\(date)”.",
            adviceES: "Corrija el mes o el día.",
            adviceEN: "Correct the month or the day."
        )
    }

    /// An end before its beginning.
    static func invertedDates(first: String, last: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "date.inverted",
            at: place,
            es: "La fecha final \(last) es anterior a la inicial \(first).",
            en: "The last date \(last) is before the first, \(first).",
            adviceES: "Corrija una de las dos fechas o intercámbielas.",
            adviceEN: "Correct one of the two, or swap them."
        )
    }

    /// A text that one language lacks, or both.
    static func missingLanguage(_ language: Language, bothMissing: Bool, at place: FindingPlace) -> Finding {
        let es = bothMissing ? "en español ni en inglés" : language == .es ? "en español" : "en inglés"
        let en =
            bothMissing ? "neither in Spanish nor in English" : language == .es ? "not in Spanish" : "not in English"
        return Finding(
            .warning,
            "text.missingLanguage",
            at: place,
            es: "El texto no está \(es).",
            en: "The text is \(en).",
            adviceES: "Añada el texto que falta; si es una traducción por confirmar, use translated=\"true\".",
            adviceEN: "Add the missing text; if it is a translation yet to be confirmed, use translated=\"true\"."
        )
    }

    /// A fact names a source that its record does not have.
    static func unknownSource(_ source: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "source.unknownReference",
            at: place,
            es: "El registro no tiene ninguna fuente con el identificador «\(source.shown)».",
            en: "The record has no source with the identifier “\(source.shown)”.",
            adviceES: "Corrija el identificador o añada el elemento source que falta.",
            adviceEN: "Correct the identifier or add the missing source element."
        )
    }
}
