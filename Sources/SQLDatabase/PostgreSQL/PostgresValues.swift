import Foundation

/// Arguments as libpq takes them: numbers and texts as text, bytes as they are.
enum PostgresValues {
    /// Calls a body with the pointers, lengths and formats of values; they last for its time.
    static func with<Value>(
        _ arguments: [StatementArguments.Argument],
        _ body: (
            _ pointers: [UnsafePointer<CChar>?],
            _ lengths: [CInt],
            _ formats: [CInt]
        ) throws -> Value
    ) rethrows -> Value {
        var bytes: [UInt8] = []
        var starts: [Int?] = []
        var lengths: [CInt] = []
        var formats: [CInt] = []
        for argument in arguments {
            let start = bytes.count
            var isBinary: CInt = 0
            switch argument.value {
            case .null: break
            case .integer(let number): bytes.append(contentsOf: String(number).utf8)
            case .real(let number): bytes.append(contentsOf: String(number).utf8)
            case .text(let text): bytes.append(contentsOf: storable(text).utf8)
            case .blob(let data):
                bytes.append(contentsOf: data)
                isBinary = 1
            }
            starts.append(argument.value == .null ? nil : start)
            lengths.append(CInt(bytes.count - start))
            formats.append(isBinary)
            bytes.append(0)
        }
        return try bytes.withUnsafeBufferPointer { buffer in
            try buffer.withMemoryRebound(to: CChar.self) { buffer in
                try body(
                    starts.map { start in start.flatMap { start in buffer.baseAddress.map { $0 + start } } },
                    lengths,
                    formats
                )
            }
        }
    }

    /// A text as PostgreSQL can keep it: it knows no character of the number 0, which stands for none in any writing.
    static func storable(_ text: String) -> String {
        text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    }
}
