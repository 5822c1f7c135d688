import CatalogueModel

extension Condition {
    /// Writes the element of the condition.
    func write(to xml: inout XMLText) {
        switch self {
        case .and(let parts): Condition.write(parts, as: .and, to: &xml)
        case .or(let parts): Condition.write(parts, as: .or, to: &xml)
        case .not(let part): Condition.write([part], as: .not, to: &xml)
        case .holdsVisa(let visa): visa.write(to: &xml)
        case .holdsResidence(let residence): residence.write(to: &xml)
        case .heldVisaWithinYears(let visa):
            xml.element(.heldVisaWithinYears) {
                $0.attribute(.issuers, visa.issuers)
                $0.attribute(.years, visa.years)
            }
        default: writeLeaf(to: &xml)
        }
    }

    private func writeLeaf(to xml: inout XMLText) {
        switch self {
        case .minAge(let years): xml.element(.minAge) { $0.attribute(.years, years) }
        case .ageBelow(let years): xml.element(.ageBelow) { $0.attribute(.years, years) }
        case .accompaniedByParent(let both):
            xml.element(.accompaniedByParent) { $0.attribute(.parents, both ? "both" : "one") }
        case .bornIn(let countries):
            xml.element(.bornIn) { $0.attribute(.countries, countries.joined(separator: " ")) }
        case .group(let kinds): xml.element(.group) { $0.attribute(.kinds, kinds.joined(separator: " ")) }
        case .transitHoursMax(let hours): xml.element(.transitHoursMax) { $0.attribute(.hours, hours) }
        case .fact(let fact): xml.element(XMLName(spelled: fact.rawValue)) { _ in }
        case .and, .or, .not, .holdsVisa, .holdsResidence, .heldVisaWithinYears: break
        }
    }

    private static func write(_ parts: [Condition], as name: XMLName, to xml: inout XMLText) {
        xml.element(name) {
            for part in parts { part.write(to: &$0) }
        }
    }
}

extension HeldVisa {
    fileprivate func write(to xml: inout XMLText) {
        xml.element(.holdsVisa) {
            $0.attribute(.issuers, issuers)
            $0.attribute(.entries, entries)
            $0.attribute(.used, used)
            $0.attribute(.minRemainingMonths, minRemainingMonths)
            $0.attribute(.classes, classes)
            $0.attribute(.notClasses, notClasses)
            $0.attribute(.kinds, kinds)
        }
    }
}

extension HeldResidence {
    fileprivate func write(to xml: inout XMLText) {
        xml.element(.holdsResidence) {
            $0.attribute(.issuers, issuers)
            $0.attribute(.kinds, kinds)
            $0.attribute(.minRemainingMonths, minRemainingMonths)
        }
    }
}
