import CatalogueModel

/// Which trainers are looked at.
struct TrainersQuery: Hashable, Sendable {
    /// The names of its parts in an address.
    enum Parameter {
        static let country = "country"
        static let topic = "topic"
        static let language = "language"
        static let level = "level"
    }

    var country: String?
    var topic: String?
    var language: String?
    var level: String?

    init(urlQuery: URLQuery, vocabularies: Vocabularies, problems: inout [QueryProblem]) {
        country = urlQuery.code(Parameter.country, .countries, vocabularies, &problems)
        topic = urlQuery.code(Parameter.topic, .trainingTopics, vocabularies, &problems)
        language = urlQuery.code(Parameter.language, .languages, vocabularies, &problems)
        level = urlQuery.code(Parameter.level, .trainerLevels, vocabularies, &problems)
    }

    /// The query of an address that asks this.
    var urlQuery: URLQuery {
        URLQuery().with(Parameter.country, country).with(Parameter.topic, topic)
            .with(Parameter.language, language).with(Parameter.level, level)
    }
}

extension TeachingQuestion {
    /// The names of its parts in an address.
    enum Parameter {
        static let topic = "topic"
        static let language = "language"
        static let country = "country"
        static let week = "week"
    }

    /// The question of an address; nil where one of its four parts is missing or wrong.
    init?(urlQuery: URLQuery, vocabularies: Vocabularies, problems: inout [QueryProblem]) {
        let topic = urlQuery.code(Parameter.topic, .trainingTopics, vocabularies, &problems)
        let language = urlQuery.code(Parameter.language, .languages, vocabularies, &problems)
        let country = urlQuery.code(Parameter.country, .countries, vocabularies, &problems)
        let day = urlQuery.day(Parameter.week, &problems)
        guard let topic, let language, let country, let day else { return nil }
        self.init(topic: topic, language: language, country: country, day: day)
    }

    /// The query of an address that asks this.
    var urlQuery: URLQuery {
        URLQuery([
            Parameter.topic: topic, Parameter.language: language, Parameter.country: country,
            Parameter.week: day.description,
        ])
    }
}
