import CatalogueModel
import CatalogueStore
import Crypto
import Foundation
import TestSupport
import Testing

@testable import Workflows

/// Data with a manual, images, a registry that names persons, and an account; and backups of them.
struct BackupFixture {
    static let now = Moment(secondsSince1970: 1_800_000_000)
    static let visitor = Visitor(commandLine: "test")
    let work: WorkflowFixture

    /// Data of one small manual, or of all of Utopia.
    init(isLarge: Bool = false, files: FilePlace = .folder) async throws {
        work = try WorkflowFixture(files: files)
        let samples = Project.root.path + "/Imports/Samples/accepted/"
        if isLarge {
            // Utopia's rules name groups of states, which are the Secretariat's.
            for file in [
                Project.root.path + "/Catalogue/Manual/CRM.xml", samples + "UTO.xml", samples + "trainers-CRI.xml",
            ] {
                _ = try #require(try await work.publish(file), "\(file)")
            }
        } else {
            try await publish(models: 2)
        }
        let draft = try #require(AccountDraft(email: "ana@sec.example", name: "Ana", role: .administrator))
        _ = try await AdministerAccounts(store: work.store).invite(draft, visitor: Self.visitor, at: Self.now)
    }

    /// Publishes a manual of so many models, each with an image of its own.
    func publish(models count: Int) async throws {
        var documents = ""
        for number in 1...count {
            let bytes = Self.picture(number)
            try work.temporary.write(bytes, to: "in/\(number).png")
            let sha256 = hexadecimal(SHA256.hash(data: bytes))
            documents += WorkflowFixture.document(
                "UTO-AO-\(number < 10 ? "0" : "")\(number)001",
                inside: "<image file=\"\(number).png\" sha256=\"\(sha256)\" type=\"image/png\"/>"
            )
        }
        _ = try #require(try await work.publish(try work.manual(documents)))
    }

    /// The head of a PNG, and something that makes it another image.
    private static func picture(_ number: Int) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 0, 10, 0, 0, 0, 10, 8, 2, 0, 0, 0] + Array("picture \(number)".utf8)
    }

    /// Where a backup of a name is.
    func path(_ name: String = "backup.tar") -> String { work.temporary.path + "/" + name }

    @discardableResult
    func backUp(_ name: String = "backup.tar", replacing: Bool = false) async throws -> MadeBackup {
        try await MakeBackup(data: work.data, store: work.store, program: "test").run(
            to: path(name),
            replacing: replacing,
            visitor: Self.visitor,
            at: Self.now
        )
    }

    @discardableResult
    func restore(_ name: String = "backup.tar", into folder: String = "restored") async throws -> BackupManifest {
        try await RestoreBackup.run(path(name), into: path(folder), visitor: Self.visitor, at: Self.now)
    }

    /// The damages of bytes taken for a backup; nil where they are not taken for one at all.
    func damages(of bytes: [UInt8]) throws -> [BackupDamage]? {
        let file = try work.temporary.write(bytes, to: "altered.tar")
        do {
            var reader = try BackupReader(path: file)
            return try reader.read { _ in nil }.damages
        } catch is BackupError {
            return nil
        }
    }

    func bytes(_ name: String = "backup.tar") throws -> [UInt8] {
        Array(try #require(FileManager.default.contents(atPath: path(name))))
    }

    /// Every row of a database, and its schema, as statements.
    static func dump(_ folder: String) throws -> [String] {
        try run("/usr/bin/sqlite3", ["\(folder)/catalogue.sqlite", ".dump"]).split(separator: "\n").map(String.init)
    }

    /// What a program prints.
    @discardableResult
    static func run(_ program: String, _ arguments: [String], in folder: String = "/") throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(program) \(arguments)")
        return String(decoding: data, as: UTF8.self)
    }
}
