/// The addresses of this site in a page of its own making, whose attributes stand in double quotes.
enum HTMLAddresses {
    private static let attributes = ["href", "src", "action"].map { Array(" \($0)=\"/".utf8) }

    /// A page with its addresses changed; an attribute goes where its address leads nowhere.
    ///
    /// By bytes, as a site has thousands of pages.
    static func changed(_ page: [UInt8], _ target: (_ address: String) throws -> String?) rethrows -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(page.count)
        var start = 0
        var place = 0
        while place < page.count {
            guard page[place] == 0x20, let attribute = attributes.first(where: { page[place...].starts(with: $0) })
            else {
                place += 1
                continue
            }
            let address = place + attribute.count - 1
            guard let end = page[address...].firstIndex(of: 0x22) else { break }
            result += page[start..<place]
            let text = String(decoding: page[address..<end], as: UTF8.self).replacing("&amp;", with: "&")
            if let target = try target(text) {
                result += attribute.dropLast()
                result += HTMLText.escaped(target).utf8
                result.append(0x22)
            }
            (place, start) = (end + 1, end + 1)
        }
        return result + page[start...]
    }
}
