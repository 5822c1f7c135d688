import CatalogueModel
import CatalogueStore

/// The figures in the text format of Prometheus, version 0.0.4.
struct MetricsText: Sendable {
    private(set) var text = ""

    init(_ figures: OperationFigures) {
        let process = figures.process
        single("cotejo_build_info", .gauge, "The version that runs.", 1, ["version": figures.version])
        single("cotejo_edition", .gauge, "Number of the latest edition.", figures.edition?.number ?? 0)
        single(
            "process_start_time_seconds",
            .gauge,
            "Start of the process, in seconds since 1970.",
            Double(figures.startedAt.secondsSince1970)
        )
        single("process_cpu_seconds_total", .counter, "Seconds of computing.", process.cpuSeconds)
        single("process_resident_memory_bytes", .gauge, "Memory in hand.", process.residentBytes)
        single("process_open_fds", .gauge, "Open files and connections.", process.openFiles)
        single("process_max_fds", .gauge, "Files and connections that may be open.", process.maximumFiles)
        single("cotejo_database_bytes", .gauge, "Size of the database and its log.", figures.store.databaseBytes)
        single(
            "cotejo_running_jobs",
            .gauge,
            "Works away from the threads that serve: files being read, plans, passwords.",
            figures.runningJobs
        )
        let submissions = SubmissionStatus.allCases.map { ($0.rawValue, figures.store.submissions[$0] ?? 0) }
        family(
            "cotejo_submissions",
            .gauge,
            "Submissions by state.",
            (submissions + [("notAccepted", figures.store.filesNotAccepted)]).map { (["state": $0.0], $0.1) }
        )
        single(
            "cotejo_sign_ins_slowed_total",
            .counter,
            "Sign-ins that were told to wait.",
            figures.requests.slowedSignIns
        )
        addConnections(figures.connections)
        addRequests(figures)
    }

    private mutating func addConnections(_ connections: ConnectionLedger.Figures) {
        single("cotejo_connections_open", .gauge, "Open connections.", connections.open)
        single("cotejo_connections_accepted_total", .counter, "Connections that came.", connections.accepted)
        family(
            "cotejo_connections_cut_total",
            .counter,
            "Connections that the server closed, and why.",
            [
                (["reason": "full"], connections.refused), (["reason": "idle"], connections.displaced),
                (["reason": "slow"], connections.tooSlow), (["reason": "malformed"], connections.malformed),
            ]
        )
    }

    private mutating func addRequests(_ figures: OperationFigures) {
        let requests = figures.requests
        family(
            "cotejo_page_cache_requests_total",
            .counter,
            "Pages asked for that were in memory, and that had to be made.",
            [(["result": "hit"], requests.pagesFound), (["result": "miss"], requests.pagesMade)]
        )
        single("cotejo_page_cache_bytes", .gauge, "Memory of kept pages.", figures.pageCacheBytes)
        single("cotejo_http_response_bytes_total", .counter, "Bytes of answers, without headers.", requests.bytes)
        let routes = requests.routes.sorted { $0.key < $1.key }
        family(
            "cotejo_http_requests_total",
            .counter,
            "Requests by route, method and class of status.",
            routes.flatMap { route, answers in
                answers.byClass.sorted { $0.key < $1.key }.map { number, count in
                    (["route": route.path, "method": route.method, "status": "\(number)xx"], count)
                }
            }
        )
        let name = "cotejo_http_request_duration_seconds"
        head(name, .histogram, "Time until an answer was ready, by route and method.")
        for (route, answers) in routes {
            let labels: KeyValuePairs = ["route": route.path, "method": route.method]
            var sum = 0
            for (bound, count) in zip(RequestFigures.bounds.map(Self.number) + ["+Inf"], answers.buckets) {
                sum += count
                line(name + "_bucket", labels.map { $0 } + [(key: "le", value: bound)], "\(sum)")
            }
            line(name + "_sum", labels.map { $0 }, Self.number(answers.seconds))
            line(name + "_count", labels.map { $0 }, "\(sum)")
        }
    }

    private enum Kind: String {
        case counter, gauge, histogram
    }

    private mutating func head(_ name: String, _ kind: Kind, _ help: String) {
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    private mutating func single(
        _ name: String,
        _ kind: Kind,
        _ help: String,
        _ value: Int,
        _ labels: KeyValuePairs<String, String> = [:]
    ) {
        family(name, kind, help, [(labels, value)])
    }

    private mutating func single(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
        head(name, kind, help)
        line(name, [], Self.number(value))
    }

    private mutating func family(
        _ name: String,
        _ kind: Kind,
        _ help: String,
        _ values: [(KeyValuePairs<String, String>, Int)]
    ) {
        head(name, kind, help)
        for (labels, value) in values { line(name, labels.map { $0 }, "\(value)") }
    }

    private mutating func line(_ name: String, _ labels: [(key: String, value: String)], _ value: String) {
        let inner = labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }.joined(separator: ",")
        text += name + (inner.isEmpty ? "" : "{\(inner)}") + " \(value)\n"
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// `5` for a whole number, as other programs write it.
    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }
}
