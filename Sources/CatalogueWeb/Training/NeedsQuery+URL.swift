import CatalogueModel

extension NeedsQuery {
    /// The names of its parts in an address.
    enum Parameter {
        static let audience = "audience"
        static let language = "language"
        static let topic = "topic"
        static let country = "country"
        static let post = "post"
        static let by = "by"
    }

    /// The value of `post` that stands for any border post.
    static let anyPost = "any"

    /// What an address asks of the needs.
    ///
    /// - Parameters:
    ///   - urlQuery: the query of the address.
    ///   - vocabularies: to know the codes.
    ///   - problems: takes what cannot be understood; that part of the question is then left out.
    init(urlQuery: URLQuery, vocabularies: Vocabularies, problems: inout [QueryProblem]) {
        self.init()
        audience = urlQuery.code(Parameter.audience, .trainingAudiences, vocabularies, &problems)
        language = urlQuery.code(Parameter.language, .languages, vocabularies, &problems)
        topic = urlQuery.code(Parameter.topic, .trainingTopics, vocabularies, &problems)
        country = urlQuery.code(Parameter.country, .countries, vocabularies, &problems)
        if urlQuery[Parameter.post] == Self.anyPost {
            isAtBorder = true
        } else {
            borderPost = urlQuery.code(Parameter.post, .borderPosts, vocabularies, &problems)
        }
        deadlineBy = urlQuery.day(Parameter.by, &problems)
    }

    /// The query of an address that asks this.
    var urlQuery: URLQuery {
        URLQuery().with(Parameter.audience, audience).with(Parameter.language, language)
            .with(Parameter.topic, topic).with(Parameter.country, country)
            .with(Parameter.post, isAtBorder ? Self.anyPost : borderPost)
            .with(Parameter.by, deadlineBy?.description)
    }
}
