import Mustache

// Found by name rather than by reflection, which reads every member of every page.
extension DocumentPage: MustacheParent {
    func child(named name: String) -> Any? {
        firstMember(named: name) ?? secondMember(named: name)
    }

    private func firstMember(named name: String) -> Any? {
        switch name {
        case "frame": frame
        case "text": text
        case "trail": trail
        case "isSpecimen": isSpecimen
        case "oldEditionLine": oldEditionLine
        case "currentPath": currentPath
        case "code": code
        case "title": title
        case "otherTitle": otherTitle
        case "otherTitleLanguage": otherTitleLanguage
        case "nativeTitles": nativeTitles
        case "status": status
        case "statusLine": statusLine
        case "statusNote": statusNote
        case "statusEvidence": statusEvidence
        case "circulationLine": circulationLine
        case "evidence": evidence
        case "confirmationLine": confirmationLine
        case "isConfirmed": isConfirmed
        case "revisionEdition": revisionEdition
        case "sections": sections
        case "images": images
        case "hasImages": hasImages
        case "map": map
        case "check": check
        default: nil
        }
    }

    private func secondMember(named name: String) -> Any? {
        switch name {
        case "hasFeatures": hasFeatures
        case "specimenZone": specimenZone
        case "facts": facts
        case "fields": fields
        case "hasFields": hasFields
        case "printedTexts": printedTexts
        case "hasPrintedTexts": hasPrintedTexts
        case "legalBases": legalBases
        case "hasLegalBases": hasLegalBases
        case "references": references
        case "hasReferences": hasReferences
        case "notes": notes
        case "hasNotes": hasNotes
        case "sources": sources
        case "hasSources": hasSources
        case "revisions": revisions
        case "series": series
        case "hasSeries": hasSeries
        case "citation": citation
        case "permanentPath": permanentPath
        case "historyPath": historyPath
        case "answers": answers
        case "hasAnswers": hasAnswers
        case "report": report
        case "jsonPath": jsonPath
        case "scriptPath": scriptPath
        default: nil
        }
    }
}
