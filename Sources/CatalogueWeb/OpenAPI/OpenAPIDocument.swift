import CatalogueModel

/// The description of the API in one language, made from a template in both.
///
/// In the template, `{"es", "en"}` stands for a text, `"enum": {"vocabularies": […]}` for the identifiers of
/// vocabularies, and `"enum": {"glossary": true}` for the sections of the glossary. Beside them stands the blank, which
/// forms send for a condition that was not chosen.
struct OpenAPIDocument {
    let template: JSONValue
    let vocabularies: Vocabularies

    /// The description as JSON, by language.
    var texts: [Language: String] {
        Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, text(in: $0)) })
    }

    /// The description as JSON.
    func text(in language: Language) -> String {
        var json = JSONText()
        write(template, in: language, to: &json)
        return json.string
    }

    private func write(_ value: JSONValue, in language: Language, to json: inout JSONText) {
        switch value {
        case .null: json.null()
        case .boolean(let value): json.boolean(value)
        case .number(let value): json.number(value)
        case .string(let value): json.string(value)
        case .array(let items): json.array(items) { write($1, in: language, to: &$0) }
        case .object(let members):
            if members.count == 2, case .string(let es)? = members["es"], case .string(let en)? = members["en"] {
                json.string(language == .es ? es : en)
                return
            }
            if let identifiers = identifiers(members) {
                json.array(identifiers) { $0.string($1) }
                return
            }
            json.object { json in
                for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                    json.key(named: name)
                    write(member, in: language, to: &json)
                }
            }
        }
    }

    private func identifiers(_ members: [String: JSONValue]) -> [String]? {
        guard members.count == 1 else { return nil }
        if case .array(let names)? = members["vocabularies"] {
            return names.flatMap { name in
                VocabularyName(rawValue: name.shownText).map { vocabularies[$0].terms.map(\.id) } ?? []
            }
        }
        return members["glossary"] == .boolean(true) ? GlossarySection.all(vocabularies).map(\.id) : nil
    }
}
