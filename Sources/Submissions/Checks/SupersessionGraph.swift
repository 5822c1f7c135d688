import CatalogueModel

/// Which document of the file follows which, in a few bytes a link.
struct SupersessionGraph {
    /// One `supersedes` element.
    struct Link {
        /// The document that follows.
        fileprivate(set) var from: UInt64
        /// The document that it follows.
        fileprivate(set) var to: UInt64
        fileprivate var fileLine: Int32
        fileprivate var document: Int32
        fileprivate var position: Int32

        /// Code of the document that is followed.
        var superseded: DocumentCode { DocumentCode(packed: to) }
        /// Line of the element.
        var line: Int { Int(fileLine) }
        /// Path of its code.
        var path: String { "/manual/documents/document[\(document)]/supersedes[\(position)]/@code" }
    }

    private(set) var links: [Link] = []

    /// Adds a link.
    mutating func add(from: DocumentCode, to: DocumentCode, line: Int, document: Int, position: Int) {
        links.append(
            Link(
                from: from.packed,
                to: to.packed,
                fileLine: Int32(clamping: line),
                document: Int32(document),
                position: Int32(position)
            )
        )
    }

    /// Every circle once: the codes in it, and its link that stands first in the file.
    ///
    /// The links are put in the order of their documents first; the search keeps its own stack, since a chain may be as
    /// long as the file.
    mutating func cycles() -> [(codes: [DocumentCode], link: Link)] {
        links.sort { ($0.from, $0.fileLine, $0.position) < ($1.from, $1.fileLine, $1.position) }
        var finished = [Bool](repeating: false, count: links.count)
        var found: [(codes: [DocumentCode], link: Link)] = []
        for start in links.indices where !finished[start] {
            search(from: start, &finished, &found)
        }
        return found.sorted { $0.link.fileLine < $1.link.fileLine }
    }

    /// Follows links depth first; a link that leads back to a document on the way there closes a circle.
    private func search(
        from start: Int,
        _ finished: inout [Bool],
        _ found: inout [(codes: [DocumentCode], link: Link)]
    ) {
        var way = [start]
        var placeOnWay: [UInt64: Int] = [links[start].from: 0]
        // The links of a document not tried yet, for each document on the way.
        var pending = [start + 1]
        while let link = way.last {
            let target = links[link].to
            if !finished[link], let place = placeOnWay[target] {
                found.append(circle(way[place...]))
            } else if !finished[link], let next = firstLink(of: target), !finished[next] {
                way.append(next)
                pending.append(next + 1)
                placeOnWay[target] = way.count - 1
                continue
            }
            finished[link] = true
            advance(&way, &pending, &placeOnWay, &finished)
        }
    }

    /// Goes on to the next link of the last document on the way, or back to the document before.
    private func advance(
        _ way: inout [Int],
        _ pending: inout [Int],
        _ placeOnWay: inout [UInt64: Int],
        _ finished: inout [Bool]
    ) {
        while let link = way.last, let next = pending.last {
            if next < links.count, links[next].from == links[link].from {
                way[way.count - 1] = next
                pending[pending.count - 1] = next + 1
                if !finished[next] { return }
                continue
            }
            finished[link] = true
            placeOnWay[links[link].from] = nil
            way.removeLast()
            pending.removeLast()
            if let before = way.last { finished[before] = true }
        }
    }

    private func circle(_ way: ArraySlice<Int>) -> (codes: [DocumentCode], link: Link) {
        // Starting at the document that the file has first, whatever the search began with.
        let first = way.indices.min { links[way[$0]].fileLine < links[way[$1]].fileLine } ?? way.startIndex
        let ordered = way[first...] + way[..<first]
        return (ordered.map { DocumentCode(packed: links[$0].from) }, links[ordered[ordered.startIndex]])
    }

    private func firstLink(of document: UInt64) -> Int? {
        var low = 0
        var high = links.count
        while low < high {
            let middle = (low + high) / 2
            if links[middle].from < document { low = middle + 1 } else { high = middle }
        }
        return low < links.count && links[low].from == document ? low : nil
    }
}

extension DocumentCode {
    /// The code as a number: five letters of five bits, five digits of four.
    fileprivate var packed: UInt64 {
        text.utf8.reduce(0) { number, byte in
            switch byte {
            case 0x41...0x5A: number << 5 | UInt64(byte - 0x41)
            case 0x30...0x39: number << 4 | UInt64(byte - 0x30)
            default: number
            }
        }
    }

    /// The code that a number stands for.
    fileprivate init(packed: UInt64) {
        let letters = (0..<5).map { UInt8(packed >> (20 + 5 * UInt64(4 - $0)) & 0x1F) + 0x41 }
        let digits = (0..<5).map { UInt8(packed >> (4 * UInt64(4 - $0)) & 0xF) + 0x30 }
        let bytes = letters[0..<3] + [0x2D] + letters[3...] + [0x2D] + digits
        guard let code = DocumentCode(String(decoding: bytes, as: UTF8.self)) else {
            preconditionFailure("a packed code has the shape of a code")
        }
        self = code
    }
}
