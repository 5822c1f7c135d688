import CatalogueModel
import Foundation
import Submissions

/// What input is given to; its name is in COTEJO_FUZZ.
enum FuzzTarget: String, CaseIterable {
    case xml, mrz, instance, table, archive, text

    static let chosen: FuzzTarget = {
        guard let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["COTEJO_FUZZ"] ?? "") else {
            fatalError("COTEJO_FUZZ is one of \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return target
    }()

    /// Gives input to the target; whatever it is, nothing crashes, and what the product promises holds.
    func run(_ bytes: [UInt8]) {
        switch self {
        case .xml: XMLTarget.run(bytes)
        case .mrz: MRZTarget.run(bytes)
        case .instance: InstanceTarget.run(bytes)
        case .table: TableTarget.run(bytes)
        case .archive: ArchiveTarget.run(bytes)
        case .text: TextTarget.run(bytes)
        }
    }
}

/// Stops where a promise is broken, so that the input is kept as a finding.
func hold(_ isKept: Bool, _ promise: String, _ facts: @autoclosure () -> String = "") {
    guard !isKept else { return }
    fatalError("\(promise): \(facts())")
}

/// The project's own files.
enum Project {
    static let root: String = {
        guard let root = ProcessInfo.processInfo.environment["COTEJO_ROOT"] else { fatalError("COTEJO_ROOT is not set") }
        return root
    }()

    static let vocabularies: Vocabularies = {
        do {
            return try LoadVocabularies.run(folder: root + "/Catalogue/Vocabularies")
        } catch {
            fatalError("\(error)")
        }
    }()

    static let reader: SubmissionReader = {
        do {
            let schemas = try SubmissionSchemas(folder: root + "/Imports/Schemas")
            return SubmissionReader(schemas: schemas, vocabularies: vocabularies)
        } catch {
            fatalError("\(error)")
        }
    }()
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int, _ most: Int) -> Int

/// What libFuzzer calls to make another input of one: half of the time its own way, half of the time along the text's structure.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int, _ most: Int, _ seed: CUnsignedInt) -> Int {
    var chance = Chance(seed: UInt64(seed))
    guard let start, [.xml, .instance].contains(FuzzTarget.chosen), chance.below(2) == 0 else {
        return mutate(start, count, most)
    }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let made =
        FuzzTarget.chosen == .xml ? XMLMutation.of(bytes, &chance) : JSONMutation.of(bytes, &chance)
    guard !made.isEmpty, made.count <= most, made != bytes else { return mutate(start, count, most) }
    UnsafeMutableBufferPointer(start: start, count: most).baseAddress?.update(from: made, count: made.count)
    return made.count
}

/// Numbers that look like chance and are the same each time (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
