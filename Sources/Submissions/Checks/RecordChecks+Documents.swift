import CatalogueModel

extension RecordChecks {
    /// Checks a document against the others and its country.
    func check(_ document: DocumentModel, _ element: XMLElement) {
        let code = document.code
        enter(.document, code.text, element) { first in
            .duplicateDocument(code, firstLine: first, at: .attribute(.code, of: element))
        }
        if let country = context.country, code.issuer != country {
            context.report(.foreignDocument(code, country: country, at: .attribute(.code, of: element)))
        }
        if let family = document.family { checkFamily(family, element) }
        guard !document.supersedes.isEmpty else { return }
        for (index, child) in element.children(.supersedes).enumerated() {
            guard let superseded = child.attribute(.code).flatMap(DocumentCode.init) else { continue }
            if superseded == code {
                context.report(.supersedesItself(code, at: .attribute(.code, of: child)))
            } else if supersessions.links.count < ReadingLimits.supersessions {
                supersessions.add(
                    from: code,
                    to: superseded,
                    line: child.line,
                    document: element.position,
                    position: index + 1
                )
            } else if supersessions.links.count == ReadingLimits.supersessions {
                context.report(.tooLong(.supersessions, at: .element(child)))
            }
        }
    }

    private func checkFamily(_ family: String, _ element: XMLElement) {
        guard !ledger.contains(.family, family) else { return }
        // A complete manual leaves nothing behind that it does not hold itself.
        if context.isAmending, let country = context.country, context.known.hasFamily(country, family) { return }
        let mayBePublished = context.isAmending && !context.known.isComplete
        context.report(
            .unknownFamily(family, mayBePublished ? .warning : .error, at: .attribute(.family, of: element))
        )
    }

    /// Checks the order of succession, once all documents are known.
    func finishDocuments() {
        for (codes, link) in supersessions.cycles() {
            context.report(.supersessionCycle(codes, at: FindingPlace(line: link.line, path: link.path)))
        }
        var unknown: [SupersessionGraph.Link] = []
        for link in supersessions.links where !ledger.contains(.document, link.superseded.text) {
            if !context.known.hasDocument(link.superseded) { unknown.append(link) }
        }
        for link in unknown.sorted(by: { $0.line < $1.line }) {
            context.report(
                .unknownSuperseded(link.superseded, at: FindingPlace(line: link.line, path: link.path))
            )
        }
    }
}
