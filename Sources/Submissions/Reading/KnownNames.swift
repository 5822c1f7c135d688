public import CatalogueModel

/// What is published already and may be named by a submission without standing in it.
public struct KnownNames: Sendable {
    /// Whether everything published is known here; where it is not, a name that cannot be found may still be right.
    public var isComplete: Bool
    /// Members of each published nationality set, by its identifier.
    public var sets: [String: [String]]
    /// Whether a document of this code is published.
    public var hasDocument: @Sendable (DocumentCode) -> Bool
    /// Whether the submitting country has a family of this identifier.
    public var hasFamily: @Sendable (_ country: String, _ id: String) -> Bool
    /// The generation of a registered trainer; nil where there is none of this identifier.
    public var trainerGeneration: @Sendable (String) -> Int?
    /// The last day of a country's published workshop; nil where there is none of this identifier.
    public var workshopEnd: @Sendable (_ country: String, _ id: String) -> CalendarDay?

    /// A country's published entry rules.
    public var entryRules: @Sendable (_ country: String) -> [EntryRule]

    /// Names that are published.
    public init(
        isComplete: Bool,
        sets: [String: [String]] = [:],
        hasDocument: @escaping @Sendable (DocumentCode) -> Bool = { _ in false },
        hasFamily: @escaping @Sendable (_ country: String, _ id: String) -> Bool = { _, _ in false },
        trainerGeneration: @escaping @Sendable (String) -> Int? = { _ in nil },
        workshopEnd: @escaping @Sendable (_ country: String, _ id: String) -> CalendarDay? = { _, _ in nil },
        entryRules: @escaping @Sendable (_ country: String) -> [EntryRule] = { _ in [] }
    ) {
        self.isComplete = isComplete
        self.sets = sets
        self.hasDocument = hasDocument
        self.hasFamily = hasFamily
        self.trainerGeneration = trainerGeneration
        self.workshopEnd = workshopEnd
        self.entryRules = entryRules
    }

    /// Nothing is known: a file is looked at by itself.
    public static let none = KnownNames(isComplete: false)
}
