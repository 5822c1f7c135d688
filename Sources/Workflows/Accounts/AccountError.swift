import CatalogueStore

/// Why something about an account was not done.
public enum AccountError: Error, Sendable, Equatable {
    /// The address and the password do not belong together.
    case wrongSignIn
    /// The code is not that of the second factor, or was used before.
    case wrongCode
    /// The password that was to be confirmed is not that of the account.
    case wrongPassword
    /// Too many attempts failed.
    case tooSoon(seconds: Int64)
    /// The new password has too few characters.
    case passwordTooShort
    /// The new password has too many characters.
    case passwordTooLong
    /// The new password is too easy to guess.
    case passwordTooCommon
    /// The link opens nothing any more.
    case deadLink
    /// The address of an account is none, or the name is missing or too long.
    case unusableDraft
    /// There is no such role, or its country is missing or one too many.
    case unusableRole
    /// Another account has the address.
    case emailTaken
    /// There is no such account.
    case noSuchAccount
    /// It would leave no administrator.
    case lastAdministrator
    /// A token has no name, or lasts longer than a year.
    case unusableToken

    /// An error of the store in our words.
    init(_ error: AccountStoreError) {
        switch error {
        case .emailTaken: self = .emailTaken
        case .noSuchAccount: self = .noSuchAccount
        case .lastAdministrator: self = .lastAdministrator
        }
    }
}
