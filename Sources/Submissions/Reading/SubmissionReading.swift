import CLibXML2
import CatalogueModel

/// The reading of one file: from the parser's events to records, with the schema's validation beside it.
final class SubmissionReading {
    let schemas: SubmissionSchemas
    let context: DecodingContext
    let checks: RecordChecks
    let delivery: Delivery
    let arena = ElementArena()
    var progress: ((Int) -> Void)?
    var onBytes: ((UnsafeRawBufferPointer) -> Void)?

    private(set) var kind: SubmissionKind?
    /// The elements that are records in a submission of its kind.
    private(set) var recordNames: Set<XMLName> = []
    var recordCounts: [RecordKind: Int] = [:]
    /// Whether the root's own elements, which make the header, are over.
    var isHeaderDone = false
    /// The record being read.
    var record: Int?
    /// The image being read, where it stands inside the XML.
    var image: Base64Decoder?
    private var stream: XMLStream?
    private var validator: SchemaValidator?
    private var namespace: UnsafePointer<xmlChar>?
    private let source: ByteSource
    private var offset = 0
    private var bytesSinceEvent = 0
    /// What the bytes look like.
    private(set) var shape = ByteShape()
    /// Whether the parser has got all there is.
    var isAtEnd: Bool { offset >= source.byteCount }
    private var isStopped = false
    private var failure: (any Error)?

    init(source: ByteSource, schemas: SubmissionSchemas, context: DecodingContext, delivery: Delivery) {
        self.source = source
        self.schemas = schemas
        self.context = context
        self.delivery = delivery
        checks = RecordChecks(context: context)
    }

    /// Reads the file to its end, or to where reading on makes no sense.
    func run() throws -> SubmissionOutcome {
        guard let stream = XMLStream(handler: self) else {
            throw SubmissionFileError(path: source.name, reason: .unreadable(12))
        }
        self.stream = stream
        let isWellFormed = stream.run()
        // It refers to itself through the parser; and the schema may not outlive the parser's names.
        validator = nil
        self.stream = nil
        if let failure { throw failure }
        if shape.isBlank {
            if !context.hasErrors { context.report(.empty(at: .line(1))) }
        } else if !isWellFormed, !context.hasErrors {
            context.report(.malformed("", at: .line(stream.line)))
        }
        return SubmissionOutcome(
            header: context.header,
            findings: context.findings,
            recordCounts: recordCounts,
            bytes: offset
        )
    }

    /// The innermost open element.
    var current: XMLElement? {
        arena.current.map(arena.element)
    }

    /// Whether what is read is still handed over.
    var isDelivering: Bool {
        context.header != nil && !context.hasErrors
    }

    /// Ends the reading; `run` throws the error.
    func stop(_ error: any Error) {
        if failure == nil { failure = error }
        isStopped = true
    }

    /// Reports what makes it impossible to read on, and ends the reading: the parser gets no more bytes, and what it
    /// still says about those that it has is not heard.
    func stop(_ finding: Finding) {
        guard !isStopped else { return }
        context.report(finding)
        isStopped = true
    }

    /// Where the parser stands, as far as it can be said.
    var here: FindingPlace {
        FindingPlace(line: stream?.line ?? 0, path: current?.path ?? "")
    }
}

extension SubmissionReading: XMLStreamHandler {
    func startElement(_ tag: XMLStartTag) {
        guard !isStopped else { return }
        bytesSinceEvent = 0
        guard tag.memberCount <= ReadingLimits.attributesOfATag else { return tooManyAttributes() }
        guard kind != nil || startRoot(tag) else { return }
        guard arena.depth < ReadingLimits.depth else { return stop(.tooDeep(limit: ReadingLimits.depth, at: here)) }
        let isKnown = tag.isOfNamespace(at: namespace) && tag.name != .other
        if arena.depth == 1, !isHeaderDone, !(isKnown && (tag.name == .authority || tag.name == .note)) {
            finishHeader()
        }
        arena.begin(isKnown ? tag.name : .other, unknownName: isKnown ? nil : tag.spelling, line: tag.line)
        tag.forEachAttribute { name, value in stream?.add(name, value, to: arena) }
        if record == nil, isRecord(tag.name, depth: arena.depth) { record = arena.current }
        if tag.name == .data, record != nil { image = Base64Decoder() }
        guard isWithinLimits() else { return }
        validator?.startElement(tag.raw)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isStopped else { return }
        bytesSinceEvent = 0
        guard image == nil else { return addImage(bytes) }
        arena.addText(bytes)
        guard isWithinLimits() else { return }
        validator?.text(bytes)
    }

    func endElement(_ tag: XMLEndTag) {
        guard !isStopped else { return }
        bytesSinceEvent = 0
        finishImage()
        validator?.endElement(tag)
        guard !isStopped, let index = arena.close() else { return }
        if index == record {
            record = nil
            finishRecord(arena.element(index))
            arena.drop(index)
        } else if arena.depth == 0 {
            if !isHeaderDone { finishHeader() }
            checks.finish()
        } else if record == nil, isHeaderDone {
            arena.drop(index)
        }
    }

    func documentType() {
        stop(.documentType(at: .line(stream?.line ?? 1)))
    }

    func remark() {
        bytesSinceEvent = 0
    }

    func tooManyAttributes() {
        stop(.tooLong(.attributes, at: here))
    }

    func problem(_ problem: XMLProblem) {
        guard !isStopped else { return }
        stop(finding(for: problem))
    }

    func nextBytes(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        guard !isStopped else { return nil }
        do {
            let count = try source.read(at: offset, into: buffer)
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            shape.see(bytes)
            offset += count
            bytesSinceEvent += count
            onBytes?(bytes)
            progress?(offset)
            guard bytesSinceEvent <= ReadingLimits.bytesWithoutEvent else {
                stop(.tooLong(.value, at: here))
                return nil
            }
            return count
        } catch {
            stop(error)
            return nil
        }
    }

    private func isWithinLimits() -> Bool {
        if arena.count > ReadingLimits.elementsOfARecord {
            stop(.tooLong(.elements, at: here))
        } else if arena.byteCount > ReadingLimits.bytesOfARecord {
            stop(.tooLong(.text, at: here))
        }
        return !isStopped
    }

    /// Finds the schema of the root; says so where there is none.
    private func startRoot(_ tag: XMLStartTag) -> Bool {
        guard let kind = schemas.kind(namespace: tag.namespace, root: tag.name) else {
            let root = String(decoding: tag.spelling, as: UTF8.self)
            stop(.unknownKind(root: root, namespace: tag.namespace, at: FindingPlace(line: tag.line, path: "/" + root)))
            return false
        }
        self.kind = kind
        recordNames = Set(kind.records.map(XMLName.init))
        namespace = tag.raw.uri
        let listener = Unmanaged.passUnretained(self).toOpaque()
        validator = SchemaValidator(schemaPath: schemas.path(of: kind), listener: listener) { listener, error in
            guard let listener, let error else { return }
            let reading = Unmanaged<SubmissionReading>.fromOpaque(listener).takeUnretainedValue()
            reading.schemaProblem(XMLProblem(error.pointee))
        }
        guard validator != nil else {
            stop(SubmissionFileError(path: schemas.path(of: kind), reason: .unreadable(22)))
            return false
        }
        return true
    }

    private func schemaProblem(_ problem: XMLProblem) {
        guard let current else { return }
        context.report(SchemaProblem(problem).finding(at: current))
    }
}
