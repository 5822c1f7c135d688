import CatalogueModel

/// Values of attributes. What does not even have the schema's shape was reported by the schema and is nil here.
extension DecodingContext {
    /// A code, checked against its vocabulary; nil where the attribute is absent.
    func code(_ attribute: XMLName, of element: XMLElement, in vocabulary: VocabularyName) -> String? {
        guard let code = element.attribute(attribute) else { return nil }
        check(code, attribute, of: element, in: vocabulary)
        return code
    }

    /// A list of codes, each checked against its vocabulary.
    func codes(_ attribute: XMLName, of element: XMLElement, in vocabulary: VocabularyName) -> [String] {
        let list = element.list(attribute)
        for code in list { check(code, attribute, of: element, in: vocabulary) }
        return list
    }

    /// A list of countries, or groups of states that resolve by day.
    func issuers(of element: XMLElement) -> [String] {
        let list = element.list(.issuers)
        for issuer in list where !groups.contains(issuer) { check(issuer, .issuers, of: element, in: .countries) }
        return list
    }

    private func check(_ code: String, _ attribute: XMLName, of element: XMLElement, in vocabulary: VocabularyName) {
        guard !codes.contains(code, in: vocabulary), !code.isEmpty else {
            if codes.isRetired(code, in: vocabulary) {
                report(.retiredCode(code, in: codes.vocabularies[vocabulary], at: .attribute(attribute, of: element)))
            }
            return
        }
        report(.unknownCode(code, in: codes.vocabularies[vocabulary], at: .attribute(attribute, of: element)))
    }

    /// A value of a closed list.
    func value<Value: RawRepresentable<String>>(_ attribute: XMLName, of element: XMLElement) -> Value? {
        element.attribute(attribute).flatMap(Value.init)
    }

    /// A whole number.
    func integer(_ attribute: XMLName, of element: XMLElement) -> Int? {
        element.attribute(attribute).flatMap { Int($0) }
    }

    /// A decimal number.
    func number(_ attribute: XMLName, of element: XMLElement) -> Double? {
        element.attribute(attribute).flatMap(Double.init)
    }

    /// A truth value.
    func flag(_ attribute: XMLName, of element: XMLElement) -> Bool? {
        switch element.attribute(attribute) {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    /// A day; one that the calendar has not is reported.
    func day(_ attribute: XMLName, of element: XMLElement) -> CalendarDay? {
        guard let text = element.attribute(attribute) else { return nil }
        if let day = CalendarDay(text) { return day }
        reportImpossible(text, shape: "dddd-dd-dd", at: .attribute(attribute, of: element))
        return nil
    }

    /// A partial date; one that the calendar has not is reported.
    func partialDate(_ attribute: XMLName, of element: XMLElement) -> PartialDate? {
        guard let text = element.attribute(attribute) else { return nil }
        if let date = PartialDate(text) { return date }
        reportImpossible(
            text,
            shape: text.utf8.count == 7 ? "dddd-dd" : "dddd-dd-dd",
            at: .attribute(attribute, of: element)
        )
        return nil
    }

    /// Reports a last day before its first.
    func requireOrder(_ first: CalendarDay?, _ last: CalendarDay?, at place: @autoclosure () -> FindingPlace) {
        guard let first, let last, last < first else { return }
        report(.invertedDates(first: "\(first)", last: "\(last)", at: place()))
    }

    private func reportImpossible(_ text: String, shape: String, at place: FindingPlace) {
        let hasShape =
            text.utf8.count == shape.utf8.count
            && zip(text.utf8, shape.utf8).allSatisfy { $1 == 0x2D ? $0 == 0x2D : (0x30...0x39).contains($0) }
        // Another shape is the schema's to report, once.
        if hasShape { report(.impossibleDate(text, at: place)) }
    }
}
