import CatalogueModel
import CatalogueStore
import Foundation
import TestSupport
import Workflows

/// A folder of data, its store, and a folder to write submissions in.
struct WorkflowFixture {
    let temporary: TemporaryFolder
    let data: DataFolder
    let store: CatalogueStore
    let receive: ReceiveSubmission

    init(files: FilePlace = .folder) throws {
        temporary = try TemporaryFolder()
        data = try DataFolder(path: temporary.path + "/data", server: TestDatabase.address(), files: files)
        store = try data.openStore()
        receive = try ReceiveSubmission(
            schemaFolder: Project.schemaFolder,
            vocabularies: try Project.vocabularies()
        )
    }

    /// Receives a file off the event loops, as the command does.
    func take(_ path: String) async throws -> ReceiveOutcome {
        try await BlockingWork.run { [self] in
            try receive.receive(path, into: data, store: store, at: "2026-01-01T00:00:00Z", from: "test")
        }
    }

    /// Receives and publishes a file.
    @discardableResult
    func publish(_ path: String) async throws -> PublicationOutcome? {
        guard let id = try await take(path).waiting else { return nil }
        return try await store.publish(id, at: "2026-01-01T00:00:00Z", by: "test", allowingWithdrawals: true)
    }

    /// Writes a manual of Utopia with this inside its `documents`.
    func manual(
        _ documents: String,
        mode: String = "complete",
        name: String = "UTO.xml",
        isSample: Bool = true
    ) throws -> String {
        try temporary.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manual xmlns="urn:crm:cotejo:manual:1" country="UTO" issued="2026-01-01" mode="\(mode)" sample="\(isSample)">
            <authority><name>Utopia</name></authority>
            <documents>\(documents)</documents>
            </manual>
            """.utf8,
            to: "in/" + name
        )
    }

    /// One model as XML.
    static func document(_ code: String = "UTO-AO-01001", title: String = "Passport", inside: String = "") -> String {
        let letters = Array(code)
        return """
            <document code="\(code)" category="\(letters[4])" type="\(letters[5])" status="current" evidence="secondary">
            <title><es>Pasaporte</es><en>\(title)</en></title>\(inside)</document>
            """
    }

    /// Every file of the data folder but the database's own, by path.
    func files() throws -> [String] {
        let all = FileManager.default.enumerator(atPath: data.path)?.allObjects as? [String] ?? []
        return all.filter { path in
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: data.path + "/" + path, isDirectory: &isFolder)
            return !isFolder.boolValue && !path.hasPrefix("catalogue.sqlite")
        }.sorted()
    }
}
