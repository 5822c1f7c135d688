import CatalogueModel
import TestSupport
import Testing

@Suite struct FreshnessTests {
    private static let today = Sample.day("2026-11-21")

    private static func age(
        _ confirmed: String?,
        _ published: String,
        _ count: Int = 1,
        kind: RecordKind = .document,
        country: String = "GTM"
    ) -> RecordAge {
        RecordAge(
            country: country,
            kind: kind,
            confirmed: confirmed.map(Sample.day),
            published: Sample.day(published),
            count: count
        )
    }

    private static func overview(_ ages: [RecordAge], days: Int = 365) throws -> CountryFreshness {
        let rows = CountryFreshness.overview(of: ["GTM"], ages, manuals: [], staleAfter: days, today: today)
        return try #require(rows.first)
    }

    @Test func confirmedCountsBeforeTheEditionAndTheEditionBeforeNothing() throws {
        let models = try Self.overview([
            Self.age("2026-01-01", "2020-01-01", 2), Self.age(nil, "2026-10-01", 3),
            Self.age("2020-01-01", "2026-10-01", 5),
            Self.age("2020-01-01", "2021-01-01", 7), Self.age(nil, "2020-01-01", 11),
        ]).models
        #expect(models.confirmed == 2 && models.published == 8 && models.stale == 18 && models.total == 28)
        #expect(models.lastConfirmed == Sample.day("2026-01-01") && models.oldest == Sample.day("2020-01-01"))
    }

    @Test func theDayOfTheLimitIsNotYetStale() throws {
        let day = "2026-11-11"
        #expect(try Self.overview([Self.age(day, "2020-01-01")], days: 10).models.confirmed == 1)
        #expect(try Self.overview([Self.age(day, "2020-01-01")], days: 9).models.stale == 1)
    }

    @Test func rulesAndModelsAndCountriesAreCountedApart() throws {
        let row = try Self.overview([
            Self.age(nil, "2026-10-01", kind: .entryRule), Self.age(nil, "2026-10-01", country: "HND"),
        ])
        #expect(row.rules.total == 1 && row.models.total == 0 && row.models.oldest == nil)
    }

    @Test func countryWithoutAManualIsStale() throws {
        #expect(try Self.overview([]).isManualStale)
    }
}
