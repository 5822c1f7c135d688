import Foundation

/// The files that paths on a command line stand for.
public enum SubmissionFiles {
    /// Files as they are, folders as the XML files in them, by name.
    ///
    /// The Secretariat's regional manual comes first of a folder: the countries' rules name its sets.
    public static func expand(_ paths: [String]) -> [String] {
        paths.flatMap { path -> [String] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                return [path]
            }
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
                .filter { $0.lowercased().hasSuffix(".xml") }
                .sorted { ($0 == "CRM.xml" ? 0 : 1, $0) < ($1 == "CRM.xml" ? 0 : 1, $1) }
            let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
            // An empty folder is named itself, so that the reader says what is the matter with it.
            return names.isEmpty ? [path] : names.map { "\(folder)/\($0)" }
        }
    }

    /// Bytes of a file; 0 where it cannot be looked at.
    public static func size(of path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
