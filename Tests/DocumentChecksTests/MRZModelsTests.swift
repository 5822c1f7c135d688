import CatalogueModel
import DocumentChecks
import Testing

@Suite struct MRZModelsTests {
    private func model(_ code: String, format: String? = "TD3", codes: [String] = ["P<"]) throws -> DocumentModel {
        var model = DocumentModel(
            code: try #require(DocumentCode(code)),
            title: Attested(LocalizedText(es: code, en: code)),
            status: .current,
            evidence: .secondary
        )
        model.mrz = format.map { MRZProfile(format: $0, documentCodes: codes) }
        model.numberings = [Attested(Numbering(kind: "documentNumber", pattern: "[A-Z]\\d{8}"))]
        return model
    }

    @Test func modelsStandByTheirCodesInWhateverOrderTheyCome() throws {
        var models = MRZModels()
        let codes = ["UTO-AO-02001", "UTO-AO-01001", "UTO-BO-01001", "UTO-AD-01001"]
        for code in codes {
            let model = try model(code)
            models.set(model.code, model)
        }
        #expect(models.all.map(\.code.text) == codes.sorted())
        // The same once more is the same; one without a zone is none.
        let again = try model(codes[1])
        models.set(again.code, again)
        let without = try model(codes[0], format: nil)
        models.set(without.code, without)
        models.set(try #require(DocumentCode(codes[2])), nil)
        #expect(models.all.map(\.code.text) == ["UTO-AD-01001", "UTO-AO-01001"])
    }

    @Test func whatIsSharedIsWhatEachSays() throws {
        let zone = "P<UTOMUESTRA<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<<\nA12345678<UTO8503150F3403141<<<<<<<<<<<<<<<0"
        let reading = MRZReading(zone, reference: CalendarDay(daysSince1970: 20_778))
        let given = [
            try model("UTO-AO-01001"), try model("UTO-AO-02001", codes: ["PP"]),
            try model("UTO-AO-03001", codes: ["P<"]),
        ]
        var models = MRZModels()
        for model in given { models.set(model.code, model) }
        let shared = reading.candidates(among: models.all, limit: 10)
        let alone = reading.candidates(among: given.map(MRZModel.init), limit: 10)
        #expect(shared.map(\.jsonText) == alone.map(\.jsonText) && shared.count == 3)
    }
}
