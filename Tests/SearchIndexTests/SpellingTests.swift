import CatalogueModel
import Testing

@testable import SearchIndex

@Suite struct SpellingTests {
    @Test func bitsCountWhatTheTableCounts() throws {
        var chance = Chance(seed: 42)
        for _ in 0..<4000 {
            let left = String((0..<(1 + chance.below(9))).map { _ in chance.pick(Array("abcd")) })
            let right = String((0..<chance.below(10)).map { _ in chance.pick(Array("abcd")) })
            let spelling = try #require(Spelling(Array(left.utf8)))
            let distance = Array(right.utf8).withUnsafeBufferPointer { spelling.distance(to: $0, limit: 2) }
            #expect(distance == editDistance(left, right, limit: 2), "\(left) \(right)")
        }
    }

    @Test func wordsAreFoldedAndChunksGivenWhole() {
        func words(_ text: String) -> [String] {
            WordSplitter.words(of: text, joins: true).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(words("Cédula Ñandú, ÜBER-x") == ["cedula", "nandu", "uber", "x"])
        #expect(words("GTM-AO-01001") == ["gtm", "ao", "01001", "gtmao01001"])
        #expect(words("cafe\u{301} 日本") == ["cafe", "日本"])
        #expect(words("") == [])
    }

    @Test func noWordThatIsNearIsPassedOver() throws {
        var chance = Chance(seed: 3)
        let words = (0..<400).map { _ in
            String((0..<(2 + chance.below(8))).map { _ in chance.pick(Array("aeioulnst")) })
        }
        var model = DocumentModel.sample
        model.title = Attested(LocalizedText(es: words.joined(separator: " "), en: "Passport"))
        var builder = SegmentBuilder()
        builder.add(model, revision: 1)
        var names = IndexNames()
        var features = FeatureColumns()
        let segment = try builder.finish().withUnsafeBytes { try Segment($0, names: &names, features: &features) }
        for typed in words.prefix(100) {
            let spelling = try #require(Spelling(Array(typed.utf8)))
            for errors in 1...2 {
                let candidates = segment.words.candidates(of: spelling, within: errors)
                #expect(candidates == candidates.sorted())
                let near = (segment.words.firstTyped..<segment.words.count).filter { word in
                    segment.words.withWord(word) { spelling.distance(to: $0, limit: errors) } <= errors
                }
                #expect(Set(near).isSubset(of: candidates), "\(typed)")
            }
        }
    }

    @Test func damagedSegmentsAreRefused() throws {
        var builder = SegmentBuilder()
        builder.add(DocumentModel.sample, revision: 1)
        let bytes = builder.finish()
        for length in stride(from: 0, to: bytes.count, by: 7) {
            var names = IndexNames()
            var features = FeatureColumns()
            #expect(throws: SegmentError.self) {
                try bytes.prefix(length).withUnsafeBytes { _ = try Segment($0, names: &names, features: &features) }
            }
        }
    }
}

extension DocumentModel {
    fileprivate static var sample: DocumentModel {
        guard let code = DocumentCode("UTO-AO-01001") else { preconditionFailure("a code") }
        let title = LocalizedText(es: "Pasaporte", en: "Passport")
        return DocumentModel(code: code, title: Attested(title), status: .current, evidence: .official)
    }
}
