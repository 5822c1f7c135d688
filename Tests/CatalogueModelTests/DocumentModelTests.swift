import CatalogueModel
import TestSupport
import Testing

@Suite struct DocumentModelTests {
    @Test func aCodeHasParts() {
        let code = Sample.code("GTM-AO-02003")
        #expect([code.issuer, code.category, code.type] == ["GTM", "A", "O"])
        #expect([code.series, code.variant] == [2, 3])
        #expect(!code.isSpecimen)
        #expect(Sample.code("UTO-AO-02003").isSpecimen)
    }

    @Test(arguments: ["GTM-AO-1", "gtm-AO-01001", "GTM-A1-01001", "GTMAO01001", "", "GTM-AO-0100X"])
    func whatIsNoCodeIsRefused(text: String) {
        #expect(DocumentCode(text) == nil)
    }

    @Test func aReaderSeesNothingAboveTheirLevel() throws {
        var model = Sample.fullDocument()
        model.features[1].failSigns = [FailSign(text: LocalizedText(es: "x"), access: .restricted)]
        let seen = try #require(model.visible(to: .public))
        #expect(seen.features.map(\.id) == ["f2"])
        #expect(seen.features[0].failSigns.isEmpty)
        #expect(seen.images.isEmpty)
        #expect(try #require(model.visible(to: .official)).features.count == 2)
        #expect(model.visible(to: .restricted) == model)
        model.access = .restricted
        #expect(model.visible(to: .official) == nil)
    }

    @Test func circulationEndsWhenTheLastSpecimenExpires() {
        var model = Sample.document()
        model.firstIssued = Attested(QualifiedDate(date: PartialDate("2010-05")))
        model.lastIssued = Attested(QualifiedDate(date: PartialDate("2020")))
        model.validity = Attested(Validity(kind: .fixed, adultMonths: 120, minorMonths: 60))
        #expect(model.circulation.first == Sample.day("2010-05-01"))
        #expect(model.circulation.last == Sample.day("2030-12-31"))
        model.inCirculationUntil = Attested(QualifiedDate(date: PartialDate("2025-06-30")))
        #expect(model.circulation.last == Sample.day("2025-06-30"))
    }

    @Test(arguments: [
        ("P<", "TD3", true), ("PP", "TD3", true), ("V<", "TD3", false), ("I<", "TD1", true), ("IV", "TD1", false),
        ("VN", "MRV-A", true), ("P<", "MRV-B", false), ("P<", "none", false), ("XX", "unknown", true),
        ("V", "MRV-A", true),
    ])
    func aDocumentCodeFitsAFormatOrNot(code: String, format: String, fits: Bool) {
        #expect(MRZProfile.admits(documentCode: code, format: format) == fits)
    }

    @Test func anImageIsKnownByItsFirstBytes() {
        #expect(ImageType(magic: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == .png)
        #expect(ImageType(magic: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpeg)
        #expect(ImageType(magic: Array("RIFF1234WEBP".utf8)) == .webp)
        #expect(ImageType(magic: Array("GIF89a".utf8)) == nil)
        #expect(ImageType(magic: [UInt8]()) == nil)
    }

    @Test func aHugePictureIsKnownByItsHeader() throws {
        let header: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        let size = try #require(
            ImageSize(of: header + Array("IHDR".utf8) + [0, 1, 0, 0, 0, 1, 0, 0], type: .png)
        )
        #expect(size.width == 65_536)
        #expect(size.isTooLarge)
        #expect(ImageSize(of: header, type: .png) == nil)
    }
}
