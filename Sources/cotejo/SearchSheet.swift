import CatalogueModel

/// The answer to a search as text for people.
struct SearchSheet {
    let query: SearchQuery
    let found: SearchResults
    let vocabularies: Vocabularies
    let language: Language

    /// The lines: how many, how the words were read, each model and why it is there, and what to do where there is none.
    func lines() -> [String] {
        var lines = ["\(models(found.total)) (\(say(es: "edición", en: "edition")) \(found.edition))."]
        lines += reading()
        for result in found.results { lines += self.lines(of: result) }
        if found.total == 0 { lines += advice() }
        return lines
    }

    /// Each facet with the number of models that each of its values would leave.
    func facetLines() -> [String] {
        found.facets.filter { !$0.values.isEmpty }.flatMap { facet in
            ["", "--\(facet.facet.rawValue)"]
                + facet.values.map { value in
                    let count = String(value.count)
                    let space = String(repeating: " ", count: max(0, 7 - count.count))
                    let mark = value.isChosen ? "*" : " "
                    return "\(space)\(count) \(mark)\(value.value)  \(label(of: value.value, facet.facet))"
                }
        }
    }

    private func reading() -> [String] {
        var lines = found.reading.corrections.map { correction in
            say(
                es: "Se buscó «\(correction.used)» en lugar de «\(correction.typed)».",
                en: "Searched for \"\(correction.used)\" instead of \"\(correction.typed)\"."
            )
        }
        if !found.reading.leftOut.isEmpty {
            let words = found.reading.leftOut.joined(separator: ", ")
            lines.append(
                say(
                    es: "Ningún modelo tiene todas las palabras; a estos les puede faltar: \(words).",
                    en: "No model has all the words; these may lack: \(words)."
                )
            )
        }
        if let zone = found.reading.mrz {
            let issuer = vocabularies.label(zone.issuer, in: .countries, language)
            lines.append(
                say(
                    es: "Es una zona de lectura mecánica \(zone.format), código \(zone.documentCode), de \(issuer); "
                        + "no se comprobó.",
                    en: "It is a machine readable zone \(zone.format), code \(zone.documentCode), of \(issuer); "
                        + "it was not checked."
                )
            )
        }
        return lines
    }

    private func lines(of result: SearchResult) -> [String] {
        let first = result.firstIssued?.description ?? "?"
        let last = result.lastIssued.map { "–\($0)" } ?? (result.status == .current ? "–" : "")
        let status = vocabularies.label(result.status.rawValue, in: .documentStatuses, language)
        let evidence = vocabularies.label(result.evidence.rawValue, in: .evidenceGrades, language)
        let specimen = result.code.isSpecimen ? say(es: "  [ESPÉCIMEN]", en: "  [SPECIMEN]") : ""
        return [
            "\(result.code)  \(result.title.text(in: language))\(specimen)",
            "              \(result.nativeTitle)  [\(first)\(last)]  \(status) · \(evidence)",
        ] + result.reasons.map { "              → \(words(of: $0))" }
    }

    private func words(of reason: MatchReason) -> String {
        switch reason {
        case .code: say(es: "es su código", en: "it is its code")
        case .reference: say(es: "es su número en otro catálogo", en: "it is its number in another catalogue")
        case .title: say(es: "en el título, el emisor o la clase", en: "in its title, issuer or kind")
        case .mrz: say(es: "mismo emisor y formato de la zona", en: "same issuer and format of the zone")
        case .number(let kind):
            say(es: "cabe en el patrón de: ", en: "fits the pattern of: ")
                + vocabularies.label(kind, in: .numberKinds, language)
        case .text(.authority): say(es: "en la autoridad emisora", en: "in the issuing authority")
        case .text(.printed): say(es: "en los textos impresos", en: "in the printed texts")
        case .text(.feature): say(es: "en la descripción de un elemento", en: "in the description of a feature")
        case .text(.note): say(es: "en los datos y notas", en: "in the facts and notes")
        case .feature(let feature):
            ([vocabularies.label(feature.term, in: .featureTerms, language)]
                + [
                    feature.locations.map { vocabularies.label($0, in: .locations, language) }.joined(separator: ", "),
                    feature.methods.map { vocabularies.label($0, in: .methods, language) }.joined(separator: ", "),
                ].filter { !$0.isEmpty }).joined(separator: " · ")
        }
    }

    /// What to drop, with what it would give.
    private func advice() -> [String] {
        let title =
            found.alternatives.isEmpty
            ? say(es: "Pruebe con menos palabras o con otras.", en: "Try fewer words, or others.")
            : say(es: "Quite una condición:", en: "Drop a condition:")
        return [title]
            + found.alternatives.map { "  \(words(of: $0.condition)): \(models($0.total))" } + [
                say(
                    es: "Que no aparezca aquí no dice nada del documento: el catálogo no los tiene todos.",
                    en: "Not being here says nothing about the document: the catalogue does not hold them all."
                )
            ]
    }

    private func words(of condition: SearchCondition) -> String {
        switch condition {
        case .text: query.text
        case .value(let facet, let value): "--\(facet.rawValue) \(value)"
        case .on: "--on \(query.on?.description ?? "")"
        case .changedSince: "--since \(query.changedSince?.description ?? "")"
        }
    }

    private func label(of value: String, _ facet: SearchFacet) -> String {
        guard let name = facet.vocabularies.first(where: { vocabularies.contains(value, in: $0) }) else { return "" }
        return vocabularies.label(value, in: name, language)
    }

    private func models(_ count: Int) -> String {
        count == 1 ? say(es: "1 modelo", en: "1 model") : say(es: "\(count) modelos", en: "\(count) models")
    }

    private func say(es: String, en: String) -> String { language == .es ? es : en }
}
