import CatalogueModel

extension DocumentModel {
    /// Reads `document` and checks what can be seen in it alone; nil where its code has not the shape of one.
    init?(_ element: XMLElement, _ context: DecodingContext) {
        let category = context.code(.category, of: element, in: .documentCategories)
        let type = context.code(.type, of: element, in: .documentTypes)
        let code = element.attribute(.code).flatMap(DocumentCode.init)
        let title = element.child(.title)
        self.init(
            code: code ?? .placeholder,
            title: title.map { context.attested(context.text($0), $0) } ?? Attested(LocalizedText()),
            status: context.value(.status, of: element) ?? .unknown,
            evidence: context.value(.evidence, of: element) ?? .unverified
        )
        nativeTitles = title.map { context.languageTexts(.native, of: $0) } ?? []
        readIssue(element, context)
        readBody(element, context)
        readMarks(element, context)
        readProvenance(element, context)
        guard let code else { return nil }
        if let category, category != code.category {
            context.report(
                .codeMismatch(code, "category", category, letter: code.category, at: .attribute(.category, of: element))
            )
        }
        if let type, type != code.type {
            context.report(
                .codeMismatch(code, "type", type, letter: code.type, at: .attribute(.type, of: element))
            )
        }
    }

    private mutating func readIssue(_ element: XMLElement, _ context: DecodingContext) {
        statusEvidence = context.value(.statusEvidence, of: element)
        access = context.value(.access, of: element) ?? .public
        family = element.attribute(.family)
        confirmedByState = context.day(.confirmedByState, of: element)
        authority = context.attestedText(.authority, of: element)
        firstIssued = context.attestedDate(.firstIssued, of: element)
        lastIssued = context.attestedDate(.lastIssued, of: element)
        inCirculationUntil = context.attestedDate(.inCirculationUntil, of: element)
        statusNote = context.attestedText(.statusNote, of: element)
        checkDates(element, context)
    }

    private func checkDates(_ element: XMLElement, _ context: DecodingContext) {
        let first = firstIssued?.value.date
        let last = lastIssued?.value.date
        for (later, name) in [(last, XMLName.lastIssued), (inCirculationUntil?.value.date, .inCirculationUntil)] {
            // Only what is inverted however the missing months and days are filled in.
            guard let first, let later, later.latest < first.earliest, let child = element.child(name) else { continue }
            context.report(
                .invertedDates(first: "\(first)", last: "\(later)", at: .attribute(.date, of: child))
            )
        }
    }

    private mutating func readBody(_ element: XMLElement, _ context: DecodingContext) {
        validity = element.child(.validity).map { context.attested(Validity($0, context), $0) }
        form = element.child(.form).map { child in
            context.attested(TermWithNote(child, .kind, in: .documentForms, context), child)
        }
        pages = element.child(.pages).map { child in
            let counts = child.list(.counts).compactMap { Int($0) }
            return context.attested(PageCounts(counts: counts, note: context.text(.note, of: child)), child)
        }
        size = element.child(.size).map { context.attested(PhysicalSize($0, context), $0) }
        cover = element.child(.cover).map { context.attested(Cover($0, context), $0) }
        substrate = context.attestedTerm(.substrate, of: element, in: .substrates)
        portrait = context.attestedTerm(.portrait, of: element, in: .portraitTechniques)
        numberings = element.children(.numbering).map { context.attested(Numbering($0, context), $0) }
        mrz = element.child(.mrz).map { MRZProfile($0, context) }
        chip = element.child(.chip).map { context.attested(Chip($0, context), $0) }
    }

    private mutating func readMarks(_ element: XMLElement, _ context: DecodingContext) {
        holderFields = element.children(.holderField).map { context.attested(HolderField($0, context), $0) }
        printedTexts = element.children(.printedText).map { context.attested(context.text($0), $0) }
        features = Feature.all(of: element, context)
        images = element.children(.image).map { DocumentImage($0, features: features, context) }
    }

    private mutating func readProvenance(_ element: XMLElement, _ context: DecodingContext) {
        legalBases = context.legalBases(of: element)
        references = element.children(.reference).map { child in
            let scheme = context.code(.scheme, of: child, in: .referenceSchemes) ?? ""
            return context.attested(
                ExternalReference(scheme: scheme, id: child.attribute(.id), url: child.attribute(.url)),
                child
            )
        }
        supersedes = element.children(.supersedes).compactMap { child in
            child.attribute(.code).flatMap(DocumentCode.init).map { context.attested($0, child) }
        }
        notes = element.children(.note).map { context.attested(context.text($0), $0) }
        sources = context.recordSources(of: element)
    }
}

extension DocumentCode {
    /// Stands in while a document is checked whose own code cannot be read; such a document is never delivered.
    fileprivate static let placeholder: DocumentCode = {
        guard let code = DocumentCode("XXX-XX-00000") else { preconditionFailure("it has the shape of a code") }
        return code
    }()
}
