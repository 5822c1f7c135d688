/// What a workshop on a topic practises on: features to look for, and kinds of document to look for them on.
///
/// Our own grouping by what each topic of vocabulary `training-topics` describes; a proposal for whoever prepares the
/// workshop, not a rule.
public struct TopicPractice: Hashable, Sendable {
    /// Vocabulary `feature-groups`: a model with features of any of them serves; none where any model does.
    public var groups: [String]
    /// Vocabulary `document-categories`: only these kinds; all where there is none.
    public var categories: [String]

    /// What a topic practises on; nil for topics that are not about documents.
    public init?(topic: String) {
        switch topic {
        case "mrz-check-digits": self.init(["mrz", "chk"])
        case "electronic-documents": self.init(["ele"])
        case "substrates-and-paper": self.init(["sub"])
        case "printing-techniques": self.init(["pri", "ink"])
        case "light-and-variable-features": self.init(["ovd", "ink"])
        case "alterations-and-blanks": self.init(["per", "num", "bin"])
        case "visas-and-stamps": self.init([], ["C", "D"])
        case "breeder-documents": self.init([], ["B", "V"])
        case "impostor-detection": self.init(["per"], ["A", "B"])
        case "document-examination-tot", "document-examination-basics": self.init(["sub", "pri", "ovd", "per", "mrz"])
        case "document-examination-first-line", "air-border-control", "airline-and-carriers":
            self.init(["ovd", "mrz"], ["A", "B", "C"])
        case "consular-document-examination": self.init(["sub", "ovd", "per"], ["A", "B", "C"])
        case "bilateral-border-training": self.init(["ovd", "sub"], ["A", "B", "L"])
        case "country-manual-use", "officer-induction", "issuance-and-identity": self.init([])
        default: return nil
        }
    }

    private init(_ groups: [String], _ categories: [String] = []) {
        self.groups = groups
        self.categories = categories
    }

    /// The questions to the catalogue that find models to practise on, one for each group of features.
    ///
    /// - Parameters:
    ///   - countries: whose documents.
    ///   - size: how many models each finds at most.
    /// - Returns: at least one question.
    public func questions(countries: [String], size: Int) -> [SearchQuery] {
        var base = SearchQuery()
        base[.country] = countries
        base[.category] = categories
        base.pageSize = size
        guard !groups.isEmpty else { return [base] }
        return groups.map { group in
            var question = base
            question[.feature] = [group]
            return question
        }
    }

    /// The tools that the features ask for, in the order of the vocabulary; nothing where naked eyes are enough.
    public func tools(_ vocabularies: Vocabularies) -> [String] {
        let terms = vocabularies[.featureTerms].terms.filter { groups.contains($0.group ?? "") }
        let methods = Set(terms.flatMap { $0.methods ?? [] })
        let tools = Set(methods.compactMap { vocabularies[.methods][$0]?.tool })
        return vocabularies[.tools].terms.map(\.id).filter { tools.contains($0) && $0 != "none" && $0 != "laboratory" }
    }
}
