import Crypto
import Foundation

/// A secret that is given out once and kept only as its hash.
public struct SecretToken: Sendable {
    /// The secret: 43 characters that fit an address, a cookie and a header.
    public let text: String

    /// A new one of 256 random bits.
    init() {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
        text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// One that was sent to us; nil where it cannot be one, so that nobody looks it up.
    init?(_ text: String) {
        guard text.utf8.count == 43,
            text.utf8.allSatisfy({ byte in
                let sign = Unicode.Scalar(byte)
                return sign.properties.isAlphabetic || (0x30...0x39).contains(byte) || sign == "-" || sign == "_"
            })
        else { return nil }
        self.text = text
    }

    /// Its SHA-256, as it is kept.
    ///
    /// A password would need a slow hash; 256 random bits cannot be guessed.
    var hash: String { SecretToken.sha256(text) }

    /// What the forms of a page carry to show that they are of the session's own pages.
    ///
    /// Computed from the session's secret, which scripts cannot read, so that nothing else has to be kept.
    public var formToken: String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Data("cotejo form".utf8),
            using: SymmetricKey(data: Data(text.utf8))
        )
        return Data(code).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// Whether a form carries this session's token; takes as long whether or not.
    public func isOwnForm(_ given: String) -> Bool {
        let own = Array(formToken.utf8)
        let other = Array(given.utf8)
        return zip(own, other).reduce(UInt8(own.count == other.count ? 0 : 1)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// The SHA-256 of a text, as 64 hexadecimal digits.
    static func sha256(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
