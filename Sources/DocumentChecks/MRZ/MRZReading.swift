public import CatalogueModel

/// A machine readable zone, read: what stands in it, what was changed to read it, and what is wrong with it.
///
/// Nothing that was typed makes reading fail: a wrong digit, a strange character or a missing line is a result.
public struct MRZReading: Sendable {
    /// What was typed, as it was.
    public let typed: String
    /// The day that centuries were judged by.
    public let reference: CalendarDay
    /// The format; nil where number and length of the lines are of none.
    public let format: MRZFormat?
    /// What was changed, in the order it was done.
    public let changes: [MRZChange]
    /// The check digits, from the left; none without a format.
    public let checks: [MRZCheck]
    /// Day of birth.
    public let birthDate: MRZDate
    /// Last day of validity.
    public let expiryDate: MRZDate
    /// How the number of the document stands there.
    public let numberForm: MRZNumberForm
    /// Positions whose character their field does not admit, counted through all lines from 0.
    let misplaced: [Int]
    let bytes: [UInt8]
    let lengths: [Int]
    let numberRest: Int

    /// Reads a zone.
    ///
    /// - Parameters:
    ///   - text: what was typed.
    ///   - reference: the day of the check, to tell centuries by: no birth is after it.
    public init(_ text: String, reference: CalendarDay) {
        var input = MRZInput(text)
        typed = text
        self.reference = reference
        format = input.format
        lengths = input.lengths
        guard let format = input.format else {
            bytes = input.bytes
            changes = input.changes
            checks = []
            misplaced = []
            (birthDate, expiryDate) = (.none, .none)
            (numberForm, numberRest) = (.plain, 0)
            return
        }
        let places = MRZPlaces.of(format)
        misplaced = Self.correct(&input, places)
        let read = input.bytes.withUnsafeBufferPointer { bytes in
            let number = MRZNumber(bytes, places)
            return (
                checks: Self.checks(bytes, places, number),
                birth: MRZDate(bytes[places.birthDate], .past, reference: reference),
                expiry: MRZDate(bytes[places.expiryDate], .around, reference: reference),
                number: number
            )
        }
        checks = read.checks
        birthDate = read.birth
        expiryDate = read.expiry
        numberForm = read.number.form
        numberRest = read.number.rest
        changes = input.changes
        bytes = input.bytes
    }

    /// Reads lookalikes as what their places force.
    ///
    /// - Returns: the positions whose characters their fields do not admit.
    private static func correct(_ input: inout MRZInput, _ places: MRZPlaces) -> [Int] {
        var misplaced: [Int] = []
        for place in places.allowed.indices {
            let byte = input.bytes[place]
            guard MRZAlphabet.bits(of: byte) & places.allowed[place] == 0 else { continue }
            guard let forced = MRZAlphabet.forced(byte, allowed: places.allowed[place]) else {
                misplaced.append(place)
                continue
            }
            input.bytes[place] = forced
            let length = places.format.lineLength
            input.changes.append(
                MRZChange(
                    .lookalike,
                    line: place / length + 1,
                    position: place % length + 1,
                    from: String(decoding: CollectionOfOne(byte), as: UTF8.self),
                    to: String(decoding: CollectionOfOne(forced), as: UTF8.self)
                )
            )
        }
        return misplaced
    }

    private static func checks(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ places: MRZPlaces,
        _ number: MRZNumber
    ) -> [MRZCheck] {
        func check(_ kind: MRZFieldKind, at place: Int, over covered: Range<Int>) -> MRZCheck {
            MRZCheck(kind, found: bytes[place], expected: MRZCheckDigit.of(bytes, covered))
        }
        var checks = [
            MRZCheck(.documentNumberCheck, found: number.found, expected: number.expected),
            check(.birthDateCheck, at: places.birthDateCheck, over: places.birthDate),
            check(.expiryDateCheck, at: places.expiryDateCheck, over: places.expiryDate),
        ]
        if let place = places.optionalDataCheck {
            let isEmpty = bytes[places.optionalData].allSatisfy { $0 == MRZAlphabet.filler }
            checks.append(
                MRZCheck(
                    .optionalDataCheck,
                    found: bytes[place],
                    expected: MRZCheckDigit.of(bytes, places.optionalData),
                    isFillerRight: isEmpty
                )
            )
        }
        if let place = places.compositeCheck {
            checks.append(
                MRZCheck(
                    .compositeCheck,
                    found: bytes[place],
                    expected: MRZCheckDigit.of(bytes, all: places.composite)
                )
            )
        }
        return checks
    }
}

extension MRZReading {
    /// Whether all of it holds as it was typed: lines, characters, every check digit, real dates.
    ///
    /// Only breaks and blanks around the lines may have changed: whoever had to change a character has another zone than was typed.
    public var isAccepted: Bool { isAcceptedAsRead && changes.allSatisfy(\.isHarmless) }

    /// The same of the zone as it was read, after the changes.
    public var isAcceptedAsRead: Bool {
        format != nil && misplaced.isEmpty && checks.allSatisfy(\.isRight) && birthDate.isReal && expiryDate.isReal
    }

    /// The lines as they were read, the upper one first.
    public var lines: [String] {
        var start = 0
        return lengths.map { length in
            defer { start += length }
            return String(decoding: bytes[start..<start + length], as: UTF8.self)
        }
    }

    /// The lines as they were typed, blank ones too.
    public var typedLines: [String] {
        typed.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    }

    /// Where everything stands; nil without a format.
    public var layout: MRZLayout? { format.map { MRZPlaces.of($0).layout } }

    /// The characters of a field as they were read; nil where the format has no such field.
    public func raw(_ kind: MRZFieldKind) -> String? {
        guard let format, let range = MRZPlaces.of(format).range(of: kind) else { return nil }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// A field without the fillers at its end; nil where nothing else is left.
    public func text(_ kind: MRZFieldKind) -> String? {
        guard let format, let range = MRZPlaces.of(format).range(of: kind) else { return nil }
        return Self.trimmed(bytes[range])
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let last = bytes.lastIndex(where: { $0 != MRZAlphabet.filler }) else { return nil }
        return String(decoding: bytes[bytes.startIndex...last], as: UTF8.self)
    }

    /// The number of the document, put together where it is long; nil where there is none.
    public var documentNumber: String? {
        guard let format else { return nil }
        let places = MRZPlaces.of(format)
        guard numberForm.isLong else { return Self.trimmed(bytes[places.number]) }
        let start = places.optionalData.lowerBound
        return String(decoding: bytes[places.number] + bytes[start..<start + numberRest], as: UTF8.self)
    }

    /// The optional data without what belongs to a long number; nil where nothing is left.
    public var optionalData: String? {
        guard let format else { return nil }
        let optional = MRZPlaces.of(format).optionalData
        let own = numberForm.isLong ? optional.lowerBound + numberRest + 1 : optional.lowerBound
        guard own < optional.upperBound else { return nil }
        let rest = bytes[own..<optional.upperBound]
        return Self.trimmed(numberForm.isLong ? rest.dropFirst() : rest)
    }

    /// Sex, as `M` or `F`; nil where it is not stated.
    public var sex: String? {
        text(.sex).flatMap { $0 == "M" || $0 == "F" ? $0 : nil }
    }
}
