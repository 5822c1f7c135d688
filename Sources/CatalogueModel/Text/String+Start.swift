extension String {
    /// The text with its first letter small, unless the second is a capital too (`UV`).
    public var lowercasedStart: String {
        guard count > 1, !dropFirst().prefix(1).allSatisfy(\.isUppercase) else { return self }
        return prefix(1).lowercased() + dropFirst()
    }
}
