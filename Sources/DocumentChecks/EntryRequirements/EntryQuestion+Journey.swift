public import CatalogueModel

extension EntryQuestion {
    /// What each state on the way is asked: the same traveller, for transit.
    var transitQuestions: [EntryQuestion] {
        transit.map { state in
            var question = self
            question.destination = state
            question.purpose = Self.transitPurpose
            question.transit = []
            question.entryPost = nil
            question.stayDays = nil
            return question
        }
    }

    private static let transitPurpose = "transit"

    /// Checks the post of entry, and takes the way of travelling from it where nobody said.
    ///
    /// - Parameter vocabularies: to know the posts, their countries and their kinds.
    /// - Throws: `EntryQuestionError` where there is no such post, where it does not lead to the destination, or where
    ///   it is not reached in the way that was said.
    public mutating func settleEntryPost(_ vocabularies: Vocabularies) throws {
        guard let entryPost else { return }
        let posts = vocabularies[.borderPosts]
        guard let post = posts[entryPost], post.countries?.contains(destination) == true else {
            let known = posts.terms.filter { $0.countries?.contains(destination) == true }.map(\.id)
            throw EntryQuestionError.contradiction(
                name: "entryPost",
                value: entryPost,
                expected: "\(destination): \(known.isEmpty ? "–" : known.joined(separator: ", "))"
            )
        }
        let modes = Self.modes(ofPost: post.kind)
        if let mode, !modes.contains(mode) {
            throw EntryQuestionError.contradiction(
                name: "mode",
                value: mode,
                expected: "\(modes.joined(separator: ", ")) (\(entryPost))"
            )
        }
        if mode == nil, modes.count == 1 { mode = modes[0] }
    }

    /// The ways of travelling through a post of a kind; a ferry crosses a sea, a river or a lake.
    private static func modes(ofPost kind: String?) -> [String] {
        switch kind {
        case "ferry", "ferry-cruise": ["sea", "river"]
        case "ferry-bridge": ["land", "sea", "river"]
        case "river": ["river"]
        default: ["land"]
        }
    }
}
