/// One element of the record being read.
///
/// It is a place in the arena and means nothing once the record is done.
struct XMLElement {
    let arena: UnsafePointer<ElementArena.Storage>
    let index: Int

    /// Its name.
    var name: XMLName { arena.pointee.elements[index].name }
    /// Line of its start tag.
    var line: Int { Int(arena.pointee.elements[index].line) }

    /// 1-based place among its siblings of the same name.
    var position: Int { Int(arena.pointee.elements[index].position) }

    /// The element around it.
    var parent: XMLElement? {
        let parent = arena.pointee.elements[index].parent
        return parent < 0 ? nil : XMLElement(arena: arena, index: Int(parent))
    }

    /// Its text without space at the ends, runs of space as one, as the schema's type `xs:token` has it.
    var text: String {
        string(arena.pointee.elements[index].text, collapsed: true)
    }

    /// The child elements, in their order.
    var children: ChildElements { ChildElements(of: self) }

    /// The first child of a name.
    func child(_ name: XMLName) -> XMLElement? {
        for child in children where child.name == name { return child }
        return nil
    }

    /// The children of a name, in their order.
    func children(_ name: XMLName) -> [XMLElement] {
        children.filter { $0.name == name }
    }

    /// An attribute's value as the schema's type `xs:token` has it.
    func attribute(_ name: XMLName) -> String? {
        value(of: name).map { string($0, collapsed: true) }
    }

    /// An attribute's value with every space in it.
    func rawAttribute(_ name: XMLName) -> String? {
        value(of: name).map { string($0, collapsed: false) }
    }

    /// The items of an attribute that is a list; none where it is absent.
    func list(_ name: XMLName) -> [String] {
        value(of: name).map(items) ?? []
    }

    /// The items of its text, which is a list.
    var textItems: [String] {
        items(arena.pointee.elements[index].text)
    }

    private func value(of name: XMLName) -> Range<Int32>? {
        let attributes = arena.pointee.elements[index].attributes
        for place in attributes where arena.pointee.attributes[Int(place)].name == name {
            return arena.pointee.attributes[Int(place)].value
        }
        return nil
    }

    private func string(_ range: Range<Int32>, collapsed: Bool) -> String {
        arena.pointee.bytes.withUnsafeBufferPointer { bytes in
            let text = UnsafeBufferPointer(rebasing: bytes[Int(range.lowerBound)..<Int(range.upperBound)])
            guard collapsed, text.needsCollapsing else { return String(decoding: text, as: UTF8.self) }
            return text.split(whereSeparator: \.isXMLSpace).map { String(decoding: $0, as: UTF8.self) }
                .joined(separator: " ")
        }
    }

    private func items(_ range: Range<Int32>) -> [String] {
        arena.pointee.bytes.withUnsafeBufferPointer { bytes in
            bytes[Int(range.lowerBound)..<Int(range.upperBound)].split(whereSeparator: \.isXMLSpace)
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }
}

/// The children of an element.
struct ChildElements: Sequence, IteratorProtocol {
    private let arena: UnsafePointer<ElementArena.Storage>
    private var following: Int
    private let end: Int

    init(of element: XMLElement) {
        arena = element.arena
        following = element.index + 1
        // An element that is still open ends where the arena ends.
        let end = Int(arena.pointee.elements[element.index].end)
        self.end = end < 0 ? arena.pointee.elements.count : end
    }

    mutating func next() -> XMLElement? {
        guard following < end else { return nil }
        let child = XMLElement(arena: arena, index: following)
        let after = Int(arena.pointee.elements[following].end)
        following = after < 0 ? end : after
        return child
    }
}

extension UInt8 {
    /// Whether it is one of XML's four space characters.
    var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var needsCollapsing: Bool {
        var previousIsSpace = true
        for byte in self {
            let isSpace = byte.isXMLSpace
            if isSpace, previousIsSpace || byte != 0x20 { return true }
            previousIsSpace = isSpace
        }
        return previousIsSpace && !isEmpty
    }
}
