import CatalogueModel
import CatalogueStore

/// A feed of calls, and of what happened to submissions.
///
/// Source: RFC 4287, as `AtomFeed`. It names no person.
struct SubmissionFeed {
    let country: String?
    let events: [SubmissionEvent]
    /// The calls that the events speak of.
    let calls: [CallID: SubmissionCall]
    let origin: String
    let wording: Wording

    private var language: Language { wording.language }
    private var atom: AtomText { AtomText(origin: origin) }

    /// The feed as XML.
    var text: String {
        let names = [DeskText.submissions.text(in: language), country.map { wording.sender($0) }]
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
            <id>urn:crm:cotejo:submissions:\(country ?? "all"):\(language.rawValue)</id>
            <title>\(atom.escaped(names.compactMap(\.self).joined(separator: " · ")))</title>
            <updated>\(events.first?.at ?? Moment(secondsSince1970: 0))</updated>
            <author><name>Cotejo</name></author>
            \(atom.link("self", "application/atom+xml", SitePath.submissionsFeed(language)))
            \(atom.link("alternate", "text/html", SitePath.submissions))
            \(atom.link("alternate", "application/atom+xml", SitePath.submissionsFeed(language.other), language.other))
            \(events.map(entry).joined())</feed>

            """
    }

    private func entry(_ event: SubmissionEvent) -> String {
        """
        <entry>
        <id>urn:crm:cotejo:submissions:event:\(event.number):\(language.rawValue)</id>
        <title>\(atom.escaped(title(event)))</title>
        <updated>\(event.at)</updated>
        \(atom.link("alternate", "text/html", path(event)))
        <category term="\(event.action.rawValue)" label="\(atom.escaped(what(event)))"/>
        <summary>\(atom.escaped(summary(event)))</summary>
        </entry>

        """
    }

    private func what(_ event: SubmissionEvent) -> String {
        let text =
            switch event.action {
            case .callOpened: UIText(es: "convocatoria abierta", en: "call made")
            case .callChanged: UIText(es: "convocatoria cambiada", en: "call changed")
            case .callClosed: UIText(es: "convocatoria cerrada", en: "call closed")
            case .submissionReceived: UIText(es: "recibida", en: "received")
            case .submissionCompared: UIText(es: "comparada de nuevo", en: "compared again")
            case .submissionWithdrawn: DeskText.stateTakenBack.wording
            case .submissionRejected: DeskText.stateSentBack.wording
            case .submissionPublished: CallText.dutyPublished.wording
            default: CallText.dutyFindings.wording
            }
        return text.text(in: language)
    }

    private func title(_ event: SubmissionEvent) -> String {
        if let call = event.call.flatMap({ calls[$0] }) { return "\(call.title(in: language)): \(what(event))" }
        let kind = event.kind?.label.text(in: language)
        let number = event.submission.map { "\(DeskText.deskSubmission.text(in: language)) \($0)" }
        let names = [event.country.map { wording.sender($0) }, kind, number].compactMap(\.self)
        return "\(names.joined(separator: ", ")): \(what(event))"
    }

    private func summary(_ event: SubmissionEvent) -> String {
        guard let call = event.call.flatMap({ calls[$0] }) else { return DateText.minute(event.at, in: language) }
        let due = DateText.deadline(call.terms.deadline, in: language)
        return "\(CallText.callDeadline.text(in: language)): \(due)"
    }

    private func path(_ event: SubmissionEvent) -> String {
        event.call.map { SitePath.call($0) } ?? event.submission.map { SitePath.submission($0) }
            ?? SitePath.submissions
    }
}
