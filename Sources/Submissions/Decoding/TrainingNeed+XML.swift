import CatalogueModel

extension TrainingNeed {
    /// Reads `need`; nil where a day that it cannot do without is wrong, or the submission does not say whose it is.
    init?(_ element: XMLElement, _ context: DecodingContext) {
        let topic = context.code(.topic, of: element, in: .trainingTopics)
        let audience = context.code(.audience, of: element, in: .trainingAudiences)
        let language = context.code(.language, of: element, in: .languages)
        let earliest = context.day(.earliest, of: element)
        let deadline = context.day(.deadline, of: element)
        let post = element.child(.borderPost)
        let borderPost = post.flatMap { context.code(.id, of: $0, in: .borderPosts) }
        let note = context.text(.note, of: element)
        context.requireOrder(earliest, deadline, at: .attribute(.deadline, of: element))
        guard let header = context.header, let deadline, let from = header.periodFrom, let to = header.periodTo else {
            return nil
        }
        self.init(
            id: element.attribute(.id) ?? "",
            country: header.country,
            periodFrom: from,
            periodTo: to,
            topic: topic ?? "",
            audience: audience ?? "",
            officials: context.integer(.officials, of: element) ?? 0,
            priority: context.integer(.priority, of: element) ?? 0,
            deadline: deadline,
            language: language ?? ""
        )
        self.earliest = earliest
        self.borderPost = borderPost
        self.note = note
        place = element.child(.place)?.text
        isSample = header.isSample
        if let post { checkPost(post, context) }
    }

    private func checkPost(_ element: XMLElement, _ context: DecodingContext) {
        guard let borderPost, let term = context.codes.vocabularies[.borderPosts][borderPost],
            let countries = term.countries, !countries.contains(country)
        else { return }
        context.report(
            .postElsewhere(term, country: country, countries: countries, at: .attribute(.id, of: element))
        )
    }
}
