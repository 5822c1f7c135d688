import CatalogueModel

/// The addresses of the site, for routes and links alike.
enum SitePath {
    static let home = "/"
    static let documents = "/documents"
    static let about = "/about"
    static let health = "/health"
    static let healthLive = "/health/live"
    static let healthReady = "/health/ready"
    static let metrics = "/metrics"
    static let operations = "/operations"
    static let apiOperations = "/api/v1/operations"
    static let apiPrefix = "/api/"
    static let apiDocuments = "/api/v1/documents"
    static let apiSuggestions = "/api/v1/suggestions"

    static let documentRoute = "/documents/:code"
    static let apiDocumentRoute = "/api/v1/documents/:code"
    static let imageRoute = "/images/:sha256"
    static let staticRoute = "/static/:name"

    static let evidenceLegend = about + "#evidence"
    static let api = about + "#api"
    static let licences = about + "#licences"
    static let accessibility = about + "#accessibility"

    static let problems = "/problems"
    static let problemRoute = "/problems/:id"
    static let openAPI = "/api/v1/openapi.json"

    static let robots = "/robots.txt"
    static let serviceWorker = "/service-worker.js"
    static let webManifest = "/app.webmanifest"
    static let documentsTable = "/documents.csv"
    static func table(_ query: SearchQuery) -> String { documentsTable + query.urlQuery.suffix }

    /// Whether an address answers programs, so that its errors are for programs too.
    static func isForPrograms(_ path: String) -> Bool {
        path.hasPrefix(apiPrefix) || path.hasPrefix("/feeds/") || isSubscribed(path)
            || [health, healthLive, healthReady, metrics, documentsTable, auditTable].contains(path)
    }

    /// Whether programs look at an address again by themselves, with a token where one is needed.
    static func isSubscribed(_ path: String) -> Bool {
        path == deadlines || path == submissionsFeed || path == followedFeed
    }

    static let changes = "/changes"
    static let apiChanges = "/api/v1/changes"
    static let feedRoute = "/feeds/:name"
    /// The feed of a country, or of all; in the language that the reader's browser wants where none is given.
    static func feed(_ country: String?, _ language: Language? = nil) -> String {
        "/feeds/\(country ?? "all").atom" + (language.map { "?\(Language.parameterName)=\($0.rawValue)" } ?? "")
    }

    static let identify = "/identify"
    static let apiIdentify = "/api/v1/identify"

    static let mrz = "/mrz"
    /// The codes and the words with which a browser checks a zone itself.
    static let mrzWords = "/mrz/words"
    /// The models of an exported site, to be searched; the site itself has no such address.
    static let exportedIndex = "/index.js"
    static let apiMRZ = "/api/v1/mrz"

    static let compare = "/compare"
    static let apiCompare = "/api/v1/compare"
    /// Two models side by side, or two revisions of one.
    static func compare(
        a: DocumentCode,
        aEdition: Int? = nil,
        b: DocumentCode,
        bEdition: Int? = nil
    ) -> String {
        compare + CompareQuery(a: a, aEdition: aEdition, b: b, bEdition: bEdition).urlQuery.suffix
    }

    static let glossary = "/glossary"
    static let glossaryRoute = "/glossary/:section"
    static let apiGlossary = "/api/v1/glossary"
    static func glossary(section: String) -> String { "\(glossary)/\(section)" }
    /// The index brings whoever follows this to the term, whichever part of the glossary explains it.
    static func glossary(term: String, in vocabulary: VocabularyName = .featureTerms) -> String {
        "\(glossary)#\(GlossaryEntry.id(of: term, in: vocabulary))"
    }

    static func problem(_ id: String) -> String { "\(problems)/\(id)" }

    static func document(_ code: DocumentCode, edition: Int? = nil) -> String {
        "\(documents)/\(code)" + (edition.map { "?edition=\($0)" } ?? "")
    }

    static func apiDocument(_ code: DocumentCode, edition: Int? = nil) -> String {
        "\(apiDocuments)/\(code)" + (edition.map { "?edition=\($0)" } ?? "")
    }

    static func image(_ sha256: String) -> String {
        "/images/\(sha256)"
    }

    /// A static file; the digest makes the address change with the bytes.
    static func file(_ name: String, digest: String?) -> String {
        "/static/\(name)" + (digest.map { "?v=\($0)" } ?? "")
    }

    static func search(_ query: URLQuery) -> String {
        documents + query.suffix
    }

    // A model's page and what belongs to it.
    static let cardRoute = "/documents/:code/card"
    static let historyRoute = "/documents/:code/history"
    static let reportsRoute = "/documents/:code/reports"
    static let apiHistoryRoute = "/api/v1/documents/:code/history"
    static let apiReportsRoute = "/api/v1/documents/:code/reports"

    static func card(_ code: DocumentCode, edition: Int?, tools: [String]) -> String {
        var query = edition.map { URLQuery(["edition": "\($0)"]) } ?? URLQuery()
        for tool in tools { query = query.adding("tools", tool) }
        return "\(documents)/\(code)/card" + query.suffix
    }

    static func history(_ code: DocumentCode) -> String {
        "\(documents)/\(code)/history"
    }

    static func reports(_ code: DocumentCode) -> String {
        "\(documents)/\(code)/reports"
    }

    // Training: needs, the registry of trainers, and its question.
    static let training = "/training"
    static let trainingNeeds = "/training/needs"
    static let trainers = "/training/trainers"
    static let who = "/training/who"
    static let apiTrainingNeeds = "/api/v1/training/needs"
    static let apiTrainers = "/api/v1/training/trainers"
    static let apiWho = "/api/v1/training/who"
    static let trainingImpact = "/training/impact"
    static let apiTrainingImpact = "/api/v1/training/impact"

    // Plans: what was decided of it.
    static let plans = "/training/plans"
    static let planRoute = "/training/plans/:id"
    static let planBriefRoute = "/training/plans/:id/brief"
    static let workshopRoute = "/training/plans/:id/:session"
    static let apiPlans = "/api/v1/training/plans"
    static let apiPlanRoute = "/api/v1/training/plans/:id"
    static func plan(_ id: PlanID) -> String { "\(plans)/\(id)" }
    static func apiPlan(_ id: PlanID) -> String { "\(apiPlans)/\(id)" }
    static func planBrief(_ id: PlanID) -> String { "\(plans)/\(id)/brief" }
    static func planFile(_ id: PlanID, _ file: PlanFile) -> String { "\(plans)/\(id)/files/\(file.rawValue)" }
    static func workshop(_ id: PlanID, _ session: String) -> String { "\(plans)/\(id)/\(session)" }

    // Plans: what planners decide there.
    static let planAskRoute = planRoute + "/ask"
    static let planTakeBackRoute = planRoute + "/take-back"
    static let planApproveRoute = planRoute + "/approve"
    static let apiPlanDecisionRoute = apiPlanRoute + "/decision"
    static let moveRoute = workshopRoute + "/move"
    static let apiMoveRoute = "/api/v1/training/plans/:id/:session/move"
    static let besideRoute = planRoute + "/beside/:other"
    static let apiBesideRoute = apiPlanRoute + "/beside/:other"
    static func moveWorkshop(_ id: PlanID, _ session: String) -> String { workshop(id, session) + "/move" }
    static func beside(_ first: PlanID, _ second: PlanID) -> String { "\(plan(first))/beside/\(second)" }
    static func apiBeside(_ first: PlanID, _ second: PlanID) -> String { "\(apiPlan(first))/beside/\(second)" }

    // Submissions.
    static let submissions = "/submissions"
    static let submissionRoute = "/submissions/:id"
    static let handInRoute = "/submissions/files/:id"
    static let apiSubmissions = "/api/v1/submissions"
    static let apiSubmissionRoute = "/api/v1/submissions/:id"
    static let apiHandInRoute = "/api/v1/submissions/files/:id"
    static let apiReceiptKey = "/api/v1/receipt-key"
    // Forms and tables of records.
    static let recordFormPrefix = "/submissions/forms/"
    static let recordTableSuffix = "/table"
    static let recordFormRoute = recordFormPrefix + ":record"
    static let recordTemplateRoute = recordFormRoute + "/template.csv"
    static let recordTableRoute = recordFormRoute + recordTableSuffix
    static func recordForm(_ form: RecordForm) -> String { recordFormPrefix + form.record.rawValue }
    static func recordForm(_ form: RecordForm, country: String, key: String) -> String {
        recordForm(form) + URLQuery(["country": country, "key": key]).suffix
    }
    static func recordForm(ofWorkshop session: String, in plan: PlanID) -> String {
        recordForm(.workshop) + URLQuery(["plan": plan.description, "session": session]).suffix
    }
    static func recordTable(_ form: RecordForm) -> String { recordForm(form) + recordTableSuffix }
    static func recordTemplate(_ form: RecordForm, country: String?) -> String {
        recordForm(form) + "/template.csv" + (country.map { URLQuery(["country": $0]).suffix } ?? "")
    }
    static let apiRecordTableRoute = "/api/v1/submissions/forms/:record/table"
    static let apiRecordTemplateRoute = "/api/v1/submissions/forms/:record/template.csv"
    // The findings of a submission or of a file handed in.
    static let findingsSuffix = "/findings"
    static let findingTableSuffix = "/findings.csv"
    static func findings(of id: SubmissionID) -> String { submission(id) + findingsSuffix }
    static func findings(of id: HandInID) -> String { handIn(id) + findingsSuffix }
    // The form of a model.
    static let modelFormRoute = "/submissions/model"
    static func modelForm(country: String?, code: DocumentCode? = nil) -> String {
        modelFormRoute + URLQuery().with("country", country).with("code", code?.text).suffix
    }
    /// The most bytes of a form that is sent there: that of a model has thousands of fields, and all others are short.
    static func longestForm(_ path: String) -> Int { path == modelFormRoute ? 2 << 20 : VisitContext.longestBody }

    /// Whether a form with a file is sent there, which its route reads by itself.
    static func takesFile(_ path: String) -> Bool {
        path == submissions || (path.hasPrefix(recordFormPrefix) && path.hasSuffix(recordTableSuffix))
    }

    static func submission(_ id: SubmissionID) -> String { "\(submissions)/\(id)" }
    static let submissionImageRoute = "/submissions/:id/images/:sha256"
    static func submissionImage(_ id: SubmissionID, _ sha256: String) -> String { "\(submission(id))/images/\(sha256)" }
    static let vocabularyDesk = "/submissions/vocabulary"
    static let vocabularyChangeRoute = "/submissions/vocabulary/:id"
    static let apiVocabularyChanges = "/api/v1/vocabulary-changes"
    static let apiVocabularyRoute = "/api/v1/vocabularies/:name"
    static func apiVocabulary(_ name: VocabularyName) -> String { "/api/v1/vocabularies/\(name.rawValue)" }
    static let handInProgress = "/submissions/progress"
    static let progressRoute = "/submissions/progress/:ticket"
    static func handIn(_ id: HandInID) -> String { "\(submissions)/files/\(id)" }
    static func apiSubmission(_ id: SubmissionID) -> String { "\(apiSubmissions)/\(id)" }
    static func apiHandIn(_ id: HandInID) -> String { "\(apiSubmissions)/files/\(id)" }

    // Calls for submissions, and the board of their period.
    static let calls = "/submissions/calls"
    static let callRoute = "/submissions/calls/:id"
    static let apiCalls = "/api/v1/submissions/calls"
    static let apiCallRoute = "/api/v1/submissions/calls/:id"
    static let apiBoard = "/api/v1/submissions/board"
    static func call(_ id: CallID) -> String { "\(calls)/\(id)" }
    static func apiCall(_ id: CallID) -> String { "\(apiCalls)/\(id)" }
    static let callAnswerRoute = callRoute + "/answer"
    static let apiCallAnswerRoute = apiCallRoute + "/answer"
    // What readers reported, for who answers them.
    static let deskReports = "/submissions/reports"
    static let deskReportRoute = "/submissions/reports/:id"
    static let apiDeskReports = "/api/v1/submissions/reports"
    static let apiDeskReportRoute = "/api/v1/submissions/reports/:id"
    static func deskReport(_ number: Int64) -> String { "\(deskReports)/\(number)" }

    static let freshness = "/submissions/freshness"
    static let apiFreshness = "/api/v1/submissions/freshness"
    static let deadlines = "/submissions/deadlines.ics"
    static let submissionsFeed = "/submissions/feed.atom"
    static let apiRemindersRoute = "/api/v1/submissions/calls/:id/reminders"
    static func apiReminders(_ id: CallID) -> String { "\(apiCalls)/\(id)/reminders" }
    static func submissionsFeed(_ language: Language) -> String {
        "\(submissionsFeed)?\(Language.parameterName)=\(language.rawValue)"
    }
    static func board(_ period: CallPeriod) -> String {
        submissions + URLQuery([BoardScope.parameter: period.text]).suffix + "#board-title"
    }

    // What an account follows.
    static let followed = "/account/changes"
    static let followedSeen = "/account/changes/seen"
    static let follows = "/account/follows"
    static let followedFeed = "/feeds/followed.atom"
    static let apiFollowed = "/api/v1/account/changes"
    static let apiFollows = "/api/v1/account/follows"
    static func followedFeed(_ language: Language) -> String {
        "\(followedFeed)?\(Language.parameterName)=\(language.rawValue)"
    }

    // Accounts.
    static let staticPrefix = "/static/"
    static let signIn = "/sign-in"
    static let signInCode = "/sign-in/code"
    static let signOut = "/sign-out"
    static let account = "/account"
    static let apiAccount = "/api/v1/account"
    static let accounts = "/accounts"
    static let accountRoute = "/accounts/:id"
    static func account(_ id: AccountID) -> String { "\(accounts)/\(id)" }
    static func linkPrefix(_ kind: AccountLinkKind) -> String { "/\(kind.rawValue)/" }
    static func linkRoute(_ kind: AccountLinkKind) -> String { linkPrefix(kind) + ":token" }
    static func link(_ kind: AccountLinkKind, _ token: String) -> String { linkPrefix(kind) + token }

    // The audit log.
    static let audit = "/audit"
    static let auditTable = "/audit.csv"
    static let apiAudit = "/api/v1/audit"

    // What a traveller needs.
    static let entry = "/entry"
    /// Where its forms lead: past the question, which the reader knows, to the answer.
    static let entryAnswer = entry + "#answer"
    static let entryMatrix = "/entry/matrix"
    static let entryRuleRoute = "/entry/rules/:id"
    static let apiEntry = "/api/v1/entry"
    static let apiEntryMatrix = "/api/v1/entry/matrix"
    static let apiEntryRuleRoute = "/api/v1/entry/rules/:id"

    static func entryRule(_ id: String) -> String { "\(entry)/rules/\(id)" }
    static func apiEntryRule(_ id: String) -> String { "\(apiEntry)/rules/\(id)" }
}
