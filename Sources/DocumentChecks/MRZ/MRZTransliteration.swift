/// How letters of the Latin alphabets become letters of a zone, the recommended way first.
///
/// Source: Doc 9303-3 (8th edition) §6, table A, as gathered in facts of the standard; not compared with the print. NY for
/// Ñ and U for Ü are accepted for matching only, as regional documents have them.
enum MRZTransliteration {
    /// The ways of writing a capital letter; nil where the table has none.
    static func ways(of scalar: Unicode.Scalar) -> [String]? { table[scalar] }

    private static let table: [Unicode.Scalar: [String]] = {
        var table: [Unicode.Scalar: [String]] = [:]
        for line in lines.split(separator: "\n") {
            let words = line.split(separator: " ")
            let ways = words.dropFirst().map(String.init)
            for scalar in words[0].unicodeScalars { table[scalar] = ways }
        }
        return table
    }()

    /// Letters that are written alike stand together: the letters, then the ways.
    private static let lines = """
        ÀÁÂÃĀĂĄ A
        Ä AE A
        Å AA A
        Æ AE
        ÇĆĈĊČ C
        ÈÉÊËĒĔĖĘĚ E
        ÌÍÎÏĨĪĬĮİı I
        ÐĎĐ D
        Ñ N NXX NY
        ÒÓÔÕŌŎŐ O
        Ö OE O
        ØŒ OE
        ÙÚÛŨŪŬŮŰŲ U
        Ü UE UXX U
        ÝŶŸ Y
        Þ TH
        ĜĞĠĢ G
        ĤĦ H
        Ĳ IJ
        Ĵ J
        Ķ K
        ĹĻĽĿŁ L
        ŃŅŇŊ N
        ŔŖŘ R
        ŚŜŞŠ S
        ŢŤŦ T
        Ŵ W
        ŹŻŽ Z
        ẞ SS
        """
}
