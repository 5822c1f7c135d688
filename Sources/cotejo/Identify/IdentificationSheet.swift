import CatalogueModel
import DocumentChecks
import Workflows

/// A step of identification as lines for a terminal.
struct IdentificationSheet {
    let vocabularies: Vocabularies
    let language: Language

    /// Where it has led, the candidates with their reasons, and the next question.
    func lines(_ answer: IdentificationAnswer) -> [String] {
        let step = answer.step
        var lines = [outcome(answer)]
        for candidate in step.candidates {
            let title = answer.cards[candidate.code]?.title.text(in: language) ?? ""
            let specimen = candidate.code.isSpecimen ? say(es: "  [ESPÉCIMEN]", en: "  [SPECIMEN]") : ""
            let share = candidate.probability < 0.01 ? "<1" : "\(min(99, Int((candidate.probability * 100).rounded())))"
            lines.append("\(candidate.code)  \(share) %  \(title)\(specimen)")
            lines += reasons("✗", say(es: "no coincide", en: "does not match"), candidate.contradicts, answer.query)
            lines += reasons("✓", say(es: "coincide", en: "matches"), candidate.fits, answer.query)
            lines += reasons("?", say(es: "no consta", en: "not recorded"), candidate.unknown, answer.query)
        }
        if let question = step.question { lines.append(next(question.about)) }
        return lines
    }

    /// The next question, and how the command is answered: it keeps nothing from one run to the next.
    private func next(_ observation: Observation) -> String {
        switch observation {
        case .country:
            say(
                es: "→ ¿Qué país lo expidió? Repita la orden con --country GTM, o unknown.",
                en: "→ Which country issued it? Repeat the command with --country GTM, or unknown."
            )
        case .category:
            say(
                es: "→ ¿Qué clase de documento es? Repita la orden con --category A (pasaporte), o unknown.",
                en: "→ What kind of document is it? Repeat the command with --category A (passport), or unknown."
            )
        case .term(let id):
            say(
                es: "→ ¿Está «\(label(id))»? Repita la orden con --seen, --not-seen o --unsure \(id).",
                en: "→ Is \"\(label(id))\" there? Repeat the command with --seen, --not-seen or --unsure \(id)."
            )
        }
    }

    private func outcome(_ answer: IdentificationAnswer) -> String {
        let left = answer.step.remaining
        switch answer.step.verdict {
        case .open:
            return say(es: "Modelos que quedan: \(left).", en: "Models left: \(left).")
        case .identified:
            return say(
                es: "Lo más probable. Coteje el documento con su ficha (cotejo show).",
                en: "Most likely. Compare the document with its page (cotejo show)."
            )
        case .shortList:
            return say(
                es: "Quedan \(left), y con estos instrumentos nada más los separa.",
                en: "\(left) left, and with these tools nothing more separates them."
            )
        case .noneFits:
            return say(
                es:
                    "Ningún modelo auténtico conocido coincide con lo observado. Esto no prueba nada de los que no están "
                    + "en el catálogo: deciden la autoridad competente y el país emisor. Los más cercanos:",
                en: "No known genuine model matches what was observed. This proves nothing about those not in the "
                    + "catalogue: the competent authority and the issuing country decide. The nearest:"
            )
        }
    }

    private func reasons(
        _ sign: String,
        _ name: String,
        _ observations: [Observation],
        _ query: IdentificationQuery
    ) -> [String] {
        guard !observations.isEmpty else { return [] }
        let absent = say(es: " (no está)", en: " (is not there)")
        let texts = observations.map { words($0) + (query.notSeen.contains($0.id) ? absent : "") }
        return ["    \(sign) \(name): \(texts.joined(separator: ", "))"]
    }

    private func words(_ observation: Observation) -> String {
        switch observation {
        case .country: say(es: "país emisor", en: "issuing country")
        case .category: say(es: "clase de documento", en: "kind of document")
        case .term(let id): "\(label(id)) (\(id))"
        }
    }

    private func label(_ id: String) -> String { vocabularies.label(id, in: .featureTerms, language) }
}
