import CatalogueModel

/// What libxml2's validator objects to, taken apart so that it can be said in two languages.
///
/// Its texts follow one form: `Element 'name', attribute 'name': …`, names with their namespace in braces.
struct SchemaProblem {
    let code: Int
    private let element: String
    private let attribute: String?
    private let text: String

    init(_ problem: XMLProblem) {
        code = problem.code
        let message = SchemaProblem.withoutNamespaces(problem.message)
        let element = SchemaProblem.quoted(after: "Element ", in: message) ?? ""
        let attribute = SchemaProblem.quoted(after: ", attribute ", in: message)
        let head = attribute.map { "Element '\(element)', attribute '\($0)': " } ?? "Element '\(element)': "
        text = message.hasPrefix(head) ? String(message.dropFirst(head.count)) : message
        self.element = element
        self.attribute = attribute
    }

    /// The finding, at the element that was read when the validator objected.
    func finding(at element: XMLElement) -> Finding {
        switch code {
        case 1871 where text.hasPrefix("This element is not expected"):
            return .unexpectedElement(self.element, expected: expected, at: .element(element))
        case 1871:
            return .missingElement(in: self.element, expected: expected, at: .element(element))
        case 1868:
            let name = SchemaProblem.quoted(after: "The attribute ", in: text) ?? ""
            let place = FindingPlace(line: element.line, path: element.path(attribute: name))
            return .missingAttribute(name, of: self.element, at: place)
        case 1866:
            let name = attribute ?? ""
            let place = FindingPlace(line: element.line, path: element.path(attribute: name))
            return .unexpectedAttribute(name, of: self.element, at: place)
        case 1841...1844:
            return .unexpectedText(in: self.element, at: .element(element))
        case 1824...1840:
            return badValue(at: element)
        default:
            return .invalid(text, at: .element(element))
        }
    }

    private func badValue(at element: XMLElement) -> Finding {
        guard let attribute else {
            return .badValue(element.text, of: "<\(self.element)>", rule: rule, at: .element(element))
        }
        let value = element.attribute(XMLName(spelled: attribute)) ?? ""
        let place = FindingPlace(line: element.line, path: element.path(attribute: attribute))
        return .badValue(value, of: "«\(attribute)»", rule: rule, at: place)
    }

    /// The names that it expected: `a, b` where it says `Expected is one of ( a, b )`.
    private var expected: String? {
        guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
        return String(text[text.index(after: open)..<close]).trimmed
    }

    /// What the value may be: the list, or the facet with its bound, or the type.
    private var rule: String? {
        if code == 1840, let open = text.lastIndex(of: "{"), let close = text.lastIndex(of: "}"), open < close {
            return String(text[text.index(after: open)..<close])
        }
        let facet = SchemaProblem.quoted(after: "[facet ", in: text)
        let parts = text.split(separator: "'", omittingEmptySubsequences: false)
        // The last thing in quotes is the bound or type; the first is the facet or the value.
        guard parts.count >= 5 else { return facet }
        return [facet, String(parts[parts.count - 2])].compactMap(\.self).joined(separator: " ")
    }

    private static func quoted(after marker: String, in text: String) -> String? {
        guard let parts = text.firstRange(of: marker + "'") else { return nil }
        let rest = text[parts.upperBound...]
        guard let end = rest.firstIndex(of: "'") else { return nil }
        return String(rest[..<end])
    }

    private static func withoutNamespaces(_ message: String) -> String {
        var result = ""
        var rest = message.trimmed[...]
        while let open = rest.firstRange(of: "{urn:"), let close = rest[open.upperBound...].firstIndex(of: "}") {
            result += rest[..<open.lowerBound]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}

extension String {
    /// Without space at its ends.
    var trimmed: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
