import CatalogueModel
import HTTPTypes
import Hummingbird
import NIOCore

/// What makes the site one that a device can install and read without a line.
///
/// The script that keeps pages must stand above them all, so it has an address of its own.
struct InstallRoutes {
    let resources: SiteResources

    func add(to router: Router<VisitContext>) {
        let resources = resources
        router.page(SitePath.serviceWorker) { _, _ -> Response in
            let headers: HTTPFields = [.contentType: "text/javascript; charset=utf-8", .cacheControl: "no-cache"]
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: try Self.script(resources)))
        }
        router.page(SitePath.webManifest) { _, context -> Response in
            let language = context.visit.language
            let headers: HTTPFields = [
                .contentType: "application/manifest+json", .contentLanguage: language.rawValue,
                .vary: "Accept-Language, Cookie", .cacheControl: "no-cache",
            ]
            let text = Self.manifest(in: language, icon: resources.path(of: "icon.svg"))
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
    }

    /// The worker with what it checks zones with: one text, so that all of it is of one version.
    private static func script(_ resources: SiteResources) throws -> ByteBuffer {
        var script = ByteBuffer()
        for name in MRZWords.scripts + ["service-worker.js"] {
            guard let file = resources.files[name] else { throw WebError.noSuchPage }
            script.writeImmutableBuffer(file.bytes)
        }
        return script
    }

    /// Source: Web Application Manifest, W3C.
    private static func manifest(in language: Language, icon: String) -> String {
        var json = JSONText()
        json.object {
            $0.member("name", "Cotejo")
            $0.member("short_name", "Cotejo")
            $0.member("description", FrameText.siteSummary.text(in: language))
            $0.member("lang", language)
            $0.member("id", SitePath.home)
            $0.member("start_url", SitePath.home)
            $0.member("scope", SitePath.home)
            $0.member("display", "standalone")
            $0.member("background_color", "#ffffff")
            $0.member("theme_color", "#0b5a61")
            $0.key("icons")
            $0.array([icon]) { json, icon in
                json.object {
                    $0.member("src", icon)
                    $0.member("sizes", "any")
                    $0.member("type", "image/svg+xml")
                }
            }
        }
        return json.string
    }
}
