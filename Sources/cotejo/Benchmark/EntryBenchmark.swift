import ArgumentParser
import CatalogueModel
import DocumentChecks
import Foundation

/// `cotejo benchmark entry`: how long an answer about entry takes, over generated rules.
struct EntryBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "entry",
        abstract: say(
            es: "Tiempo de una respuesta y de la matriz, con reglas generadas.",
            en: "Time of an answer and of the matrix, over generated rules."
        )
    )

    @Option(help: .init(say(es: "Reglas generadas.", en: "Generated rules.")))
    var rules = 20_000
    @Option(help: .init(say(es: "Países.", en: "Countries.")))
    var countries = 200
    @Option(help: .init(say(es: "Destinos con reglas.", en: "Destinations with rules.")))
    var destinations = 200
    @Option(help: .init(say(es: "Preguntas.", en: "Questions.")))
    var questions = 20_000
    @Option(help: .init(say(es: "Semilla.", en: "Seed.")))
    var seed: UInt64 = 1

    func run() throws {
        var chance = BenchmarkChance(seed: seed)
        let day = Clock.today
        let generator = GeneratedRules(countries: countries, destinations: destinations)
        let clock = ContinuousClock()
        var book: EntryRulebook?
        let rulesMade = generator.make(rules, on: day, &chance)
        let building = clock.measure { book = EntryRulebook(rules: rulesMade.rules, sets: rulesMade.sets) }
        guard let book else { return }
        var json = JSONText()
        var checksum = 0
        let runs = [("all said", 0.0), ("a third left out", 0.33)].map { name, missing in
            let asked = (0..<questions).map { _ in generator.question(on: day, missing: missing, &chance) }
            var times: [Double] = []
            times.reserveCapacity(asked.count)
            for question in asked {
                let start = clock.now
                checksum &+= book.answer(question).fired.count
                times.append(Self.milliseconds(clock.now - start))
            }
            return (name, times.sorted())
        }
        let codes = generator.codes
        let matrix = clock.measure {
            checksum &+=
                book.matrix(
                    EntryMatrixQuery(date: day),
                    nationalities: codes,
                    destinations: Array(codes.prefix(destinations))
                ).count
        }
        json.object { json in
            json.member("rules", rules)
            json.member("destinations", destinations)
            json.member("buildMilliseconds", Self.rounded(Self.milliseconds(building)))
            json.key("answers")
            json.array(runs) { json, run in
                json.object {
                    $0.member("questions", run.0)
                    $0.member("p50Milliseconds", Self.rounded(run.1[run.1.count / 2]))
                    $0.member("p99Milliseconds", Self.rounded(run.1[run.1.count * 99 / 100]))
                    $0.member("maxMilliseconds", Self.rounded(run.1.last ?? 0))
                }
            }
            json.member("matrixPairs", countries * destinations)
            json.member("matrixMilliseconds", Self.rounded(Self.milliseconds(matrix)))
            json.member("checksum", checksum)
        }
        Terminal.say(json.string)
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
