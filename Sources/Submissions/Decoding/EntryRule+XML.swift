import CatalogueModel

extension EntryRule {
    /// Reads `entryRule` and checks what can be seen in it alone.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            id: element.attribute(.id) ?? "",
            destination: context.code(.destination, of: element, in: .countries) ?? "",
            kind: context.value(.kind, of: element) ?? .verdict,
            priority: context.integer(.priority, of: element) ?? 0,
            evidence: context.value(.evidence, of: element) ?? .unverified
        )
        readScope(element, context)
        readOutcome(element, context)
        readTimes(element, context)
        readProvenance(element, context)
    }

    private mutating func readScope(_ element: XMLElement, _ context: DecodingContext) {
        direction = context.value(.direction, of: element) ?? .entry
        documentKinds = context.codes(.documentKinds, of: element, in: .travelDocumentKinds)
        modes = context.codes(.modes, of: element, in: .transportModes)
        purposes = context.codes(.purposes, of: element, in: .travelPurposes)
        if let scope = element.child(.nationality) { nationality = NationalityScope(scope, context) }
        condition = element.child(.condition).flatMap { Condition(in: $0, context) }
    }

    private mutating func readOutcome(_ element: XMLElement, _ context: DecodingContext) {
        verdict = context.value(.verdict, of: element)
        duty = context.code(.duty, of: element, in: .duties)
        stay = element.child(.stay).map { Stay($0, context) }
        passportValidity = element.child(.passportValidity).flatMap { PassportValidity($0, context) }
        // A verdict of no known name was reported by the schema.
        if kind == .verdict, element.attribute(.verdict) == nil {
            context.report(.ruleWithoutVerdict(id, at: .element(element)))
        }
        if kind == .duty, duty == nil {
            context.report(.ruleWithoutDuty(id, at: .element(element)))
        }
    }

    private mutating func readTimes(_ element: XMLElement, _ context: DecodingContext) {
        validFrom = context.day(.validFrom, of: element)
        validTo = context.day(.validTo, of: element)
        knownFrom = context.day(.knownFrom, of: element)
        endKnownFrom = context.day(.endKnownFrom, of: element)
        datePrecision = context.value(.datePrecision, of: element)
        confirmedByState = context.day(.confirmedByState, of: element)
        context.requireOrder(validFrom, validTo, at: .attribute(.validTo, of: element))
    }

    private mutating func readProvenance(_ element: XMLElement, _ context: DecodingContext) {
        access = context.value(.access, of: element) ?? .public
        legalBases = context.legalBases(of: element)
        conflict = context.text(.conflict, of: element)
        note = context.text(.note, of: element)
        sources = context.recordSources(of: element)
    }
}

extension NationalityScope {
    /// Reads `nationality`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            all: context.flag(.all, of: element) ?? false,
            list: context.codes(.list, of: element, in: .countries),
            sets: element.list(.sets),
            except: context.codes(.except, of: element, in: .countries),
            exceptSets: element.list(.exceptSets)
        )
    }
}

extension Stay {
    /// Reads `stay`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            days: context.integer(.days, of: element),
            extendableTo: context.integer(.extendableTo, of: element),
            sharedZone: context.code(.sharedZone, of: element, in: .sharedZones)
        )
    }
}

extension PassportValidity {
    /// Reads `passportValidity`, which must say exactly one thing; nil where it does not.
    init?(_ element: XMLElement, _ context: DecodingContext) {
        let months = context.integer(.months, of: element)
        let days = context.integer(.days, of: element)
        let rule = element.attribute(.rule)
        switch (months, days, rule) {
        case (let months?, nil, nil): self = .months(months)
        case (nil, let days?, nil): self = .days(days)
        case (nil, nil, _?): self = .validForStay
        default:
            context.report(.unclearPassportValidity(at: .element(element)))
            return nil
        }
    }
}
