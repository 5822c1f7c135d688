import CatalogueStore
import Foundation
import TestSupport
import Testing

/// Several that open one new database at the same moment.
@Suite struct OpeningAtOnceTests {
    @Test func allFindTheTablesMadeOnce() async throws {
        let folder = try TemporaryFolder()
        for round in 1...5 {
            let path = folder.path + "/\(round).sqlite"
            let counts = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 1...6 {
                    group.addTask { try await CatalogueStore(path: path).editions().count }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(counts == Array(repeating: 0, count: 6))
        }
    }
}
