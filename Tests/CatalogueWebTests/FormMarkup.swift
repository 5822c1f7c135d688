import Foundation

@testable import CatalogueWeb

/// The last form of a page, as a browser would send it: hidden fields, what is typed, ticked and chosen.
enum FormMarkup {
    static func fields(of page: String, formAction action: String) -> URLQuery {
        let start = page.range(of: "action=\"\(action)\" method=\"post\"")?.upperBound ?? page.endIndex
        let end = page.range(of: "</form>", range: start..<page.endIndex)?.lowerBound ?? page.endIndex
        let form = String(page[start..<end])
        var query = URLQuery()
        let part = /<(?<tag>input|select|textarea)\b(?<rest>[^>]*)>/
        for match in form.matches(of: part) {
            let rest = String(match.output.rest)
            guard let name = attribute("name", rest) else { continue }
            switch match.output.tag {
            case "select":
                let body = form[match.range.upperBound...].prefix(
                    upTo: closing("</select>", form, match.range.upperBound)
                )
                let chosen = String(body).matches(of: /<option value="([^"]*)" selected>/).last
                query = query.adding(name, plain(chosen.map { String($0.output.1) } ?? ""))
            case "textarea":
                let body = form[match.range.upperBound...].prefix(
                    upTo: closing("</textarea>", form, match.range.upperBound)
                )
                query = query.adding(name, plain(String(body)).replacing("\n", with: "\r\n"))
            default:
                if rest.contains("type=\"checkbox\"") || rest.contains("type=\"radio\""), !rest.contains(" checked") {
                    continue
                }
                query = query.adding(name, plain(attribute("value", rest) ?? ""))
            }
        }
        return query
    }

    private static func closing(_ tag: String, _ form: String, _ start: String.Index) -> String.Index {
        form.range(of: tag, range: start..<form.endIndex)?.lowerBound ?? form.endIndex
    }

    private static func attribute(_ name: String, _ tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\"")?.upperBound else { return nil }
        return String(tag[start...].prefix { $0 != "\"" })
    }

    private static func plain(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
