import CatalogueModel

extension CatalogueRecord {
    /// Reads a record of a training record; nil where a day that it cannot do without is wrong.
    init?(trainingRecord element: XMLElement, _ context: DecodingContext) {
        let record: CatalogueRecord? =
            switch element.name {
            case .workshop: DeliveredWorkshop(element, context).map { .workshop($0) }
            case .followUp: WorkshopFollowUp(element, context).map { .followUp($0) }
            default: JointExercise(element, context).map { .exercise($0) }
            }
        guard let record else { return nil }
        self = record
    }
}

extension DeliveredWorkshop {
    /// Reads `workshop`.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let topic = context.code(.topic, of: element, in: .trainingTopics) ?? ""
        let language = context.code(.language, of: element, in: .languages) ?? ""
        let attendance = element.children(.attendance).map { WorkshopAttendance($0, context) }
        let certified = element.children(.certified).compactMap { CertifiedCandidate($0, context) }
        let post = context.borderPost(of: element)
        let incidents = element.children(.incident).map { context.text($0) }
        let note = context.text(.note, of: element)
        guard let days = DayRange(element, context), let header = context.header, let from = header.periodFrom,
            let to = header.periodTo, let type: WorkshopType = context.value(.type, of: element)
        else { return nil }
        self.init(
            id: element.attribute(.id) ?? "",
            country: header.country,
            periodFrom: from,
            periodTo: to,
            type: type,
            topic: topic,
            language: language,
            days: days,
            seats: context.integer(.seats, of: element) ?? 0,
            lead: element.attribute(.lead) ?? ""
        )
        coTrainers = element.list(.coTrainers)
        venue = element.attribute(.venue)
        borderPost = post
        self.attendance = attendance
        testBefore = element.child(.testBefore).map { AverageResult($0, context) }
        testAfter = element.child(.testAfter).map { AverageResult($0, context) }
        satisfaction = element.child(.satisfaction).map { AverageResult($0, context) }
        self.incidents = incidents
        self.certified = certified
        isSample = header.isSample
        self.note = note
    }
}

extension DecodingContext {
    /// The border post that a child names.
    fileprivate func borderPost(of element: XMLElement) -> String? {
        element.child(.borderPost).flatMap { code(.id, of: $0, in: .borderPosts) }
    }
}

extension WorkshopAttendance {
    /// Reads `attendance`.
    fileprivate init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            country: context.code(.country, of: element, in: .countries) ?? "",
            audience: context.code(.audience, of: element, in: .trainingAudiences) ?? "",
            officials: context.integer(.officials, of: element) ?? 0
        )
        need = element.attribute(.need)
    }
}

extension AverageResult {
    /// Reads `officials` and `average`.
    fileprivate init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            officials: context.integer(.officials, of: element) ?? 0,
            average: context.number(.average, of: element) ?? 0
        )
    }
}

extension CertifiedCandidate {
    /// Reads `certified`; nil where one of its days is wrong.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let country = context.code(.country, of: element, in: .countries) ?? ""
        let languages = context.codes(.languages, of: element, in: .languages)
        let on = context.day(.certifiedOn, of: element)
        let until = context.day(.certifiedUntil, of: element)
        context.requireOrder(on, until, at: .attribute(.certifiedUntil, of: element))
        guard let on, let until else { return nil }
        self.init(
            id: element.attribute(.id) ?? "",
            country: country,
            name: element.child(.name)?.text ?? "",
            languages: languages,
            trainedBy: element.attribute(.trainedBy) ?? "",
            certifiedOn: on,
            certifiedUntil: until
        )
        email = element.child(.email)?.text
    }
}

extension WorkshopFollowUp {
    /// Reads `followUp`.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let note = context.text(.note, of: element)
        guard let date = context.day(.date, of: element), let header = context.header,
            let from = header.periodFrom, let to = header.periodTo
        else { return nil }
        self.init(
            id: element.attribute(.id) ?? "",
            country: header.country,
            periodFrom: from,
            periodTo: to,
            workshop: element.attribute(.workshop) ?? "",
            date: date,
            officials: context.integer(.officials, of: element) ?? 0,
            stillInPost: context.integer(.stillInPost, of: element) ?? 0,
            applying: context.integer(.applying, of: element) ?? 0
        )
        test = element.child(.testAfter).map { AverageResult($0, context) }
        isSample = header.isSample
        self.note = note
    }
}

extension JointExercise {
    /// Reads `exercise`.
    fileprivate init?(_ element: XMLElement, _ context: DecodingContext) {
        let countries = context.codes(.countries, of: element, in: .countries)
        let post = context.borderPost(of: element)
        let result = context.text(.result, of: element)
        let note = context.text(.note, of: element)
        guard let days = DayRange(element, context), let header = context.header, let from = header.periodFrom,
            let to = header.periodTo
        else { return nil }
        self.init(
            id: element.attribute(.id) ?? "",
            country: header.country,
            periodFrom: from,
            periodTo: to,
            days: days,
            countries: countries,
            travellers: context.integer(.travellers, of: element) ?? 0,
            documents: context.integer(.documents, of: element) ?? 0,
            suspected: context.integer(.suspected, of: element) ?? 0,
            confirmed: context.integer(.confirmed, of: element) ?? 0
        )
        borderPost = post
        workshop = element.attribute(.workshop)
        self.result = result
        isSample = header.isSample
        self.note = note
    }
}
