public import CatalogueModel

/// What a zone says of its holder that rules about entry ask for.
///
/// Name, number, day of birth and sex are left out: no rule needs them. A date whose own check digit is wrong is not
/// known, so it decides nothing.
public struct MRZTraveller: Sendable {
    /// The nationality by its code in the catalogue; nil where the zone has none that the catalogue knows.
    public private(set) var nationality: String?
    /// Kind, issuer and last day of the document; nothing of it where the zone is of a visa.
    public private(set) var document = ShownDocument()
    /// Age in years on the day of the check; nil where day or century are open.
    public private(set) var age: Int?
    /// The visa whose zone it is.
    public private(set) var visa: VisaInHand?
    /// Fields that are not relied on, since their check digits are wrong.
    public private(set) var doubtful: [MRZFieldKind] = []
    private let day: CalendarDay

    /// Reads the holder off a zone.
    ///
    /// - Parameters:
    ///   - reading: the zone.
    ///   - candidate: the model that it is most likely of; it says the kind of document and the oddities of its zone.
    ///   - visual: what is printed; a printed day of birth that the zone agrees with tells its century.
    ///   - vocabularies: to know the states.
    public init(
        _ reading: MRZReading,
        candidate: MRZCandidate?,
        visual: MRZVisualZone = MRZVisualZone(),
        vocabularies: Vocabularies
    ) {
        func known(_ state: String?) -> String? {
            state.flatMap { vocabularies.contains($0, in: .countries) ? $0 : nil }
        }
        let wrong = Set(reading.checks.filter { !$0.isRight }.map(\.field))
        doubtful = [MRZFieldKind.birthDate, .expiryDate].filter { wrong.contains($0) }
        day = reading.reference
        let stated = candidate?.takesNationalityFromIssuer == true ? reading.catalogueIssuer : nil
        nationality = known(stated ?? reading.catalogueNationality)
        let until = wrong.contains(.expiryDate) ? nil : reading.expiryDate.calendarDay
        if reading.format?.isVisa == true {
            // The zone of a visa says nothing of the passport.
            visa = known(reading.catalogueIssuer).map { VisaInHand(issuer: $0) }
            visa?.until = until
        } else {
            document.kind = Self.kind(candidate?.code, reading)
            document.issuer = known(reading.catalogueIssuer)
            document.until = until
        }
        if !wrong.contains(.birthDate) {
            age = reading.age ?? visual.birthDate.flatMap { Self.age($0, in: reading) }
        }
    }

    /// The question what the holder needs to enter a state on the day of the check.
    ///
    /// - Parameters:
    ///   - destination: the state.
    ///   - mode: vocabulary `transport-modes`; nil where nobody said.
    ///   - purpose: vocabulary `travel-purposes`; nil where nobody said.
    /// - Returns: the question; nil without a nationality.
    public func question(to destination: String, mode: String?, purpose: String?) -> EntryQuestion? {
        guard let nationality else { return nil }
        var facts = TravellerFacts()
        facts.age = age
        facts.visas = visa.map { [$0] }
        return EntryQuestion(
            destination: destination,
            passports: [HeldPassport(nationality: nationality, document: document)],
            mode: mode,
            purpose: purpose,
            date: day,
            facts: facts
        )
    }

    /// The kind of document that the entry rules know a model by, where its codes or those of the zone say so.
    private static func kind(_ model: DocumentCode?, _ reading: MRZReading) -> String? {
        switch (model?.category, model?.type, reading.text(.documentCode)) {
        case ("A", "O", _): "ordinaryPassport"
        case ("A", "D", _): "diplomaticPassport"
        case ("A", "S", _): "officialPassport"
        case ("B", "O", "IP"): "passportCard"
        case ("B", "O", _): "identityCard"
        case ("R", _, "PR"): "refugeeTravelDocument"
        // Without a model only the codes that every state has to use (Doc 9303-4, from 2026) say something.
        case (nil, _, "PP"): "ordinaryPassport"
        case (nil, _, "PD"): "diplomaticPassport"
        default: nil
        }
    }

    /// The age by a printed day of birth; nil where the zone has another day or that day is after the check.
    private static func age(_ printed: CalendarDay, in reading: MRZReading) -> Int? {
        guard MRZContents.characters(of: printed) == reading.raw(.birthDate) else { return nil }
        return printed.years(to: reading.reference)
    }
}

extension CalendarDay {
    /// Whole years from this day to another; nil where that is before it.
    func years(to day: CalendarDay) -> Int? {
        guard self <= day else { return nil }
        let isPast = (day.month, day.day) >= (month, self.day)
        return day.year - year - (isPast ? 0 : 1)
    }
}
