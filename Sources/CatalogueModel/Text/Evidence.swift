/// How far a fact can be trusted; shown wherever the fact is shown.
///
/// Source: vocabulary `evidence-grades`.
public enum Evidence: String, Codable, Sendable, CaseIterable, JSONWritable {
    /// The text of an act or an issuer's own page was read.
    case official
    /// A state or a reader examined a specimen.
    case specimenSeen
    /// Press, firms, encyclopedias with a source.
    case secondary
    /// General knowledge or inference.
    case unverified
}

/// Who may see a record, a feature or an image.
///
/// Source: vocabulary `access-levels`.
public enum Access: String, Codable, Sendable, CaseIterable, Comparable, JSONWritable {
    /// Everyone.
    case `public`
    /// Officers, planners and country editors.
    case official
    /// Those to whom it was granted, account by account.
    case restricted

    /// 0 for public, 1 for official, 2 for restricted.
    public var rank: Int {
        switch self {
        case .public: 0
        case .official: 1
        case .restricted: 2
        }
    }

    /// Less guarded comes first.
    public static func < (left: Access, right: Access) -> Bool {
        left.rank < right.rank
    }
}

/// A value with the evidence for it, where that differs from its record's, and the sources it rests on.
public struct Attested<Value: Codable & Hashable & Sendable & JSONWritable>: Codable, Hashable, Sendable, JSONWritable {
    /// The value.
    public var value: Value
    /// Its grade; nil means that of the record.
    public var evidence: Evidence?
    /// Identifiers of the record's sources.
    public var sources: [String]

    /// A value with its evidence.
    public init(_ value: Value, evidence: Evidence? = nil, sources: [String] = []) {
        self.value = value
        self.evidence = evidence
        self.sources = sources
    }

    /// Appends `{"value","evidence","sources"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("value", value)
            $0.member("evidence", evidence)
            $0.member("sources", sources)
        }
    }
}

/// Where a fact comes from.
public struct Source: Codable, Hashable, Sendable, JSONWritable {
    /// The name by which facts of the same record refer to it.
    public var id: String?
    /// The source in words.
    public var text: String
    /// Its address.
    public var url: String?

    /// A source.
    public init(id: String? = nil, text: String, url: String? = nil) {
        self.id = id
        self.text = text
        self.url = url
    }

    /// Appends `{"id","text","url"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("text", text)
            $0.member("url", url)
        }
    }
}

/// A legal act.
public struct LegalBasis: Codable, Hashable, Sendable, JSONWritable {
    /// The act's name.
    public var act: String
    /// The gazette that published it.
    public var gazette: String?
    /// Its date.
    public var date: PartialDate?
    /// Where it can be read.
    public var url: String?
    /// What else there is to say.
    public var note: LocalizedText?

    /// An act.
    public init(
        act: String,
        gazette: String? = nil,
        date: PartialDate? = nil,
        url: String? = nil,
        note: LocalizedText? = nil
    ) {
        self.act = act
        self.gazette = gazette
        self.date = date
        self.url = url
        self.note = note
    }

    /// Appends `{"act","gazette","date","url","note"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("act", act)
            $0.member("gazette", gazette)
            $0.member("date", date)
            $0.member("url", url)
            $0.member("note", note)
        }
    }
}
