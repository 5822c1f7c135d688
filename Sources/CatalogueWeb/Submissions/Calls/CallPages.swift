import CatalogueModel
import Workflows

/// One call in the list.
struct CallRow: Sendable {
    let callPath: String
    let callName: String
    let callKind: String
    let callDays: String
    let callUntil: String
    let callCount: String
    let callAnswers: String
    let callStatus: String

    init(_ call: SubmissionCall, _ duties: [CallDuty], _ wording: Wording) {
        let language = wording.language
        let own = duties.filter { $0.call.id == call.id }
        callPath = SitePath.call(call.id)
        callName = call.terms.label.text(in: language)
        callKind = call.terms.kind.label.text(in: language)
        callDays = call.terms.period.words(in: language)
        callUntil = DateText.deadline(call.terms.deadline, in: language)
        callCount = "\(own.count)"
        callAnswers = "\(own.count { $0.state == .published })"
        let late = own.count(where: \.isOverdue)
        callStatus = call.statusWords(in: language) + (late > 0 ? " · \(late) \(SpanText.overdue(in: language))" : "")
    }
}

extension SubmissionCall {
    func statusWords(in language: Language) -> String {
        (isOpen ? CallText.callOpen : .callClosed).text(in: language)
    }

    /// Its kind and period: `Necesidades: primer semestre de 2027`.
    func title(in language: Language) -> String {
        "\(terms.kind.label.text(in: language)): \(terms.label.text(in: language))"
    }
}

extension SpanText {
    static func overdue(in language: Language) -> String {
        UIText(es: "con atraso", en: "overdue").text(in: language)
    }
}

/// The data of the template `calls`.
struct CallsPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let callRows: [CallRow]
    let hasCalls: Bool
    let callForm: CallFormPage?
    let problem: String?
    let apiPath: String

    init(
        frame: FramePage,
        stylesheet: String,
        calls: [SubmissionCall],
        duties: [CallDuty],
        form: CallFormPage?,
        problem: String?,
        wording: Wording
    ) {
        self.frame = frame
        text = InterfaceTexts.all(in: wording.language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        callRows = calls.map { CallRow($0, duties, wording) }
        hasCalls = !calls.isEmpty
        callForm = form
        self.problem = problem
        apiPath = SitePath.apiCalls
    }
}

/// One country of a call.
struct CallCountryPage: Sendable {
    let standingID: String
    let standingCountry: String
    let standingState: String
    let standingClass: String
    let standingPath: String?
    let standingTime: String?

    init(_ duty: CallDuty, _ wording: Wording) {
        standingID = duty.country
        standingCountry = wording.sender(duty.country)
        standingState = duty.stateWords(in: wording.language)
        standingClass = duty.cssClass
        standingPath = duty.path
        standingTime = duty.timeWords(in: wording.language)
    }
}

/// What reminds one country: a text in each language, and a message of each.
struct ReminderPage: Sendable {
    let reminderID: String
    let reminderCountry: String
    let reminderState: String
    let reminderTexts: [Text]

    /// The reminder in one language.
    struct Text: Sendable {
        let reminderTextID: String
        let reminderLanguage: String
        let reminderLanguageName: String
        let reminderSubject: String
        let reminderBody: String
        let reminderMail: String
    }

    init(_ reminder: Reminder, _ wording: Wording) {
        let duty = reminder.duty
        reminderID = "reminder-\(duty.country)"
        reminderCountry = wording.sender(duty.country)
        reminderState = [duty.stateWords(in: wording.language), duty.timeWords(in: wording.language)]
            .compactMap(\.self).joined(separator: ", ")
        reminderTexts = reminder.texts.map { text in
            Text(
                reminderTextID: "reminder-\(duty.country)-\(text.language.rawValue)",
                reminderLanguage: text.language.rawValue,
                reminderLanguageName: text.language == .es ? "Español" : "English",
                reminderSubject: text.subject,
                reminderBody: text.body,
                reminderMail: text.mailPath
            )
        }
    }
}

/// The data of the template `call`.
struct CallPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let deskStylesheet: String
    let submissionsPath: String
    let callsPath: String
    let boardPath: String
    let heading: String
    let facts: [FactPair]
    let isDone: Bool
    let problem: String?
    let standings: [CallCountryPage]
    let reminders: [ReminderPage]
    let hasReminders: Bool
    let remindersPath: String
    let callForm: CallFormPage?
    let closePath: String?
    let answerPath: String?
    let apiPath: String

    /// A fact with its name.
    struct FactPair: Sendable {
        let factName: String
        let factValue: String
    }

    init(
        _ call: SubmissionCall,
        duties: [CallDuty],
        reminders: [Reminder],
        form: CallFormPage?,
        mayAnswer: Bool = false,
        isDone: Bool,
        problem: String?,
        frame: FramePage,
        stylesheet: String,
        wording: Wording
    ) {
        let language = wording.language
        self.frame = frame
        text = InterfaceTexts.all(in: language)
        deskStylesheet = stylesheet
        submissionsPath = SitePath.submissions
        callsPath = SitePath.calls
        boardPath = SitePath.board(call.terms.period)
        heading = call.title(in: language)
        let deadline = call.terms.deadline
        let due = "\(DateText.deadline(deadline, in: language)) · \(DateText.minute(deadline.moment, in: language))"
        facts = [
            FactPair(factName: CallText.callDeadline.text(in: language), factValue: due),
            FactPair(
                factName: CallText.callPeriod.text(in: language),
                factValue: call.terms.period.words(in: language)
            ),
            FactPair(
                factName: CallText.callOpened.text(in: language),
                factValue: DateText.minute(call.openedAt, in: language)
            ),
            FactPair(
                factName: CallText.callState.text(in: language),
                factValue: call.statusWords(in: language)
                    + (call.closedAt.map { ", \(DateText.minute($0, in: language))" } ?? "")
            ),
        ]
        self.isDone = isDone
        self.problem = problem
        standings = duties.map { CallCountryPage($0, wording) }
            .sorted { ($0.standingCountry, $0.standingID) < ($1.standingCountry, $1.standingID) }
        self.reminders = reminders.map { ReminderPage($0, wording) }
        hasReminders = !reminders.isEmpty
        remindersPath = SitePath.apiReminders(call.id)
        callForm = form
        closePath = form == nil ? nil : SitePath.call(call.id) + "/close"
        answerPath = mayAnswer ? SitePath.call(call.id) + "/answer" : nil
        apiPath = SitePath.apiCall(call.id)
    }
}
