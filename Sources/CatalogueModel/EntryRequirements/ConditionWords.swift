/// Conditions, scopes and stays of entry rules, in words.
public struct ConditionWords: Sendable {
    /// The terms.
    public let vocabularies: Vocabularies
    /// The reader's language.
    public let language: Language

    /// Words in one language.
    public init(_ vocabularies: Vocabularies, _ language: Language) {
        self.vocabularies = vocabularies
        self.language = language
    }

    private func label(_ id: String, _ name: VocabularyName) -> String {
        vocabularies.label(id, in: name, language)
    }

    private func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

    /// A condition as one sentence, without a capital.
    public func sentence(_ condition: Condition) -> String { sentence(condition, isInner: false) }

    private func sentence(_ condition: Condition, isInner: Bool) -> String {
        switch condition {
        case .and(let parts): joined(parts, say("y", "and"), isInner)
        case .or(let parts): joined(parts, say("o", "or"), isInner)
        case .not(let part): "\(say("no es cierto que", "it is not true that")) \(sentence(part, isInner: true))"
        case .holdsVisa(let visa):
            "\(say("tiene visa de", "holds a visa of")) \(states(visa.issuers))\(details(visa))"
        case .holdsResidence(let permit):
            "\(say("tiene residencia en", "holds residence in")) \(states(permit.issuers))\(details(permit))"
        case .heldVisaWithinYears(let visa):
            say(
                "tuvo visa de \(states(visa.issuers)) en los últimos \(visa.years) años",
                "held a visa of \(states(visa.issuers)) in the last \(visa.years) years"
            )
        case .minAge(let years): say("tiene \(years) años o más", "is aged \(years) or more")
        case .ageBelow(let years): say("es menor de \(years) años", "is younger than \(years)")
        case .accompaniedByParent(let both):
            both
                ? say("viaja con ambos padres", "travels with both parents")
                : say("viaja con padre o madre", "travels with a parent")
        case .bornIn(let countries): "\(say("nació en", "was born in")) \(states(countries))"
        case .group(let kinds):
            "\(say("viaja en grupo", "travels in a group")): \(either(kinds.map { label($0, .travellerGroups) }))"
        case .transitHoursMax(let hours):
            say("el tránsito dura a lo sumo \(hours) horas", "transit lasts at most \(hours) hours")
        case .fact(let fact): sentence(fact)
        }
    }

    private func sentence(_ fact: TravellerFact) -> String {
        switch fact {
        case .parentalAuthorisation: say("lleva autorización de sus padres", "carries the parents' authorisation")
        case .hasCriminalRecordCertificate:
            say("lleva constancia de antecedentes penales", "carries a certificate of the criminal record")
        case .transporter: say("conduce o tripula el vehículo", "drives or crews the vehicle")
        case .returningHome: say("regresa al país donde reside", "returns to the country of residence")
        case .visaForFinalDestination:
            say("tiene la visa del destino final", "holds the visa of the final destination")
        case .residesInIssuerCountry:
            say("reside en el país que expidió el documento", "lives in the country that issued the document")
        case .onwardTicket: say("lleva pasaje de salida", "holds an onward ticket")
        case .hotelPrepaid: say("pagó ya el alojamiento", "has paid for lodging")
        }
    }

    private func joined(_ parts: [Condition], _ word: String, _ isInner: Bool) -> String {
        let text = parts.map { sentence($0, isInner: true) }.joined(separator: ", \(word) ")
        return isInner && parts.count > 1 ? "(\(text))" : text
    }

    private func details(_ visa: HeldVisa) -> String {
        var parts: [String] = []
        if let entries = visa.entries { parts.append(label(entries, .visaEntries).lowercasedStart) }
        if let used = visa.used { parts.append(used ? say("ya usada", "used before") : say("sin usar", "not used")) }
        if let months = visa.minRemainingMonths { parts.append(left(months)) }
        if !visa.classes.isEmpty { parts.append("\(say("clase", "class")) \(either(visa.classes))") }
        if !visa.notClasses.isEmpty {
            parts.append("\(say("salvo clase", "other than class")) \(either(visa.notClasses))")
        }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    }

    private func details(_ permit: HeldResidence) -> String {
        var parts =
            permit.kinds.isEmpty
            ? [] : [either(permit.kinds.map { label($0, .residenceKinds).lowercasedStart })]
        if let months = permit.minRemainingMonths { parts.append(left(months)) }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    }

    private func left(_ months: Int) -> String { say("válida \(months) meses más", "valid for \(months) more months") }

    private func states(_ codes: [String]) -> String { either(codes.map(state)) }

    /// A state by its name, or a group such as `SCHENGEN` by what people call it.
    public func state(_ code: String) -> String {
        switch code {
        case "SCHENGEN": say("el espacio Schengen", "the Schengen area")
        case "EU": say("la Unión Europea", "the European Union")
        case "PACIFICALLIANCE": say("la Alianza del Pacífico", "the Pacific Alliance")
        default: label(code, .countries)
        }
    }

    private func either(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return "\(words.dropLast().joined(separator: ", ")) \(say("o", "or")) \(last)"
    }

    /// How long the document must stay valid.
    public func validity(_ needed: PassportValidity) -> String {
        switch needed {
        case .months(let count): say("\(count) meses desde la llegada", "\(count) months from arrival")
        case .days(let count): say("\(count) día(s) desde la llegada", "\(count) day(s) from arrival")
        case .validForStay: say("todo el tiempo de la estancia", "the whole of the stay")
        }
    }

    /// The stay that a rule gives, and how many days of it are left.
    public func stay(_ stay: Stay, days: Int? = nil) -> String {
        var parts: [String] = []
        if let shown = days ?? stay.days { parts.append(say("\(shown) días", "\(shown) days")) }
        if let zone = stay.sharedZone { parts.append(label(zone, .sharedZones)) }
        if let most = stay.extendableTo, most != stay.days {
            parts.append("\(say("prorrogable hasta", "may be extended to")) \(most)")
        }
        return parts.joined(separator: " · ")
    }

    /// What a rule is about, as one line: documents, ways of travelling, purposes.
    public func scope(_ rule: EntryRule) -> String {
        [
            rule.documentKinds.map { label($0, .travelDocumentKinds) },
            rule.modes.map { label($0, .transportModes) },
            rule.purposes.map { label($0, .travelPurposes) },
        ].map { $0.joined(separator: ", ") }.joined(separator: " · ")
    }
}
