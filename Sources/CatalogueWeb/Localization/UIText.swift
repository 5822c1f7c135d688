import CatalogueModel

/// A text of the interface; neither language can be left out.
struct UIText: Sendable, Hashable {
    let es: String
    let en: String

    init(es: String, en: String) {
        self.es = es
        self.en = en
    }

    /// A text whose words belong to another module, which gives both languages.
    init(_ text: LocalizedText) {
        self.init(es: text.text(in: .es), en: text.text(in: .en))
    }

    func text(in language: Language) -> String {
        language == .es ? es : en
    }
}

/// A group of texts of the interface; templates find each one under its case's name.
protocol InterfaceText: CaseIterable, RawRepresentable, Sendable where RawValue == String {
    var wording: UIText { get }
}

extension InterfaceText {
    func text(in language: Language) -> String {
        wording.text(in: language)
    }
}

/// All texts of the interface in one language, by name, for templates: `{{text.skipToContent}}`.
enum InterfaceTexts {
    static func all(in language: Language) -> [String: String] {
        language == .es ? spanish : english
    }

    private static let spanish = gathered(.es)
    private static let english = gathered(.en)

    private static func gathered(_ language: Language) -> [String: String] {
        var texts: [String: String] = [:]
        func add<Group: InterfaceText>(_ group: Group.Type) {
            for item in group.allCases {
                let earlier = texts.updateValue(item.text(in: language), forKey: item.rawValue)
                precondition(earlier == nil, "two texts of the interface are named \(item.rawValue)")
            }
        }
        add(FrameText.self)
        add(HomeText.self)
        add(SearchText.self)
        add(ManualText.self)
        add(FactText.self)
        add(MapText.self)
        add(CheckText.self)
        add(MRZText.self)
        add(SeriesText.self)
        add(ReportText.self)
        add(CardText.self)
        add(AboutText.self)
        add(ProblemText.self)
        add(GlossaryText.self)
        add(ChangesText.self)
        add(FollowedText.self)
        add(CompareText.self)
        add(TableText.self)
        add(IdentifyText.self)
        add(MRZCheckText.self)
        add(MRZPostText.self)
        add(MRZHereText.self)
        add(ExportText.self)
        add(PrintedText.self)
        add(TrainingText.self)
        add(ImpactText.self)
        add(NeedsText.self)
        add(TrainerText.self)
        add(PlanText.self)
        add(PlanPartText.self)
        add(PlanBoundText.self)
        add(PlanDecisionText.self)
        add(PlanMoveText.self)
        add(WorkshopText.self)
        add(EntryText.self)
        add(EntryAskText.self)
        add(EntryConditionText.self)
        add(EntryJourneyText.self)
        add(EntryMatrixText.self)
        add(AccountText.self)
        add(AccountsText.self)
        add(DeskText.self)
        add(CallText.self)
        add(AnswerText.self)
        add(FreshnessText.self)
        add(ReportDeskText.self)
        add(HandInText.self)
        add(ReviewText.self)
        add(InverseText.self)
        add(VocabularyText.self)
        add(AuditText.self)
        add(OperationsText.self)
        add(DeskFormText.self)
        add(FindingListText.self)
        add(ModelFormText.self)
        return texts
    }
}
