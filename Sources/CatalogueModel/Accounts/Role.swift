/// What an account is for; what it may see and do follows from it.
///
/// Source: DECISIONS, *Access*; who visits without an account is a reader as well.
public enum Role: Hashable, Sendable {
    /// Looks things up.
    case reader
    /// Examines documents at a counter or a consulate.
    case officer
    /// Plans training.
    case planner
    /// Hands in and answers for one country, given by its alpha-3 code.
    case countryEditor(of: String)
    /// Receives, compares, approves and publishes.
    case secretariat
    /// Keeps the accounts and reads the audit; also does what the Secretariat does.
    case administrator

    /// The names of all roles, in the order of what they may.
    public static let names = ["reader", "officer", "planner", "countryEditor", "secretariat", "administrator"]

    /// The role of a name; nil where there is none, or where its country is missing or is one too many.
    public init?(name: String, country: String?) {
        switch (name, country) {
        case ("reader", nil): self = .reader
        case ("officer", nil): self = .officer
        case ("planner", nil): self = .planner
        case ("countryEditor", let country?): self = .countryEditor(of: country)
        case ("secretariat", nil): self = .secretariat
        case ("administrator", nil): self = .administrator
        default: return nil
        }
    }

    /// Its name, without the country.
    public var name: String {
        switch self {
        case .reader: "reader"
        case .officer: "officer"
        case .planner: "planner"
        case .countryEditor: "countryEditor"
        case .secretariat: "secretariat"
        case .administrator: "administrator"
        }
    }

    /// The one country that it is for; nil where it is for none or all.
    public var country: String? {
        if case .countryEditor(let country) = self { country } else { nil }
    }

    /// What an account of the role may see unless it was granted otherwise.
    public var defaultAccess: Access {
        switch self {
        case .reader: .public
        case .officer, .planner, .countryEditor: .official
        case .secretariat, .administrator: .restricted
        }
    }
}

/// What someone does beside reading.
public enum Verb: String, Sendable, CaseIterable {
    /// Hands in a submission of a country, or corrects one.
    case handIn
    /// Answers what readers reported of a country's models.
    case answerReports
    /// Makes and keeps training plans.
    case plan
    /// Calls for submissions, comments, approves, rejects.
    case review
    /// Publishes what another handed in.
    case publish
    /// Invites, changes and deactivates accounts.
    case manageAccounts
    /// Reads the audit log.
    case readAudit
    /// Looks at the figures of the service.
    case watchService
}

extension Role {
    /// The one table of what each role may do.
    private var verbs: Set<Verb> {
        switch self {
        case .reader, .officer: []
        case .planner: [.handIn, .plan]
        case .countryEditor: [.handIn, .answerReports]
        case .secretariat: [.handIn, .answerReports, .plan, .review, .publish]
        case .administrator: Set(Verb.allCases)
        }
    }

    /// Whether the role may do a thing.
    ///
    /// - Parameters:
    ///   - verb: the thing.
    ///   - country: the country whose thing it is; nil where it belongs to none, which one country's editor may not touch.
    /// - Returns: whether it is theirs to do.
    public func may(_ verb: Verb, country: String? = nil) -> Bool {
        guard verbs.contains(verb) else { return false }
        guard let own = self.country else { return true }
        return own == country
    }

    /// The roles that may do a thing, in the order of `names`.
    ///
    /// - Parameters:
    ///   - verb: the thing.
    ///   - country: the country whose thing it is; nil where it belongs to none.
    /// - Returns: the roles; a country's editor with the country.
    public static func all(whoMay verb: Verb, country: String? = nil) -> [Role] {
        names.compactMap { Role(name: $0, country: $0 == "countryEditor" ? country ?? "" : nil) }
            .filter { $0.may(verb, country: country) }
    }

    /// The only kind of submission that the role hands in and sees at the desk; nil where it is every kind.
    ///
    /// Planners keep what a plan is made with and nothing of what countries say of themselves.
    public var onlyKind: SubmissionKind? { self == .planner ? .resources : nil }

    /// Whether a submission, or one that is not made yet, is the role's to hand in, follow and take back.
    ///
    /// - Parameters:
    ///   - kind: its kind; nil where it is not known, which only those may who hand in every kind.
    ///   - country: whose it is.
    /// - Returns: whether it is theirs.
    public func mayHandIn(_ kind: SubmissionKind?, country: String?) -> Bool {
        may(.handIn, country: country) && (onlyKind == nil || onlyKind == kind)
    }
}
