public import CatalogueModel
import Foundation

/// Who acts: as the audit log says it.
public struct Visitor: Sendable {
    /// The account; nil for strangers and the command line.
    public var account: Account?
    /// Their name in the log.
    public var actor: String
    /// The network address; empty for the command line.
    public var client: String
    /// What the device calls itself.
    public var device: String

    /// What stands where a person's name would, for what the command line did and nobody gave a name for.
    public static let unnamed = "command line"

    /// The most characters of what a stranger typed or a device says of itself.
    static let maximumLength = 200

    /// Someone at a browser or a program.
    public init(account: Account?, client: String, device: String = "") {
        self.account = account
        self.client = client
        actor = account?.email ?? ""
        self.device = String(
            device.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }.prefix(Visitor.maximumLength).map(
                Character.init
            )
        )
    }

    /// Whoever runs this process, by their name on the machine.
    public static var commandLine: Visitor { Visitor(commandLine: NSUserName()) }

    /// Whoever runs the command line, by their name on the machine.
    public init(commandLine user: String) {
        account = nil
        actor = "cli:\(user)"
        client = ""
        device = ""
    }
}
