import CatalogueModel
import CatalogueStore
import Foundation

/// A figure and what it is of.
struct OperationFact: Sendable {
    let factLabel: String
    let factValue: String
}

/// What was answered on one route.
struct OperationRoute: Sendable {
    let routeName: String
    let routeCount: String
    let routeClientErrors: String
    let routeServerErrors: String
    let routeHalf: String
    let routeNearlyAll: String
}

/// The data of the template `operations`.
struct OperationsPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let serviceFacts: [OperationFact]
    let submissionFacts: [OperationFact]
    let connectionFacts: [OperationFact]
    let routeRows: [OperationRoute]
    let hasRoutes: Bool
    let jsonPath: String

    init(_ figures: OperationFigures, frame: FramePage, language: Language) {
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        let write = Writer(language: language)
        serviceFacts = Self.service(figures, write)
        let store = figures.store
        submissionFacts = [
            write.fact(.operationsStaged, store.submissions[.staged] ?? 0),
            write.fact(.operationsPublished, store.submissions[.published] ?? 0),
            write.fact(.operationsWithdrawn, store.submissions[.withdrawn] ?? 0),
            write.fact(.operationsNotAccepted, store.filesNotAccepted),
        ]
        let connections = figures.connections
        let cut = connections.refused + connections.displaced + connections.tooSlow + connections.malformed
        connectionFacts = [write.fact(.operationsOpen, connections.open), write.fact(.operationsCut, cut)]
        // What is asked for most comes first: the rest is for who looks for one route.
        routeRows = figures.requests.routes.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            OperationRoute(
                routeName: write.name($0.key),
                routeCount: write.number($0.value.count),
                routeClientErrors: write.number($0.value.byClass[4] ?? 0),
                routeServerErrors: write.number($0.value.byClass[5] ?? 0),
                routeHalf: write.milliseconds($0.value.within(share: 0.5)),
                routeNearlyAll: write.milliseconds($0.value.within(share: 0.99))
            )
        }
        hasRoutes = !routeRows.isEmpty
        jsonPath = SitePath.apiOperations
    }

    private static func service(_ figures: OperationFigures, _ write: Writer) -> [OperationFact] {
        let language = write.language
        let process = figures.process
        let edition = figures.edition.map { "\($0.number) · \(DateText.moment($0.publishedAt, in: language))" }
        let pages = figures.requests.pagesFound + figures.requests.pagesMade
        return [
            write.fact(.operationsVersion, figures.version),
            write.fact(.operationsEdition, edition ?? OperationsText.operationsNoEdition.text(in: language)),
            write.fact(.operationsStarted, DateText.minute(figures.startedAt, in: language)),
            write.fact(.operationsMemory, write.megabytes(process.residentBytes)),
            write.fact(.operationsFiles, "\(write.number(process.openFiles)) / \(write.number(process.maximumFiles))"),
            write.fact(.operationsComputing, "\(write.number(Int(process.cpuSeconds.rounded()))) s"),
            write.fact(.operationsDatabase, write.megabytes(figures.store.databaseBytes)),
            write.fact(.operationsJobs, figures.runningJobs),
            write.fact(.operationsSlowed, figures.requests.slowedSignIns),
            write.fact(
                .operationsPages,
                "\(write.number(figures.requests.pagesFound)) / \(write.number(pages)) · "
                    + write.megabytes(figures.pageCacheBytes)
            ),
        ]
    }

    /// Figures in the form of a language.
    private struct Writer {
        let language: Language

        func fact(_ label: OperationsText, _ value: String) -> OperationFact {
            OperationFact(factLabel: label.text(in: language), factValue: value)
        }

        func fact(_ label: OperationsText, _ value: Int) -> OperationFact { fact(label, number(value)) }

        func number(_ value: Int) -> String { NumberText.grouped(value, language) }

        /// A method and a route; in words where it is none of ours.
        func name(_ route: RequestFigures.Route) -> String {
            let elsewhere = OperationsText.operationsElsewhere.text(in: language)
            let method = route.method == RequestFigures.noRoute ? "" : route.method + " "
            return method + (route.path == RequestFigures.noRoute ? elsewhere : route.path)
        }

        /// With one decimal, so that a small database is not 0 MB.
        func megabytes(_ bytes: Int) -> String {
            let tenths = (bytes * 10 + (1 << 19)) >> 20
            return "\(NumberText.tenths(tenths, language)) MB"
        }

        func milliseconds(_ seconds: Double?) -> String {
            guard let seconds else { return OperationsText.operationsBeyond.text(in: language) }
            let value = seconds * 1000
            let mark = NumberText.mark(language)
            return (value == value.rounded() ? number(Int(value)) : "\(value)".replacing(".", with: mark)) + " ms"
        }
    }
}
