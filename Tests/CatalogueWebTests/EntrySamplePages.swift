import CatalogueModel
import DocumentChecks
import TestSupport
import Testing

@testable import CatalogueWeb

/// Pages about entry that fill every section of their templates.
extension SamplePages {
    private static var rulebook: EntryRulebook { EntryRulebook(rules: EntrySample.rules, sets: [], edition: 1) }

    static func entryPages(_ frame: FramePage, _ wording: Wording) -> [Any] {
        let base = "nationality=HND&destination=UTO&document=ordinaryPassport&mode=air&purpose=tourism"
        let addresses = [
            "", "nationality=ZZ9&destination=UTO", base, base + "&age=35", base + "&age=12&parents=both",
            base + "&age=35&visa=USA,entries=multiple&nationality=GTM", base + "&skipped=age",
            "nationality=HND&destination=UTO&age=35&visa=none&on=2026-05-01", "nationality=HND&destination=GTM",
            base + "&age=35&transit=GTM&passportIssuer=CRI&passportKind=ordinaryPassport&visa=none",
        ]
        return addresses.flatMap { address in
            [rulebook, EntryRulebook(rules: [], sets: [])].map { book in
                var problems: [QueryProblem] = []
                let query = EntryQuery(
                    urlQuery: URLQuery(parsing: address),
                    vocabularies: wording.vocabularies,
                    today: SiteFixture.today,
                    problems: &problems
                )
                return EntryPage(
                    query,
                    rulebook: book,
                    problems: problems,
                    today: SiteFixture.today,
                    stylesheet: "/static/entry.css",
                    frame: frame,
                    wording: wording
                ) as Any
            }
        }
    }

    static func entryMatrixPages(_ frame: FramePage, _ wording: Wording) -> [Any] {
        ["", "since=2026-05-01", "mode=none"].map { address in
            var problems: [QueryProblem] = []
            let urlQuery = URLQuery(parsing: address)
            let asked = EntryMatrixAsked(
                urlQuery: urlQuery,
                vocabularies: wording.vocabularies,
                today: SiteFixture.today,
                problems: &problems
            )
            return EntryMatrixPage(
                asked,
                urlQuery: urlQuery,
                rulebook: rulebook,
                problems: problems,
                stylesheet: "/static/entry.css",
                frame: frame,
                wording: wording
            )
        }
    }

    static func entryRulePages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        try ["UTO-visa-holders", "UTO-form"].map { id in
            EntryRulePage(
                try #require(rulebook.rule(id)),
                flips: try #require(rulebook.flips(of: id, nationalities: ["HND", "UTO"], date: SiteFixture.today)),
                stylesheet: "/static/entry.css",
                frame: frame,
                wording: wording
            )
        }
    }
}
