import CatalogueModel
import Hummingbird
import NIOCore
import TestSupport
import Testing

@testable import CatalogueWeb

@Suite struct PageCacheTests {
    private let today = PageCache.Moment(publication: 7, day: Sample.day("2026-11-21"))

    private func key(_ address: String, _ language: Language = .es, _ access: Access = .public, origin: String = "")
        -> PageCache.Key
    {
        PageCache.Key(address: address, origin: origin, language: language, access: access)
    }

    private func page(_ text: String, bytes: Int = 0) async throws -> KeptPage {
        let filled = text + String(repeating: " ", count: max(0, bytes - text.utf8.count))
        return try #require(try await KeptPage(.html(filled, language: "es"), access: .public))
    }

    private func text(_ page: KeptPage?) -> String? {
        page.map { String(String(buffer: $0.body).prefix { $0 != " " }) }
    }

    @Test func pageComesBackForItsOwnKeyOnly() async throws {
        let cache = PageCache(maximumBytes: 1 << 20)
        cache.keep(try await page("a"), key("/a"), at: today)
        #expect(text(cache.page(key("/a"), at: today)) == "a")
        let others = [
            key("/b"), key("/a", .en), key("/a", .es, .official), key("/a", .es, .restricted),
            key("/a", origin: "http://localhost"), key("/a?q=1"),
        ]
        for other in others {
            #expect(cache.page(other, at: today) == nil, "\(other)")
        }
    }

    @Test func nothingOutlivesItsPublicationOrItsDay() async throws {
        let cache = PageCache(maximumBytes: 1 << 20)
        cache.keep(try await page("a"), key("/a"), at: today)
        let published = PageCache.Moment(publication: 8, day: today.day)
        let tomorrow = PageCache.Moment(publication: 7, day: Sample.day("2026-11-22"))
        #expect(cache.page(key("/a"), at: published) == nil && cache.page(key("/a"), at: tomorrow) == nil)
        cache.keep(try await page("b"), key("/b"), at: published)
        cache.keep(try await page("old"), key("/a"), at: today)
        #expect(cache.page(key("/a"), at: published) == nil && cache.page(key("/a"), at: today) == nil)
        #expect(text(cache.page(key("/b"), at: published)) == "b")
    }

    @Test func aPageFromBeforeAnAnswerPutsOutNoneMadeAfterIt() async throws {
        let cache = PageCache(maximumBytes: 1 << 20)
        let answered = PageCache.Moment(publication: 7, answer: 3, day: today.day)
        cache.keep(try await page("b"), key("/b"), at: answered)
        cache.keep(try await page("old"), key("/a"), at: today)
        #expect(text(cache.page(key("/b"), at: answered)) == "b" && cache.page(key("/a"), at: today) == nil)
    }

    @Test func memoryIsBoundedAndWhatWasAskedForLatelyStays() async throws {
        let cache = PageCache(maximumBytes: 200_000)
        for number in 0..<400 {
            cache.keep(try await page("\(number)", bytes: 4000), key("/\(number)"), at: today)
            #expect(cache.page(key("/0"), at: today) != nil, "asked for after \(number)")
        }
        let kept = (0..<400).filter { cache.page(key("/\($0)"), at: today) != nil }
        #expect(kept.count * 5000 <= 200_000 && kept.count >= 28 && kept.contains(399) && !kept.contains(100))
    }

    @Test func pageThatWouldPushOutTheRestIsNotKept() async throws {
        let cache = PageCache(maximumBytes: 100_000)
        cache.keep(try await page("large", bytes: 20_000), key("/large"), at: today)
        #expect(cache.page(key("/large"), at: today) == nil)
    }
}
