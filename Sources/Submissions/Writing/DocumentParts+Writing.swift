import CatalogueModel

// Each part writes its element; the fact that it stands in says its evidence and sources.

extension Validity {
    func write(to xml: inout XMLText, _ fact: Attested<Validity>) {
        xml.element(.validity) {
            $0.attribute(.kind, kind)
            $0.attribute(.adultMonths, adultMonths)
            $0.attribute(.minorMonths, minorMonths)
            $0.attested(fact)
            $0.text(.note, note)
        }
    }
}

extension TermWithNote {
    func write(to xml: inout XMLText, _ fact: Attested<TermWithNote>) {
        xml.attribute(.kind, term)
        xml.attested(fact)
        xml.text(.note, note)
    }
}

extension PageCounts {
    func write(to xml: inout XMLText, _ fact: Attested<PageCounts>) {
        xml.element(.pages) {
            $0.attribute(.counts, counts.map(String.init))
            $0.attested(fact)
            $0.text(.note, note)
        }
    }
}

extension PhysicalSize {
    func write(to xml: inout XMLText, _ fact: Attested<PhysicalSize>) {
        xml.element(.size) {
            $0.attribute(.widthMm, widthMm)
            $0.attribute(.heightMm, heightMm)
            $0.attribute(.nominal, nominal)
            $0.attested(fact)
        }
    }
}

extension Cover {
    func write(to xml: inout XMLText, _ fact: Attested<Cover>) {
        xml.element(.cover) {
            $0.attested(fact)
            $0.text(.colour, colour)
            $0.text(.material, material)
            $0.languageTexts(.inscription, inscriptions)
            $0.text(.note, note)
        }
    }
}

extension Numbering {
    func write(to xml: inout XMLText, _ fact: Attested<Numbering>) {
        xml.element(.numbering) {
            $0.attribute(.kind, kind)
            $0.attribute(.pattern, pattern)
            $0.attribute(.example, example)
            $0.attested(fact)
            $0.text(.note, note)
        }
    }
}

extension MRZProfile {
    func write(to xml: inout XMLText) {
        xml.element(.mrz) {
            $0.attribute(.format, format)
            $0.attribute(.documentCodes, documentCodes)
            $0.attribute(.codesEvidence, codesEvidence)
            $0.attested(evidence, sources)
            for quirk in quirks {
                $0.element(.quirk) { quirk.value.write(to: &$0, quirk) }
            }
            $0.text(.note, note)
        }
    }
}

extension Chip {
    func write(to xml: inout XMLText, _ fact: Attested<Chip>) {
        xml.element(.chip) {
            $0.attribute(.presence, presence)
            $0.attribute(.kind, kind)
            $0.attribute(.location, location)
            $0.attested(fact)
            $0.text(.note, note)
        }
    }
}

extension HolderField {
    func write(to xml: inout XMLText, _ fact: Attested<HolderField>) {
        xml.element(.holderField) {
            $0.attribute(.element, element)
            $0.attribute(.location, location)
            $0.attested(fact)
            $0.languageTexts(.label, labels)
        }
    }
}
