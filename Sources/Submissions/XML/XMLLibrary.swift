import CLibXML2

/// What has to be said to libxml2 once in a process, before its first use.
enum XMLLibrary {
    /// Initialises the library and closes the door to everything outside a submission's own bytes.
    static let prepare: Void = {
        xmlInitParser()
        xmlSchemaInitTypes()
        defaultLoader = xmlGetExternalEntityLoader()
        // A document type declaration ends the reading before anything could be asked for; this is the second lock.
        xmlSetExternalEntityLoader { url, identifier, parser in
            guard let parser, parser.pointee._private == nil else { return nil }
            return defaultLoader?(url, identifier, parser)
        }
    }()

    // Written once, by `prepare`, before any parser exists.
    nonisolated(unsafe) private static var defaultLoader: xmlExternalEntityLoader?
}
