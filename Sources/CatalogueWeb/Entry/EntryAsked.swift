import CatalogueModel
import DocumentChecks

/// How each input is asked for.
struct EntryAsked {
    var title = ""
    var buttons: [AskButtonPage] = []
    var fields: [AskFieldPage] = []
    var replaces: String?
    private let wording: Wording

    init(_ input: String, _ wording: Wording) {
        self.wording = wording
        typealias Parameter = EntryQuery.Parameter
        switch input.split(separator: ".").first.map(String.init) ?? input {
        case "document": choose(EntryText.entryWith, Parameter.document, .travelDocumentKinds)
        case "mode": choose(EntryText.entryBy, Parameter.mode, .transportModes)
        case "purpose": choose(EntryText.entryFor, Parameter.purpose, .travelPurposes)
        case "visas": askVisa(isDetail: input.contains("."))
        case "residences": askResidence(isDetail: input.contains("."))
        case "pastVisas": askPastVisa(isDetail: input.contains("."))
        case "age": askNumber(UIText(es: "¿Qué edad tiene?", en: "How old are they?"), Parameter.age)
        case "transitHours":
            askNumber(
                UIText(es: "¿Cuántas horas dura el tránsito?", en: "How many hours does transit last?"),
                Parameter.transitHours
            )
        case "accompaniedByParent": askParents()
        case "bornIn": askBirth()
        case "group": askGroup()
        default: askFact(input)
        }
    }

    private func say(_ text: UIText) -> String { text.text(in: wording.language) }

    private mutating func choose(_ text: EntryText, _ name: String, _ vocabulary: VocabularyName) {
        title = text.text(in: wording.language)
        buttons = wording.vocabularies[vocabulary].terms.map {
            AskButtonPage(buttonName: name, buttonValue: $0.id, buttonLabel: $0.label[wording.language])
        }
    }

    private mutating func askNumber(_ text: UIText, _ name: String) {
        title = say(text)
        fields = [.input(name, say(text), type: "number", isRequired: true)]
    }

    private mutating func askParents() {
        title = say(UIText(es: "¿Con quién viaja el menor?", en: "With whom does the minor travel?"))
        let labels: [(ParentsAlong, UIText)] = [
            (.both, UIText(es: "Con ambos padres", en: "With both parents")),
            (.one, UIText(es: "Con padre o madre", en: "With one parent")),
            (.none, UIText(es: "Sin sus padres", en: "Without parents")),
        ]
        buttons = labels.map {
            AskButtonPage(buttonName: EntryQuery.Parameter.parents, buttonValue: $0.0.rawValue, buttonLabel: say($0.1))
        }
    }

    private mutating func askBirth() {
        title = say(UIText(es: "¿Dónde nació?", en: "Where were they born?"))
        fields = [.select(EntryQuery.Parameter.bornIn, title, EntryChoices.countries(nil, wording), isRequired: true)]
    }

    private mutating func askGroup() {
        title = say(UIText(es: "¿Viaja en grupo?", en: "Do they travel in a group?"))
        let terms = wording.vocabularies[.travellerGroups].terms.map { ($0.id, $0.label[wording.language]) }
        buttons = ([(HeldDocumentText.none, EntryText.entryNo.text(in: wording.language))] + terms).map {
            AskButtonPage(buttonName: EntryQuery.Parameter.group, buttonValue: $0.0, buttonLabel: $0.1)
        }
    }

    private mutating func askFact(_ input: String) {
        title = say(
            UIText(
                es: "¿Se cumple? \(wording.label(input, .conditionFacts))",
                en: "Is it so? \(wording.label(input, .conditionFacts))"
            )
        )
        buttons = [("yes", EntryText.entryYes), ("no", EntryText.entryNo)].map {
            AskButtonPage(buttonName: input, buttonValue: $0.0, buttonLabel: $0.1.text(in: wording.language))
        }
    }

    // MARK: What is held

    private mutating func askVisa(isDetail: Bool) {
        title = EntryAskText.askVisas.text(in: wording.language)
        held(EntryForm.visa, none: .askVisasNone, isDetail: isDetail)
        let used = [("yes", EntryText.entryYes), ("no", EntryText.entryNo)].map {
            OptionPage(optionValue: $0.0, optionLabel: $0.1.text(in: wording.language), isChosen: false)
        }
        fields += [
            .select("visaEntries", text(.askEntries), notSaid + options(.visaEntries)),
            .input("visaClass", text(.askClass)),
            .select("visaUsed", text(.askUsed), notSaid + used),
            .input("visaUntil", text(.askLastDay), type: "date"),
        ]
    }

    private mutating func askResidence(isDetail: Bool) {
        title = EntryAskText.askResidences.text(in: wording.language)
        held(EntryForm.residence, none: .askResidencesNone, isDetail: isDetail)
        fields += [
            .select("residenceKind", text(.askKind), notSaid + options(.residenceKinds)),
            .input("residenceUntil", text(.askLastDay), type: "date"),
        ]
    }

    private mutating func askPastVisa(isDetail: Bool) {
        title = EntryAskText.askPastVisas.text(in: wording.language)
        held(EntryForm.pastVisa, none: .askPastVisasNone, isDetail: isDetail)
        fields.append(.input("pastVisaUntil", text(.askLastDay), type: "date"))
    }

    private mutating func held(_ form: EntryForm.Held, none: EntryAskText, isDetail: Bool) {
        buttons = [
            AskButtonPage(buttonName: form.parameter, buttonValue: HeldDocumentText.none, buttonLabel: text(none))
        ]
        fields = [.select(form.issuer, text(.askIssuer), EntryChoices.countries(nil, wording))]
        replaces = isDetail ? form.parameter : nil
    }

    private func text(_ text: EntryAskText) -> String { text.text(in: wording.language) }

    private var notSaid: [OptionPage] {
        [OptionPage(optionValue: "", optionLabel: EntryText.entryAny.text(in: wording.language), isChosen: true)]
    }

    private func options(_ name: VocabularyName) -> [OptionPage] {
        wording.vocabularies[name].terms.map {
            OptionPage(optionValue: $0.id, optionLabel: $0.label[wording.language], isChosen: false)
        }
    }
}
