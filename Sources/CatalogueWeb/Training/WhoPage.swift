import CatalogueModel

/// A trainer who could teach, or why not.
struct WhoCandidatePage: Sendable {
    let whoKey: String
    let whoName: String?
    let whoCountry: String
    let whoLevel: String
    let whoGeneration: String
    let whoPlace: String
    let whoLoad: String
    let whoReasons: [String]
}

/// The data of the template `who`.
struct WhoPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let formAction: String
    let topics: [OptionPage]
    let languages: [OptionPage]
    let countries: [OptionPage]
    let typedWeek: String
    let problemMessages: [String]
    let hasProblems: Bool
    let isIncomplete: Bool
    let hasSamples: Bool
    let hidesPeople: Bool
    let hasAnswer: Bool
    let answerLine: String
    let daysLine: String
    let blackoutLines: [String]
    let hasBlackouts: Bool
    let able: [WhoCandidatePage]
    let hasAble: Bool
    let ableCount: String
    let unable: [WhoCandidatePage]
    let hasUnable: Bool
    let unableCount: String
    let trainersPath: String
    let jsonPath: String?

    init(
        _ asked: URLQuery,
        _ answer: TeachingAnswer?,
        access: Access,
        hasSamples: Bool,
        problems: [QueryProblem],
        stylesheet: String,
        frame: FramePage,
        wording: Wording
    ) {
        let language = wording.language
        let choose = IdentifyText.identifyChoose.wording
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        trainingStylesheet = stylesheet
        formAction = SitePath.who
        let name = TeachingQuestion.Parameter.self
        topics = wording.options(wording.topicsByName, of: .trainingTopics, chosen: asked[name.topic], none: choose)
        languages = wording.options(
            wording.codes(of: .languages),
            of: .languages,
            chosen: asked[name.language],
            none: choose
        )
        countries = wording.options(
            wording.membersByName,
            of: .countries,
            chosen: asked[name.country]?.uppercased(),
            none: choose
        )
        typedWeek = asked[name.week] ?? ""
        problemMessages = wording.messages(problems)
        hasProblems = !problems.isEmpty
        let parts = [name.topic, name.language, name.country, name.week]
        isIncomplete = answer == nil && problems.isEmpty && parts.contains { asked[$0] != nil }
        self.hasSamples = hasSamples
        hidesPeople = access < .official
        hasAnswer = answer != nil
        answerLine = answer.map { Self.line($0.question, wording) } ?? ""
        daysLine = answer.map { wording.days($0.days) } ?? ""
        blackoutLines = (answer?.blackouts ?? []).map { wording.days($0.days) }
        hasBlackouts = !blackoutLines.isEmpty
        able = (answer?.able ?? []).map { WhoCandidatePage($0, wording) }
        hasAble = !able.isEmpty
        ableCount = "\(able.count)"
        unable = (answer?.unable ?? []).map { WhoCandidatePage($0, wording) }
        hasUnable = !unable.isEmpty
        unableCount = "\(unable.count)"
        trainersPath = SitePath.trainers
        jsonPath = answer.map { SitePath.apiWho + $0.question.urlQuery.suffix }
    }

    private static func line(_ question: TeachingQuestion, _ wording: Wording) -> String {
        [
            wording.label(question.topic, .trainingTopics), wording.label(question.language, .languages),
            wording.label(question.country, .countries),
        ].joined(separator: " · ")
    }
}

extension WhoCandidatePage {
    fileprivate init(_ candidate: TeachingCandidate, _ wording: Wording) {
        let trainer = candidate.trainer
        let key = TrainingData.key(trainer.id, of: trainer.country)
        whoKey = key
        whoName = trainer.name == key ? nil : trainer.name
        whoCountry = wording.label(trainer.country, .countries)
        whoLevel = candidate.level.map { wording.label($0, .trainerLevels) } ?? "–"
        whoGeneration = "\(trainer.generation)"
        whoPlace = (candidate.travels ? TrainerText.whoTravels : .whoAtHome).text(in: wording.language)
        whoLoad = "\(candidate.load)"
        whoReasons = candidate.obstacles.map { $0.words(wording).text(in: wording.language) }
    }
}

extension TeachingObstacle {
    /// Why not, for people.
    func words(_ wording: Wording) -> UIText {
        func day(_ day: CalendarDay) -> String { DateText.day(day, in: wording.language) }
        switch self {
        case .notCertified: return UIText(es: "sin certificado en el tema", en: "no certificate in the topic")
        case .stillTrainee: return UIText(es: "todavía enseña acompañado", en: "still teaches accompanied")
        case .certificateEnds(let last):
            return UIText(es: "certificado solo hasta el \(day(last))", en: "certified only until \(day(last))")
        case .certificateBegins(let first):
            return UIText(es: "certificado desde el \(day(first))", en: "certified from \(day(first)) on")
        case .otherLanguage: return UIText(es: "no enseña en ese idioma", en: "does not teach in that language")
        case .away(let days):
            let range = wording.days(days)
            return UIText(es: "no disponible: \(range)", en: "away: \(range)")
        case .teaches(let workshop, let days):
            let range = wording.days(days)
            return UIText(es: "enseña en \(workshop): \(range)", en: "teaches \(workshop): \(range)")
        case .rests(let workshop, let last):
            return UIText(
                es: "descansa de \(workshop) hasta el \(day(last))",
                en: "rests from \(workshop) until \(day(last))"
            )
        }
    }
}
