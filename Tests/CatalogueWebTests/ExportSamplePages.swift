import CatalogueModel
import TestSupport
import Workflows

@testable import CatalogueWeb

extension SamplePages {
    /// Pages that only files have.
    static func exportPages(_ pages: PageMaker, _ wording: Wording) -> [(template: String, pages: [Any])] {
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
            ("export-start", [ExportStartPage(languages: Language.allCases, frame: frame)]),
            ("manual-front", [PrintedFrontPage("UTO", models, frame: frame, wording: wording)]),
        ]
    }
}
