import Foundation

/// Names under which files and folders are written until they are whole: `.incoming-PROCESS-MACHINE-CHANCE`.
enum TemporaryName {
    /// What another machine left is swept when nothing was written to it for so many seconds.
    private static let foreignPatience: Double = 2 * 86_400

    /// A new name in a folder.
    static func new(in folder: String) -> String {
        "\(folder)/.incoming-\(getpid())-\(machine)-\(UInt64.random(in: .min ... .max))"
    }

    /// Where the number of a process means that process: the machine, and the container on it.
    ///
    /// Several may share a folder, and of another's processes nobody here can say whether they are gone.
    static let machine: String = {
        var system = utsname()
        uname(&system)
        let name = withUnsafeBytes(of: system.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        let space = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")) ?? ""
        return String(SecretToken.sha256("\(name) \(space)").prefix(12))
    }()

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
            let path = "\(folder)/\(name)"
            let isGone = parts[2] == machine ? kill(process, 0) != 0 && errno == ESRCH : isOld(path)
            if isGone { try? FileManager.default.removeItem(atPath: path) }
        }
    }

    private static func isOld(_ path: String) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let written = attributes?[.modificationDate] as? Date else { return false }
        return -written.timeIntervalSinceNow > foreignPatience
    }
}
