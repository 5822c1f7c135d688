import CatalogueModel
import CatalogueStore
import Mustache

/// One value of a fact.
struct FactValuePage: Sendable, MustacheParent {
    let factPhrase: PhrasePage
    let factBadge: BadgePage?

    func child(named name: String) -> Any? {
        switch name {
        case "factPhrase": factPhrase
        case "factBadge": factBadge
        default: nil
        }
    }
}

/// One row of the table of facts.
struct FactPage: Sendable, MustacheParent {
    let factLabel: String
    let factValues: [FactValuePage]

    func child(named name: String) -> Any? {
        switch name {
        case "factLabel": factLabel
        case "factValues": factValues
        default: nil
        }
    }
}

/// The facts of a model, in the order of the table; what is not known has no row.
struct FactList {
    private let found: PublishedDocument
    private let edition: Int?
    private let wording: Wording
    private var model: DocumentModel { found.model }
    private var language: Language { wording.language }

    init(_ found: PublishedDocument, edition: Int?, wording: Wording) {
        self.found = found
        self.edition = edition
        self.wording = wording
    }

    /// The rows; facts of one name that follow each other share one.
    var facts: [FactPage] {
        var rows: [FactPage] = []
        for row in (identity + issue + body + numbers + machineReadableZone + series).compactMap(\.self) {
            if let last = rows.last, last.factLabel == row.factLabel {
                rows[rows.count - 1] = FactPage(
                    factLabel: row.factLabel,
                    factValues: last.factValues + row.factValues
                )
            } else {
                rows.append(row)
            }
        }
        return rows
    }

    private var identity: [FactPage?] {
        [
            row(.factCountry, [PhrasePage(wording.label(model.code.issuer, .countries))]),
            row(.factCategory, [PhrasePage(wording.label(model.code.category, .documentCategories))]),
            row(.factType, [PhrasePage(wording.label(model.code.type, .documentTypes))]),
            row(.factFamily, note(found.familyTitle)),
            row(.factAuthority, model.authority) { [wording.phrase($0)] },
        ]
    }

    private var issue: [FactPage?] {
        [
            row(.factFirstIssued, model.firstIssued, date),
            row(.factLastIssued, model.lastIssued, date),
            row(.factCirculation, model.inCirculationUntil, date),
            row(.factValidity, model.validity) { [PhrasePage(words(of: $0))] + note($0.note) },
        ]
    }

    private var body: [FactPage?] {
        [
            row(.factForm, model.form) { [PhrasePage(wording.label($0.term, .documentForms))] + note($0.note) },
            row(.factPages, model.pages) { pages in
                let counts = pages.counts.map(String.init)
                return (counts.isEmpty ? [] : [PhrasePage(wording.list(counts))]) + note(pages.note)
            },
            row(.factSize, model.size) { size in
                let nominal = size.nominal.map { " (\($0), \(FactText.factNominal.text(in: language)))" } ?? ""
                return [PhrasePage("\(wording.number(size.widthMm)) × \(wording.number(size.heightMm)) mm\(nominal)")]
            },
            row(.factCover, model.cover) { note($0.colour) + note($0.note) },
            row(.factMaterial, model.cover) { note($0.material) },
            row(.factInscriptions, model.cover) { $0.inscriptions.map(wording.phrase) },
            row(.factSubstrate, model.substrate) { [PhrasePage(wording.label($0, .substrates))] },
            row(.factPortrait, model.portrait) { [PhrasePage(wording.label($0, .portraitTechniques))] },
            row(.factChip, model.chip) { chip in
                let parts = [
                    wording.label(chip.presence.rawValue, .chipPresences),
                    chip.kind.map { wording.label($0, .chipKinds).lowercasedStart },
                    chip.location.map { wording.label($0, .locations).lowercasedStart },
                ]
                return [PhrasePage(wording.list(parts.compactMap(\.self)))] + note(chip.note)
            },
        ]
    }

    private var numbers: [FactPage?] {
        model.numberings.map { numbering in
            let value = numbering.value
            var phrases = [PhrasePage(wording.label(value.kind, .numberKinds))]
            if let pattern = value.pattern {
                phrases.append(PhrasePage(pattern, isCode: true))
                if let read = try? NumberPattern(pattern) { phrases.append(PhrasePage(read.words.text(in: language))) }
            }
            if let example = value.example {
                phrases.append(PhrasePage("\(example) (\(FactText.factExample.text(in: language)))", isCode: true))
            }
            return row(.factNumbering, phrases + note(value.note), evidence: numbering.evidence)
        }
    }

    private var machineReadableZone: [FactPage?] {
        guard let mrz = model.mrz else { return [] }
        let format = [PhrasePage(wording.label(mrz.format, .mrzFormats))] + note(mrz.note)
        let codes = mrz.documentCodes.map { PhrasePage($0, isCode: true) }
        return [
            row(.factMRZ, format, evidence: mrz.evidence),
            row(.factMRZCodes, codes, evidence: mrz.codesEvidence ?? mrz.evidence),
        ]
            + mrz.quirks.map { quirk in
                let phrases = [PhrasePage(wording.label(quirk.value.term, .mrzQuirks))] + note(quirk.value.note)
                return row(.factMRZQuirk, phrases, evidence: quirk.evidence ?? mrz.evidence)
            }
    }

    private var series: [FactPage?] {
        model.supersedes.map { row(.factSupersedes, [link($0.value)], evidence: $0.evidence) }
            + found.supersededBy.map { row(.factSupersededBy, [link($0)]) }
    }

    private func link(_ code: DocumentCode) -> PhrasePage {
        PhrasePage(code.text, link: SitePath.document(code, edition: edition))
    }

    private func row<Value>(_ label: FactText, _ fact: Attested<Value>?, _ phrases: (Value) -> [PhrasePage])
        -> FactPage?
    {
        guard let fact else { return nil }
        return row(label, phrases(fact.value), evidence: fact.evidence)
    }

    private func row(_ label: FactText, _ phrases: [PhrasePage], evidence: Evidence? = nil) -> FactPage? {
        guard !phrases.isEmpty else { return nil }
        let badge = wording.badge(evidence, unlike: model.evidence)
        let values = phrases.enumerated().map { index, phrase in
            FactValuePage(factPhrase: phrase, factBadge: index == 0 ? badge : nil)
        }
        return FactPage(factLabel: label.text(in: language), factValues: values)
    }

    private func note(_ text: LocalizedText?) -> [PhrasePage] {
        wording.phrase(text).map { [$0] } ?? []
    }

    private func date(_ date: QualifiedDate) -> [PhrasePage] {
        (DateText.date(date, in: language).map { [PhrasePage($0)] } ?? []) + note(date.note)
    }

    private func words(of validity: Validity) -> String {
        let times = [(validity.adultMonths, FactText.validityAdult), (validity.minorMonths, .validityMinor)]
            .compactMap { months, who in months.map { "\(duration(months: $0)) (\(who.text(in: language)))" } }
        if !times.isEmpty { return times.joined(separator: ", ") }
        switch validity.kind {
        case .noExpiry: return FactText.noExpiry.text(in: language)
        case .singleJourney: return FactText.singleJourney.text(in: language)
        case .printed: return FactText.asPrinted.text(in: language)
        case .fixed, .other: return "–"
        }
    }

    private func duration(months: Int) -> String {
        let isYears = months % 12 == 0
        let count = isYears ? months / 12 : months
        let unit: FactText = isYears ? (count == 1 ? .year : .years) : (count == 1 ? .month : .months)
        return "\(count) \(unit.text(in: language))"
    }
}
