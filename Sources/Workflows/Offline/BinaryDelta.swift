import Foundation

/// What differs between two files, as copies from the old one and bytes that are new.
///
/// Works on bytes alone, so the result is the new file byte for byte, whichever SQLite is at hand. Rows that did not
/// change are found wherever they moved to; their pages' numbers, which did change, are a few bytes between two copies.
enum BinaryDelta {
    /// Matches begin with so many equal bytes.
    private static let block = 32

    /// The steps from an old file to a new one.
    static func make(from old: UnsafeRawBufferPointer, to new: UnsafeRawBufferPointer) -> [UInt8] {
        var steps = Steps()
        let table = BlockTable(old)
        var place = 0
        var literal = 0
        var expected = 0
        while place + block <= new.count {
            guard var match = table.match(new, place, near: expected + place - literal) else {
                place += 1
                continue
            }
            while place > literal, match > 0, new[place - 1] == old[match - 1] {
                place -= 1
                match -= 1
            }
            let length = commonLength(old, match, new, place)
            steps.add(literal: UnsafeRawBufferPointer(rebasing: new[literal..<place]), copy: match - expected, length)
            place += length
            literal = place
            expected = match + length
        }
        steps.add(literal: UnsafeRawBufferPointer(rebasing: new[literal...]), copy: 0, 0)
        return steps.bytes
    }

    private static func commonLength(_ old: UnsafeRawBufferPointer, _ a: Int, _ new: UnsafeRawBufferPointer, _ b: Int)
        -> Int
    {
        let most = min(old.count - a, new.count - b)
        var length = 0
        while length + 8 <= most,
            old.loadUnaligned(fromByteOffset: a + length, as: UInt64.self)
                == new.loadUnaligned(fromByteOffset: b + length, as: UInt64.self)
        {
            length += 8
        }
        while length < most, old[a + length] == new[b + length] { length += 1 }
        return length
    }

    /// Takes the steps.
    ///
    /// - Parameters:
    ///   - delta: what `make` gave; nothing in it is believed.
    ///   - old: the old file.
    ///   - limit: the most bytes that come out.
    ///   - write: takes the new file, piece by piece.
    /// - Returns: whether the steps make sense, and no more came out than may.
    /// - Throws: what `write` throws.
    static func apply(
        _ delta: UnsafeRawBufferPointer,
        to old: UnsafeRawBufferPointer,
        limit: Int,
        write: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Bool {
        var reader = StepReader(delta)
        var rest = limit
        var expected = 0
        while !reader.isAtEnd {
            guard let count = reader.number(), count <= rest, let bytes = reader.bytes(count) else { return false }
            rest -= count
            if !bytes.isEmpty { try write(bytes) }
            guard let moved = reader.number(), let length = reader.number(), length <= rest else { return false }
            let (start, isTooFar) = expected.addingReportingOverflow(moved & 1 == 0 ? moved >> 1 : ~(moved >> 1))
            guard !isTooFar, start >= 0, start <= old.count, length <= old.count - start else { return false }
            rest -= length
            if length > 0 { try write(UnsafeRawBufferPointer(rebasing: old[start..<start + length])) }
            expected = start + length
        }
        return true
    }

    /// Where each block of the old file lies, by a hash of its bytes.
    private struct BlockTable {
        private let old: UnsafeRawBufferPointer
        private var slots: [UInt32]
        private let mask: Int

        init(_ old: UnsafeRawBufferPointer) {
            self.old = old
            var size = 1024
            while size < old.count / block * 2 { size *= 2 }
            var slots = [UInt32](repeating: 0, count: size)
            let mask = size - 1
            slots.withUnsafeMutableBufferPointer { slots in
                for number in 0..<old.count / block {
                    var slot = Int(truncatingIfNeeded: Self.hash(old, number * block)) & mask
                    // Blocks alike would make a long row; the first few of them are enough.
                    var tries = 0
                    while slots[slot] != 0, tries < 8 {
                        slot = (slot + 1) & mask
                        tries += 1
                    }
                    if slots[slot] == 0 { slots[slot] = UInt32(number + 1) }
                }
            }
            self.slots = slots
            self.mask = mask
        }

        /// Where the block at a place of the new file is in the old one: where it is expected, or else anywhere.
        func match(_ new: UnsafeRawBufferPointer, _ place: Int, near expected: Int) -> Int? {
            if expected >= 0, expected + block <= old.count, Self.isSame(old, expected, new, place) { return expected }
            var slot = Int(truncatingIfNeeded: Self.hash(new, place)) & mask
            for _ in 0...8 {
                let number = Int(slots[slot])
                guard number > 0 else { return nil }
                if Self.isSame(old, (number - 1) * block, new, place) { return (number - 1) * block }
                slot = (slot + 1) & mask
            }
            return nil
        }

        private static func hash(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
            var hash: UInt64 = 0
            for offset in stride(from: 0, to: block, by: 8) {
                hash ^= bytes.loadUnaligned(fromByteOffset: place + offset, as: UInt64.self)
                hash &*= 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
            }
            return hash
        }

        private static func isSame(_ a: UnsafeRawBufferPointer, _ i: Int, _ b: UnsafeRawBufferPointer, _ j: Int) -> Bool
        {
            for offset in stride(from: 0, to: block, by: 8)
            where a.loadUnaligned(fromByteOffset: i + offset, as: UInt64.self)
                != b.loadUnaligned(fromByteOffset: j + offset, as: UInt64.self)
            {
                return false
            }
            return true
        }
    }

    /// Steps as bytes: how many are new, those, how far on the copy begins, how long it is.
    private struct Steps {
        private(set) var bytes: [UInt8] = []

        mutating func add(literal: UnsafeRawBufferPointer, copy moved: Int, _ length: Int) {
            add(UInt64(literal.count))
            bytes.append(contentsOf: literal)
            add(UInt64(bitPattern: Int64(moved << 1 ^ moved >> 63)))
            add(UInt64(length))
        }

        private mutating func add(_ number: UInt64) {
            var rest = number
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
    }

    private struct StepReader {
        private let all: UnsafeRawBufferPointer
        private var place = 0

        init(_ all: UnsafeRawBufferPointer) { self.all = all }

        var isAtEnd: Bool { place == all.count }

        mutating func number() -> Int? {
            var value: UInt64 = 0
            for shift in stride(from: UInt64(0), to: 63, by: 7) {
                guard place < all.count else { return nil }
                let byte = all[place]
                place += 1
                value |= UInt64(byte & 0x7F) << shift
                if byte < 0x80 { return Int(exactly: value) }
            }
            return nil
        }

        mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
            guard count <= all.count - place else { return nil }
            defer { place += count }
            return UnsafeRawBufferPointer(rebasing: all[place..<place + count])
        }
    }
}
