public import CatalogueModel

/// The name in a zone, taken apart.
///
/// Source: Doc 9303-3 §4.6: two fillers between primary and secondary identifier, one between the parts of each.
public struct MRZName: Hashable, Sendable {
    /// The parts of the primary identifier: surnames, or the whole name where it is not divided.
    public let primary: [String]
    /// The parts of the secondary identifier: given names.
    public let secondary: [String]
    /// Whether the field is full to its last place, so that the name may go on.
    public let mayBeTruncated: Bool

    /// Takes a name field apart.
    init(_ field: ArraySlice<UInt8>) {
        let filler = MRZAlphabet.filler
        var division = field.endIndex
        for place in field.indices.dropLast() where field[place] == filler && field[place + 1] == filler {
            division = place
            break
        }
        func parts(_ bytes: ArraySlice<UInt8>) -> [String] {
            bytes.split(separator: filler).map { String(decoding: $0, as: UTF8.self) }
        }
        primary = parts(field[field.startIndex..<division])
        secondary = parts(field[division...])
        mayBeTruncated = field.last != filler
    }

    /// Both identifiers as people write them: `PÉREZ GÓMEZ, ANA` without the accents.
    public var text: String {
        [primary.joined(separator: " "), secondary.joined(separator: " ")].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}

extension MRZName: JSONWritable {
    /// Appends `{"primary","secondary","mayBeTruncated"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("primary", primary.joined(separator: " "))
            $0.member("secondary", secondary.joined(separator: " "))
            $0.member("mayBeTruncated", mayBeTruncated)
        }
    }
}

extension MRZReading {
    /// The name; nil without a format.
    public var name: MRZName? {
        format.map { MRZName(bytes[MRZPlaces.of($0).name]) }
    }
}
