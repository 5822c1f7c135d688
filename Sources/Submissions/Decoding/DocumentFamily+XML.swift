import CatalogueModel

extension DocumentFamily {
    /// Reads `family`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            id: element.attribute(.id) ?? "",
            title: element.child(.title).map(context.text) ?? LocalizedText(),
            evidence: context.value(.evidence, of: element) ?? .unverified,
            note: context.text(.note, of: element),
            sources: context.recordSources(of: element)
        )
    }
}
