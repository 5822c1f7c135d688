/// What is said of the form of a document model.
enum ModelFormText: String, InterfaceText {
    case modelFormTitle, modelFormLead, modelFormNew, modelFormAmends, modelFormKept, modelFormBegin, modelFormBeginLead
    case modelFormCode, modelFormOpen, modelFormNone, modelFormSections, modelFormAdd, modelFormRemove
    case modelFormProvenance, modelFormProblems, modelFormProblemsTitle, modelFormSend, modelFormCheck, modelFormList
    case keptImages, keptRegions, keptFailSigns, keptQuirks, keptHidden

    var wording: UIText {
        switch self {
        case .modelFormTitle: UIText(es: "Modelo de documento", en: "Document model")
        case .modelFormLead:
            UIText(
                es:
                    "Lo que entregue espera, como toda remisión, a que otra persona lo apruebe. Deje en blanco lo que no se sepa. Una parte que quede en blanco se quita del modelo.",
                en:
                    "What you hand in waits, as every submission does, for another person to approve it. Leave blank what is not known. A part that is left blank goes from the model."
            )
        case .modelFormNew: UIText(es: "Modelo nuevo", en: "New model")
        case .modelFormAmends:
            UIText(
                es: "El formulario empieza con el modelo publicado.",
                en: "The form begins with the published model."
            )
        case .modelFormKept:
            UIText(
                es: "Esto no está en el formulario y se conserva como está:",
                en: "This is not in the form, and stays as it is:"
            )
        case .modelFormBegin: UIText(es: "Cambiar un modelo publicado", en: "Change a published model")
        case .modelFormBeginLead:
            UIText(
                es: "Elija el modelo; el formulario empieza con lo publicado.",
                en: "Choose the model; the form begins with what is published."
            )
        case .modelFormCode: UIText(es: "Código del modelo", en: "Code of the model")
        case .modelFormOpen: UIText(es: "Abrir", en: "Open")
        case .modelFormNone: UIText(es: "Ninguno está publicado todavía.", en: "None is published yet.")
        case .modelFormSections: UIText(es: "Secciones del formulario", en: "Sections of the form")
        case .modelFormAdd: UIText(es: "Agregar", en: "Add")
        case .modelFormRemove: UIText(es: "quitar del modelo", en: "take out of the model")
        default: rest
        }
    }

    private var rest: UIText {
        switch self {
        case .modelFormProvenance: UIText(es: "Prueba y fuentes", en: "Evidence and sources")
        case .modelFormProblems:
            UIText(
                es: "Hay errores y nada se guardó. Corrija lo que se dice junto a cada campo y entregue otra vez.",
                en: "There are errors, and nothing was kept. Correct what is said beside each field and hand in again."
            )
        case .modelFormProblemsTitle: UIText(es: "Qué corregir", en: "What to correct")
        case .modelFormSend: UIText(es: "Entregar", en: "Hand in")
        case .modelFormCheck:
            UIText(
                es: "Los identificadores de las fuentes son los de la última sección.",
                en: "The identifiers of sources are those of the last section."
            )
        case .modelFormList: UIText(es: "Modelos publicados", en: "Published models")
        case .keptImages: UIText(es: "imágenes, con sus regiones", en: "images, with their regions")
        case .keptRegions: UIText(es: "regiones de elementos en la página", en: "regions of features on the page")
        case .keptFailSigns: UIText(es: "señales de que algo no coincide", en: "signs that something does not match")
        case .keptQuirks: UIText(es: "particularidades de la zona", en: "quirks of the zone")
        case .keptHidden:
            UIText(
                es: "elementos o imágenes que su cuenta no puede ver",
                en: "features or images that your account may not see"
            )
        default: preconditionFailure("every text of the first part has its own words there")
        }
    }
}

extension ModelFormText {
    /// What a part that is carried over is called.
    static func kept(_ name: String) -> ModelFormText {
        switch name {
        case "image": .keptImages
        case "region": .keptRegions
        case "failSign": .keptFailSigns
        case "quirk": .keptQuirks
        default: .keptHidden
        }
    }
}
