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

    /// Checks every code and the post of entry, and takes the way of travelling from the post where nobody said.
    ///
    /// - Parameter vocabularies: to know the codes, and the posts, their countries and their kinds.
    /// - Throws: `EntryQuestionError` where a code is in no vocabulary, where there is no such post, where it does not lead
    ///   to the destination, or where it is not reached in the way that was said.
    public mutating func settle(_ vocabularies: Vocabularies) throws {
        for (name, code, vocabulary) in namedCodes {
            guard let code, !vocabularies.contains(code, in: vocabulary) else { continue }
            let known = vocabularies[vocabulary].terms.map(\.id)
            throw EntryQuestionError.badValue(
                name: name,
                value: code,
                expected: known.count > 20 ? "\(known[0]), \(known[1]), …" : known.joined(separator: ", ")
            )
        }
        try settleEntryPost(vocabularies)
    }

    /// The codes of the question that stand in a vocabulary: where each stands, what it is, which vocabulary.
    private var namedCodes: [(name: String, code: String?, vocabulary: VocabularyName)] {
        var codes: [(String, String?, VocabularyName)] = [("destination", destination, .countries)]
        for (index, passport) in passports.enumerated() {
            codes += [
                ("passports[\(index)].nationality", passport.nationality, .countries),
                ("passports[\(index)].document.kind", passport.document.kind, .travelDocumentKinds),
                ("passports[\(index)].document.issuer", passport.document.issuer, .countries),
            ]
        }
        codes += [("mode", mode, .transportModes), ("purpose", purpose, .travelPurposes)]
        return codes + transit.map { ("transit", $0, .countries) }
    }

    private mutating func settleEntryPost(_ vocabularies: Vocabularies) throws {
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
