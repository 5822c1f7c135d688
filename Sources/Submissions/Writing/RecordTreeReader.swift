import CatalogueModel

/// Reads the first record of a submission that we wrote ourselves as a tree.
final class RecordTreeReader: XMLStreamHandler {
    private let arena = ElementArena()
    private let record: XMLName
    private var stream: XMLStream?
    private var bytes: ArraySlice<UInt8>
    private var found: RecordTree?

    private init(_ bytes: [UInt8], _ record: XMLName) {
        self.bytes = bytes[...]
        self.record = record
    }

    /// The tree of a model.
    static func tree(_ model: DocumentModel) -> RecordTree {
        let header = SubmissionHeader(
            kind: .manual,
            country: model.code.issuer,
            issued: CalendarDay(daysSince1970: 0),
            mode: .amending
        )
        let item = SubmissionItem(content: .record(.document(model)), action: nil, line: 0, path: "")
        let reader = RecordTreeReader(SubmissionWriter.bytes(header, [item]), .document)
        reader.run()
        guard let tree = reader.found else { preconditionFailure("what the writer writes is well-formed") }
        return tree
    }

    private func run() {
        stream = XMLStream(handler: self)
        _ = stream?.run()
    }

    func startElement(_ tag: XMLStartTag) {
        arena.begin(tag.name, unknownName: nil, line: tag.line)
        tag.forEachAttribute { name, value in stream?.add(name, value, to: arena) }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) { arena.addText(bytes) }

    func endElement(_ tag: XMLEndTag) {
        guard let index = arena.close(), found == nil, arena.element(index).name == record else { return }
        found = RecordTree(arena.element(index))
    }

    func documentType() {}
    func remark() {}
    func tooManyAttributes() {}
    func problem(_ problem: XMLProblem) {}

    func nextBytes(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let piece = bytes.prefix(buffer.count)
        buffer.copyBytes(from: piece)
        bytes = bytes.dropFirst(piece.count)
        return piece.count
    }
}
