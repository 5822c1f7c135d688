import CatalogueModel
import Workflows

/// The form in which a call is made or changed.
struct CallFormPage: Sendable {
    let callAction: String
    let isNewCall: Bool
    let callSequence: String
    let callKinds: [AccountChoice]
    let typedLabelES: String
    let typedLabelEN: String
    let typedFrom: String
    let typedTo: String
    let typedDay: String
    let typedTime: String
    let typedZone: String
    let callZones: [String]
    let callCountries: [AccountChoice]

    /// A form.
    ///
    /// - Parameters:
    ///   - draft: what stands in it.
    ///   - call: the call that it changes; nil for a new one.
    ///   - countries: those that can be called.
    ///   - wording: the reader's words.
    init(_ draft: CallDraft, changing call: SubmissionCall?, countries: [String], _ wording: Wording) {
        callAction = call.map { SitePath.call($0.id) } ?? SitePath.calls
        isNewCall = call == nil
        callSequence = "\(call?.sequence ?? 0)"
        callKinds = SubmissionKind.allCases.map { kind in
            AccountChoice(
                choiceValue: kind.rawValue,
                choiceLabel: kind.label.text(in: wording.language),
                isTheChoice: kind.rawValue == draft.kind
            )
        }
        typedLabelES = draft.labelES
        typedLabelEN = draft.labelEN
        typedFrom = draft.from
        typedTo = draft.to
        typedDay = draft.day
        typedTime = draft.time
        typedZone = draft.timeZone
        callZones = DeadlineClock.suggestions
        let members = wording.membersByName
        callCountries = (members.filter(countries.contains) + countries.filter { !members.contains($0) }).map { code in
            AccountChoice(
                choiceValue: code,
                choiceLabel: wording.sender(code),
                isTheChoice: draft.countries.contains(code)
            )
        }
    }
}

extension CallDraft {
    /// What a browser sends.
    init(_ fields: AccountFields) {
        self.init()
        kind = fields["kind"]
        labelES = fields["label-es"]
        labelEN = fields["label-en"]
        from = fields["from"]
        to = fields["to"]
        day = fields["day"]
        time = fields["time"]
        timeZone = fields["zone"]
        countries = fields.all("country")
    }

    /// What a new form begins with: everyone, and the zone of the last call.
    static func blank(after last: SubmissionCall?, countries: [String]) -> CallDraft {
        var draft = CallDraft()
        draft.kind = SubmissionKind.manual.rawValue
        draft.time = "17:00"
        draft.timeZone = last?.terms.deadline.timeZone ?? "UTC"
        draft.countries = countries
        return draft
    }
}
