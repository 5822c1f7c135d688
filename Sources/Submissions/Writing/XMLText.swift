/// XML being written: indented by two spaces, attributes in the order given, handed on piece by piece.
struct XMLText {
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isTagOpen = false

    /// Forgets what was handed on.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    /// Begins the file.
    mutating func declaration() {
        bytes.append(contentsOf: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    }

    /// Writes an element with what a body puts into it; without content it closes itself.
    mutating func element(_ name: XMLName, _ body: (inout XMLText) throws -> Void) rethrows {
        open(name)
        try body(&self)
        close(name)
    }

    /// Writes an element that holds text alone, on one line.
    mutating func element(_ name: XMLName, text: String, _ attributes: (inout XMLText) -> Void = { _ in }) {
        open(name)
        attributes(&self)
        bytes.append(0x3E)
        isTagOpen = false
        escape(text, inAttribute: false)
        depth -= 1
        endTag(name)
    }

    /// Opens an element; what follows belongs into it until `close`.
    mutating func open(_ name: XMLName) {
        finishTag()
        indent()
        bytes.append(0x3C)
        bytes.append(contentsOf: name.rawValue.utf8)
        depth += 1
        isTagOpen = true
    }

    /// Closes the element opened last.
    mutating func close(_ name: XMLName) {
        depth -= 1
        if isTagOpen {
            bytes.append(contentsOf: "/>\n".utf8)
            isTagOpen = false
        } else {
            indent()
            endTag(name)
        }
    }

    /// Adds an attribute to the element just opened; nil adds none.
    mutating func attribute(_ name: XMLName, _ value: String?) {
        if let value { attribute(named: name.rawValue, value) }
    }

    /// Adds an attribute that lists items; without items it is left out.
    mutating func attribute(_ name: XMLName, _ items: [String]) {
        if !items.isEmpty { attribute(name, items.joined(separator: " ")) }
    }

    /// Adds an attribute of a name that is no schema's.
    mutating func attribute(named name: String, _ value: String) {
        precondition(isTagOpen, "attributes come before content")
        bytes.append(0x20)
        bytes.append(contentsOf: name.utf8)
        bytes.append(contentsOf: "=\"".utf8)
        escape(value, inAttribute: true)
        bytes.append(0x22)
    }

    private mutating func endTag(_ name: XMLName) {
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: name.rawValue.utf8)
        bytes.append(contentsOf: ">\n".utf8)
    }

    private mutating func finishTag() {
        guard isTagOpen else { return }
        bytes.append(contentsOf: ">\n".utf8)
        isTagOpen = false
    }

    private mutating func indent() {
        for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "\"" where inAttribute: bytes.append(contentsOf: "&quot;".utf8)
            // An attribute's line breaks and tabs would come back as spaces, a text's carriage return as a line break.
            case "\n" where inAttribute: bytes.append(contentsOf: "&#10;".utf8)
            case "\t" where inAttribute: bytes.append(contentsOf: "&#9;".utf8)
            case "\r": bytes.append(contentsOf: "&#13;".utf8)
            case "\n", "\t": bytes.append(UInt8(ascii: scalar))
            // XML 1.0 has no way to write these.
            case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": bytes.append(contentsOf: "\u{FFFD}".utf8)
            default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
