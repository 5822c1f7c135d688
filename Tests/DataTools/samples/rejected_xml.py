"""Rejected samples that fail before their content is looked at: bytes, well-formedness, document types, schema."""

from __future__ import annotations

from rejected import DECLARATION, Sample, document, documents, error, manual, rule, rules

ROOT = '<manual xmlns="urn:crm:cotejo:manual:1" country="UTO" issued="2026-11-21" mode="complete" sample="true">'
AUTHORITY = "  <authority><name>Utopian Documents Office (fictional)</name></authority>"
BOMB = "\n".join([DECLARATION, "<!DOCTYPE manual [", '  <!ENTITY a "MUESTRA">',
                  '  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">',
                  '  <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">', '  <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">',
                  '  <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">', '  <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;">',
                  "]>", ROOT,
                  "  <authority><name>&f;</name></authority>", "</manual>"]) + "\n"


def xml_samples() -> list[Sample]:
    """In the order in which a reader meets them."""
    whole = manual(documents(document()))
    accented = "\n".join([DECLARATION, ROOT, "  <authority><name>Oficina de Expedición (ficticia)</name></authority>",
                          "</manual>"]) + "\n"
    doctype = "\n".join([DECLARATION, "{}", ROOT, AUTHORITY, "</manual>"]) + "\n"
    deep = "<not>" * 300 + "<onwardTicket/>" + "</not>" * 300
    return [
        Sample("xml-empty", b"", (error("xml.empty"),)),
        Sample("xml-malformed", whole.replace("</title>", "</titulo>"), (error("xml.malformed", "</titulo>"),)),
        Sample("xml-malformed-truncated", whole[:whole.index("</document>")], (error("xml.malformed", 7),)),
        Sample("xml-malformed-undeclared-entity", whole.replace("Sample passport", "Sample &passport;"),
               (error("xml.malformed", "&passport;"),)),
        Sample("xml-malformed-nul", whole.encode().replace(b"Sample passport", b"Sample\x00passport"),
               (error("xml.malformed", 6),)),
        Sample("xml-malformed-two-roots", whole + whole.splitlines()[1] + "\n</manual>\n",
               (error("xml.malformed", 10),)),
        Sample("xml-encoding-latin1", accented.encode("latin-1"), (error("xml.encoding", 3),)),
        Sample("xml-encoding-unknown", accented.replace('"UTF-8"', '"X-UTOPIA-8"').encode(), (error("xml.encoding"),)),
        Sample("xml-encoding-utf16-mark",
               b"\xff\xfe" + accented.replace('"UTF-8"', '"ISO-8859-1"').encode("utf-16-le"),
               (error("xml.encoding"),)),
        Sample("xml-encoding-utf16-declared", accented.replace('"UTF-8"', '"UTF-16"').encode(),
               (error("xml.encoding"),)),
        Sample("xml-doctype-internal", doctype.format('<!DOCTYPE manual [<!ENTITY office "MUESTRA">]>'),
               (error("xml.doctype"),)),
        Sample("xml-doctype-external", doctype.format('<!DOCTYPE manual SYSTEM "https://dtd.uto.example/manual.dtd">'),
               (error("xml.doctype"),)),
        Sample("xml-doctype-file-entity",
               doctype.format('<!DOCTYPE manual [<!ENTITY file SYSTEM "file:///etc/hostname">]>').replace(
                   "Utopian Documents Office (fictional)", "&file;"), (error("xml.doctype"),)),
        Sample("xml-doctype-entity-bomb", BOMB, (error("xml.doctype"),)),
        Sample("xml-tooDeep", manual(rules(rule("UTO-deep", f"<condition>{deep}</condition>"))),
               (error("xml.tooDeep", "<condition>"),)),
        Sample("xml-tooLong", manual("<" + "m" * 60_000 + "/>"), (error("xml.tooLong", 4),)),
        Sample("schema-unknownKind", f'{DECLARATION}\n<budget xmlns="urn:crm:cotejo:budget:1" country="UTO"/>\n',
               (error("schema.unknownKind", "<budget"),)),
        Sample("schema-unknownKind-namespace", whole.replace("urn:crm:cotejo:manual:1", "urn:crm:cotejo:manual:9"),
               (error("schema.unknownKind", 2),)),
        Sample("schema-invalid", manual(documents(document('<weight grams="40"/>'))),
               (error("schema.invalid", "<weight"),)),
        Sample("schema-invalid-order", manual(documents(document('<form kind="booklet"/>',
                                                                 '<validity kind="noExpiry"/>'))),
               (error("schema.invalid", "<validity"),)),
        Sample("schema-invalid-attribute", whole.replace('status="current"', 'status="stolen"'),
               (error("schema.invalid", "stolen"),)),
        Sample("schema-invalid-xinclude",
               manual('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/>'),
               (error("schema.invalid", "<xi:include"),)),
    ]
