extension XMLElement {
    /// Its path, such as `/manual/documents/document[3]/feature[2]`.
    var path: String {
        var steps: [String] = []
        var element: XMLElement? = self
        while let current = element {
            steps.append(current.step)
            element = current.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }

    /// The path of one of its attributes.
    func path(_ attribute: XMLName) -> String {
        path(attribute: attribute.rawValue)
    }

    /// The path of one of its attributes, spelled out.
    func path(attribute: String) -> String {
        path + "/@" + attribute
    }

    private var step: String {
        let element = arena.pointee.elements[index]
        guard element.name == .other else {
            let repeats = element.name.repeats(under: parent?.name)
            return repeats ? "\(element.name.rawValue)[\(element.position)]" : element.name.rawValue
        }
        let spelling = element.unknownName
        return String(decoding: arena.pointee.bytes[Int(spelling.lowerBound)..<Int(spelling.upperBound)], as: UTF8.self)
    }
}
