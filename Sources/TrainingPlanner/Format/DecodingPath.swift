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

    /// The name as it stands in the file; the decoder gives names as they are in Swift.
    private static func snakeCase(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            text += letter.isUppercase && letter.isASCII ? "_" + letter.lowercased() : String(letter)
        }
    }
}
