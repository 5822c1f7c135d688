/// The names of the facts of a model.
enum FactText: String, InterfaceText {
    case factCountry, factCategory, factType, factFamily, factAuthority, factFirstIssued, factLastIssued
    case factCirculation, factValidity, factForm, factPages, factSize, factNominal, factCover, factMaterial
    case factInscriptions, factSubstrate, factPortrait, factNumbering, factExample, factMRZ, factMRZCodes, factMRZQuirk
    case factChip, factSupersedes, factSupersededBy, validityAdult, validityMinor, noExpiry, singleJourney, asPrinted
    case month, months, year, years, aboutDate, beforeDate, announcedFor

    var wording: UIText {
        switch self {
        case .factCountry: UIText(es: "Emisor", en: "Issuer")
        case .factCategory: UIText(es: "Categoría del documento", en: "Document category")
        case .factType: UIText(es: "Tipo de documento", en: "Document type")
        case .factFamily: UIText(es: "Familia", en: "Family")
        case .factAuthority: UIText(es: "Autoridad emisora", en: "Issuing authority")
        case .factFirstIssued: UIText(es: "Se emite desde", en: "Issued from")
        case .factLastIssued: UIText(es: "Se emitió hasta", en: "Issued until")
        case .factCirculation: UIText(es: "En circulación hasta", en: "In circulation until")
        case .factValidity: UIText(es: "Vigencia máxima", en: "Longest validity")
        case .factForm: UIText(es: "Forma", en: "Form")
        case .factPages: UIText(es: "Páginas", en: "Pages")
        case .factSize: UIText(es: "Tamaño", en: "Size")
        case .factNominal: UIText(es: "nominal", en: "nominal")
        case .factCover: UIText(es: "Cubierta", en: "Cover")
        case .factMaterial: UIText(es: "Material de la cubierta", en: "Cover material")
        case .factInscriptions: UIText(es: "Textos de la cubierta", en: "Texts of the cover")
        case .factSubstrate: UIText(es: "Soporte de los datos", en: "Substrate of the data page")
        case .factPortrait: UIText(es: "Técnica del retrato", en: "Portrait technique")
        case .factNumbering: UIText(es: "Numeración", en: "Numbering")
        case .factExample: UIText(es: "ejemplo inventado", en: "made-up example")
        case .factMRZ: UIText(es: "Zona de lectura mecánica", en: "Machine readable zone")
        case .factMRZCodes: UIText(es: "Códigos de documento en la ZLM", en: "Document codes in the MRZ")
        case .factMRZQuirk: UIText(es: "Particularidad de la ZLM", en: "Quirk of the MRZ")
        case .factChip: UIText(es: "Lleva chip", en: "Has a chip")
        case .factSupersedes: UIText(es: "Sustituye a", en: "Supersedes")
        case .factSupersededBy: UIText(es: "Sustituido por", en: "Superseded by")
        case .validityAdult: UIText(es: "adultos", en: "adults")
        case .validityMinor: UIText(es: "menores", en: "minors")
        case .noExpiry: UIText(es: "No vence", en: "Does not expire")
        case .singleJourney: UIText(es: "Un solo viaje", en: "A single journey")
        case .asPrinted: UIText(es: "La impresa en cada ejemplar", en: "As printed on each one")
        case .month: UIText(es: "mes", en: "month")
        case .months: UIText(es: "meses", en: "months")
        case .year: UIText(es: "año", en: "year")
        case .years: UIText(es: "años", en: "years")
        case .aboutDate: UIText(es: "hacia", en: "about")
        case .beforeDate: UIText(es: "antes de", en: "before")
        case .announcedFor: UIText(es: "anunciado para", en: "announced for")
        }
    }
}
