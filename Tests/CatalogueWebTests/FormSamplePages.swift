import CatalogueModel
import TestSupport
import Workflows

@testable import CatalogueWeb

extension SamplePages {
    /// The form of a model and the list of findings, each with everything it can have.
    static func formSamplePages(_ frame: FramePage, _ wording: Wording) -> [(template: String, pages: [Any])] {
        [("model-form", modelForms(frame, wording)), ("finding-list", findingLists(frame, wording))]
    }

    private static func finding(_ path: String, _ number: Int = 1) -> QuotedFinding {
        let words = LocalizedText(es: "algo", en: "something")
        let severity = Severity.allCases[number % 3]
        return QuotedFinding(
            Finding(severity, "x.y\(number % 2)", line: number, path: path, message: words, advice: words),
            quote: "<a>"
        )
    }

    private static func modelForms(_ frame: FramePage, _ wording: Wording) -> [Any] {
        let model = fullDocument()
        var values = FormValues()
        for (path, text) in [
            ("title.es", "Pasaporte"), ("feature.1.from", "1"), ("feature.1.id", "f1"),
            ("feature.2.term", "sub.wm-multi"), ("feature.2.remove", "yes"), ("feature.2.methods", "xx"),
        ] {
            values[path] = text
        }
        var handIn = HandIn(
            at: SiteFixture.start,
            account: AccountID(1),
            by: "ana@gtm.example",
            fileName: "a",
            sha256: "b",
            byteCount: 1
        )
        let places: [ModelFormPlace] = [
            .field("feature.2.level"), .field("title.evidence"), .group("cover"), .group("feature.2"), .whole,
        ]
        let all = places + Array(repeating: .whole, count: 30)
        handIn.findings = all.map { _ in finding("/manual", 3) }
        var amending = ModelFormPage.Content(header: FormHeader(country: "GTM"), values: values)
        amending.begun = BegunModel(
            model: model,
            values: values,
            mark: "a",
            carriedOver: [.init(name: "image", count: 2), .init(name: "hidden", count: 1)]
        )
        amending.handIn = ModelHandIn(handIn: handIn, places: all)
        amending.problem = "a"
        var new = ModelFormPage.Content(header: FormHeader(country: "GTM"))
        new.models = [model]
        new.moreOf = "feature"
        let none = ModelFormPage.Content(header: FormHeader(country: "GTM"))
        var amendedByAll = amending
        amendedByAll.handIn = nil
        return [
            (amending, Role.countryEditor(of: "GTM")), (new, .secretariat), (none, .countryEditor(of: "GTM")),
            (amendedByAll, .secretariat),
        ].map { content, role in
            ModelFormPage(
                content,
                reader: account("ana@gtm.example", role),
                frame: frame,
                styles: ("/static/desk.css", "/static/forms.css"),
                wording: wording
            )
        }
    }

    private static func findingLists(_ frame: FramePage, _ wording: Wording) -> [Any] {
        let subject = FindingListPage.Subject(
            title: "GTM.xml",
            path: "/submissions/1",
            apiPath: "/api/v1/submissions/1",
            findings: (1...250).map { finding("/manual", $0) }
        )
        let addresses = ["page=2", "severity=error&words=nothing+of+it", "kind=x.y1"]
        return addresses.compactMap { try? FindingFilter(URLQuery(parsing: $0)) }.map {
            FindingListPage(subject, $0, frame: frame, stylesheet: "/static/desk.css", wording: wording)
        }
    }
}
