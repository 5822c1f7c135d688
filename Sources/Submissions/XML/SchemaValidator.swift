import CLibXML2

/// One submission's validation against its schema, fed event by event beside the reading.
///
/// libxml2 offers this only as a layer over a parser's callbacks. Plugged over nothing, it gives its own callbacks away;
/// calling them ourselves settles which comes first, ours or its, and keeps images out of its memory.
struct SchemaValidator: ~Copyable {
    private let schema: xmlSchemaPtr
    private let context: xmlSchemaValidCtxtPtr
    private let plug: xmlSchemaSAXPlugPtr
    private let slot: UnsafeMutablePointer<xmlSAXHandlerPtr?>
    private let callbacks: xmlSAXHandler
    private let target: UnsafeMutableRawPointer?

    /// Prepares a validation; nil where the schema cannot be read.
    ///
    /// - Parameters:
    ///   - schemaPath: the `.xsd` file.
    ///   - listener: what `report` gets with each problem.
    ///   - report: called for each problem while an event is being fed.
    init?(schemaPath: String, listener: UnsafeMutableRawPointer, report: @escaping xmlStructuredErrorFunc) {
        XMLLibrary.prepare
        guard let parser = xmlSchemaNewParserCtxt(schemaPath) else { return nil }
        xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
        // Its include is loaded by a parser of its own, which reports to the thread's handler.
        xmlSetStructuredErrorFunc(nil, { _, _ in })
        defer { xmlSchemaFreeParserCtxt(parser) }
        guard let schema = xmlSchemaParse(parser) else { return nil }
        guard let context = xmlSchemaNewValidCtxt(schema) else {
            xmlSchemaFree(schema)
            return nil
        }
        // Before plugging in: an error without a handler in place has crashed libxml2.
        xmlSchemaSetValidStructuredErrors(context, report, listener)
        let slot = UnsafeMutablePointer<xmlSAXHandlerPtr?>.allocate(capacity: 1)
        slot.initialize(to: nil)
        var target: UnsafeMutableRawPointer?
        guard let plug = xmlSchemaSAXPlug(context, slot, &target), let callbacks = slot.pointee?.pointee else {
            slot.deallocate()
            xmlSchemaFreeValidCtxt(context)
            xmlSchemaFree(schema)
            return nil
        }
        self.schema = schema
        self.context = context
        self.plug = plug
        self.slot = slot
        self.callbacks = callbacks
        self.target = target
    }

    deinit {
        xmlSchemaSAXUnplug(plug)
        slot.deallocate()
        xmlSchemaFreeValidCtxt(context)
        xmlSchemaFree(schema)
    }

    /// Feeds a start tag.
    func startElement(_ tag: XMLRawStartTag) {
        callbacks.startElementNs?(
            target,
            tag.localName,
            tag.prefix,
            tag.uri,
            tag.namespaceCount,
            tag.namespaces,
            tag.attributeCount,
            tag.defaultedCount,
            tag.attributes
        )
    }

    /// Feeds text.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        callbacks.characters?(target, bytes.baseAddress, Int32(bytes.count))
    }

    /// Feeds an end tag.
    func endElement(_ tag: XMLEndTag) {
        callbacks.endElementNs?(target, tag.localName, tag.prefix, tag.uri)
    }
}
