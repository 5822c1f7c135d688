import CatalogueModel
import DocumentChecks
import Testing

@Suite struct MRZCandidateTests {
    private let reference = CalendarDay(daysSince1970: 20_778)

    private func model(
        _ code: String,
        format: String = "TD3",
        codes: [String] = ["P<"],
        quirks: [String] = [],
        quirksEvidence: Evidence? = nil,
        first: String? = "2019-04-01",
        last: String? = nil,
        months: Int? = 120,
        minorMonths: Int? = nil,
        status: DocumentStatus = .current,
        pattern: String? = nil
    ) throws -> MRZModel {
        var model = DocumentModel(
            code: try #require(DocumentCode(code)),
            title: Attested(LocalizedText(es: code, en: code)),
            status: status,
            evidence: .secondary
        )
        model.mrz = MRZProfile(
            format: format,
            documentCodes: codes,
            quirks: quirks.map { Attested(TermWithNote(term: $0), evidence: quirksEvidence) }
        )
        model.firstIssued = first.map { Attested(QualifiedDate(date: PartialDate($0))) }
        model.lastIssued = last.map { Attested(QualifiedDate(date: PartialDate($0))) }
        model.validity = Attested(Validity(kind: .fixed, adultMonths: months, minorMonths: minorMonths))
        if let pattern { model.numberings = [Attested(Numbering(kind: "documentNumber", pattern: pattern))] }
        return MRZModel(model)
    }

    private func zone(
        _ format: MRZFormat = .td3,
        code: String = "P",
        number: String = "UC3040506",
        expiry: String = "2034-03-14",
        countsFiller: Bool = false
    ) throws -> String {
        var contents = MRZContents()
        (contents.documentCode, contents.issuer, contents.nationality) = (code, "UTO", "UTO")
        (contents.primary, contents.secondary, contents.number) = ("MUESTRA", "ANA", number)
        contents.birthDate = "850315"
        contents.expiryDate = MRZContents.characters(of: try #require(CalendarDay(expiry)))
        var builder = MRZBuilder(format)
        builder.countsFillerOfLongNumber = countsFiller
        return builder.lines(of: contents).lines.joined(separator: "\n")
    }

    private func candidates(_ zone: String, _ models: [MRZModel]) -> [MRZCandidate] {
        MRZReading(zone, reference: reference).candidates(among: models, limit: 10)
    }

    @Test func onlyModelsOfTheIssuerFormatAndLetterAreCandidates() throws {
        let models = try [
            model("UTO-AO-03001"), model("GTM-AO-01001"), model("UTO-BO-01001", format: "TD1", codes: ["ID"]),
            model("UTO-CO-01001", format: "MRV-A", codes: ["V<"]), model("UTO-AO-03002", format: "none", codes: []),
        ]
        #expect(try candidates(zone(), models).map(\.code.text) == ["UTO-AO-03001"])
        #expect(candidates("nothing", models).isEmpty)
    }

    @Test func theBetterFitComesFirstWithItsReasons() throws {
        let models = try [
            model("UTO-AO-01001", codes: ["P"], pattern: "[A-Z]\\d{6}"),
            model("UTO-AO-03001", pattern: "U[A-Z]\\d{7}"),
        ]
        let found = try candidates(zone(), models)
        #expect(found.map(\.code.text) == ["UTO-AO-03001", "UTO-AO-01001"])
        #expect(found[0].fits.map(\.id) == ["format", "code", "number", "issue.inSeries"])
        #expect(found[1].against.map(\.id) == ["number"] && found[1].fits.map(\.id).contains("code.letter"))
    }

    @Test func codeThatTheSeriesNeverUsedRulesOut() throws {
        let found = try candidates(zone(code: "PD"), [model("UTO-AO-03001"), model("UTO-AD-01001", codes: ["PD"])])
        #expect(found.map(\.isPossible) == [true, false])
        #expect(found[1].cannot.map(\.id) == ["code.neverUsed"])
    }

    @Test func expiryPastTheLongestValidityRulesOut() throws {
        // Issued at the latest on the day of the check: ten years later is 2036-11-21.
        let model = try model("UTO-AO-03001")
        #expect(try candidates(zone(expiry: "2036-11-21"), [model])[0].isPossible)
        let late = try candidates(zone(expiry: "2037-03-01"), [model])[0]
        #expect(late.cannot.map(\.id) == ["expiry.pastLongestValidity"])
        let ended = try self.model("UTO-AO-02001", first: "2008-07-01", last: "2019-03-31")
        #expect(
            try candidates(zone(expiry: "2030-01-01"), [ended])[0].cannot.map(\.id) == ["expiry.pastLongestValidity"]
        )
    }

    @Test func documentOlderThanItsSeriesIsRuledOutOrSpokenAgainst() throws {
        let model = try model("UTO-AO-03002", first: "2026-01-01")
        #expect(try candidates(zone(expiry: "2025-06-01"), [model])[0].cannot.map(\.id) == ["issue.beforeSeries"])
        let doubtful = try candidates(zone(expiry: "2030-06-01"), [model])[0]
        #expect(doubtful.isPossible && doubtful.against.map(\.id) == ["issue.outsideSeries"])
    }

    @Test func validityForMinorsIsForMinors() throws {
        // Born in 1985, so no minor in 2029; somebody born in 2015 may have a passport of five years.
        let model = try model("UTO-AO-03002", first: "2026-01-01", months: 120, minorMonths: 60)
        let adult = try candidates(zone(expiry: "2031-06-01"), [model])[0]
        #expect(adult.against.map(\.id) == ["issue.outsideSeries"])
    }

    @Test func withdrawnAndAnnouncedModelsAreRuledOut() throws {
        let models = try [
            model("UTO-AO-01001", status: .withdrawn), model("UTO-AO-04001", first: "2028-07", status: .announced),
        ]
        let found = try candidates(zone(), models)
        #expect(found.flatMap { $0.cannot.map(\.id) }.contains("withdrawn"))
        #expect(found.flatMap { $0.cannot.map(\.id) }.contains("announced"))
        #expect(found.allSatisfy { !$0.isPossible })
    }

    @Test func quirksOfAModelExcuseWhatIsWrong() throws {
        let sound = try zone(.td1, code: "IL", number: "N020304")
        let last = try #require(sound.split(separator: "\n")[1].last)
        let other = last == "0" ? "1" : "0"
        let wrong = sound.replacing("\(last)\nMUESTRA", with: "\(other)\nMUESTRA")
        let plain = try model("UTO-LO-01001", format: "TD1", codes: ["IL"])
        let known = try model("UTO-LO-01002", format: "TD1", codes: ["IL"], quirks: ["compositeUnreliable"])
        #expect(MRZReading(wrong, reference: reference).checks.filter { !$0.isRight }.map(\.kind) == [.compositeCheck])
        let found = candidates(wrong, [plain, known])
        #expect(found.map(\.code.text) == ["UTO-LO-01002", "UTO-LO-01001"])
        #expect(found[0].fits.map(\.id).contains("quirk.composite"))
    }

    @Test func quirkThatNobodyConfirmedIsSaidAndWeighsNothing() throws {
        let sound = try zone(.td1, code: "IL", number: "N020304")
        let last = try #require(sound.split(separator: "\n")[1].last)
        let wrong = sound.replacing("\(last)\nMUESTRA", with: "\(last == "0" ? "1" : "0")\nMUESTRA")
        let quirks = ["compositeUnreliable"]
        let plain = try model("UTO-LO-01001", format: "TD1", codes: ["IL"])
        let told = try model("UTO-LO-01002", format: "TD1", codes: ["IL"], quirks: quirks, quirksEvidence: .unverified)
        let found = candidates(wrong, [plain, told])
        // Equal weight, so the codes decide the order.
        #expect(found.map(\.code.text) == ["UTO-LO-01001", "UTO-LO-01002"])
        #expect(found[1].unknown.map(\.id).contains("quirk.composite"))
        #expect(!found[1].fits.map(\.id).contains("quirk.composite"))
    }

    @Test func conventionOfLongNumbersTellsModelsApart() throws {
        let zone = try zone(.td1, code: "ID", number: "12345678901", countsFiller: true)
        let models = try [
            model("UTO-BO-02001", format: "TD1", codes: ["ID"], quirks: ["longNumberWithoutFiller"]),
            model("UTO-BO-03001", format: "TD1", codes: ["ID"], quirks: ["longNumberWithFiller"]),
        ]
        let found = candidates(zone, models)
        #expect(found.map(\.code.text) == ["UTO-BO-03001", "UTO-BO-02001"])
        #expect(found[1].against.map(\.id) == ["number.convention"])
    }

    @Test func numberMayRunOnInTheOptionalDataAsTheModelSays() throws {
        // 1234567890123: nine places, their digit, then four more in the optional data.
        var contents = MRZContents()
        (contents.documentCode, contents.issuer, contents.nationality) = ("ID", "UTO", "UTO")
        (contents.primary, contents.number, contents.optionalData) = ("MUESTRA", "123456789", "0123")
        (contents.birthDate, contents.expiryDate) = ("850315", "300101")
        let zone = MRZBuilder(.td1).lines(of: contents).lines.joined(separator: "\n")
        let quirky = try model(
            "UTO-BO-03001",
            format: "TD1",
            codes: ["ID"],
            quirks: ["longNumberInOptionalData"],
            pattern: "\\d{13}"
        )
        let plain = try model("UTO-BO-02001", format: "TD1", codes: ["ID"], pattern: "\\d{13}")
        let found = candidates(zone, [plain, quirky])
        #expect(found[0].code.text == "UTO-BO-03001" && found[0].fits.map(\.id).contains("number"))
        #expect(found[1].against.map(\.id) == ["number"])
    }

    @Test func numberSpreadOverTheLineIsReadByItsOwnDigit() throws {
        // Eleven digits from position 6 and their digit at 17: by the standard, a wrong digit at position 15.
        let digit = try #require(MRZCheckDigit.of("12345678901"))
        let first = "IDUTO12345678901\(digit)" + String(repeating: "<", count: 13)
        let sound = try zone(.td1, code: "ID", number: "123456789").split(separator: "\n").map(String.init)
        let zone = [first, sound[1], sound[2]].joined(separator: "\n")
        let quirks = ["numberSpreadOverLine", "compositeUnreliable"]
        let model = try model("UTO-BO-03001", format: "TD1", codes: ["ID"], quirks: quirks, pattern: "\\d{11}")
        let reading = MRZReading(zone, reference: reference)
        #expect(reading.checks.first { $0.field == .documentNumber }?.isRight == false)
        let found = candidates(zone, [model])
        #expect(found[0].fits.map(\.id).contains("number") && found[0].fits.map(\.id).contains("quirk.documentNumber"))
    }
}

@Suite struct MRZFuzzerTests {
    @Test func readingNeverFailsWhateverIsTyped() {
        let reference = CalendarDay(daysSince1970: 20_778)
        var fuzzer = MRZFuzzer(seed: 3)
        let zones = (0..<50).map { _ in fuzzer.zone() }
        #expect(zones.allSatisfy { MRZReading($0, reference: reference).isAccepted })
        var formats: Set<String> = []
        for _ in 0..<20_000 {
            let reading = MRZReading(fuzzer.input(from: zones), reference: reference)
            formats.insert(reading.format?.rawValue ?? "none")
            #expect(reading.lines.joined().utf8.count == reading.lines.reduce(0) { $0 + $1.utf8.count })
            if reading.format == nil { #expect(!reading.isAccepted && reading.checks.isEmpty) }
            if reading.isAccepted { #expect(reading.isAcceptedAsRead && reading.checks.count >= 3) }
        }
        #expect(formats.count == MRZFormat.allCases.count + 1)
    }
}
