import CatalogueModel
import CatalogueStore
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The figures of the service: for programs that watch it, and for administrators.
struct OperationsRoutes {
    let source: OperationFigures.Source
    let pages: PageMaker
    /// Whether programs on this machine may read them without a token.
    let isOpenOnLoopback: Bool

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.metrics) { request, context in
            let isFromHere = Self.isFromHere(context.client, request.headers, host: request.head.authority)
            guard Self.mayWatch(context) || (isOpenOnLoopback && isFromHere) else {
                throw context.visit.account == nil ? WebError.signInNeeded : WebError.notPermitted(.to(.watchService))
            }
            let text = MetricsText(try await source.gather()).text
            return Response(
                status: .ok,
                headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: text))
            ).unkept
        }
        router.page(SitePath.apiOperations) { _, context in
            guard try context.requireAccount().role.may(.watchService) else {
                throw WebError.notPermitted(.to(.watchService))
            }
            var json = JSONText()
            try await source.gather().write(to: &json)
            return Response.json(json.string).unkept
        }
        router.page(SitePath.operations) { _, context in
            _ = try context.require(.watchService)
            let visit = context.visit
            let title = OperationsText.operationsTitle.text(in: visit.language)
            let frame = try await pages.frame(title: title, visit: visit)
            let page = OperationsPage(try await source.gather(), frame: frame, language: visit.language)
            return Response.html(pages.text(of: "operations", page), language: visit.language.rawValue)
        }
    }

    private static func mayWatch(_ context: VisitContext) -> Bool {
        context.visit.isWatcher || context.visit.account?.role.may(.watchService) ?? false
    }

    /// Whether a program on this machine asks by itself.
    ///
    /// A proxy on this machine passes on what others ask: whatever shows that someone stands behind counts. A page that a
    /// browser on this machine shows may ask, too, under a name of its own that leads here: so the name has to be ours.
    static func isFromHere(_ client: String, _ headers: HTTPFields, host: String?) -> Bool {
        let passedOn: Set = [
            "x-forwarded-for", "forwarded", "x-real-ip", "x-forwarded-host", "x-forwarded-proto", "via",
        ]
        let names = Set(headers.map(\.name.canonicalName))
        guard names.isDisjoint(with: passedOn), client == "::1" || client.hasPrefix("127.") else { return false }
        return !Visit.origin(publicURL: nil, host: host).isEmpty
    }
}
