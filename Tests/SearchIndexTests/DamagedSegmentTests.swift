import CatalogueModel
import TestSupport
import Testing

@testable import SearchIndex

/// What stands in a segment comes from a disk, or in an offline file from whoever made it.
@Suite struct DamagedSegmentTests {
    @Test(arguments: [UInt8(0xFF), 0x01, 0x80]) func oneThatIsAlteredAnywhereIsRefusedOrAnswers(_ change: UInt8) throws
    {
        var builder = SegmentBuilder()
        builder.add(Sample.fullDocument(), revision: 0)
        let whole = builder.finish()
        let empty = CatalogueIndex(vocabularies: try Project.vocabularies())
        var refused = 0
        for place in stride(from: Int(change) % 5, to: whole.count, by: 5) {
            var (bytes, index) = (whole, empty)
            bytes[place] ^= change
            do {
                try bytes.withUnsafeBytes { try index.add(segment: $0) }
            } catch is SegmentError {
                refused += 1
                continue
            }
            let day = Sample.day("2026-01-01")
            index.place([RevisionPlacement(revision: 0, publishedIn: 1, endedIn: nil, publishedOn: day)])
            let view = CatalogueView(index, publication: 1, access: .restricted)
            var query = SearchQuery()
            for text in ["", "pasaporte", "UTO-AO-01001"] {
                query.text = text
                #expect(view.search(query, today: day).total <= 1)
            }
        }
        #expect(refused > 0)
    }
}
