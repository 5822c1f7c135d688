import CatalogueModel
import DocumentChecks
import Foundation
import TestSupport
import Workflows

@testable import CatalogueWeb

extension SamplePages {
    /// Pages that only files have.
    static func exportPages(_ pages: PageMaker, _ wording: Wording) throws -> [(template: String, pages: [Any])] {
        let models = [fullDocument(), Sample.document("UTO-AO-04001")]
        let frame = pages.frame(title: "Title", visit: Visit(language: .en), editionLine: "Edition 1")
        let known = models.map { ExportModel($0) }
        let resources = pages.resources
        return [
            (
                "export-home",
                [ExportHomePage(known, frame: frame, resources: resources, wording: wording)]
            ),
            (
                "export-country",
                [ExportCountryPage("UTO", known, frame: frame, resources: resources, wording: wording)]
            ),
            ("export-start", [ExportStartPage(.en, of: Language.allCases) { _ in frame }]),
            (
                "manual-front",
                [PrintedFrontPage("UTO", models, expires: SiteFixture.today, frame: frame, wording: wording)]
            ),
            ("mrz", [try exportedZonePage(pages, wording)]),
        ]
    }

    /// The page about zones as a file of its own, which has its scripts with it.
    private static func exportedZonePage(_ pages: PageMaker, _ wording: Wording) throws -> MRZPage {
        let manifest = """
            {"format": "cotejo-offline/1", "program": "0.0.1", "schema": "1", "edition": 1,
            "publishedAt": "2026-11-20T10:00:00Z", "madeAt": "2026-11-21T10:00:00Z", "expires": "2027-01-20",
            "access": "public", "countries": [], "languages": ["en"], "documents": 1, "rules": 0, "images": 0, "parts": []}
            """
        var exported = pages
        exported.offline = OfflineNotice(
            manifest: try JSONDecoder().decode(OfflineManifest.self, from: Data(manifest.utf8)),
            today: { SiteFixture.today },
            isExported: true
        )
        let form = MRZForm(parsing: "")
        return MRZPage(
            form,
            answer: nil,
            model: nil,
            post: nil,
            destinations: [],
            checked: form.checked(today: SiteFixture.today, wording.vocabularies),
            resources: pages.resources,
            frame: exported.frame(title: "Title", visit: Visit(language: .en), editionLine: "Edition 1"),
            wording: wording
        )
    }
}
