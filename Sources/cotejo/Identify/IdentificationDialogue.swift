import CatalogueModel
import DocumentChecks
import Workflows

/// Asks on the terminal until the questions end or the person does.
struct IdentificationDialogue {
    let identify: IdentifyDocument
    let vocabularies: Vocabularies
    let language: Language
    let access: Access
    let limit: Int

    func run(from start: IdentificationQuery) async throws {
        var query = start
        var isAsking = true
        while isAsking {
            let answer = try await identify.run(query, access: access, limit: limit)
            guard let question = answer.step.question, answer.step.verdict == .open,
                query.answerCount < IdentificationQuery.maximumAnswers
            else { break }
            switch question.about {
            case .country:
                isAsking = ask(say(es: "País emisor (GTM; ? si no lo sabe): ", en: "Issuer (GTM; ? if unknown): ")) {
                    query.country = vocabularies[.countries].term(named: $0)?.id
                    return query.country != nil
                } unknown: {
                    query.country = IdentificationQuery.unknown
                }
            case .category:
                for term in vocabularies[.documentCategories].terms {
                    Terminal.say("  \(term.id)  \(term.label[language])")
                }
                isAsking = ask(say(es: "Clase (letra; ? si no la sabe): ", en: "Kind (letter; ? if unknown): ")) {
                    query.category = vocabularies.contains($0, in: .documentCategories) ? $0 : nil
                    return query.category != nil
                } unknown: {
                    query.category = IdentificationQuery.unknown
                }
            case .term(let id):
                Terminal.say(say(es: "Quedan \(answer.step.remaining).", en: "\(answer.step.remaining) left."))
                guard let given = askTerm(id, recordedBy: question.recordedBy) else {
                    isAsking = false
                    continue
                }
                query = query.answering(id, given)
            }
        }
        let answer = try await identify.run(query, access: access, limit: limit)
        for line in IdentificationSheet(vocabularies: vocabularies, language: language).lines(answer) {
            Terminal.say(line)
        }
    }

    /// Whether to go on; asks again as long as what is typed means nothing.
    private func ask(_ prompt: String, _ take: (String) -> Bool, unknown: () -> Void) -> Bool {
        while let typed = line(prompt) {
            if typed == "?" || typed.isEmpty {
                unknown()
                return true
            }
            if typed == "q" { return false }
            if take(typed.uppercased()) { return true }
            Terminal.say(say(es: "No se conoce «\(typed)».", en: "\"\(typed)\" is not known."))
        }
        return false
    }

    /// The answer about a term; nil where the person has had enough.
    private func askTerm(_ id: String, recordedBy count: Int) -> IdentificationQuery.Answer? {
        let label = vocabularies.label(id, in: .featureTerms, language)
        Terminal.say("\n\(label)  (\(id))")
        Terminal.say("  \(vocabularies.description(id, in: .featureTerms, language))")
        let methods = vocabularies[.featureTerms][id]?.methods ?? []
        let ways = methods.map { vocabularies.label($0, in: .methods, language) }.joined(separator: ", ")
        Terminal.say("  → \(ways)")
        while let typed = line(say(es: "¿Está? s/n/?/q: ", en: "Is it there? y/n/?/q: ")) {
            switch typed.lowercased() {
            case "s", "si", "sí", "y", "yes": return .seen
            case "n", "no": return .notSeen
            case "?": return .unsure
            case "q": return nil
            default: continue
            }
        }
        return nil
    }

    private func line(_ prompt: String) -> String? {
        Terminal.ask(prompt)
        return readLine().map { $0.filter { !$0.isWhitespace } }
    }
}
