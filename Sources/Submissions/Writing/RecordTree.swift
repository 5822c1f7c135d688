import CatalogueModel

/// A record as its elements, to be changed in places and written again: what nobody touches stays as it is.
struct RecordTree {
    var name: XMLName
    var attributes: [(name: XMLName, value: String)] = []
    /// Its text, where it has no elements in it.
    var text = ""
    var children: [RecordTree] = []

    init(_ name: XMLName) {
        self.name = name
    }

    init(_ element: XMLElement) {
        name = element.name
        attributes = element.attributes
        children = element.children.map { RecordTree($0) }
        if children.isEmpty { text = element.text }
    }

    /// The first element of a name in it.
    func child(_ name: XMLName) -> RecordTree? { children.first { $0.name == name } }

    /// An attribute; nil gives it up.
    subscript(name: XMLName) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            let place = attributes.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): attributes[place].value = value
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// The text at the end of a way through elements of one name each; empty where there is none.
    func text(at way: ArraySlice<XMLName>) -> String {
        guard let first = way.first else { return text }
        return child(first)?.text(at: way.dropFirst()) ?? ""
    }

    /// Puts a text at the end of a way, making the elements that it lacks; without text they go.
    mutating func set(_ text: String, at way: ArraySlice<XMLName>) {
        guard let first = way.first else {
            self.text = text
            // These are the author's own words now, not our translation of others.
            self[.translated] = nil
            return
        }
        let place = children.firstIndex { $0.name == first }
        guard place != nil || !text.isEmpty else { return }
        let index = place ?? insert(RecordTree(first))
        children[index].set(text, at: way.dropFirst())
        if children[index].isBare { children.remove(at: index) }
    }

    /// Adds an element where the schema has those of its name, after those that are there.
    @discardableResult
    mutating func insert(_ child: RecordTree) -> Int {
        let order = Self.order[name] ?? [.es, .en]
        func rank(_ name: XMLName) -> Int { order.firstIndex(of: name) ?? order.count }
        let index = children.firstIndex { rank($0.name) > rank(child.name) } ?? children.count
        children.insert(child, at: index)
        return index
    }

    private var isBare: Bool { text.isEmpty && children.isEmpty && attributes.isEmpty }

    func write(to xml: inout XMLText) {
        guard !children.isEmpty || text.isEmpty else {
            return xml.element(name, text: text) { xml in
                for attribute in attributes { xml.attribute(attribute.name, attribute.value) }
            }
        }
        xml.element(name) { xml in
            for attribute in attributes { xml.attribute(attribute.name, attribute.value) }
            for child in children { child.write(to: &xml) }
        }
    }

    /// The elements within those that a form puts something into, in the order of the schema.
    private static let order: [XMLName: [XMLName]] = [
        .document: [
            .title, .authority, .firstIssued, .lastIssued, .inCirculationUntil, .statusNote, .validity, .form, .pages,
            .size, .cover, .substrate, .portrait, .numbering, .mrz, .chip, .holderField, .printedText, .feature,
            .image, .legalBasis, .reference, .supersedes, .note, .source,
        ],
        .title: [.native, .es, .en],
        .cover: [.colour, .material, .inscription, .note],
        .mrz: [.quirk, .note],
        .feature: [.colour, .expected, .failSign, .region],
    ]
}

extension XMLElement {
    /// Its attributes as they were written, in their order.
    fileprivate var attributes: [(name: XMLName, value: String)] {
        arena.pointee.elements[index].attributes.map { place in
            let name = arena.pointee.attributes[Int(place)].name
            return (name, rawAttribute(name) ?? "")
        }
    }
}
