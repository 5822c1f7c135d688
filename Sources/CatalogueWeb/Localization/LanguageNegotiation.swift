import CatalogueModel
import Foundation

extension Language {
    /// The name of the cookie that remembers a choice, and of the query parameter that makes one.
    static let parameterName = "lang"

    /// The language to answer in: what the address asks for, then the cookie, then the browser's wish, then Spanish.
    static func negotiated(parameter: String?, cookie: String?, acceptLanguage: String?) -> Language {
        parameter.flatMap(Language.init(rawValue:))
            ?? cookie.flatMap(Language.init(rawValue:))
            ?? acceptLanguage.flatMap(Language.preferred)
            ?? .es
    }

    /// The best of the two in an `Accept-Language` header; nil where it wants neither.
    ///
    /// Source: RFC 9110 §12.5.4; regions count as their language, the first of equal weights wins.
    static func preferred(acceptLanguage header: String) -> Language? {
        var best: (weight: Double, language: Language)?
        for range in header.prefix(1000).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            guard let tag = parts.first else { continue }
            var weight = 1.0
            if let text = parts.dropFirst().first(where: { $0.hasPrefix("q=") })?.dropFirst(2) {
                weight = Double(text) ?? 0
            }
            let language = tag == "*" ? .es : Language(rawValue: String(tag.prefix { $0 != "-" }))
            guard let language, weight > (best?.weight ?? 0) else { continue }
            best = (weight, language)
        }
        return best?.language
    }
}
