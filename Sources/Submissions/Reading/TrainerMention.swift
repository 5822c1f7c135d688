/// Looks whether a submission says something of a trainer: in a registry, or where a workshop made someone one.
///
/// It reads the XML: bytes may say the same in any encoding, in either kind of quotes, or by references to characters.
public enum TrainerMention {
    /// Whether a trainer or a certified candidate of the file has an identifier.
    ///
    /// - Parameters:
    ///   - id: the identifier.
    ///   - file: the file.
    /// - Returns: also true where the file cannot be read to its end, since nobody can say then of whom the rest is.
    public static func of(_ id: String, isIn file: borrowing SubmissionFile) -> Bool {
        TrainerSearch(id, file.source).run()
    }
}

private final class TrainerSearch: XMLStreamHandler {
    private let id: String
    private let source: ByteSource
    private let arena = ElementArena()
    private var stream: XMLStream?
    private var offset = 0
    private var isFound = false
    private var isUnreadable = false

    init(_ id: String, _ source: ByteSource) {
        self.id = id
        self.source = source
    }

    func run() -> Bool {
        guard let stream = XMLStream(handler: self) else { return true }
        self.stream = stream
        let isWellFormed = stream.run()
        self.stream = nil
        return isFound || isUnreadable || !isWellFormed
    }

    func startElement(_ tag: XMLStartTag) {
        guard tag.name == .trainer || tag.name == .certified else { return }
        arena.begin(tag.name, unknownName: nil, line: tag.line)
        tag.forEachAttribute { name, value in stream?.add(name, value, to: arena) }
        guard let index = arena.close() else { return }
        if arena.element(index).attribute(.id) == id { isFound = true }
        arena.drop(index)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    func endElement(_ tag: XMLEndTag) {}

    func documentType() { isUnreadable = true }

    func remark() {}

    func tooManyAttributes() { isUnreadable = true }

    func problem(_ problem: XMLProblem) { isUnreadable = true }

    func nextBytes(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard !isFound, !isUnreadable else { return nil }
        do {
            let count = try source.read(at: offset, into: buffer)
            offset += count
            return count
        } catch {
            isUnreadable = true
            return nil
        }
    }
}
