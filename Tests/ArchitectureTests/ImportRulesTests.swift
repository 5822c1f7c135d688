import Foundation
import TestSupport
import Testing

/// The picture of the modules: what each may import.
///
/// Change it here first, with a reason.
///
/// `Foundation` in the pure modules would bring files, processes and locales with it; they may have
/// `FoundationEssentials` at most. `SQLDatabase` is one way to speak SQL to two engines; it knows nothing of what is
/// in their tables. `GRDBSQLite` is SQLite's own header: values are bound to it directly while a large submission is taken in. The store
/// has GRDB for what a file of SQLite needs besides: its migrations, its copies and the offline file. `SearchIndex` stands between model and store: words and columns of models in memory,
/// answers from them; the store keeps its segments as bytes and knows nothing of their inside. `Synchronization` guards
/// the one index that a store holds, the pages that the site keeps in memory, the tables of identification, and that a command
/// says a thing once. `CZlib`
/// packs pages: what SwiftNIO has for that works on a channel, for every answer, also those that hold secrets; it packs the
/// changes between two offline files, and computes what tells the store that a record's text is the one that was written.
/// `NIOSSL` is what `HummingbirdTLS` takes a certificate as, and where a server asks for it anew at each connection.
/// `NIOHTTP1` and `NIOHTTPTypesHTTP1` name what the parser objects to in a request. `ServiceLifecycle` and `UnixSignals`
/// say when the server has to stop, and for how long what is at work may go on.
/// `CMalloc` tells the C library how much memory to hold back; the program does so once, before anything else.
/// `TrainingPlanner` is the workflows' to plan with, and the site's to draw what it planned.
private let allowedImports: [String: Set<String>] = [
    "CatalogueModel": ["FoundationEssentials"],
    "DocumentChecks": ["CatalogueModel"],
    "Submissions": ["CatalogueModel", "CLibArchive", "CLibXML2", "Foundation", "FoundationEssentials", "Glibc"],
    "SearchIndex": ["CatalogueModel", "Synchronization"],
    "TrainingPlanner": ["FoundationEssentials"],
    "SQLDatabase": ["CLibPQ", "Foundation", "GRDB", "GRDBSQLite", "Synchronization"],
    "CatalogueStore": [
        "CZlib", "CatalogueModel", "Foundation", "GRDB", "SQLDatabase", "SearchIndex", "Synchronization",
    ],
    "Workflows": [
        "CZlib", "CatalogueModel", "CatalogueStore", "Crypto", "CryptoExtras", "DocumentChecks", "Foundation",
        "Logging",
        "NIOPosix", "Submissions", "Synchronization", "TrainingPlanner",
    ],
    "CatalogueWeb": [
        "CZlib", "CatalogueModel", "CatalogueStore", "DocumentChecks", "Foundation", "HTTPTypes", "Hummingbird",
        "HummingbirdCore", "HummingbirdTLS", "Logging", "Mustache", "NIOCore", "NIOHTTP1", "NIOHTTPTypes",
        "NIOHTTPTypesHTTP1", "NIOSSL", "ServiceLifecycle", "Synchronization", "TrainingPlanner", "UnixSignals",
        "Workflows",
    ],
    "cotejo": [
        "ArgumentParser", "CMalloc", "CatalogueModel", "CatalogueStore", "CatalogueWeb", "DocumentChecks", "Foundation",
        "Logging", "Synchronization", "TrainingPlanner", "Workflows",
    ],
]

@Suite struct ImportRulesTests {
    @Test(arguments: allowedImports.keys.sorted())
    func moduleImportsOnlyWhatThePictureAllows(module: String) throws {
        let allowed = try #require(allowedImports[module])
        let files = swiftFiles(in: "Sources/\(module)")
        #expect(!files.isEmpty)
        for file in files {
            for name in try imports(of: file) where !allowed.contains(name) {
                Issue.record("\(file.lastPathComponent) imports \(name), which \(module) may not")
            }
        }
    }

    @Test func everyModuleIsInThePicture() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Project.root.path + "/Sources")
        let systems = ["CLibArchive", "CLibPQ", "CLibXML2", "CMalloc", "CZlib"]
        #expect(Set(folders).subtracting(systems) == Set(allowedImports.keys))
    }

    @Test func theTopLevelIsTheAgreedOne() throws {
        let agreed: Set = ["Package.swift", "Sources", "Tests", "Catalogue", "Imports", "README.md"]
        let found = try FileManager.default.contentsOfDirectory(atPath: Project.root.path)
            .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
        #expect(Set(found) == agreed)
    }

    @Test func onlyTheStoreSpeaksSQL() throws {
        for module in allowedImports.keys where !["CatalogueStore", "SQLDatabase"].contains(module) {
            for file in swiftFiles(in: "Sources/\(module)") {
                let text = try String(contentsOf: file, encoding: .utf8)
                #expect(text.range(of: #"\bSELECT\b.*\bFROM\b"#, options: .regularExpression) == nil, "\(file.path)")
            }
        }
    }

    @Test func noFileIsTooLong() throws {
        for module in allowedImports.keys {
            for file in swiftFiles(in: "Sources/\(module)") {
                let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").count
                #expect(lines <= 400, "\(file.lastPathComponent) has \(lines) lines: split it by topic")
            }
        }
    }

    private func swiftFiles(in folder: String) -> [URL] {
        let start = Project.root.appendingPathComponent(folder)
        let found = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)?.allObjects ?? []
        return found.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    private func imports(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ").map(String.init).filter {
                !["public", "internal", "package"].contains($0)
            }
            guard words.count >= 2, words[0] == "import" || (words[0].hasPrefix("@") && words[1] == "import") else {
                return nil
            }
            return words.last.map { String($0.split(separator: ".")[0]) }
        }
    }
}
