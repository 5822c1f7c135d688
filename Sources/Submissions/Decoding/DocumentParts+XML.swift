import CatalogueModel

extension Validity {
    /// Reads `validity`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            kind: context.value(.kind, of: element) ?? .other,
            adultMonths: context.integer(.adultMonths, of: element),
            minorMonths: context.integer(.minorMonths, of: element),
            note: context.text(.note, of: element)
        )
    }
}

extension TermWithNote {
    /// Reads a term that stands in an attribute, and the note in the element.
    init(_ element: XMLElement, _ attribute: XMLName, in vocabulary: VocabularyName, _ context: DecodingContext) {
        self.init(
            term: context.code(attribute, of: element, in: vocabulary) ?? "",
            note: context.text(.note, of: element)
        )
    }
}

extension PhysicalSize {
    /// Reads `size`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            widthMm: context.number(.widthMm, of: element) ?? 0,
            heightMm: context.number(.heightMm, of: element) ?? 0,
            nominal: element.attribute(.nominal)
        )
    }
}

extension Cover {
    /// Reads `cover`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            colour: context.text(.colour, of: element),
            material: context.text(.material, of: element),
            inscriptions: context.languageTexts(.inscription, of: element),
            note: context.text(.note, of: element)
        )
    }
}

extension Numbering {
    /// Reads `numbering`; its pattern must compile and fit its own example.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            kind: context.code(.kind, of: element, in: .numberKinds) ?? "",
            pattern: element.rawAttribute(.pattern),
            example: element.rawAttribute(.example),
            note: context.text(.note, of: element)
        )
        guard let pattern else { return }
        do {
            let compiled = try NumberPattern(pattern)
            if let example, !compiled.matches(example) {
                context.report(
                    .exampleMismatch(example, pattern: pattern, at: .attribute(.example, of: element))
                )
            }
        } catch {
            context.report(.badPattern(pattern, error, at: .attribute(.pattern, of: element)))
        }
    }
}

extension MRZProfile {
    /// Reads `mrz`; each document code must be one that the format can begin with.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            format: context.code(.format, of: element, in: .mrzFormats) ?? "",
            documentCodes: element.list(.documentCodes),
            codesEvidence: context.value(.codesEvidence, of: element),
            quirks: element.children(.quirk).map { child in
                context.attested(TermWithNote(child, .kind, in: .mrzQuirks, context), child)
            },
            note: context.text(.note, of: element),
            evidence: context.value(.evidence, of: element),
            sources: context.sources(of: element)
        )
        for code in documentCodes where !MRZProfile.admits(documentCode: code, format: format) {
            context.report(
                .codeDoesNotFitFormat(code, format: format, at: .attribute(.documentCodes, of: element))
            )
        }
    }
}

extension Chip {
    /// Reads `chip`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            presence: context.value(.presence, of: element) ?? .unknown,
            kind: context.code(.kind, of: element, in: .chipKinds),
            location: context.code(.location, of: element, in: .locations),
            note: context.text(.note, of: element)
        )
    }
}

extension HolderField {
    /// Reads `holderField`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            element: context.code(.element, of: element, in: .holderFields) ?? "",
            location: context.code(.location, of: element, in: .locations),
            labels: context.languageTexts(.label, of: element)
        )
    }
}
