public import CatalogueModel

/// Writes records as a submission: the same records give the same bytes, and reading them gives the same records.
///
/// Records come kind by kind in the order of the schema (`SubmissionKind.records`), withdrawals last. Bytes go to a sink
/// as they are made, so that a catalogue of any size can be written. An image that came inside its XML is written as a
/// file, `images/SHA-256.ext`, whose bytes are for the caller to put there.
public struct SubmissionWriter {
    private let header: SubmissionHeader
    private let sink: ([UInt8]) throws -> Void
    private var xml = XMLText()
    private var section: XMLName?

    /// Bytes that are gathered before the sink gets them.
    private static let gathered = 64 << 10

    /// Begins a submission.
    ///
    /// - Parameters:
    ///   - header: what it says of itself.
    ///   - sink: takes the bytes, piece by piece.
    public init(_ header: SubmissionHeader, sink: @escaping ([UInt8]) throws -> Void) {
        self.header = header
        self.sink = sink
        xml.declaration()
        header.write(to: &xml)
    }

    /// Writes a record.
    ///
    /// - Parameters:
    ///   - record: the record.
    ///   - action: what an amending submission does with it.
    /// - Throws: what the sink throws.
    public mutating func write(_ record: CatalogueRecord, action: ChangeAction? = nil) throws {
        enter(record.section)
        switch record {
        case .document(let model): model.write(to: &xml, action)
        case .family(let family): family.write(to: &xml, action)
        case .nationalitySet(let set): set.write(to: &xml, action)
        case .entryRule(let rule): rule.write(to: &xml, action)
        case .need(let need): need.write(to: &xml, action)
        case .trainer(let trainer): trainer.write(to: &xml, action)
        case .calendar(let record): record.write(to: &xml, action)
        case .planningRules(let record): record.write(to: &xml, action)
        case .topicParameters(let record): record.write(to: &xml, action)
        case .blackout(let record): record.write(to: &xml, action)
        case .venue(let record): record.write(to: &xml, action)
        case .nomination(let record): record.write(to: &xml, action)
        case .budgetLine(let record): record.write(to: &xml, action)
        case .workshop(let record): record.write(to: &xml, action)
        case .followUp(let record): record.write(to: &xml, action)
        case .exercise(let record): record.write(to: &xml, action)
        }
        if xml.bytes.count >= SubmissionWriter.gathered { try flush() }
    }

    /// Writes a withdrawal.
    ///
    /// - Throws: what the sink throws.
    public mutating func writeWithdrawal(of kind: RecordKind, _ key: String, reason: LocalizedText? = nil) throws {
        enter(.withdrawals)
        xml.element(.withdraw) {
            $0.attribute(.record, kind.rawValue)
            $0.attribute(.id, key)
            $0.text(.reason, reason)
        }
        if xml.bytes.count >= SubmissionWriter.gathered { try flush() }
    }

    /// Ends the submission and hands on the rest.
    ///
    /// - Throws: what the sink throws.
    public mutating func finish() throws {
        enter(nil)
        xml.close(XMLName(header.kind))
        try flush()
    }

    /// Makes a whole submission at once.
    public static func bytes(_ header: SubmissionHeader, _ items: [SubmissionItem]) -> [UInt8] {
        let gathered = Gathered()
        var writer = SubmissionWriter(header) { gathered.bytes += $0 }
        do {
            for item in items {
                switch item.content {
                case .record(let record): try writer.write(record, action: item.action)
                case .withdrawal(let kind, let key, let reason):
                    try writer.writeWithdrawal(of: kind, key, reason: reason)
                }
            }
            try writer.finish()
        } catch {
            preconditionFailure("nothing here throws: \(error)")
        }
        return gathered.bytes
    }

    private final class Gathered {
        var bytes: [UInt8] = []
    }

    private mutating func enter(_ next: XMLName?) {
        guard next != section else { return }
        if let section { xml.close(section) }
        if let next { xml.open(next) }
        section = next
    }

    private mutating func flush() throws {
        try sink(xml.bytes)
        xml.removeAll()
    }
}

extension CatalogueRecord {
    /// The section around records of its kind; only a manual has sections.
    fileprivate var section: XMLName? {
        switch self {
        case .document: .documents
        case .family: .families
        case .nationalitySet: .nationalitySets
        case .entryRule: .entryRules
        default: nil
        }
    }
}
