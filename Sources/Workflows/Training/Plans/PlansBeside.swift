public import CatalogueModel
public import TrainingPlanner

/// Two plans side by side.
public struct PlansBeside: Sendable, JSONWritable {
    /// The plans, in the order asked for.
    public let first, second: OpenPlan
    /// What the second does otherwise than the first, session by session; nil where it was not made around the first.
    ///
    /// A search names its sessions anew, so identifiers say something only where one plan was made around the other.
    public let changes: PlanChanges?

    /// Two plans.
    public init(_ first: OpenPlan, _ second: OpenPlan) {
        self.first = first
        self.second = second
        let found = PlanChanges(from: first.report.plan, to: second.report.plan)
        guard var stated = second.report.plan.changes else {
            changes = nil
            return
        }
        // What was held already does not count in the measure that the plan states.
        stated.measure = found.measure
        changes = stated == found ? second.report.plan.changes : nil
    }

    /// Appends `{"first","second","changes"}`.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.member("first", first.summary.withoutAddresses)
            json.member("second", second.summary.withoutAddresses)
            guard let changes else { return }
            json.key("changes")
            json.object { json in
                json.member("measure", changes.measure)
                json.key("moved")
                json.array(changes.moved) { json, move in
                    json.object {
                        $0.member("session", move.id)
                        $0.member("fromWeek", move.fromWeek)
                        $0.member("toWeek", move.toWeek)
                        $0.member("fromVenue", move.fromVenue)
                        $0.member("toVenue", move.toVenue)
                    }
                }
                json.member("otherTrainers", changes.otherTrainers)
                json.member("dropped", changes.dropped)
                json.member("added", changes.added)
                json.member("kept", changes.kept)
            }
        }
    }
}
