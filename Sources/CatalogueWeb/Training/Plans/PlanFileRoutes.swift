import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import TrainingPlanner
import Workflows

/// The files that a plan is given out as.
enum PlanFile: String, CaseIterable {
    case calendar = "plan.ics"
    case cancelled = "cancelled.ics"
    case table = "plan.csv"
    case xml = "plan.xml"

    var contentType: String {
        switch self {
        case .calendar: "text/calendar; charset=utf-8; method=PUBLISH"
        case .cancelled: "text/calendar; charset=utf-8; method=CANCEL"
        case .table: "text/csv; charset=utf-8"
        case .xml: "application/xml; charset=utf-8"
        }
    }
}

/// Calendars, tables and XML of plans; nobody is named in any of them.
struct PlanFileRoutes {
    let store: CatalogueStore
    let vocabularies: Vocabularies

    enum Parameter {
        static let country = "country"
        static let trainer = "trainer"
    }

    func add(to router: some RouterMethods<VisitContext>) {
        for file in PlanFile.allCases {
            router.page("\(SitePath.planRoute)/files/\(file.rawValue)") { _, context in
                try await response(file, context.parameters.get("id") ?? "", context.visit)
            }
        }
    }

    private func response(_ file: PlanFile, _ number: String, _ visit: Visit) async throws -> Response {
        var kept = try await store.keptPlan(number)
        if visit.account == nil { kept.summary = kept.summary.withoutAddresses }
        let plan = try OpenPlan(kept)
        let words = PlanWords(vocabularies, visit.language)
        let selection = try selection(visit.query, plan)
        try await visit.trail?.tookAway(SitePath.planFile(plan.summary.id, file), details: visit.query.suffix)
        let text: String
        switch file {
        case .table: text = PlanTable(plan, words: words).text(selection)
        case .xml: text = PlanXML(plan).text
        case .calendar, .cancelled:
            let id = plan.summary.id
            let events = try await store.events(of: id)
            let calendar = PlanCalendar(plan, events: events, words: words, origin: visit.origin)
            if file == .calendar {
                text = calendar.text(selection)
            } else {
                let previous = try await store.plan(replacedBy: id)
                text = calendar.cancellations(of: try previous.map { try OpenPlan($0) }, events, selection)
            }
        }
        let parts = ["plan-\(plan.summary.id)", selection.country, selection.trainer].compactMap(\.self)
        let name = parts.joined(separator: "-").filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let prefix = file == .cancelled ? "cotejo-cancelled" : "cotejo"
        let ending = file.rawValue.split(separator: ".").last ?? ""
        return Response(
            status: .ok,
            headers: [
                .contentType: file.contentType, .contentLanguage: visit.language.rawValue,
                .contentDisposition: "attachment; filename=\"\(prefix)-\(name).\(ending)\"",
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }

    private func selection(_ query: URLQuery, _ plan: OpenPlan) throws -> PlanSelection {
        let country = query[Parameter.country]?.uppercased()
        let trainer = query[Parameter.trainer]
        var problems: [QueryProblem] = []
        if let country, !plan.report.instance.countries.contains(where: { $0.id == country }) {
            problems.append(.notInPlan(Parameter.country, country))
        }
        if let trainer, !PlanSelection.knows(trainer: trainer, in: plan.report) {
            problems.append(.notInPlan(Parameter.trainer, trainer))
        }
        guard problems.isEmpty else { throw WebError.badQuery(problems) }
        return PlanSelection(country: country, trainer: trainer)
    }
}

extension QueryProblem {
    /// A country or trainer that the plan does not have.
    fileprivate static func notInPlan(_ parameter: String, _ value: String) -> QueryProblem {
        QueryProblem(
            parameter: parameter,
            explanation: Explanation(
                "query.notInPlan",
                message: LocalizedText(
                    es: "«\(value)» no está en este plan.",
                    en: "\"\(value)\" is not in this plan."
                ),
                advice: LocalizedText(
                    es: "Elija en la lista de la página del plan.",
                    en: "Choose from the list on the plan's page."
                )
            )
        )
    }
}
