import CatalogueModel

/// Which two models are compared, each perhaps as an edition left it.
struct CompareQuery: Sendable, Hashable {
    var a: DocumentCode?
    var aEdition: Int?
    var b: DocumentCode?
    var bEdition: Int?

    /// The names of its parts in an address.
    enum Parameter {
        static let a = "a"
        static let aEdition = "aEdition"
        static let b = "b"
        static let bEdition = "bEdition"
    }

    init(a: DocumentCode? = nil, aEdition: Int? = nil, b: DocumentCode? = nil, bEdition: Int? = nil) {
        self.a = a
        self.aEdition = aEdition
        self.b = b
        self.bEdition = bEdition
    }

    /// What an address asks to compare.
    ///
    /// - Parameters:
    ///   - urlQuery: the query of the address.
    ///   - problems: takes what cannot be understood.
    init(urlQuery: URLQuery, problems: inout [QueryProblem]) {
        func code(_ name: String) -> DocumentCode? {
            guard let typed = urlQuery[name] else { return nil }
            let code = DocumentCode(typed.uppercased())
            if code == nil {
                problems.append(
                    .unknown(
                        typed,
                        name,
                        what: UIText(es: "el código de un modelo", en: "the code of a model"),
                        allowed: UIText(
                            es: "Escríbalo así: GTM-AO-01001.",
                            en: "Type it like this: GTM-AO-01001."
                        )
                    )
                )
            }
            return code
        }
        func edition(_ name: String) -> Int? {
            guard let typed = urlQuery[name] else { return nil }
            let number = Int(typed).flatMap { (1...SearchQuery.maximumPage).contains($0) ? $0 : nil }
            if number == nil {
                problems.append(
                    .unknown(
                        typed,
                        name,
                        what: UIText(es: "el número de una edición", en: "the number of an edition"),
                        allowed: UIText(es: "Escriba un número, por ejemplo 3.", en: "Type a number, for example 3.")
                    )
                )
            }
            return number
        }
        a = code(Parameter.a)
        b = code(Parameter.b)
        aEdition = edition(Parameter.aEdition)
        bEdition = edition(Parameter.bEdition)
    }

    /// The query of an address that asks this.
    var urlQuery: URLQuery {
        URLQuery().with(Parameter.a, a?.text).with(Parameter.aEdition, aEdition.map(String.init))
            .with(Parameter.b, b?.text).with(Parameter.bEdition, bEdition.map(String.init))
    }
}
