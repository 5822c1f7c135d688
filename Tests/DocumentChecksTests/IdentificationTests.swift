import CatalogueModel
import TestSupport
import Testing

@testable import DocumentChecks

/// A small catalogue: each model with its terms; `term/tool` where it takes a tool to see one.
private func table(_ models: KeyValuePairs<String, [String]>, notAsked: Set<String> = []) -> IdentificationTable {
    let tools = ["none", "lamp", "uv-lamp", "scan"]
    var matrix = FeatureMatrix(tools: tools)
    for (code, features) in models {
        matrix.codes.append(Sample.code(code))
        for feature in features {
            let parts = feature.split(separator: "/").map(String.init)
            if !matrix.terms.contains(parts[0]) { matrix.terms.append(parts[0]) }
            matrix.featureTerms.append(UInt16(matrix.terms.firstIndex(of: parts[0]) ?? 0))
            let bits = parts.count > 1 ? parts.dropFirst() : ["none"]
            matrix.featureTools.append(bits.reduce(0) { $0 | 1 << UInt16(tools.firstIndex(of: $1) ?? 0) })
        }
        matrix.starts.append(Int32(matrix.featureTerms.count))
    }
    return IdentificationTable(matrix, notAsked: notAsked)
}

private func known(_ query: IdentificationQuery = IdentificationQuery()) -> IdentificationQuery {
    var query = query
    query.country = query.country ?? IdentificationQuery.unknown
    query.category = query.category ?? IdentificationQuery.unknown
    return query
}

@Suite struct IdentificationTests {
    private static let small = table([
        "GTM-AO-01001": ["a", "b", "c", "d"], "GTM-BO-01001": ["a", "b", "e"], "HND-AO-01001": ["a", "c", "e", "f"],
        "HND-BO-01001": ["g", "h"],
    ])

    private static func codes(_ step: IdentificationStep) -> [String] { step.candidates.map(\.code.text) }

    @Test func probabilitiesAddToOneAndBestComesFirst() {
        let step = Self.small.step(known(IdentificationQuery(seen: ["d"])))
        #expect(abs(step.candidates.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
        #expect(Self.codes(step).first == "GTM-AO-01001")
        #expect(step.candidates.map(\.probability) == step.candidates.map(\.probability).sorted(by: >))
    }

    @Test func equallyLikelyModelsStandInTheOrderOfTheirCodes() {
        let step = table(["GTM-AO-01001": ["a"], "GTM-AO-02001": ["a"], "HND-AO-01001": ["a"]]).step(known())
        #expect(Self.codes(step) == ["GTM-AO-01001", "GTM-AO-02001", "HND-AO-01001"])
    }

    @Test func countryIsAskedFirstThenCategoryAndNeitherTwice() {
        let models = table([
            "GTM-AO-01001": ["a"], "HND-AO-01001": ["b"], "MEX-AO-01001": ["a"], "MEX-BO-01001": ["b"],
        ])
        #expect(models.step(IdentificationQuery()).question?.about == .country)
        let second = models.step(IdentificationQuery(country: "MEX"))
        #expect(second.question?.about == .category)
        let third = models.step(IdentificationQuery(country: "unknown", category: "unknown"))
        #expect(third.question.map { [.term("a"), .term("b")].contains($0.about) } == true)
    }

    @Test func questionSplitsWhatIsLeftAndTiesFallToTheLesserTerm() {
        let models = table([
            "GTM-AO-01001": ["z", "all"], "GTM-AO-02001": ["z", "all"], "GTM-AO-03001": ["k", "all"],
            "GTM-AO-04001": ["k", "all"],
        ])
        let question = models.step(known()).question
        #expect(question?.about == .term("k") && question?.recordedBy == 2)
        #expect((question?.gain ?? 0) > 0.2 && (question?.gain ?? 2) < 1)
    }

    @Test func answeredTermIsNotAskedAgain() {
        var query = known()
        for _ in 0..<8 {
            guard case .term(let term)? = Self.small.step(query).question?.about else { break }
            #expect(!(query.seen + query.notSeen + query.unsure).contains(term))
            query = query.answering(term, .unsure)
        }
        #expect(query.unsure.count >= 5)
    }

    @Test func onlyFeaturesThatTheToolsShowAreAsked() {
        let models = table([
            "GTM-AO-01001": ["x/uv-lamp", "y"], "GTM-AO-02001": ["x/uv-lamp"], "GTM-AO-03001": ["w/uv-lamp"],
            "GTM-AO-04001": ["w/uv-lamp/scan"],
        ])
        func asked(_ tools: [String]) -> Set<String> {
            var query = known(IdentificationQuery(tools: tools))
            var terms: Set<String> = []
            while case .term(let term)? = models.step(query).question?.about {
                terms.insert(term)
                query = query.answering(term, .unsure)
            }
            return terms
        }
        #expect(asked([]) == ["y"])
        #expect(asked(["uv-lamp"]) == ["w", "x", "y"])
        #expect(asked(["uv-lamp", "scan"]) == ["w"], "with a scan there is nothing to hold under a lamp")
    }

    @Test func checksThatAreNoFeaturesAreNotAsked() {
        let models = table(["GTM-AO-01001": ["chk.size"], "GTM-AO-02001": ["b"]], notAsked: ["chk.size"])
        #expect(models.step(known()).question?.about == .term("b"))
    }

    @Test func recordedFeatureNotSeenWeighsMoreThanOneSeenThatIsNotRecorded() throws {
        let models = table(["GTM-AO-01001": ["a", "b", "c"], "GTM-AO-02001": ["a", "b"]])
        func probability(_ query: IdentificationQuery, _ code: String) throws -> Double {
            try #require(models.step(known(query)).candidates.first { $0.code.text == code }).probability
        }
        let afterNotSeen = try probability(IdentificationQuery(notSeen: ["c"]), "GTM-AO-01001")
        let afterSeen = try probability(IdentificationQuery(seen: ["c"]), "GTM-AO-02001")
        #expect(afterNotSeen < 0.12 && afterSeen > afterNotSeen && afterSeen < 0.5)
    }

    @Test func missingFeatureCountsLessWhereLittleIsRecorded() throws {
        let rich = (1...20).map { "r\($0)" }
        let models = table(["GTM-AO-01001": ["a"] + rich, "GTM-AO-02001": rich, "GTM-AO-03001": ["r1"]])
        let step = models.step(known(IdentificationQuery(seen: ["a"])))
        #expect(Self.codes(step) == ["GTM-AO-01001", "GTM-AO-03001", "GTM-AO-02001"])
    }

    @Test func oneWrongAnswerDoesNotThrowTheRightModelOut() throws {
        let right = "GTM-AO-01001"
        for wrong in ["a", "b", "c", "d"] {
            let seen = ["a", "b", "c", "d"].filter { $0 != wrong }
            let step = Self.small.step(known(IdentificationQuery(seen: seen, notSeen: [wrong, "e", "g", "h"])))
            #expect(Self.codes(step).first == right && step.verdict != .noneFits, "\(wrong)")
        }
    }

    @Test func wrongCountryIsOvercomeByManyFeatures() {
        let models = table([
            "GTM-AO-01001": ["a", "b", "c", "d", "e", "f", "g"], "HND-AO-01001": ["h", "i", "j", "k", "l", "m"],
            "MEX-AO-01001": ["n"], "MEX-AO-02001": ["o"], "MEX-AO-03001": ["p"], "MEX-AO-04001": ["q"],
        ])
        let query = known(IdentificationQuery(country: "HND", seen: ["a", "b", "c", "d", "e", "f", "g"]))
        let step = models.step(query)
        #expect(Self.codes(step).first == "GTM-AO-01001")
        #expect(step.candidates[0].contradicts == [.country], "and it says that the country does not match")
    }

    @Test func reasonsAreTheObservationsThatFitContradictAndSayNothing() throws {
        let models = table(["GTM-AO-01001": ["a", "b", "x/uv-lamp"], "GTM-BO-01001": []])
        var query = IdentificationQuery(country: "GTM", category: "B")
        query.seen = ["a", "s"]
        query.notSeen = ["b", "n", "x"]
        query.unsure = ["u"]
        let candidates = models.step(query).candidates
        let described = try #require(candidates.first { $0.code.text == "GTM-AO-01001" })
        #expect(described.fits == [.country, .term("a"), .term("n")])
        #expect(described.contradicts == [.category, .term("b")])
        #expect(described.unknown == [.term("s"), .term("x"), .term("u")], "x takes a lamp that is not there")
        let undescribed = try #require(candidates.first { $0.code.text == "GTM-BO-01001" })
        #expect(undescribed.fits == [.country, .category] && undescribed.contradicts.isEmpty)
        #expect(undescribed.unknown.count == 6)
    }

    @Test func featureThatTakesAnotherToolIsNoContradiction() {
        let models = table(["GTM-AO-01001": ["x/uv-lamp", "a"], "GTM-AO-02001": ["a"]])
        let without = models.step(known(IdentificationQuery(notSeen: ["x"])))
        let with = models.step(known(IdentificationQuery(tools: ["uv-lamp"], notSeen: ["x"])))
        let probability = { (step: IdentificationStep) in
            step.candidates.first { $0.code.text == "GTM-AO-01001" }?.probability ?? 0
        }
        #expect(probability(without) > 0.4 && probability(with) < 0.1)
    }
}

@Suite struct IdentificationVerdictTests {
    private static let models = table([
        "GTM-AO-01001": ["a", "b", "c", "d"], "GTM-AO-02001": ["a", "e", "f", "g"], "HND-AO-01001": ["h", "i", "j"],
        "MEX-AO-01001": [],
    ])

    @Test func severalFittingFeaturesIdentifyOneModel() {
        let query = known(IdentificationQuery(country: "GTM", seen: ["a", "b", "c"], notSeen: ["e", "f"]))
        let step = Self.models.step(query)
        #expect(step.verdict == .identified && step.candidates[0].code.text == "GTM-AO-01001")
        #expect(step.remaining == 1)
    }

    @Test func countryAndCategoryAloneIdentifyNothing() {
        let step = Self.models.step(IdentificationQuery(country: "HND", category: "A"))
        #expect(step.candidates[0].probability > 0.95 && step.verdict != .identified)
    }

    @Test func whatCannotBeSeparatedIsAShortListAndSaidToBeAlike() {
        let models = table(["GTM-AO-01001": ["a"], "GTM-AO-02001": ["a"], "GTM-AO-03001": ["a", "u/uv-lamp"]])
        let step = models.step(known(IdentificationQuery(seen: ["a"])))
        #expect(step.verdict == .shortList && step.question == nil && step.remaining == 3)
        #expect(step.alike.map { $0.map(\.text) } == [["GTM-AO-01001", "GTM-AO-02001", "GTM-AO-03001"]])
        let withLamp = models.step(known(IdentificationQuery(tools: ["uv-lamp"], seen: ["a"])))
        #expect(withLamp.verdict == .open && withLamp.question?.about == .term("u"))
        #expect(withLamp.alike.map { $0.map(\.text) } == [["GTM-AO-01001", "GTM-AO-02001"]])
    }

    @Test func noneFitsWhenTwoObservationsSpeakAgainstEveryModel() {
        let query = known(IdentificationQuery(country: "GTM", notSeen: ["a", "b", "e"]))
        let step = Self.models.step(query)
        #expect(step.verdict == .noneFits)
        #expect(step.candidates.prefix(2).allSatisfy { $0.contradicts.count == 2 }, "each near miss says why")
        let one = Self.models.step(known(IdentificationQuery(country: "GTM", notSeen: ["a"])))
        #expect(one.verdict != .noneFits, "one observation may be wrong")
    }

    @Test func noneFitsWhenNoModelRecordsAnyOfManyFeaturesSeen() {
        let step = Self.models.step(known(IdentificationQuery(seen: ["p", "q", "r"])))
        #expect(step.verdict == .noneFits)
        #expect(Self.models.step(known(IdentificationQuery(seen: ["p", "q"]))).verdict != .noneFits)
    }

    @Test func noneFitsForACountryThatTheCatalogueDoesNotHave() {
        #expect(Self.models.step(IdentificationQuery(country: "BLZ")).verdict == .noneFits)
    }

    @Test func modelWithoutRecordedFeaturesCannotBeExcludedInItsCountry() {
        let query = IdentificationQuery(country: "MEX", seen: ["a", "b", "c"], notSeen: ["e"])
        let step = Self.models.step(query)
        #expect(step.verdict != .noneFits && step.undescribed >= 1)
        #expect(step.candidates.contains { $0.code.text == "MEX-AO-01001" })
    }

    @Test func fewContradictionsAmongManyAgreementsStillFit() {
        let many = (1...12).map { "m\($0)" }
        let models = table(["GTM-AO-01001": many, "GTM-AO-02001": ["a"]])
        let query = known(
            IdentificationQuery(country: "GTM", seen: Array(many.dropFirst(2)), notSeen: Array(many.prefix(2)))
        )
        #expect(models.step(query).verdict == .identified)
    }

    @Test func emptyCatalogueAsksNothing() {
        let step = table([:]).step(IdentificationQuery(seen: ["a"]))
        #expect(step.candidates.isEmpty && step.question == nil && step.verdict == .open)
    }

    @Test func mostAnswersLeaveSoundNumbers() {
        let many = (1...IdentificationQuery.maximumAnswers).map { "m\($0)" }
        let models = table(["GTM-AO-01001": many, "GTM-AO-02001": ["a"]])
        let step = models.step(known(IdentificationQuery(country: "HND", category: "B", notSeen: many)))
        #expect(abs(step.candidates.reduce(0) { $0 + $1.probability } - 1) < 1e-9)
        #expect(step.candidates[0].code.text == "GTM-AO-02001")
    }
}

@Suite struct EntropyTests {
    @Test(arguments: [(1.0, 0.0), (2, 1), (8, 3), (0.5, -1), (10, 3.321928094887362), (0.3, -1.736965594166206)])
    func logarithmIsExact(value: Double, expected: Double) {
        #expect(abs(binaryLogarithm(value) - expected) < 1e-12)
    }

    @Test func evenAnswerIsOneBitAndACertainOneNone() {
        #expect(abs(binaryEntropy(0.5) - 1) < 1e-12 && binaryEntropy(0) == 0 && binaryEntropy(1) == 0)
        #expect(abs(entropy([0.25, 0.25, 0.25, 0.25]) - 2) < 1e-12)
    }
}
