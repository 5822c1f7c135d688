import CatalogueModel

extension Condition {
    /// Reads the one condition that an element holds; nil where it holds none.
    init?(in element: XMLElement, _ context: DecodingContext) {
        guard let condition = element.children.lazy.compactMap({ Condition($0, context) }).first(where: { _ in true })
        else { return nil }
        self = condition
    }

    private init?(_ element: XMLElement, _ context: DecodingContext) {
        switch element.name {
        case .and: self = .and(element.children.compactMap { Condition($0, context) })
        case .or: self = .or(element.children.compactMap { Condition($0, context) })
        case .not:
            guard let inner = Condition(in: element, context) else { return nil }
            self = .not(inner)
        case .holdsVisa: self = .holdsVisa(HeldVisa(element, context))
        case .holdsResidence: self = .holdsResidence(HeldResidence(element, context))
        case .heldVisaWithinYears:
            let years = context.integer(.years, of: element) ?? 0
            self = .heldVisaWithinYears(PastVisa(issuers: context.issuers(of: element), years: years))
        default: self.init(leaf: element, context)
        }
    }

    private init?(leaf element: XMLElement, _ context: DecodingContext) {
        switch element.name {
        case .minAge: self = .minAge(context.integer(.years, of: element) ?? 0)
        case .ageBelow: self = .ageBelow(context.integer(.years, of: element) ?? 0)
        case .accompaniedByParent: self = .accompaniedByParent(both: element.attribute(.parents) == "both")
        case .bornIn: self = .bornIn(context.codes(.countries, of: element, in: .countries))
        case .group: self = .group(context.codes(.kinds, of: element, in: .travellerGroups))
        case .transitHoursMax: self = .transitHoursMax(context.integer(.hours, of: element) ?? 0)
        default:
            guard let fact = TravellerFact(rawValue: element.name.rawValue) else { return nil }
            self = .fact(fact)
        }
    }
}

extension HeldVisa {
    /// Reads `holdsVisa`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(issuers: context.issuers(of: element))
        entries = context.code(.entries, of: element, in: .visaEntries)
        used = context.flag(.used, of: element)
        minRemainingMonths = context.integer(.minRemainingMonths, of: element)
        // Classes and kinds are named as their issuer names them; there is no vocabulary of them.
        classes = element.list(.classes)
        notClasses = element.list(.notClasses)
        kinds = element.list(.kinds)
    }
}

extension HeldResidence {
    /// Reads `holdsResidence`.
    init(_ element: XMLElement, _ context: DecodingContext) {
        self.init(
            issuers: context.issuers(of: element),
            kinds: context.codes(.kinds, of: element, in: .residenceKinds),
            minRemainingMonths: context.integer(.minRemainingMonths, of: element)
        )
    }
}
