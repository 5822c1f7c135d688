import CatalogueModel
import Foundation

/// Records with the texts of one language: of every text that is in both, the other is left out.
///
/// A text is any object with the members `es` and `en`, whatever record it is in, as `LocalizedText` writes them.
enum OneLanguage {
    /// A record as JSON; as it is where no language is chosen.
    ///
    /// - Throws: what reading the JSON throws.
    static func text(_ body: String, _ language: Language?) throws -> String {
        guard let language else { return body }
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(body.utf8))
        var json = JSONText(reserving: body.utf8.count)
        write(value, language, to: &json)
        return json.string
    }

    private static func write(_ value: JSONValue, _ language: Language, to json: inout JSONText) {
        switch value {
        case .null: json.null()
        case .boolean(let value): json.boolean(value)
        case .number(let value): if let whole = Int(exactly: value) { json.number(whole) } else { json.number(value) }
        case .string(let text): json.string(text)
        case .array(let items): json.array(items) { write($1, language, to: &$0) }
        case .object(let members):
            let isInBoth = [members["es"], members["en"]].allSatisfy { if case .string = $0 { true } else { false } }
            json.object { json in
                // In one order, so that the same record gives the same bytes.
                for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                    if isInBoth, name == language.other.rawValue { continue }
                    json.key(named: name)
                    write(member, language, to: &json)
                }
            }
        }
    }
}
