/// The kinds of problem that the API answers with, each with a page that explains it under a stable address.
///
/// A kind's identifier is that of its explanations, or what stands before their first point: `query.country` is a `query`.
enum ProblemKind: String, CaseIterable, Sendable {
    case pageNotFound = "page.notFound"
    case documentNotFound = "document.notFound"
    case editionNotFound = "edition.notFound"
    case imageNotFound = "image.notFound"
    case planNotFound = "plan.notFound"
    case query
    case addressTooLong = "address.tooLong"
    case methodNotAllowed = "method.notAllowed"
    case notUnderstood = "request.notUnderstood"
    case unexpected = "server.unexpected"
    case submissionNotFound = "submission.notFound"
    case submission
    case plan
    case callNotFound = "call.notFound"
    case call
    case store
    case account

    /// The kind of an explanation; nil where it has no page.
    init?(explaining id: String) {
        let group = id.prefix { $0 != "." }
        guard let kind = ProblemKind(rawValue: id) ?? ProblemKind(rawValue: String(group)) else {
            guard group == "publish" else { return nil }
            self = .submission
            return
        }
        self = kind
    }

    /// The status that it comes with; `notUnderstood` may come with others of the same hundred.
    var status: Int {
        switch self {
        case .pageNotFound, .documentNotFound, .editionNotFound, .imageNotFound, .planNotFound, .submissionNotFound,
            .callNotFound:
            404
        case .query, .notUnderstood: 400
        case .methodNotAllowed: 405
        case .addressTooLong: 414
        case .unexpected: 500
        case .submission, .plan: 409
        case .call: 422
        case .store: 503
        case .account: 403
        }
    }

    /// Its name, the same each time it happens.
    var title: UIText {
        switch self {
        case .pageNotFound: UIText(es: "Dirección desconocida", en: "Unknown address")
        case .documentNotFound: UIText(es: "Modelo no encontrado", en: "Model not found")
        case .editionNotFound: UIText(es: "Edición no encontrada", en: "Edition not found")
        case .imageNotFound: UIText(es: "Imagen no encontrada", en: "Image not found")
        case .planNotFound: UIText(es: "Plan no encontrado", en: "Plan not found")
        case .query: UIText(es: "Consulta que no se entiende", en: "Query not understood")
        case .addressTooLong: UIText(es: "Dirección demasiado larga", en: "Address too long")
        case .methodNotAllowed: UIText(es: "Método no permitido", en: "Method not allowed")
        case .notUnderstood: UIText(es: "Solicitud que no se entiende", en: "Request not understood")
        case .unexpected: UIText(es: "Falla del servidor", en: "Failure of the server")
        case .submissionNotFound: UIText(es: "Remisión no encontrada", en: "Submission not found")
        case .submission: UIText(es: "La remisión no lo permite", en: "Not possible with this submission")
        case .plan: UIText(es: "El plan no lo permite", en: "Not possible with this plan")
        case .callNotFound: UIText(es: "Convocatoria no encontrada", en: "Call not found")
        case .call: UIText(es: "La convocatoria no se puede guardar así", en: "The call cannot be kept like this")
        case .store: UIText(es: "Catálogo no disponible", en: "Catalogue not available")
        case .account: UIText(es: "La cuenta no lo permite", en: "Not open to this account")
        }
    }

    /// When it happens and what to do.
    var meaning: UIText {
        switch self {
        case .pageNotFound:
            UIText(
                es: "Ninguna ruta del sitio tiene esta dirección. Las rutas de la API están en openapi.json.",
                en: "No route of the site has this address. The routes of the API are in openapi.json."
            )
        case .documentNotFound:
            UIText(
                es: "El catálogo no tiene un modelo con ese código en esa edición, o usted no puede verlo. "
                    + "No dice nada sobre el documento mismo.",
                en: "The catalogue has no model of that code in that edition, or you may not see it. "
                    + "It says nothing about the document itself."
            )
        case .editionNotFound:
            UIText(
                es: "El número es mayor que el de la edición vigente. Sin número se responde con la vigente.",
                en: "The number is beyond that of the current edition. Without a number, the current one answers."
            )
        case .imageNotFound:
            UIText(
                es: "Ningún modelo publicado que usted pueda ver lleva esa imagen.",
                en: "No published model that you may see has that image."
            )
        case .planNotFound:
            UIText(
                es: "Ningún plan guardado tiene ese número.",
                en: "No plan that is kept has that number."
            )
        case .submissionNotFound:
            UIText(
                es: "Ninguna remisión de su país tiene ese número.",
                en: "No submission of your country has that number."
            )
        case .submission:
            UIText(
                es:
                    "Lo que se pidió no cabe en el estado de la remisión, o toca a otra persona. El mensaje dice qué falta.",
                en:
                    "What was asked does not fit the state of the submission, or is for another person. The message says "
                    + "what is missing."
            )
        case .plan:
            UIText(
                es: "Lo que se pidió no cabe en el estado del plan, o toca a otra persona. El mensaje dice qué falta.",
                en:
                    "What was asked does not fit the state of the plan, or is for another person. The message says what "
                    + "is missing."
            )
        case .callNotFound:
            UIText(
                es: "Ninguna convocatoria a su país tiene ese número.",
                en: "No call to your country has that number."
            )
        case .call:
            UIText(
                es: "Falta algo en la convocatoria o no se entiende (422), o está cerrada o alguien la cambió (409).",
                en: "Something of the call is missing or not understood (422), or it is closed or changed (409)."
            )
        case .query:
            UIText(
                es: "Uno o más parámetros no se entienden; nada se buscó. El miembro «problems» nombra cada uno, "
                    + "con lo que se esperaba.",
                en: "One or more parameters cannot be understood; nothing was searched. The member \"problems\" names "
                    + "each one, with what was expected."
            )
        case .addressTooLong:
            UIText(
                es: "La dirección pasa de \(VisitMiddleware.maximumAddressBytes) bytes.",
                en: "The address is longer than \(VisitMiddleware.maximumAddressBytes) bytes."
            )
        case .methodNotAllowed:
            UIText(
                es: "La dirección existe, pero no para ese método; el encabezado Allow dice cuáles acepta.",
                en: "The address exists, but not for that method; the header Allow says which it takes."
            )
        case .notUnderstood:
            UIText(
                es: "El servidor no pudo leer la solicitud: su forma, su tamaño o su contenido.",
                en: "The server could not read the request: its form, its size or its content."
            )
        case .unexpected:
            UIText(
                es: "Algo falló de nuestro lado y quedó registrado. Repetir la solicitud no hace daño.",
                en: "Something failed on our side and is in the log. Asking again does no harm."
            )
        case .store:
            UIText(
                es: """
                    La base de datos no responde o tardó demasiado. El encabezado Retry-After dice cuándo repetir; sin él \
                    (store.unconfirmed) lo enviado puede estar guardado: mire antes de repetir.
                    """,
                en: """
                    The database does not answer or took too long. The header Retry-After says when to ask again; without \
                    it (store.unconfirmed) what was sent may be stored: look before you repeat.
                    """
            )
        case .account:
            UIText(
                es:
                    "Hay que entrar o enviar una credencial que sirva (401), o la cuenta no permite lo que se pide (403).",
                en: "One has to sign in or send a token that works (401), or the account does not permit this (403)."
            )
        }
    }
}
