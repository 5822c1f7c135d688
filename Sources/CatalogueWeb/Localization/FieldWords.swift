import CatalogueModel
import Foundation

/// Names the fields of a record in words: `features[f3].expected.en` is *Security features [f3] › What is seen › English*.
enum FieldWords {
    /// The path of a change in words.
    static func label(_ path: String, in language: Language) -> String {
        parts(of: path).compactMap { name, item in
            guard name != "value" else { return item.map { "[\($0)]" } }
            let word = names[name]?.text(in: language) ?? name
            return item.map { "\(word) [\($0)]" } ?? word
        }.joined(separator: " › ")
    }

    /// A value in words, where the field holds terms of a vocabulary.
    static func value(_ text: String, at path: String, _ vocabularies: Vocabularies, in language: Language) -> String {
        let last = parts(of: path).last { $0.name != "value" }?.name ?? ""
        let name = last == "term" && !path.hasPrefix("features") ? nil : terms[last]
        guard let name else { return text }
        let words = text.components(separatedBy: ", ")
        guard words.allSatisfy({ vocabularies.contains($0, in: name) }) else { return text }
        return words.map { vocabularies.label($0, in: name, language) }.joined(separator: ", ")
    }

    /// Whether a member of a record has a name in words.
    static func knows(_ member: String) -> Bool { member == "value" || names[member] != nil }

    /// Member names with the item in brackets, which may hold points itself.
    private static func parts(of path: String) -> [(name: String, item: String?)] {
        var parts: [(name: String, item: String?)] = []
        var name = ""
        var item: String?
        var depth = 0
        for character in path {
            switch character {
            case "[":
                depth += 1
                if depth == 1 { item = "" } else { item?.append(character) }
            case "]":
                depth -= 1
                if depth > 0 { item?.append(character) }
            case "." where depth == 0:
                parts.append((name, item))
                (name, item) = ("", nil)
            default:
                if depth > 0 { item?.append(character) } else { name.append(character) }
            }
        }
        parts.append((name, item))
        return parts
    }

    private static let terms: [String: VocabularyName] = [
        "status": .documentStatuses, "evidence": .evidenceGrades, "statusEvidence": .evidenceGrades,
        "codesEvidence": .evidenceGrades, "access": .accessLevels, "location": .locations, "locations": .locations,
        "methods": .methods, "lights": .lights, "light": .lights, "format": .mrzFormats, "term": .featureTerms,
        "topic": .trainingTopics, "topics": .trainingTopics, "audience": .trainingAudiences, "language": .languages,
        "languages": .languages, "priority": .needPriorities, "borderPost": .borderPosts, "country": .countries,
        "countries": .countries, "sponsor": .countries, "zone": .zones, "substrate": .substrates,
        "portrait": .portraitTechniques, "element": .holderFields, "verdict": .verdicts, "duty": .duties,
        "modes": .transportModes, "purposes": .travelPurposes, "documentKinds": .travelDocumentKinds,
        "destination": .countries, "list": .countries, "except": .countries, "members": .countries,
        "coverage": .setCoverages, "group": .travellerGroups, "entries": .visaEntries,
    ]

    /// Those of manuals, then those of the records that have forms, under the names that records have them by.
    private static let names: [String: UIText] = {
        var names = Dictionary(uniqueKeysWithValues: words.map { ($0.0, UIText(es: $0.1, en: $0.2)) })
        func add(_ member: String, _ title: LocalizedText) {
            let last = member.split(separator: ".").last.map(String.init) ?? member
            guard names[last] == nil else { return }
            let (es, en) = (title.text(in: .es), title.text(in: .en))
            names[last] = UIText(es: lowercased(es), en: lowercased(en))
        }
        for form in RecordForm.all {
            for part in form.parts {
                switch part {
                case .field(let field): add(field.member, field.title)
                case .group(let group):
                    add(group.member, group.title)
                    for field in group.fields { add(field.member, field.title) }
                }
            }
        }
        for (member, es, en) in wordsOfRules where names[member] == nil { names[member] = UIText(es: es, en: en) }
        return names
    }()

    private static func lowercased(_ title: String) -> String { title.prefix(1).lowercased() + title.dropFirst() }

    private static let words: [(String, String, String)] = [
        ("code", "código", "code"), ("nativeTitles", "títulos impresos", "printed titles"),
        ("title", "título", "title"), ("status", "estado", "status"),
        ("statusEvidence", "prueba del estado", "evidence of the status"),
        ("statusNote", "nota sobre el estado", "note on the status"), ("evidence", "prueba", "evidence"),
        ("access", "acceso", "access"), ("family", "familia", "family"),
        ("confirmedByState", "confirmado por el Estado", "confirmed by the state"),
        ("authority", "autoridad emisora", "issuing authority"), ("firstIssued", "se expide desde", "issued from"),
        ("lastIssued", "se expidió hasta", "issued until"),
        ("inCirculationUntil", "en circulación hasta", "in circulation until"),
        ("validity", "vigencia", "validity"), ("form", "forma", "form"), ("pages", "páginas", "pages"),
        ("size", "tamaño", "size"), ("cover", "cubierta", "cover"), ("substrate", "soporte", "substrate"),
        ("portrait", "retrato", "portrait"), ("numberings", "numeración", "numbering"),
        ("mrz", "zona de lectura mecánica", "machine readable zone"), ("chip", "chip", "chip"),
        ("holderFields", "datos del titular", "holder fields"), ("printedTexts", "textos impresos", "printed texts"),
        ("features", "elementos de seguridad", "security features"), ("images", "imágenes", "images"),
        ("legalBases", "base legal", "legal basis"), ("references", "referencias", "references"),
        ("supersedes", "sustituye a", "supersedes"), ("notes", "notas", "notes"), ("sources", "fuentes", "sources"),
        ("es", "español", "Spanish"), ("en", "inglés", "English"),
        ("translated", "traducción nuestra", "our translation"),
        ("date", "fecha", "date"), ("qualifier", "precisión", "precision"), ("note", "nota", "note"),
        ("kind", "clase", "kind"), ("adultMonths", "meses, adultos", "months, adults"),
        ("minorMonths", "meses, menores", "months, minors"), ("term", "término", "term"),
        ("counts", "cantidad", "count"),
        ("widthMm", "ancho en mm", "width in mm"), ("heightMm", "alto en mm", "height in mm"),
        ("nominal", "tamaño nominal", "nominal size"), ("colour", "color", "colour"),
        ("material", "material", "material"),
        ("inscriptions", "textos de la cubierta", "texts of the cover"), ("pattern", "patrón", "pattern"),
        ("example", "ejemplo", "example"), ("format", "formato", "format"),
        ("documentCodes", "códigos de documento", "document codes"),
        ("codesEvidence", "prueba de los códigos", "evidence of the codes"), ("quirks", "particularidades", "quirks"),
        ("presence", "presencia", "presence"), ("location", "lugar", "place"), ("element", "dato", "field"),
        ("labels", "rótulos", "labels"), ("language", "idioma", "language"), ("text", "texto", "text"),
        ("id", "identificador", "identifier"), ("locations", "lugares", "places"), ("zone", "parte", "part"),
        ("methods", "cómo se ve", "how it is seen"), ("lights", "luces", "lights"), ("level", "nivel", "level"),
        ("scanCheckable", "se aprecia en imagen escaneada", "can be judged from a scan"),
        ("expected", "qué se ve", "what is seen"), ("failSigns", "señales", "signs"),
        ("regions", "regiones", "regions"), ("box", "recuadro", "box"), ("x", "izquierda", "left"),
        ("y", "arriba", "top"), ("width", "ancho", "width"), ("height", "alto", "height"),
        ("sha256", "huella", "digest"), ("type", "tipo", "type"), ("file", "archivo", "file"),
        ("light", "luz", "light"),
        ("isDrawing", "es dibujo", "is a drawing"), ("credit", "crédito", "credit"),
        ("shows", "qué muestra", "what it shows"),
        ("featureRegions", "regiones en la imagen", "regions on the image"), ("feature", "elemento", "feature"),
        ("country", "país", "country"), ("periodFrom", "período desde", "period from"),
        ("periodTo", "período hasta", "period to"), ("isSample", "es muestra", "is a sample"),
        ("days", "días", "days"), ("hosts", "recibe formación de capacitadores", "takes training of trainers"),
        ("sponsor", "patrocinador", "sponsor"),
        ("act", "norma", "act"), ("gazette", "diario oficial", "gazette"), ("url", "dirección", "address"),
        ("scheme", "catálogo", "catalogue"),
    ]

    /// Those of rules and of sets of nationalities, where no form says otherwise.
    private static let wordsOfRules: [(String, String, String)] = [
        ("accompaniedByParent", "acompañado de padre o madre", "accompanied by a parent"),
        ("ageBelow", "menor de", "younger than"), ("all", "todas", "all"),
        ("and", "todas estas condiciones", "all of these conditions"), ("basis", "fundamento", "basis"),
        ("bornIn", "nacido en", "born in"), ("classes", "clases", "classes"), ("condition", "condición", "condition"),
        ("conflict", "en qué difieren las fuentes", "where sources differ"), ("coverage", "cobertura", "coverage"),
        ("datePrecision", "precisión de las fechas", "precision of the dates"),
        ("destination", "destino", "destination"), ("direction", "sentido", "direction"),
        ("documentKinds", "clases de documento", "kinds of document"), ("duty", "deber", "duty"),
        ("endKnownFrom", "su fin se conoce desde", "its end is known from"), ("entries", "entradas", "entries"),
        ("except", "excepto", "except"), ("exceptSets", "excepto los conjuntos", "except the sets"),
        ("extendableTo", "prorrogable hasta", "extendable to"), ("fact", "hecho", "fact"),
        ("group", "grupo", "group"),
        ("heldVisaWithinYears", "tuvo visa en los últimos años", "held a visa in the last years"),
        ("holdsResidence", "tiene residencia", "holds a residence permit"),
        ("holdsVisa", "tiene visa", "holds a visa"), ("issuers", "emisores", "issuers"), ("kinds", "clases", "kinds"),
        ("knownFrom", "se conoce desde", "known from"), ("list", "lista", "list"), ("members", "miembros", "members"),
        ("minAge", "edad mínima", "least age"),
        ("minRemainingMonths", "meses que le quedan, al menos", "months left, at least"),
        ("modes", "medios de transporte", "modes of transport"), ("months", "meses", "months"),
        ("nationality", "nacionalidad", "nationality"), ("not", "no se cumple", "does not hold"),
        ("notClasses", "clases excluidas", "classes left out"),
        ("or", "una de estas condiciones", "one of these conditions"),
        ("passportValidity", "validez del pasaporte", "validity of the passport"),
        ("purposes", "motivos", "purposes"), ("rule", "regla", "rule"), ("sets", "conjuntos", "sets"),
        ("stay", "estancia", "stay"), ("transitHoursMax", "horas de tránsito, a lo más", "hours of transit, at most"),
        ("used", "usada", "used"), ("validFrom", "rige desde", "in force from"),
        ("validTo", "rige hasta", "in force until"), ("verdict", "respuesta", "verdict"), ("years", "años", "years"),
    ]
}
