import CatalogueModel
import DocumentChecks
import Mustache

/// One security feature in the list.
struct FeaturePage: Sendable, MustacheParent {
    let featureID: String
    let featureNumber: String
    let featureOnMap: String?
    let featureMethods: String
    let isScanCheckable: Bool
    let featureName: String
    /// What the term means, where the record does not say what is seen.
    let featureDescription: String?
    let featureGlossary: String
    let featureExpected: PhrasePage?
    /// Nothing where the feature waits for another tool and is only named.
    let featureHow: String?
    let featureColour: PhrasePage?
    let featureBadge: BadgePage?
    let featureNeeds: String?
    /// Whether only the name is said of it.
    let isFeatureShort: Bool
    let failSigns: [PhrasePage]
    let hasFailSigns: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "featureID": featureID
        case "featureNumber": featureNumber
        case "featureOnMap": featureOnMap
        case "featureMethods": featureMethods
        case "isScanCheckable": isScanCheckable
        case "featureName": featureName
        case "featureDescription": featureDescription
        case "featureGlossary": featureGlossary
        case "featureExpected": featureExpected
        case "featureHow": featureHow
        case "featureColour": featureColour
        case "featureBadge": featureBadge
        case "featureNeeds": featureNeeds
        case "isFeatureShort": isFeatureShort
        case "failSigns": failSigns
        case "hasFailSigns": hasFailSigns
        default: nil
        }
    }
}

/// A method and what to look at by it.
struct StepPage: Sendable, MustacheParent {
    let stepMethod: String
    let stepTool: String
    let stepName: String
    let stepHint: String
    let stepFeatures: [FeaturePage]
    let isStepEmpty: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "stepMethod": stepMethod
        case "stepTool": stepTool
        case "stepName": stepName
        case "stepHint": stepHint
        case "stepFeatures": stepFeatures
        case "isStepEmpty": isStepEmpty
        default: nil
        }
    }
}

/// A tool that may be on the desk.
struct ToolPage: Sendable, MustacheParent {
    let toolID: String
    let toolName: String
    let isChosen: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "toolID": toolID
        case "toolName": toolName
        case "isChosen": isChosen
        default: nil
        }
    }
}

/// What can be checked with the tools on the desk.
struct ChecklistPage: Sendable, MustacheParent {
    let toolsAction: String
    let toolsEdition: String?
    let tools: [ToolPage]
    let steps: [StepPage]
    let laterFeatures: [FeaturePage]
    let isLaterEmpty: Bool
    let countNow: String
    let countLater: String
    let countAll: String
    let isNothingNow: Bool
    let cardPath: String
    let needsWord: String

    func child(named name: String) -> Any? {
        switch name {
        case "toolsAction": toolsAction
        case "toolsEdition": toolsEdition
        case "tools": tools
        case "steps": steps
        case "laterFeatures": laterFeatures
        case "isLaterEmpty": isLaterEmpty
        case "countNow": countNow
        case "countLater": countLater
        case "countAll": countAll
        case "isNothingNow": isNothingNow
        case "cardPath": cardPath
        case "needsWord": needsWord
        default: nil
        }
    }
}

/// Puts a checklist into words.
struct ChecklistDrawing {
    let model: DocumentModel
    let numbers: [String: Int]
    let anchors: [String: String]
    let wording: Wording
    private var language: Language { wording.language }

    func page(_ list: Checklist, edition: Int?, isWhole: Bool = false) -> ChecklistPage {
        let filled = Dictionary(list.steps.map { ($0.method, $0.features) }, uniquingKeysWith: { first, _ in first })
        let used = Set(model.features.flatMap { Checklist.methods(of: $0, wording.vocabularies) })
        let steps = wording.vocabularies[.methods].terms.filter { used.contains($0.id) }
            .sorted { ($0.order ?? 99) < ($1.order ?? 99) }
            .map { method in
                let features = filled[method.id] ?? []
                let tool = method.tool ?? "none"
                let suffix = tool == "none" ? "" : " · \(wording.label(tool, .tools).lowercasedStart)"
                return StepPage(
                    stepMethod: method.id,
                    stepTool: tool,
                    stepName: method.label[language] + suffix,
                    stepHint: method.description[language],
                    stepFeatures: features.map { feature($0, by: method.id) },
                    isStepEmpty: features.isEmpty
                )
            }
        let now = list.steps.reduce(0) { $0 + $1.features.count }
        return ChecklistPage(
            toolsAction: SitePath.document(model.code) + "#check",
            toolsEdition: edition.map(String.init),
            tools: wording.vocabularies[.tools].terms.filter { $0.id != "none" }.map {
                ToolPage(toolID: $0.id, toolName: $0.label[language], isChosen: list.tools.contains($0.id))
            },
            steps: steps,
            laterFeatures: list.later.map { waiting($0.feature, for: $0.tools, isWhole: isWhole) },
            isLaterEmpty: list.later.isEmpty,
            countNow: "\(now)",
            countLater: "\(list.later.count)",
            countAll: "\(model.features.count)",
            isNothingNow: now == 0,
            cardPath: SitePath.card(model.code, edition: edition, tools: list.tools),
            needsWord: CheckText.needs.text(in: language)
        )
    }

    /// A feature that needs another tool: named, with the tool; the page stays light for what can be checked now.
    private func waiting(_ feature: Feature, for tools: [String], isWhole: Bool) -> FeaturePage {
        let needs =
            tools.isEmpty
            ? CheckText.needsDocument.text(in: language)
            : "\(CheckText.needs.text(in: language)): "
                + tools.map { wording.label($0, .tools).lowercasedStart }.joined(separator: " / ")
        let first = isWhole ? Checklist.methods(of: feature, wording.vocabularies).first : nil
        return page(of: feature, by: first, needs: needs, isShort: !isWhole)
    }

    private func feature(_ feature: Feature, by method: String) -> FeaturePage {
        page(of: feature, by: method, needs: nil, isShort: false)
    }

    private func page(of feature: Feature, by method: String?, needs: String?, isShort: Bool) -> FeaturePage {
        let expected = isShort ? nil : wording.phrase(feature.expected)
        let usual = wording.vocabularies.description(feature.term, in: .featureTerms, language)
        return FeaturePage(
            featureID: feature.id,
            featureNumber: numbers[feature.id].map(String.init) ?? "",
            featureOnMap: anchors[feature.id],
            featureMethods: Checklist.methods(of: feature, wording.vocabularies).joined(separator: " "),
            isScanCheckable: feature.scanCheckable == true,
            featureName: wording.label(feature.term, .featureTerms),
            featureDescription: isShort || expected != nil ? nil : usual,
            featureGlossary: SitePath.glossary(term: feature.term),
            featureExpected: expected,
            featureHow: method.map { how(feature, by: $0) },
            featureColour: wording.phrase(feature.colour),
            featureBadge: wording.badge(feature.evidence, unlike: model.evidence),
            featureNeeds: needs,
            isFeatureShort: isShort,
            failSigns: isShort ? [] : feature.failSigns.map { wording.phrase($0.text) },
            hasFailSigns: !isShort && !feature.failSigns.isEmpty
        )
    }

    /// Where it is and how else it is seen than by the method it stands under, in one line.
    private func how(_ feature: Feature, by first: String) -> String {
        let places = feature.locations.map { wording.label($0, .locations) }
        let zone = feature.zone.map { wording.label($0, .zones).lowercasedStart }
        let others = Checklist.methods(of: feature, wording.vocabularies).filter { $0 != first }
            .map { wording.label($0, .methods).lowercasedStart }
        let parts: [String?] = [
            places.isEmpty ? ManualText.placeUnknown.text(in: language) : wording.list(places), zone,
            others.isEmpty ? nil : "\(CheckText.alsoSeen.text(in: language)) \(wording.list(others))",
            feature.level == 1 ? nil : "\(CheckText.inspectionLevel.text(in: language)) \(feature.level)",
            feature.scanCheckable.map { ($0 ? ManualText.scanEnough : .scanNotEnough).text(in: language) },
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }
}
