import ArgumentParser
import CatalogueModel
import CatalogueStore
import Foundation
import Workflows

/// `cotejo account`: who may sign in.
///
/// Whoever can run it holds the database anyway, so it asks for no password.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: say(es: "Crea, lista y desactiva cuentas.", en: "Makes, lists and deactivates accounts."),
        subcommands: [
            AccountCreateCommand.self, AccountListCommand.self, AccountInviteCommand.self, AccountResetCommand.self,
            AccountDeactivateCommand.self,
        ]
    )
}

/// Where links of accounts lead.
struct LinkOptions: ParsableArguments {
    @Option(
        help: .init(
            say(
                es: "Dirección pública del sitio, para el enlace que se imprime.",
                en: "Public address of the site, for the link that is printed."
            ),
            valueName: "url"
        ),
        transform: PublicURL.checked
    )
    var publicURL: String?

    /// Prints a link, once.
    func show(_ link: MadeLink) {
        let url = publicURL ?? "http://127.0.0.1:8080"
        Terminal.say((url.hasSuffix("/") ? String(url.dropLast()) : url) + link.path)
        Terminal.say(
            say(
                es: "Abre la cuenta \(link.account) una vez, hasta \(link.expiresAt).",
                en: "Opens account \(link.account) once, until \(link.expiresAt)."
            )
        )
    }
}

/// `cotejo account create`: a new account and the link that opens it.
struct AccountCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: say(
            es: "Crea una cuenta e imprime el enlace con que se pone su contraseña.",
            en: "Makes an account and prints the link that sets its password."
        )
    )

    @OptionGroup var settings: Settings
    @OptionGroup var links: LinkOptions
    @Argument(help: .init(say(es: "Correo electrónico.", en: "E-mail."))) var email: String
    @Option(help: .init(say(es: "Nombre.", en: "Name."))) var name: String?
    @Option(help: .init(Role.names.joined(separator: ", "))) var role = "administrator"
    @Option(help: .init(say(es: "País de quien edita (alfa-3).", en: "Country of an editor (alpha-3)."))) var country:
        String?
    @Option(help: .init("public, official, restricted")) var access: Access?
    @Flag(help: .init(say(es: "Solo si no hay ninguna cuenta.", en: "Only where there is no account at all.")))
    var first = false

    func run() async throws {
        let store = try settings.dataFolder().openStore()
        if first, try await store.accountCount() > 0 { return }
        guard let role = Role(name: role, country: country?.uppercased()) else { throw AccountError.unusableRole }
        if let country = role.country, try !settings.vocabularies().members.contains(country), country != "UTO" {
            throw AccountError.unusableRole
        }
        guard let draft = AccountDraft(email: email, name: name ?? email, role: role, access: access) else {
            throw AccountError.unusableDraft
        }
        let administer = AdministerAccounts(store: store)
        links.show(
            try await administer.invite(draft, visitor: .commandLine, at: CommandLineActor.now)
        )
    }
}

/// `cotejo account list`: every account.
struct AccountListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say(es: "Lista las cuentas.", en: "Lists the accounts.")
    )

    @OptionGroup var settings: Settings
    @Option(help: .init(say(es: "text o json.", en: "text or json."))) var format: OutputFormat = .text

    func run() async throws {
        let accounts = try await settings.dataFolder().openStore().accounts()
        if format == .json {
            var json = JSONText()
            json.object { $0.member("accounts", accounts) }
            Terminal.say(json.string)
            return
        }
        if accounts.isEmpty { Terminal.say(say(es: "No hay ninguna cuenta.", en: "There is no account.")) }
        for account in accounts {
            let role = account.role.name + (account.role.country.map { " \($0)" } ?? "")
            Terminal.say(
                "\(account.id)  \(account.email)  \(role)  \(account.access.rawValue)  \(account.status.rawValue)  "
                    + (account.lastSignedInAt?.description ?? "—")
            )
        }
    }
}

/// `cotejo account invite`: a new link for an account that was not opened yet.
struct AccountInviteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invite",
        abstract: say(
            es: "Imprime otro enlace para una cuenta que aún no se abrió.",
            en: "Prints another link for an account that is not opened yet."
        )
    )

    @OptionGroup var settings: Settings
    @OptionGroup var links: LinkOptions
    @Argument(help: .init(say(es: "Correo electrónico.", en: "E-mail."))) var email: String

    func run() async throws { try await showLink(settings, links, email, for: .invited) }
}

/// `cotejo account reset`: a link for a new password.
struct AccountResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: say(
            es: "Imprime un enlace para una contraseña nueva; al usarlo se quita el segundo factor.",
            en: "Prints a link for a new password; using it removes the second factor."
        )
    )

    @OptionGroup var settings: Settings
    @OptionGroup var links: LinkOptions
    @Argument(help: .init(say(es: "Correo electrónico.", en: "E-mail."))) var email: String

    func run() async throws { try await showLink(settings, links, email, for: .active) }
}

private func showLink(
    _ settings: Settings,
    _ links: LinkOptions,
    _ email: String,
    for status: AccountStatus
) async throws {
    let store = try settings.dataFolder().openStore()
    guard let account = try await store.secrets(of: email.lowercased())?.account else {
        throw AccountError.noSuchAccount
    }
    guard account.status == status else { throw UsageError.wrongStatus(of: account) }
    links.show(
        try await AdministerAccounts(store: store)
            .makeLink(for: account.id, visitor: .commandLine, at: CommandLineActor.now)
    )
}

extension UsageError {
    /// An account that is there, and has another command.
    fileprivate static func wrongStatus(of account: Account) -> UsageError {
        let (message, advice) =
            switch account.status {
            case .invited:
                (
                    LocalizedText(es: "aún no tiene contraseña", en: "has no password yet"),
                    LocalizedText(
                        es: "Dele otro enlace con «cotejo account invite \(account.email)».",
                        en: "Give it another link with `cotejo account invite \(account.email)`."
                    )
                )
            case .active:
                (
                    LocalizedText(es: "ya está abierta", en: "is open already"),
                    LocalizedText(
                        es: "Si olvidó la contraseña: «cotejo account reset \(account.email)».",
                        en: "For a forgotten password: `cotejo account reset \(account.email)`."
                    )
                )
            case .deactivated:
                (
                    LocalizedText(es: "está desactivada", en: "is deactivated"),
                    LocalizedText(
                        es: "No se abre de nuevo: cree otra cuenta, con otro correo.",
                        en: "It is not opened again: create another account, with another address."
                    )
                )
            }
        return UsageError(
            explanation: Explanation(
                "account.otherStatus",
                message: LocalizedText(
                    es: "La cuenta \(account.email) \(message.text(in: .es)).",
                    en: "The account \(account.email) \(message.text(in: .en))."
                ),
                advice: advice
            )
        )
    }
}

/// `cotejo account deactivate`: who left.
struct AccountDeactivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deactivate",
        abstract: say(
            es: "Desactiva la cuenta de quien se fue: sesiones, credenciales y enlaces dejan de servir.",
            en: "Deactivates the account of someone who left: sessions, tokens and links stop working."
        )
    )

    @OptionGroup var settings: Settings
    @Argument(help: .init(say(es: "Correo electrónico.", en: "E-mail."))) var email: String

    func run() async throws {
        let store = try settings.dataFolder().openStore()
        guard let account = try await store.secrets(of: email.lowercased())?.account else {
            throw AccountError.noSuchAccount
        }
        try await AdministerAccounts(store: store)
            .deactivate(account.id, visitor: .commandLine, at: CommandLineActor.now)
        Terminal.say(say(es: "Desactivada.", en: "Deactivated."))
    }
}
