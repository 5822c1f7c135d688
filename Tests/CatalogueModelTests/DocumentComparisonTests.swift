import CatalogueModel
import Foundation
import TestSupport
import Testing

@Suite struct DocumentComparisonTests {
    private func compare(_ a: DocumentModel, _ b: DocumentModel) throws -> DocumentComparison {
        try DocumentComparison(a, b) { try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8)) }
    }

    private func feature(_ id: String, _ term: String, _ locations: [String], zone: String? = nil) -> Feature {
        var feature = Feature(id: id, term: term, level: 1)
        feature.locations = locations
        feature.zone = zone
        return feature
    }

    private func pairs(_ a: [Feature], _ b: [Feature]) throws -> [String] {
        var first = Sample.document("UTO-AO-01001")
        var second = Sample.document("UTO-AO-02001")
        first.features = a
        second.features = b
        return try compare(first, second).features.map {
            "\($0.a?.id ?? "") \($0.state) \($0.b?.id ?? "") \($0.differences.joined(separator: ","))"
        }
    }

    @Test func modelIsEqualToItself() throws {
        let model = Sample.fullDocument()
        let comparison = try compare(model, model)
        #expect(comparison.differences.isEmpty && comparison.features.allSatisfy { $0.state == .same })
        #expect(comparison.same.contains("validity") && !comparison.same.contains("features"))
    }

    @Test func codeAndSourcesAreNoDifference() throws {
        let model = Sample.fullDocument()
        var other = model
        other.code = Sample.code("UTO-AO-09001")
        other.sources = []
        other.statusNote?.sources = ["s9"]
        other.features[0].sources = []
        other.features[0].id = "other"
        let comparison = try compare(model, other)
        #expect(comparison.differences.isEmpty && comparison.features.allSatisfy { $0.state == .same })
    }

    @Test func differencesSayWhatEachSideHas() throws {
        let model = Sample.fullDocument()
        var other = model
        other.size = nil
        other.status = .withdrawn
        let differences = try compare(model, other).differences
        #expect(differences.map(\.path) == ["size", "status"])
        #expect(differences[0].new == nil && differences[1].old == "current" && differences[1].new == "withdrawn")
    }

    @Test func featuresAreAlignedByTermThenPlace() throws {
        let page = feature("page", "sub.wm-multi", ["data-page"])
        let inner = feature("inner", "sub.wm-multi", ["inner-pages"])
        let other = feature("other", "ovd.kinegram", ["data-page"])
        #expect(try pairs([page, inner], [inner, page]) == ["page same page ", "inner same inner "])
        #expect(try pairs([page, other], [inner]) == ["page differs inner locations", "other onlyA  "])
        #expect(try pairs([], [other]) == [" onlyB other "])
        #expect(try pairs([page, inner], [inner]) == ["page onlyA  ", "inner same inner "])
    }

    @Test func partOfThePageDecidesBetweenTwoInOnePlace() throws {
        let upper = feature("upper", "ink.ovi", ["data-page"], zone: "upper-left")
        let lower = feature("lower", "ink.ovi", ["data-page"], zone: "lower-right")
        #expect(try pairs([upper, lower], [lower, upper]) == ["upper same upper ", "lower same lower "])
        #expect(try pairs([upper], [lower]) == ["upper differs lower zone"])
    }

    @Test func everyMemberOfAFeatureIsCompared() throws {
        let full = Sample.fullFeature()
        var bare = Feature(id: "f1", term: full.term, level: 2)
        bare.locations = full.locations
        let expected = [
            "zone", "methods", "lights", "level", "scanCheckable", "colour", "expected", "failSigns", "regions",
            "evidence",
            "access",
        ]
        #expect(try pairs([full], [bare]) == ["f1 differs f1 \(expected.joined(separator: ","))"])
    }
}
