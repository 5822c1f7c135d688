import CatalogueModel

/// In which parts of a record a word stands, and who may know it.
struct WordFlags: OptionSet, Sendable {
    let rawValue: UInt16

    static let code = WordFlags(rawValue: 1 << 0)
    static let reference = WordFlags(rawValue: 1 << 1)
    static let title = WordFlags(rawValue: 1 << 2)
    static let authority = WordFlags(rawValue: 1 << 3)
    static let printed = WordFlags(rawValue: 1 << 4)
    static let feature = WordFlags(rawValue: 1 << 5)
    static let note = WordFlags(rawValue: 1 << 6)
    /// In a feature, a sign or an image that is not public.
    static let official = WordFlags(rawValue: 1 << 8)
    static let restricted = WordFlags(rawValue: 1 << 9)

    /// Every value without the place of a feature, for tables.
    static let count = 1 << 10
    /// The bits of the parts; those above say in which feature the word stands.
    static let parts: UInt16 = 0x3FF

    /// The flags of a word of a feature, by its place among those of the model; none are told apart after the 62nd.
    static func place(ofFeature place: Int) -> UInt16 { place < 62 ? UInt16(place + 1) << 10 : 0 }

    /// The place of the feature in which a word stands, among those of its model; nil where it is not known.
    var featurePlace: Int? {
        let place = Int(rawValue >> 10)
        return place == 0 ? nil : place - 1
    }

    private static let weights: [(WordFlags, Float)] = [
        (.code, 10), (.reference, 8), (.title, 5), (.printed, 2.5), (.feature, 2), (.official, 2), (.restricted, 2),
        (.authority, 1.5), (.note, 1),
    ]

    /// The same without the place of a feature.
    var parts: WordFlags { WordFlags(rawValue: rawValue & WordFlags.parts) }

    /// How much a word in these parts says of its document: the best part, and a little for each other.
    var weight: Float {
        var best: Float = 0
        var sum: Float = 0
        for (flag, weight) in WordFlags.weights where contains(flag) {
            best = max(best, weight)
            sum += weight
        }
        return best + (sum - best) * 0.15
    }

    /// The flags that a reader may know of, by the rank of the access level.
    static func visible(toRank rank: Int) -> UInt16 {
        rank >= 2 ? 0x3FF : rank == 1 ? 0x1FF : 0x0FF
    }

    /// The weight of every value for a reader; 0 where the reader may not know the word.
    static func weights(forRank rank: Int) -> [Float] {
        (0..<count).map { WordFlags(rawValue: UInt16($0) & visible(toRank: rank)).weight }
    }
}

/// The word that stands for a vocabulary term: no typed text can spell it.
enum TermWord {
    static func of(_ id: String, in vocabulary: VocabularyName) -> [UInt8] {
        [1] + Array(vocabulary.rawValue.utf8) + [0x3A] + Array(id.utf8)
    }
}
