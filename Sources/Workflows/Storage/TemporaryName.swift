import Foundation

/// Names under which files and folders are written until they are whole: `.incoming-PROCESS-CHANCE`.
enum TemporaryName {
    /// A new name in a folder.
    static func new(in folder: String) -> String {
        "\(folder)/.incoming-\(getpid())-\(UInt64.random(in: .min ... .max))"
    }

    /// The folder that a file or a folder lies in.
    static func folder(of path: String) -> String {
        let folder = (path as NSString).deletingLastPathComponent
        return folder.isEmpty ? "." : folder
    }

    /// Removes from a folder what processes that are gone were writing when they died.
    static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let parts = name.split(separator: "-")
            // A database may have a journal beside it, with one part more in its name.
            guard parts.first == ".incoming", parts.count >= 3, let process = pid_t(parts[1]) else { continue }
            if kill(process, 0) != 0, errno == ESRCH {
                try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            }
        }
    }
}
