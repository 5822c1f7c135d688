public import CatalogueModel

extension EntryAnswer: JSONWritable {
    /// Appends the answer in the form of the API; what is not known is `null`.
    public func write(to json: inout JSONText) {
        json.object { json in
            json.key("verdict")
            json.string(verdict?.rawValue ?? "unknown")
            json.member("status", status)
            Self.write("rule", rule?.id, to: &json)
            Self.write("stayDays", stayDays, to: &json)
            Self.write("passportValidity", passportValidity, to: &json)
            json.member("missing", missing)
            json.member("duties", dutyCodes)
            json.member("fired", fired)
            json.key("rejected")
            json.array(rejected) { json, item in
                json.object {
                    $0.member("rule", item.rule.id)
                    $0.member("reason", item.reason)
                }
            }
            json.key("basis")
            json.array(rule?.legalBases.map(\.value) ?? []) { $0.value($1) }
            Self.write("evidence", rule?.evidence, to: &json)
            Self.write("conflict", rule?.conflict, to: &json)
            writeRest(to: &json)
        }
    }

    /// What the form of the cases does not have.
    private func writeRest(to json: inout JSONText) {
        json.member("destination", question.destination)
        json.member("nationality", passport.nationality)
        json.member("document", passport.document.kind)
        json.member("date", question.date)
        json.member("stay", rule?.stay)
        json.member("passportValidityNeeded", rule?.passportValidity)
        json.member("missingThen", missingThen)
        json.member("conditions", conditions)
        json.member("dutiesPossible", possibleDutyCodes)
        json.key("reachable")
        json.array(reachable) { json, outcome in
            json.object {
                $0.member("rule", outcome.rule.id)
                $0.member("verdict", outcome.verdict)
                $0.member("stay", outcome.rule.stay)
            }
        }
        json.member("validFrom", rule?.validFrom)
        json.member("validTo", rule?.validTo)
        Self.write("confirmedByState", rule?.confirmedByState, to: &json)
        json.member("sources", rule?.sources ?? [])
        if let post = question.entryPost { json.member("entryPost", post) }
        if let mode = question.mode { json.member("mode", mode) }
        if !transits.isEmpty { json.member("transit", transits) }
    }

    private static func write(_ name: StaticString, _ value: (some JSONWritable)?, to json: inout JSONText) {
        json.key(name)
        if let value { json.value(value) } else { json.null() }
    }
}
