/// How much of a submission is held at once; what goes beyond is refused, so that memory stays bounded.
enum ReadingLimits {
    /// Elements within each other.
    static let depth = 64
    /// Elements of one record.
    static let elementsOfARecord = 20_000
    /// Bytes of text and attributes in one record, images left out.
    static let bytesOfARecord = 4 << 20
    /// Bytes of one image inside the XML, decoded.
    static let bytesOfAnImage = 8 << 20
    /// Bytes that may pass without the end of a tag or text, such as one attribute.
    static let bytesWithoutEvent = 5 << 20
    /// Records of one file.
    static let records = 600_000
    /// Links between documents of one file.
    static let supersessions = 600_000
    /// Entry rules of one file; each is compared with each.
    static let entryRules = 2_000
    /// Nationality sets of one file.
    static let nationalitySets = 5_000
    /// Attributes and namespaces of one tag; the largest of the schemas takes nineteen.
    ///
    /// libxml2 compares each attribute of a tag with all before it: 100,000 took eleven seconds, and a minute under load.
    static let attributesOfATag = 100
}
