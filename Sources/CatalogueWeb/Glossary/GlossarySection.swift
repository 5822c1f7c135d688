import CatalogueModel

/// A part of the glossary with a page of its own: a group of feature terms, or a vocabulary.
struct GlossarySection: Sendable {
    /// Its name in addresses: that of the group, or of the vocabulary.
    let id: String
    let title: VocabularyTerm.LabelPair
    let description: VocabularyTerm.LabelPair?
    /// Where its terms come from.
    let vocabulary: VocabularyName
    let terms: [VocabularyTerm]

    /// The vocabularies that the glossary explains beside the feature terms.
    private static let vocabularyNames: [VocabularyName] = [
        .methods, .tools, .lights, .inspectionLevels, .locations, .zones, .documentCategories, .documentTypes,
        .documentForms, .documentStatuses, .evidenceGrades, .accessLevels, .mrzFormats, .mrzQuirks, .chipKinds,
        .chipPresences, .numberKinds,
    ]

    /// Every section, in the order of the vocabularies.
    static func all(_ vocabularies: Vocabularies) -> [GlossarySection] {
        let groups = vocabularies[.featureGroups].terms.map { group in
            GlossarySection(
                id: group.id,
                title: group.label,
                description: group.description,
                vocabulary: .featureTerms,
                terms: vocabularies[.featureTerms].terms.filter { $0.group == group.id }
            )
        }
        return groups
            + vocabularyNames.map { name in
                GlossarySection(
                    id: name.rawValue,
                    title: vocabularies[name].title,
                    description: nil,
                    vocabulary: name,
                    terms: vocabularies[name].terms
                )
            }
    }
}

/// One term of the glossary.
struct GlossaryEntry: Sendable {
    let section: GlossarySection
    let term: VocabularyTerm

    /// The identifier of a feature term, or that of another term after the name of its vocabulary; it never changes.
    var id: String { Self.id(of: term.id, in: section.vocabulary) }

    /// The address of its explanation.
    var path: String { SitePath.glossary(section: section.id) + "#" + id }

    static func id(of term: String, in vocabulary: VocabularyName) -> String {
        vocabulary == .featureTerms ? term : "\(vocabulary.rawValue).\(term)"
    }

    /// The search that finds the models that use it; nil where the search has no such condition.
    var search: URLQuery? {
        let parameter: String? =
            switch section.vocabulary {
            case .featureTerms: SearchQuery.Parameter.feature
            case .documentCategories: SearchQuery.Parameter.category
            case .documentTypes: SearchQuery.Parameter.type
            case .methods: SearchQuery.Parameter.method
            case .inspectionLevels: SearchQuery.Parameter.level
            default: nil
            }
        return parameter.map { URLQuery().with($0, term.id) }
    }
}
