import CatalogueModel

extension SubmissionKind {
    var label: DeskText {
        switch self {
        case .manual: .kindManual
        case .needs: .kindNeeds
        case .trainers: .kindTrainers
        case .resources: .kindResources
        case .trainingRecord: .kindRecord
        }
    }
}

extension SubmissionStatus {
    var label: DeskText {
        switch self {
        case .staged: .stateStaged
        case .published: .statePublished
        case .withdrawn: .stateWithdrawn
        }
    }
}

extension Severity {
    var label: DeskText {
        switch self {
        case .error: .severityError
        case .warning: .severityWarning
        case .info: .severityInfo
        }
    }
}

extension ChangeAction {
    var label: DeskText {
        switch self {
        case .add: .actionAdd
        case .change: .actionChange
        case .withdraw: .actionWithdraw
        }
    }
}

extension ChangeCounts {
    /// `3 / 1 / 0`.
    var words: String { "\(added) / \(changed) / \(withdrawn)" }
}

extension Wording {
    /// A country that hands in, or the Secretariat.
    func sender(_ code: String) -> String {
        vocabularies.contains(code, in: .countries) ? label(code, .countries) : code
    }
}
