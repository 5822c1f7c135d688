/// What the pages about the problems of the API say.
enum ProblemText: String, InterfaceText {
    case problemsOfAPI, problemsLead, allProblems, apiDescription

    var wording: UIText {
        switch self {
        case .problemsOfAPI: UIText(es: "Problemas que responde la API", en: "Problems that the API answers with")
        case .problemsLead:
            UIText(
                es:
                    "La API responde los errores como «application/problem+json» (RFC 9457): qué pasó, dónde y qué hacer, "
                    + "en los dos idiomas. El miembro «type» lleva a esta página.",
                en:
                    "The API answers errors as \"application/problem+json\" (RFC 9457): what happened, where and what to "
                    + "do, in both languages. The member \"type\" leads to this page."
            )
        case .allProblems: UIText(es: "Todos los problemas", en: "All problems")
        case .apiDescription:
            UIText(es: "Descripción de la API (OpenAPI 3.1)", en: "Description of the API (OpenAPI 3.1)")
        }
    }
}
