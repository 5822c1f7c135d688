import CatalogueModel

/// Holds a zone against one model.
struct MRZJudgement {
    let reading: MRZReading
    let model: MRZModel

    var candidate: MRZCandidate {
        var candidate = MRZCandidate(model)
        judgeFormat(&candidate)
        judgeCode(&candidate)
        judgeNumber(&candidate)
        judgeStatus(&candidate)
        judgeDates(&candidate)
        judgeQuirks(&candidate)
        return candidate
    }

    private func judgeFormat(_ candidate: inout MRZCandidate) {
        guard let format = reading.format?.rawValue else { return }
        if model.format == format {
            candidate.score += 3
            candidate.fits.append(.init("format", es: "formato \(format)", en: "format \(format)"))
        } else {
            candidate.unknown.append(.init("format", es: "formato de su zona", en: "format of its zone"))
        }
    }

    private func judgeCode(_ candidate: inout MRZCandidate) {
        let code = reading.raw(.documentCode) ?? ""
        let first = String(code.prefix(1))
        if model.documentCodes.isEmpty {
            candidate.unknown.append(.init("code", es: "código del documento", en: "document code"))
        } else if model.documentCodes.contains(code) {
            candidate.score += 4
            candidate.fits.append(.init("code", es: "código \(code)", en: "code \(code)"))
        } else if model.documentCodes.contains(first) {
            candidate.score += 2
            candidate.fits.append(.init("code.letter", es: "primera letra \(first)", en: "first letter \(first)"))
        } else {
            let known = model.documentCodes.joined(separator: ", ")
            candidate.cannot.append(
                .init(
                    "code.neverUsed",
                    es: "la serie no usa el código \(code); usa \(known)",
                    en: "the series does not use the code \(code); it uses \(known)"
                )
            )
        }
    }

    private func judgeNumber(_ candidate: inout MRZCandidate) {
        let numbers = reading.numbers(model.quirks)
        guard let shown = numbers.first else { return }
        guard !model.patterns.isEmpty else {
            candidate.unknown.append(.init("number", es: "forma del número", en: "pattern of the number"))
            return
        }
        // A zone has fillers where the number is printed with hyphens or blanks, or leaves those out.
        let printed = numbers.flatMap { number in
            [number] + ["-", " ", ""].map { number.replacing("<", with: $0) }
        }
        if model.patterns.contains(where: { pattern in printed.contains { pattern.matches($0) } }) {
            candidate.score += 3
            candidate.fits.append(.init("number", es: "forma del número", en: "pattern of the number"))
        } else {
            candidate.score -= 3
            candidate.against.append(
                .init(
                    "number",
                    es: "el número \(shown) no tiene la forma conocida",
                    en: "the number \(shown) does not have the known pattern"
                )
            )
        }
    }

    private func judgeStatus(_ candidate: inout MRZCandidate) {
        switch model.status {
        case .withdrawn:
            candidate.cannot.append(
                .init("withdrawn", es: "el modelo está retirado", en: "the model is withdrawn")
            )
        case .announced:
            candidate.cannot.append(
                .init("announced", es: "el modelo aún no se expide", en: "the model is not issued yet")
            )
        case .current: candidate.score += 1
        case .validUntilExpiry, .unknown: break
        }
    }

    private func judgeQuirks(_ candidate: inout MRZCandidate) {
        for check in reading.checks where !check.isRight && reading.isExcused(check, by: model.quirks) {
            judge(excused: check, &candidate)
        }
        judgeNationality(&candidate)
        judgeConvention(&candidate)
    }

    /// The issuer stands for the nationality where that was confirmed of the model.
    private func judgeNationality(_ candidate: inout MRZCandidate) {
        guard model.quirks.contains(.nationalityFromIssuer) else { return }
        candidate.takesNationalityFromIssuer = !model.unverifiedQuirks.contains(.nationalityFromIssuer)
        guard reading.text(.nationality) != reading.text(.issuer) else { return }
        if candidate.takesNationalityFromIssuer {
            candidate.fits.append(
                .init(
                    "quirk.nationality",
                    es: "en este modelo la nacionalidad se toma del emisor",
                    en: "on this model the nationality is taken from the issuer"
                )
            )
        } else {
            candidate.unknown.append(
                .init(
                    "quirk.nationality",
                    es: "si en este modelo la nacionalidad se toma del emisor, como dice una fuente sin confirmar",
                    en:
                        "if on this model the nationality is taken from the issuer, as a source says that nobody confirmed"
                )
            )
        }
    }

    /// A wrong digit that is recorded of the model; where nobody confirmed that, it weighs nothing and says so.
    private func judge(excused check: MRZCheck, _ candidate: inout MRZCandidate) {
        let field = check.field == .compositeCheck ? "composite" : check.field.rawValue
        guard reading.isExcused(check, by: model.quirks.subtracting(model.unverifiedQuirks)) else {
            candidate.unknown.append(
                .init(
                    "quirk.\(field)",
                    es:
                        "si ese dígito de control (\(field)) tampoco coincide en los genuinos, como dice una fuente sin "
                        + "confirmar",
                    en: "if this check digit (\(field)) does not match on genuine ones either, as a source says that "
                        + "nobody confirmed"
                )
            )
            return
        }
        candidate.score += 1
        candidate.fits.append(
            .init(
                "quirk.\(field)",
                es: "de este modelo se conoce que ese dígito de control (\(field)) no coincide",
                en: "of this model it is known that this check digit (\(field)) does not match"
            )
        )
    }

    private func judgeConvention(_ candidate: inout MRZCandidate) {
        let convention: MRZQuirk? =
            switch reading.numberForm {
            case .longWithFiller: .longNumberWithFiller
            case .longWithoutFiller: .longNumberWithoutFiller
            case .plain, .longEitherWay, .longWrong: nil
            }
        guard let convention else { return }
        let known = model.quirks.intersection([.longNumberWithFiller, .longNumberWithoutFiller])
        if known.contains(convention) {
            candidate.score += 1
            candidate.fits.append(
                .init("number.convention", es: "cálculo del número largo", en: "computation of the long number")
            )
        } else if !known.isEmpty {
            candidate.score -= 1
            candidate.against.append(
                .init(
                    "number.convention",
                    es: "este modelo calcula de otro modo el dígito del número largo",
                    en: "this model computes the digit of the long number in another way"
                )
            )
        }
    }
}
