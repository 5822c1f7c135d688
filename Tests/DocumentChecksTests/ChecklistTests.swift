import CatalogueModel
import DocumentChecks
import TestSupport
import Testing

@Suite struct ChecklistTests {
    private static func feature(_ id: String, _ methods: [String], scan: Bool? = nil) -> Feature {
        var feature = Feature(id: id, term: "ovd.kinegram", level: 1)
        feature.methods = methods
        feature.scanCheckable = scan
        return feature
    }

    private static let features = [
        feature("uv", ["uv-a"]), feature("tilt", ["tilt"]), feature("both", ["magnifier", "naked-eye"], scan: true),
        feature("loupe", ["magnifier"], scan: true), feature("touch", ["touch"], scan: false),
    ]

    private func checklist(_ tools: Set<String>) throws -> Checklist {
        Checklist(Self.features, tools: tools, vocabularies: try Project.vocabularies())
    }

    @Test func withoutToolsOneLooksThenFeelsThenTilts() throws {
        let list = try checklist([])
        #expect(list.steps.map(\.method) == ["naked-eye", "touch", "tilt"])
        #expect(list.steps.flatMap { $0.features.map(\.id) } == ["both", "touch", "tilt"])
        #expect(list.later.map(\.feature.id) == ["uv", "loupe"])
        #expect(list.later.map(\.tools) == [["uv-lamp"], ["loupe"]])
    }

    @Test func toolsComeAfterEyesAndHands() throws {
        let list = try checklist(["uv-lamp", "loupe"])
        #expect(list.steps.map(\.method) == ["naked-eye", "touch", "tilt", "magnifier", "uv-a"])
        #expect(list.tools == ["loupe", "uv-lamp"] && list.later.isEmpty)
    }

    @Test func aScanShowsOnlyWhatCanBeJudgedFromOne() throws {
        let list = try checklist(["scan", "uv-lamp"])
        #expect(Set(list.steps.flatMap { $0.features.map(\.id) }) == ["both", "loupe"])
        #expect(list.later.map(\.feature.id) == ["uv", "tilt", "touch"])
        #expect(list.later.flatMap(\.tools).isEmpty)
    }

    @Test func featureWithoutMethodsIsSeenAsItsTermUsuallyIs() throws {
        let vocabularies = try Project.vocabularies()
        let feature = Feature(id: "f1", term: "sub.wm-multi", level: 1)
        let usual = try #require(vocabularies[.featureTerms]["sub.wm-multi"]?.methods)
        #expect(Set(Checklist.methods(of: feature, vocabularies)) == Set(usual))
        #expect(!usual.isEmpty)
    }

    @Test func programsGetTheSameOrder() throws {
        let json = try checklist(["loupe"]).jsonText
        #expect(
            json.hasPrefix(#"{"tools":["loupe"],"steps":[{"method":"naked-eye","tool":"none","features":["both"]}"#)
        )
        #expect(json.hasSuffix(#""later":[{"feature":"uv","tools":["uv-lamp"]}]}"#))
    }
}
