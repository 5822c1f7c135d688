import Crypto
import Foundation

/// Codes of a second factor, which change every 30 seconds.
///
/// Source: RFC 6238 (TOTP) over RFC 4226 (HOTP), HMAC-SHA-1 and six digits, which every authenticator application takes.
public struct TimeCode: Sendable {
    /// The seconds that a code is good for.
    static let stepSeconds: Int64 = 30
    /// Codes of so many steps before and after are taken: clocks differ.
    private static let drift: Int64 = 1
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    let key: [UInt8]

    /// The codes of a key.
    init(key: [UInt8]) {
        self.key = key
    }

    /// A new key of 160 random bits.
    static func random() -> TimeCode {
        var random = SystemRandomNumberGenerator()
        return TimeCode(key: (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    /// The code of a step.
    func code(step: Int64, digits: Int = 6) -> String {
        let message = withUnsafeBytes(of: step.bigEndian, Array.init)
        let hash = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: key)))
        let offset = Int(hash[19] & 15)
        let word = hash[offset..<offset + 4].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & 0x7FFF_FFFF
        let limit = (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
        let text = String(word % limit)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step that a code belongs to at a moment; nil where it is of none near it.
    func step(of code: String, at seconds: Int64) -> Int64? {
        let now = seconds / TimeCode.stepSeconds
        let digits = code.filter { !$0.isWhitespace }
        return (now - TimeCode.drift...now + TimeCode.drift).first { self.code(step: $0) == digits }
    }

    /// The key as people type it into an application: base 32 (RFC 4648).
    var typedKey: String {
        var text = ""
        var bits: UInt64 = 0
        var count = 0
        for byte in key {
            bits = bits << 8 | UInt64(byte)
            count += 8
            while count >= 5 {
                count -= 5
                text.append(TimeCode.alphabet[Int(bits >> UInt64(count) & 31)])
            }
        }
        if count > 0 { text.append(TimeCode.alphabet[Int(bits << UInt64(5 - count) & 31)]) }
        return text
    }

    /// The address with which a telephone takes the key.
    ///
    /// Source: Key URI Format of Google Authenticator, which others follow.
    func address(of email: String) -> String {
        let label = email.replacing("%", with: "%25").replacing("/", with: "%2F").replacing("?", with: "%3F")
            .replacing("#", with: "%23").replacing("@", with: "%40")
        return "otpauth://totp/Cotejo:\(label)?secret=\(typedKey)&issuer=Cotejo"
    }
}

/// Codes that stand in for a lost second factor, each once.
enum RecoveryCode {
    static let count = 10
    /// Without signs that look alike.
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// A new one of about 60 bits: `xxxx-xxxx-xxxx`.
    static func random() -> String {
        var random = SystemRandomNumberGenerator()
        let signs = (0..<12).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
        return [signs[0..<4], signs[4..<8], signs[8..<12]].map { String($0) }.joined(separator: "-")
    }

    /// Its hash, however it was typed.
    static func hash(_ typed: String) -> String {
        SecretToken.sha256("recovery " + typed.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
