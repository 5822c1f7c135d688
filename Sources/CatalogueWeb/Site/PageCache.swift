import CatalogueModel
import NIOCore
import Synchronization

/// Finished pages in memory, for one state of the catalogue at a time.
///
/// A page belongs to a publication, an answer to a reader and a day; as soon as one of them moves on, all pages go. Within
/// that, those not asked for lately go first: pages lie in parts, one that is asked for moves into the latest, and where
/// all are too large the oldest goes whole. Asking and keeping take the same short time however many pages there are.
final class PageCache: Sendable {
    /// What all pages in the cache have in common.
    struct Moment: Hashable, Sendable {
        /// The number of the latest publication.
        var publication: Int
        /// The number of the latest answer to a reader, which may stand on the page of a model.
        var answer: Int64 = 0
        /// The day on which *in circulation* was judged.
        var day: CalendarDay

        /// Whether it is certain to lie behind another; the day says nothing, since a clock can be set back.
        func isBefore(_ other: Self) -> Bool {
            (publication, answer) < (other.publication, other.answer)
        }
    }

    /// What tells one page from another.
    struct Key: Hashable, Sendable {
        /// Path and query as they were asked for.
        var address: String
        var origin: String
        var language: Language
        var access: Access
    }

    private struct Part {
        var pages: [Key: KeptPage] = [:]
        var bytes = 0
    }

    private struct Pages {
        var moment: Moment?
        /// The latest first.
        var parts = [Part()]
    }

    private let pages = Mutex(Pages())
    private let maximumBytes: Int
    /// A part is begun when the latest has this share of all.
    private static let share = 8
    /// What a page costs beside its body and its address: its headers and its place in the tables.
    private static let overheadBytes = 1000

    /// A cache.
    ///
    /// - Parameter maximumBytes: the most memory that all its pages may take.
    init(maximumBytes: Int) {
        self.maximumBytes = maximumBytes
    }

    /// Bytes of the pages that are kept, with what they cost beside their text.
    var byteCount: Int { pages.withLock { $0.parts.reduce(0) { $0 + $1.bytes } } }

    /// The page kept under a key, if it was made at this moment.
    func page(_ key: Key, at moment: Moment) -> KeptPage? {
        pages.withLock { pages in
            guard pages.moment == moment else { return nil }
            if let page = pages.parts[0].pages[key] { return page }
            guard let page = remove(key, &pages) else { return nil }
            put(page, key, &pages)
            return page
        }
    }

    /// Keeps a page made at a moment; one made before the latest that is known is let go.
    func keep(_ page: KeptPage, _ key: Key, at moment: Moment) {
        guard Self.size(page, key) <= maximumBytes / Self.share else { return }
        // What goes is given back, so that its thousands of pages are freed while others ask already.
        _ = pages.withLock { pages -> Pages? in
            var gone: Pages?
            if pages.moment != moment {
                if let known = pages.moment, moment.isBefore(known) { return nil }
                gone = pages
                pages = Pages(moment: moment)
            }
            _ = remove(key, &pages)
            put(page, key, &pages)
            return gone
        }
    }

    private func put(_ page: KeptPage, _ key: Key, _ pages: inout Pages) {
        let size = Self.size(page, key)
        if pages.parts[0].bytes + size > maximumBytes / Self.share { pages.parts.insert(Part(), at: 0) }
        pages.parts[0].pages[key] = page
        pages.parts[0].bytes += size
        pages.parts.removeAll { $0.bytes == 0 }
        while pages.parts.reduce(0, { $0 + $1.bytes }) > maximumBytes { pages.parts.removeLast() }
    }

    private func remove(_ key: Key, _ pages: inout Pages) -> KeptPage? {
        for part in pages.parts.indices {
            guard let page = pages.parts[part].pages.removeValue(forKey: key) else { continue }
            pages.parts[part].bytes -= Self.size(page, key)
            return page
        }
        return nil
    }

    private static func size(_ page: KeptPage, _ key: Key) -> Int {
        page.bytes + key.address.utf8.count + overheadBytes
    }
}
