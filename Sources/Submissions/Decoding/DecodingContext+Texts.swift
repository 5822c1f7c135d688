import CatalogueModel

/// Texts, and facts with the evidence for them.
extension DecodingContext {
    /// The text of a child element in both languages; nil where there is no such child.
    func text(_ child: XMLName, of element: XMLElement) -> LocalizedText? {
        element.child(child).map(text)
    }

    /// The text of an element with `es` and `en` in it; one of them missing is reported once.
    func text(_ element: XMLElement) -> LocalizedText {
        var text = LocalizedText()
        for phrase in element.children {
            switch phrase.name {
            case .es: text.es = phrase.text
            case .en: text.en = phrase.text
            default: continue
            }
            if flag(.translated, of: phrase) == true { text.translated.append(phrase.name == .es ? .es : .en) }
        }
        if let missing = Language.allCases.first(where: { text[$0] == nil }) {
            report(.missingLanguage(missing, bothMissing: text[missing.other] == nil, at: .element(element)))
        }
        return text
    }

    /// The children of a name that hold a text in one language.
    func languageTexts(_ name: XMLName, of element: XMLElement) -> [LanguageText] {
        element.children(name).map { child in
            LanguageText(language: code(.lang, of: child, in: .languages) ?? "", text: child.text)
        }
    }

    /// A value with the evidence and sources that its element names.
    func attested<Value>(_ value: Value, _ element: XMLElement) -> Attested<Value> {
        Attested(value, evidence: self.value(.evidence, of: element), sources: sources(of: element))
    }

    /// The sources that an element names; each must stand in the record.
    func sources(of element: XMLElement) -> [String] {
        let names = element.list(.sources)
        for name in names where !sourceIdentifiers.contains(name) {
            report(.unknownSource(name, at: .attribute(.sources, of: element)))
        }
        return names
    }

    /// A child with a text and its evidence.
    func attestedText(_ child: XMLName, of element: XMLElement) -> Attested<LocalizedText>? {
        element.child(child).map { attested(text($0), $0) }
    }

    /// A child with a date and its evidence.
    func attestedDate(_ child: XMLName, of element: XMLElement) -> Attested<QualifiedDate>? {
        element.child(child).map { child in
            let date = QualifiedDate(
                date: partialDate(.date, of: child),
                qualifier: value(.qualifier, of: child) ?? .exact,
                note: text(.note, of: child)
            )
            return attested(date, child)
        }
    }

    /// A child that is a vocabulary term with its evidence.
    func attestedTerm(_ child: XMLName, of element: XMLElement, in vocabulary: VocabularyName) -> Attested<String>? {
        element.child(child).map { attested(code(.term, of: $0, in: vocabulary) ?? "", $0) }
    }

    /// The sources of a record.
    func recordSources(of element: XMLElement) -> [Source] {
        element.children(.source).map { Source(id: $0.attribute(.id), text: $0.text, url: $0.attribute(.url)) }
    }

    /// The legal acts of a record.
    func legalBases(of element: XMLElement) -> [Attested<LegalBasis>] {
        element.children(.legalBasis).map { child in
            let basis = LegalBasis(
                act: child.attribute(.act) ?? "",
                gazette: child.attribute(.gazette),
                date: partialDate(.date, of: child),
                url: child.attribute(.url),
                note: text(.note, of: child)
            )
            return attested(basis, child)
        }
    }
}
