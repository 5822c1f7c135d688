/// The elements of one record, flat: names, attributes and texts as ranges of one buffer.
///
/// It is emptied and filled again for each record, so that reading a file of any size allocates only what its largest
/// record needs. The root and the section around the record stay at the front, for their paths and attributes.
final class ElementArena {
    struct Element {
        var name: XMLName
        /// Index of the parent, -1 for the root.
        var parent: Int32
        /// Index after the last descendant.
        var end: Int32
        var line: Int32
        /// 1-based place among the siblings of the same name.
        var position: Int32
        var attributes: Range<Int32>
        var text: Range<Int32>
        /// Where a name that no schema knows is kept; empty for the others.
        var unknownName: Range<Int32>
        /// Where the buffer ended before the element.
        var bytesBefore: Int32
        /// Name and place of the child begun last.
        var lastChild: XMLName
        var lastPosition: Int32
    }

    struct Attribute {
        var name: XMLName
        var value: Range<Int32>
    }

    struct Storage {
        fileprivate(set) var elements: [Element] = []
        fileprivate(set) var attributes: [Attribute] = []
        fileprivate(set) var bytes: [UInt8] = []
    }

    /// Elements refer to it by this address: a quarter of the time went into counting references to an object, and
    /// into guarding its members against simultaneous access, which one thread that decodes between two events has not.
    let storage: UnsafeMutablePointer<Storage>
    private var open: [Int] = []

    init() {
        storage = .allocate(capacity: 1)
        storage.initialize(to: Storage())
    }

    deinit {
        storage.deinitialize(count: 1)
        storage.deallocate()
    }

    /// How many elements are held.
    var count: Int { storage.pointee.elements.count }
    /// How many bytes of names, attributes and texts are held.
    var byteCount: Int { storage.pointee.bytes.count }

    /// The element at an index.
    func element(_ index: Int) -> XMLElement {
        XMLElement(arena: UnsafePointer(storage), index: index)
    }

    private var elements: [Element] {
        _read { yield storage.pointee.elements }
        _modify { yield &storage.pointee.elements }
    }
    private var attributes: [Attribute] {
        _read { yield storage.pointee.attributes }
        _modify { yield &storage.pointee.attributes }
    }
    private var bytes: [UInt8] {
        _read { yield storage.pointee.bytes }
        _modify { yield &storage.pointee.bytes }
    }

    /// Index of the innermost open element.
    var current: Int? { open.last }
    /// How many elements are open.
    var depth: Int { open.count }

    /// Opens an element below the current one; `unknownName` is its spelling where no schema knows it.
    func begin(_ name: XMLName, unknownName: UnsafeBufferPointer<UInt8>?, line: Int) {
        var position: Int32 = 1
        if let parent = open.last {
            dropIndentation(of: parent)
            position = nextPosition(of: name, under: parent)
            elements[parent].lastChild = name
            elements[parent].lastPosition = position
        }
        // Only now: the indentation that went may have been longer than all that the element will hold.
        let bytesBefore = Int32(bytes.count)
        let spelling = unknownName.map(append) ?? bytesBefore..<bytesBefore
        let end = Int32(bytes.count)
        let attribute = Int32(attributes.count)
        open.append(elements.count)
        elements.append(
            Element(
                name: name,
                parent: Int32(open.count > 1 ? open[open.count - 2] : -1),
                end: -1,
                line: Int32(clamping: line),
                position: position,
                attributes: attribute..<attribute,
                text: end..<end,
                unknownName: spelling,
                bytesBefore: bytesBefore,
                lastChild: .other,
                lastPosition: 0
            )
        )
    }

    /// Adds an attribute to the element just begun.
    func addAttribute(_ name: XMLName, _ value: UnsafeBufferPointer<UInt8>) {
        attributes.append(Attribute(name: name, value: append(value)))
        let end = Int32(bytes.count)
        let index = elements.count - 1
        elements[index].attributes = elements[index].attributes.lowerBound..<Int32(attributes.count)
        elements[index].text = end..<end
    }

    /// Adds to the text of the current element, as long as it has no children: with them it is only indentation.
    func addText(_ text: UnsafeBufferPointer<UInt8>) {
        guard let index = open.last, elements[index].lastPosition == 0 else { return }
        let added = append(text)
        elements[index].text = elements[index].text.lowerBound..<added.upperBound
    }

    /// Closes the current element and says which it is.
    func close() -> Int? {
        guard let index = open.popLast() else { return nil }
        elements[index].end = Int32(elements.count)
        return index
    }

    /// Forgets an element that was closed last, and all in it.
    func drop(_ index: Int) {
        let element = elements[index]
        attributes.removeLast(attributes.count - Int(element.attributes.lowerBound))
        bytes.removeLast(bytes.count - Int(element.bytesBefore))
        elements.removeLast(elements.count - index)
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int32> {
        let start = Int32(bytes.count)
        bytes.append(contentsOf: text)
        return start..<Int32(bytes.count)
    }

    private func dropIndentation(of parent: Int) {
        let text = elements[parent].text
        guard elements[parent].lastPosition == 0, !text.isEmpty else { return }
        bytes.removeLast(bytes.count - Int(text.lowerBound))
        elements[parent].text = text.lowerBound..<text.lowerBound
    }

    /// Elements of one name stand together in a valid file, so the child before is nearly always the one to count from.
    private func nextPosition(of name: XMLName, under parent: Int) -> Int32 {
        if elements[parent].lastChild == name { return elements[parent].lastPosition + 1 }
        var index = elements.count - 1
        while index > parent {
            if elements[index].parent == parent, elements[index].name == name { return elements[index].position + 1 }
            index -= 1
        }
        return 1
    }
}
