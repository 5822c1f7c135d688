import CatalogueModel
import Mustache

/// A figure with its name.
struct FigurePage: Sendable {
    let figureValue: String
    let figureName: String
    let figurePath: String?
}

extension Wording {
    /// The choices of a list, the first of which is none of them.
    func options(_ codes: [String], of vocabulary: VocabularyName, chosen: String?, none: UIText) -> [OptionPage] {
        [OptionPage(optionValue: "", optionLabel: none.text(in: language), isChosen: chosen == nil)]
            + codes.map {
                OptionPage(optionValue: $0, optionLabel: label($0, vocabulary), isChosen: $0 == chosen)
            }
    }

    /// The members of the Conference, by name.
    var membersByName: [String] { alphabetically(vocabularies.members, .countries) }

    /// The terms of a vocabulary, in their order.
    func codes(of vocabulary: VocabularyName) -> [String] { vocabularies[vocabulary].terms.map(\.id) }

    /// The topics of training, by name.
    var topicsByName: [String] { alphabetically(codes(of: .trainingTopics), .trainingTopics) }

    /// A number in the form of the language.
    func number(_ value: Int) -> String { NumberText.grouped(value, language) }

    /// Days from a first to a last.
    func days(_ days: DayRange) -> String {
        "\(DateText.day(days.from, in: language)) – \(DateText.day(days.to, in: language))"
    }

    /// The messages of problems, with what to do.
    func messages(_ problems: [QueryProblem]) -> [String] {
        problems.map {
            $0.explanation.words(in: language)
        }
    }

    /// Officials, counted.
    func officials(_ count: Int) -> String {
        let word =
            language == .es ? (count == 1 ? "funcionario" : "funcionarios") : count == 1 ? "official" : "officials"
        return "\(number(count)) \(word)"
    }

    /// Trainers, counted.
    func trainers(_ count: Int) -> String {
        let word =
            language == .es ? (count == 1 ? "capacitador" : "capacitadores") : count == 1 ? "trainer" : "trainers"
        return "\(number(count)) \(word)"
    }
}

extension TrainerRegister {
    /// The register of those whom a query includes.
    func filtered(_ query: TrainersQuery) -> TrainerRegister {
        filtered(country: query.country, topic: query.topic, language: query.language, level: query.level)
    }
}
