import CatalogueModel
import Testing

@testable import CatalogueWeb

/// Whoever is refused is told what it takes.
@Suite struct PermissionTests {
    @Test func aRefusalNamesTheRoles() {
        let accounts = Permission.to(.manageAccounts).explanation.message
        #expect(accounts.es == "Su cuenta no permite esto. Funciones que lo permiten: Administración.")
        let publish = Permission.to(.publish).explanation.message
        #expect(
            publish.en
                == "Your account does not permit this. Roles that do: Technical Secretariat · Administrator."
        )
    }

    @Test func aCountrysOwnIsItsEditorsToo() {
        #expect(
            Permission.to(.handIn, country: "GTM").explanation.message.text(in: .en).hasSuffix(
                "Roles that do: Planner · Country editor (GTM) · Technical Secretariat · Administrator."
            )
        )
        #expect(!Permission.to(.handIn).explanation.message.text(in: .en).contains("Country editor"))
    }

    @Test func planningIsHandedInByPlanners() {
        let any = Permission.handingIn(nil).explanation.message.text(in: .en)
        #expect(any.hasSuffix("Planner · Country editor · Technical Secretariat · Administrator."))
        let manual = Permission.handingIn(.manual).explanation.message.text(in: .en)
        #expect(manual.hasSuffix("Roles that do: Country editor · Technical Secretariat · Administrator."))
    }

    @Test(arguments: Verb.allCases)
    func everyVerbIsSomeonesToDo(_ verb: Verb) {
        #expect(Role.all(whoMay: verb).contains(.administrator))
        #expect(!Role.all(whoMay: verb, country: "GTM").contains(.reader))
    }

    @Test func whatATokenLacksIsSaid() {
        let needed: [Permission] = [.person, .writing, .reading]
        #expect(Set(needed.map(\.explanation.message.en)).count == needed.count)
        #expect(needed.allSatisfy { $0.explanation.id == "account.notPermitted" })
    }
}
