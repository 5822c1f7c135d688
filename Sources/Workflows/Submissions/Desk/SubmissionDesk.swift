public import CatalogueModel
public import CatalogueStore

/// Takes files in from accounts, and has a second person decide on what they became.
public struct SubmissionDesk: Sendable {
    /// The most bytes of a file.
    public static let maximumBytes = 256 << 20
    /// What a .zip of a submission and its images may be.
    public static let archiveLimits = ArchiveLimits()
    /// The most characters of the reasons for sending something back, by code points as the database counts them.
    public static let maximumReasons = 4000
    /// The most characters of a comment, counted in the same way.
    public static let maximumComment = 2000

    /// Where files are kept.
    public let data: DataFolder
    let store: CatalogueStore
    private var receive: ReceiveSubmission
    private let key: ReceiptKey

    /// A desk over a store.
    ///
    /// - Throws: `DataFolderError` where the key of receipts can be neither read nor made.
    public init(store: CatalogueStore, data: DataFolder, receive: ReceiveSubmission) throws {
        self.store = store
        self.data = data
        self.receive = receive
        key = try ReceiptKey(in: data, store)
    }

    /// The same desk with other vocabularies to check by.
    public func speaking(_ vocabularies: Vocabularies) -> SubmissionDesk {
        var desk = self
        desk.receive = receive.speaking(vocabularies)
        return desk
    }

    /// The public key of receipts in base 64.
    public var receiptKey: String { key.publicText }

    /// The receipt of a submission as it stands.
    ///
    /// - Throws: `PublishError.unknown`, `StoreError`.
    public func receipt(of id: SubmissionID, at now: Moment) async throws -> Receipt {
        guard let submission = try await store.submission(id) else { throw PublishError.unknown(id) }
        let publication = try await store.publication(of: id)
        return try key.receipt(
            of: submission,
            publishedAt: publication?.at,
            approvedBy: publication?.approvedBy,
            at: now
        )
    }

    /// The findings kept with a submission, each beside its line of the file as received.
    ///
    /// - Throws: `StoreError`.
    public func findings(of submission: SubmissionSummary) async throws -> [QuotedFinding] {
        let findings = try await store.findings(of: submission.id)
        let files = StoredFiles(data, store)
        return try await BlockingWork.run {
            try files.withPath(StoredFileName(.submission, submission.sha256)) { QuotedLines.quote(findings, of: $0) }
        }
    }

    /// Receives a file of an account's own country, and keeps what was found in it.
    ///
    /// - Parameters:
    ///   - file: the file.
    ///   - account: whose.
    ///   - noting: findings that were made before the file was.
    ///   - placing: says of a finding where it is in what the file was made of; nil leaves it out.
    ///   - visitor: who acts, as the audit log says it.
    ///   - now: the moment.
    ///   - progress: hears how far it is.
    /// - Returns: what was found, and the submission that it became.
    /// - Throws: `DeskError.otherCountry`, `DeskError.otherKind`, `SubmissionFileError`, `DataFolderError`, `StoreError`.
    public func handIn(
        _ file: IncomingFile,
        by account: Account,
        noting: [Finding] = [],
        placing: @escaping @Sendable (Finding) -> Finding? = { $0 },
        visitor: Visitor,
        at now: Moment,
        progress: @escaping @Sendable (HandInState) -> Void = { _ in }
    ) async throws -> HandIn {
        var handIn = HandIn(
            at: now,
            account: account.id,
            by: account.email,
            fileName: file.name,
            sha256: file.sha256,
            byteCount: file.byteCount
        )
        guard handIn.byteCount > 0 else { throw DeskError.noFile }
        let (outcome, findings) = try await BlockingWork.run {
            if file.name.lowercased().hasSuffix(".zip") { progress(HandInState(phase: .unpacking)) }
            let opened = try OpenedSubmission(file.path, named: file.name, unpackingIn: data.path + "/received")
            let total = SubmissionFiles.size(of: opened.path)
            let outcome = try receive.receive(
                opened,
                into: data,
                store: store,
                at: now.description,
                from: account.email,
                named: file.name,
                by: visitor,
                mayConfirm: true,
                permit: { try DeskError.unlessTheirs($0.kind, country: $0.country, of: account) },
                progress: { bytes, records in
                    var state = HandInState(phase: .checking)
                    (state.bytes, state.total, state.records) = (bytes, total, records)
                    progress(state)
                }
            )
            .adding(noting)
            // What was unpacked goes with the value, which must not go before its lines are read.
            let quoted = withExtendedLifetime(opened) {
                QuotedLines.quote(Self.findings(of: outcome.validation, placing), of: opened.path)
            }
            return (outcome, quoted)
        }
        handIn.findings = findings
        handIn.country = account.role.country
        if let validation = outcome.validation {
            handIn.errorCount = validation.findings.count(.error)
            handIn.warningCount = validation.findings.count(.warning)
        }
        if let header = outcome.header {
            handIn.kind = header.kind
            handIn.country = header.country
        }
        switch outcome {
        case .rejected: break
        case .alreadyReceived(let known): handIn.submission = known.id
        case .staged(let id, let validation, _):
            handIn.submission = id
            try await store.keep(Self.findings(of: validation, placing), of: id)
        }
        handIn.id = try await store.add(
            handIn,
            note: note(
                .handedIn,
                by: visitor,
                account: account,
                subject: handIn.submission.map { "submission:\($0)" } ?? "",
                country: handIn.country,
                details: "\(handIn.fileName) \(handIn.sha256)",
                at: now
            )
        )
        return handIn
    }

    /// The findings in the order of the file, each in its place.
    private static func findings(of validation: ValidationOutcome?, _ placing: (Finding) -> Finding?) -> [Finding] {
        (validation?.findings.inFileOrder ?? []).compactMap(placing)
    }

    /// Approves a waiting submission that another person handed in, and publishes it.
    ///
    /// - Throws: `DeskError.ownSubmission`, `PublishError`, `StoreError`.
    public func approve(
        _ id: SubmissionID,
        by account: Account,
        allowingWithdrawals: Bool,
        visitor: Visitor,
        at now: Moment
    ) async throws -> PublicationOutcome {
        guard let submission = try await store.submission(id) else { throw PublishError.unknown(id) }
        guard submission.receivedBy != account.email else { throw DeskError.ownSubmission(id) }
        return try await PublishSubmission(store: store).publish(
            id,
            by: submission.receivedBy,
            approvedBy: account.email,
            allowingWithdrawals: allowingWithdrawals,
            visitor: visitor,
            at: now.description
        )
    }

    /// Sends a waiting submission back with reasons.
    ///
    /// - Throws: `DeskError.noReasons`, `WithdrawError`, `StoreError`.
    public func reject(
        _ id: SubmissionID,
        reasons: String,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws {
        guard (1...SubmissionDesk.maximumReasons).contains(reasons.unicodeScalars.count) else {
            throw DeskError.noReasons
        }
        let rejection = SubmissionRejection(at: now, by: account.email, reasons: reasons)
        try await store.reject(id, rejection) { submission in
            AuditNote(
                .submissionRejected,
                by: visitor,
                subject: "submission:\(id)",
                country: submission.header.country,
                at: now
            )
        }
    }

    /// Takes a waiting submission back.
    ///
    /// - Throws: `WithdrawError`, `StoreError`.
    public func takeBack(_ id: SubmissionID, visitor: Visitor, at now: Moment) async throws {
        try await PublishSubmission(store: store).withdraw(id, visitor: visitor, at: now.description)
    }

    /// Compares a waiting submission with the current edition again.
    ///
    /// - Returns: what became of it; the number under which it waits is a new one.
    /// - Throws: `DeskError.noLongerFits`, `PublishError`, `ReceiveError`, `StoreError`.
    public func compareAgain(_ id: SubmissionID, visitor: Visitor, at now: Moment) async throws -> ReceiveOutcome {
        let earlier = try await store.findings(of: id)
        let outcome = try await receive.compareAgain(id, in: data, store: store, by: visitor, at: now.description)
        switch outcome {
        case .alreadyReceived: break
        case .rejected(let validation):
            let errors = validation.findings.inFileOrder.filter { $0.severity == .error }
            throw DeskError.noLongerFits(id, errors.first?.message ?? LocalizedText())
        case .staged(let new, let validation, _):
            // The file is the same, and so are the cells that its places were made of.
            let cells = Dictionary(earlier.map { ($0.path, $0.cell) }, uniquingKeysWith: { first, _ in first })
            let findings = validation.findings.inFileOrder.map { finding in
                var finding = finding
                finding.cell = cells[finding.path] ?? nil
                return finding
            }
            try await store.keep(findings, of: new)
        }
        return outcome
    }
}

extension ReceiveOutcome {
    /// What was found; nil where the file had been received before.
    var validation: ValidationOutcome? {
        switch self {
        case .rejected(let validation), .staged(_, let validation, _): validation
        case .alreadyReceived: nil
        }
    }

    /// What the file says of itself; nil where that could not be read.
    var header: SubmissionHeader? {
        if case .alreadyReceived(let known) = self { return known.header }
        return validation?.header
    }
}
