import CatalogueModel
import DocumentChecks
import Foundation
import Workflows

@testable import CatalogueWeb

extension SamplePages {
    /// Zones that are sound, wrong, none and those of a border post, with everything that they may lead to.
    static func mrzPages(_ frame: FramePage, _ wording: Wording) async throws
        -> [Any]
    {
        var announced = MRZTests.model("UTO-AO-04001")
        announced.status = .announced
        // The number of no sample has this form, so that something does not match the likeliest model.
        var other = MRZTests.model("UTO-AO-05001")
        other.numberings = [Attested(Numbering(kind: "documentNumber", pattern: "\\d{9}", example: "123456789"))]
        let fixture = try await SiteFixture([fullDocument(), other, announced])
        let check = CheckMRZ(store: fixture.store, vocabularies: wording.vocabularies)
        let zone = MRZTests.zone.lowercased()
        var forms = ["", "zone=x&on=never", "zone=none", "zone=\(zone)&surname=Mu%C3%B1oz&number=1"].map {
            MRZForm(parsing: $0)
        }
        forms.append(MRZForm(parsing: "zone=\(MRZTests.zone)"))
        forms += ["", "&age=35&visa=USA%2Centries%3Dmultiple", "&age=12&skipped=parents"].map {
            MRZForm(parsing: "zone=\(MRZTests.guest)&destination=UTO&mode=air" + $0)
        }
        forms.append(MRZForm(parsing: "zone=\(MRZTests.guest.replacing("HND", with: "QQQ"))&destination=UTO"))
        let wrongBirth = MRZTests.guest.replacing("9103155", with: "9103156")
        forms.append(MRZForm(parsing: "zone=\(wrongBirth)&destination=UTO"))
        let rulebook = EntryRulebook(rules: EntrySample.rules, sets: [], edition: 1)
        var pages: [Any] = []
        for form in forms {
            let checked = form.checked(today: SiteFixture.today, wording.vocabularies)
            var answer = try await check.run(
                form.zone,
                reference: checked.reference,
                visual: checked.visual,
                access: .restricted
            )
            answer.entry = checked.post.map { answer.entry(at: $0, visual: checked.visual, rulebook) }
            let post = answer.entry.map {
                MRZPostPage($0, answer, form: form, rulebook: rulebook, today: SiteFixture.today, wording)
            }
            pages.append(
                MRZPage(
                    form,
                    answer: form.isEmpty ? nil : answer,
                    model: answer.likeliest == nil ? nil : fullDocument(),
                    post: post,
                    destinations: rulebook.destinations,
                    checked: checked,
                    resources: try SiteResources(),
                    frame: frame,
                    wording: wording
                )
            )
        }
        return pages
    }
}
