import CatalogueModel

/// Where a model's features are, page by page or side by side.
struct FeatureMap: Sendable {
    /// A page or side.
    struct Side: Sendable {
        /// Vocabulary `locations`.
        var location: String
        var sheet: SheetSize
        /// The regions that the features themselves state.
        var places: [Place]
        /// The images of the side, in the order of the record.
        var images: [Image]
        /// Features of the side of which no place on it is known.
        var unplaced: [String]
    }

    /// The region of a feature.
    struct Place: Sendable {
        var feature: String
        var box: Box
    }

    /// An image with the regions of features on it.
    struct Image: Sendable {
        var image: DocumentImage
        var places: [Place]
    }

    /// The sides, in the order of the vocabulary.
    let sides: [Side]
    /// Features that no page or side is known for.
    let elsewhere: [Feature]
    /// Images that name no page or side.
    let otherImages: [DocumentImage]
    /// The number of each feature, the same in map, list and drawings.
    let numbers: [String: Int]

    init(_ model: DocumentModel, vocabularies: Vocabularies) {
        let known = Set(model.features.map(\.id))
        numbers = Self.numbers(of: model.features)
        var sides: [Side] = []
        var shown: Set<String> = []
        // A list of pages that the vocabulary calls parts, such as `booklet`, is no page that could be drawn.
        for location in vocabularies[.locations].terms.map(\.id) where SheetSize.isDrawn(location) {
            let places = model.features.flatMap { feature in
                feature.regions.filter { $0.location == location }.map { Place(feature: feature.id, box: $0.box) }
            }
            let images = model.images.filter { $0.location == location }.map { image in
                Image(
                    image: image,
                    places: image.featureRegions.filter { known.contains($0.feature) }
                        .map { Place(feature: $0.feature, box: $0.box) }
                )
            }
            let placed = Set(places.map(\.feature) + images.flatMap { $0.places.map(\.feature) })
            let unplaced = model.features.filter { $0.locations.contains(location) && !placed.contains($0.id) }
            guard !places.isEmpty || !images.isEmpty || !unplaced.isEmpty else { continue }
            shown.formUnion(placed.union(unplaced.map(\.id)))
            sides.append(
                Side(
                    location: location,
                    sheet: SheetSize(of: model, at: location),
                    places: places,
                    images: images,
                    unplaced: unplaced.map(\.id)
                )
            )
        }
        self.sides = sides
        elsewhere = model.features.filter { !shown.contains($0.id) }
        let drawn = Set(sides.map(\.location))
        otherImages = model.images.filter { image in !(image.location.map(drawn.contains) ?? false) }
    }

    /// The numbers that the identifiers carry, `f7` being 7, as drawings of the record show them; else the order.
    private static func numbers(of features: [Feature]) -> [String: Int] {
        let named = features.compactMap { feature in
            feature.id.hasPrefix("f") ? Int(feature.id.dropFirst()) : nil
        }
        let byName = named.count == features.count && Set(named).count == features.count
        var numbers: [String: Int] = [:]
        for (index, feature) in features.enumerated() { numbers[feature.id] = byName ? named[index] : index + 1 }
        return numbers
    }
}

extension FeatureMap: JSONWritable {
    /// Appends `{"sides","elsewhere","numbers"}`.
    func write(to json: inout JSONText) {
        json.object {
            $0.key("sides")
            $0.array(sides) { json, side in
                json.object {
                    $0.member("location", side.location)
                    $0.member("widthMm", side.sheet.isKnown ? side.sheet.width : nil)
                    $0.member("heightMm", side.sheet.isKnown ? side.sheet.height : nil)
                    $0.member("nominal", side.sheet.nominal)
                    $0.key("regions")
                    $0.array(side.places) { json, place in
                        json.object {
                            $0.member("feature", place.feature)
                            $0.member("box", place.box)
                        }
                    }
                    $0.member("images", side.images.map(\.image.sha256))
                    $0.member("placeUnknown", side.unplaced)
                }
            }
            $0.member("elsewhere", elsewhere.map(\.id))
            $0.key("numbers")
            $0.object {
                for (feature, number) in numbers.sorted(by: { $0.value < $1.value }) {
                    $0.key(named: feature)
                    $0.number(number)
                }
            }
        }
    }
}
