import CatalogueModel
import DocumentChecks

extension IdentificationQuery {
    /// The names of its parts in an address; tools and terms may stand several times.
    enum Parameter {
        static let country = "country"
        static let category = "category"
        static let tool = "tool"
        static let seen = "seen"
        static let notSeen = "notSeen"
        static let unsure = "unsure"
    }

    /// What a form sends that lets a feature be chosen from a list: the term and the answer about it.
    enum FormParameter {
        static let term = "term"
        static let answer = "answer"
    }

    /// What an address says.
    ///
    /// - Parameters:
    ///   - urlQuery: the query of the address; of two answers about one term, the later counts.
    ///   - vocabularies: to know its codes.
    ///   - problems: takes what cannot be understood.
    init(urlQuery: URLQuery, vocabularies: Vocabularies, problems: inout [QueryProblem]) {
        self.init()
        var found: [QueryProblem] = []
        func known(_ typed: String, _ parameter: String, _ name: VocabularyName, _ what: UIText) -> String? {
            if vocabularies.contains(typed, in: name) { return typed }
            let nearest = typed.count > 3 ? vocabularies[name].nearest(to: String(typed.prefix(60))) : nil
            let allowed =
                nearest.map { id in
                    UIText(es: "¿Quiso decir «\(id)»?", en: "Did you mean \"\(id)\"?")
                } ?? UIText(es: "Elija de la lista.", en: "Choose from the list.")
            found.append(.unknown(typed, parameter, what: what, allowed: allowed))
            return nil
        }
        func one(_ parameter: String, _ name: VocabularyName, _ what: UIText) -> String? {
            guard let typed = urlQuery[parameter] else { return nil }
            return typed == Self.unknown ? typed : known(typed.uppercased(), parameter, name, what)
        }
        country = one(
            Parameter.country,
            .countries,
            UIText(es: "el código de un emisor", en: "the code of an issuer")
        )
        category = one(
            Parameter.category,
            .documentCategories,
            UIText(es: "la letra de una categoría", en: "the letter of a category")
        )
        let tool = UIText(es: "un instrumento", en: "a tool")
        for typed in urlQuery.values(of: Parameter.tool) {
            guard let id = known(typed, Parameter.tool, .tools, tool), !tools.contains(id) else { continue }
            tools.append(id)
        }
        let term = UIText(es: "un elemento de seguridad", en: "a security feature")
        for item in urlQuery.items where answerCount < Self.maximumAnswers {
            guard let answer = Answer(rawValue: item.name), !item.value.trimmed.isEmpty else { continue }
            guard let id = known(item.value.trimmed, item.name, .featureTerms, term) else { continue }
            self = answering(id, answer)
        }
        problems += found
    }

    /// The query of an address that says this.
    var urlQuery: URLQuery {
        var query = URLQuery().with(Parameter.country, country).with(Parameter.category, category)
        for tool in tools { query = query.adding(Parameter.tool, tool) }
        for answer in Answer.allCases {
            for term in self[answer] { query = query.adding(answer.rawValue, term) }
        }
        return query
    }
}
