import CatalogueModel
import CatalogueStore
public import Hummingbird
import Logging
import Synchronization
import Workflows

/// That the vocabularies changed in this process, so that nobody waits to be told.
final class VocabularyNews: Sendable {
    private let number = Atomic<Int>(0)

    var count: Int { number.load(ordering: .acquiring) }

    func tell() { number.add(1, ordering: .acquiringAndReleasing) }
}

/// Answers with the site as the vocabularies in force make it: made anew when a change to them is published.
///
/// Pages, tables and the checks of what is handed in hold the words for their codes; a new site beside the old one is
/// simpler than words that move beneath a page, and what is being answered ends with the words that it began with.
public final class LiveSite: HTTPResponder {
    private struct Made: Sendable {
        var version: Int
        var news: Int
        var checkedAt: ContinuousClock.Instant
        /// Whether the words could not be read then; news wait too until they are asked for again.
        var isStale = false
        var responder: RouterResponder<VisitContext>
    }

    /// How long another process's change may go unseen.
    private static let patience = Duration.milliseconds(250)

    private let site: Site
    private let keep: KeepVocabulary
    private let made: Mutex<Made>

    /// A site that keeps up with its vocabularies.
    public init(_ site: Site) {
        self.site = site
        keep = KeepVocabulary(store: site.store, shipped: site.shipped)
        made = Mutex(
            Made(
                version: site.vocabularies.version,
                news: -1,
                checkedAt: .now,
                responder: site.router().buildResponder()
            )
        )
    }

    /// Answers a request.
    public func respond(to request: Request, context: VisitContext) async throws -> Response {
        try await current().respond(to: request, context: context)
    }

    private func current() async -> RouterResponder<VisitContext> {
        let news = site.news.count
        let known = made.withLock { $0 }
        let hasNews = known.news != news && !known.isStale
        guard hasNews || ContinuousClock.now - known.checkedAt >= Self.patience else { return known.responder }
        do {
            let version = try await site.store.vocabularyVersion()
            guard version != known.version else {
                made.withLock { made in
                    (made.news, made.checkedAt, made.isStale) = (max(news, made.news), .now, false)
                }
                return known.responder
            }
            let words = try await BlockingWork.run { [keep] in try keep.current() }
            let next = Made(
                version: words.version,
                news: news,
                checkedAt: .now,
                responder: site.speaking(words).router().buildResponder()
            )
            return made.withLock { made in
                if next.version > made.version { made = next } else { made.isStale = false }
                return made.responder
            }
        } catch {
            // The page that follows says what is wrong with the database, if it still is; and not every page asks again.
            made.withLock { ($0.checkedAt, $0.isStale) = (.now, true) }
            site.logger.warning("vocabularies not read again", metadata: ["error": "\(error)"])
            return known.responder
        }
    }
}
