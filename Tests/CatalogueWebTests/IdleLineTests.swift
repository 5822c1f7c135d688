import Testing

@testable import CatalogueWeb

@Suite struct IdleLineTests {
    /// The line against the plain way: of all that are idle, the one that has been so for the longest.
    @Test func theFirstInLineIsTheOneIdleForTheLongest() {
        var line = IdleLine()
        var idleSince: [UInt64: UInt64] = [:]
        var random: UInt64 = 7
        for clock in UInt64(1)...20_000 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = random >> 33 % 300
            if random >> 50 % 3 == 0 {
                idleSince[number] = nil
            } else {
                idleSince[number] = clock
                line.append(IdleLine.Turn(number: number, since: clock)) { idleSince[$0.number] == $0.since }
            }
            let longest = idleSince.min { $0.value < $1.value }?.key
            let first = line.first { idleSince[$0.number] == $0.since }
            #expect(first == longest)
        }
    }

    @Test func aLineThatIsPassedTakesNoRoom() {
        var line = IdleLine()
        for since in UInt64(1)...100_000 {
            line.append(IdleLine.Turn(number: 1, since: since)) { $0.since == since - 1 }
        }
        #expect(line.count <= 64)
    }
}
