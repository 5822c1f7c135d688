/// A set of rules by their places, one bit each.
typealias RuleBits = [UInt64]

/// The search for gaps among the rules of one destination.
///
/// Nationalities that the same rules reach are looked at once, and so is each set of rules: a destination of a thousand
/// rules has few of either.
struct RuleGapSearch {
    /// A document, a way and a purpose, by their places in the space.
    struct Cell: Hashable, Comparable {
        var kind: Int
        var mode: Int
        var purpose: Int

        static func < (left: Cell, right: Cell) -> Bool {
            (left.kind, left.mode, left.purpose) < (right.kind, right.mode, right.purpose)
        }
    }

    private let rules: [EntryRule]
    private let space: TravellerSpace
    private var timeline: RuleTimeline

    init(_ rules: [EntryRule], space: TravellerSpace, day: CalendarDay) {
        self.rules = rules
        self.space = space
        timeline = RuleTimeline(rules, day: day)
    }

    mutating func gaps(sets: [String: [String]]) -> [RuleGap] {
        let classes = classes(sets: sets)
        let always = timeline.coveringAlways
        var places: [Int: [Cell: [Int]]] = [:]
        for (inCells, cells) in cells() {
            for (index, peers) in classes.enumerated() {
                // Most are covered by a general rule: nothing is kept of them.
                guard !always.indices.contains(where: { inCells[$0] & peers.bits[$0] & always[$0] != 0 })
                else {
                    continue
                }
                for hole in timeline.holes(of: zip(inCells, peers.bits).map { $0 & $1 }) {
                    for cell in cells { places[hole, default: [:]][cell, default: []].append(index) }
                }
            }
        }
        let all = places.flatMap { hole, cells in
            boxes(of: cells).map { classIndices, kinds, modes, purposes in
                var gap = timeline.gaps[hole]
                gap.nationalities = classIndices.flatMap { classes[$0].nationalities }.sorted()
                gap.documentKinds = kinds.map { space.documentKinds[$0] }
                gap.modes = modes.map { space.modes[$0] }
                gap.purposes = purposes.map { space.purposes[$0] }
                return gap
            }
        }
        let sorted = all.map { ($0.order, $0) }.sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
        return timeline.isComplete ? sorted : sorted + [RuleGap(kind: .unsearched)]
    }

    /// Nationalities of which the same rules speak.
    private func classes(sets: [String: [String]]) -> [(bits: RuleBits, nationalities: [String])] {
        let numbers = Dictionary(
            uniqueKeysWithValues: Set(space.nationalities).sorted().enumerated().map { ($1, $0) }
        )
        let empty = RuleBits(repeating: 0, count: (rules.count + 63) / 64)
        var bits = [RuleBits](repeating: empty, count: numbers.count)
        for (place, rule) in rules.enumerated() {
            let reach = Reach(of: rule.nationality, sets: sets)
            var isReached = [Bool](repeating: reach.isComplement, count: bits.count)
            for code in reach.codes { numbers[code].map { isReached[$0].toggle() } }
            for index in bits.indices where isReached[index] {
                bits[index][place / 64] |= 1 << UInt64(place % 64)
            }
        }
        let names = numbers.keys.sorted()
        let grouped = Dictionary(grouping: names.indices, by: { bits[$0] })
        return grouped.map { ($0.key, $0.value.map { names[$0] }) }.sorted {
            $0.nationalities[0] < $1.nationalities[0]
        }
    }

    /// Documents, ways and purposes of which the same rules speak.
    private func cells() -> [(bits: RuleBits, cells: [Cell])] {
        func bits(_ codes: [String], _ path: KeyPath<EntryRule, [String]>) -> [RuleBits] {
            codes.map { code in
                var bits = RuleBits(repeating: 0, count: (rules.count + 63) / 64)
                for (place, rule) in rules.enumerated() where rule[keyPath: path].contains(code) {
                    bits[place / 64] |= 1 << UInt64(place % 64)
                }
                return bits
            }
        }
        let kinds = bits(space.documentKinds, \.documentKinds)
        let modes = bits(space.modes, \.modes)
        let purposes = bits(space.purposes, \.purposes)
        var cells: [RuleBits: [Cell]] = [:]
        for kind in kinds.indices {
            for mode in modes.indices {
                for purpose in purposes.indices {
                    let both = kinds[kind].indices.map {
                        kinds[kind][$0] & modes[mode][$0] & purposes[purpose][$0]
                    }
                    cells[both, default: []].append(Cell(kind: kind, mode: mode, purpose: purpose))
                }
            }
        }
        // In a fixed order, since a search that ends early must end at the same place each time.
        return cells.map { (bits: $0.key, cells: $0.value) }.sorted { $0.cells[0] < $1.cells[0] }
    }

    /// Puts cells of the same nationalities together into boxes of documents × ways × purposes.
    private func boxes(of cells: [Cell: [Int]]) -> [([Int], [Int], [Int], [Int])] {
        var found: [([Int], [Int], [Int], [Int])] = []
        for (nationalities, cells) in Dictionary(grouping: cells.keys, by: { cells[$0] ?? [] }) {
            let planes = Dictionary(grouping: cells, by: \.kind).mapValues { plane in
                Dictionary(grouping: plane, by: \.mode).mapValues { $0.map(\.purpose).sorted() }
            }
            for (plane, kinds) in Dictionary(grouping: planes.keys, by: { planes[$0] ?? [:] }) {
                for (purposes, modes) in Dictionary(grouping: plane.keys, by: { plane[$0] ?? [] }) {
                    found.append((nationalities, kinds.sorted(), modes.sorted(), purposes))
                }
            }
        }
        return found
    }
}

extension RuleGap {
    /// What gaps are sorted by, so that the same rules give the same list.
    fileprivate var order: [String] {
        let days = [from, to].map { $0?.description ?? "" }
        let codes = [documentKinds, modes, purposes, nationalities].map { $0.joined(separator: " ") }
        return ["\(kind.rawValue)"] + days + codes + [
            before ?? "", after ?? "", conditional.joined(separator: " "),
        ]
    }
}
