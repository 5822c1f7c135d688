import CatalogueModel
import Foundation
import Mustache
import TestSupport
import Testing

@testable import CatalogueWeb

/// Holds our reading and writing of templates to the library's.
@Suite struct PageTemplateTests {
    private struct Escaping: MustacheContentType {
        func escapeText(_ text: String) -> String { HTMLText.escaped(text) }
    }

    private static func sources() throws -> [(name: String, text: String)] {
        try Project.files(in: "Sources/CatalogueWeb/Templates", ending: ".mustache").map { file in
            (file.deletingPathExtension().lastPathComponent, try String(contentsOf: file, encoding: .utf8))
        }
    }

    @Test func everyPageIsTheSameToTheByteAsTheLibraryMakesIt() async throws {
        MustacheContentTypes.register(Escaping(), named: "PAGETEST")
        let fixed = SiteResources.fixed(in: .en) { $0 }
        let sources = try Self.sources()
        let ours = try TemplateSet(sources, fixed: fixed)
        var library = MustacheLibrary()
        for source in sources {
            let text = "{{%CONTENT_TYPE:PAGETEST}}\n" + TemplateSet.filled(source.text, fixed)
            try library.register(text, named: source.name)
        }
        var compared = 0
        for (template, pages) in try await SamplePages.all() {
            for page in pages {
                let members = page as? any MustacheParent ?? PageMembers(reflecting: page)
                let text = ours.text(of: template, members)
                let theirs = library.render(members, withTemplate: template)
                #expect(text.map { Array($0.utf8) } == theirs.map { Array($0.utf8) }, "\(template)")
                compared += 1
            }
        }
        #expect(compared > 50)
    }

    /// Text, values and what they hold; sections of every kind; tags alone on their line and not.
    @Test(arguments: [
        "a {{title}} {{{title}}} {{&title}} {{absent}} {{number}} {{deep.inner.word}} {{deep.absent.word}}",
        "{{#list}}[{{.}}]{{/list}}{{^list}}none{{/list}}{{#empty}}x{{/empty}}{{^empty}}none{{/empty}}",
        "{{#yes}}yes {{title}}{{/yes}}{{^yes}}no{{/yes}}{{#no}}x{{/no}}{{^no}}no{{/no}}{{^absent}}-{{/absent}}",
        "{{#deep}}{{title}} {{#inner}}{{word}}{{title}}{{/inner}}{{/deep}}\n{{#title}}<{{.}}>{{/title}}",
        "a\n{{#list}}\n- {{.}}\n{{/list}}\n{{! a remark }}\nb {{! another }}\nc",
        "{{#yes}}x\n{{/yes}}\n{{#yes}}\ny{{/yes}}{{#yes}}\nz\n{{/yes}}\n{{>part}}\nq {{>part}} r\n{{#yes}}  \n{{/yes}}",
        "{{<frame}}ignored{{$body}}\n{{title}}{{/body}}\n{{/frame}}\nafter", "{{<frame}}{{/frame}}",
        "{{#parts}}{{word}}{{^word}}?{{/word}},{{/parts}} { {single} } {{title}}",
    ])
    func eachFormOfTheLanguageReadsAsInTheLibrary(_ text: String) throws {
        struct Inner: Sendable { let word: String? }
        struct Deep: Sendable { let inner: Inner }
        struct Page: Sendable {
            let title = "T & <t> \"'"
            let number = 12
            let list = ["one", "t<o"]
            let empty: [String] = []
            let yes = true
            let no = false
            let absent: String? = nil
            let deep = Deep(inner: Inner(word: "w"))
            let parts = [Inner(word: "a"), Inner(word: nil)]
        }
        let sources = [
            ("page", text), ("part", "part of {{title}}\n"),
            ("frame", "<{{$head}}head{{/head}}|{{$body}}{{number}}{{/body}}>\n"),
        ]
        var library = MustacheLibrary()
        for (name, text) in sources { try library.register(text, named: name) }
        let page = PageMembers(Page())
        let ours = try TemplateSet(sources.map { (name: $0.0, text: $0.1) }, fixed: [:]).text(of: "page", page)
        #expect(ours == library.render(page, withTemplate: "page"))
    }

    @Test(arguments: [
        "{{#a}}x", "{{a", "{{{a}} ", "x{{/a}}", "{{#a}}{{/b}}", "{{>nobody}}", "{{>page}}", "  {{>part}}\n",
        "{{<part}}{{a}}{{/part}}",
    ])
    func whatIsNotWellFormedIsRefusedWithItsName(_ text: String) {
        #expect {
            _ = try TemplateSet([("page", text), ("part", "x")], fixed: [:])
        } throws: { error in
            guard case .malformed("page", let reason)? = error as? SiteResourcesError else { return false }
            return !reason.isEmpty
        }
    }
}
