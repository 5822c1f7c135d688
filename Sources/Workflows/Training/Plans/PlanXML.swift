import CatalogueModel
import TrainingPlanner

/// A plan as XML, in `urn:crm:cotejo:plan:1`: codes and days, the same in both languages.
public struct PlanXML: Sendable {
    private let plan: OpenPlan

    /// The XML of a plan.
    public init(_ plan: OpenPlan) {
        self.plan = plan
    }

    /// The whole file.
    public var text: String {
        let summary = plan.summary
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        lines.append(
            Self.tag(
                "plan",
                [
                    ("xmlns", "urn:crm:cotejo:plan:1"), ("number", summary.id.description), ("title", summary.title),
                    ("state", summary.state.rawValue), ("madeAt", summary.madeAt), ("madeBy", summary.madeBy),
                    ("seed", "\(summary.seed)"), ("steps", "\(summary.steps)"), ("stepsDone", "\(summary.stepsDone)"),
                    ("sample", summary.isSample ? "true" : nil),
                    ("replacedBy", summary.replacedBy?.description),
                ],
                isClosed: false
            )
        )
        if let approval = summary.approval {
            lines.append(
                "  "
                    + Self.tag(
                        "approval",
                        [
                            ("askedBy", approval.askedBy), ("approvedBy", approval.approvedBy),
                            ("at", approval.approvedAt),
                        ]
                    )
            )
        }
        for (name, values) in [("objective", summary.objective), ("lowerBound", summary.lowerBound)] {
            let names = ["unmet", "tardiness", "completionWeek", "cost"]
            lines.append("  " + Self.tag(name, zip(names, values).map { ($0, "\($1)") }))
        }
        for session in plan.report.sessions { lines += element(session) }
        lines.append("</plan>")
        return lines.joined(separator: "\n") + "\n"
    }

    private func element(_ session: TrainingPlan.Session) -> [String] {
        let days = plan.days(of: session)
        let parts =
            (session.attendance ?? []).map {
                Self.tag("attendance", [("need", $0.need), ("officials", "\($0.officials)")])
            }
            + (session.candidates ?? []).map { Self.tag("candidate", [("id", $0.id), ("country", $0.country)]) }
            + session.funding.map {
                Self.tag("funding", [("budgetLine", $0.budgetLine), ("amount", "\($0.amount)")])
            }
        let opened = Self.tag(
            "session",
            [
                ("id", session.id), ("type", session.type.rawValue), ("topic", session.topic),
                ("language", session.language), ("from", days.from.description), ("to", days.to.description),
                ("countries", plan.report.countries(of: session).joined(separator: " ")), ("venue", session.venue),
                ("lead", session.lead),
                ("coTrainers", session.coTrainers.isEmpty ? nil : session.coTrainers.joined(separator: " ")),
                ("followUpOf", session.followUpOf), ("cost", "\(session.cost)"),
            ],
            isClosed: parts.isEmpty
        )
        return parts.isEmpty ? ["  " + opened] : ["  " + opened] + parts.map { "    " + $0 } + ["  </session>"]
    }

    private static func tag(_ name: String, _ attributes: [(String, String?)], isClosed: Bool = true) -> String {
        let written = attributes.compactMap { name, value in value.map { " \(name)=\"\(escaped($0))\"" } }.joined()
        return "<\(name)\(written)\(isClosed ? "/" : "")>"
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += "&#\(scalar.value);"
            // XML 1.0 has no way to write these.
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
