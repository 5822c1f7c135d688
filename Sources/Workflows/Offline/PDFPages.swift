import Foundation

/// On which page each named place of a PDF is, as Chromium writes such files.
///
/// That is a cross-reference table in plain text, and in the catalogue a dictionary of the places that links lead to. A file
/// that is written in another of the ways that there are (streams of objects, trees of names) is not guessed at.
struct PDFPages {
    /// The page of each place, counted from 1.
    let places: [String: Int]

    /// Deeper than this no tree of pages is.
    private static let deepest = 32

    /// What a file says; nil where it is not to be read with certainty.
    init?(_ file: Data) {
        guard let objects = PDFObjects(file), let catalog = objects.catalog,
            let tree = PDFObjects.reference("Pages", in: catalog),
            let named = PDFObjects.reference("Dests", in: catalog).flatMap({ objects.text($0) })
        else { return nil }
        var pages: [Int: Int] = [:]
        guard Self.number(tree, objects, 0, &pages) else { return nil }
        var places: [String: Int] = [:]
        for match in named.matches(of: /\/([A-Za-z0-9_-]+)\s*\[\s*(\d+) 0 R/) {
            guard let object = Int(match.output.2), let page = pages[object] else { return nil }
            places[String(match.output.1)] = page
        }
        guard !places.isEmpty else { return nil }
        self.places = places
    }

    /// Numbers the pages below a node of their tree, in order; says whether all of it was understood.
    private static func number(_ node: Int, _ objects: PDFObjects, _ depth: Int, _ pages: inout [Int: Int]) -> Bool {
        guard depth < deepest, let text = objects.text(node) else { return false }
        if text.contains(/\/Type\s*\/Page\b/) {
            pages[node] = pages.count + 1
            return true
        }
        guard let kids = text.firstMatch(of: /\/Kids\s*\[([^\]]*)\]/)?.output.1 else { return false }
        for kid in kids.matches(of: /(\d+) 0 R/) {
            guard let kid = Int(kid.output.1), pages[kid] == nil, number(kid, objects, depth + 1, &pages) else {
                return false
            }
        }
        return true
    }
}

/// The objects of a PDF by its table of cross references.
private struct PDFObjects {
    private let file: Data
    private let offsets: [Int]
    private let root: Int

    init?(_ file: Data) {
        self.file = file
        let tail = String(decoding: file.suffix(2048), as: UTF8.self)
        guard let start = tail.matches(of: /startxref\s+(\d+)\s+%%EOF/).last.flatMap({ Int($0.output.1) }),
            let root = tail.matches(of: /\/Root (\d+) 0 R/).last.flatMap({ Int($0.output.1) }),
            file.indices.contains(start)
        else { return nil }
        let table = String(decoding: file[start...], as: UTF8.self)
        guard let head = table.prefixMatch(of: /xref\s+0 (\d+)\s*\n/), let count = Int(head.output.1) else {
            return nil
        }
        // Twenty bytes an entry, ten of them the offset.
        let entries = Array(
            table.utf8.dropFirst(table.utf8.distance(from: table.startIndex, to: head.range.upperBound))
        )
        guard count > 0, entries.count / 20 >= count else { return nil }
        var offsets: [Int] = []
        for entry in 0..<count {
            guard let offset = Int(String(decoding: entries[entry * 20..<entry * 20 + 10], as: UTF8.self)) else {
                return nil
            }
            offsets.append(offset)
        }
        (self.offsets, self.root) = (offsets, root)
    }

    var catalog: String? { text(root) }

    /// What an object says, up to its end.
    func text(_ number: Int) -> String? {
        guard offsets.indices.contains(number), file.indices.contains(offsets[number]) else { return nil }
        let rest = file[offsets[number]...]
        guard rest.starts(with: Array("\(number) 0 obj".utf8)), let end = rest.range(of: Data("endobj".utf8)) else {
            return nil
        }
        return String(decoding: rest[..<end.lowerBound], as: UTF8.self)
    }

    /// The object that an entry of a dictionary leads to.
    static func reference(_ name: String, in text: String) -> Int? {
        let entries = text.matches(of: /\/([A-Za-z]+)\s+(\d+) 0 R/)
        return entries.first { $0.output.1 == name }.flatMap { Int($0.output.2) }
    }
}
