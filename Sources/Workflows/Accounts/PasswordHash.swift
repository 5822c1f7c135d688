import Crypto
import CryptoExtras
import Foundation

/// What a password costs to check, and so to guess.
public struct PasswordCost: Sendable, Hashable {
    /// The binary logarithm of scrypt's N.
    public var logRounds: Int
    /// scrypt's r: N × r × 128 bytes of memory.
    public var blockSize: Int
    /// scrypt's p.
    public var parallelism: Int

    /// N = 2^15, r = 8, p = 3: 32 MB and about a quarter of a second.
    ///
    /// Source: OWASP Password Storage Cheat Sheet, one of its equivalent choices for scrypt.
    public static let standard = PasswordCost(logRounds: 15, blockSize: 8, parallelism: 3)

    /// A cost.
    public init(logRounds: Int, blockSize: Int, parallelism: Int) {
        self.logRounds = logRounds
        self.blockSize = blockSize
        self.parallelism = parallelism
    }
}

/// The hash of a password with all that is needed to check one against it: `scrypt$15$8$3$SALT$HASH`.
struct PasswordHash: Sendable {
    private let cost: PasswordCost
    private let salt: [UInt8]
    private let hash: [UInt8]

    /// The hash of a password, with a salt of its own.
    init(of password: String, cost: PasswordCost) throws {
        var random = SystemRandomNumberGenerator()
        try self.init(of: password, cost: cost, salt: (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    private init(of password: String, cost: PasswordCost, salt: [UInt8]) throws {
        self.cost = cost
        self.salt = salt
        // A letter with an accent is one sign on one keyboard and two on another.
        let bytes = Array(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: bytes,
            salt: salt,
            outputByteCount: 32,
            rounds: 1 << cost.logRounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        hash = key.withUnsafeBytes(Array.init)
    }

    /// Reads a hash that was kept; nil where the text is none.
    init?(_ text: String) {
        let parts = text.split(separator: "$").map(String.init)
        guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), (1...20).contains(logRounds), (1...32).contains(blockSize),
            (1...16).contains(parallelism), let salt = Data(base64Encoded: parts[4]),
            let hash = Data(base64Encoded: parts[5])
        else { return nil }
        cost = PasswordCost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism)
        self.salt = Array(salt)
        self.hash = Array(hash)
    }

    /// The hash as it is kept.
    var text: String {
        [
            "scrypt", "\(cost.logRounds)", "\(cost.blockSize)", "\(cost.parallelism)",
            Data(salt).base64EncodedString(), Data(hash).base64EncodedString(),
        ].joined(separator: "$")
    }

    /// Whether it is the hash of a password; takes as long whichever it is.
    func matches(_ password: String) throws -> Bool {
        let other = try PasswordHash(of: password, cost: cost, salt: salt)
        return zip(hash, other.hash).reduce(UInt8(hash.count == other.hash.count ? 0 : 1)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
