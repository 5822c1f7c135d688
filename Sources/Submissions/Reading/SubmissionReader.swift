public import CatalogueModel

/// Reads submissions: is a file well-formed, does it fit its schema, what records does it hold, what is wrong with them.
public struct SubmissionReader: Sendable {
    private let schemas: SubmissionSchemas
    private let codes: KnownCodes

    /// A reader for the schemas and vocabularies of a catalogue.
    public init(schemas: SubmissionSchemas, vocabularies: Vocabularies) {
        self.schemas = schemas
        codes = KnownCodes(vocabularies)
    }

    /// Reads one file in one pass, in memory that does not grow with the file.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - known: what is published already and may be named.
    ///   - progress: hears how many bytes have been read.
    ///   - onBytes: sees all bytes of an accepted file in their order, so that they can be hashed on the way.
    ///   - receiver: takes what the file holds.
    /// - Returns: what it says of itself, what is wrong with it, how much it holds.
    /// - Throws: `SubmissionFileError` where the file or a schema cannot be read, and what the receiver throws.
    public func read(
        _ file: borrowing SubmissionFile,
        known: KnownNames = .none,
        progress: ((Int) -> Void)? = nil,
        onBytes: ((UnsafeRawBufferPointer) -> Void)? = nil,
        into receiver: inout some SubmissionReceiver
    ) throws -> SubmissionOutcome {
        // The bytes belong to the file, which outlives this call.
        let source = file.source
        return try withUnsafeMutablePointer(to: &receiver) { receiver in
            let delivery = Delivery(
                begin: { try receiver.pointee.begin($0) },
                take: { try receiver.pointee.take($0) },
                checkImageFile: { try receiver.pointee.checkImageFile(of: $0, line: $1, path: $2) },
                takeInlineImage: { try receiver.pointee.takeInlineImage($0, of: $1, line: $2, path: $3) }
            )
            let context = DecodingContext(codes: codes, known: known)
            let reading = SubmissionReading(source: source, schemas: schemas, context: context, delivery: delivery)
            reading.progress = progress
            reading.onBytes = onBytes
            return try reading.run()
        }
    }

    /// Reads one file only to see what is wrong with it.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - known: what is published already and may be named.
    /// - Returns: what it says of itself, what is wrong with it, how much it holds.
    /// - Throws: `SubmissionFileError` where the file or a schema cannot be read.
    public func check(_ file: borrowing SubmissionFile, known: KnownNames = .none) throws -> SubmissionOutcome {
        var nobody = NoReceiver()
        return try read(file, known: known, into: &nobody)
    }
}

private struct NoReceiver: SubmissionReceiver {
    func begin(_ header: SubmissionHeader) {}
    func take(_ item: SubmissionItem) {}
    func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) -> [Finding] { [] }
}
