import Foundation
import TestSupport
import Testing
import TrainingPlanner

/// What a plan comes to, held against sums made another way.
@Suite struct PlanReportTests {
    private static func report() throws -> PlanReport {
        let instance = try PlanningInstance(json: Data(PlanSample.instanceText.utf8))
        return PlanReport(instance, try PlanSample.plan())
    }

    @Test func coverageAddsUpToTheObjective() throws {
        let report = try Self.report()
        let weights = report.instance.rules.priorityWeights
        let unmet = report.coverage.reduce(0) { $0 + $1.unmet * weights["\($1.need.priority)", default: 0] }
        #expect(unmet == report.plan.objective[0])
        #expect(report.trained + report.coverage.reduce(0) { $0 + $1.unmet } == report.asked)
        #expect(report.coverage.last?.unmet == 5 && report.coverage.last?.weeks == nil)
        #expect(report.coverage[0].late > 0 && report.coverage[0].weeks != nil)
    }

    @Test func moneySpentIsTheCost() throws {
        let report = try Self.report()
        #expect(report.spending.reduce(0) { $0 + $1.spent } == report.plan.objective[3])
        #expect(report.spending[0].sessions == report.plan.sessions.count)
    }

    @Test func generationsFollowWhoTrainedWhom() throws {
        let report = try Self.report()
        #expect(!report.newcomers.isEmpty && report.newcomers.allSatisfy { $0.generation == 1 })
        #expect(report.generation(of: "MEX-t1") == 0 && report.generation(of: report.newcomers[0].id) == 1)
    }

    @Test func growthEndsWithEverybodyTrained() throws {
        let report = try Self.report()
        let growth = report.growth
        #expect(growth.officials.reduce(0) { $0 + ($1.last ?? 0) } == report.trained)
        #expect(growth.trainers[0] == Array(repeating: 2, count: 30))
        let certified = report.newcomers.count { ($0.certifiedWeek ?? 99) < 30 }
        #expect(certified > 0 && growth.trainers[1].last == certified)
        for line in growth.officials + growth.trainers.dropFirst() {
            #expect(zip(line, line.dropFirst()).allSatisfy(<=))
        }
    }

    @Test func bilateralWorkshopsAreInBothCountries() throws {
        let report = try Self.report()
        let session = try #require(report.sessions.first { $0.type == .bilateral })
        #expect(report.countries(of: session) == ["GTM", "MEX"])
        let looked = try #require(report.sessions.first { $0.type == .followUp })
        #expect(report.countries(of: looked) == ["GTM"])
    }

    @Test func mastersAloneTrainFewer() throws {
        let instance = try Self.report().instance.withoutMultiplier
        var search = try PlanSearch(instance, seed: 1)
        let alone = PlanReport(instance, search.run(seed: 1, steps: 24))
        let trained = try Self.report().trained
        #expect(alone.newcomers.isEmpty && alone.trained < trained)
    }
}
