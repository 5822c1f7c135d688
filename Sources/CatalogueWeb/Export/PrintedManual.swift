public import CatalogueModel
import CatalogueStore
import DocumentChecks
import Foundation
import Hummingbird
public import Logging
import NIOCore
public import Workflows

/// The manual of a country as one file of HTML to be printed, with its images in it.
public struct PrintedManual: Sendable {
    private let edition: OfflineEdition
    private let country: String
    private let pages: PageMaker
    private let wording: Wording
    private let today: CalendarDay

    /// The manual of a country.
    ///
    /// - Parameters:
    ///   - country: ICAO alpha-3 code.
    ///   - edition: an edition that holds it, in one language.
    ///   - today: the day.
    ///   - version: of the program.
    ///   - logger: takes what readers are not told.
    /// - Throws: `SiteResourcesError`.
    public init(
        of country: String,
        in edition: OfflineEdition,
        today: CalendarDay,
        version: String,
        logger: Logger
    ) throws {
        self.edition = edition
        self.country = country
        self.today = today
        wording = Wording(language: edition.manifest.languages.first ?? .es, vocabularies: edition.vocabularies)
        pages = try Site(exporting: edition, today: today, version: version, logger: logger).offlinePages(
            edition,
            isExported: true
        )
    }

    /// The file.
    ///
    /// - Returns: its text, and how many models it has.
    /// - Throws: `StoreError`, `OfflineError`.
    public func html() async throws -> (bytes: [UInt8], models: Int) {
        let access = edition.manifest.access
        let codes = try await edition.store.documents(ofIssuer: country, access: access) { $0.code }
        var found: [PublishedDocument] = []
        for code in codes {
            if let document = try await edition.store.document(code, access: access) { found.append(document) }
        }
        let current = try await edition.store.currentEdition()
        let frame = frame
        let front = PrintedFrontPage(
            country,
            found.map(\.model),
            expires: edition.manifest.expires,
            frame: frame,
            wording: wording
        )
        var text = try styled(pages.text(of: "manual-front", front))
        for document in found {
            let asked = ModelRequest(
                found: document,
                edition: nil,
                tools: tools,
                isWhole: true,
                current: current,
                series: [],
                answers: []
            )
            text += pages.text(
                of: "manual-model",
                DocumentPage(
                    asked,
                    series: [],
                    answers: [],
                    frame: frame,
                    script: "",
                    today: today,
                    wording: wording
                )
            )
        }
        text += try await annex(frame)
        text += "</main>\n</body>\n</html>\n"
        return (try await embedded(Array(text.utf8), found.map(\.model)), found.count)
    }

    /// The file with the pages that a browser set in its contents.
    ///
    /// In rules of style, so that the text stays what it is: the room for the numbers is there without them.
    ///
    /// - Parameters:
    ///   - html: the file.
    ///   - places: the page of each anchor that the contents lead to.
    /// - Returns: its text.
    public static func numbered(_ html: [UInt8], _ places: [String: Int]) -> [UInt8] {
        guard let head = html.firstRange(of: Array("</head>".utf8)) else { return html }
        let rules = places.sorted { $0.key < $1.key }.map { anchor, page in
            ".manual-contents a[href=\(quoted("#\(anchor)"))]::after { content: \(quoted("\(page)")); }\n"
        }
        var numbered = html
        numbered.insert(contentsOf: "<style>\n\(rules.joined())</style>\n".utf8, at: head.lowerBound)
        return numbered
    }

    /// Everything that can be checked stands under the method it is checked by.
    private var tools: Set<String> { Set(edition.vocabularies[.tools].terms.map(\.id)).subtracting(["none", "scan"]) }

    private var frame: FramePage {
        var visit = Visit(language: wording.language, access: edition.manifest.access)
        visit.path = SitePath.documents
        let manifest = edition.manifest
        return pages.frame(
            title: "\(wording.label(country, .countries)) · \(PrintedText.printedManual.text(in: wording.language))",
            visit: visit,
            editionLine: PageMaker.line(
                edition: manifest.edition,
                publishedAt: manifest.publishedAt,
                in: wording.language
            )
        )
    }

    /// The rules of the destination.
    private func annex(_ frame: FramePage) async throws -> String {
        let rulebook = try await AnswerEntry(store: edition.store).rulebook(access: edition.manifest.access)
        let rules = (rulebook?.rules ?? []).filter { $0.destination == country }
        func text(_ name: PrintedText) -> String { HTMLText.escaped(name.text(in: wording.language)) }
        var annex = "<section class=\"manual-rules\" id=\"entry-rules\">\n<h2>\(text(.printedRules))</h2>\n"
        annex += "<p>\(text(rules.isEmpty ? .printedNoRules : .printedRulesLead))</p>\n"
        for rule in rules {
            let page = EntryRulePage(rule, flips: ([], today), stylesheet: "", frame: frame, wording: wording)
            annex += pages.text(of: "manual-rule", page)
        }
        return annex + "</section>\n"
    }

    /// A page with its styles and its running heads in it.
    private func styled(_ page: String) throws -> String {
        let styles = try ["site.css", "model.css", "manual.css"].map { name in
            guard let file = pages.resources.files[name] else {
                throw SiteExportError.page(path: SitePath.file(name, digest: nil), status: 404)
            }
            return String(buffer: file.bytes)
        }
        return page.replacing(
            "</head>",
            with: "<style>\n\((styles + [runningHeads]).joined(separator: "\n"))</style>\n</head>"
        )
    }

    /// The country, the edition and its day over every page but the first, the number of the page under it.
    private var runningHeads: String {
        let country = Self.quoted(wording.label(country, .countries))
        let edition = Self.quoted(frame.editionLine)
        return """
            @page { @top-left { content: \(country); font: 9pt sans-serif; } @top-right { content: \(edition); font: 9pt sans-serif; }
              @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
            @page :first { @top-left { content: none; } @top-right { content: none; } }

            """
    }

    /// A text as a string of CSS: whatever is no letter or digit of ASCII as its number.
    private static func quoted(_ text: String) -> String {
        let parts = text.unicodeScalars.map { scalar in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
        }
        return "\"\(parts.joined())\""
    }

    /// A page with the bytes of its images in it; what leads to the site leads nowhere from paper.
    private func embedded(_ page: [UInt8], _ models: [DocumentModel]) async throws -> [UInt8] {
        // By address.
        var images: [String: String] = [:]
        for image in models.flatMap(\.images) {
            let path = SitePath.image(image.sha256)
            guard images[path] == nil else { continue }
            guard let bytes = try await edition.image(image.sha256) else { continue }
            images[path] = "data:\(image.type.rawValue);base64,\(Data(bytes).base64EncodedString())"
        }
        return HTMLAddresses.changed(page) { images[$0] }
    }
}
