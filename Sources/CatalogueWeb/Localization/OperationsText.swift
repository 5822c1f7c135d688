import CatalogueModel

/// What the page with the figures of the service says.
enum OperationsText: String, InterfaceText {
    case operationsTitle, operationsLead, operationsService, operationsVersion, operationsEdition, operationsNoEdition
    case operationsStarted, operationsMemory, operationsFiles, operationsComputing, operationsDatabase, operationsJobs
    case operationsSlowed, operationsPages, operationsSubmissions, operationsStaged, operationsPublished
    case operationsWithdrawn, operationsNotAccepted, operationsConnections, operationsOpen, operationsCut
    case operationsRequests, operationsRoute, operationsCount, operationsClientErrors, operationsServerErrors
    case operationsHalf, operationsNearlyAll, operationsNoRequests, operationsJSON, operationsBeyond
    case operationsElsewhere

    var wording: UIText {
        switch self {
        case .operationsTitle: UIText(es: "Estado del servicio", en: "State of the service")
        case .operationsLead:
            UIText(
                es: "Lo que el servidor cuenta de sí mismo desde que arrancó: sin personas y sin países.",
                en: "What the server counts of itself since it started: no persons and no countries."
            )
        case .operationsService: UIText(es: "Servidor", en: "Server")
        case .operationsVersion: UIText(es: "Versión", en: "Version")
        case .operationsEdition: UIText(es: "Edición", en: "Edition")
        case .operationsNoEdition: UIText(es: "ninguna todavía", en: "none yet")
        case .operationsStarted: UIText(es: "En marcha desde", en: "Running since")
        case .operationsMemory: UIText(es: "Memoria", en: "Memory")
        case .operationsFiles: UIText(es: "Archivos abiertos", en: "Open files")
        case .operationsComputing: UIText(es: "Tiempo de cálculo", en: "Computing time")
        case .operationsDatabase: UIText(es: "Base de datos", en: "Database")
        case .operationsJobs: UIText(es: "Trabajos en curso", en: "Jobs under way")
        case .operationsSlowed: UIText(es: "Entradas frenadas", en: "Sign-ins slowed down")
        case .operationsPages: UIText(es: "Páginas ya hechas", en: "Pages from memory")
        case .operationsSubmissions: UIText(es: "Remisiones", en: "Submissions")
        case .operationsStaged: UIText(es: "En espera", en: "Waiting")
        case .operationsPublished: UIText(es: "Publicadas", en: "Published")
        case .operationsWithdrawn: UIText(es: "Devueltas o retiradas", en: "Sent or taken back")
        case .operationsNotAccepted: UIText(es: "Archivos no aceptados", en: "Files not accepted")
        case .operationsConnections: UIText(es: "Conexiones", en: "Connections")
        case .operationsOpen: UIText(es: "Abiertas", en: "Open")
        case .operationsCut: UIText(es: "Cortadas", en: "Cut")
        case .operationsRequests: UIText(es: "Solicitudes", en: "Requests")
        case .operationsRoute: UIText(es: "Dirección", en: "Address")
        case .operationsCount: UIText(es: "Cuántas", en: "How many")
        case .operationsClientErrors: UIText(es: "4xx, de quien pide", en: "4xx, of who asks")
        case .operationsServerErrors: UIText(es: "5xx, del servidor", en: "5xx, of the server")
        case .operationsHalf: UIText(es: "La mitad en", en: "Half within")
        case .operationsNearlyAll: UIText(es: "99 de 100 en", en: "99 in 100 within")
        case .operationsNoRequests: UIText(es: "Ninguna todavía.", en: "None yet.")
        case .operationsJSON: UIText(es: "Lo mismo para programas (JSON)", en: "The same for programs (JSON)")
        case .operationsElsewhere: UIText(es: "(ninguna de aquí)", en: "(none of ours)")
        case .operationsBeyond: UIText(es: "más de 10 s", en: "more than 10 s")
        }
    }
}
