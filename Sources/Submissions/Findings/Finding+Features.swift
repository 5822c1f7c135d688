import CatalogueModel

/// Features and their places.
extension Finding {
    /// Two features of one identifier in a document.
    static func duplicateFeature(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "feature.duplicateIdentifier",
            at: place,
            es: "Otro elemento de seguridad de este documento ya tiene el identificador «\(id.shown)».",
            en: "Another feature of this document already has the identifier “\(id.shown)”.",
            adviceES: "Asigne a cada elemento su propio identificador.",
            adviceEN: "Give each feature an identifier of its own."
        )
    }

    /// An image shows a feature that the document does not have.
    static func unknownFeature(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "feature.unknownReference",
            at: place,
            es: "El documento no tiene ningún elemento de seguridad con el identificador «\(id.shown)».",
            en: "The document has no feature with the identifier “\(id.shown)”.",
            adviceES: "Corrija el identificador o añada el elemento.",
            adviceEN: "Correct the identifier or add the feature."
        )
    }

    /// A rectangle that leaves its page, or has no area.
    static func outsidePage(_ box: Box, at place: FindingPlace) -> Finding {
        let sides = "x=\(box.x), y=\(box.y), width=\(box.width), height=\(box.height)"
        return Finding(
            .error,
            "region.outsidePage",
            at: place,
            es: "El rectángulo (\(sides)) no cabe en la página.",
            en: "The rectangle (\(sides)) does not fit the page.",
            adviceES:
                "Use porcentajes de 0 a 100: x + width y y + height no pasan de 100, y ambos lados son mayores que 0.",
            adviceEN: "Use percentages from 0 to 100: x + width and y + height stay within 100, both sides above 0."
        )
    }
}
