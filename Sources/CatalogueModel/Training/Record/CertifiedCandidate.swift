/// A candidate who became a trainer; personal data as a trainer's are.
///
/// Source: schema `training-record.xsd`, type `Certified`.
public struct CertifiedCandidate: Codable, Hashable, Sendable, JSONWritable {
    /// Stable within the registry of the country.
    public var id: String
    /// ICAO alpha-3 code of the country.
    public var country: String
    /// Name.
    public var name: String
    /// Address for messages.
    public var email: String?
    /// ISO 639-1 codes of the languages in which they teach.
    public var languages: [String]
    /// Identifier of the trainer who trained them.
    public var trainedBy: String
    /// First day of the certificate.
    public var certifiedOn: CalendarDay
    /// Last day of the certificate.
    public var certifiedUntil: CalendarDay

    /// A candidate.
    public init(
        id: String,
        country: String,
        name: String,
        languages: [String],
        trainedBy: String,
        certifiedOn: CalendarDay,
        certifiedUntil: CalendarDay
    ) {
        self.id = id
        self.country = country
        self.name = name
        self.languages = languages
        self.trainedBy = trainedBy
        self.certifiedOn = certifiedOn
        self.certifiedUntil = certifiedUntil
    }

    /// Appends every member under its property's name.
    public func write(to json: inout JSONText) {
        json.object {
            $0.member("id", id)
            $0.member("country", country)
            $0.member("name", name)
            $0.member("email", email)
            $0.member("languages", languages)
            $0.member("trainedBy", trainedBy)
            $0.member("certifiedOn", certifiedOn)
            $0.member("certifiedUntil", certifiedUntil)
        }
    }
}
