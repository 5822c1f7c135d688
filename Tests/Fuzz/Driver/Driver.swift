import Foundation

private let chosen: FuzzTarget = {
    guard let target = FuzzTarget(rawValue: ProcessInfo.processInfo.environment["COTEJO_FUZZ"] ?? "") else {
        fatalError("COTEJO_FUZZ is one of \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return target
}()

/// What libFuzzer calls with each input; an input that breaks a promise ends the program, and is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        try chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
    } catch {
        fatalError("\(error)")
    }
    return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ start: UnsafeMutablePointer<UInt8>?, _ count: Int, _ most: Int) -> Int

/// What libFuzzer calls to make another input of one: half of the time its own way, half of the time ours.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
    _ start: UnsafeMutablePointer<UInt8>?,
    _ count: Int,
    _ most: Int,
    _ seed: CUnsignedInt
) -> Int {
    var chance = Chance(seed: UInt64(seed))
    guard let start, chance.below(2) == 0 else { return mutate(start, count, most) }
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let made = chosen.changed(bytes, &chance)
    guard !made.isEmpty, made.count <= most, made != bytes else { return mutate(start, count, most) }
    start.update(from: made, count: made.count)
    return made.count
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ one: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The name that the package manager gives to where a program of the target `Fuzz` begins.
@_cdecl("Fuzz_main")
public func begin(
    _ count: CInt,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments, testOneInput)
}
