import Testing

@testable import Workflows

@Suite struct CredentialTests {
    /// Source: RFC 6238, appendix B, the rows of SHA-1.
    @Test(
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)]
    )
    func codeIsThatOfTheStandard(seconds: Int64, code: String) {
        let codes = TimeCode(key: Array("12345678901234567890".utf8))
        #expect(codes.code(step: seconds / 30, digits: 8) == code)
        #expect(codes.step(of: String(code.suffix(6)), at: seconds) == seconds / 30)
        #expect(codes.step(of: String(code.suffix(6)), at: seconds + 90) == nil)
    }

    /// Source: RFC 4648, section 10.
    @Test(arguments: [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("foobar", "MZXW6YTBOI")])
    func keyIsWrittenInBase32(bytes: String, text: String) {
        #expect(TimeCode(key: Array(bytes.utf8)).typedKey == text)
    }

    @Test func addressOfAKeyEscapesTheAccount() {
        let address = TimeCode(key: Array("foo".utf8)).address(of: "a?b#c%d@e.example")
        #expect(address == "otpauth://totp/Cotejo:a%3Fb%23c%25d%40e.example?secret=MZXW6&issuer=Cotejo")
    }

    @Test func hashIsOfItsPasswordAloneAndNeverTheSameTwice() throws {
        let cost = PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1)
        let first = try PasswordHash(of: "cuatro gatos ladran", cost: cost).text
        let second = try PasswordHash(of: "cuatro gatos ladran", cost: cost).text
        #expect(first != second && first.hasPrefix("scrypt$4$8$1$"))
        let kept = try #require(PasswordHash(first))
        #expect(try kept.matches("cuatro gatos ladran"))
        #expect(try !kept.matches("cuatro gatos ladraN"))
        #expect(PasswordHash("scrypt$99$8$1$AA==$AA==") == nil && PasswordHash("") == nil)
    }

    @Test func accentsMayBeTypedEitherWay() throws {
        let cost = PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1)
        #expect(try PasswordHash(of: "pingüinos bailan", cost: cost).matches("pingu\u{308}inos bailan"))
    }

    @Test(arguments: [
        "password1234", "P@ssw0rd2026!", "contraseña123", "CONTRASEÑA-2026", "qwertyuiop12", "aaaaaaaaaaaa",
        "abcdefghijkl",
        "123456789012", "guatemala2026", "Cotejo123456", "mexico-panama-honduras", "administrador!", "abababababab",
        "anaanaana1234", "Iloveyou!!!!!",
    ])
    func whatEveryoneTriesIsTooCommon(password: String) {
        #expect(PasswordRule.problem(of: password, words: ["ana@sec.example"]) == .passwordTooCommon)
    }

    @Test(arguments: [
        "cuatro gatos ladran azul", "correct horse battery staple", "kX9#vQ2!mZ7p", "tres tristes tigres",
    ])
    func whatIsHardToGuessIsTaken(password: String) {
        #expect(PasswordRule.problem(of: password, words: ["ana@sec.example", "Ana Sic"]) == nil)
    }

    @Test func lengthIsCountedInCharacters() {
        #expect(PasswordRule.problem(of: "kX9#vQ2!mZ7", words: []) == .passwordTooShort)
        #expect(PasswordRule.problem(of: String(repeating: "kX9#v", count: 41), words: []) == .passwordTooLong)
    }

    @Test func onlyTheSessionsOwnFormIsOwn() {
        let token = SecretToken()
        #expect(token.isOwnForm(token.formToken))
        #expect(!token.isOwnForm(SecretToken().formToken) && !token.isOwnForm("") && !token.isOwnForm(token.text))
        #expect(SecretToken(token.text)?.hash == token.hash && SecretToken("../../etc/passwd") == nil)
    }
}
