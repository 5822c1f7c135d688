import CatalogueModel

/// What it takes to be permitted what was refused.
enum Permission: Hashable, Sendable {
    /// One of these roles.
    case role([Role])
    /// The role of any country's editor, or one that deals with every kind of submission.
    case handingIn(SubmissionKind?)
    /// Signing in, as a person: no token does.
    case person
    /// A token that may also write.
    case writing
    /// A token that is not for metrics alone.
    case reading
    /// Asking this machine by its own name.
    case thisMachine

    /// One of the roles that may do a thing.
    static func to(_ verb: Verb, country: String? = nil) -> Permission {
        .role(Role.all(whoMay: verb, country: country))
    }

    /// What to tell whoever was refused.
    var explanation: Explanation {
        switch self {
        case .role, .handingIn: forRoles
        case .person:
            Self.explanation(
                es: "Una credencial no abre esta página; la abre una persona que entra.",
                en: "No token opens this page; a person who signs in does.",
                adviceES: "Entre con su cuenta en un navegador.",
                adviceEN: "Sign in with your account in a browser."
            )
        case .writing:
            Self.explanation(
                es: "La credencial permite leer y nada más.",
                en: "The token permits reading and nothing else.",
                adviceES: "Haga en la página de su cuenta otra que también permita escribir.",
                adviceEN: "Make another on the page of your account that permits writing, too."
            )
        case .reading:
            Self.explanation(
                es: "La credencial abre /metrics y nada más, y mientras su cuenta administre el sitio.",
                en: "The token opens /metrics and nothing else, as long as its account is an administrator's.",
                adviceES: "Haga en la página de su cuenta otra que permita leer.",
                adviceEN: "Make another on the page of your account that permits reading."
            )
        case .thisMachine:
            Self.explanation(
                es: "La edición sin conexión solo se abre en su propia máquina y por su nombre.",
                en: "The offline edition opens only on its own machine and by its own name.",
                adviceES: "Use la dirección que mostró el programa al abrirla, que empieza con http://127.0.0.1.",
                adviceEN: "Use the address that the program showed when it opened, which begins with http://127.0.0.1."
            )
        }
    }

    private var forRoles: Explanation {
        Self.explanation(
            es: "Su cuenta no permite esto. Funciones que lo permiten: \(names(.es)).",
            en: "Your account does not permit this. Roles that do: \(names(.en)).",
            adviceES: "Si le hace falta para su trabajo, pida esa función a quien administra el sitio.",
            adviceEN: "If you need it for your work, ask an administrator for that role."
        )
    }

    /// The roles in words; a country's editor with the code of the country.
    private func names(_ language: Language) -> String {
        let roles: [(name: String, country: String?)] =
            switch self {
            case .role(let roles): roles.map { ($0.name, $0.country) }
            case .handingIn(let kind):
                Role.names.filter { name in
                    let role = Role(name: name, country: name == "countryEditor" ? "" : nil)
                    return role.map { $0.mayHandIn(kind ?? $0.onlyKind, country: $0.country) } ?? false
                }.map { ($0, nil) }
            default: []
            }
        return roles.map { role in
            Role.label(of: role.name).text(in: language) + (role.country.map { " (\($0))" } ?? "")
        }.joined(separator: " · ")
    }

    private static func explanation(es: String, en: String, adviceES: String, adviceEN: String) -> Explanation {
        Explanation(
            "account.notPermitted",
            message: LocalizedText(es: es, en: en),
            advice: LocalizedText(es: adviceES, en: adviceEN)
        )
    }
}
