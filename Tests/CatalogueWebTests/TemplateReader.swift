import CatalogueModel
import Foundation
import TestSupport

@testable import CatalogueWeb

/// Walks a template beside a page and notes which names it finds.
struct TemplateReader {
    var named: Set<String> = []
    var found: Set<String> = []
    var sections: Set<String> = []
    var entered: Set<String> = []
    var shadowed: Set<String> = []

    private enum Node {
        case variable(String)
        case section(String, [Node], isInverted: Bool)
    }

    mutating func read(_ template: String, _ page: Any) {
        walk(Self.nodes(of: template), stack: [page], template)
    }

    private mutating func walk(_ nodes: [Node], stack: [Any], _ template: String) {
        for node in nodes {
            switch node {
            case .variable(let name):
                named.insert("\(template): \(name)")
                if Self.lookUp(name, stack) != nil { found.insert("\(template): \(name)") }
            case .section(let name, let inner, let isInverted):
                let key = "\(template): \(name)"
                named.insert(key)
                sections.insert(key)
                guard let value = Self.lookUp(name, stack) else { continue }
                found.insert(key)
                if isInverted || value is Bool {
                    entered.insert(key)
                    walk(inner, stack: stack, template)
                    continue
                }
                for item in Self.items(of: value) {
                    entered.insert(key)
                    note(shadowing: item, stack)
                    walk(inner, stack: stack + [item], template)
                }
            }
        }
    }

    private mutating func note(shadowing item: Any, _ stack: [Any]) {
        let outer = Set(stack.flatMap(Self.labels))
        for label in Self.labels(item) where outer.contains(label) {
            shadowed.insert("\(type(of: item)).\(label)")
        }
    }

    private static func labels(_ value: Any) -> [String] {
        value is String || value is [String: String] ? [] : Mirror(reflecting: value).children.compactMap(\.label)
    }

    /// The value of a name, an empty list or an absent value included; nil where nothing has the name.
    private static func lookUp(_ name: String, _ stack: [Any]) -> Any? {
        if name == "." { return stack.last }
        let parts = name.split(separator: ".").map(String.init)
        for object in stack.reversed() {
            guard var value = child(parts[0], of: object) else { continue }
            for part in parts.dropFirst() {
                guard let next = child(part, of: value) else { return nil }
                value = next
            }
            return value
        }
        return nil
    }

    private static func child(_ name: String, of object: Any) -> Any? {
        if let texts = object as? [String: String] { return texts[name] }
        return Mirror(reflecting: object).children.first { $0.label == name }?.value
    }

    private static func items(of value: Any) -> [Any] {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional, .collection: return mirror.children.map(\.value)
        default: return [value]
        }
    }

    private static let fixed = SiteResources.fixed(in: .en) { $0 }

    private static func nodes(of template: String) -> [Node] {
        let url = Project.root.appendingPathComponent("Sources/CatalogueWeb/Templates/\(template).mustache")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        var stack: [(name: String, isInverted: Bool, nodes: [Node])] = [("", false, [])]
        let plain = TemplateSet.filled(text, fixed).replacing("{{{", with: "{{").replacing("}}}", with: "}}")
        for part in plain.components(separatedBy: "{{").dropFirst() {
            guard let end = part.range(of: "}}") else { continue }
            let tag = part[..<end.lowerBound]
            let name = tag.dropFirst().trimmingCharacters(in: .whitespaces)
            switch tag.first {
            case "#", "^": stack.append((name, tag.first == "^", []))
            case "/":
                guard name == stack.last?.name, let closed = stack.popLast() else { continue }
                stack[stack.count - 1].nodes.append(
                    .section(closed.name, closed.nodes, isInverted: closed.isInverted)
                )
            case ">", "<": stack[stack.count - 1].nodes += nodes(of: name)
            case "$": continue
            default: stack[stack.count - 1].nodes.append(.variable(tag.trimmingCharacters(in: .whitespaces)))
            }
        }
        return stack[0].nodes
    }
}
