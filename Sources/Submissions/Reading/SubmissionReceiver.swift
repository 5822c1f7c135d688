public import CatalogueModel

/// Who takes what a submission holds, as it is read.
///
/// No record comes any more after the first finding that is an error; whoever keeps what came before must be ready to
/// forget it. An error thrown here ends the reading and comes out of `SubmissionReader.read`.
public protocol SubmissionReceiver {
    /// Takes what the submission says of itself, before everything else.
    mutating func begin(_ header: SubmissionHeader) throws
    /// Takes a record or a withdrawal, in the order of the file.
    mutating func take(_ item: SubmissionItem) throws
    /// Looks at the file of an image that lies beside the submission.
    ///
    /// Comes for every image that can be made out, also after errors, and before its document. Its path stays in the
    /// folder of the submission as far as its letters tell; links are for the receiver to see.
    ///
    /// - Parameters:
    ///   - image: the image.
    ///   - line: line of the image.
    ///   - path: path of the image.
    /// - Returns: what is wrong with it.
    /// - Throws: what ends the reading.
    mutating func checkImageFile(of image: DocumentImage, line: Int, path: String) throws -> [Finding]
    /// Takes the bytes of an image that stands inside the XML, before the document that it belongs to.
    ///
    /// - Parameters:
    ///   - bytes: the image, decoded.
    ///   - image: what the submission says of it: SHA-256, type, access.
    ///   - line: line of the image.
    ///   - path: path of the image.
    /// - Returns: what is wrong with it.
    /// - Throws: what makes it impossible to go on.
    mutating func takeInlineImage(_ bytes: [UInt8], of image: DocumentImage, line: Int, path: String) throws
        -> [Finding]
}

extension SubmissionReceiver {
    /// Nothing is wrong with a file that nobody opens.
    public func checkImageFile(of image: DocumentImage, line: Int, path: String) -> [Finding] { [] }
}

/// What came of reading a file.
public struct SubmissionOutcome: Sendable {
    /// What it says of itself; nil where that cannot be made out.
    public var header: SubmissionHeader?
    /// What is wrong or odd.
    public var findings: Findings
    /// How many records of each kind it holds; withdrawals are not counted.
    public var recordCounts: [RecordKind: Int]
    /// Bytes read.
    public var bytes: Int

    /// What came of it.
    public init(
        header: SubmissionHeader?,
        findings: Findings,
        recordCounts: [RecordKind: Int] = [:],
        bytes: Int = 0
    ) {
        self.header = header
        self.findings = findings
        self.recordCounts = recordCounts
        self.bytes = bytes
    }
}
