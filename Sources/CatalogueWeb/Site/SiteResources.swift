import CatalogueModel
import Foundation
import Hummingbird
import Mustache

/// Why the files of the site cannot be used.
public enum SiteResourcesError: Error, Sendable {
    /// A folder or file of the site is missing: which.
    case missing(path: String)
    /// A template is not well-formed: which, and what is wrong with it.
    case malformed(template: String, reason: String)
}

/// The templates and static files of the site, read once.
public struct SiteResources: Sendable {
    private let templates: [Language: TemplateSet]
    let files: [String: StaticFile]
    /// The description of the API, its texts in both languages.
    let openAPI: JSONValue

    struct StaticFile: Sendable {
        var bytes: ByteBuffer
        /// Nil where packing saves nothing.
        var packed: ByteBuffer?
        var type: String
        var digest: String
    }

    /// The files that ship beside the executable.
    ///
    /// - Throws: `SiteResourcesError`.
    public init() throws {
        self = try Self.shipped.get()
    }

    /// Read once in a process, which tests give hundreds of sites.
    ///
    /// `Bundle.module` ends the process where its folder is missing; a program that was copied alone is to say so.
    private static let shipped = Result {
        try SiteResources(folder: Bundle.main.bundleURL.appendingPathComponent("cotejo_CatalogueWeb.resources"))
    }

    /// The files of a folder that holds `Templates` and `Static`.
    ///
    /// - Throws: `SiteResourcesError`.
    init(folder: URL) throws {
        openAPI = try Self.openAPI(in: folder.appendingPathComponent("Templates/openapi.json"))
        var files: [String: StaticFile] = [:]
        for file in try Self.files(in: folder.appendingPathComponent("Static")) {
            let bytes = ByteBuffer(bytes: file.data)
            files[file.url.lastPathComponent] = StaticFile(
                bytes: bytes,
                packed: Gzip.packed(bytes),
                type: Self.mediaType(file.url.pathExtension),
                digest: Self.digest(file.data)
            )
        }
        self.files = files
        let sources = try Self.files(in: folder.appendingPathComponent("Templates"))
            .filter { $0.url.pathExtension == "mustache" }
            .map { file in
                let name = file.url.deletingPathExtension().lastPathComponent
                return (name: name, text: String(decoding: file.data, as: UTF8.self))
            }
        let sets = try Language.allCases.map { language in
            let fixed = Self.fixed(in: language) { SitePath.file($0, digest: files[$0]?.digest) }
            return (language, try TemplateSet(sources, fixed: fixed))
        }
        templates = Dictionary(uniqueKeysWithValues: sets)
    }

    /// A page's text, made by its template in the language of its frame.
    ///
    /// - Precondition: the template is there, and the page has a frame; tests hold that each one that is named is.
    func text(of template: String, _ page: some Sendable) -> String {
        let members = (page as? any MustacheParent) ?? PageMembers(page)
        guard let frame = members.child(named: "frame") as? FramePage,
            let text = templates[frame.language]?.text(of: template, members)
        else { preconditionFailure("there is no template \(template), or its page has no frame") }
        return text
    }

    /// What names in templates stand for on every page of a language; `path` says the address of a static file.
    static func fixed(in language: Language, path: (_ file: String) -> String) -> [String: String] {
        let texts = InterfaceTexts.all(in: language).map { ("text.\($0.key)", $0.value) }
        let frame = FramePage.fixed(in: language, path: path).map { ("frame.\($0.key)", $0.value) }
        return Dictionary(uniqueKeysWithValues: texts + frame)
    }

    /// The address of a static file; it changes with the bytes, so that they may be kept for ever.
    func path(of name: String) -> String {
        SitePath.file(name, digest: files[name]?.digest)
    }

    private static func openAPI(in file: URL) throws -> JSONValue {
        guard let data = try? Data(contentsOf: file) else { throw SiteResourcesError.missing(path: file.path) }
        do {
            return try JSONDecoder().decode(JSONValue.self, from: data)
        } catch {
            throw SiteResourcesError.malformed(template: file.lastPathComponent, reason: "\(error)")
        }
    }

    private static func files(in folder: URL) throws -> [(url: URL, data: Data)] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw SiteResourcesError.missing(path: folder.path)
        }
        return try names.sorted().map { name in
            let url = folder.appendingPathComponent(name)
            guard let data = try? Data(contentsOf: url) else { throw SiteResourcesError.missing(path: url.path) }
            return (url, data)
        }
    }

    private static func mediaType(_ ending: String) -> String {
        switch ending {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "txt": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }

    /// FNV-1a: enough to tell two versions of a file apart.
    private static func digest(_ data: Data) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
