import CatalogueModel
import NIOCore
import Synchronization

/// Finished pages in memory, for one state of the catalogue at a time.
///
/// A page belongs to a publication and a day; as soon as either moves on, all pages go. Within that, those not asked for
/// lately go first: pages live in four parts, one that is asked for moves into the latest, and when that is full the
/// oldest is dropped. Asking and keeping take the same short time however many pages there are.
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
        /// The latest first.
        var parts = [[Key: KeptPage]](repeating: [:], count: PageCache.partCount)
        var latestBytes = 0
    }

    private let pages = Mutex(Pages())
    private let partBytes: Int
    private static let partCount = 4
    /// What a page costs beside its body and its address: its headers and its place in the tables.
    private static let overheadBytes = 1000

    /// A cache.
    ///
    /// - Parameter maximumBytes: the most memory that all its pages may take.
    init(maximumBytes: Int) {
        partBytes = maximumBytes / Self.partCount
    }

    /// The page kept under a key, if it was made at this moment.
    func page(_ key: Key, at moment: Moment) -> KeptPage? {
        pages.withLock { pages in
            guard pages.moment == moment else { return nil }
            if let page = pages.parts[0][key] { return page }
            for part in 1..<Self.partCount {
                guard let page = pages.parts[part].removeValue(forKey: key) else { continue }
                put(page, key, &pages)
                return page
            }
            return nil
        }
    }

    /// Keeps a page made at a moment; one made before the latest known publication is let go.
    func keep(_ page: KeptPage, _ key: Key, at moment: Moment) {
        guard Self.size(page, key) <= partBytes / 2 else { return }
        pages.withLock { pages in
            if pages.moment != moment {
                if let known = pages.moment, known.publication > moment.publication { return }
                pages = Pages(moment: moment)
            }
            if let earlier = pages.parts[0][key] { pages.latestBytes -= Self.size(earlier, key) }
            put(page, key, &pages)
        }
    }

    private func put(_ page: KeptPage, _ key: Key, _ pages: inout Pages) {
        let size = Self.size(page, key)
        if pages.latestBytes + size > partBytes {
            pages.parts.removeLast()
            pages.parts.insert([:], at: 0)
            pages.latestBytes = 0
        }
        pages.parts[0][key] = page
        pages.latestBytes += size
    }

    private static func size(_ page: KeptPage, _ key: Key) -> Int {
        page.bytes + key.address.utf8.count + overheadBytes
    }
}
