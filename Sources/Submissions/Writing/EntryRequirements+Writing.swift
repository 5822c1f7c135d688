import CatalogueModel

extension NationalitySet {
    /// Writes `nationalitySet`.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.nationalitySet) {
            $0.attribute(.id, id)
            $0.attribute(.destination, destination)
            $0.attribute(.validFrom, validFrom)
            $0.attribute(.validTo, validTo)
            $0.attribute(.coverage, coverage)
            $0.attribute(.evidence, evidence)
            $0.attribute(.action, action)
            $0.text(.name, name)
            $0.element(.members, text: members.joined(separator: " "))
            $0.text(.basis, basis)
            $0.text(.note, note)
            $0.sources(sources)
        }
    }
}

extension EntryRule {
    /// Writes `entryRule`.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.entryRule) {
            writeScopeAttributes(to: &$0)
            writeTimeAttributes(to: &$0, action)
            nationality.write(to: &$0)
            if let condition {
                $0.element(.condition) { condition.write(to: &$0) }
            }
            stay?.write(to: &$0)
            passportValidity?.write(to: &$0)
            $0.legalBases(legalBases)
            $0.text(.conflict, conflict)
            $0.text(.note, note)
            $0.sources(sources)
        }
    }

    private func writeScopeAttributes(to xml: inout XMLText) {
        xml.attribute(.id, id)
        xml.attribute(.destination, destination)
        xml.attribute(.kind, kind)
        xml.attribute(.direction, direction)
        xml.attribute(.priority, priority)
        xml.attribute(.documentKinds, documentKinds.joined(separator: " "))
        xml.attribute(.modes, modes.joined(separator: " "))
        xml.attribute(.purposes, purposes.joined(separator: " "))
        xml.attribute(.verdict, verdict)
        xml.attribute(.duty, duty)
    }

    private func writeTimeAttributes(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.attribute(.validFrom, validFrom)
        xml.attribute(.validTo, validTo)
        xml.attribute(.knownFrom, knownFrom)
        xml.attribute(.endKnownFrom, endKnownFrom)
        xml.attribute(.datePrecision, datePrecision)
        xml.attribute(.evidence, evidence)
        xml.attribute(.confirmedByState, confirmedByState)
        xml.access(access)
        xml.attribute(.action, action)
    }
}

extension NationalityScope {
    fileprivate func write(to xml: inout XMLText) {
        xml.element(.nationality) {
            if all { $0.attribute(.all, true) }
            $0.attribute(.list, list)
            $0.attribute(.sets, sets)
            $0.attribute(.except, except)
            $0.attribute(.exceptSets, exceptSets)
        }
    }
}

extension Stay {
    fileprivate func write(to xml: inout XMLText) {
        xml.element(.stay) {
            $0.attribute(.days, days)
            $0.attribute(.extendableTo, extendableTo)
            $0.attribute(.sharedZone, sharedZone)
        }
    }
}

extension PassportValidity {
    fileprivate func write(to xml: inout XMLText) {
        xml.element(.passportValidity) {
            switch self {
            case .months(let count): $0.attribute(.months, count)
            case .days(let count): $0.attribute(.days, count)
            case .validForStay: $0.attribute(.rule, "validForStay")
            }
        }
    }
}
