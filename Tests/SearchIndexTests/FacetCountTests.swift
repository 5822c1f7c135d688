import CatalogueModel
import SearchIndex
import TestSupport
import Testing

/// The counts of the facets, held against asking each question that they promise an answer to.
@Suite struct FacetCountTests {
    /// Models with features, dates and access levels drawn by chance.
    private static func models(_ count: Int, seed: UInt64) -> [DocumentModel] {
        var chance = Chance(seed: seed)
        return (0..<count).map { number in
            let country = chance.pick(["GTM", "HND", "MEX", "UTO"])
            let letters = chance.pick(["AO", "AD", "BO", "CO"])
            let digits = String(100_000 + number).dropFirst()
            var model = Sample.document("\(country)-\(letters)-\(digits)")
            model.status = chance.pick(DocumentStatus.allCases)
            model.evidence = chance.pick(Evidence.allCases)
            model.access = chance.pick([.public, .public, .official, .restricted])
            model.mrz = MRZProfile(format: chance.pick(["TD1", "TD3", "none"]))
            model.chip = Attested(Chip(presence: chance.pick(ChipPresence.allCases)))
            let year = 1990 + chance.below(40)
            model.firstIssued = Attested(QualifiedDate(date: PartialDate("\(year)")))
            if chance.below(2) == 0 {
                model.inCirculationUntil = Attested(QualifiedDate(date: PartialDate("\(year + chance.below(20))")))
            }
            model.features = (0..<chance.below(5)).map { place in
                var feature = Feature(
                    id: "f\(place)",
                    term: chance.pick(["sub.wm-multi", "sub.pc", "ovd.kinegram", "ink.ovi"]),
                    level: 1 + chance.below(3)
                )
                feature.locations = [chance.pick(["data-page", "front-cover", "card-front"])]
                feature.methods = [chance.pick(["tilt", "uv-a", "transmitted-light"])]
                feature.access = chance.pick([.public, .public, .official, .restricted])
                return feature
            }
            return model
        }
    }

    private static func query(_ chance: inout Chance) -> SearchQuery {
        var query = SearchQuery()
        let values: [SearchFacet: [String]] = [
            .country: ["GTM", "HND", "UTO"], .category: ["A", "B"], .type: ["O", "D"], .circulation: ["yes", "no"],
            .status: ["current", "withdrawn"], .feature: ["sub.wm-multi", "sub", "ovd", "ink.ovi"],
            .location: ["data-page", "card-front"], .method: ["tilt", "uv-a"], .tool: ["none", "lamp", "uv-lamp"],
            .level: ["1", "2"], .chip: ["yes", "no"], .mrz: ["TD1", "TD3"], .evidence: ["official", "secondary"],
        ]
        for _ in 0..<chance.below(4) {
            let facet = chance.pick(SearchFacet.allCases)
            let value = chance.pick(values[facet] ?? [])
            if !query[facet].contains(value) { query[facet].append(value) }
        }
        if chance.below(4) == 0 { query.on = Sample.day("2010-06-01") }
        if chance.below(4) == 0 { query.changedSince = Sample.day("2026-01-10") }
        if chance.below(3) == 0 { query.text = "pasaporte" }
        return query
    }

    @Test(arguments: [Access.public, .official, .restricted])
    func eachCountIsWhatItsQuestionFinds(access: Access) throws {
        let fixture = try IndexFixture(Self.models(120, seed: 7), access: access)
        var chance = Chance(seed: UInt64(access.rank))
        for _ in 0..<60 {
            let query = Self.query(&chance)
            for facet in fixture.search(query).facets {
                for value in facet.values {
                    var asked = query
                    if !facet.facet.isConjunctive {
                        asked[facet.facet] = [value.value]
                    } else if !value.isChosen {
                        asked[facet.facet].append(value.value)
                    }
                    let total = fixture.search(asked).total
                    #expect(total == value.count, "\(facet.facet) \(value.value) in \(query)")
                }
            }
        }
    }

    @Test(arguments: [Access.public, .official])
    func whatMayNotBeSeenChangesNothing(access: Access) throws {
        let models = Self.models(120, seed: 11)
        let guarded = try IndexFixture(models, access: access)
        let reduced = try IndexFixture(models.compactMap { $0.visible(to: access) }, access: .restricted)
        var chance = Chance(seed: 3)
        for _ in 0..<60 {
            var query = Self.query(&chance)
            // The halves of the days differ where models are left out.
            query.changedSince = nil
            let left = guarded.search(query)
            let right = reduced.search(query)
            #expect(left.total == right.total)
            #expect(left.results.map(\.code) == right.results.map(\.code))
            #expect(left.results.map(\.featureCount) == right.results.map(\.featureCount))
            #expect(left.facets == right.facets)
        }
    }

    @Test func severalFeaturesMustAllBeThere() throws {
        var one = Sample.document("UTO-AO-01001")
        one.features = [Feature(id: "a", term: "sub.pc", level: 1), Feature(id: "b", term: "ink.ovi", level: 1)]
        var two = Sample.document("UTO-AO-01002")
        two.features = [Feature(id: "a", term: "sub.pc", level: 1)]
        let fixture = try IndexFixture([one, two])
        #expect(fixture.codes("") { $0[.feature] = ["sub.pc"] } == ["UTO-AO-01001", "UTO-AO-01002"])
        #expect(fixture.codes("") { $0[.feature] = ["sub.pc", "ink.ovi"] } == ["UTO-AO-01001"])
        #expect(fixture.codes("") { $0[.feature] = ["sub", "ink"] } == ["UTO-AO-01001"])
    }

    @Test func toolsAreThoseOfTheMethodsAndTheScan() throws {
        var model = Sample.document("UTO-AO-01001")
        var feature = Feature(id: "a", term: "sub.wm-multi", level: 1)
        feature.methods = ["transmitted-light"]
        feature.scanCheckable = false
        model.features = [feature]
        let fixture = try IndexFixture([model])
        #expect(fixture.codes("") { $0[.tool] = ["lamp"] } == ["UTO-AO-01001"])
        #expect(fixture.codes("") { $0[.tool] = ["scan"] }.isEmpty)
        #expect(fixture.codes("") { $0[.tool] = ["scan", "lamp"] } == ["UTO-AO-01001"])
    }
}
