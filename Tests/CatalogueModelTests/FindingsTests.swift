import CatalogueModel
import Testing

/// Which findings of a file are kept where there are more than can be shown.
@Suite struct FindingsTests {
    private func finding(_ severity: Severity, _ line: Int) -> Finding {
        Finding(
            severity,
            "x",
            line: line,
            path: "",
            message: LocalizedText(es: "a", en: "a"),
            advice: LocalizedText(es: "b", en: "b")
        )
    }

    @Test func anErrorTakesThePlaceOfTheLatestLesserOne() {
        var findings = Findings()
        for line in 1...Findings.limit { findings.add(finding(line.isMultiple(of: 2) ? .warning : .error, line)) }
        for line in 2000..<2600 { findings.add(finding(.error, line)) }
        let kept = findings.inFileOrder
        #expect(kept.count == Findings.limit && kept.allSatisfy { $0.severity == .error })
        // Five hundred places were a lesser one's: later errors than those have no room any more.
        #expect(kept.map(\.line) == Array(stride(from: 1, to: 1000, by: 2)) + Array(2000..<2500))
        #expect(findings.count(.error) == 1100 && findings.count(.warning) == 500 && findings.total == 1600)
    }

    @Test func aLesserOneTakesNoPlace() {
        var findings = Findings()
        for line in 1...1500 { findings.add(finding(.info, line)) }
        #expect(findings.inFileOrder.map(\.line) == Array(1...1000) && findings.isAccepted)
    }

    /// Looking through a thousand of them for each took a minute here.
    @Test func manyErrorsAreCountedAtOnce() {
        var findings = Findings()
        let error = finding(.error, 1)
        let took = ContinuousClock().measure {
            for _ in 0..<300_000 { findings.add(error) }
        }
        #expect(findings.total == 300_000 && findings.kept.count == Findings.limit)
        #expect(took < .seconds(10))
    }
}
