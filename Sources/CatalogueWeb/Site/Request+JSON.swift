import Foundation
import HTTPTypes
import Hummingbird

extension Request {
    /// What a program sends as JSON.
    ///
    /// - Throws: `WebError.fromAnotherSite`; `WebError.unreadableReport` where it is not the JSON that is asked for.
    func json<Value: Decodable>(_ type: Value.Type = Value.self, _ context: VisitContext) async throws -> Value {
        guard RequestOrigin.isOwn(self) else { throw WebError.fromAnotherSite }
        // A page of another site can send a form without being asked, and JSON only under the name of something else.
        guard headers[.contentType]?.hasPrefix("application/json") ?? true else { throw WebError.unreadableReport }
        var request = self
        let body = try await request.collectBody(upTo: context.maxUploadSize)
        guard let sent = try? JSONDecoder().decode(type, from: Data(body.readableBytesView)) else {
            throw WebError.unreadableReport
        }
        return sent
    }
}
