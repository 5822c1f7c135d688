import CatalogueModel
import CatalogueStore

/// A document model as lines of text.
struct DocumentSheet {
    private let found: PublishedDocument
    private let model: DocumentModel
    private let vocabularies: Vocabularies
    private let language: Language

    init(_ found: PublishedDocument, vocabularies: Vocabularies, language: Language) {
        self.found = found
        self.model = found.model
        self.vocabularies = vocabularies
        self.language = language
    }

    /// The lines; with a day, whether the model may be in circulation then.
    func lines(on day: CalendarDay?) -> [String] {
        var lines = [
            "\(model.code)  \(model.title.value.text(in: language))",
            specimen,
            model.nativeTitles.map(\.text).joined(separator: " / "),
            fact("Estado", "Status", label(model.status.rawValue, .documentStatuses)),
            fact("Prueba", "Evidence", label(model.evidence.rawValue, .evidenceGrades)),
        ]
        if let day { lines.append(fact("El \(day)", "On \(day)", circulation(on: day))) }
        lines += issueLines + bodyLines
        lines += featureLines
        lines += model.notes.map { fact("Nota", "Note", $0.value.text(in: language)) }
        lines += model.sources.map { fact("Fuente", "Source", $0.text) }
        if let edition = found.revision.edition { lines.append(fact("Edición", "Edition", "\(edition)")) }
        return lines.filter { !$0.isEmpty }
    }

    private var specimen: String {
        guard model.code.isSpecimen else { return "" }
        return language == .es
            ? "ESPÉCIMEN: Utopía no existe; este documento es inventado."
            : "SPECIMEN: Utopia does not exist; this document is invented."
    }

    private var issueLines: [String] {
        [
            fact("Autoridad", "Authority", model.authority.map(authorityText)),
            fact("Emitido desde", "Issued from", model.firstIssued.map(text)),
            fact("Emitido hasta", "Issued until", model.lastIssued.map(text)),
            fact("Circula hasta", "In circulation until", model.inCirculationUntil.map(text)),
            fact("Vigencia (meses)", "Validity (months)", model.longestValidityMonths.map(String.init)),
            fact("Sustituye a", "Supersedes", joined(model.supersedes.map(\.value.text))),
            fact("Sustituido por", "Superseded by", joined(found.supersededBy.map(\.text))),
        ]
    }

    private var bodyLines: [String] {
        let numbers = model.numberings.map { numbering in
            [numbering.value.pattern, numbering.value.example].compactMap(\.self).joined(separator: "  ")
        }
        let size = model.size.map { "\($0.value.widthMm) × \($0.value.heightMm) mm \($0.value.nominal ?? "")" }
        return [
            fact("Forma", "Form", model.form.map { label($0.value.term, .documentForms) }),
            fact("Tamaño", "Size", size),
            fact("Soporte", "Substrate", model.substrate.map { label($0.value, .substrates) }),
            fact(
                "ZLM",
                "MRZ",
                model.mrz.map { ([label($0.format, .mrzFormats)] + $0.documentCodes).joined(separator: " ") }
            ),
            fact("Chip", "Chip", model.chip.map { label($0.value.presence.rawValue, .chipPresences) }),
            fact("Numeración", "Numbering", joined(numbers)),
        ]
    }

    private var featureLines: [String] {
        guard !model.features.isEmpty else { return [] }
        var lines = [language == .es ? "Elementos de seguridad:" : "Security features:"]
        for feature in model.features {
            let place = feature.locations.map { label($0, .locations) }.joined(separator: ", ")
            let methods = feature.methods.map { label($0, .methods) }.joined(separator: ", ")
            lines.append("  \(feature.level)  \(label(feature.term, .featureTerms)) · \(place) · \(methods)")
            if let expected = feature.expected { lines.append("     \(expected.text(in: language))") }
        }
        return lines
    }

    private func circulation(on day: CalendarDay) -> String {
        let limits = model.circulation
        if let first = limits.first, day < first { return language == .es ? "aún no se emitía" : "not issued yet" }
        if let last = limits.last {
            if day > last { return language == .es ? "ya no circula" : "no longer in circulation" }
            return language == .es ? "en circulación" : "in circulation"
        }
        if model.status == .current { return language == .es ? "en circulación" : "in circulation" }
        return language == .es ? "no se sabe hasta cuándo circula" : "until when it circulates is not known"
    }

    private func text(_ date: Attested<QualifiedDate>) -> String {
        let qualifier =
            date.value.qualifier == .exact ? nil : "(\(label(date.value.qualifier.rawValue, .dateQualifiers)))"
        return [date.value.date?.description, qualifier, date.value.note?.text(in: language)].compactMap(\.self)
            .joined(separator: " ")
    }

    private func authorityText(_ authority: Attested<LocalizedText>) -> String {
        authority.value.text(in: language)
    }

    private func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private func label(_ id: String, _ name: VocabularyName) -> String {
        vocabularies.label(id, in: name, language)
    }

    private func fact(_ es: String, _ en: String, _ value: String?) -> String {
        guard let value, !value.isEmpty else { return "" }
        return "\(language == .es ? es : en): \(value)"
    }
}
