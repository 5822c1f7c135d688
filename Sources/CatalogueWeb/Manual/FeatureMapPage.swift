import CatalogueModel
import Mustache

/// The feature map of a model.
struct FeatureMapPage: Sendable, MustacheParent {
    let mapSides: [MapSidePage]
    let hasSides: Bool
    let hasSeveralSides: Bool
    let mapElsewhere: [PinPage]
    let hasElsewhere: Bool
    let zoomIn: String
    let zoomOut: String

    func child(named name: String) -> Any? {
        switch name {
        case "mapSides": mapSides
        case "hasSides": hasSides
        case "hasSeveralSides": hasSeveralSides
        case "mapElsewhere": mapElsewhere
        case "hasElsewhere": hasElsewhere
        case "zoomIn": zoomIn
        case "zoomOut": zoomOut
        default: nil
        }
    }
}

/// Draws a feature map.
struct FeatureMapDrawing {
    let map: FeatureMap
    let model: DocumentModel
    let wording: Wording
    private let features: [String: Feature]
    private var language: Language { wording.language }

    init(_ map: FeatureMap, of model: DocumentModel, wording: Wording) {
        self.map = map
        self.model = model
        self.wording = wording
        features = Dictionary(model.features.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The map as the page shows it, and the places to which the features of the list lead back.
    func page() -> (page: FeatureMapPage, anchors: [String: String]) {
        var anchors: [String: String] = [:]
        let sides = map.sides.map { side($0, &anchors) }
        let page = FeatureMapPage(
            mapSides: sides,
            hasSides: !sides.isEmpty,
            hasSeveralSides: sides.count > 1,
            mapElsewhere: map.elsewhere.map { pin($0.id) },
            hasElsewhere: !map.elsewhere.isEmpty,
            zoomIn: MapText.zoomIn.text(in: language),
            zoomOut: MapText.zoomOut.text(in: language)
        )
        return (page, anchors)
    }

    private func side(_ side: FeatureMap.Side, _ anchors: inout [String: String]) -> MapSidePage {
        let anchor = "side-\(side.location)"
        let isUpright = side.sheet.height > side.sheet.width
        var views: [MapViewPage] = []
        // The drawing is there for what the records place on the page; images that say more stand beside it.
        if !side.places.isEmpty || side.images.isEmpty {
            views.append(
                MapViewPage(
                    viewAnchor: "\(anchor)-0",
                    viewName: MapText.schematic.text(in: language),
                    viewSheet: sheet(side.sheet),
                    viewImage: nil,
                    viewRegions: regions(side.places, &anchors, alreadyNamed: []),
                    isUpright: isUpright
                )
            )
        }
        let drawn = Set(side.places.map(\.feature))
        for (index, image) in side.images.enumerated() {
            let light = image.image.light.map { wording.label($0, .lights) }
            views.append(
                MapViewPage(
                    viewAnchor: "\(anchor)-\(index + 1)",
                    viewName: light ?? MapText.image.text(in: language),
                    viewSheet: nil,
                    viewImage: DocumentParts(model, wording: wording).image(image.image),
                    viewRegions: regions(image.places, &anchors, alreadyNamed: drawn),
                    isUpright: isUpright
                )
            )
        }
        return MapSidePage(
            sideAnchor: anchor,
            sideName: wording.label(side.location, .locations),
            sideSize: size(side.sheet),
            sideViews: views,
            hasLights: views.count > 1,
            sideUnplaced: side.unplaced.map(pin),
            hasUnplaced: !side.unplaced.isEmpty
        )
    }

    /// Larger regions lie below smaller ones, so that each can be pointed at; numbers that would meet stand apart.
    private func regions(
        _ places: [FeatureMap.Place],
        _ anchors: inout [String: String],
        alreadyNamed: Set<String>
    ) -> [RegionPage] {
        var taken: [(x: Double, y: Double)] = []
        let ordered = places.enumerated().sorted {
            ($1.element.box.area, $0.offset) < ($0.element.box.area, $1.offset)
        }
        return ordered.map { _, place in
            let pin = Self.pin(at: place.box, beside: taken)
            taken.append(pin)
            let anchor = anchors[place.feature] == nil ? "map-\(place.feature)" : nil
            anchors[place.feature] = "map-\(place.feature)"
            return RegionPage(
                regionFeature: place.feature,
                regionNumber: number(of: place.feature),
                regionName: alreadyNamed.contains(place.feature) ? nil : name(of: place.feature),
                regionAnchor: anchor,
                regionX: Self.decimal(place.box.x),
                regionY: Self.decimal(place.box.y),
                regionWidth: Self.decimal(place.box.width),
                regionHeight: Self.decimal(place.box.height),
                regionPinX: Self.decimal(pin.x),
                regionPinY: Self.decimal(pin.y)
            )
        }
    }

    /// Where the number of a region stands, in percent of the sheet: at its corner, or where no other stands to the right
    /// of it or in the rows below; at its corner all the same where all these places are taken.
    private static func pin(at box: Box, beside taken: [(x: Double, y: Double)]) -> (x: Double, y: Double) {
        let own = (x: min(box.x, 93), y: min(box.y, 92))
        // So many numbers cover the sheet; looking on would only take time.
        guard taken.count <= 150 else { return own }
        for y in Array(stride(from: own.y, to: 92, by: 8)) + [92] {
            for x in stride(from: own.x, through: 94, by: 6.5)
            where !taken.contains(where: { abs($0.x - x) < 6 && abs($0.y - y) < 7 }) {
                return (x, y)
            }
        }
        return own
    }

    private func sheet(_ size: SheetSize) -> SheetPage {
        SheetPage(
            sheetWidth: Self.decimal(size.width),
            sheetHeight: Self.decimal(size.height),
            sheetMiddleX: Self.decimal(size.width / 2),
            sheetMiddleY: Self.decimal(size.height / 2),
            sheetTextSize: Self.decimal(size.width / 14),
            sheetMark: language == .es ? "MUESTRA · SPECIMEN" : "SPECIMEN · MUESTRA"
        )
    }

    private func size(_ size: SheetSize) -> String {
        guard size.isKnown else { return MapText.sizeUnknown.text(in: language) }
        let measures = "\(wording.number(size.width)) × \(wording.number(size.height)) mm"
        return size.nominal.map { "\(measures), \($0) \(FactText.factNominal.text(in: language))" } ?? measures
    }

    private func pin(_ feature: String) -> PinPage {
        PinPage(pinFeature: feature, pinNumber: number(of: feature), pinName: name(of: feature))
    }

    private func number(of feature: String) -> String {
        map.numbers[feature].map(String.init) ?? ""
    }

    private func name(of feature: String) -> String {
        features[feature].map { wording.label($0.term, .featureTerms) } ?? feature
    }

    /// A number with at most one decimal, as SVG reads it; a tenth of a percent is less than a pixel here.
    private static func decimal(_ value: Double) -> String {
        let rounded = (value * 10).rounded() / 10
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}

extension Box {
    fileprivate var area: Double { width * height }
}

extension Wording {
    /// A number as the language writes it.
    func number(_ value: Double) -> String {
        let text = value == value.rounded() ? String(Int(value)) : String(value)
        return text.replacing(".", with: NumberText.mark(language))
    }
}
