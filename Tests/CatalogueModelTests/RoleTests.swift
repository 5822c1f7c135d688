import CatalogueModel
import Testing

@Suite struct RoleTests {
    /// What each role may with things of its own country (or of none, for the others) and of another.
    private static let table: [(role: Role, access: Access, own: Set<Verb>, other: Set<Verb>)] = [
        (.reader, .public, [], []),
        (.officer, .official, [], []),
        (.planner, .official, [.handIn, .plan], [.handIn, .plan]),
        (.countryEditor(of: "GTM"), .official, [.handIn, .answerReports], []),
        (
            .secretariat, .restricted, [.handIn, .answerReports, .plan, .review, .publish],
            [.handIn, .answerReports, .plan, .review, .publish]
        ),
        (.administrator, .restricted, Set(Verb.allCases), Set(Verb.allCases)),
    ]

    @Test func everyRoleMayWhatTheTableSaysAndNothingElse() {
        #expect(Self.table.map(\.role.name) == Role.names)
        for (role, access, own, other) in Self.table {
            #expect(role.defaultAccess == access, "\(role)")
            for verb in Verb.allCases {
                #expect(role.may(verb, country: "GTM") == own.contains(verb), "\(role) \(verb) own")
                #expect(role.may(verb, country: "HND") == other.contains(verb), "\(role) \(verb) other")
            }
        }
    }

    @Test func anEditorOfOneCountryMayNothingThatBelongsToNone() {
        #expect(Verb.allCases.allSatisfy { !Role.countryEditor(of: "GTM").may($0) })
    }

    @Test func plannersHandInResourcesAlone() {
        for kind in SubmissionKind.allCases {
            #expect(Role.planner.mayHandIn(kind, country: "GTM") == (kind == .resources))
            #expect(Role.secretariat.mayHandIn(kind, country: "GTM"))
            #expect(Role.countryEditor(of: "GTM").mayHandIn(kind, country: "GTM"))
            #expect(!Role.countryEditor(of: "GTM").mayHandIn(kind, country: "HND"))
            #expect(!Role.officer.mayHandIn(kind, country: "GTM"))
        }
        #expect(!Role.planner.mayHandIn(nil, country: nil) && Role.secretariat.mayHandIn(nil, country: nil))
    }

    @Test func onlyAnEditorHasACountry() {
        for name in Role.names {
            #expect((Role(name: name, country: "GTM") != nil) == (name == "countryEditor"))
            #expect((Role(name: name, country: nil) != nil) == (name != "countryEditor"))
        }
        #expect(Role(name: "root", country: nil) == nil)
    }

    @Test(arguments: ["a@b.example", "A.B+c@D.example"])
    func addressIsTakenInLowerCase(email: String) {
        #expect(AccountDraft.normalized(email) == email.lowercased())
    }

    @Test(arguments: [
        "", "a", "a@b", "@b.example", "a@.example", "a@b.", "a b@c.example", "<a>@b.example", "a@b@c.example",
    ])
    func whatIsNoAddressIsRefused(email: String) {
        #expect(AccountDraft(email: email, name: "A", role: .reader) == nil)
    }

    @Test(arguments: ["2026-11-21T14:03:59Z", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2000-02-29T12:00:00Z"])
    func momentReadsWhatItWrites(text: String) throws {
        #expect(try #require(Moment(text)).description == text)
    }

    @Test(arguments: ["2026-11-21T24:00:00Z", "2026-02-30T00:00:00Z", "2026-11-21 14:03:59Z", "2026-11-21T14:03Z"])
    func whatIsNoMomentIsNone(text: String) {
        #expect(Moment(text) == nil)
    }
}
