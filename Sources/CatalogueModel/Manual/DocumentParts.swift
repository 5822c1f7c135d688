/// How a validity is set.
public enum ValidityKind: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// A fixed time.
    case fixed
    /// No expiry.
    case noExpiry
    /// One journey.
    case singleJourney
    /// As printed on the specimen.
    case printed
    /// Another way, said in the note.
    case other
}

/// The longest validity of a model.
public struct Validity: Codable, Hashable, Sendable, JSONWritable {
    /// How it is set.
    public var kind: ValidityKind
    /// Months for adults.
    public var adultMonths: Int?
    /// Months for minors.
    public var minorMonths: Int?
    /// What else is known.
    public var note: LocalizedText?

    /// A validity.
    public init(
        kind: ValidityKind,
        adultMonths: Int? = nil,
        minorMonths: Int? = nil,
        note: LocalizedText? = nil
    ) {
        self.kind = kind
        self.adultMonths = adultMonths
        self.minorMonths = minorMonths
        self.note = note
    }

    /// Appends `{"kind","adultMonths","minorMonths","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("adultMonths", adultMonths)
            $0.member("minorMonths", minorMonths)
            $0.member("note", note)
        }
    }
}

/// A vocabulary term and a note on it.
public struct TermWithNote: Codable, Hashable, Sendable, JSONWritable {
    /// Identifier of the term.
    public var term: String
    /// The note.
    public var note: LocalizedText?

    /// A term and a note.
    public init(term: String, note: LocalizedText? = nil) {
        self.term = term
        self.note = note
    }

    /// Appends `{"term","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("term", term)
            $0.member("note", note)
        }
    }
}

/// The page counts in which a booklet is issued.
public struct PageCounts: Codable, Hashable, Sendable, JSONWritable {
    /// The counts.
    public var counts: [Int]
    /// What else is known.
    public var note: LocalizedText?

    /// Page counts.
    public init(counts: [Int], note: LocalizedText? = nil) {
        self.counts = counts
        self.note = note
    }

    /// Appends `{"counts","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("counts", counts)
            $0.member("note", note)
        }
    }
}

/// The size of a page or card.
public struct PhysicalSize: Codable, Hashable, Sendable, JSONWritable {
    /// Millimetres.
    public var widthMm: Double
    /// Millimetres.
    public var heightMm: Double
    /// ICAO's format where the size follows from it: ID-1, ID-2, ID-3, MRV-A, MRV-B.
    public var nominal: String?

    /// A size.
    public init(widthMm: Double, heightMm: Double, nominal: String? = nil) {
        self.widthMm = widthMm
        self.heightMm = heightMm
        self.nominal = nominal
    }

    /// Appends `{"widthMm","heightMm","nominal"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("widthMm", widthMm)
            $0.member("heightMm", heightMm)
            $0.member("nominal", nominal)
        }
    }
}

/// The cover of a booklet.
public struct Cover: Codable, Hashable, Sendable, JSONWritable {
    /// Colour.
    public var colour: LocalizedText?
    /// Material.
    public var material: LocalizedText?
    /// What is printed on it.
    public var inscriptions: [LanguageText]
    /// What else is known.
    public var note: LocalizedText?

    /// A cover.
    public init(
        colour: LocalizedText? = nil,
        material: LocalizedText? = nil,
        inscriptions: [LanguageText] = [],
        note: LocalizedText? = nil
    ) {
        self.colour = colour
        self.material = material
        self.inscriptions = inscriptions
        self.note = note
    }

    /// Appends `{"colour","material","inscriptions","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("colour", colour)
            $0.member("material", material)
            $0.member("inscriptions", inscriptions)
            $0.member("note", note)
        }
    }
}

/// One of a document's numbers.
public struct Numbering: Codable, Hashable, Sendable, JSONWritable {
    /// Which number; vocabulary `number-kinds`.
    public var kind: String
    /// Its pattern, in the language of `NumberPattern`.
    public var pattern: String?
    /// A made-up example.
    public var example: String?
    /// What else is known.
    public var note: LocalizedText?

    /// A numbering.
    public init(kind: String, pattern: String? = nil, example: String? = nil, note: LocalizedText? = nil) {
        self.kind = kind
        self.pattern = pattern
        self.example = example
        self.note = note
    }

    /// Appends `{"kind","pattern","example","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("kind", kind)
            $0.member("pattern", pattern)
            $0.member("example", example)
            $0.member("note", note)
        }
    }
}

/// Whether a document carries a chip.
public enum ChipPresence: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// It does.
    case yes
    /// It does not.
    case no
    /// Not known.
    case unknown
}

/// The chip of a document.
public struct Chip: Codable, Hashable, Sendable, JSONWritable {
    /// Whether there is one.
    public var presence: ChipPresence
    /// Vocabulary `chip-kinds`.
    public var kind: String?
    /// Vocabulary `locations`.
    public var location: String?
    /// What else is known.
    public var note: LocalizedText?

    /// A chip.
    public init(presence: ChipPresence, kind: String? = nil, location: String? = nil, note: LocalizedText? = nil) {
        self.presence = presence
        self.kind = kind
        self.location = location
        self.note = note
    }

    /// Appends `{"presence","kind","location","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("presence", presence)
            $0.member("kind", kind)
            $0.member("location", location)
            $0.member("note", note)
        }
    }
}

/// A field of the holder's data and its printed labels.
public struct HolderField: Codable, Hashable, Sendable, JSONWritable {
    /// Vocabulary `holder-fields`.
    public var element: String
    /// Vocabulary `locations`.
    public var location: String?
    /// Labels as printed.
    public var labels: [LanguageText]

    /// A field.
    public init(element: String, location: String? = nil, labels: [LanguageText] = []) {
        self.element = element
        self.location = location
        self.labels = labels
    }

    /// Appends `{"element","location","labels"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("element", element)
            $0.member("location", location)
            $0.member("labels", labels)
        }
    }
}

/// A reference to another catalogue or page: a link, never a copy.
public struct ExternalReference: Codable, Hashable, Sendable, JSONWritable {
    /// Vocabulary `reference-schemes`.
    public var scheme: String
    /// The other catalogue's identifier.
    public var id: String?
    /// The address.
    public var url: String?

    /// A reference.
    public init(scheme: String, id: String? = nil, url: String? = nil) {
        self.scheme = scheme
        self.id = id
        self.url = url
    }

    /// Appends `{"scheme","id","url"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("scheme", scheme)
            $0.member("id", id)
            $0.member("url", url)
        }
    }
}
