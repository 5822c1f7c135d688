/// How the zones of a model deviate from the standard.
///
/// Source: vocabulary `mrz-quirks`. Each is a fact that a country's manual records of a model; reading knows none of them.
public enum MRZQuirk: String, Sendable, CaseIterable {
    /// The digit of a long number does not count the filler.
    case longNumberWithoutFiller
    /// The digit of a long number counts the filler.
    case longNumberWithFiller
    /// The optional data go on with the number, after its own digit.
    case longNumberInOptionalData
    /// The composite digit may be wrong on genuine ones.
    case compositeUnreliable
    /// The nationality does not serve; the issuer stands for it.
    case nationalityFromIssuer
    /// The digit of an empty field is a filler.
    case fillerCheckDigit
    /// The number runs on past its ninth place and its digit follows it.
    case numberSpreadOverLine
}

extension MRZReading {
    /// The number as a model with some quirks has it: the standard's reading first, then what the quirks add.
    func numbers(_ quirks: Set<MRZQuirk>) -> [String] {
        guard let format, let plain = documentNumber else { return [] }
        var numbers = [plain]
        let places = MRZPlaces.of(format)
        if quirks.contains(.longNumberInOptionalData) {
            let optional = bytes[places.optionalData]
            let digits = optional.prefix { $0 != MRZAlphabet.filler }
            numbers.append(String(decoding: bytes[places.number] + digits, as: UTF8.self))
        }
        if quirks.contains(.numberSpreadOverLine), let spread = spreadNumber { numbers.append(spread) }
        return numbers
    }

    /// The number that runs on through its check digit's place into the optional data and is followed by its digit; nil
    /// where that digit is not right.
    ///
    /// A filler in between, as some cards have, is passed over.
    var spreadNumber: String? {
        guard let format else { return nil }
        let places = MRZPlaces.of(format)
        guard places.optionalData.lowerBound == places.numberCheck + 1 else { return nil }
        let line = bytes[places.number.lowerBound..<places.optionalData.upperBound]
        guard let last = line.lastIndex(where: { $0 != MRZAlphabet.filler }), last > places.numberCheck else {
            return nil
        }
        let number = line[line.startIndex..<last].filter { $0 != MRZAlphabet.filler }
        let text = String(decoding: number, as: UTF8.self)
        guard MRZCheckDigit.of(text)?.asciiValue == bytes[last] else { return nil }
        return text
    }

    /// Whether a wrong check digit is known of models with some quirks, so that it says nothing.
    func isExcused(_ check: MRZCheck, by quirks: Set<MRZQuirk>) -> Bool {
        switch check.kind {
        case .compositeCheck: quirks.contains(.compositeUnreliable)
        case .documentNumberCheck: quirks.contains(.numberSpreadOverLine) && spreadNumber != nil
        default:
            quirks.contains(.fillerCheckDigit) && check.foundByte == MRZAlphabet.filler
                && (raw(check.field) ?? "").allSatisfy { $0 == "<" }
        }
    }
}
