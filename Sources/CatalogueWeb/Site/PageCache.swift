import CatalogueModel
import NIOCore
import Synchronization

/// Finished pages in memory, for one state of the catalogue at a time.
///
/// A page belongs to a publication and a day; as soon as either moves on, all pages go. Within that, those not asked for
/// lately go first: pages live in two halves, a page that is asked for moves into the recent one, and when the recent
/// half is full the other is dropped. Asking and keeping take the same short time however many pages there are.
final class PageCache: Sendable {
    /// What all pages in the cache have in common.
    struct Moment: Hashable, Sendable {
        /// The number of the latest publication.
        var publication: Int
        /// The day on which *in circulation* was judged.
        var day: CalendarDay
    }

    /// What tells one page from another.
    struct Key: Hashable, Sendable {
        /// Path and query as they were asked for.
        var address: String
        var origin: String
        var language: Language
        var access: Access
    }

    private struct Pages {
        var moment: Moment?
        var recent: [Key: KeptPage] = [:]
        var older: [Key: KeptPage] = [:]
        var recentBytes = 0
    }

    private let pages = Mutex(Pages())
    private let halfBytes: Int
    /// What a page costs beside its body and its address: its headers and its place in the tables.
    private static let overheadBytes = 1000

    /// A cache.
    ///
    /// - Parameter maximumBytes: the most memory that all its pages may take.
    init(maximumBytes: Int) {
        halfBytes = maximumBytes / 2
    }

    /// The page kept under a key, if it was made at this moment.
    func page(_ key: Key, at moment: Moment) -> KeptPage? {
        pages.withLock { pages in
            guard pages.moment == moment else { return nil }
            if let page = pages.recent[key] { return page }
            guard let page = pages.older.removeValue(forKey: key) else { return nil }
            put(page, key, &pages)
            return page
        }
    }

    /// Keeps a page made at a moment; one made before the latest known publication is let go.
    func keep(_ page: KeptPage, _ key: Key, at moment: Moment) {
        guard Self.size(page, key) <= halfBytes / 4 else { return }
        pages.withLock { pages in
            if pages.moment != moment {
                if let known = pages.moment, known.publication > moment.publication { return }
                pages = Pages(moment: moment)
            }
            if let earlier = pages.recent[key] { pages.recentBytes -= Self.size(earlier, key) }
            put(page, key, &pages)
        }
    }

    private func put(_ page: KeptPage, _ key: Key, _ pages: inout Pages) {
        let size = Self.size(page, key)
        if pages.recentBytes + size > halfBytes {
            pages.older = pages.recent
            pages.recent = [:]
            pages.recentBytes = 0
        }
        pages.recent[key] = page
        pages.recentBytes += size
    }

    private static func size(_ page: KeptPage, _ key: Key) -> Int {
        page.bytes + key.address.utf8.count + overheadBytes
    }
}
