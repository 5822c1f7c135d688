public import FoundationEssentials

extension PlanningInstance {
    /// The place in the JSON at which reading stopped, such as `pinned[2].start_week`.
    public static func path(of error: DecodingError) -> String {
        let keys: [any CodingKey] =
            switch error {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        var path = ""
        for key in keys {
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + snakeCase(key.stringValue)
            }
        }
        return path.isEmpty ? "JSON" : path
    }

    /// The place at which reading stopped; where the decoder does not say which number is none of ours, it is looked for.
    public static func path(of error: DecodingError, in json: Data) -> String {
        let path = path(of: error)
        guard path == "JSON" else { return path }
        var scan = NumberScan(bytes: Array(json))
        return scan.firstOdd() ?? path
    }

    /// The name as it stands in the file; the decoder gives names as they are in Swift.
    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            text += letter.isUppercase && letter.isASCII ? "_" + letter.lowercased() : String(letter)
        }
    }
}

/// Looks for the first number that is not whole or too large, and says where it stands.
private struct NumberScan {
    private enum Step {
        case list(Int)
        case name(String)
    }

    let bytes: [UInt8]
    private var steps: [Step] = []
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func firstOdd() -> String? {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "{"): steps.append(.name(""))
            case UInt8(ascii: "["): steps.append(.list(0))
            case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = steps.popLast()
            case UInt8(ascii: ","):
                if case .list(let index)? = steps.last { steps[steps.count - 1] = .list(index + 1) }
            case UInt8(ascii: "\""):
                let text = text()
                // The last text before a colon is the name; a text that is a value is overwritten by the next name.
                if case .name? = steps.last { steps[steps.count - 1] = isName ? .name(text) : steps[steps.count - 1] }
                continue
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if Int(number()) == nil { return path }
                continue
            default: break
            }
            at += 1
        }
        return nil
    }

    private var isName: Bool {
        var next = at
        while next < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[next]) { next += 1 }
        return next < bytes.count && bytes[next] == UInt8(ascii: ":")
    }

    private var path: String {
        steps.reduce(into: "") { path, step in
            switch step {
            case .list(let index): path += "[\(index)]"
            case .name(let name): path += (path.isEmpty ? "" : ".") + name
            }
        }
    }

    private mutating func text() -> String {
        var found: [UInt8] = []
        at += 1
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") { at += 1 }
            if at < bytes.count { found.append(bytes[at]) }
            at += 1
        }
        at += 1
        return String(decoding: found, as: UTF8.self)
    }

    private mutating func number() -> String {
        let from = at
        while at < bytes.count, "+-.eE0123456789".utf8.contains(bytes[at]) { at += 1 }
        return String(decoding: bytes[from..<at], as: UTF8.self)
    }
}
