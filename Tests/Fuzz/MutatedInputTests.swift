import CatalogueModel
import Foundation
import Testing

/// Samples changed by chance, always the same: nothing crashes, and every promise of the targets is kept.
///
/// `Tests/Fuzz/run` looks for more with libFuzzer, for as long as it is let; what it finds is kept in `Found`.
@Suite(.serialized) struct MutatedInputTests {
    private static let count = ProcessInfo.processInfo.environment["COTEJO_MUTATIONS"].flatMap(Int.init) ?? 1_000

    private static func samples(_ target: FuzzTarget) throws -> [[UInt8]] {
        switch target {
        case .xml: try files("Imports/Samples/accepted", ".xml", most: 4_000)
        case .instance: try files("Tests/Planner/instances", ".json", most: 20_000)
        case .mrz:
            try String(contentsOfFile: Project.root + "/Tests/MRZ/vectors.jsonl", encoding: .utf8).split(
                separator: "\n"
            )
            .compactMap { line in
                let vector = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                return (vector?["lines"] as? [String]).map { Array($0.joined(separator: "\n").utf8) }
            }
        case .table:
            (0..<UInt8(RecordForm.all.count)).map {
                [$0] + Array("identifier;topic;officials;deadline\r\nn-1;mrz-check-digits;12;2027-03-01\r\n".utf8)
            }
        case .archive: try files("Tests/Fuzz/Archives", ".zip", most: 20_000)
        case .text:
            ["passport ~2026", "GTM-AO-01001", "[A-HJ-NP-Z]{2}\\d{6}\nAB123456", "pez que brilla", "\"marca de agua\""]
                .map { Array($0.utf8) }
        }
    }

    private static func files(_ folder: String, _ ending: String, most: Int) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: Project.root + "/" + folder).sorted()
            .filter { $0.hasSuffix(ending) }
            .map { try Array(Data(contentsOf: URL(fileURLWithPath: "\(Project.root)/\(folder)/\($0)"))) }
            .filter { $0.count <= most }
    }

    @Test(arguments: FuzzTarget.allCases)
    private func promisesAreKept(target: FuzzTarget) throws {
        let samples = try Self.samples(target)
        try #require(!samples.isEmpty)
        var chance = Chance(seed: 27)
        for _ in 0..<Self.count {
            var bytes = chance.pick(samples)
            for _ in 0...chance.below(3) { bytes = target.changed(bytes, &chance) }
            #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))") { try target.run(bytes) }
        }
    }

    @Test(arguments: FuzzTarget.allCases)
    private func whatBrokeOnceBreaksNoMore(target: FuzzTarget) throws {
        let folder = "\(Project.root)/Tests/Fuzz/Found/\(target.rawValue)"
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        for name in names {
            let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            #expect(throws: Never.self, "\(name)") { try target.run(bytes) }
        }
    }

    /// A promise that nothing could break would hold nothing.
    @Test func brokenPromisesAreSaid() {
        #expect(throws: BrokenPromise.self) { try hold(1 + 1 == 3, "a sum is right") }
    }
}
