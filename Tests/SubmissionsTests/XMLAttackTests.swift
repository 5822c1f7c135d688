import CatalogueModel
import Foundation
import Submissions
import TestSupport
import Testing

/// The known attacks by way of XML, and what each is answered with: the findings and their lines, and nothing else.
///
/// Each file is told in bytes, so that no library between this table and the reader repairs it.
@Suite struct XMLAttackTests {
    /// One attack and its findings, as `identifier:line`.
    struct Attack: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var bytes: [UInt8]
        var findings: [String]

        init(_ name: String, _ bytes: [UInt8], _ findings: [String]) {
            testDescription = name
            self.bytes = bytes
            self.findings = findings
        }

        init(_ name: String, _ text: String, _ findings: String...) {
            self.init(name, Array(text.utf8), findings)
        }
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private static let open = """
        <needs xmlns="urn:crm:cotejo:needs:1" country="UTO" issued="2026-11-21" mode="complete" \
        periodFrom="2027-01-01" periodTo="2027-12-31">
        """
    private static let authority = "<authority><name>A</name></authority>\n"

    /// A file that is right but for what stands before its root, in its note or after its header, which is on line 3.
    private static func file(
        _ prologue: String = "",
        root: String = open,
        note: String = "",
        body: String = "",
        after: String = ""
    ) -> String {
        let noted = note.isEmpty ? "" : "<note><es>\(note)</es><en>b</en></note>"
        return declaration + prologue + "\n" + root + authority + noted + body + "</needs>" + after
    }

    private static func bytes(_ before: String, _ raw: [UInt8], _ after: String) -> [UInt8] {
        Array(before.utf8) + raw + Array(after.utf8)
    }

    /// A file with raw bytes in its note, on line 4.
    private static func noted(_ raw: [UInt8]) -> [UInt8] {
        let parts = file(note: "@").split(separator: "@").map(String.init)
        return bytes(parts[0], raw, parts[1])
    }

    private static func need(_ id: String, _ attributes: String = "") -> String {
        "<need id=\"\(id)\" topic=\"mrz-check-digits\" audience=\"police\" officials=\"2\" priority=\"1\" "
            + "deadline=\"2027-02-01\" language=\"es\"\(attributes)/>\n"
    }

    // MARK: - What a document type declaration could do

    static let doctypes: [Attack] = [
        Attack("billion laughs", file(laughs, note: "&e9;"), "xml.doctype:2"),
        Attack(
            "quadratic blow-up",
            file(
                "<!DOCTYPE needs [<!ENTITY a \"\(String(repeating: "a", count: 50_000))\">]>",
                note: String(repeating: "&a;", count: 10_000)
            ),
            "xml.doctype:2"
        ),
        Attack(
            "entities that name each other",
            file("<!DOCTYPE needs [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>", note: "&a;"),
            "xml.doctype:2"
        ),
        Attack(
            "external entity, a file",
            file("<!DOCTYPE needs [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", note: "&a;"),
            "xml.doctype:2"
        ),
        Attack(
            "external entity, the network",
            file("<!DOCTYPE needs [<!ENTITY a SYSTEM \"http://127.0.0.1:9/a\">]>", note: "&a;"),
            "xml.doctype:2"
        ),
        Attack(
            "external entity by a public name",
            file("<!DOCTYPE needs [<!ENTITY a PUBLIC \"x\" \"file:///etc/passwd\">]>", note: "&a;"),
            "xml.doctype:2"
        ),
        Attack(
            "parameter entities that carry a file away",
            file(
                "<!DOCTYPE needs [<!ENTITY % f SYSTEM \"file:///etc/passwd\"><!ENTITY % d SYSTEM \"http://127.0.0.1:9/d\">%d;%send;]>"
            ),
            "xml.doctype:2"
        ),
        Attack(
            "external document type",
            file("<!DOCTYPE needs SYSTEM \"http://127.0.0.1:9/needs.dtd\">"),
            "xml.doctype:2"
        ),
        Attack(
            "public document type",
            file("<!DOCTYPE needs PUBLIC \"-//X//DTD//EN\" \"file:///etc/passwd\">"),
            "xml.doctype:2"
        ),
        Attack(
            "entity in an attribute",
            file("<!DOCTYPE needs [<!ENTITY a \"b\">]>", body: need("&a;")),
            "xml.doctype:2"
        ),
        Attack(
            "unparsed entity",
            file("<!DOCTYPE needs [<!NOTATION n SYSTEM \"n\"><!ENTITY a SYSTEM \"b\" NDATA n>]>"),
            "xml.doctype:2"
        ),
        Attack(
            "attributes by default",
            file("<!DOCTYPE needs [<!ATTLIST need priority CDATA \"1\">]>"),
            "xml.doctype:2"
        ),
        Attack("after a comment of three lines", file("<!--\n\n--><!DOCTYPE needs []>"), "xml.doctype:4"),
        Attack("without an end", declaration + "<!DOCTYPE needs [", "xml.doctype:2"),
        Attack("in lower case", file("<!doctype needs>"), "xml.malformed:2"),
        Attack("within the root", file(body: "<!DOCTYPE needs>"), "xml.malformed:4"),
        Attack("after the root", file(after: "\n<!DOCTYPE needs>"), "xml.malformed:5"),
        Attack("in UTF-16", utf16(file("<!DOCTYPE needs [<!ENTITY a \"b\">]>")), ["xml.doctype:2"]),
        Attack(
            "in UTF-7",
            "<?xml version=\"1.0\" encoding=\"UTF-7\"?>\n+ADwAIQ-DOCTYPE needs+AD4-\n" + open + authority + "</needs>",
            "xml.doctype:2"
        ),
    ]

    private static let laughs =
        "<!DOCTYPE needs [<!ENTITY e0 \"ha\">"
        + (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined() + "]>"

    private static func utf16(_ text: String) -> [UInt8] {
        [0xFF, 0xFE] + text.replacing("UTF-8", with: "UTF-16").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    // MARK: - What would be fetched or run

    static let references: [Attack] = [
        Attack("an entity that nobody declared", file(note: "&file;"), "xml.malformed:4"),
        Attack("the same in an attribute", file(body: need("&file;")), "xml.malformed:4"),
        Attack("a character NUL", file(note: "&#0;"), "xml.malformed:4"),
        Attack("a control character", file(note: "&#x0B;"), "xml.malformed:4"),
        Attack("half a character", file(note: "&#xD800;"), "xml.malformed:4"),
        Attack("beyond the last character", file(note: "&#x110000;"), "xml.malformed:4"),
        Attack("a number beyond all", file(note: "&#99999999999999999999;"), "xml.malformed:4"),
        Attack("a stylesheet", file("<?xml-stylesheet type=\"text/xsl\" href=\"file:///etc/passwd\"?>")),
        Attack("a stylesheet with a script in it", file("<?xml-stylesheet href=\"javascript:alert(1)\"?>")),
        Attack("a program as an instruction", file("<?php system('id'); ?>")),
        Attack("a second declaration", file(body: "<?xml version=\"1.0\"?>"), "xml.malformed:4"),
        Attack("space before the declaration", " " + file(), "xml.malformed:1"),
        Attack(
            "XInclude",
            file(body: "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\" parse=\"text\"/>"),
            "schema.invalid:4"
        ),
        Attack(
            "a stylesheet as the file",
            declaration + "<xsl:stylesheet version=\"1.0\" xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"/>",
            "schema.unknownKind:2"
        ),
        Attack(
            "a page as the file",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>1</script></html>",
            "schema.unknownKind:1"
        ),
        Attack("another schema", file(root: withXSI("schemaLocation=\"urn:crm:cotejo:needs:1 file:///dev/zero\""))),
        Attack(
            "another schema by network",
            file(root: withXSI("schemaLocation=\"urn:crm:cotejo:needs:1 http://127.0.0.1:9/a\""))
        ),
        Attack("another schema for no namespace", file(root: withXSI("noNamespaceSchemaLocation=\"/etc/passwd\""))),
        Attack("another type", file(root: withXSI("type=\"x\"")), "schema.invalid:3"),
        Attack("nothing in place of all", file(root: withXSI("nil=\"true\"")), "schema.invalid:3"),
        Attack(
            "another base",
            file(root: open.replacing(">", with: " xml:base=\"http://127.0.0.1:9/\">")),
            "schema.invalid:3"
        ),
    ]

    private static func withXSI(_ attribute: String) -> String {
        open.replacing(">", with: " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:\(attribute)>")
    }

    // MARK: - Bytes that are not what they say

    static let encodings: [Attack] = [
        Attack("a byte that never is", noted([0xFF]), ["xml.encoding:4"]),
        Attack("an overlong <", noted([0xC0, 0xBC]), ["xml.encoding:4"]),
        Attack("an overlong < of three bytes", noted([0xE0, 0x80, 0xBC]), ["xml.encoding:4"]),
        Attack("an overlong NUL", noted([0xC0, 0x80]), ["xml.encoding:4"]),
        Attack("half a pair in UTF-8", noted([0xED, 0xA0, 0x80]), ["xml.malformed:4"]),
        Attack("beyond the last character", noted([0xF4, 0x90, 0x80, 0x80]), ["xml.malformed:4"]),
        Attack("five bytes", noted([0xF8, 0x88, 0x80, 0x80, 0x80]), ["xml.encoding:4"]),
        Attack("the end of a character alone", noted([0x80]), ["xml.encoding:4"]),
        Attack("a character cut off", noted([0xE2, 0x82]), ["xml.encoding:4"]),
        Attack("a NUL", noted([0]), ["xml.malformed:4"]),
        Attack("a control character", noted([1]), ["xml.malformed:4"]),
        Attack("U+FFFF", noted([0xEF, 0xBF, 0xBF]), ["xml.malformed:4"]),
        Attack("a mark in the middle", noted([0xEF, 0xBB, 0xBF]), []),
        Attack("a mark of UTF-8 before another name", [0xEF, 0xBB, 0xBF] + named("UTF-16"), ["xml.encoding:1"]),
        Attack("UTF-16 by name only", named("UTF-16"), ["xml.encoding:1"]),
        Attack("UTF-16 that calls itself UTF-8", Array(utf16(file()).map { $0 }), []),
        Attack(
            "the mark of one order before the other",
            [0xFE, 0xFF] + utf16(file()).dropFirst(2),
            ["xml.malformed:1"]
        ),
        Attack("UTF-16 cut in the middle of a character", utf16(file()).dropLast(), ["xml.malformed:4"]),
        Attack("an encoding that nobody knows", named("X-UTOPIA"), ["xml.encoding:1"]),
        Attack("a path as an encoding", named("../../etc/passwd"), ["xml.malformed:1"]),
        Attack("a name without end as an encoding", named(String(repeating: "A", count: 100_000)), ["xml.encoding:1"]),
        Attack("EBCDIC by name only", named("IBM037"), ["xml.malformed:1"]),
        Attack("UCS-4", [0, 0, 0, 0x3C] + [UInt8](repeating: 0, count: 400), ["xml.malformed:1"]),
    ]

    private static func named(_ encoding: String) -> [UInt8] {
        Array(file().replacing("UTF-8", with: encoding).utf8)
    }

    // MARK: - Names, spaces of names, sections

    static let structures: [Attack] = [
        Attack("two of one identifier", file(body: need("a") + need("b") + need("a")), "need.duplicateIdentifier:6"),
        Attack("two attributes of one name", file(body: need("a", " id=\"b\"")), "xml.malformed:4"),
        Attack(
            "one attribute by two prefixes",
            file(root: open.replacing(">", with: " xmlns:a=\"u\" xmlns:b=\"u\" a:x=\"\" b:x=\"\">")),
            "xml.malformed:3"
        ),
        Attack("a prefix of nothing", file(body: "<x:need/>"), "xml.malformed:4"),
        Attack("a prefix of nothing at an attribute", file(body: need("a", " x:y=\"\"")), "xml.malformed:4"),
        Attack(
            "xml bound to something else",
            file(root: open.replacing(">", with: " xmlns:xml=\"u\">")),
            "xml.malformed:3"
        ),
        Attack("xmlns bound", file(root: open.replacing(">", with: " xmlns:xmlns=\"u\">")), "xml.malformed:3"),
        Attack("a prefix of no name", file(root: open.replacing(">", with: " xmlns:a=\"\">")), "xml.malformed:3"),
        Attack(
            "our name by a prefix",
            file().replacing("<needs xmlns=", with: "<n:needs xmlns:n=").replacing("</needs", with: "</n:needs"),
            "schema.invalid:3"
        ),
        Attack("our name in capitals", file().replacing("urn:crm", with: "URN:CRM"), "schema.unknownKind:3"),
        Attack("our name with a space", file().replacing("needs:1\"", with: "needs:1 \""), "xml.malformed:3"),
        Attack("our name in escapes", file().replacing("cotejo:needs", with: "cotejo%3Aneeds"), "schema.unknownKind:3"),
        Attack("another space within", file(body: "<need xmlns=\"\" id=\"a\"/>"), "schema.invalid:4"),
        Attack(
            "a record of another space",
            file(body: "<x:need xmlns:x=\"urn:x\" id=\"a\"/>"),
            "schema.invalid:4"
        ),
        Attack("two roots", file(after: "\n<needs/>"), "xml.malformed:5"),
        Attack("text after the root", file(after: "\nx"), "xml.malformed:5"),
        Attack("text before the root", file("x"), "xml.malformed:2"),
        Attack("tags crossed", file(body: "<a><b></a></b>"), "schema.invalid:4", "xml.malformed:4"),
        Attack("a section around a record", file(body: "<![CDATA[\(need("a"))]]>"), "schema.invalid:3"),
        Attack("a section as text", file(note: "<![CDATA[<need id=\"a\"/>&e;]]>")),
        Attack("a section within a section", file(note: "<![CDATA[<![CDATA[a]]>]]>"), "xml.malformed:4"),
        Attack("the end of a section alone", file(note: "]]>"), "xml.malformed:4"),
        Attack("a section without end", file(note: "<![CDATA["), "xml.malformed:4"),
        Attack("two dashes in a comment", file("<!-- -- -->"), "xml.malformed:2"),
        Attack("a comment that never ends", file("<!--"), "xml.malformed:4"),
        Attack("version 2.0", file().replacing("\"1.0\"", with: "\"2.0\""), "xml.malformed:1"),
        Attack(
            "neither alone nor not",
            file().replacing("UTF-8\"?", with: "UTF-8\" standalone=\"maybe\"?"),
            "xml.malformed:1"
        ),
        Attack("< in an attribute", file(body: need("a<b")), "xml.malformed:4"),
        Attack("an attribute without quotes", file(body: "<need id=a/>"), "xml.malformed:4"),
        Attack("cut in a tag", declaration + "\n" + open + authority + "<need id=", "xml.malformed:4"),
        Attack("cut in a value", declaration + "\n" + open + authority + "<need id=\"a", "xml.malformed:4"),
        Attack("cut in a reference", declaration + "\n" + open + authority + "<note><es>&#6", "xml.malformed:4"),
        Attack("cut in a comment", declaration + "\n" + open + authority + "<!-- a", "xml.malformed:4"),
        Attack("cut in the declaration", "<?xml version=\"1.0\" enc", "xml.malformed:1"),
        Attack("cut before the end", declaration + "\n" + open + authority, "xml.malformed:4"),
    ]

    // MARK: - Too much of one thing

    static let masses: [Attack] = [
        Attack("a name of a megabyte", file(body: "<\(long)/>"), "xml.tooLong:4"),
        Attack("a name of an attribute of a megabyte", file(body: "<need \(long)=\"\"/>"), "xml.tooLong:4"),
        Attack(
            "a value of six megabytes",
            file(body: "<need id=\"\(String(repeating: long, count: 6))\"/>"),
            "xml.tooLong:4"
        ),
        Attack("a text of six megabytes", file(note: String(repeating: long, count: 6)), "xml.tooLong:4"),
        Attack("a comment of six megabytes", file("<!--\(String(repeating: long, count: 6))-->"), "xml.tooLong:2"),
        Attack("an instruction of six megabytes", file("<?a \(String(repeating: long, count: 6))?>"), "xml.tooLong:2"),
        Attack(
            "a section of six megabytes",
            file(note: "<![CDATA[\(String(repeating: long, count: 6))]]>"),
            "xml.tooLong:4"
        ),
        Attack("ten thousand attributes", file(body: "<need \(numbered("a"))/>"), "xml.tooLong:4"),
        Attack("ten thousand prefixes", file(body: "<need \(numbered("xmlns:a"))/>"), "xml.tooLong:4"),
        Attack(
            "ten thousand prefixes within each other",
            file(body: nestedPrefixes),
            "schema.invalid:4",
            "xml.tooDeep:4"
        ),
        Attack(
            "a thousand tags within each other",
            file(note: String(repeating: "<a>", count: 1000)),
            "schema.invalid:4",
            "xml.tooDeep:4"
        ),
    ]

    private static let long = String(repeating: "a", count: 1 << 20)
    private static let nestedPrefixes = (0..<10_000).map { "<a xmlns:a\($0)=\"u\($0)\">" }.joined()

    private static func numbered(_ name: String) -> String {
        (0..<10_000).map { "\(name)\($0)=\"u\"" }.joined(separator: " ")
    }

    @Test(arguments: doctypes + references + encodings)
    func eachThatLiesOrReachesOutHasItsFinding(_ attack: Attack) throws { try hold(attack) }

    @Test(arguments: structures + masses)
    func eachThatIsBrokenOrTooMuchHasItsFinding(_ attack: Attack) throws { try hold(attack) }

    private func hold(_ attack: Attack) throws {
        var took = ContinuousClock.Duration.zero
        var outcome: SubmissionOutcome?
        var content = Collected()
        try took = ContinuousClock().measure { (outcome, content) = try Reading.read(attack.bytes) }
        let findings = try #require(outcome).findings
        #expect(findings.kept.map { "\($0.id):\($0.line)" } == attack.findings)
        for finding in findings.kept {
            let words = [finding.message.es, finding.message.en, finding.advice.es, finding.advice.en].compactMap(
                \.self
            )
            #expect(words.count == 4 && words.allSatisfy { (1..<2000).contains($0.count) && !$0.contains("root:") })
        }
        // What stands after an error is not handed over; what stood before it belongs to a file that is not taken in.
        let before = attack.findings == ["need.duplicateIdentifier:6"] ? 2 : 0
        if !attack.findings.isEmpty { #expect(content.records.count == before) }
        #expect(took < .seconds(20))
    }

    @Test func eachAttackIsTriedOnce() {
        let names = (Self.doctypes + Self.references + Self.structures + Self.masses).map(\.testDescription)
        #expect(Set(names).count == names.count && names.count + Self.encodings.count > 100)
    }
}
