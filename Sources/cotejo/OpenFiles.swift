import CatalogueModel
import Foundation

/// How many files the process may have open.
enum OpenFiles {
    /// Raises the limit where it is lower, as far as the system lets any process raise its own.
    ///
    /// - Returns: whether so many may be open.
    static func allow(_ count: Int) -> Bool {
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0 else { return true }
        guard limit.rlim_cur < rlim_t(count) else { return true }
        guard limit.rlim_max >= rlim_t(count) else { return false }
        limit.rlim_cur = rlim_t(count)
        return setrlimit(kind, &limit) == 0
    }

    /// What any command needs at once: the database and its companions for who reads and who writes, a file, its copy and
    /// its schemas.
    private static let fewest = 20

    /// Refuses to begin where so few may be open that a command would fail halfway, with words about something else.
    ///
    /// - Throws: `TooFewOpenFiles`.
    static func requireEnough() throws(TooFewOpenFiles) {
        if !allow(fewest) { throw TooFewOpenFiles(fewest: fewest) }
    }
}

/// The process may not open as many files at once as a command needs.
struct TooFewOpenFiles: ExplainedError {
    let fewest: Int

    var explanation: Explanation {
        Explanation(
            "process.tooFewOpenFiles",
            message: LocalizedText(
                es: "Este proceso puede abrir menos de \(fewest) archivos a la vez, y no le bastan.",
                en: "This process may open fewer than \(fewest) files at once, which are not enough."
            ),
            advice: LocalizedText(
                es: "Suba el límite (ulimit -n 1024; LimitNOFILE en systemd) y ejecútelo otra vez.",
                en: "Raise the limit (ulimit -n 1024; LimitNOFILE in systemd) and run it again."
            )
        )
    }
}
