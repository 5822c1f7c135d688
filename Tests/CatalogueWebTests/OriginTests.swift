import Testing

@testable import CatalogueWeb

@Suite struct OriginTests {
    @Test func operatorsWordWins() {
        #expect(Visit.origin(publicURL: "https://cotejo.example/", host: "evil.example") == "https://cotejo.example")
    }

    @Test(arguments: ["localhost", "localhost:8080", "127.0.0.1:8103", "[::1]:80", "[::1]"])
    func visitorOnThisMachineIsBelieved(host: String) {
        #expect(Visit.origin(publicURL: nil, host: host) == "http://\(host)")
    }

    @Test(arguments: ["cotejo.example", "localhost.evil.example", "127.0.0.1:80/x", "localhost:<b>", "localhost:", nil])
    func anyOtherHostIsOnlyAClaim(host: String?) {
        #expect(Visit.origin(publicURL: nil, host: host) == "")
    }

    @Test func underTLSLinksSayHTTPS() {
        #expect(Visit.origin(publicURL: nil, host: "localhost:8443", isUnderTLS: true) == "https://localhost:8443")
        #expect(Visit.origin(publicURL: nil, host: "example.org", isUnderTLS: true) == "")
    }
}
