public import CatalogueModel
public import CatalogueStore
import Foundation
import Submissions

/// Makes an ordinary submission of what was typed into a form or a table, and hands it in.
public struct FormDesk: Sendable {
    /// The most bytes of a table.
    public static let maximumTableBytes = 8 << 20

    private let store: CatalogueStore
    private let desk: SubmissionDesk
    private let vocabularies: Vocabularies

    /// Forms over a desk.
    public init(store: CatalogueStore, desk: SubmissionDesk, vocabularies: Vocabularies) {
        self.store = store
        self.desk = desk
        self.vocabularies = vocabularies
    }

    /// What a country has published of a kind of record, by identifier, each with its period where it has one.
    ///
    /// - Throws: `StoreError`.
    public func published(_ form: RecordForm, country: String) async throws -> [PublishedValues] {
        let store = store
        return try await BlockingWork.run {
            var found: [PublishedValues] = []
            _ = try store.forEachRecord(of: form.record, country: country) { body in
                let record = try JSONDecoder().decode(JSONValue.self, from: Data(body.utf8))
                found.append(PublishedValues(form, record))
            }
            return found
        }
    }

    /// What a submission of a country says of itself unless it is told otherwise: what its latest of the kind said.
    ///
    /// - Throws: `StoreError`.
    public func header(_ form: RecordForm, country: String, today: CalendarDay) async throws -> FormHeader {
        let latest = try await store.latestHeader(of: form.kind, country: country)
        var header = FormHeader(country: country)
        header.authority = latest?.authority ?? ""
        header.contact = latest?.contact ?? ""
        let year = today.description.prefix(4)
        header.periodFrom = latest?.periodFrom?.description ?? "\(year)-01-01"
        header.periodTo = latest?.periodTo?.description ?? "\(year)-12-31"
        return header
    }

    /// Hands in what was typed, as a submission that adds what is new and changes what is published.
    ///
    /// - Parameters:
    ///   - records: what was typed, a record each.
    ///   - form: the kind of record.
    ///   - header: what the submission says of itself.
    ///   - table: the cells that it was typed into, if it was a table.
    ///   - account: whose doing it is.
    ///   - visitor: as the audit log says it.
    ///   - now: the moment.
    /// - Returns: what was found, and the submission that it became.
    /// - Throws: `FormDeskError`, and as `SubmissionDesk.handIn`.
    public func handIn(
        _ records: [FormValues],
        _ form: RecordForm,
        _ header: FormHeader,
        table: TablePlaces? = nil,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws -> HandIn {
        guard !records.isEmpty else { throw FormDeskError.nothingTyped }
        try DeskError.unlessTheirs(form.kind, country: header.country, of: account)
        let said = try header.checked(form.kind, issued: now)
        let store = store
        let bytes = try await BlockingWork.run {
            let items = try records.map { values in
                let key = form.key(of: values)
                guard said.mode == .amending else { return (values: values, action: ChangeAction?.none) }
                let isKnown = try store.isPublished(form.record, country: said.country, key: key)
                return (values: values, action: isKnown ? ChangeAction.change : .add)
            }
            return FormWriter.bytes(said, form, items)
        }
        let name = "\(form.kind.rawValue)-\(said.country)-\(form.record.rawValue).xml"
        let file = try IncomingFile(in: desk.data, named: name)
        try bytes.withUnsafeBytes { try file.append($0) }
        return try await desk.handIn(
            file,
            by: account,
            placing: { finding in
                var finding = finding
                finding.cell = table?.cell(of: finding.path)
                return finding
            },
            visitor: visitor,
            at: now
        )
    }

    /// Hands in a table.
    ///
    /// - Throws: `FormDeskError` where it cannot be read as one, and as `handIn`.
    public func handIn(
        table bytes: [UInt8],
        _ form: RecordForm,
        _ header: FormHeader,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws -> HandIn {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw FormDeskError.notUTF8 }
        let vocabularies = vocabularies
        let table = try await BlockingWork.run { FormTable(text, form, vocabularies) }
        guard !table.isTooLong else { throw FormDeskError.tooManyRows }
        guard table.unknownColumns.isEmpty else { throw FormDeskError.unknownColumns(table.unknownColumns) }
        guard table.missingColumns.isEmpty else { throw FormDeskError.missingColumns(table.missingColumns) }
        let places = TablePlaces(form, table.rows)
        let records = table.rows.map(\.values)
        return try await handIn(records, form, header, table: places, by: account, visitor: visitor, at: now)
    }
}

/// A published record as a form shows it.
public struct PublishedValues: Hashable, Sendable {
    /// Which record it is.
    public var key: String
    /// What stands in its fields.
    public var values: FormValues
    /// The period of its submission, where its kind has one.
    public var period: (from: String, to: String)? {
        get { periodFrom.isEmpty ? nil : (periodFrom, periodTo) }
    }
    private var periodFrom, periodTo: String

    /// The values of a record, as its JSON has them.
    public init(_ form: RecordForm, _ record: JSONValue) {
        values = FormValues(form, record: record)
        key = form.key(of: values)
        guard case .object(let members) = record, form.kind.hasPeriod else {
            (periodFrom, periodTo) = ("", "")
            return
        }
        periodFrom = members["periodFrom"]?.shownText ?? ""
        periodTo = members["periodTo"]?.shownText ?? ""
    }
}
