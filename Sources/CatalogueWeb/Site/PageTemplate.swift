import Mustache

/// A template with all that it includes put in: what the text of a page is made by.
///
/// The language is Mustache's, as far as the site's templates use it. The library asks every value at every level of
/// sections by casts to five protocols what it is, which took half the time of a page; here a value is asked once, and
/// commonest kinds first. A test holds both to the same bytes for every page.
struct PageTemplate: Sendable {
    /// A name in a template, at its dots: the first is looked up in the sections around it, each next in the one before.
    struct Name: Sendable {
        let first: String
        let rest: [String]

        init(_ text: String) {
            let parts = text == "." ? ["."] : text.split(separator: ".").map(String.init)
            first = parts.first ?? "."
            rest = Array(parts.dropFirst())
        }
    }

    indirect enum Part: Sendable {
        case text([UInt8])
        case value(Name, isEscaped: Bool)
        case section(Name, [Part])
        case absence(Name, [Part])
    }

    let parts: [Part]

    /// The text of a page.
    func text(of page: any MustacheParent) -> String {
        var writing = PageWriting(page)
        writing.write(parts)
        return writing.html.string
    }
}

/// The writing of one page.
private struct PageWriting {
    /// What a section stands for, and so where names inside are looked up first.
    private enum Level {
        case members(any MustacheParent)
        case text(String)
    }

    /// Most pages are shorter, so that the bytes are not moved while they grow.
    private static let usualBytes = 48 << 10

    var html = HTMLText(reserving: usualBytes)
    private var levels: [Level]

    init(_ page: any MustacheParent) {
        levels = [.members(page)]
    }

    mutating func write(_ parts: [PageTemplate.Part]) {
        for part in parts {
            switch part {
            case .text(let bytes): html.markup(bytes)
            case .value(let name, let isEscaped):
                guard let text = text(of: name) else { continue }
                if isEscaped { html.text(text) } else { html.markup(Array(text.utf8)) }
            case .section(let name, let inner): writeSection(name, inner)
            case .absence(let name, let inner):
                if isAbsent(value(of: name)) { write(inner) }
            }
        }
    }

    private mutating func writeSection(_ name: PageTemplate.Name, _ inner: [PageTemplate.Part]) {
        guard let value = value(of: name) else { return }
        if let isTrue = value as? Bool {
            if isTrue { write(inner) }
        } else if value is String {
            write(inner, at: value)
        } else if let members = value as? any MustacheParent {
            write(inner, at: .members(members))
        } else if let list = value as? any MustacheSequence {
            for element in list { write(inner, at: element) }
        } else {
            write(inner, at: value)
        }
    }

    private mutating func write(_ inner: [PageTemplate.Part], at value: Any) {
        if let text = value as? String {
            write(inner, at: .text(text))
        } else if let members = value as? any MustacheParent {
            write(inner, at: .members(members))
        } else if Mirror(reflecting: value).displayStyle == .struct {
            write(inner, at: .members(PageMembers(reflecting: value)))
        } else {
            write(inner, at: .text("\(value)"))
        }
    }

    private mutating func write(_ inner: [PageTemplate.Part], at level: Level) {
        levels.append(level)
        write(inner)
        levels.removeLast()
    }

    /// A list without elements counts as absent, a text without letters does not.
    private func isAbsent(_ value: Any?) -> Bool {
        guard let value else { return true }
        if let isTrue = value as? Bool { return !isTrue }
        guard !(value is String), !(value is any MustacheParent), let list = value as? any MustacheSequence else {
            return false
        }
        return list.first { _ in true } == nil
    }

    private func text(of name: PageTemplate.Name) -> String? {
        guard let value = value(of: name) else { return nil }
        return value as? String ?? "\(value)"
    }

    private func value(of name: PageTemplate.Name) -> Any? {
        if name.first == "." {
            switch levels.last {
            case .text(let text): return text
            case .members(let members): return members
            case nil: return nil
            }
        }
        for case .members(let members) in levels.reversed() {
            guard let value = members.child(named: name.first) else { continue }
            return name.rest.isEmpty ? value : Self.value(of: name.rest, in: value)
        }
        return nil
    }

    private static func value(of names: [String], in value: Any) -> Any? {
        var value = value
        for name in names {
            let members = value as? any MustacheParent ?? PageMembers(reflecting: value)
            guard let next = members.child(named: name) else { return nil }
            value = next
        }
        return value
    }
}
