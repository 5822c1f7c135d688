import CLibXML2

/// A start tag as libxml2 hands it over; its pointers live as long as the call.
struct XMLRawStartTag {
    var localName: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
    var namespaceCount: Int32
    var namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    var attributeCount: Int32
    var defaultedCount: Int32
    /// Five pointers an attribute: local name, prefix, URI, begin and end of the value.
    var attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
}

/// A start tag; it means something only during the call that brings it.
struct XMLStartTag {
    let raw: XMLRawStartTag
    /// Its name, whatever its namespace.
    let name: XMLName
    /// The line on which it begins.
    let line: Int

    /// Its name as written, without a prefix.
    var spelling: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: raw.localName, count: Int(xmlStrlen(raw.localName)))
    }

    /// How many attributes and namespaces it has.
    var memberCount: Int { Int(raw.attributeCount) + Int(raw.namespaceCount) }

    /// Its namespace.
    var namespace: String {
        raw.uri.map { String(cString: $0) } ?? ""
    }

    /// Whether it is of the same namespace as another tag of this file: libxml2 keeps each name once.
    func isOfNamespace(at uri: UnsafePointer<xmlChar>?) -> Bool {
        raw.uri == uri
    }

    /// Calls a body with the name and value of each attribute that stands in no namespace, as all of the schemas do.
    func forEachAttribute(_ body: (UnsafePointer<xmlChar>, UnsafeBufferPointer<UInt8>) -> Void) {
        guard let attributes = raw.attributes else { return }
        for index in 0..<Int(raw.attributeCount) {
            let fields = attributes + index * 5
            guard let name = fields[0], fields[2] == nil, let begin = fields[3], let end = fields[4] else { continue }
            body(name, UnsafeBufferPointer(start: begin, count: end - begin))
        }
    }
}

/// An end tag; it means something only during the call that brings it.
struct XMLEndTag {
    var localName: UnsafePointer<xmlChar>
    var prefix: UnsafePointer<xmlChar>?
    var uri: UnsafePointer<xmlChar>?
}

/// Finds the `XMLName` of a name that libxml2 hands over, most often by its address.
///
/// libxml2 keeps each name of a file once, so that an address seen before is a name seen before.
struct XMLNameCache {
    private static let size = 1024
    private var addresses = [UInt](repeating: 0, count: size)
    private var names = [XMLName](repeating: .other, count: size)
    private var count = 0

    /// The name at an address.
    subscript(name: UnsafePointer<xmlChar>) -> XMLName {
        mutating get {
            let address = UInt(bitPattern: name)
            var slot = Int(truncatingIfNeeded: (address >> 3) &* 0x9E37_79B1) & (XMLNameCache.size - 1)
            while addresses[slot] != 0 {
                if addresses[slot] == address { return names[slot] }
                slot = (slot + 1) & (XMLNameCache.size - 1)
            }
            let found = XMLName(spelled: String(cString: name))
            // A file may invent any number of names; only those of the schemas are worth a place.
            if found != .other, count < XMLNameCache.size / 2 {
                addresses[slot] = address
                names[slot] = found
                count += 1
            }
            return found
        }
    }
}
