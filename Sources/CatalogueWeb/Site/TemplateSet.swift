import CatalogueModel
import Foundation
import Mustache

/// The templates of one language, in which all that every page says alike stands already.
///
/// Two of three names in a template are words of the interface or addresses of the site; looked up for every page they
/// took longer than all the rest of it.
struct TemplateSet: Sendable {
    private let templates: [String: PageTemplate]

    /// Reads templates.
    ///
    /// - Parameters:
    ///   - sources: the texts of the templates, by name.
    ///   - fixed: what names stand for on every page: `text.search` and so on.
    /// - Throws: `SiteResourcesError.malformed`.
    init(_ sources: [(name: String, text: String)], fixed: [String: String]) throws {
        var name = ""
        do {
            var read: [String: [TemplateNode]] = [:]
            for source in sources {
                name = source.name
                read[name] = try TemplateReading.nodes(of: Self.filled(source.text, fixed))
            }
            var templates: [String: PageTemplate] = [:]
            for (each, nodes) in read {
                name = each
                templates[each] = PageTemplate(parts: try Self.parts(of: nodes, in: [each], blocks: [:], read))
            }
            self.templates = templates
        } catch {
            throw SiteResourcesError.malformed(template: name, reason: "\(error)")
        }
    }

    /// A page's text; nil where there is no such template.
    func text(of template: String, _ page: any MustacheParent) -> String? {
        templates[template]?.text(of: page)
    }

    /// The pieces of a template with those that it includes in their places: `around` is the template and those that
    /// include it, `blocks` what fills the blocks of a layout.
    private static func parts(
        of nodes: [TemplateNode],
        in around: [String],
        blocks: [String: [TemplateNode]],
        _ templates: [String: [TemplateNode]]
    ) throws -> [PageTemplate.Part] {
        func included(_ name: String, _ blocks: [String: [TemplateNode]]) throws -> [PageTemplate.Part] {
            guard let nodes = templates[name] else { throw TemplateProblem.noSuchTemplate(name) }
            guard !around.contains(name) else { throw TemplateProblem.includesItself(name) }
            return try parts(of: nodes, in: around + [name], blocks: blocks, templates)
        }
        return try nodes.flatMap { node -> [PageTemplate.Part] in
            switch node {
            case .text(let bytes): return [.text(bytes)]
            case .value(let name, let isEscaped): return [.value(PageTemplate.Name(name), isEscaped: isEscaped)]
            case .section(let name, let inner, let isAbsence):
                let inner = try parts(of: inner, in: around, blocks: blocks, templates)
                return [isAbsence ? .absence(PageTemplate.Name(name), inner) : .section(PageTemplate.Name(name), inner)]
            case .included(let name): return try included(name, blocks)
            case .layout(let name, let own): return try included(name, blocks.merging(own) { outer, _ in outer })
            case .block(let name, let usual):
                var others = blocks
                return try parts(of: others.removeValue(forKey: name) ?? usual, in: around, blocks: others, templates)
            }
        }
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
