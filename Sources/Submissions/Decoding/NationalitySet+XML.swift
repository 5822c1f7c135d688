import CatalogueModel

extension NationalitySet {
    /// Reads `nationalitySet`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        let members = element.child(.members)
        self.init(
            id: element.attribute(.id) ?? "",
            destination: element.attribute(.destination) ?? "",
            name: element.child(.name).map(context.text) ?? LocalizedText(),
            members: members?.textItems ?? [],
            coverage: context.code(.coverage, of: element, in: .setCoverages) ?? "",
            evidence: context.value(.evidence, of: element) ?? .unverified
        )
        validFrom = context.day(.validFrom, of: element)
        validTo = context.day(.validTo, of: element)
        basis = context.text(.basis, of: element)
        note = context.text(.note, of: element)
        sources = context.recordSources(of: element)
        context.requireOrder(validFrom, validTo, at: .attribute(.validTo, of: element))
        checkCountries(element, members, context)
    }

    private func checkCountries(_ element: XMLElement, _ members: XMLElement?, _ context: DecodingContext) {
        if destination != "*", destination != "CA4" {
            _ = context.code(.destination, of: element, in: .countries)
        }
        guard let members else { return }
        for code in self.members where !context.codes.isCountry(code) {
            context.report(
                .unknownCode(code, in: context.codes.vocabularies[.countries], at: .element(members))
            )
        }
    }
}
