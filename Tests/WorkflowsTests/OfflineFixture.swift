import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Data of Utopia in editions, and offline files of them.
struct OfflineFixture {
    static let now = Moment(secondsSince1970: 1_800_000_000)
    let work: WorkflowFixture
    let vocabularies: Vocabularies

    init() throws {
        work = try WorkflowFixture()
        vocabularies = try Project.vocabularies()
    }

    /// Publishes records as the complete manual of a country.
    func publish(_ records: [CatalogueRecord], country: String = "UTO") async throws {
        var batches = [
            records.enumerated().map { StagedRecord($1, action: nil, line: $0 + 1, path: "/manual/\($0)") }
        ]
        var header = SubmissionHeader(
            kind: .manual,
            country: country,
            issued: Sample.day("2026-11-01"),
            mode: .complete,
            authority: "Secret Authority"
        )
        header.contact = "clerk@secret.example"
        let file = ReceivedFile(
            name: "Handed-in-by-Ana.xml",
            sha256: String(repeating: "0", count: 64),
            byteCount: 10,
            receivedAt: "2026-11-20T10:00:00Z",
            receivedBy: "ana@sender.example"
        )
        let staged = try work.store.stage(header, file: file) { batches.popLast() }
        _ = try await work.store.publish(
            staged.id,
            at: "2026-11-20T10:00:00Z",
            by: "bruno@publisher.example",
            approvedBy: "carla@approver.example",
            allowingWithdrawals: true
        )
    }

    /// So many models, whose titles say which edition they are of.
    static func models(_ count: Int, changing changed: Range<Int> = 0..<0, to word: String = "") -> [CatalogueRecord] {
        (1...count).map { number in
            let digits = String(repeating: "0", count: 3 - String(number).count) + "\(number)"
            var model = Sample.document(
                "UTO-AO-01\(digits)",
                en: "Passport \(number)" + (changed.contains(number) ? " \(word)" : "")
            )
            model.notes = (0..<12).map { line in
                Attested(LocalizedText(es: "Nota \(number * 31 + line)", en: "A note of number \(number * 17 + line)"))
            }
            return .document(model)
        }
    }

    func path(_ name: String) -> String { work.temporary.path + "/" + name }

    @discardableResult
    func build(
        _ name: String = "whole.cotejo",
        at now: Moment = OfflineFixture.now,
        _ change: (inout OfflineOrder) -> Void = { _ in }
    ) async throws -> MadeOffline {
        var order = OfflineOrder()
        change(&order)
        return try await BuildOffline(data: work.data, store: work.store, vocabularies: vocabularies, program: "test")
            .run(order, to: path(name), visitor: Visitor(commandLine: "test"), at: now)
    }

    func bytes(_ name: String) throws -> Data { try #require(FileManager.default.contents(atPath: path(name))) }

    func write(_ bytes: Data, to name: String) throws {
        try bytes.write(to: URL(fileURLWithPath: path(name)))
    }

    /// What a file is found to be; nil where all of it is as it was signed.
    func error(of name: String) throws -> OfflineError? {
        do {
            try OfflineFile(path(name)).verify()
            return nil
        } catch let error as OfflineError {
            return error
        }
    }
}
