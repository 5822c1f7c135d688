import ArgumentParser
import CatalogueModel
import CatalogueStore
import Workflows

/// `cotejo plan`: from needs and trainers to a plan in which trainers make trainers.
struct PlansCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: say(
            es: "Hace planes de capacitación, los muestra y los pone en vigor.",
            en: "Makes training plans, shows them and puts them into force."
        ),
        subcommands: [PlanCommand.self, PlanListCommand.self, PlanShowCommand.self, PlanApproveCommand.self],
        defaultSubcommand: PlanCommand.self
    )
}

/// `cotejo plan list`: the plans that are kept.
struct PlanListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(es: "Los planes guardados.", en: "The plans that are kept.")
    )

    @OptionGroup var settings: Settings

    @Option(help: .init(say(es: "text o json.", en: "text or json.")))
    var format: OutputFormat = .text

    func run() async throws {
        let plans = try await settings.dataFolder().openStore().plans()
        if format == .json {
            var json = JSONText()
            json.array(plans) { $1.write(to: &$0) }
            return Terminal.say(json.string)
        }
        let words = PlanWords(try settings.vocabularies(), settings.language)
        for plan in plans {
            let sample = plan.isSample ? " · MUESTRA · SPECIMEN" : ""
            Terminal.say("\(plan.id)  \(words.state(plan.state))  \(plan.madeAt)  \(plan.title)\(sample)")
        }
        if plans.isEmpty {
            Terminal.say(
                settings.language == .es
                    ? "No hay planes guardados. Haga uno con «cotejo plan»."
                    : "No plan is kept. Make one with `cotejo plan`."
            )
        }
    }
}

/// `cotejo plan approve`: puts a plan into force.
struct PlanApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: say(
            es: "Pone un plan en vigor, con el acuerdo de dos personas.",
            en: "Puts a plan into force, with two persons agreeing."
        )
    )

    @OptionGroup var settings: Settings

    @Option(
        name: .customLong("as"),
        help: .init(
            say(
                es: "Quién lo pide; habiendo cuentas vale la credencial de COTEJO_TOKEN.",
                en: "Who asks for it; once there are accounts, the token in COTEJO_TOKEN counts."
            )
        )
    )
    var person: String?

    @Option(
        help: .init(
            say(
                es: "Quién está de acuerdo: otra persona; habiendo cuentas vale COTEJO_APPROVER_TOKEN.",
                en: "Who agrees: another person; once there are accounts, COTEJO_APPROVER_TOKEN counts."
            )
        )
    )
    var approvedBy: String?

    @Argument(help: .init(say(es: "Número del plan.", en: "Number of the plan.")))
    var plan: Int64

    func run() async throws {
        let hasTokens = Tokens.own != nil && Tokens.approver != nil
        let approved = try await FourEyes(store: settings.dataFolder().openStore()).approve(
            PlanID(plan),
            askedBy: try Self.name(person, "--as", isNeeded: !hasTokens),
            approvedBy: try Self.name(approvedBy, "--approved-by", isNeeded: !hasTokens),
            token: Tokens.own,
            approver: Tokens.approver,
            visitor: .commandLine,
            at: CommandLineActor.now
        )
        Terminal.say(
            settings.language == .es
                ? "El plan \(approved.summary.id) está en vigor." : "Plan \(approved.summary.id) is in force."
        )
    }

    private static func name(_ value: String?, _ option: String, isNeeded: Bool) throws -> String {
        guard isNeeded || value != nil else { return "" }
        let value = value ?? ""
        let name = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !name.isEmpty, name.count <= 200 else {
            throw UsageError.wrongValue(value, option: option, allowed: say(es: "un nombre", en: "a name"))
        }
        return name
    }
}
