public import CatalogueModel
public import CatalogueStore
import Foundation
import Submissions

/// Why an edition cannot be taken back.
public enum InverseError: ExplainedError, Equatable {
    /// There is no edition of this number.
    case noEdition(Int)
    /// Later editions changed everything that it had changed.
    case allChangedLater(Int, records: Int)

    /// What to tell a person.
    public var explanation: Explanation {
        switch self {
        case .noEdition(let number):
            Explanation(
                "inverse.noEdition",
                message: LocalizedText(es: "No existe la edición \(number).", en: "There is no edition \(number)."),
                advice: LocalizedText(
                    es: "Vea las publicadas con «cotejo submissions» o en /changes.",
                    en: "See those published with `cotejo submissions` or at /changes."
                )
            )
        case .allChangedLater(let number, let count):
            Explanation(
                "inverse.allChangedLater",
                message: LocalizedText(
                    es:
                        "Nada que retomar de la edición \(number): ediciones posteriores cambiaron sus \(count) registros.",
                    en: "Nothing of edition \(number) can be taken back: later editions changed its \(count) records."
                ),
                advice: LocalizedText(
                    es: "Retome antes las posteriores, o envíe una remisión con los valores correctos.",
                    en: "Take the later ones back first, or hand in a submission with the right values."
                )
            )
        }
    }
}

/// Makes of an edition the submission that takes it back: an ordinary one, checked, compared and decided like any other.
public struct InverseEdition: Sendable {
    private let store: CatalogueStore

    /// Inverses over a store.
    public init(store: CatalogueStore) {
        self.store = store
    }

    /// Name of the file of an inverse.
    public static func fileName(_ edition: Int) -> String { "inverse-of-edition-\(edition).xml" }

    /// Writes the amendment that restores what an edition changed.
    ///
    /// What it added is withdrawn, what it changed gets its values back, what it withdrew is added again. A record that
    /// a later edition changed is left as it is, and a finding says so.
    ///
    /// - Parameters:
    ///   - number: the edition.
    ///   - day: the day of issue.
    ///   - sink: takes the bytes.
    /// - Returns: a warning for each record left out.
    /// - Throws: `InverseError`, `StoreError`, what the sink throws.
    public func write(_ number: Int, issued day: CalendarDay, to sink: @escaping @Sendable ([UInt8]) throws -> Void)
        async throws
        -> [Finding]
    {
        guard let edition = try await store.edition(number),
            let submission = try await store.submission(edition.submission)
        else { throw InverseError.noEdition(number) }
        let header = InverseEdition.header(of: submission.header, number, day)
        return try await BlockingWork.run {
            var findings: [Finding] = []
            var total = 0
            // Withdrawals stand last in a submission.
            var withdrawals: [(RecordKind, String)] = []
            _ = try store.forEachRecord(changedBy: number, of: header.kind.records) { record in
                total += 1
                if !record.isCurrent {
                    findings.append(.changedLater(record.key, edition: number))
                } else if record.before == nil, record.action != .withdraw {
                    withdrawals.append((record.kind, record.key))
                }
            }
            guard findings.count < total else { throw InverseError.allChangedLater(number, records: total) }
            var writer = SubmissionWriter(header, sink: sink)
            // Read once more instead of kept: an edition may have changed a whole manual.
            _ = try store.forEachRecord(changedBy: number, of: header.kind.records) { record in
                guard record.isCurrent, let before = record.before,
                    let old = try ExportCatalogue.record(record.kind, before, access: .restricted)
                else { return }
                try writer.write(old, action: record.action == .withdraw ? .add : .change)
            }
            let reason = LocalizedText(es: "La añadió la edición \(number).", en: "Edition \(number) had added it.")
            for (kind, key) in withdrawals { try writer.writeWithdrawal(of: kind, key, reason: reason) }
            try writer.finish()
            return findings
        }
    }

    /// Writes an inverse to a file beneath the folder of the data and hands it over; the file goes afterwards.
    ///
    /// For the command line, which has no account to hand in for.
    ///
    /// - Throws: `InverseError`, `DataFolderError`, `StoreError`.
    public func receive(
        _ number: Int,
        with receive: ReceiveSubmission,
        into data: DataFolder,
        from person: String,
        at now: Moment
    ) async throws -> ReceiveOutcome {
        let file = try IncomingFile(in: data, named: InverseEdition.fileName(number))
        let findings = try await write(number, issued: now.day) { try $0.withUnsafeBytes { try file.append($0) } }
        let outcome = try await BlockingWork.run {
            try receive.receive(
                file.path,
                into: data,
                store: store,
                at: now.description,
                from: person,
                named: file.name
            )
        }
        return outcome.adding(findings)
    }

    private static func header(of old: SubmissionHeader, _ number: Int, _ day: CalendarDay) -> SubmissionHeader {
        var header = old
        header.issued = day
        header.mode = .amending
        header.reference = "inverse-\(number)"
        header.note = LocalizedText(
            es: "Retoma la edición \(number): devuelve sus registros a como estaban antes.",
            en: "Takes edition \(number) back: returns its records to what they were before."
        )
        return header
    }
}

extension Finding {
    /// A record that a later edition changed, so that the inverse of an earlier one leaves it alone.
    fileprivate static func changedLater(_ key: String, edition: Int) -> Finding {
        Finding(
            .warning,
            "inverse.changedLater",
            line: 0,
            path: key,
            message: LocalizedText(
                es: "\(key) cambió otra vez después de la edición \(edition) y se deja como está.",
                en: "\(key) changed again after edition \(edition) and is left as it is."
            ),
            advice: LocalizedText(
                es: "Si también debe volver atrás, retome antes la edición posterior.",
                en: "If it should go back too, take the later edition back first."
            )
        )
    }
}

extension ReceiveOutcome {
    /// The outcome with findings that were made before the file was read.
    func adding(_ findings: [Finding]) -> ReceiveOutcome {
        func noting(_ validation: ValidationOutcome) -> ValidationOutcome {
            var validation = validation
            validation.findings.add(findings)
            return validation
        }
        return switch self {
        case .rejected(let validation): .rejected(noting(validation))
        case .staged(let id, let validation, let changes): .staged(id, noting(validation), changes)
        case .alreadyReceived: self
        }
    }
}
