import CatalogueModel
import DocumentChecks
import Hummingbird

/// The table of nationalities and destinations, and the page of a rule.
extension EntryRoutes {
    private func asked(_ visit: Visit, _ problems: inout [QueryProblem]) -> EntryMatrixAsked {
        EntryMatrixAsked(urlQuery: visit.query, vocabularies: pages.vocabularies, today: today(), problems: &problems)
    }

    func matrix(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let asked = asked(visit, &problems)
        let page = EntryMatrixPage(
            asked,
            urlQuery: visit.query,
            rulebook: try await rulebook(visit),
            problems: problems,
            stylesheet: pages.resources.path(of: "entry.css"),
            frame: try await frame(EntryMatrixText.matrixTitle.text(in: visit.language), visit),
            wording: pages.wording(visit)
        )
        return .html(
            pages.text(of: "entry-matrix", page),
            status: problems.isEmpty ? .ok : .badRequest,
            language: visit.language.rawValue
        )
    }

    func matrixJSON(_ visit: Visit) async throws -> Response {
        var problems: [QueryProblem] = []
        let asked = asked(visit, &problems)
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        let rulebook = try await rulebook(visit)
        let nationalities = asked.nationalities(pages.vocabularies, in: visit.language)
        let destinations = rulebook.destinations
        let answers = rulebook.matrix(asked.query, nationalities: nationalities, destinations: destinations)
        let changes = asked.since.map {
            rulebook.changes(asked.query, since: $0, nationalities: nationalities, destinations: destinations)
        }
        var json = JSONText()
        json.object { json in
            json.member("edition", rulebook.edition)
            json.member("date", asked.query.date)
            json.key("answers")
            json.array(answers.joined()) { $1.writeShort(to: &$0) }
            guard let changes else { return }
            json.member("since", asked.since)
            json.key("changes")
            json.array(changes) { json, change in
                json.object {
                    $0.key("before")
                    change.before.writeShort(to: &$0)
                    $0.key("after")
                    change.after.writeShort(to: &$0)
                }
            }
        }
        return .json(json.string)
    }

    private func found(_ id: String, _ visit: Visit) async throws -> (
        rule: EntryRule, flips: (flips: [EntryFlip], date: CalendarDay)
    ) {
        let rulebook = try await rulebook(visit)
        let everyone = pages.vocabularies[.countries].terms.filter { $0.kind == "iso3166-1" }.map(\.id)
        guard let rule = rulebook.rule(id),
            let flips = rulebook.flips(of: id, nationalities: everyone, date: today())
        else { throw WebError.noSuchPage }
        return (rule, flips)
    }

    func rule(_ id: String, _ visit: Visit) async throws -> Response {
        let found = try await found(id, visit)
        let page = EntryRulePage(
            found.rule,
            flips: found.flips,
            stylesheet: pages.resources.path(of: "entry.css"),
            frame: try await frame(id, visit),
            wording: pages.wording(visit)
        )
        return .html(pages.text(of: "entry-rule", page), language: visit.language.rawValue)
    }

    func ruleJSON(_ id: String, _ visit: Visit) async throws -> Response {
        let found = try await found(id, visit)
        var json = JSONText()
        json.object { json in
            json.member("rule", found.rule)
            json.member("date", found.flips.date)
            json.key("flips")
            json.array(found.flips.flips) { json, flip in
                json.object {
                    $0.key("with")
                    flip.with.writeShort(to: &$0)
                    $0.key("without")
                    flip.without.writeShort(to: &$0)
                }
            }
        }
        return .json(json.string)
    }
}

extension EntryAnswer {
    /// Appends what a table needs of an answer.
    func writeShort(to json: inout JSONText) {
        json.object {
            $0.member("nationality", passport.nationality)
            $0.member("destination", question.destination)
            $0.member("document", passport.document.kind)
            $0.key("verdict")
            $0.string(verdict?.rawValue ?? "unknown")
            $0.member("status", status)
            $0.member("stayDays", stayDays)
            $0.member("duties", dutyCodes)
            $0.member("rule", rule?.id)
            $0.member("evidence", rule?.evidence)
        }
    }
}
