import CatalogueModel
import DocumentChecks
import Foundation
import TestSupport
import Testing

/// A zone that another project tests itself with, and what an independent computation says of it.
private struct Vector: Decodable, CustomTestStringConvertible {
    var id: String
    var level: String
    var format: String
    var use: String
    var lines: [String]?
    var text: String?
    var field: String?
    var expect: String?
    var oracleCheckDigit: Int?
    var accept: Bool?
    var checks: [String: Bool]?
    var source: String

    enum CodingKeys: String, CodingKey {
        case id, level, format, use, lines, text, field, expect, accept, checks, source
        case oracleCheckDigit = "oracle_check_digit"
    }

    var testDescription: String { id }

    static let all: [Vector] = {
        guard
            let text = try? String(
                contentsOf: Project.root.appendingPathComponent("Tests/MRZ/vectors.jsonl"),
                encoding: .utf8
            )
        else { return [] }
        return text.split(separator: "\n").compactMap {
            try? JSONDecoder().decode(Vector.self, from: Data($0.utf8))
        }
    }()
}

@Suite struct MRZVectorTests {
    private let reference = CalendarDay(daysSince1970: 20_778)

    @Test func allVectorsThatMayBeCopiedAreHere() {
        #expect(Vector.all.count == 324)
        #expect(Vector.all.allSatisfy { $0.source.hasSuffix("MIT") })
    }

    @Test(arguments: Vector.all.filter { $0.level == "document" && $0.use == "score" && $0.accept != nil })
    private func acceptanceIsThatOfTheIndependentComputation(vector: Vector) {
        let reading = MRZReading((vector.lines ?? []).joined(separator: "\n"), reference: reference)
        #expect(reading.isAccepted == vector.accept)
        #expect((reading.format?.rawValue ?? "NONE") == vector.format)
    }

    @Test(arguments: Vector.all.filter { $0.level == "document" && $0.use != "exclude_conflict" })
    private func checkDigitsAreThoseOfTheIndependentComputation(vector: Vector) {
        let reading = MRZReading((vector.lines ?? []).joined(separator: "\n"), reference: reference)
        // Where we read another character than was typed, the digit is of another text.
        guard reading.changes.isEmpty, !reading.numberForm.isLong || reading.numberForm != .longWithFiller else {
            return
        }
        let names = [
            "document_number": MRZFieldKind.documentNumber, "date_of_birth": .birthDate, "date_of_expiry": .expiryDate,
            "personal_number": .optionalData, "composite": .compositeCheck,
        ]
        for (name, isRight) in vector.checks ?? [:] {
            guard let field = names[name], let check = reading.checks.first(where: { $0.field == field }) else {
                continue
            }
            #expect(check.isRight == isRight, "\(name)")
        }
    }

    @Test(arguments: Vector.all.filter { $0.level == "field" })
    private func singleCheckDigitsAreRight(vector: Vector) throws {
        let field = try #require(vector.field)
        #expect(MRZCheckDigit.of(field)?.wholeNumberValue == vector.oracleCheckDigit)
    }
}
