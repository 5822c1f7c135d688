/// The formats of machine readable zone that ICAO Doc 9303 describes.
///
/// Source: Doc 9303 parts 4 (TD3), 5 (TD1), 6 (TD2) and 7 (MRV-A, MRV-B); vocabulary `mrz-formats`.
public enum MRZFormat: String, Sendable, CaseIterable {
    /// A card with three lines.
    case td1 = "TD1"
    /// A card with two lines.
    case td2 = "TD2"
    /// A passport booklet.
    case td3 = "TD3"
    /// A visa of a whole page.
    case mrvA = "MRV-A"
    /// A small visa.
    case mrvB = "MRV-B"

    /// Whether it is the zone of a visa.
    public var isVisa: Bool { self == .mrvA || self == .mrvB }

    /// How many lines it has.
    public var lineCount: Int { self == .td1 ? 3 : 2 }

    /// How many characters a line has.
    public var lineLength: Int {
        switch self {
        case .td1: 30
        case .td2, .mrvB: 36
        case .td3, .mrvA: 44
        }
    }

    /// The letter that starts a zone whose document code is not known: passport, identity card, visa.
    public var usualLetter: Character {
        switch self {
        case .td1, .td2: "I"
        case .td3: "P"
        case .mrvA, .mrvB: "V"
        }
    }
}
