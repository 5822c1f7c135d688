import CatalogueModel
import CatalogueStore
import Mustache
import Workflows

/// What the frame around a page says of that page.
struct FramePage: Sendable {
    let language: Language
    let pageTitle: String
    let otherLanguagePath: String
    let isDocuments: Bool
    let isIdentify: Bool
    let isMRZ: Bool
    let isTraining: Bool
    let isEntry: Bool
    let isAbout: Bool
    let hasSearchBox: Bool
    let editionLine: String
    let versionLine: String
    let isSignedIn: Bool
    let signInPath: String
    let accountName: String
    let maySeeAccounts: Bool
    let maySeeDesk: Bool
    let isDesk: Bool
    let maySeeAudit: Bool
    let maySeeOperations: Bool
    let formToken: String
    let hasOtherLanguage: Bool
    let isOffline: Bool
    let offlineLine: String
    let isExpired: Bool
    let expiredLine: String
    /// Whether the page is written into a file, where nobody answers any more.
    let isExported: Bool
    let expiresOn: String
}

extension FramePage: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "language": language.rawValue
        case "pageTitle": pageTitle
        case "otherLanguagePath": otherLanguagePath
        case "isDocuments": isDocuments
        case "isIdentify": isIdentify
        case "isMRZ": isMRZ
        case "isTraining": isTraining
        case "isEntry": isEntry
        case "isAbout": isAbout
        case "hasSearchBox": hasSearchBox
        case "editionLine": editionLine
        case "versionLine": versionLine
        case "isSignedIn": isSignedIn
        case "signInPath": signInPath
        case "accountName": accountName
        case "maySeeAccounts": maySeeAccounts
        case "maySeeDesk": maySeeDesk
        case "isDesk": isDesk
        case "maySeeAudit": maySeeAudit
        case "maySeeOperations": maySeeOperations
        case "formToken": formToken
        case "hasOtherLanguage": hasOtherLanguage
        case "isOffline": isOffline
        case "offlineLine": offlineLine
        case "isExpired": isExpired
        case "expiredLine": expiredLine
        case "isExported": isExported
        case "expiresOn": expiresOn
        default: nil
        }
    }

    /// What the frames of all pages of a language say alike, by name; `path` says the address of a static file.
    static func fixed(in language: Language, path: (_ file: String) -> String) -> [String: String] {
        [
            "language": language.rawValue,
            "otherLanguage": language.other.rawValue,
            "stylesheet": path("site.css"),
            "modelStylesheet": path("model.css"),
            "searchScript": path("search.js"),
            "exportScript": path("export.js"),
            "icon": path("icon.svg"),
            "manifestPath": SitePath.webManifest + "?\(Language.parameterName)=\(language.rawValue)",
            "homePath": SitePath.home,
            "documentsPath": SitePath.documents,
            "identifyPath": SitePath.identify,
            "mrzPath": SitePath.mrz,
            "trainingPath": SitePath.training,
            "entryPath": SitePath.entry,
            "aboutPath": SitePath.about,
            "glossaryPath": SitePath.glossary,
            "changesPath": SitePath.changes,
            "feedPath": SitePath.feed(nil, language),
            "evidencePath": SitePath.evidenceLegend,
            "apiPath": SitePath.api,
            "licencesPath": SitePath.licences,
            "accessibilityPath": SitePath.accessibility,
            "accountStylesheet": path("account.css"),
            "signOutPath": SitePath.signOut,
            "accountPath": SitePath.account,
            "accountsPath": SitePath.accounts,
            "submissionsPath": SitePath.submissions,
            "auditPath": SitePath.audit,
            "operationsPath": SitePath.operations,
        ]
    }
}

/// Makes the text of a page: its frame, its template.
struct PageMaker: Sendable {
    let store: CatalogueStore
    let vocabularies: Vocabularies
    let resources: SiteResources
    let version: String
    /// What pages of an offline edition say; nil on the site.
    var offline: OfflineNotice?

    func wording(_ visit: Visit) -> Wording {
        Wording(language: visit.language, vocabularies: vocabularies)
    }

    func text(of template: String, _ page: some Sendable) -> String {
        resources.text(of: template, page)
    }

    /// The frame of a page.
    func frame(title: String, visit: Visit, hasSearchBox: Bool = true, editionLine: String) -> FramePage {
        let language = visit.language
        let shownVersion = "\(AboutText.versionLabel.text(in: language)) \(version)"
        return FramePage(
            language: language,
            pageTitle: title,
            otherLanguagePath: visit.path
                + visit.query.with(ModelRequest.wholeParameter, nil)
                .with(Language.parameterName, language.other.rawValue).suffix,
            isDocuments: visit.path.hasPrefix(SitePath.documents),
            isIdentify: visit.path == SitePath.identify,
            isMRZ: visit.path == SitePath.mrz,
            isTraining: visit.path.hasPrefix(SitePath.training),
            isEntry: visit.path == SitePath.entry || visit.path.hasPrefix(SitePath.entry + "/"),
            isAbout: visit.path == SitePath.about,
            hasSearchBox: hasSearchBox,
            editionLine: editionLine,
            versionLine: shownVersion,
            isSignedIn: visit.account != nil,
            signInPath: visit.signInPath,
            accountName: visit.account?.name ?? "",
            maySeeAccounts: visit.account?.role.may(.manageAccounts) ?? false,
            maySeeDesk: visit.account.map { $0.role.may(.handIn, country: $0.role.country) } ?? false,
            isDesk: visit.path.hasPrefix(SitePath.submissions),
            maySeeAudit: visit.account?.role.may(.readAudit) ?? false,
            maySeeOperations: visit.account?.role.may(.watchService) ?? false,
            formToken: visit.formToken,
            hasOtherLanguage: offline?.manifest.languages.contains(language.other) ?? true,
            isOffline: offline != nil,
            offlineLine: offline?.line(in: language) ?? "",
            isExpired: offline.map { $0.isExpired && !$0.isExported } ?? false,
            expiredLine: offline?.warning(in: language) ?? "",
            isExported: offline?.isExported ?? false,
            expiresOn: offline.map { "\($0.manifest.expires)" } ?? ""
        )
    }

    /// The edition in words, or that there is none yet.
    static func line(of edition: Edition?, in language: Language) -> String {
        guard let edition else { return FrameText.noEdition.text(in: language) }
        return line(edition: edition.number, publishedAt: edition.publishedAt, in: language)
    }

    static func line(edition number: Int, publishedAt: String, in language: Language) -> String {
        let day = DateText.moment(publishedAt, in: language)
        return UIText(es: "Edición \(number), \(day)", en: "Edition \(number), \(day)").text(in: language)
    }
}
