import CatalogueModel

extension DocumentImage {
    /// Reads `image`; its bytes stand in exactly one place, and its regions are of features that the document has.
    init(_ element: XMLElement, features: [Feature], _ context: DecodingContext) {
        self.init(identityOf: element, context)
        location = context.code(.location, of: element, in: .locations)
        light = context.code(.light, of: element, in: .lights)
        isDrawing = context.flag(.drawing, of: element) ?? false
        credit = element.attribute(.credit)
        shows = context.text(.shows, of: element)
        featureRegions = element.children(.featureRegion).map { child in
            let feature = child.attribute(.feature) ?? ""
            if !features.contains(where: { $0.id == feature }), !feature.isEmpty {
                context.report(.unknownFeature(feature, at: .attribute(.feature, of: child)))
            }
            return FeatureRegion(feature: feature, box: Box(child, context))
        }
        checkContent(element, context)
    }

    /// Reads what says which image it is, and checks nothing: enough to receive its bytes.
    init(identityOf element: XMLElement, _ context: DecodingContext) {
        self.init(
            sha256: element.attribute(.sha256) ?? "",
            type: context.value(.type, of: element) ?? .jpeg,
            file: element.attribute(.file),
            access: context.value(.access, of: element) ?? .public
        )
    }

    private func checkContent(_ element: XMLElement, _ context: DecodingContext) {
        switch (file, element.child(.data) != nil) {
        case (nil, false): context.report(.imageWithoutContent(at: .element(element)))
        case (_?, true): context.report(.imageTwice(at: .element(element)))
        case (let file?, false) where !DocumentImage.isInside(file):
            context.report(.imageOutside(file, at: .attribute(.file, of: element)))
        default: break
        }
    }

    /// Whether a path, as it is written, stays in the folder of its submission.
    static func isInside(_ path: String) -> Bool {
        guard !path.isEmpty, !path.contains("\\"), !path.contains("\0") else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { step in
            !step.isEmpty && step != ".." && step != "."
        }
    }
}
