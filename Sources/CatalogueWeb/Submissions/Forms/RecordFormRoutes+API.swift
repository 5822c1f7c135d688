import CatalogueModel
import HTTPTypes
import Hummingbird
import Workflows

/// Tables for programs.
extension RecordFormRoutes {
    func addAPI(to router: Router<VisitContext>) {
        router.page(SitePath.apiRecordTemplateRoute) { _, context -> Response in try await template(context) }
        router.sent(SitePath.apiRecordTableRoute, send: sendTableAlone)
    }

    /// The body is the table itself; the address says what a form would.
    private func sendTableAlone(_ request: Request, _ context: VisitContext) async throws -> Response {
        let account = try context.requireHandIn()
        let form = try form(context)
        guard request.headers[.contentType]?.lowercased().hasPrefix("text/csv") ?? false else {
            throw WebError.unreadableReport
        }
        let query = context.visit.query
        let country = try country(account, query[Parameter.country]?.uppercased(), form)
        let said = try await forms.header(form, country: country, today: today())
        var header = header(country) { query[$0] ?? "" }
        // What is not said is what the latest of the kind said, as the form would show it.
        if header.authority.isEmpty { header.authority = said.authority }
        if header.contact.isEmpty { header.contact = said.contact }
        if header.periodFrom.isEmpty, header.periodTo.isEmpty {
            (header.periodFrom, header.periodTo) = (said.periodFrom, said.periodTo)
        }
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            guard bytes.count + chunk.readableBytes <= FormDesk.maximumTableBytes else {
                throw DeskError.tooLarge(limit: FormDesk.maximumTableBytes)
            }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        let visitor = context.visitor(request)
        let handIn = try await forms.handIn(table: bytes, form, header, by: account, visitor: visitor, at: now())
        var json = JSONText()
        json.object { $0.member("handIn", handIn) }
        return .json(json.string, status: handIn.submission == nil ? .unprocessableContent : .created)
    }
}
