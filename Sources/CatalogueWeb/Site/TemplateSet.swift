import CatalogueModel
import Foundation
import Mustache

/// The templates of one language, in which all that every page says alike stands already.
///
/// Two of three names in a template are words of the interface or addresses of the site; looked up for every page they
/// took longer than all the rest of it.
struct TemplateSet: Sendable {
    private var library = MustacheLibrary()

    /// Reads templates.
    ///
    /// - Parameters:
    ///   - sources: the texts of the templates, by name.
    ///   - fixed: what names stand for on every page: `text.search` and so on.
    /// - Throws: `SiteResourcesError.malformed`.
    init(_ sources: [(name: String, text: String)], fixed: [String: String]) throws {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        for source in sources {
            do {
                // A template begins with the library's own escaping, also where another one includes it.
                let text = "{{%CONTENT_TYPE:\(PageEscaping.name)}}\n" + Self.filled(source.text, fixed)
                try library.register(text, named: source.name)
            } catch {
                throw SiteResourcesError.malformed(template: source.name, reason: "\(error)")
            }
        }
    }

    /// A page's text; nil where there is no such template.
    func text(of template: String, _ page: any MustacheParent) -> String? {
        library.render(page, withTemplate: template)
    }

    /// A template with what is fixed put in, escaped as the library would.
    static func filled(_ template: String, _ fixed: [String: String]) -> String {
        var parts = template.components(separatedBy: "{{")
        for place in parts.indices.dropFirst() {
            let part = parts[place]
            if let end = part.range(of: "}}"), let value = fixed[String(part[..<end.lowerBound])] {
                parts[place] = HTMLText.escaped(value) + part[end.upperBound...]
            } else {
                parts[place] = "{{" + part
            }
        }
        return parts.joined()
    }
}

/// The library's escaping, by bytes: it goes character by character, a third of the time of a page.
private struct PageEscaping: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
}
