/// The line and path that a finding names.
struct FindingPlace {
    var line: Int
    var path: String

    /// An element.
    static func element(_ element: XMLElement) -> FindingPlace {
        FindingPlace(line: element.line, path: element.path)
    }

    /// An attribute of an element.
    static func attribute(_ attribute: XMLName, of element: XMLElement) -> FindingPlace {
        FindingPlace(line: element.line, path: element.path(attribute))
    }

    /// A line of which no element can be named.
    static func line(_ line: Int) -> FindingPlace {
        FindingPlace(line: line, path: "")
    }
}
