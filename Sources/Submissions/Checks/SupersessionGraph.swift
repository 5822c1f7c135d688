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

    /// The circles, each with its codes and its link that stands first in the file; at most a hundred.
    ///
    /// The search goes depth first with a stack of its own, since a succession may be as long as the file.
    mutating func cycles() -> [(codes: [DocumentCode], link: Link)] {
        links.sort { ($0.from, $0.fileLine, $0.position) < ($1.from, $1.fileLine, $1.position) }
        // A document goes by the index of its first link.
        var progress = [Progress](repeating: .untouched, count: links.count)
        var found: [(codes: [DocumentCode], link: Link)] = []
        for start in links.indices where progress[start] == .untouched && firstLink(of: links[start].from) == start {
            search(from: start, &progress, &found)
        }
        return found.sorted { $0.link.fileLine < $1.link.fileLine }
    }

    private enum Progress: UInt8 {
        case untouched, onTheWay, done
    }

    /// A document on the way, and its link to be tried next.
    private struct Step {
        var document: Int32
        var next: Int32
    }

    private func search(
        from start: Int,
        _ progress: inout [Progress],
        _ found: inout [(codes: [DocumentCode], link: Link)]
    ) {
        var way = [Step(document: Int32(start), next: Int32(start))]
        progress[start] = .onTheWay
        while let step = way.last, found.count < 100 {
            let document = Int(step.document)
            let link = Int(step.next)
            guard link < links.count, links[link].from == links[document].from else {
                progress[document] = .done
                way.removeLast()
                continue
            }
            way[way.count - 1].next += 1
            guard let target = firstLink(of: links[link].to) else { continue }
            switch progress[target] {
            case .untouched:
                progress[target] = .onTheWay
                way.append(Step(document: Int32(target), next: Int32(target)))
            case .onTheWay:
                let place = way.lastIndex { $0.document == target } ?? way.startIndex
                found.append(circle(way[place...].map { Int($0.next) - 1 }))
            case .done: break
            }
        }
    }

    /// A circle of links, beginning with the one that the file has first, whatever the search began with.
    private func circle(_ way: [Int]) -> (codes: [DocumentCode], link: Link) {
        let first = way.indices.min { links[way[$0]].fileLine < links[way[$1]].fileLine } ?? way.startIndex
        let ordered = way[first...] + way[..<first]
        // More than are shown would only be many.
        return (ordered.prefix(9).map { DocumentCode(packed: links[$0].from) }, links[way[first]])
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
