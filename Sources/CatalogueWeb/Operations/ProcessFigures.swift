import Foundation

/// What the process takes of the machine.
struct ProcessFigures: Sendable {
    /// Bytes of memory that it has in hand.
    var residentBytes = 0
    /// Files and connections that it has open.
    var openFiles = 0
    /// How many it may have open.
    var maximumFiles = 0
    /// Seconds of computing since it started.
    var cpuSeconds = 0.0

    /// Asks the system; what it does not say stays 0.
    static func now() -> ProcessFigures {
        var figures = ProcessFigures()
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)).map { $0.split(separator: " ") }
        if let pages, pages.count > 1, let resident = Int(pages[1]) {
            figures.residentBytes = resident * Int(sysconf(Int32(_SC_PAGESIZE)))
        }
        figures.openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            figures.maximumFiles = Int(clamping: limit.rlim_cur)
        }
        var usage = rusage()
        if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
            figures.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        }
        return figures
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
    }
}
