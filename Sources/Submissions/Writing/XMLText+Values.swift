import CatalogueModel

/// Values that many records share.
extension XMLText {
    /// A closed list's value.
    mutating func attribute(_ name: XMLName, _ value: (some RawRepresentable<String>)?) {
        attribute(name, value?.rawValue)
    }

    /// A whole number.
    mutating func attribute(_ name: XMLName, _ value: Int?) {
        attribute(name, value.map(String.init))
    }

    /// A decimal number, without a fraction where it has none.
    mutating func attribute(_ name: XMLName, _ value: Double) {
        let text = "\(value)"
        attribute(name, text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    /// A truth value.
    mutating func attribute(_ name: XMLName, _ value: Bool?) {
        attribute(name, value.map { $0 ? "true" : "false" })
    }

    /// A day.
    mutating func attribute(_ name: XMLName, _ value: CalendarDay?) {
        attribute(name, value?.description)
    }

    /// A partial date.
    mutating func attribute(_ name: XMLName, _ value: PartialDate?) {
        attribute(name, value?.description)
    }

    /// Who may see it, left out where it is what the schema takes it for.
    mutating func access(_ access: Access, unless usual: Access = .public) {
        if access != usual { attribute(.access, access) }
    }

    /// The evidence and sources of a fact.
    mutating func attested(_ evidence: Evidence?, _ sources: [String]) {
        attribute(.evidence, evidence)
        attribute(.sources, sources)
    }

    /// The evidence and sources of a value.
    mutating func attested(_ value: Attested<some Any>) {
        attested(value.evidence, value.sources)
    }

    /// A text in both languages, as far as it has them.
    mutating func text(_ name: XMLName, _ text: LocalizedText?) {
        guard let text else { return }
        element(name) { $0.phrases(text) }
    }

    /// The phrases of a text.
    mutating func phrases(_ text: LocalizedText) {
        for language in Language.allCases {
            guard let phrase = text[language] else { continue }
            element(language == .es ? .es : .en, text: phrase) {
                if text.translated.contains(language) { $0.attribute(.translated, true) }
            }
        }
    }

    /// A text with its evidence.
    mutating func text(_ name: XMLName, _ text: Attested<LocalizedText>?) {
        guard let text else { return }
        element(name) {
            $0.attested(text)
            $0.phrases(text.value)
        }
    }

    /// Texts in one language each.
    mutating func languageTexts(_ name: XMLName, _ texts: [LanguageText]) {
        for text in texts {
            element(name, text: text.text) { $0.attribute(.lang, text.language) }
        }
    }

    /// A date with its evidence.
    mutating func date(_ name: XMLName, _ date: Attested<QualifiedDate>?) {
        guard let date else { return }
        element(name) {
            $0.attribute(.date, date.value.date)
            if date.value.qualifier != .exact { $0.attribute(.qualifier, date.value.qualifier) }
            $0.attested(date)
            $0.text(.note, date.value.note)
        }
    }

    /// A vocabulary term with its evidence.
    mutating func term(_ name: XMLName, _ term: Attested<String>?) {
        guard let term else { return }
        element(name) {
            $0.attribute(.term, term.value)
            $0.attested(term)
        }
    }

    /// Legal acts.
    mutating func legalBases(_ bases: [Attested<LegalBasis>]) {
        for basis in bases {
            element(.legalBasis) {
                $0.attribute(.act, basis.value.act)
                $0.attribute(.gazette, basis.value.gazette)
                $0.attribute(.date, basis.value.date)
                $0.attribute(.url, basis.value.url)
                $0.attested(basis)
                $0.text(.note, basis.value.note)
            }
        }
    }

    /// Sources.
    mutating func sources(_ sources: [Source]) {
        for source in sources {
            element(.source, text: source.text) {
                $0.attribute(.id, source.id)
                $0.attribute(.url, source.url)
            }
        }
    }
}
