public import CatalogueModel

/// A check digit: what stands there and what should.
public struct MRZCheck: Hashable, Sendable {
    /// Which one.
    public let kind: MRZFieldKind
    let foundByte: UInt8
    let expectedByte: UInt8?
    /// Whether it is right.
    ///
    /// A filler is right for optional data that is empty (Doc 9303-4 §4.2.2, position 43).
    public let isRight: Bool

    init(_ kind: MRZFieldKind, found: UInt8, expected: UInt8?, isFillerRight: Bool = false) {
        self.kind = kind
        foundByte = found
        expectedByte = expected
        isRight = found == expected || (isFillerRight && found == MRZAlphabet.filler)
    }

    /// What stands there.
    public var found: String { String(decoding: CollectionOfOne(foundByte), as: UTF8.self) }
    /// What should stand there; nil where what it covers cannot be computed with.
    public var expected: String? { expectedByte.map { String(decoding: CollectionOfOne($0), as: UTF8.self) } }

    /// The field whose digit it is; `compositeCheck` for the composite one.
    public var field: MRZFieldKind {
        switch kind {
        case .documentNumberCheck: .documentNumber
        case .birthDateCheck: .birthDate
        case .expiryDateCheck: .expiryDate
        case .optionalDataCheck: .optionalData
        default: .compositeCheck
        }
    }
}

extension MRZCheck: JSONWritable {
    /// Appends `{"field","found","expected","ok"}`; the composite one is of the field `composite`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("field", field == .compositeCheck ? "composite" : field.rawValue)
            $0.member("found", found)
            $0.key("expected")
            if let expected { $0.string(expected) } else { $0.null() }
            $0.member("ok", isRight)
        }
    }
}
