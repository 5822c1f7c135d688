import CatalogueModel

/// Why a request cannot be answered as it was asked.
enum WebError: Error, Sendable {
    /// Nothing has this address.
    case noSuchPage
    /// There is no model of this code, or none that the reader may see.
    case noSuchDocument(String)
    /// There is no edition of this number.
    case noSuchEdition(Int)
    /// There is no image of this digest that the reader may see.
    case noSuchImage
    /// No plan has the number.
    case noSuchPlan(String)
    /// The plan has no workshop of this identifier.
    case noSuchWorkshop(String)
    /// No submission that the visitor may see has the number.
    case noSuchSubmission(String)
    /// Parameters of the query cannot be understood.
    case badQuery([QueryProblem])
    /// The address is longer than any question needs.
    case addressTooLong
    /// The address can be read and nothing else.
    case methodNotAllowed
    /// The address takes other methods: which.
    case methodNotAllowedHere(allowed: String)
    /// A form was sent from a page of another site.
    case fromAnotherSite
    /// A report is no form or JSON that can be read.
    case unreadableReport
    /// A report has more bytes than any could need.
    case reportTooLarge
    /// Fields of a report are missing or wrong.
    case badReport([QueryProblem])
    /// More reports came in a minute than are taken.
    case tooManyReports
    /// Only someone who signed in may have this.
    case signInNeeded
    /// The visitor's account or token does not permit this: what would.
    case notPermitted(Permission)
    /// A program sent a token that opens nothing.
    case deadToken
    /// A form does not come from a page of the visitor's own session.
    case staleForm
    /// An offline edition was asked for under a name that is not this machine's.
    case foreignName
}

extension WebError: ExplainedError {
    var explanation: Explanation {
        switch self {
        case .noSuchPage: Self.noSuchPageExplanation
        case .noSuchDocument(let code):
            Explanation(
                "document.notFound",
                message: LocalizedText(
                    es: "No hay en el catálogo un modelo con el código «\(code)».",
                    en: "The catalogue has no model with the code \"\(code)\"."
                ),
                advice: LocalizedText(
                    es: "Revise el código (por ejemplo, GTM-AO-01001) o busque por país y palabras.",
                    en: "Check the code (for example, GTM-AO-01001), or search by country and words."
                )
            )
        case .noSuchEdition(let number):
            Explanation(
                "edition.notFound",
                message: LocalizedText(es: "No existe la edición \(number).", en: "There is no edition \(number)."),
                advice: LocalizedText(
                    es: "Quite el número de edición para ver la vigente.",
                    en: "Leave the edition out to see the current one."
                )
            )
        case .noSuchImage:
            Explanation(
                "image.notFound",
                message: LocalizedText(
                    es: "No hay aquí una imagen que usted pueda ver.",
                    en: "There is no image here that you may see."
                ),
                advice: LocalizedText(
                    es: "Ábrala desde la ficha de su documento.",
                    en: "Open it from the record of its document."
                )
            )
        case .noSuchPlan(let number):
            Explanation(
                "plan.notFound",
                message: LocalizedText(es: "No hay un plan «\(number)».", en: "There is no plan \"\(number)\"."),
                advice: LocalizedText(
                    es: "Elija uno en la lista de planes, /training/plans.",
                    en: "Choose one from the list of plans, /training/plans."
                )
            )
        case .noSuchWorkshop(let id):
            Explanation(
                "plan.noWorkshop",
                message: LocalizedText(
                    es: "Este plan no tiene un taller «\(id)».",
                    en: "This plan has no workshop \"\(id)\"."
                ),
                advice: LocalizedText(
                    es: "Elija uno en la página del plan; otro plan puede tener otros.",
                    en: "Choose one on the plan's page; another plan may have others."
                )
            )
        case .noSuchSubmission(let id):
            Explanation(
                "submission.notFound",
                message: LocalizedText(
                    es: "No hay una remisión «\(id)» que usted pueda ver.",
                    en: "There is no submission \"\(id)\" that you may see."
                ),
                advice: LocalizedText(
                    es: "Elija una en el tablero de remisiones, /submissions.",
                    en: "Choose one on the submissions board, /submissions."
                )
            )
        case .badQuery(let problems):
            problems.first?.explanation ?? Self.noSuchPageExplanation
        case .addressTooLong:
            Explanation(
                "address.tooLong",
                message: LocalizedText(
                    es: "La dirección es demasiado larga (más de \(VisitMiddleware.maximumAddressBytes) bytes).",
                    en: "The address is too long (more than \(VisitMiddleware.maximumAddressBytes) bytes)."
                ),
                advice: LocalizedText(es: "Busque con menos palabras.", en: "Search with fewer words.")
            )
        case .methodNotAllowed:
            Explanation(
                "method.notAllowed",
                message: LocalizedText(
                    es: "Esta dirección solo se puede leer.",
                    en: "This address can only be read."
                ),
                advice: LocalizedText(es: "Use GET o HEAD.", en: "Use GET or HEAD.")
            )
        case .methodNotAllowedHere, .fromAnotherSite, .unreadableReport, .reportTooLarge, .badReport, .tooManyReports:
            reportExplanation
        case .signInNeeded, .notPermitted, .deadToken, .staleForm: accountExplanation
        case .foreignName: Self.foreignNameExplanation
        }
    }

    private static let noSuchPageExplanation = Explanation(
        "page.notFound",
        message: LocalizedText(
            es: "No hay ninguna página en esta dirección.",
            en: "There is no page at this address."
        ),
        advice: LocalizedText(
            es: "Revise la dirección, vaya al inicio o busque el documento.",
            en: "Check the address, go to the home page, or search for the document."
        )
    )
}
