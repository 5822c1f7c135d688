import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import TrainingPlanner
import Workflows

@testable import CatalogueWeb

/// Pages of plans that between them have a value in every member.
extension SamplePages {
    private static let styles = PlanStyles(training: "/static/training.css", plan: "/static/plan.css")

    private static func reader(_ wording: Wording, most: Int = 1500) -> PlanReader {
        PlanReader(wording: wording, names: ["MEX-t1": "Persona Secreta"], mostSessions: most)
    }

    /// An approved plan that another replaced, with reasons.
    static func keptPlan() throws -> KeptPlan {
        var kept = try PlanSample.draft()
        kept.summary.id = PlanID(3)
        kept.summary.state = .superseded
        kept.summary.replacedBy = PlanID(4)
        kept.summary.approval = PlanApproval(askedBy: "Ana", approvedBy: "Luis", approvedAt: "2026-11-21T09:00:00Z")
        kept.plan = kept.plan.dropLast() + PlanSample.reasons
        return kept
    }

    static func plansPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        let kept = try keptPlan()
        return [[kept.summary], []].map { PlansPage($0, styles: styles, frame: frame, wording: wording) }
    }

    static func planPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        let kept = try keptPlan()
        var draft = try PlanSample.draft(isSample: false)
        draft.mastersAlone = nil
        let (full, bare) = (try OpenPlan(kept), try OpenPlan(draft))
        let decided = try ["ana@sec.example", "eva@sec.example", nil].map { email in
            var asked = draft
            asked.summary.request = email.map { PlanRequest(askedBy: $0, askedAt: "2026-11-21T09:00:00Z") }
            var reader = PlanReader(wording: wording)
            reader.account = account("eva@sec.example", .planner)
            return PlanPage(
                try OpenPlan(asked),
                beside: PlanID(2),
                reader: reader,
                styles: styles,
                frame: frame,
                problem: "a"
            )
        }
        return decided + [
            PlanPage(full, reader: reader(wording), styles: styles, frame: frame),
            PlanPage(bare, reader: reader(wording, most: 1), styles: styles, frame: frame),
            PlanPage(bare, reader: PlanReader(wording: wording, byTrainer: true), styles: styles, frame: frame),
        ]
    }

    /// A workshop that is moved where it breaks rules, one that is not moved, and one that cannot be.
    static func movePages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        let plan = try OpenPlan(try keptPlan())
        let sessions = plan.report.sessions
        let moves: [(SessionType, (TrainingPlan.Session) -> PlanMove?)] = [
            (.trainers, { PlanMove(session: $0.id, startWeek: 6, venue: "MEX-v1", lead: "GTM-t1", coTrainers: ["x"]) }),
            (.course, { PlanMove(session: $0.id, startWeek: 29) }), (.followUp, { _ in nil }),
        ]
        return try moves.map { type, move in
            guard let session = sessions.first(where: { $0.type == type }) else { throw PlanError.notFound(PlanID(0)) }
            let asked = move(session)
            return PlanMovePage(
                session,
                plan,
                move: asked,
                trial: asked.flatMap { PlanTrial(plan.report.instance, plan.report.plan, $0) },
                reader: reader(wording),
                styles: styles,
                frame: frame,
                problem: "a"
            )
        } + [
            PlanMovePage(
                sessions[0],
                plan,
                move: PlanMove(session: sessions[0].id, coTrainers: []),
                trial: PlanTrial(plan.report.instance, plan.report.plan, PlanMove(session: sessions[0].id)),
                reader: reader(wording),
                styles: styles,
                frame: frame,
                problem: nil
            )
        ]
    }

    /// Two plans of which one was made around the other, and two that know nothing of each other.
    static func besidePages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        let first = try keptPlan()
        let before = try OpenPlan(first)
        var plan = before.report.plan
        plan.sessions.removeLast()
        plan.sessions[0].startWeek += 1
        plan.changes = PlanChanges(from: before.report.plan, to: plan)
        var second = first
        second.plan = String(decoding: try plan.json(), as: UTF8.self)
        var same = first
        var unchanged = before.report.plan
        unchanged.changes = PlanChanges(from: unchanged, to: unchanged)
        same.plan = String(decoding: try unchanged.json(), as: UTF8.self)
        return try [second, same, first].map {
            PlansBesidePage(
                PlansBeside(before, try OpenPlan($0)),
                reader: reader(wording),
                styles: styles,
                frame: frame
            )
        }
    }

    static func workshopPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        let plan = try OpenPlan(try keptPlan())
        let model = SearchResult(
            code: Sample.code("UTO-AO-01001"),
            nativeTitle: "Pasaporte",
            title: LocalizedText(es: "Pasaporte", en: "Passport"),
            status: .current,
            evidence: .secondary
        )
        var planner = PlanReader(wording: wording)
        planner.account = account("ana@sec.example", .secretariat)
        return SessionType.allCases.flatMap { type -> [Any] in
            guard let session = plan.report.sessions.first(where: { $0.type == type }) else { return [] }
            return [[model], []].map { found in
                WorkshopPage(
                    session,
                    plan,
                    models: found,
                    reader: found.isEmpty ? planner : reader(wording),
                    styles: styles,
                    frame: frame
                )
            }
        }
    }
}

extension PlanSample {
    /// The end of a plan's text with a reason of each kind, as a plan that was asked for reasons has them.
    static var reasons: String {
        let causes = [
            "no_trainer", "no_language", "no_room", "no_money", "no_line", "small_delegation", "few_candidates",
            "short_window", "forbidden", "not_found",
        ].map { #"{"code":"\#($0)","subject":"GTM","until_week":8,"weeks":3,"weeks_alone":1}"# }
        let helps = [
            "more_candidates", "more_masters", "more_money", "more_rooms", "later_deadline",
        ].map {
            #"{"change":{"code":"\#($0)","subject":"GTM","topic":"mrz-check-digits","language":"es","amount":2},"#
                + #""officials_more":140,"officials_more_here":140,"on_time_more_here":0,"unmet_less":1,"#
                + #""tardiness_less":0,"cost_more":900}"#
        }
        return #","reasons":[{"need":"MEX-3","unmet":5,"late":0,"bindings":[\#(causes.joined(separator: ","))],"#
            + #""help":[\#(helps.joined(separator: ","))]}]}"#
    }
}
