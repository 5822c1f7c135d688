import CatalogueModel
import HTTPTypes
import Hummingbird

/// The parts that feeds share.
///
/// Source: RFC 4287. Links are relative where nobody said how the public reaches the site, which the format allows.
struct AtomText {
    let origin: String

    func link(_ relation: String, _ type: String, _ path: String, _ other: Language? = nil) -> String {
        let language = other.map { " hreflang=\"\($0.rawValue)\"" } ?? ""
        return "<link rel=\"\(relation)\" type=\"\(type)\"\(language) href=\"\(escaped(origin + path))\"/>"
    }

    /// A text as XML: its five marks escaped, and without the characters that XML 1.0 has no way to write.
    func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n", "\r": result += " "
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Response {
    /// A feed.
    static func atom(_ text: String, in language: Language) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/atom+xml; charset=utf-8", .contentLanguage: language.rawValue,
                .vary: "Accept-Language, Cookie",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text))
        )
    }
}
