public import CatalogueModel

/// Gathers what document models are found by into segments of the search index.
///
/// A segment holds some thousand models whole; as bytes it is kept beside their revisions and read back as it is.
public struct SegmentBuilder {
    private static let maximumModels = 4096
    private static let maximumEntries = 500_000

    private var gatherer = WordGatherer()
    private var columns = ModelColumns()
    private var features = FeatureColumns()
    private var numbers = NumberColumns()
    private var cards = CardColumn()

    /// An empty builder.
    public init() {}

    /// Whether nothing was added since the last segment.
    public var isEmpty: Bool { columns.revisions.isEmpty }

    /// Whether it is time to finish a segment, so that memory stays bounded.
    public var isFull: Bool {
        columns.revisions.count >= Self.maximumModels || gatherer.entryCount >= Self.maximumEntries
    }

    /// Adds a model under the number of its revision.
    public mutating func add(_ model: DocumentModel, revision: Int64) {
        gatherer.begin(model: columns.revisions.count)
        gatherer.gather(model)
        columns.add(model, revision: revision)
        features.add(model.features)
        numbers.add(model.numberings)
        cards.add(model)
    }

    /// The segment of what was added, as bytes; the builder is empty again.
    public mutating func finish() -> [UInt8] {
        var bytes = SegmentBytes()
        columns.write(to: &bytes)
        features.write(to: &bytes)
        numbers.write(to: &bytes)
        cards.write(to: &bytes)
        gatherer.write(to: &bytes)
        self = SegmentBuilder()
        return bytes.bytes
    }
}
