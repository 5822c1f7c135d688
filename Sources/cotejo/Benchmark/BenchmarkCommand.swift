import ArgumentParser
import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import Workflows

/// `cotejo benchmark`: measures parts of the program from inside; for developers, so help does not list it.
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: say(es: "Mide partes del programa.", en: "Measures parts of the program."),
        shouldDisplay: false,
        subcommands: [IdentifyBenchmark.self, MRZBenchmark.self, EntryBenchmark.self, HelloCommand.self]
    )
}

/// `cotejo benchmark identify`: how many questions identification takes, and how long a step.
struct IdentifyBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identify",
        abstract: say(
            es: "Preguntas necesarias y tiempo de un paso, sobre modelos generados y sobre el catálogo.",
            en: "Questions needed and time of a step, over generated models and over the catalogue."
        )
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "Modelos generados.", en: "Generated models.")))
    var models = 40_000
    @Option(help: .init(say(es: "Elementos por modelo.", en: "Features a model.")))
    var features = 10
    @Option(help: .init(say(es: "Documentos que se identifican.", en: "Documents to identify.")))
    var trials = 40
    @Option(help: .init(say(es: "Semilla.", en: "Seed.")))
    var seed: UInt64 = 1
    @Option(help: .init(say(es: "Proporción de respuestas erradas.", en: "Share of wrong answers.")))
    var wrong = 0.05
    @Flag(help: .init(say(es: "También el catálogo de --data.", en: "The catalogue of --data as well.")))
    var catalogue = false

    func run() async throws {
        let vocabularies = try settings.vocabularies()
        var chance = BenchmarkChance(seed: seed)
        var tables: [(name: String, table: IdentificationTable)] = [
            (
                "generated",
                IdentificationTable(
                    GeneratedMatrix.make(models: models, features: features, vocabularies: vocabularies, &chance)
                )
            )
        ]
        if catalogue {
            let store = try settings.dataFolder().openStore()
            let found = try await store.featureMatrix(vocabularies: vocabularies, access: .public)
            if let found { tables.append(("catalogue", IdentificationTable(found.matrix))) }
        }
        var runs: [IdentifyTrials] = []
        for (name, table) in tables {
            for knowsCountry in [false, true] {
                for share in [0, wrong] {
                    for order in IdentifyTrials.Order.allCases {
                        var run = IdentifyTrials(name: name, knowsCountry: knowsCountry, wrong: share, order: order)
                        // The same documents and the same slips for both orders.
                        var chance = BenchmarkChance(seed: seed &+ 1)
                        run.measure(table, trials: trials, tools: vocabularies[.tools].terms.map(\.id), &chance)
                        runs.append(run)
                    }
                }
            }
        }
        var json = JSONText()
        json.object {
            $0.member("models", models)
            $0.member("featuresPerModel", features)
            $0.member("trials", trials)
            $0.member("seed", Int(truncatingIfNeeded: seed))
            $0.member("runs", runs)
        }
        Terminal.say(json.string)
    }
}

/// Numbers that look like chance and are the same each time (SplitMix64).
struct BenchmarkChance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

    /// Evenly from 0 up to 1.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
