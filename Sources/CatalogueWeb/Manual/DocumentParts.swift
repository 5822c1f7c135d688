import CatalogueModel
import Mustache

/// One image.
struct ImagePage: Sendable, MustacheParent {
    let imagePath: String
    let imageAlt: String
    let imageCaption: String
    let imageShows: PhrasePage?
    let imageCredit: String?
    let isDrawing: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "imagePath": imagePath
        case "imageAlt": imageAlt
        case "imageCaption": imageCaption
        case "imageShows": imageShows
        case "imageCredit": imageCredit
        case "isDrawing": isDrawing
        default: nil
        }
    }
}

/// One field of the holder's data.
struct HolderFieldPage: Sendable, MustacheParent {
    let fieldElement: String
    let fieldPlace: String
    let fieldLabels: [PhrasePage]
    let hasLabels: Bool
    let fieldBadge: BadgePage?

    func child(named name: String) -> Any? {
        switch name {
        case "fieldElement": fieldElement
        case "fieldPlace": fieldPlace
        case "fieldLabels": fieldLabels
        case "hasLabels": hasLabels
        case "fieldBadge": fieldBadge
        default: nil
        }
    }
}

/// One legal act.
struct LegalBasisPage: Sendable, MustacheParent {
    let legalAct: String
    let legalAddress: String?
    let legalDetails: String
    let legalNote: PhrasePage?
    let legalBadge: BadgePage?

    func child(named name: String) -> Any? {
        switch name {
        case "legalAct": legalAct
        case "legalAddress": legalAddress
        case "legalDetails": legalDetails
        case "legalNote": legalNote
        case "legalBadge": legalBadge
        default: nil
        }
    }
}

/// One reference to another catalogue or page.
struct ReferencePage: Sendable, MustacheParent {
    let referenceScheme: String
    let referenceText: String
    let referenceAddress: String?
    let referenceBadge: BadgePage?

    func child(named name: String) -> Any? {
        switch name {
        case "referenceScheme": referenceScheme
        case "referenceText": referenceText
        case "referenceAddress": referenceAddress
        case "referenceBadge": referenceBadge
        default: nil
        }
    }
}

/// The lists of a model's page.
struct DocumentParts {
    private let model: DocumentModel
    private let wording: Wording

    init(_ model: DocumentModel, wording: Wording) {
        self.model = model
        self.wording = wording
    }

    func value(_ text: LocalizedText, evidence: Evidence?) -> FactValuePage {
        FactValuePage(
            factPhrase: wording.phrase(text),
            factBadge: wording.badge(evidence, unlike: model.evidence)
        )
    }

    func image(_ image: DocumentImage) -> ImagePage {
        let place = image.location.map { wording.label($0, .locations) }
        let light = image.light.map { wording.label($0, .lights) }
        let caption = [place, light].compactMap(\.self).joined(separator: " · ")
        let shows = wording.phrase(image.shows)
        // What the image shows stands beside it, for everyone.
        let parts = [ManualText.imageOf.text(in: wording.language), caption]
        return ImagePage(
            imagePath: SitePath.image(image.sha256),
            imageAlt: parts.filter { !$0.isEmpty }.joined(separator: ": "),
            imageCaption: caption,
            imageShows: shows,
            imageCredit: image.credit,
            isDrawing: image.isDrawing
        )
    }

    var fields: [HolderFieldPage] {
        model.holderFields.map { field in
            HolderFieldPage(
                fieldElement: wording.label(field.value.element, .holderFields),
                fieldPlace: field.value.location.map { wording.label($0, .locations) } ?? "–",
                fieldLabels: field.value.labels.map(wording.phrase),
                hasLabels: !field.value.labels.isEmpty,
                fieldBadge: wording.badge(field.evidence, unlike: model.evidence)
            )
        }
    }

    var legalBases: [LegalBasisPage] {
        model.legalBases.map { basis in
            let date = basis.value.date.map { DateText.date($0, in: wording.language) }
            return LegalBasisPage(
                legalAct: basis.value.act,
                legalAddress: basis.value.url.flatMap(webAddress),
                legalDetails: [basis.value.gazette, date].compactMap(\.self).joined(separator: ", "),
                legalNote: wording.phrase(basis.value.note),
                legalBadge: wording.badge(basis.evidence, unlike: model.evidence)
            )
        }
    }

    var references: [ReferencePage] {
        model.references.map { reference in
            ReferencePage(
                referenceScheme: wording.label(reference.value.scheme, .referenceSchemes),
                referenceText: reference.value.id ?? reference.value.url ?? "–",
                referenceAddress: reference.value.url.flatMap(webAddress),
                referenceBadge: wording.badge(reference.evidence, unlike: model.evidence)
            )
        }
    }
}
