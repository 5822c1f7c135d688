import CatalogueModel
import TrainingPlanner
import Workflows

/// A budget line and what is used of it.
struct PlanLinePage: Sendable {
    let lineKey: String
    let lineAmount: String
    let lineSpent: String
    let lineShare: String
    let lineBarWidth: String
}

/// A sponsor with the lines and their sum.
struct PlanSponsorPage: Sendable {
    let sponsorName: String
    let sponsorAmount: String
    let sponsorSpent: String
    let sponsorShare: String
    let sponsorBarWidth: String
    let sponsorLines: [PlanLinePage]

    static func all(_ plan: OpenPlan, _ wording: Wording) -> [PlanSponsorPage] {
        let spending = plan.report.spending
        return Set(spending.map(\.line.sponsor)).sorted().map { sponsor in
            let own = spending.filter { $0.line.sponsor == sponsor }
            let (amount, spent) = own.reduce((0, 0)) { ($0.0 + $1.line.amount, $0.1 + $1.spent) }
            return PlanSponsorPage(
                sponsorName: wording.label(sponsor, .countries),
                sponsorAmount: wording.number(amount),
                sponsorSpent: wording.number(spent),
                sponsorShare: share(spent, amount),
                sponsorBarWidth: "\(bar(spent, amount))",
                sponsorLines: own.map {
                    PlanLinePage(
                        lineKey: $0.line.id,
                        lineAmount: wording.number($0.line.amount),
                        lineSpent: wording.number($0.spent),
                        lineShare: share($0.spent, $0.line.amount),
                        lineBarWidth: "\(bar($0.spent, $0.line.amount))"
                    )
                }
            )
        }
    }

    private static func share(_ spent: Int, _ amount: Int) -> String { "\(bar(spent, amount)) %" }

    private static func bar(_ spent: Int, _ amount: Int) -> Int { amount > 0 ? min(100, spent * 100 / amount) : 0 }
}

/// A file of the plan.
struct PlanFilePage: Sendable {
    let fileName: String
    let filePath: String

    static func all(_ summary: PlanSummary, _ language: Language) -> [PlanFilePage] {
        let parameter = "?\(Language.parameterName)=\(language.rawValue)"
        func file(_ file: PlanFile, _ name: PlanPartText) -> PlanFilePage {
            PlanFilePage(
                fileName: name.text(in: language),
                filePath: SitePath.planFile(summary.id, file) + parameter
            )
        }
        var list = [
            PlanFilePage(
                fileName: PlanPartText.planBrief.text(in: language),
                filePath: SitePath.planBrief(summary.id)
            ), file(.calendar, .planWholeCalendar),
        ]
        if summary.state != .draft { list.append(file(.cancelled, .planCancelled)) }
        return list + [
            file(.table, .planTable), file(.xml, .planXML),
            PlanFilePage(
                fileName: PlanPartText.planJSON.text(in: language),
                filePath: SitePath.apiPlan(summary.id)
            ),
        ]
    }
}

extension OptionPage {
    /// Everyone who teaches or becomes a trainer in a plan.
    static func trainers(_ plan: OpenPlan, _ reader: PlanReader) -> [OptionPage] {
        let teaching = Set(plan.report.sessions.flatMap(PlanReport.crew))
        let all = teaching.union(plan.report.newcomers.map(\.id)).sorted {
            (plan.report.generation(of: $0), $0) < (plan.report.generation(of: $1), $1)
        }
        let none = TrainingText.trainingAny.text(in: reader.wording.language)
        return [OptionPage(optionValue: "", optionLabel: none, isChosen: true)]
            + all.map { OptionPage(optionValue: $0, optionLabel: reader.trainer($0), isChosen: false) }
    }
}
