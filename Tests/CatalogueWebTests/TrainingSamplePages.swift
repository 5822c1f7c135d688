import CatalogueModel
import TestSupport

@testable import CatalogueWeb

/// Pages on training that between them have a value in every member.
extension SamplePages {
    private static let style = "/static/training.css"

    static func trainingPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        [Sample.trainingData(), TrainingData()].map {
            TrainingPage($0, today: SiteFixture.today, stylesheet: style, frame: frame, wording: wording)
        }
    }

    static func impactPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        [Sample.trainingRecord(), TrainingData()].map {
            ImpactPage(
                TrainingImpact($0, today: SiteFixture.today),
                hasSamples: $0.hasSamples,
                stylesheet: style,
                frame: frame,
                wording: wording
            )
        }
    }

    static func needsPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        ["", "country=GTM&by=never", "country=BLZ"].map { address in
            var problems: [QueryProblem] = []
            let query = NeedsQuery(
                urlQuery: URLQuery(parsing: address),
                vocabularies: wording.vocabularies,
                problems: &problems
            )
            let data = Sample.trainingData()
            return NeedsPage(
                NeedsOverview(data, query: query),
                data: data,
                problems: problems,
                stylesheet: style,
                frame: frame,
                wording: wording
            )
        }
    }

    static func trainersPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        [(Access.public, "topic=nothing"), (.official, ""), (.public, "country=BLZ")].map { access, address in
            var problems: [QueryProblem] = []
            let query = TrainersQuery(
                urlQuery: URLQuery(parsing: address),
                vocabularies: wording.vocabularies,
                problems: &problems
            )
            let register = TrainerRegister(Sample.trainingData(), today: SiteFixture.today)
            return TrainersPage(
                query,
                register.visible(to: access),
                access: access,
                hasSamples: true,
                problems: problems,
                stylesheet: style,
                frame: frame,
                wording: wording
            )
        }
    }

    static func whoPages(_ frame: FramePage, _ wording: Wording) throws -> [Any] {
        let full = "topic=mrz-check-digits&language=es&country=gtm&week="
        let addresses = ["", "topic=nothing", "topic=mrz-check-digits", full + "2026-12-02", full + "2027-12-27"]
        return addresses.map { address in
            var problems: [QueryProblem] = []
            let asked = URLQuery(parsing: address)
            let question = TeachingQuestion(
                urlQuery: asked,
                vocabularies: wording.vocabularies,
                problems: &problems
            )
            let data = Sample.trainingData()
            return WhoPage(
                asked,
                question.map { TeachingAnswer($0, data, today: SiteFixture.today) },
                access: address.hasSuffix("27") ? .public : .official,
                hasSamples: true,
                problems: problems,
                stylesheet: style,
                frame: frame,
                wording: wording
            )
        }
    }
}
