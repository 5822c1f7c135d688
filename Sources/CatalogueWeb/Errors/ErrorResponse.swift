import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Logging
import NIOHTTP1
import Workflows

/// An error as HTTP: the one place where errors become statuses and words.
struct ErrorResponse: Sendable {
    let status: HTTPResponse.Status
    let explanation: Explanation
    private let problems: [QueryProblem]

    init(_ error: any Error) {
        switch error {
        case let error as WebError:
            status = Self.status(of: error)
            explanation = error.explanation
            problems =
                switch error {
                case .badQuery(let found), .badReport(let found): found
                default: []
                }
            return
        case let error as AccountError:
            status = Self.status(of: error)
            explanation = error.explanation
        case let error as DeskError:
            status = Self.status(of: error)
            explanation = error.explanation
        case let error as CallError:
            status = Self.status(of: error)
            explanation = error.explanation
        case let error as ReportDeskError:
            status = Self.status(of: error)
            explanation = error.explanation
        case let error as PublishError:
            status = if case .unknown = error { .notFound } else { .conflict }
            explanation = error.explanation
        case let error as InverseError:
            status = if case .noEdition = error { .notFound } else { .conflict }
            explanation = error.explanation
        case let error as VocabularyDeskError:
            status = .unprocessableContent
            explanation = error.explanation
        case let error as VocabularyDecisionError:
            status = Self.status(of: error)
            explanation = error.explanation
        case let error as CommentError:
            status = if case .notStaged = error { .conflict } else { .notFound }
            explanation = error.explanation
        case let error as WithdrawError:
            status = if case .unknown = error { .notFound } else { .conflict }
            explanation = error.explanation
        case let error as PlanError:
            status = Self.status(of: error)
            explanation = error.explanation
        case let error as FormDeskError:
            status = .unprocessableContent
            explanation = error.explanation
        case is MoveError, is PlanTrainingError:
            status = .conflict
            explanation = (error as? any ExplainedError)?.explanation ?? Self.unexpected
        case let error as FormProblem:
            status = .unprocessableContent
            explanation = error.explanation
        case let error as StoreError:
            status = .serviceUnavailable
            explanation =
                switch error {
                // Of all that can happen to the store, only the first is the question's doing; after the other there is
                // something else to do than to try again.
                case .tookTooLong, .unconfirmed: error.explanation
                default: Self.unavailable(error)
                }
        // What comes after the headers is no body: a chunk without a length, or an end too early.
        case is HTTPParserError:
            status = .badRequest
            explanation = Self.notUnderstood
        case let error as any HTTPResponseError where error.status.code < 500:
            status = error.status
            explanation = error.status == .notFound ? WebError.noSuchPage.explanation : Self.notUnderstood
        default:
            status = .internalServerError
            explanation = Self.unexpected
        }
        problems = []
    }

    private static func status(of error: VocabularyDecisionError) -> HTTPResponse.Status {
        switch error {
        case .unknown: .notFound
        case .ownChange: .forbidden
        case .notWaiting, .movedOn: .conflict
        }
    }

    /// Whether a person should look into it.
    var isOurs: Bool { status.code >= 500 }

    /// In how many seconds to ask again; nil where that is no help, or would have a program send again what may be stored.
    var retryAfter: String? {
        guard status == .serviceUnavailable || status == .tooManyRequests else { return nil }
        return explanation.id == StoreError.unconfirmed("").explanation.id ? nil : "60"
    }

    /// What kind of problem it is, with a page that explains it; nil for one that has none.
    var kind: ProblemKind? { ProblemKind(explaining: explanation.id) }

    /// The error for programs, as problem details.
    ///
    /// Source: RFC 9457; `id`, `message`, `advice` and `problems` are our own members, the texts in both languages.
    func problem(at path: String, in language: Language) -> String {
        var json = JSONText()
        json.object {
            $0.member("type", kind.map { SitePath.problem($0.rawValue) } ?? "about:blank")
            $0.member("title", kind?.title.text(in: language) ?? status.reasonPhrase)
            $0.member("status", status.code)
            $0.member(
                "detail",
                explanation.words(in: language)
            )
            $0.member("instance", path)
            Self.write(explanation, to: &$0)
            guard !problems.isEmpty else { return }
            $0.key("problems")
            $0.array(problems) { json, problem in
                json.object {
                    $0.member("parameter", problem.parameter)
                    Self.write(problem.explanation, to: &$0)
                }
            }
        }
        return json.string
    }

    private static func write(_ explanation: Explanation, to json: inout JSONText) {
        json.member("id", explanation.id)
        for (key, text) in [("message", explanation.message), ("advice", explanation.advice)] {
            json.key(named: key)
            json.object {
                $0.member("es", text.es)
                $0.member("en", text.en)
            }
        }
    }

    private static func status(of error: WebError) -> HTTPResponse.Status {
        switch error {
        case .noSuchPage, .noSuchDocument, .noSuchEdition, .noSuchImage, .noSuchPlan, .noSuchWorkshop,
            .noSuchSubmission:
            .notFound
        // A number that no edition has yet is well-formed: there is nothing at it.
        // Values that are right by themselves and rule each other out are a conflict.
        case .badQuery(let problems):
            problems.allSatisfy(\.isMissingEdition)
                ? .notFound : problems.allSatisfy(\.isContradiction) ? .conflict : .badRequest
        case .addressTooLong: .uriTooLong
        case .methodNotAllowed, .methodNotAllowedHere: .methodNotAllowed
        case .fromAnotherSite: .forbidden
        case .unreadableReport: .badRequest
        case .reportTooLarge: .contentTooLarge
        case .badReport: .unprocessableContent
        case .tooManyReports: .tooManyRequests
        case .signInNeeded, .deadToken: .unauthorized
        case .notPermitted, .staleForm, .foreignName: .forbidden
        }
    }

    private static func status(of error: PlanError) -> HTTPResponse.Status {
        switch error {
        case .notFound: .notFound
        case .badTitle: .unprocessableContent
        case .onePerson, .ownPlan, .needsTwoPersons: .forbidden
        case .notADraft, .alreadyAsked, .notAsked, .movedOn: .conflict
        }
    }

    private static func status(of error: AccountError) -> HTTPResponse.Status {
        switch error {
        case .tooSoon: .tooManyRequests
        case .deadLink, .noSuchAccount: .notFound
        default: .unprocessableContent
        }
    }

    /// The store's own words name files and reasons that are for the log.
    private static func unavailable(_ error: StoreError) -> Explanation {
        Explanation(
            error.explanation.id,
            message: LocalizedText(
                es: "El catálogo no responde en este momento.",
                en: "The catalogue does not answer at the moment."
            ),
            advice: LocalizedText(
                es: "Vuelva a intentarlo en unos minutos; si sigue así, avise a la Secretaría Técnica.",
                en: "Try again in some minutes; if it goes on, tell the Technical Secretariat."
            )
        )
    }

    private static let notUnderstood = Explanation(
        "request.notUnderstood",
        message: LocalizedText(
            es: "El servidor no entendió la solicitud.",
            en: "The server did not understand the request."
        ),
        advice: LocalizedText(
            es: "Vuelva al inicio y empiece desde allí.",
            en: "Go to the home page and start from there."
        )
    )

    private static let unexpected = Explanation(
        "server.unexpected",
        message: LocalizedText(es: "Algo falló en el servidor.", en: "Something failed in the server."),
        advice: LocalizedText(
            es: "No es culpa suya. Vuelva a intentarlo; si sigue así, avise a la Secretaría Técnica.",
            en: "It is not your fault. Try again; if it goes on, tell the Technical Secretariat."
        )
    )
}

/// Turns what the routes throw into a page, or into JSON under `/api/`.
struct ErrorMiddleware: RouterMiddleware {
    let pages: PageMaker
    /// The most characters of an address that an answer repeats.
    private static let shownAddressLength = 1000

    func handle(
        _ request: Request,
        context: VisitContext,
        next: (Request, VisitContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let answer = ErrorResponse(error)
            if answer.isOurs {
                context.logger.error(
                    "request failed",
                    metadata: [
                        // The route and not the address, which may hold a name or a link that opens an account.
                        "route": "\(context.endpointPath ?? RequestFigures.noRoute)", "error": "\(error)",
                    ]
                )
            }
            if case WebError.signInNeeded = error, request.method == .get || request.method == .head,
                !SitePath.isForPrograms(request.uri.path)
            {
                var visit = context.visit
                visit.path = request.uri.path
                visit.query = URLQuery(parsing: request.uri.query ?? "")
                return .redirect(to: visit.signInPath).unkept
            }
            var response = await response(to: request, answer, context)
            if answer.status == .unauthorized {
                let isSubscribed = SitePath.isSubscribed(request.uri.path)
                response.headers[.wwwAuthenticate] = isSubscribed ? "Basic realm=\"Cotejo\"" : "Bearer"
            }
            if error is HTTPParserError { response.headers[.connection] = "close" }
            if case WebError.methodNotAllowed = error { response.headers[.allow] = "GET, HEAD" }
            if case WebError.methodNotAllowedHere(let allowed) = error { response.headers[.allow] = allowed }
            if let seconds = answer.retryAfter { response.headers[.retryAfter] = seconds }
            return request.method == .head ? response.createHeadResponse() : response
        }
    }

    private func response(
        to request: Request,
        _ answer: ErrorResponse,
        _ context: VisitContext
    ) async -> Response {
        var context = context
        let hasReadableAddress = answer.status != .uriTooLong
        if hasReadableAddress {
            context.visit.path = request.uri.path
            context.visit.query = URLQuery(parsing: request.uri.query ?? "")
        }
        let language = Language.negotiated(
            parameter: context.visit.query[Language.parameterName],
            cookie: request.cookies[Language.parameterName]?.value,
            acceptLanguage: request.headers[.acceptLanguage]
        )
        context.visit.language = language
        if SitePath.isForPrograms(request.uri.path) {
            let instance = String(request.uri.string.prefix(Self.shownAddressLength))
            return .problem(answer.problem(at: instance, in: language), status: answer.status, language: language)
        }
        let title = answer.explanation.message.text(in: context.visit.language)
        let editionLine = answer.isOurs ? "" : await editionLine(in: context.visit.language)
        let page = ErrorPage(
            frame: pages.frame(title: title, visit: context.visit, editionLine: editionLine),
            text: InterfaceTexts.all(in: context.visit.language),
            errorTitle: title,
            errorAdvice: answer.explanation.advice.text(in: context.visit.language),
            errorCode: "\(answer.status.code) · \(answer.explanation.id)"
        )
        return .html(
            pages.text(of: "error", page),
            status: answer.status,
            language: context.visit.language.rawValue
        )
    }

    private func editionLine(in language: Language) async -> String {
        guard let edition = try? await pages.store.currentEdition() else { return "" }
        return PageMaker.line(of: edition, in: language)
    }
}
