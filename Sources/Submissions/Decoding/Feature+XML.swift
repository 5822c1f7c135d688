import CatalogueModel

extension Feature {
    /// Reads the features of a document, whose identifiers must differ.
    static func all(of document: XMLElement, _ context: DecodingContext) -> [Feature] {
        var identifiers: Set<String> = []
        return document.children(.feature).map { element in
            let feature = Feature(element, context)
            if !identifiers.insert(feature.id).inserted {
                context.report(.duplicateFeature(feature.id, at: .attribute(.id, of: element)))
            }
            return feature
        }
    }

    private init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            id: element.attribute(.id) ?? "",
            term: context.code(.term, of: element, in: .featureTerms) ?? "",
            level: context.integer(.level, of: element) ?? 1
        )
        locations = context.codes(.locations, of: element, in: .locations)
        zone = context.code(.zone, of: element, in: .zones)
        methods = context.codes(.methods, of: element, in: .methods)
        lights = context.codes(.lights, of: element, in: .lights)
        access = context.value(.access, of: element) ?? .public
        scanCheckable = context.flag(.scanCheckable, of: element)
        evidence = context.value(.evidence, of: element)
        sources = context.sources(of: element)
        for child in element.children {
            switch child.name {
            case .colour: colour = context.text(child)
            case .expected: expected = context.text(child)
            case .failSign:
                let access: Access = context.value(.access, of: child) ?? .restricted
                failSigns.append(FailSign(text: context.text(child), access: access))
            case .region:
                let location = context.code(.location, of: child, in: .locations) ?? ""
                regions.append(Region(location: location, box: Box(child, context)))
            default: continue
            }
        }
    }
}

extension Box {
    /// Reads a rectangle, which must lie on its page.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            x: context.number(.x, of: element) ?? 0,
            y: context.number(.y, of: element) ?? 0,
            width: context.number(.width, of: element) ?? 0,
            height: context.number(.height, of: element) ?? 0
        )
        let sides: [XMLName] = [.x, .y, .width, .height]
        // A side that is missing or no number was reported by the schema.
        guard !fitsPage, sides.allSatisfy({ context.number($0, of: element) != nil }) else { return }
        context.report(.outsidePage(self, at: .element(element)))
    }
}
