import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import Mustache
import TestSupport
import Testing
import Workflows

@testable import CatalogueWeb

/// A name that a page does not have renders nothing, so every name in the templates is looked up here.
@Suite struct TemplateTests {
    @Test func everyNameInTheTemplatesExists() async throws {
        var reader = TemplateReader()
        for (template, pages) in try await SamplePages.all() {
            for page in pages { reader.read(template, page) }
        }
        let unknown = reader.named.subtracting(reader.found).sorted()
        #expect(unknown.isEmpty, "no page has \(unknown)")
        // The form for errors has no problems yet on a model's page; the report's page fills its every section.
        let form = reader.entered.filter { $0.hasPrefix("report: ") }
            .map { $0.replacing("report: ", with: "document: ") }
        // A zone is of one document and says nothing of the way; the page about entry fills what is for those.
        let ofJourneys = Set(["otherAnswers", "transits"].filter { reader.entered.contains("entry: \($0)") })
        let unread = reader.sections.subtracting(reader.entered).subtracting(form)
            .subtracting(ofJourneys.map { "mrz: \($0)" }).sorted()
        #expect(unread.isEmpty, "no sample page fills \(unread), so its inside was not looked at")
    }

    @Test func noNameHidesOneOfAnOuterPage() async throws {
        var reader = TemplateReader()
        for (template, pages) in try await SamplePages.all() {
            for page in pages { reader.read(template, page) }
        }
        #expect(reader.shadowed.isEmpty, "an absent value would be taken from outside: \(reader.shadowed.sorted())")
    }

    /// Parts of a page name their members themselves; one that is forgotten would render nothing.
    @Test func everyPartFindsItsMembersByName() async throws {
        var parts: Set<String> = []
        func check(_ value: Any) {
            let mirror = Mirror(reflecting: value)
            guard [.struct, .collection, .optional].contains(mirror.displayStyle), !(value is String) else { return }
            if mirror.displayStyle == .struct, let part = value as? any MustacheParent {
                parts.insert("\(type(of: value))")
                for case (let name?, let member) in mirror.children {
                    let found = Mirror(reflecting: member)
                    let isAbsent = found.displayStyle == .optional && found.children.isEmpty
                    #expect((part.child(named: name) == nil) == isAbsent, "\(type(of: value)).\(name)")
                }
            }
            for child in mirror.children { check(child.value) }
        }
        for (_, pages) in try await SamplePages.all() { pages.forEach(check) }
        #expect(parts.count > 20, "only \(parts.sorted())")
    }

    @Test func noTemplateLeavesTextUnescaped() throws {
        for file in Project.files(in: "Sources/CatalogueWeb/Templates", ending: ".mustache") {
            let text = try String(contentsOf: file, encoding: .utf8)
            // What `HTMLText` wrote is escaped already; its own tests hold it to that.
            let escaped = ["{{{form.facetsHTML}}}", "{{{resultsHTML}}}"].reduce(text) { $0.replacing($1, with: "") }
            #expect(!escaped.contains("{{{") && !text.contains("{{&"), "\(file.lastPathComponent)")
            let scripts = ["scriptPath", "indexScript", "frame.searchScript", "frame.exportScript"].reduce(text) {
                $0.replacing("<script src=\"{{\($1)}}\" defer></script>", with: "")
            }
            #expect(!text.contains("style=") && !scripts.contains("<script"), "\(file.lastPathComponent)")
        }
    }

    @Test func everyTemplateIsSampled() async throws {
        let partials: Set = [
            "layout", "askfield", "phrase", "badge", "evidence", "feature", "region", "drawing", "reportform",
            "glossary-entry", "compare-table", "impact-table", "plan-head", "plan-sessions", "plan-measures",
            "plan-money", "plan-charts", "plan-decision", "formtoken", "rights", "findings", "entry-verdict",
            "entry-ask",
            "entry-why", "board", "call-form", "record-field", "model-group", "change-list", "unseen",
            "offline-notice", "manual-region", "manual-feature",
        ]
        let files = Project.files(in: "Sources/CatalogueWeb/Templates", ending: ".mustache")
        let names = Set(files.map { $0.deletingPathExtension().lastPathComponent }).subtracting(partials)
        #expect(names == Set(try await SamplePages.all().map(\.template)))
    }

    /// A browser leaves out a form that stands in another, and ends the outer one with it.
    @Test func noFormStandsInAnother() throws {
        for file in Project.files(in: "Sources/CatalogueWeb/Templates", ending: ".mustache") {
            let text = try String(contentsOf: file, encoding: .utf8)
            var isOpen = false
            for tag in text.matches(of: /<\/?form\b/) {
                let opens = !tag.output.contains("/")
                #expect(opens != isOpen, "\(file.lastPathComponent)")
                isOpen = opens
            }
            #expect(!isOpen, "\(file.lastPathComponent)")
        }
    }
}
