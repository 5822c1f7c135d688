/// The number of an account.
public struct AccountID: Hashable, Comparable, Sendable, CustomStringConvertible, JSONWritable {
    /// 1 upward.
    public var number: Int64

    /// The account of a number.
    public init(_ number: Int64) {
        self.number = number
    }

    /// The digits.
    public var description: String { String(number) }

    /// In the order in which they were made.
    public static func < (left: AccountID, right: AccountID) -> Bool { left.number < right.number }

    /// Appends the number.
    public func write(to json: inout JSONText) { json.number(Int(number)) }
}

/// Where an account stands.
public enum AccountStatus: String, Sendable, CaseIterable, JSONWritable {
    /// Has a link and no password yet.
    case invited
    /// Can sign in.
    case active
    /// Belonged to someone who left.
    case deactivated
}

/// Someone who can sign in.
public struct Account: Hashable, Sendable, JSONWritable {
    /// Its number.
    public var id: AccountID
    /// The address that they sign in with, in lower case.
    public var email: String
    /// Their name, as others read it.
    public var name: String
    /// What they are for.
    public var role: Role
    /// What they may see.
    public var access: Access
    /// Whether they can sign in.
    public var status: AccountStatus
    /// Whether signing in also takes a code of a second factor.
    public var hasSecondFactor: Bool
    /// When it was made.
    public var createdAt: Moment
    /// When they last signed in.
    public var lastSignedInAt: Moment?

    /// An account.
    public init(
        id: AccountID,
        email: String,
        name: String,
        role: Role,
        access: Access,
        status: AccountStatus,
        hasSecondFactor: Bool,
        createdAt: Moment,
        lastSignedInAt: Moment?
    ) {
        self.id = id
        self.email = email
        self.name = name
        self.role = role
        self.access = access
        self.status = status
        self.hasSecondFactor = hasSecondFactor
        self.createdAt = createdAt
        self.lastSignedInAt = lastSignedInAt
    }

    /// Appends every member under its name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("email", email)
            $0.member("name", name)
            $0.member("role", role.name)
            $0.member("country", role.country)
            $0.member("access", access)
            $0.member("status", status)
            $0.member("hasSecondFactor", hasSecondFactor)
            $0.member("createdAt", createdAt)
            $0.member("lastSignedInAt", lastSignedInAt)
        }
    }
}

/// An account that is to be: who, and what they may.
public struct AccountDraft: Hashable, Sendable {
    /// The most characters of an address or a name, counted as the database counts them: by code points.
    public static let maximumLength = 200

    /// The address, in lower case.
    public let email: String
    /// The name.
    public let name: String
    /// What they are for.
    public let role: Role
    /// What they may see.
    public let access: Access

    /// A draft; nil where the address is none, or the name is empty or too long.
    ///
    /// Where no access is given, it is that of the role.
    public init?(email: String, name: String, role: Role, access: Access? = nil) {
        guard let email = AccountDraft.normalized(email), !name.isEmpty,
            name.unicodeScalars.count <= AccountDraft.maximumLength,
            name.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else { return nil }
        self.email = email
        self.name = name
        self.role = role
        self.access = access ?? role.defaultAccess
    }

    /// An address in lower case; nil where the text is none.
    ///
    /// Only its form is looked at: mail would tell the rest.
    public static func normalized(_ email: String) -> String? {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !parts[1].hasPrefix("."),
            !parts[1].hasSuffix("."), email.count <= maximumLength,
            email.unicodeScalars.allSatisfy({
                $0.value > 0x20 && $0.value < 0x7F && !"<>\"'&,;".unicodeScalars.contains($0)
            })
        else { return nil }
        return email.lowercased()
    }
}
