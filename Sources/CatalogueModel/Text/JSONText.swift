/// JSON as bytes, written straight from values in the order given.
///
/// The catalogue keeps each record as a canonical JSON text: the same value always gives the same bytes, so two
/// revisions are equal exactly when their texts are. Foundation's encoder took ten seconds for 40,000 document
/// models where this takes half of one; reading stays with `JSONDecoder`, and a test holds the two together.
public struct JSONText: Sendable {
    /// The bytes written so far, UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty text with room for some bytes.
    public init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// The text written so far.
    public var string: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Forgets what was written and keeps the memory.
    public mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Writes an object whose members `body` writes.
    public mutating func object(_ body: (inout JSONText) -> Void) {
        open(0x7B)
        body(&self)
        close(0x7D)
    }

    /// Writes an array with one item for each value.
    public mutating func array<Values: Sequence>(_ values: Values, _ item: (inout JSONText, Values.Element) -> Void) {
        open(0x5B)
        for value in values {
            item(&self, value)
        }
        close(0x5D)
    }

    /// Writes the name of the next member.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(0x22)
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(0x22)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes the name of the next member, escaped as any text.
    public mutating func key(named name: String) {
        string(name)
        bytes.append(0x3A)
        needsComma = false
    }

    /// Writes a string value.
    public mutating func string(_ value: String) {
        separate()
        var value = value
        value.withUTF8 { appendQuoted($0) }
        needsComma = true
    }

    /// Writes a whole number.
    public mutating func number(_ value: Int) {
        separate()
        appendDigits(of: value)
        needsComma = true
    }

    /// Writes a decimal number in its shortest form.
    public mutating func number(_ value: Double) {
        separate()
        precondition(value.isFinite, "JSON has no word for \(value)")
        if value == value.rounded(), abs(value) < 1e15 {
            appendDigits(of: Int(value))
        } else {
            bytes.append(contentsOf: "\(value)".utf8)
        }
        needsComma = true
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    /// Writes `null`.
    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    /// Writes text that already is JSON.
    public mutating func raw(_ json: String) {
        separate()
        bytes.append(contentsOf: json.utf8)
        needsComma = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(0x2C) }
    }

    private mutating func appendDigits(of value: Int) {
        if value >= 0, value < 10 {
            bytes.append(0x30 + UInt8(value))
        } else {
            bytes.append(contentsOf: String(value).utf8)
        }
    }

    private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(0x22)
        var start = 0
        for index in text.indices {
            let byte = text[index]
            guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            appendEscape(of: byte)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        bytes.append(0x22)
    }

    private mutating func appendEscape(of byte: UInt8) {
        bytes.append(0x5C)
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x0A: bytes.append(0x6E)
        case 0x0D: bytes.append(0x72)
        case 0x09: bytes.append(0x74)
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: [0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
        }
    }
}

/// A value that can write itself as JSON, with the keys that its `Decodable` reads.
public protocol JSONWritable {
    /// Appends the value.
    func write(to json: inout JSONText)
}

extension JSONWritable {
    /// The value as one canonical JSON text.
    public var jsonText: String {
        var json = JSONText()
        write(to: &json)
        return json.string
    }
}

extension JSONText {
    /// Writes any writable value.
    public mutating func value(_ value: some JSONWritable) {
        value.write(to: &self)
    }

    /// Writes a member; nothing where the value is absent.
    public mutating func member(_ name: StaticString, _ value: (some JSONWritable)?) {
        guard let value else { return }
        key(name)
        value.write(to: &self)
    }

    /// Writes a list as a member, also when it is empty.
    public mutating func member(_ name: StaticString, _ values: [some JSONWritable]) {
        key(name)
        array(values) { $1.write(to: &$0) }
    }
}

extension String: JSONWritable {
    /// Appends the text in quotes.
    public func write(to json: inout JSONText) { json.string(self) }
}

extension Int: JSONWritable {
    /// Appends the digits.
    public func write(to json: inout JSONText) { json.number(self) }
}

extension Double: JSONWritable {
    /// Appends the number in its shortest form.
    public func write(to json: inout JSONText) { json.number(self) }
}

extension Bool: JSONWritable {
    /// Appends `true` or `false`.
    public func write(to json: inout JSONText) { json.boolean(self) }
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
    /// Appends the raw value in quotes.
    public func write(to json: inout JSONText) { json.string(rawValue) }
}
