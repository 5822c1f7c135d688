import CatalogueModel
import CatalogueStore

/// A feed of changes.
///
/// Source: RFC 4287. Identifiers are ours and never change, whatever the address of the site.
struct AtomFeed {
    /// Whose changes it tells.
    enum Scope: Sendable {
        case all
        case country(String)
        case followed(by: AccountID)
    }

    let scope: Scope
    let changes: [DocumentChange]
    let edition: Edition?
    let origin: String
    let wording: Wording

    private var language: Language { wording.language }
    private var atom: AtomText { AtomText(origin: origin) }

    /// The feed as XML.
    var text: String {
        let names = [ChangesText.feedTitle.text(in: language), subtitle]
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
            <id>urn:crm:cotejo:feed:\(name):\(language.rawValue)</id>
            <title>\(atom.escaped(names.compactMap(\.self).joined(separator: " · ")))</title>
            <updated>\(atom.escaped(changes.first?.publishedAt ?? edition?.publishedAt ?? Self.beforeAllEditions))</updated>
            <author><name>Cotejo</name></author>
            \(atom.link("self", "application/atom+xml", path(in: language)))
            \(atom.link("alternate", "text/html", pagePath))
            \(atom.link("alternate", "application/atom+xml", path(in: language.other), language.other))
            \(changes.map(entry).joined())</feed>

            """
    }

    /// What tells the feed from others, and no two accounts' from each other.
    private var name: String {
        switch scope {
        case .all: "all"
        case .country(let country): country
        case .followed(let account): "followed:\(account)"
        }
    }

    private var subtitle: String? {
        switch scope {
        case .all: nil
        case .country(let country): wording.label(country, .countries)
        case .followed: FollowedText.followedFormTitle.text(in: language)
        }
    }

    private func path(in language: Language) -> String {
        switch scope {
        case .all: SitePath.feed(nil, language)
        case .country(let country): SitePath.feed(country, language)
        case .followed: SitePath.followedFeed(language)
        }
    }

    /// The page that tells the same to people.
    private var pagePath: String {
        switch scope {
        case .all: SitePath.changes
        case .country(let country):
            SitePath.changes + URLQuery([ChangesQuery.Parameter.country: country]).suffix
        case .followed: SitePath.followed
        }
    }

    /// A feed must say when it was updated, also one of a catalogue that has no edition yet.
    private static let beforeAllEditions = "1970-01-01T00:00:00Z"

    private func entry(_ change: DocumentChange) -> String {
        let action = ChangesText.action(change.action).text(in: language)
        let title = change.title.text(in: language)
        return """
            <entry>
            <id>urn:crm:cotejo:change:\(change.edition):\(change.code):\(language.rawValue)</id>
            <title>\(atom.escaped("\(action): \(title) (\(change.code))"))</title>
            <updated>\(atom.escaped(change.publishedAt))</updated>
            \(atom.link("alternate", "text/html", SitePath.document(change.code, edition: change.edition)))
            <category term="\(change.action.rawValue)" label="\(atom.escaped(action))"/>
            <summary>\(atom.escaped(summary(change)))</summary>
            </entry>

            """
    }

    private func summary(_ change: DocumentChange) -> String {
        var parts = [
            wording.label(change.code.issuer, .countries),
            "\(SearchText.edition.text(in: language)) \(change.edition)",
        ]
        if !change.fields.isEmpty {
            let names = wording.list(change.fields.map { MemberText.name($0, in: language) })
            parts.append("\(ChangesText.changesFields.text(in: language)): \(names)")
        }
        if change.code.isSpecimen { parts.append(FrameText.specimenTitle.text(in: language)) }
        return parts.joined(separator: " · ")
    }
}
