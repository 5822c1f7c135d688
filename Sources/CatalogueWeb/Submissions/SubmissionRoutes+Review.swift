import CatalogueModel
import CatalogueStore
import HTTPTypes
import Hummingbird
import Workflows

/// Looking at a submission: what it would change, and what is said of it.
extension SubmissionRoutes {
    func addReview(to router: Router<VisitContext>) {
        decide(router, "comments", .handIn) { submission, fields, account, visitor in
            let record = fields[SubmissionPage.aboutParameter]
            try await desk.comment(
                on: submission.id,
                record: record.isEmpty ? nil : RecordName.read(record),
                text: fields["text"],
                by: account,
                visitor: visitor,
                at: now()
            )
            return submission.id
        }
        let files = StoredFiles(desk.data, store)
        router.page(SitePath.submissionImageRoute) { _, context -> Response in
            let submission = try await store.submission(of: context, for: context.requireHandIn())
            let digest = try context.parameters.require("sha256")
            guard let image = try await store.image(ofSHA256: digest, in: submission.id, access: context.visit.access)
            else { throw WebError.noSuchImage }
            if image.isRestricted {
                try await context.visit.trail?.sawRestrictedImage(digest, country: submission.header.country)
            }
            let headers: HTTPFields = [
                .contentType: image.type.rawValue, .cacheControl: "private, no-store",
                .contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'; sandbox",
            ]
            let body = try await files.body(ofImage: digest, context)
            return Response(status: .ok, headers: headers, body: body)
        }
    }

    /// What the review of a submission shows to a reader.
    func reviewed(_ submission: SubmissionSummary, by account: Account, _ context: VisitContext) async throws
        -> ReviewContent
    {
        ReviewContent(
            comments: try await store.comments(of: submission.id),
            images: try await store.imageChanges(of: submission.id),
            answers: try await review.answers(
                changedBy: submission,
                access: context.visit.access,
                nationalities: EntryReview.nationalities(pages.vocabularies),
                date: today(),
                mostQuestions: ReviewEntryRules.pageQuestions
            ),
            commenting: context.visit.query[SubmissionPage.aboutParameter].flatMap { RecordName($0) },
            access: context.visit.access
        )
    }
}

enum EntryReview {
    /// Everyone whose answer may change.
    static func nationalities(_ vocabularies: Vocabularies) -> [String] {
        vocabularies[.countries].terms.filter { $0.kind == "iso3166-1" }.map(\.id)
    }
}

extension RecordName {
    /// - Throws: `WebError.unreadableReport` where the text names no record.
    static func read(_ text: String) throws -> RecordName {
        guard let name = RecordName(text) else { throw WebError.unreadableReport }
        return name
    }
}
