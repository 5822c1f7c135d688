import ArgumentParser
import CatalogueModel
import DocumentChecks
import Foundation

/// `cotejo benchmark mrz`: zones read a second, and millions of random inputs that must not end the program.
struct MRZBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mrz",
        abstract: say(
            es: "Zonas leídas por segundo y entradas al azar.",
            en: "Zones read a second, and random inputs."
        )
    )

    @Option(help: .init(say(es: "Zonas que se leen.", en: "Zones to read.")))
    var zones = 1_000_000
    @Option(help: .init(say(es: "Entradas al azar.", en: "Random inputs.")))
    var inputs = 10_000_000
    @Option(help: .init(say(es: "Semilla.", en: "Seed.")))
    var seed: UInt64 = 1

    func run() throws {
        let reference = CalendarDay(daysSince1970: 20_778)
        var fuzzer = MRZFuzzer(seed: seed)
        let sound = (0..<1000).map { _ in fuzzer.zone() }
        var accepted = 0
        let reading = ContinuousClock().measure {
            for index in 0..<zones where MRZReading(sound[index % sound.count], reference: reference).isAccepted {
                accepted += 1
            }
        }
        guard accepted == zones else { throw ExitStatus.findings }
        var read = 0
        var bytes = 0
        let fuzzing = ContinuousClock().measure {
            for _ in 0..<inputs {
                let text = fuzzer.input(from: sound)
                bytes += text.utf8.count
                let found = MRZReading(text, reference: reference)
                // Everything that is worked out later is worked out here, so that it is tried as well.
                if found.format != nil, found.name != nil, found.documentNumber?.isEmpty != true { read += 1 }
                _ = (found.optionalData, found.lines.count, found.birthDate.text, found.expiryDate.text)
            }
        }
        var json = JSONText()
        json.object {
            $0.member("zones", zones)
            $0.member("zonesPerSecond", Int(Double(zones) / Self.seconds(reading)))
            $0.member("inputs", inputs)
            $0.member("inputsRead", read)
            $0.member("inputBytes", bytes)
            $0.member("inputsPerSecond", Int(Double(inputs) / Self.seconds(fuzzing)))
            $0.member("seed", Int(truncatingIfNeeded: seed))
        }
        Terminal.say(json.string)
    }

    private static func seconds(_ duration: Duration) -> Double {
        max(1e-9, Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18)
    }
}
