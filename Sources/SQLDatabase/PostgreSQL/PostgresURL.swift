import Foundation

/// Where a database of PostgreSQL is, as `postgres://user@host:port/name?option=value` or libpq's `option=value`.
package enum PostgresURL {
    /// A text, such as a message of libpq, without the password that stands in an address.
    static func withoutPassword(_ text: String, of url: String) -> String {
        guard let password = password(in: url), !password.isEmpty else { return text }
        return text.replacing(password, with: "…")
    }

    /// An address as it may be shown and logged: without its password.
    package static func shown(_ url: String) -> String { withoutPassword(url, of: url) }

    /// Whether a password stands in an address, where every process list shows it.
    package static func hasPassword(_ url: String) -> Bool {
        password(in: url) != nil
    }

    private static func password(in url: String) -> String? {
        if let match = url.firstMatch(of: /^[a-z]+:\/\/[^\/@:]*:([^\/@]*)@/) { return String(match.1) }
        // Beside `option=value` libpq takes blanks around the sign and, in quotes, within the value.
        if let quoted = url.firstMatch(of: /password\s*=\s*'((?:[^'\\]|\\.)*)'/) { return String(quoted.1) }
        return url.firstMatch(of: /password\s*=\s*([^&\s]*)/).map { String($0.1) }
    }
}
