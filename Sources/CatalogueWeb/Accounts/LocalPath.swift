/// Where to go on after signing in: an address of this site and of no other.
enum LocalPath {
    private static let maximumLength = 2000

    /// The address, if it cannot lead elsewhere: `/` and then neither `/` nor `\`, and nothing that splits a header, be it
    /// encoded.
    static func checked(_ text: String?) -> String? {
        guard let text, text.utf8.count <= maximumLength, text.hasPrefix("/"), !text.hasPrefix("//"),
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }),
            !text.contains("%0"), !text.contains("%1"),
            !text.hasPrefix(SitePath.signIn), !text.hasPrefix(SitePath.signOut)
        else { return nil }
        return text
    }
}
