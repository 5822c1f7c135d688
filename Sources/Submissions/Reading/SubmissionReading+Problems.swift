import CatalogueModel

extension SubmissionReading {
    /// The finding for what the parser objects to.
    func finding(for problem: XMLProblem) -> Finding {
        let detail = problem.message.trimmed.split(separator: "\n").joined(separator: " ")
        let place = FindingPlace(line: max(1, problem.line), path: current?.path ?? "")
        switch problem.code {
        case 61: return .documentType(at: .line(place.line))
        case _ where detail.hasPrefix("xmlParseDocTypeDecl"): return .documentType(at: .line(place.line))
        // Unknown or unsupported encoding, wrong declaration, failed conversion.
        case 31, 32, 81, 1544, 6000...6010: return .encoding(detail, at: place)
        case 9 where isAtEnd && shape.endsInsideCharacter:
            return .malformed("The file ends in the middle of a character", at: place)
        // UTF-16 that calls itself UTF-8.
        case 9 where shape.isUTF16 && detail.hasPrefix("Char 0x0 "): return .encoding(detail, at: place)
        case 9 where detail.hasPrefix("Input is not proper UTF-8"): return .encoding(detail, at: place)
        case _ where detail.contains("too long") || detail.contains("Huge input"): return .tooLong(.value, at: place)
        case _ where detail.hasPrefix("Excessive depth"): return .tooDeep(limit: ReadingLimits.depth, at: place)
        case _ where shape.isBlank: return .empty(at: .line(1))
        case 4 where shape.isNoXML && !shape.isUTF16: return .notXML()
        default: return .malformed(detail, at: place)
        }
    }
}
