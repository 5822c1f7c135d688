import CatalogueModel

extension Trainer {
    /// Reads `trainer`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            id: element.attribute(.id) ?? "",
            country: context.country ?? "",
            name: element.child(.name)?.text ?? "",
            languages: context.codes(.languages, of: element, in: .languages),
            generation: context.integer(.generation, of: element) ?? 0
        )
        email = element.child(.email)?.text
        trainedBy = element.attribute(.trainedBy)
        certifications = element.children(.certification).compactMap { Certification($0, context) }
        unavailable = element.children(.unavailable).compactMap { DayRange($0, context) }
        isSample = context.header?.isSample ?? false
        note = context.text(.note, of: element)
    }
}

extension Certification {
    /// Reads `certification`; nil where one of its days is wrong.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let topic = context.code(.topic, of: element, in: .trainingTopics) ?? ""
        let level = context.code(.level, of: element, in: .trainerLevels) ?? ""
        let on = context.day(.certifiedOn, of: element)
        let until = context.day(.certifiedUntil, of: element)
        context.requireOrder(on, until, at: .attribute(.certifiedUntil, of: element))
        guard let on, let until else { return nil }
        self.init(topic: topic, level: level, certifiedOn: on, certifiedUntil: until)
    }
}

extension DayRange {
    /// Reads `from` and `to`; nil where one of the days is wrong.
    init?(_ element: XMLElement, _ context: DecodingContext) {
        let from = context.day(.from, of: element)
        let to = context.day(.to, of: element)
        context.requireOrder(from, to, at: .attribute(.to, of: element))
        guard let from, let to else { return nil }
        self.init(from: from, to: to)
    }
}
