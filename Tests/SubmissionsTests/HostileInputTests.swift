import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// Input made to do harm, or broken on its way: each gives its finding, and nothing else happens.
@Suite struct HostileInputTests {
    private static let open = """
        <needs xmlns="urn:crm:cotejo:needs:1" country="UTO" issued="2026-11-21" mode="complete" periodFrom="2027-01-01" \
        periodTo="2027-12-31">
        """
    private static let header = open + "<authority><name>A</name></authority>"

    private func needs(_ content: String = "") -> String {
        HostileInputTests.header + content + "</needs>"
    }

    @Test func theFrameItselfIsFine() throws {
        #expect(try Reading.findings(needs()) == [])
    }

    @Test(arguments: [
        "<!DOCTYPE needs>", "<!DOCTYPE needs SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE needs PUBLIC \"a\" \"http://uto.example/a\">",
        "<!DOCTYPE needs [<!ENTITY a \"b\">]>", "<!DOCTYPE needs [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE needs [<!ENTITY % a SYSTEM \"http://uto.example/a.dtd\"> %a;]>", "<!DOCTYPE needs []>",
        "<!-- a --><!DOCTYPE needs >", "<!DOCTYPE", "<!DOCTYPE >", "<!DOCTYPE needs [",
    ])
    func doctypeIsRefused(_ declaration: String) throws {
        #expect(try Reading.findings("<?xml version=\"1.0\"?>\n" + declaration + "\n" + needs()) == ["xml.doctype"])
    }

    @Test func anEntityBombIsRefusedBeforeItCounts() throws {
        let entities = (1...30).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
        let text = "<!DOCTYPE needs [<!ENTITY e0 \"bomb\">\(entities)]>" + needs("<note><es>&e30;</es></note>")
        #expect(try Reading.findings(text) == ["xml.doctype"])
    }

    @Test func anEntityThatNobodyDeclaredIsMalformed() throws {
        #expect(try Reading.findings(needs("<note><es>&file;</es></note>")) == ["xml.malformed"])
    }

    @Test func xIncludeIsAnElementLikeAnyOther() throws {
        let include = "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>"
        let (outcome, content) = try Reading.read(needs(include).utf8)
        #expect(outcome.findings.kept.map(\.id) == ["schema.invalid"])
        #expect(outcome.findings.kept.first?.path == "/needs/include")
        #expect(content.items.isEmpty)
    }

    @Test func deepNestingEndsTheReading() throws {
        let text = HostileInputTests.header + String(repeating: "<a>", count: 10_000)
        let found = try Reading.findings(text)
        #expect(found.last == "xml.tooDeep")
        #expect(found.count < 100)
    }

    @Test(arguments: ["<note a=\"", "<note><es>", "<!-- ", "<?pi ", "<note><es><![CDATA[", "<"])
    func fiftyMegabytesOfOneThingEndTheReading(_ start: String) throws {
        let bytes = Array((HostileInputTests.header + start).utf8) + [UInt8](repeating: 0x61, count: 50 << 20)
        let outcome = try Reading.read(bytes).outcome
        #expect(outcome.findings.kept.map(\.id).last == "xml.tooLong")
        #expect(outcome.bytes < 8 << 20)
    }

    /// libxml2 alone takes eleven seconds over these; the finding comes before it has read a hundredth.
    @Test(arguments: ["a", "xmlns:a"], [String.Encoding.utf8, .utf16])
    func aHundredThousandAttributesEndTheReading(_ name: String, _ encoding: String.Encoding) throws {
        let attributes = (0..<100_000).map { "\(name)\($0)=\"u\"" }.joined(separator: "\n")
        let label = encoding == .utf8 ? "UTF-8" : "UTF-16"
        let text = "<?xml version=\"1.0\" encoding=\"\(label)\"?>" + needs("<need id=\"a\" \(attributes)/>")
        let bytes = Array(try #require(text.data(using: encoding)))
        let outcome = try Reading.read(bytes).outcome
        #expect(outcome.findings.kept.map(\.id) == ["xml.tooLong"])
        #expect(outcome.findings.kept.first?.message.en?.contains("100 attributes") ?? false)
        #expect(outcome.bytes < 64 << 10)
    }

    @Test func aTagMayHaveAHundredAttributesAndNoMore() throws {
        func found(_ count: Int) throws -> [String] {
            try Reading.findings(needs("<need " + (0..<count).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"))
        }
        #expect(try found(101) == ["xml.tooLong"])
        #expect(try !found(100).contains("xml.tooLong"))
    }

    @Test func aRecordWithoutEndEndsTheReading() throws {
        let items = String(repeating: "<place>x</place>", count: 30_000)
        let text = HostileInputTests.header + "<need id=\"a\">" + items
        #expect(try Reading.findings(text).contains("xml.tooLong"))
    }

    @Test func anImageOfMoreThanEightMegabytesIsRefused() throws {
        let image = "<image sha256=\"\(String(repeating: "0", count: 64))\" type=\"image/png\"><data>"
        let text =
            HostileInputTests.manual + "<documents><document code=\"UTO-AO-01001\">" + image
            + String(repeating: "AAAA", count: 3 << 20)
        #expect(try Reading.findings(text).last == "xml.tooLong")
    }

    @Test func anEncodingThatLiesIsFound() throws {
        let latin =
            Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + Array(HostileInputTests.header.utf8)
            + Array("<note><es>caf".utf8) + [0xE9] + Array(" con leche</es></note></needs>".utf8)
        #expect(try Reading.read(latin).outcome.findings.kept.map(\.id) == ["xml.encoding"])
        let unknown = "<?xml version=\"1.0\" encoding=\"X-UTOPIA\"?>" + needs()
        #expect(try Reading.findings(unknown) == ["xml.encoding"])
        let wide = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + needs()
        #expect(try Reading.findings(wide) == ["xml.encoding"])
    }

    @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
    func utf16IsRead(_ encoding: String.Encoding) throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + needs("<note><es>ñandú</es><en>rhea</en></note>")
        let mark: [UInt8] =
            encoding == .utf16LittleEndian ? [0xFF, 0xFE] : encoding == .utf16BigEndian ? [0xFE, 0xFF] : []
        let bytes = mark + Array(try #require(text.data(using: encoding)))
        let (outcome, content) = try Reading.read(bytes)
        #expect(outcome.findings.total == 0)
        #expect(content.header?.note == LocalizedText(es: "ñandú", en: "rhea"))
    }

    @Test func aByteOrderMarkIsNoText() throws {
        #expect(try Reading.findings("\u{FEFF}" + needs()) == [])
    }

    /// What is handed in by mistake is called by its name, and its sender told where it goes.
    @Test(
        arguments: [
            Array("%PDF-1.7\n1 0 obj".utf8), [0xFF, 0xD8, 0xFF, 0xE0, 0x30, 0x30],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A],
            Array("id;tema\nN1;T01\n".utf8), Array("\u{FEFF}\n hola".utf8), Array("{\"a\": \"<b>\"}".utf8),
        ] as [[UInt8]]
    )
    func whatIsNoXMLIsSaidToBeSomethingElse(_ bytes: [UInt8]) throws {
        #expect(try Reading.read(bytes).outcome.findings.kept.map(\.id) == ["xml.notXML"])
    }

    @Test func nulBytesAreMalformed() throws {
        #expect(try Reading.findings(needs("<note><es>a\0b</es></note>")) == ["xml.malformed"])
        #expect(try Reading.read([UInt8](repeating: 0, count: 4096)).outcome.findings.kept.count == 1)
    }

    @Test func everyTruncationIsFound() throws {
        let file = Project.root.appendingPathComponent("Imports/Samples/accepted/trainers-BLZ.xml")
        let bytes = Array(try Data(contentsOf: file))
        for length in stride(from: 0, to: bytes.count - 2, by: 97) {
            let found = try Reading.read(bytes.prefix(length)).outcome.findings
            #expect(found.isAccepted == false)
            #expect(found.kept.map(\.id) == [length == 0 ? "xml.empty" : "xml.malformed"], "cut after \(length)")
        }
    }

    @Test(arguments: ["", " ", "\n\n", "\u{FEFF}"])
    func anEmptyFileIsSaidToBeEmpty(_ text: String) throws {
        let found = try Reading.findings(text)
        #expect(found == ["xml.empty"] || (text == "\u{FEFF}" && found.count == 1))
    }

    @Test(arguments: [
        "<a/>", "<needs/>", "<manual xmlns=\"urn:crm:cotejo:needs:1\"/>", "<needs xmlns=\"urn:crm:cotejo:needs:2\"/>",
    ])
    func otherRootsAreNoSubmission(_ text: String) throws {
        #expect(try Reading.findings(text) == ["schema.unknownKind"])
    }

    @Test func randomDamageNeverCrashes() throws {
        let file = Project.root.appendingPathComponent("Imports/Samples/accepted/trainers-BLZ.xml")
        let original = Array(try Data(contentsOf: file))
        var state: UInt64 = 42
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for _ in 0..<200 {
            var bytes = original
            for _ in 0...next(4) { bytes[next(bytes.count)] = UInt8(next(256)) }
            _ = try Reading.read(bytes)
        }
    }

    fileprivate static let manual = """
        <manual xmlns="urn:crm:cotejo:manual:1" country="UTO" issued="2026-11-21" mode="complete"><authority><name>A</name>\
        </authority>
        """

    @Test func emptyLinesBeforeAShortAuthorityDoNoHarm() throws {
        let lines = String(repeating: "\n", count: 500)
        let text =
            "<needs xmlns=\"urn:crm:cotejo:needs:1\" country=\"GTM\" issued=\"2026-11-21\" mode=\"complete\""
            + " periodFrom=\"2027-01-01\" periodTo=\"2027-12-31\">\(lines)<authority><name>A</name></authority>"
            + "<need id=\"n\" topic=\"mrz-check-digits\" audience=\"police\" officials=\"2\" priority=\"1\""
            + " deadline=\"2027-02-01\" language=\"es\"/></needs>"
        let (outcome, content) = try Reading.read(text.utf8)
        #expect(outcome.findings.total == 0)
        #expect(content.header?.authority == "A" && content.records.map(\.key) == ["n"])
    }
}
