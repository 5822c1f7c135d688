import CatalogueModel
import HTTPTypes
import Hummingbird
import NIOCore
import Workflows

/// Tells a browser how far the file is that it is handing in, as server-sent events.
///
/// Source: HTML Standard, section 9.2, Server-sent events.
struct ProgressRoutes {
    let progress: HandInProgress
    /// How often it is looked.
    var pause = Duration.milliseconds(200)
    /// How often another process is asked, in looks: that is a question to the database.
    var looksAtOthers = 3
    /// How long one that nothing comes of is waited for.
    var patience = Duration.seconds(60)
    /// How long one answer lasts at most.
    var longest = Duration.seconds(1800)

    func add(to router: Router<VisitContext>) {
        router.page(SitePath.progressRoute) { _, context -> Response in
            let account = try context.requireHandIn()
            let text = try context.parameters.require("ticket")
            guard let ticket = HandInProgress.Ticket(text, of: account.id) else { throw WebError.noSuchPage }
            let headers: HTTPFields = [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
            ]
            return Response(
                status: .ok,
                headers: headers,
                body: ResponseBody { writer in
                    try await follow(ticket, &writer)
                    try await writer.finish(nil)
                }
            )
        }
    }

    private func follow(_ ticket: HandInProgress.Ticket, _ writer: inout any ResponseBodyWriter) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        var told: HandInState?
        var toldAt = start
        var looks = 0
        while clock.now - start < longest {
            var state = progress.state(of: ticket)
            looks += 1
            if state == nil, looks % looksAtOthers == 0 { state = try? await progress.stateElsewhere(of: ticket) }
            if let state, state != told {
                try await writer.write(ByteBuffer(string: "event: progress\ndata: \(state.jsonText)\n\n"))
                (told, toldAt) = (state, clock.now)
                if state.phase == .done { return }
            } else if clock.now - toldAt > patience {
                guard told != nil else { return }
                // A remark, so that no proxy takes the silence for the end.
                try await writer.write(ByteBuffer(string: ":\n\n"))
                toldAt = clock.now
            }
            try await Task.sleep(for: pause)
        }
    }
}
