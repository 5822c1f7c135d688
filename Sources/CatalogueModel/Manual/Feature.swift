/// One security feature of a model: a term, at a place, seen by a method, at an inspection level.
///
/// Source: schema `manual.xsd`, type `Feature`.
public struct Feature: Codable, Hashable, Sendable {
    /// Unique within the document.
    public var id: String
    /// Vocabulary `feature-terms`.
    public var term: String
    /// Vocabulary `locations`; empty where the source does not say.
    public var locations: [String] = []
    /// Vocabulary `zones`: the part of the place that the source names.
    public var zone: String?
    /// Vocabulary `methods`.
    public var methods: [String] = []
    /// Vocabulary `lights`.
    public var lights: [String] = []
    /// 1 without tools, 2 with simple tools, 3 in the laboratory.
    public var level: Int
    /// Who may see it.
    public var access: Access = .public
    /// Whether a scan sent to a consulate is enough to judge it.
    public var scanCheckable: Bool?
    /// Colour.
    public var colour: LocalizedText?
    /// What is seen on a genuine document.
    public var expected: LocalizedText?
    /// Signs of a fake.
    public var failSigns: [FailSign] = []
    /// Where it is on the page.
    public var regions: [Region] = []
    /// Its grade; nil means that of the record.
    public var evidence: Evidence?
    /// Identifiers of the record's sources.
    public var sources: [String] = []

    /// A feature with what every feature has.
    public init(id: String, term: String, level: Int) {
        self.id = id
        self.term = term
        self.level = level
    }
}

extension Feature: JSONWritable {
    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("term", term)
            $0.member("locations", locations)
            $0.member("zone", zone)
            $0.member("methods", methods)
            $0.member("lights", lights)
            $0.member("level", level)
            $0.member("access", access)
            $0.member("scanCheckable", scanCheckable)
            $0.member("colour", colour)
            $0.member("expected", expected)
            $0.member("failSigns", failSigns)
            $0.member("regions", regions)
            $0.member("evidence", evidence)
            $0.member("sources", sources)
        }
    }
}

/// A sign that a document is not genuine.
public struct FailSign: Codable, Hashable, Sendable, JSONWritable {
    /// The sign.
    public var text: LocalizedText
    /// Who may see it; restricted unless said otherwise.
    public var access: Access

    /// A sign.
    public init(text: LocalizedText, access: Access = .restricted) {
        self.text = text
        self.access = access
    }

    /// Appends `{"text","access"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("text", text)
            $0.member("access", access)
        }
    }
}

/// A rectangle in percent of width and height, measured from the top left.
public struct Box: Codable, Hashable, Sendable, JSONWritable {
    /// Left edge, percent of the width.
    public var x: Double
    /// Upper edge, percent of the height.
    public var y: Double
    /// Percent of the width.
    public var width: Double
    /// Percent of the height.
    public var height: Double

    /// A rectangle.
    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// Whether it has an area and lies within the page.
    public var fitsPage: Bool {
        x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 100.0001 && y + height <= 100.0001
    }

    /// Appends `{"x","y","width","height"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("x", x)
            $0.member("y", y)
            $0.member("width", width)
            $0.member("height", height)
        }
    }
}

/// A feature's place on one page or side.
public struct Region: Codable, Hashable, Sendable, JSONWritable {
    /// Vocabulary `locations`.
    public var location: String
    /// The rectangle.
    public var box: Box

    /// A region.
    public init(location: String, box: Box) {
        self.location = location
        self.box = box
    }

    /// Appends `{"location","box"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("location", location)
            $0.member("box", box)
        }
    }
}
