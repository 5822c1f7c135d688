import CatalogueModel
import Hummingbird
import Workflows

/// Taking a published edition back.
extension SubmissionRoutes {
    func addInverse(to router: Router<VisitContext>) {
        router.sent(SitePath.submissionRoute + "/revert") { request, context in
            let account = try context.requireDesk()
            let submission = try await store.submission(of: context, for: account)
            _ = try await AccountFields(request, context)
            do {
                let handIn = try await desk.takeBackEdition(
                    of: submission,
                    by: account,
                    visitor: context.visitor(request),
                    at: now()
                )
                return .redirect(to: handIn.submission.map { SitePath.submission($0) } ?? SitePath.handIn(handIn.id))
            } catch let error as InverseError {
                return try await one(error: error, context)
            }
        }
    }
}
