import CatalogueModel
import CatalogueStore

/// What the frame around every page needs.
struct FramePage: Sendable {
    let language: String
    let pageTitle: String
    let stylesheet: String
    let modelStylesheet: String
    let searchScript: String
    let icon: String
    let homePath: String
    let documentsPath: String
    let identifyPath: String
    let mrzPath: String
    let trainingPath: String
    let entryPath: String
    let aboutPath: String
    let glossaryPath: String
    let changesPath: String
    let feedPath: String
    let evidencePath: String
    let apiPath: String
    let licencesPath: String
    let accessibilityPath: String
    let otherLanguage: String
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
    let accountStylesheet: String
    let isSignedIn: Bool
    let signInPath: String
    let signOutPath: String
    let accountPath: String
    let accountName: String
    let maySeeAccounts: Bool
    let accountsPath: String
    let maySeeAudit: Bool
    let auditPath: String
    let formToken: String
}

/// Makes the text of a page: its frame, its template.
struct PageMaker: Sendable {
    let store: CatalogueStore
    let vocabularies: Vocabularies
    let resources: SiteResources
    let version: String

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
            language: language.rawValue,
            pageTitle: title,
            stylesheet: resources.path(of: "site.css"),
            modelStylesheet: resources.path(of: "model.css"),
            searchScript: resources.path(of: "search.js"),
            icon: resources.path(of: "icon.svg"),
            homePath: SitePath.home,
            documentsPath: SitePath.documents,
            identifyPath: SitePath.identify,
            mrzPath: SitePath.mrz,
            trainingPath: SitePath.training,
            entryPath: SitePath.entry,
            aboutPath: SitePath.about,
            glossaryPath: SitePath.glossary,
            changesPath: SitePath.changes,
            feedPath: SitePath.feed(nil, language),
            evidencePath: SitePath.evidenceLegend,
            apiPath: SitePath.api,
            licencesPath: SitePath.licences,
            accessibilityPath: SitePath.accessibility,
            otherLanguage: language.other.rawValue,
            otherLanguagePath: visit.path
                + visit.query.with(Language.parameterName, language.other.rawValue).suffix,
            isDocuments: visit.path.hasPrefix(SitePath.documents),
            isIdentify: visit.path == SitePath.identify,
            isMRZ: visit.path == SitePath.mrz,
            isTraining: visit.path.hasPrefix(SitePath.training),
            isEntry: visit.path == SitePath.entry || visit.path.hasPrefix(SitePath.entry + "/"),
            isAbout: visit.path == SitePath.about,
            hasSearchBox: hasSearchBox,
            editionLine: editionLine,
            versionLine: shownVersion,
            accountStylesheet: resources.path(of: "account.css"),
            isSignedIn: visit.account != nil,
            signInPath: visit.signInPath,
            signOutPath: SitePath.signOut,
            accountPath: SitePath.account,
            accountName: visit.account?.name ?? "",
            maySeeAccounts: visit.account?.role.may(.manageAccounts) ?? false,
            accountsPath: SitePath.accounts,
            maySeeAudit: visit.account?.role.may(.readAudit) ?? false,
            auditPath: SitePath.audit,
            formToken: visit.formToken
        )
    }

    /// The edition in words, or that there is none yet.
    static func line(of edition: Edition?, in language: Language) -> String {
        guard let edition else { return FrameText.noEdition.text(in: language) }
        let day = DateText.moment(edition.publishedAt, in: language)
        return UIText(es: "Edición \(edition.number), \(day)", en: "Edition \(edition.number), \(day)")
            .text(in: language)
    }
}
