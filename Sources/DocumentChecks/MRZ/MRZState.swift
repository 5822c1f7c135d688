public import CatalogueModel

/// What kind of code stands for an issuer or a nationality in a zone.
///
/// Source: Doc 9303-3 §5; vocabulary `countries`.
public enum MRZStateStatus: String, Sendable, CaseIterable, JSONWritable {
    /// A country or territory of ISO 3166-1.
    case iso
    /// A code that ICAO adds: organizations, refugees, stateless persons.
    case icaoSpecial
    /// Withdrawn: older documents may carry it.
    case deprecated
    /// The specimen state: no real document has it.
    case specimen
    /// Observed on documents and in tables, in no standard.
    case observedNonstandard
    /// In no table that is known here.
    case unknown
}

/// An issuer or a nationality as it stands in a zone.
public struct MRZState: Hashable, Sendable, JSONWritable {
    /// The code, without fillers; empty where there is none.
    public var code: String
    /// What kind of code it is.
    public var status: MRZStateStatus
    /// Whether zones have it in this place: some codes are of issuers only, others of nationalities only.
    public var isUsedHere: Bool
    /// What it is called, where it is known.
    public var label: LocalizedText?

    /// The state of a code.
    ///
    /// - Parameters:
    ///   - code: as it stands in the zone, without fillers.
    ///   - isIssuer: whether it stands for the issuer, not for a nationality.
    ///   - vocabularies: to know its codes.
    public init(_ code: String, isIssuer: Bool, vocabularies: Vocabularies) {
        self.code = code
        guard let term = vocabularies[.countries][code] else {
            (status, isUsedHere, label) = (.unknown, false, nil)
            return
        }
        label = LocalizedText(es: term.label.es, en: term.label.en)
        status =
            switch term.kind {
            case "iso3166-1": .iso
            case "icao-special": .icaoSpecial
            case "withdrawn": .deprecated
            case "specimen": .specimen
            default: .observedNonstandard
            }
        isUsedHere = (isIssuer ? term.mrzIssuer : term.mrzNationality) ?? true
    }

    /// Appends `{"code","status","isUsedHere","label"}`.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("code", code)
            $0.member("status", status)
            $0.member("isUsedHere", isUsedHere)
            $0.member("label", label)
        }
    }
}

extension MRZReading {
    /// The issuer; nil without a format.
    public func issuer(_ vocabularies: Vocabularies) -> MRZState? {
        format.map { _ in MRZState(text(.issuer) ?? "", isIssuer: true, vocabularies: vocabularies) }
    }

    /// The nationality; nil without a format.
    public func nationality(_ vocabularies: Vocabularies) -> MRZState? {
        format.map { _ in MRZState(text(.nationality) ?? "", isIssuer: false, vocabularies: vocabularies) }
    }
}
