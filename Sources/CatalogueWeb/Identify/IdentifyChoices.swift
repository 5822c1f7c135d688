import CatalogueModel
import DocumentChecks
import Workflows

/// What the page of identification lets people choose from.
enum IdentifyChoices {
    /// "I don't know", the members, the specimen state, then every other issuer.
    static func countries(_ chosen: String?, _ wording: Wording) -> [OptionPage] {
        [unknown(chosen, wording)]
            + wording.countriesToChoose().map {
                OptionPage(optionValue: $0, optionLabel: wording.label($0, .countries), isChosen: $0 == chosen)
            }
    }

    /// "I don't know", then the categories.
    static func categories(_ chosen: String?, _ wording: Wording) -> [OptionPage] {
        [unknown(chosen, wording)]
            + wording.vocabularies[.documentCategories].terms.map {
                OptionPage(optionValue: $0.id, optionLabel: $0.label[wording.language], isChosen: $0.id == chosen)
            }
    }

    private static func unknown(_ chosen: String?, _ wording: Wording) -> OptionPage {
        OptionPage(
            optionValue: IdentificationQuery.unknown,
            optionLabel: IdentifyText.identifyUnknown.text(in: wording.language),
            isChosen: chosen == nil || chosen == IdentificationQuery.unknown
        )
    }

    /// The terms that some model records and nothing was said of, by group.
    static func terms(_ answer: IdentificationAnswer, _ wording: Wording) -> [TermGroupPage] {
        let said = Set(answer.query.seen + answer.query.notSeen + answer.query.unsure)
        let recorded = Set(answer.terms)
        let terms = wording.vocabularies[.featureTerms].terms.filter {
            recorded.contains($0.id) && !said.contains($0.id)
        }
        return wording.vocabularies[.featureGroups].terms.compactMap { group in
            let options = terms.filter { $0.group == group.id }.map {
                OptionPage(optionValue: $0.id, optionLabel: $0.label[wording.language], isChosen: false)
            }
            return options.isEmpty
                ? nil : TermGroupPage(groupName: group.label[wording.language], groupTerms: options)
        }
    }

    /// How a term is looked for with the tools at hand; every way where none of them serves.
    static func ways(of term: String, tools: [String], _ wording: Wording) -> [WayPage] {
        let language = wording.language
        if tools.contains(Checklist.scan) {
            return [WayPage(wayName: IdentifyText.identifyHowScan.text(in: language), wayHint: "")]
        }
        let methods = (wording.vocabularies[.featureTerms][term]?.methods ?? [])
            .compactMap { wording.vocabularies[.methods][$0] }
            .sorted { ($0.order ?? 99, $0.id) < ($1.order ?? 99, $1.id) }
        let usable = methods.filter { ($0.tool ?? "none") == "none" || tools.contains($0.tool ?? "") }
        return (usable.isEmpty ? methods : usable).map { method in
            let tool = method.tool ?? "none"
            let suffix = tool == "none" ? "" : " · \(wording.label(tool, .tools).lowercasedStart)"
            return WayPage(wayName: method.label[language] + suffix, wayHint: method.description[language])
        }
    }

    /// How many models are left, and of how many nothing is recorded.
    static func remaining(_ step: IdentificationStep, _ language: Language) -> String {
        let (left, silent) = (step.remaining, step.undescribed)
        let models = UIText(
            es: left == 1 ? "Queda 1 modelo." : "Quedan \(left) modelos.",
            en: left == 1 ? "1 model is left." : "\(left) models are left."
        )
        let undescribed = UIText(
            es: silent == 1
                ? "De 1 no consta ningún elemento: no se puede descartar."
                : "De \(silent) no consta ningún elemento: no se pueden descartar.",
            en: silent == 1
                ? "Of 1 no feature is recorded: it cannot be excluded."
                : "Of \(silent) no feature is recorded: they cannot be excluded."
        )
        return silent == 0
            ? models.text(in: language) : "\(models.text(in: language)) \(undescribed.text(in: language))"
    }
}
