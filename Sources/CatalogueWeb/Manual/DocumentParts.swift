import CatalogueModel

/// How a feature is seen.
struct MethodPage: Sendable {
    let methodName: String
    let methodHint: String
    let methodTool: String
    let hasTool: Bool
}

/// One security feature.
struct FeaturePage: Sendable {
    let featureAnchor: String
    let featureName: String
    let featureDescription: String
    let featureMethods: [MethodPage]
    let hasMethods: Bool
    let featureLevel: String
    let featureLevelName: String
    let featureZone: String?
    let featureColour: PhrasePage?
    let featureExpected: PhrasePage?
    let featureScan: String?
    let featureBadge: BadgePage?
    let failSigns: [PhrasePage]
    let hasFailSigns: Bool
    let sameFeaturePath: String
}

/// The features of one place.
struct FeatureGroupPage: Sendable {
    let groupName: String
    let groupFeatures: [FeaturePage]
}

/// One image.
struct ImagePage: Sendable {
    let imagePath: String
    let imageAlt: String
    let imageCaption: String
    let imageShows: PhrasePage?
    let imageCredit: String?
    let isDrawing: Bool
}

/// One field of the holder's data.
struct HolderFieldPage: Sendable {
    let fieldElement: String
    let fieldPlace: String
    let fieldLabels: [PhrasePage]
    let hasLabels: Bool
    let fieldBadge: BadgePage?
}

/// One legal act.
struct LegalBasisPage: Sendable {
    let legalAct: String
    let legalAddress: String?
    let legalDetails: String
    let legalNote: PhrasePage?
    let legalBadge: BadgePage?
}

/// One reference to another catalogue or page.
struct ReferencePage: Sendable {
    let referenceScheme: String
    let referenceText: String
    let referenceAddress: String?
    let referenceBadge: BadgePage?
}

/// The lists of a model's page.
struct DocumentParts {
    private let model: DocumentModel
    private let wording: Wording

    init(_ model: DocumentModel, wording: Wording) {
        self.model = model
        self.wording = wording
    }

    func value(_ text: LocalizedText, evidence: Evidence?) -> FactValuePage {
        FactValuePage(
            factPhrase: wording.phrase(text),
            factBadge: wording.badge(evidence, unlike: model.evidence)
        )
    }

    /// Features by place, places in the order of the vocabulary, those without one last.
    var featureGroups: [FeatureGroupPage] {
        let order = Dictionary(
            wording.vocabularies[.locations].terms.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let groups = Dictionary(grouping: model.features, by: \.locations)
        func rank(_ locations: [String]) -> [Int] {
            locations.isEmpty ? [Int.max] : locations.map { order[$0] ?? Int.max - 1 }
        }
        return groups.sorted { rank($0.key).lexicographicallyPrecedes(rank($1.key)) }
            .map { locations, features in
                let labels = locations.map { wording.label($0, .locations) }
                let name = locations.isEmpty ? ManualText.placeUnknown.text(in: wording.language) : wording.list(labels)
                let sorted = features.enumerated()
                    .sorted { (workOrder($0.element), $0.offset) < (workOrder($1.element), $1.offset) }
                return FeatureGroupPage(groupName: name, groupFeatures: sorted.map { feature($0.element) })
            }
    }

    /// Level first, then the order in which methods are worked through.
    private func workOrder(_ feature: Feature) -> Int {
        let method = feature.methods.compactMap { wording.vocabularies[.methods][$0]?.order }.min() ?? 99
        return feature.level * 100 + method
    }

    private func feature(_ feature: Feature) -> FeaturePage {
        let language = wording.language
        let level = String(feature.level)
        return FeaturePage(
            featureAnchor: "feature-\(feature.id)",
            featureName: wording.label(feature.term, .featureTerms),
            featureDescription: wording.vocabularies.description(feature.term, in: .featureTerms, language),
            featureMethods: feature.methods.map(method),
            hasMethods: !feature.methods.isEmpty,
            featureLevel: level,
            featureLevelName: wording.label(level, .inspectionLevels),
            featureZone: feature.zone.map { wording.label($0, .zones) },
            featureColour: wording.phrase(feature.colour),
            featureExpected: wording.phrase(feature.expected),
            featureScan: feature.scanCheckable.map {
                ($0 ? ManualText.scanEnough : .scanNotEnough).text(in: language)
            },
            featureBadge: wording.badge(feature.evidence, unlike: model.evidence),
            failSigns: feature.failSigns.map { wording.phrase($0.text) },
            hasFailSigns: !feature.failSigns.isEmpty,
            sameFeaturePath: SitePath.search(URLQuery([SearchQuery.Parameter.feature: feature.term]))
        )
    }

    private func method(_ id: String) -> MethodPage {
        let tool = wording.vocabularies[.methods][id]?.tool ?? "none"
        return MethodPage(
            methodName: wording.label(id, .methods),
            methodHint: wording.vocabularies.description(id, in: .methods, wording.language),
            methodTool: wording.label(tool, .tools).lowercasedStart,
            hasTool: tool != "none"
        )
    }

    var images: [ImagePage] {
        model.images.map { image in
            let place = image.location.map { wording.label($0, .locations) }
            let light = image.light.map { wording.label($0, .lights) }
            let caption = [place, light].compactMap(\.self).joined(separator: " · ")
            let shows = wording.phrase(image.shows)
            let parts = [ManualText.imageOf.text(in: wording.language), caption, shows?.phrase ?? ""]
            return ImagePage(
                imagePath: SitePath.image(image.sha256),
                imageAlt: parts.filter { !$0.isEmpty }.joined(separator: ": "),
                imageCaption: caption,
                imageShows: shows,
                imageCredit: image.credit,
                isDrawing: image.isDrawing
            )
        }
    }

    var fields: [HolderFieldPage] {
        model.holderFields.map { field in
            HolderFieldPage(
                fieldElement: wording.label(field.value.element, .holderFields),
                fieldPlace: field.value.location.map { wording.label($0, .locations) } ?? "–",
                fieldLabels: field.value.labels.map(wording.phrase),
                hasLabels: !field.value.labels.isEmpty,
                fieldBadge: wording.badge(field.evidence, unlike: model.evidence)
            )
        }
    }

    var legalBases: [LegalBasisPage] {
        model.legalBases.map { basis in
            let date = basis.value.date.map { DateText.date($0, in: wording.language) }
            return LegalBasisPage(
                legalAct: basis.value.act,
                legalAddress: basis.value.url.flatMap(webAddress),
                legalDetails: [basis.value.gazette, date].compactMap(\.self).joined(separator: ", "),
                legalNote: wording.phrase(basis.value.note),
                legalBadge: wording.badge(basis.evidence, unlike: model.evidence)
            )
        }
    }

    var references: [ReferencePage] {
        model.references.map { reference in
            ReferencePage(
                referenceScheme: wording.label(reference.value.scheme, .referenceSchemes),
                referenceText: reference.value.id ?? reference.value.url ?? "–",
                referenceAddress: reference.value.url.flatMap(webAddress),
                referenceBadge: wording.badge(reference.evidence, unlike: model.evidence)
            )
        }
    }
}

extension String {
    /// The text with its first letter small, unless the second is a capital too (`UV`).
    var lowercasedStart: String {
        guard count > 1, !dropFirst().prefix(1).allSatisfy(\.isUppercase) else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
