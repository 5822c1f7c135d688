import CatalogueModel
import Testing

@Suite struct CSVTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a;b", "a;b"), ("say \"x\"", "\"say \"\"x\"\"\""),
        ("a\r\nb", "\"a\r\nb\""),
        ("=1+1", "'=1+1"), ("+5", "'+5"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("\r\nx", "\"'\r\nx\""), ("", ""),
        ("'", "'"),
    ])
    func cellIsQuotedAndNeverAFormula(text: String, expected: String) {
        #expect(CSVText.cell(text) == expected)
    }

    @Test func separatorIsQuotedWhereItIsOne() {
        #expect(CSVText.line(["a,b", "c;d"], separator: ";") == "a,b;\"c;d\"")
    }
}
