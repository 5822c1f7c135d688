import CatalogueModel
import DocumentChecks

/// The parts of a question in words.
enum EntryWords {
    /// What a part is called.
    static func name(_ parameter: String, _ wording: Wording) -> String {
        typealias Parameter = EntryQuery.Parameter
        let language = wording.language
        func say(_ es: String, _ en: String) -> String { language == .es ? es : en }
        return switch parameter {
        case Parameter.visa: say("Visa", "Visa")
        case Parameter.residence: say("Residencia", "Residence")
        case Parameter.pastVisa: say("Visa anterior", "Past visa")
        case Parameter.age: say("Edad", "Age")
        case Parameter.parents: say("Padres que lo acompañan", "Parents along")
        case Parameter.bornIn: say("Nació en", "Born in")
        case Parameter.group: say("Grupo", "Group")
        case Parameter.stay: say("Días que desea quedarse", "Days wanted")
        case Parameter.transitHours: say("Horas de tránsito", "Hours in transit")
        case Parameter.daysInSharedZone: say("Días ya pasados en la zona CA-4", "Days already spent in the CA-4 zone")
        case Parameter.known: say("Según lo público el", "By what was public on")
        case Parameter.documentIssuer: say("Expidió el documento", "Document issued by")
        case Parameter.passport: say("Otro pasaporte", "Another passport")
        case Parameter.nationality: say("Otra nacionalidad", "Another nationality")
        case Parameter.transit: say("Pasa por", "Passes through")
        case Parameter.entryPost: say("Puesto fronterizo", "Border post")
        case Parameter.documentUntil: say("Documento válido hasta", "Document valid until")
        case EntryQuery.skippedParameter: EntryText.entryDontKnow.text(in: language)
        default: wording.label(parameter, .conditionFacts)
        }
    }

    /// What was said of it.
    static func value(_ value: String, of parameter: String, _ wording: Wording) -> String {
        typealias Parameter = EntryQuery.Parameter
        let language = wording.language
        switch parameter {
        case Parameter.visa, Parameter.residence, Parameter.pastVisa: return held(value, .residenceKinds, wording)
        case Parameter.passport: return held(value, .travelDocumentKinds, wording)
        case Parameter.bornIn, Parameter.transit, Parameter.documentIssuer:
            return wording.label(value.uppercased(), .countries)
        case Parameter.entryPost: return wording.label(value, .borderPosts)
        case Parameter.group:
            return value == HeldDocumentText.none
                ? EntryText.entryNo.text(in: language) : wording.label(value, .travellerGroups)
        case Parameter.parents:
            let words: [String: UIText] = [
                "none": UIText(es: "ninguno", en: "none"), "one": UIText(es: "uno", en: "one"),
                "both": UIText(es: "ambos", en: "both"),
            ]
            return words[value]?.text(in: language) ?? value
        case Parameter.known, Parameter.documentUntil:
            return CalendarDay(value).map { DateText.day($0, in: language) } ?? value
        case EntryQuery.skippedParameter: return input(value, wording)
        default:
            guard TravellerFact(rawValue: parameter) != nil else { return value }
            return flag(value, wording)
        }
    }

    /// A yes or a no in words; what is neither as it was typed, since the answer beside it takes it for neither.
    private static func flag(_ value: String, _ wording: Wording) -> String {
        guard let isYes = try? HeldDocumentText.flag(value, "") else { return value }
        return (isYes ? EntryText.entryYes : .entryNo).text(in: wording.language)
    }

    /// An input that is missing, in words.
    static func input(_ name: String, _ wording: Wording) -> String {
        let words: [String: UIText] = [
            "visas": UIText(es: "visas de otros países", en: "visas of other countries"),
            "residences": UIText(es: "residencias", en: "residence permits"),
            "pastVisas": UIText(es: "visas anteriores", en: "past visas"), "age": UIText(es: "edad", en: "age"),
            "document": UIText(es: "documento", en: "document"), "mode": UIText(es: "vía", en: "way of travelling"),
            "purpose": UIText(es: "motivo", en: "purpose"),
            "accompaniedByParent": UIText(es: "padres que lo acompañan", en: "parents along"),
            "bornIn": UIText(es: "país de nacimiento", en: "country of birth"),
            "group": UIText(es: "grupo", en: "group"),
            "transitHours": UIText(es: "horas de tránsito", en: "hours in transit"),
        ]
        let root = name.split(separator: ".").first.map(String.init) ?? name
        guard let text = words[root] else { return wording.label(name, .conditionFacts).lowercasedStart }
        let label = text.text(in: wording.language)
        guard root != name else { return label }
        return "\(label) (\(detail(String(name.dropFirst(root.count + 1)), wording)))"
    }

    private static func detail(_ part: String, _ wording: Wording) -> String {
        let text: EntryAskText? =
            switch part {
            case "issuer": .askIssuer
            case "entries": .askEntries
            case "class": .askClass
            case "used": .askUsed
            case "until": .askLastDay
            case "kind": .askKind
            default: nil
            }
        return text?.text(in: wording.language).lowercasedStart ?? part
    }

    /// What an answer comes to, in a line.
    static func verdict(_ answer: EntryAnswer, _ wording: Wording) -> String {
        guard let verdict = answer.verdict else { return EntryText.entryUnknown.text(in: wording.language) }
        let label = wording.label(verdict.rawValue, .verdicts)
        guard answer.status == .conditional else { return label }
        return UIText(es: "En lo más estricto: \(label)", en: "At the strictest: \(label)").text(in: wording.language)
    }

    private static func held(_ value: String, _ kinds: VocabularyName, _ wording: Wording) -> String {
        if value == HeldDocumentText.none { return EntryText.entryNone.text(in: wording.language) }
        let parts = value.split(separator: ",", maxSplits: 1).map(String.init)
        let issuer = wording.conditions.state(parts.first?.uppercased() ?? "")
        guard parts.count == 2 else { return issuer }
        let details = parts[1].split(separator: ",").map { part -> String in
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2 else { return String(part) }
            let (name, said) = (pair[0], pair[1])
            let shown =
                switch name {
                case "entries": wording.label(said, .visaEntries)
                case "kind": wording.label(said, kinds)
                case "until": CalendarDay(said).map { DateText.day($0, in: wording.language) } ?? said
                case "used": flag(said, wording)
                default: said
                }
            return "\(detail(name, wording)): \(shown)"
        }
        return "\(issuer) (\(details.joined(separator: "; ")))"
    }
}
