import CatalogueModel
import Mustache

/// One trainer of the registry.
struct TrainerRowPage: Sendable, MustacheParent {
    let trainerKey: String
    let trainerName: String?
    let trainerCountry: String
    let trainerLanguages: String
    let trainerGeneration: String
    let trainerTaughtBy: String
    let trainerCertificates: [CertificatePage]
    let trainerLoad: String
    let trainerAway: [String]
    let trainerReached: String

    func child(named name: String) -> Any? {
        switch name {
        case "trainerKey": trainerKey
        case "trainerName": trainerName
        case "trainerCountry": trainerCountry
        case "trainerLanguages": trainerLanguages
        case "trainerGeneration": trainerGeneration
        case "trainerTaughtBy": trainerTaughtBy
        case "trainerCertificates": trainerCertificates
        case "trainerLoad": trainerLoad
        case "trainerAway": trainerAway
        case "trainerReached": trainerReached
        default: nil
        }
    }
}

/// A topic that a trainer may teach.
struct CertificatePage: Sendable, MustacheParent {
    let certificateTopic: String
    let certificateLevel: String
    let certificateUntil: String
    let certificateIsOver: Bool

    func child(named name: String) -> Any? {
        switch name {
        case "certificateTopic": certificateTopic
        case "certificateLevel": certificateLevel
        case "certificateUntil": certificateUntil
        case "certificateIsOver": certificateIsOver
        default: nil
        }
    }
}

/// A certificate that ends soon or ended.
struct ExpiringPage: Sendable {
    let expiringTrainer: String
    let expiringTopic: String
    let expiringUntil: String
    let expiringWhen: String
    let expiringIsOver: Bool
}

/// The data of the template `trainers`.
struct TrainersPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let trainingStylesheet: String
    let formAction: String
    let topics: [OptionPage]
    let languages: [OptionPage]
    let countries: [OptionPage]
    let levels: [OptionPage]
    let problemMessages: [String]
    let hasProblems: Bool
    let clearPath: String?
    let hasSamples: Bool
    let hidesPeople: Bool
    let generations: [FigurePage]
    let expiring: [ExpiringPage]
    let hasExpiring: Bool
    let trainerRows: [TrainerRowPage]
    let hasTrainers: Bool
    let countLine: String
    let lineages: [LineagePage]
    let hasLineages: Bool
    let whoPath: String
    let listIsOpen: Bool
    let jsonPath: String

    init(
        _ query: TrainersQuery,
        _ register: TrainerRegister,
        access: Access,
        hasSamples: Bool,
        problems: [QueryProblem],
        stylesheet: String,
        frame: FramePage,
        wording: Wording
    ) {
        let any = TrainingText.trainingAny.wording
        let shown = register.filtered(query)
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        trainingStylesheet = stylesheet
        formAction = SitePath.trainers
        topics = wording.options(wording.topicsByName, of: .trainingTopics, chosen: query.topic, none: any)
        languages = wording.options(wording.codes(of: .languages), of: .languages, chosen: query.language, none: any)
        countries = wording.options(wording.membersByName, of: .countries, chosen: query.country, none: any)
        levels = wording.options(wording.codes(of: .trainerLevels), of: .trainerLevels, chosen: query.level, none: any)
        problemMessages = wording.messages(problems)
        hasProblems = !problems.isEmpty
        clearPath = query.urlQuery.items.isEmpty && problems.isEmpty ? nil : SitePath.trainers
        self.hasSamples = hasSamples
        hidesPeople = access < .official
        generations = FigurePage.generations(shown, wording)
        expiring = shown.expiring.map { ExpiringPage($0, wording) }
        hasExpiring = !expiring.isEmpty
        trainerRows = shown.entries.map { TrainerRowPage($0, today: register.today, wording) }
        hasTrainers = !trainerRows.isEmpty
        countLine = wording.trainers(trainerRows.count)
        // A line is shown whole, whoever of it is looked for.
        let wanted = Set(shown.entries.map(\.key))
        lineages = TrainerLineage.all(in: register).filter { !$0.pupils.isEmpty && $0.holds(anyOf: wanted) }
            .enumerated().map { LineagePage($1, number: $0 + 1, wording) }
        hasLineages = !lineages.isEmpty
        whoPath = SitePath.who
        listIsOpen = clearPath != nil
        jsonPath = SitePath.apiTrainers + query.urlQuery.suffix
    }
}

extension TrainerRowPage {
    fileprivate init(_ entry: TrainerEntry, today: CalendarDay, _ wording: Wording) {
        let trainer = entry.trainer
        trainerKey = entry.key
        trainerName = trainer.name == entry.key ? nil : trainer.name
        trainerCountry = wording.label(trainer.country, .countries)
        trainerLanguages = trainer.languages.map { wording.label($0, .languages) }.joined(separator: ", ")
        trainerGeneration = "\(trainer.generation)"
        trainerTaughtBy = trainer.trainedBy ?? "–"
        trainerCertificates = trainer.certifications.map {
            CertificatePage(
                certificateTopic: wording.label($0.topic, .trainingTopics),
                certificateLevel: wording.label($0.level, .trainerLevels),
                certificateUntil: DateText.day($0.certifiedUntil, in: wording.language),
                certificateIsOver: $0.certifiedUntil < today
            )
        }
        trainerLoad = "\(entry.load)"
        trainerAway = trainer.unavailable.filter { $0.to >= today }.map(wording.days)
        trainerReached = wording.number(entry.officials)
    }
}

extension ExpiringPage {
    fileprivate init(_ item: ExpiringCertificate, _ wording: Wording) {
        let isSpanish = wording.language == .es
        expiringTrainer = TrainingData.key(item.trainer.id, of: item.trainer.country)
        expiringTopic = wording.label(item.certification.topic, .trainingTopics)
        expiringUntil = DateText.day(item.certification.certifiedUntil, in: wording.language)
        expiringIsOver = item.days < 0
        let days =
            abs(item.days) == 1 ? (isSpanish ? "1 día" : "1 day") : "\(abs(item.days)) \(isSpanish ? "días" : "days")"
        expiringWhen =
            item.days < 0
            ? (isSpanish ? "venció hace \(days)" : "expired \(days) ago")
            : item.days == 0
                ? (isSpanish ? "vence hoy" : "expires today")
                : isSpanish ? "vence en \(days)" : "expires in \(days)"
    }
}

extension TrainerLineage {
    /// Whether one of some trainers is in the line.
    fileprivate func holds(anyOf keys: Set<String>) -> Bool {
        keys.contains(entry.key) || pupils.contains { $0.holds(anyOf: keys) }
    }
}
