public import CatalogueModel
public import CatalogueStore
import Submissions

/// A model as its form begins with it.
public struct BegunModel: Sendable {
    /// The model, as far as the reader may see it.
    public var model: DocumentModel
    /// What the form shows.
    public var values: FormValues
    /// Changes with the model, so that nobody amends what has meanwhile become another.
    public var mark: String
    /// What the form does not show and carries over.
    public var carriedOver: [Part]

    /// A model with what its form begins with.
    public init(model: DocumentModel, values: FormValues, mark: String, carriedOver: [Part]) {
        self.model = model
        self.values = values
        self.mark = mark
        self.carriedOver = carriedOver
    }

    /// A part that is carried over: its element in the exchange format, and how many there are.
    public struct Part: Hashable, Sendable {
        /// `image`, `region`, `failSign`, `quirk`, or `hidden` for what the reader may not see.
        public var name: String
        /// How many.
        public var count: Int

        /// A part.
        public init(name: String, count: Int) {
            self.name = name
            self.count = count
        }
    }
}

/// What was handed in by the form of a model: what was found, and where in the form.
public struct ModelHandIn: Sendable {
    /// What was found, and the submission that it became.
    public var handIn: HandIn
    /// The place of each finding in the form, in their order.
    public var places: [ModelFormPlace]

    /// What was handed in, a place for each finding.
    public init(handIn: HandIn, places: [ModelFormPlace]) {
        self.handIn = handIn
        self.places = places
    }
}

/// Makes an ordinary submission of one model of what was typed into its form.
public struct ModelFormDesk: Sendable {
    private let store: CatalogueStore
    private let desk: SubmissionDesk

    /// Forms over a desk.
    public init(store: CatalogueStore, desk: SubmissionDesk) {
        self.store = store
        self.desk = desk
    }

    /// The published model of a code; nil where there is none, or none that the reader may see.
    ///
    /// - Throws: `StoreError`.
    public func begin(_ code: DocumentCode, access: Access) async throws -> BegunModel? {
        guard let (whole, seen) = try await published(code, access: access) else { return nil }
        return try await BlockingWork.run {
            BegunModel(
                model: seen,
                values: ModelFormWriter.values(whole, access: access),
                mark: Self.mark(of: whole),
                carriedOver: Self.carriedOver(whole, seen)
            )
        }
    }

    /// What a submission of a country says of itself unless it is told otherwise: what its latest manual said.
    ///
    /// - Throws: `StoreError`.
    public func header(country: String) async throws -> FormHeader {
        let latest = try await store.latestHeader(of: .manual, country: country)
        var header = FormHeader(country: country)
        header.authority = latest?.authority ?? ""
        header.contact = latest?.contact ?? ""
        return header
    }

    /// Hands in what was typed.
    ///
    /// - Parameters:
    ///   - values: what was typed.
    ///   - base: the published model that the form began with, and its mark; nil for a new one.
    ///   - header: what the submission says of itself.
    ///   - account: whose doing it is.
    ///   - visitor: as the audit log says it.
    ///   - now: the moment.
    /// - Returns: what was found, and where in the form.
    /// - Throws: `FormDeskError`, and as `SubmissionDesk.handIn`.
    public func handIn(
        _ values: FormValues,
        base: (code: DocumentCode, mark: String)?,
        _ header: FormHeader,
        by account: Account,
        visitor: Visitor,
        at now: Moment
    ) async throws -> ModelHandIn {
        guard !values.isEmpty else { throw FormDeskError.nothingTyped }
        try DeskError.unlessTheirs(.manual, country: header.country, of: account)
        let said = try header.checked(.manual, issued: now)
        var whole: DocumentModel?
        if let base {
            guard base.code.issuer == said.country, let found = try await published(base.code, access: account.access)
            else { throw FormDeskError.noSuchModel(base.code.text) }
            guard base.mark == Self.mark(of: found.whole) else { throw FormDeskError.modelMovedOn(base.code.text) }
            whole = found.whole
        }
        let (store, model) = (store, whole)
        let file = try await BlockingWork.run {
            let code = model?.code.text ?? values["\(ModelForm.ownName).code"]
            let isKnown = try store.isPublished(.document, country: said.country, key: code)
            // Written from nothing, it would lose all that the form does not ask.
            guard !isKnown || model != nil else { throw FormDeskError.alreadyPublished(code) }
            return ModelFormWriter.file(said, values, base: model, action: isKnown ? .change : .add)
        }
        let incoming = try IncomingFile(in: desk.data, named: "manual-\(said.country)-model.xml")
        try file.bytes.withUnsafeBytes { try incoming.append($0) }
        let handIn = try await desk.handIn(
            incoming,
            by: account,
            // What the form does not show to someone is not told to them by a finding either.
            placing: { finding in file.place(of: finding.path) == .hidden ? nil : finding },
            visitor: visitor,
            at: now
        )
        return ModelHandIn(handIn: handIn, places: handIn.findings.map { file.place(of: $0.finding.path) })
    }

    private func published(_ code: DocumentCode, access: Access) async throws -> (
        whole: DocumentModel, seen: DocumentModel
    )? {
        guard let whole = try await store.document(code, access: .restricted)?.model,
            let seen = whole.visible(to: access)
        else { return nil }
        return (whole, seen)
    }

    private static func mark(of model: DocumentModel) -> String {
        String(SecretToken.sha256(model.jsonText).prefix(16))
    }

    private static func carriedOver(_ whole: DocumentModel, _ seen: DocumentModel) -> [BegunModel.Part] {
        let hidden = whole.features.count - seen.features.count + whole.images.count - seen.images.count
        return [
            BegunModel.Part(name: "image", count: seen.images.count),
            BegunModel.Part(name: "region", count: seen.features.reduce(0) { $0 + $1.regions.count }),
            BegunModel.Part(name: "failSign", count: seen.features.reduce(0) { $0 + $1.failSigns.count }),
            BegunModel.Part(name: "quirk", count: seen.mrz?.quirks.count ?? 0),
            BegunModel.Part(name: "hidden", count: hidden),
        ].filter { $0.count > 0 }
    }
}
