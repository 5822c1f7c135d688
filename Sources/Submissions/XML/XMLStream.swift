import CLibXML2

/// Who hears what stands in an XML file, in file order.
protocol XMLStreamHandler: AnyObject {
    /// A start tag.
    func startElement(_ tag: XMLStartTag)
    /// A piece of text.
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// The end of the innermost element.
    func endElement(_ tag: XMLEndTag)
    /// A document type declaration.
    func documentType()
    /// A comment or processing instruction; nobody wants to know what it says.
    func remark()
    /// A tag has more attributes than any may have; it is still being read.
    func tooManyAttributes()
    /// Something that the parser objects to.
    func problem(_ problem: XMLProblem)
    /// Asks for the next bytes of the file; 0 at the end, nil to read no further.
    func nextBytes(into buffer: UnsafeMutableRawBufferPointer) -> Int?
}

/// What libxml2 objects to.
struct XMLProblem {
    /// Its number for it (`xmlParserErrors`).
    var code: Int
    /// The line.
    var line: Int
    /// Its own words, in English.
    var message: String

    init(_ error: xmlError) {
        code = Int(error.code)
        line = Int(error.line)
        message = error.message.map { String(cString: $0) } ?? ""
    }
}

/// libxml2's streaming parser: it pulls bytes and pushes events, builds no tree and loads nothing.
final class XMLStream {
    private let parser: xmlParserCtxtPtr
    private unowned let handler: any XMLStreamHandler
    private var names = XMLNameCache()

    /// A parser that tells a handler, or nil without memory for one.
    init?(handler: any XMLStreamHandler) {
        XMLLibrary.prepare
        guard let parser = xmlNewParserCtxt() else { return nil }
        self.parser = parser
        self.handler = handler
    }

    deinit {
        xmlFreeParserCtxt(parser)
    }

    /// The line that the parser has come to.
    var line: Int {
        Int(parser.pointee.input?.pointee.line ?? 0)
    }

    /// Reads to the end, or until the handler has no more bytes to give.
    ///
    /// There is no other way to stop: `xmlStopParser` frees what the parser may still be reading when it is called from
    /// within a read or an error, and has crashed it.
    ///
    /// - Returns: whether the file was well-formed as far as it was read.
    func run() -> Bool {
        let me = Unmanaged.passUnretained(self).toOpaque()
        parser.pointee.userData = me
        // Marks the parser as that of a submission, which may load nothing.
        parser.pointee._private = me
        parser.pointee.sax.pointee = XMLStream.callbacks
        // Some errors, those of encodings above all, go past the parser to the thread's own handler.
        xmlSetStructuredErrorFunc(me, XMLStream.problemCallback)
        defer { xmlSetStructuredErrorFunc(nil, nil) }
        let options = Int32(XML_PARSE_NONET.rawValue)
        let document = xmlCtxtReadIO(parser, XMLStream.readCallback, nil, me, nil, nil, options)
        if document != nil { xmlFreeDoc(document) }
        return parser.pointee.wellFormed != 0 && parser.pointee.nsWellFormed != 0
    }

    /// Copies an attribute into the arena, as its author wrote it.
    func add(_ name: UnsafePointer<xmlChar>, _ value: UnsafeBufferPointer<UInt8>, to arena: ElementArena) {
        let name = names[name]
        guard name != .other else { return }
        guard value.contains(0x26) else { return arena.addAttribute(name, value) }
        // libxml2 hands an ampersand over as `&#38;`, and nothing else in that way.
        var text: [UInt8] = []
        var index = value.startIndex
        while index < value.endIndex {
            text.append(value[index])
            index += value[index] == 0x26 ? 5 : 1
        }
        text.withUnsafeBufferPointer { arena.addAttribute(name, $0) }
    }

    /// Whether the tag being read has more attributes or namespaces than any may have.
    ///
    /// Only the size of the parser's own table tells while it is still in the tag: it grows to twice what is in it, ten
    /// places an attribute. It asks for bytes every few hundred attributes, so this comes long before they take time.
    fileprivate var isTagTooFull: Bool {
        let limit = Int32(ReadingLimits.attributesOfATag)
        return parser.pointee.maxatts > (limit + 1) * 10 || parser.pointee.nsNr > limit * 2
    }

    fileprivate func start(_ tag: XMLRawStartTag) {
        // libxml2 tells of a tag before it sees that the file ends within it; the error follows.
        guard let next = parser.pointee.input?.pointee.cur?.pointee, next == 0x3E || next == 0x2F else { return }
        handler.startElement(XMLStartTag(raw: tag, name: names[tag.localName], line: lineOfTag))
    }

    /// The line on which the tag just read begins.
    ///
    /// The parser stands at the end of the tag. A tag holds no other `<`, so the nearest one before is its beginning.
    private var lineOfTag: Int {
        guard let input = parser.pointee.input, var position = input.pointee.cur, let base = input.pointee.base else {
            return line
        }
        var line = Int(input.pointee.line)
        while position > base {
            position -= 1
            if position.pointee == 0x3C { return line }
            if position.pointee == 0x0A { line -= 1 }
        }
        return Int(input.pointee.line)
    }
}

extension XMLStream {
    private static func stream(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
        context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let readCallback: xmlInputReadCallback = { context, buffer, length in
        guard let buffer, let stream = stream(context) else { return -1 }
        guard !stream.isTagTooFull else {
            stream.handler.tooManyAttributes()
            return -1
        }
        let room = UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
        return stream.handler.nextBytes(into: room).map(Int32.init) ?? -1
    }

    private static let problemCallback: xmlStructuredErrorFunc = { context, error in
        // A warning, such as one about a relative namespace, keeps nobody from reading on.
        guard let error, let stream = stream(context), error.pointee.level != XML_ERR_WARNING else { return }
        var problem = XMLProblem(error.pointee)
        if problem.line <= 0 { problem.line = stream.line }
        stream.handler.problem(problem)
    }

    private static let textCallback: charactersSAXFunc = { context, text, length in
        guard let text, let stream = stream(context) else { return }
        stream.handler.text(UnsafeBufferPointer(start: text, count: Int(length)))
    }

    private static let startCallback: startElementNsSAX2Func = {
        context,
        name,
        prefix,
        uri,
        spaces,
        spaceList,
        count,
        defaulted,
        list in
        guard let name, let stream = stream(context) else { return }
        stream.start(
            XMLRawStartTag(
                localName: name,
                prefix: prefix,
                uri: uri,
                namespaceCount: spaces,
                namespaces: spaceList,
                attributeCount: count,
                defaultedCount: defaulted,
                attributes: list
            )
        )
    }

    private static let endCallback: endElementNsSAX2Func = { context, name, prefix, uri in
        guard let name, let stream = stream(context) else { return }
        stream.handler.endElement(XMLEndTag(localName: name, prefix: prefix, uri: uri))
    }

    private static var callbacks: xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = 0xDEED_BEAF
        callbacks.startElementNs = startCallback
        callbacks.endElementNs = endCallback
        callbacks.characters = textCallback
        callbacks.ignorableWhitespace = textCallback
        callbacks.cdataBlock = textCallback
        callbacks.internalSubset = { context, _, _, _ in XMLStream.stream(context)?.handler.documentType() }
        callbacks.comment = { context, _ in XMLStream.stream(context)?.handler.remark() }
        callbacks.processingInstruction = { context, _, _ in XMLStream.stream(context)?.handler.remark() }
        callbacks.serror = problemCallback
        return callbacks
    }
}
