/// The data of the template `sign-in`: address and password, or the code of the second factor.
struct SignInPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let heading: String
    let action: String
    let next: String
    let isCode: Bool
    let typedEmail: String
    let ownFormToken: String
    let notice: String?
    let problem: String?
}

/// The data of the template `set-password`: what an invitation or a reset opens.
struct SetPasswordPage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let heading: String
    let action: String
    let shownEmail: String
    let ownFormToken: String
    let problem: String?
}

/// The data of the template `shown-once`: secrets that no later page shows again.
struct ShownOncePage: Sendable {
    let frame: FramePage
    let text: [String: String]
    let heading: String
    let lead: String
    let secrets: [String]
    let onwardsPath: String
    let onwards: String
}
