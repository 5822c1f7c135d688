import CatalogueModel
import CatalogueStore

/// A row and how it compares.
struct ComparedRow {
    let state: ComparisonState
    let page: ComparedRowPage
}

/// What two models say, row by row, in words.
struct CompareRows {
    let facts: [ComparedRow]
    let features: [ComparedRow]

    init(_ pair: ComparedPair, wording: Wording) throws {
        let a = Self.facts(pair.a, wording)
        let b = Self.facts(pair.b, wording)
        let names = a.map(\.name) + b.map(\.name).filter { name in !a.contains { $0.name == name } }
        facts = names.map { name in
            let valuesA = a.first { $0.name == name }?.values ?? []
            let valuesB = b.first { $0.name == name }?.values ?? []
            return Self.row(name, nil, Self.state(valuesA, valuesB), valuesA, valuesB, wording.language)
        }
        let order: [ComparisonState] = [.differs, .onlyA, .onlyB, .same]
        let compared = try pair.comparison.features
        features = order.flatMap { state in
            compared.filter { $0.state == state }.map { Self.row($0, wording) }
        }
    }

    private static func state(_ a: [String], _ b: [String]) -> ComparisonState {
        if a == b { return .same }
        return b.isEmpty ? .onlyA : (a.isEmpty ? .onlyB : .differs)
    }

    private static func row(
        _ name: String,
        _ link: String?,
        _ state: ComparisonState,
        _ a: [String],
        _ b: [String],
        _ language: Language
    ) -> ComparedRow {
        let signs: [ComparisonState: (String, CompareText)] = [
            .same: ("=", .compareIsSame), .differs: ("≠", .compareDiffers), .onlyA: ("−", .compareOnlyA),
            .onlyB: ("+", .compareOnlyB),
        ]
        let (sign, words) = signs[state] ?? ("", .compareDiffers)
        return ComparedRow(
            state: state,
            page: ComparedRowPage(
                rowName: name,
                rowNameLink: link,
                rowSign: sign,
                rowState: words.text(in: language),
                rowClass: "sign-\(state.rawValue)",
                rowA: a,
                rowB: b
            )
        )
    }

    /// The facts of a model by name: those of its page, and the lists below them.
    private static func facts(_ side: ComparedPair.Side, _ wording: Wording) -> [(name: String, values: [String])] {
        let model = side.found.model
        let language = wording.language
        let parts = DocumentParts(model, wording: wording)
        var rows: [(name: String, values: [String])] = [
            (MemberText.name("title", in: language).capitalizedStart, [model.title.value.text(in: language)]),
            (MemberText.name("nativeTitles", in: language).capitalizedStart, model.nativeTitles.map(\.text)),
            (
                MemberText.name("status", in: language).capitalizedStart,
                [wording.label(model.status.rawValue, .documentStatuses)]
                    + (model.statusNote.map { [$0.value.text(in: language)] } ?? [])
            ),
            (ManualText.evidenceOfRecord.text(in: language), [wording.badge(model.evidence).badgeLabel]),
        ]
        rows += FactList(side.found, edition: side.edition, wording: wording).facts.map { fact in
            (fact.factLabel, fact.factValues.map { $0.text })
        }
        rows += [
            (
                ManualText.fieldsTitle.text(in: language),
                parts.fields.map { field in
                    let labels = field.fieldLabels.map(\.phrase)
                    return "\(field.fieldElement)\(labels.isEmpty ? "" : ": \(wording.list(labels))")"
                }
            ),
            (ManualText.printedTextsTitle.text(in: language), model.printedTexts.map { $0.value.text(in: language) }),
            (
                ManualText.legalTitle.text(in: language),
                parts.legalBases.map { [$0.legalAct, $0.legalDetails].filter { !$0.isEmpty }.joined(separator: ", ") }
            ),
            (ManualText.notesTitle.text(in: language), model.notes.map { $0.value.text(in: language) }),
        ]
        return rows.filter { !$0.values.isEmpty }
    }

    private static func row(_ feature: FeatureComparison, _ wording: Wording) -> ComparedRow {
        func values(_ side: Feature?) -> [String] {
            guard let side else { return [] }
            return Self.values(of: side, differing: feature.differences, wording)
        }
        let link = SitePath.glossary(term: feature.term)
        return row(
            wording.label(feature.term, .featureTerms).capitalizedStart,
            link,
            feature.state,
            values(feature.a),
            values(feature.b),
            wording.language
        )
    }

    /// Where a feature is and how it is seen, then what else differs between the two sides.
    private static func values(of feature: Feature, differing: [String], _ wording: Wording) -> [String] {
        let language = wording.language
        let places =
            feature.locations.map { wording.label($0, .locations) }
            + [feature.zone.map { wording.label($0, .zones) }].compactMap(\.self)
        var values = [
            places.isEmpty ? ManualText.placeUnknown.text(in: language) : wording.list(places),
            wording.list(feature.methods.map { wording.label($0, .methods) }),
        ]
        if differing.contains("lights") {
            values.append(wording.list(feature.lights.map { wording.label($0, .lights) }))
        }
        if differing.contains("level") { values.append(wording.label(String(feature.level), .inspectionLevels)) }
        values += [feature.expected, feature.colour].compactMap { $0?.text(in: language) }
        if differing.contains("evidence") {
            values.append(feature.evidence.map { wording.badge($0).badgeLabel } ?? "–")
        }
        if differing.contains("scanCheckable"), let scan = feature.scanCheckable {
            values.append((scan ? ManualText.scanEnough : .scanNotEnough).text(in: language))
        }
        if differing.contains("failSigns") { values += feature.failSigns.map { $0.text.text(in: language) } }
        if differing.contains("regions") {
            let boxes = feature.regions.map { region in
                let box = region.box
                return
                    "\(wording.label(region.location, .locations)) \(Int(box.x)), \(Int(box.y)), \(Int(box.width)) × \(Int(box.height)) %"
            }
            values.append(
                "\(MemberText.name("regions", in: language)): \(boxes.isEmpty ? "–" : boxes.joined(separator: "; "))"
            )
        }
        return values.filter { !$0.isEmpty }
    }
}

extension FactValuePage {
    /// The value as a text, with its grade where that is not the record's.
    fileprivate var text: String {
        factPhrase.phrase + (factBadge.map { " (\($0.badgeLabel))" } ?? "")
    }
}

extension String {
    /// The text with its first letter large.
    var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
