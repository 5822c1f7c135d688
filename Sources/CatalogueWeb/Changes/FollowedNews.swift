import CatalogueModel
import CatalogueStore

/// What is new for an account, one page of it.
struct FollowedNews: Sendable {
    var followed: FollowedCountries
    /// The edition that stood when this was asked; 0 before the first.
    ///
    /// A later one may be among the changes already, and stays news after this one is marked as seen.
    var edition: Int
    var page: Int
    var changes: [DocumentChange]
    var hasMore: Bool
}

extension FollowedNews: JSONWritable {
    /// Appends every member; without the edition where there is none.
    func write(to json: inout JSONText) {
        json.object {
            $0.member("countries", followed.countries)
            $0.member("seenEdition", followed.seenEdition)
            $0.member("edition", edition > 0 ? edition : nil)
            $0.member("page", page)
            $0.member("hasMore", hasMore)
            $0.member("changes", changes)
        }
    }
}

extension CatalogueStore {
    /// What is new for an account after the edition it has seen.
    func news(of account: Account, page: Int = 1) async throws -> FollowedNews {
        // Read first: what is published meanwhile is not marked as seen with what was shown.
        let edition = try await currentEdition()?.number ?? 0
        let followed = try await followed(by: account.id)
        var query = ChangesQuery()
        query.followedBy = account.id
        query.after = followed.seenEdition
        query.page = page
        let found = try await documentChanges(query, access: account.access)
        return FollowedNews(
            followed: followed,
            edition: edition,
            page: page,
            changes: found.changes,
            hasMore: found.hasMore
        )
    }
}
