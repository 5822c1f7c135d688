import CatalogueModel

extension DocumentFamily {
    /// Writes `family`.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.family) {
            $0.attribute(.id, id)
            $0.attribute(.action, action)
            $0.attribute(.evidence, evidence)
            $0.text(.title, title)
            $0.text(.note, note)
            $0.sources(sources)
        }
    }
}

extension DocumentModel {
    /// Writes `document`.
    func write(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.element(.document) {
            writeAttributes(to: &$0, action)
            writeIssue(to: &$0)
            writeBody(to: &$0)
            writeMarks(to: &$0)
            writeProvenance(to: &$0)
        }
    }

    private func writeAttributes(to xml: inout XMLText, _ action: ChangeAction?) {
        xml.attribute(.code, code.text)
        xml.attribute(.category, code.category)
        xml.attribute(.type, code.type)
        xml.attribute(.status, status)
        xml.attribute(.statusEvidence, statusEvidence)
        xml.attribute(.evidence, evidence)
        xml.access(access)
        xml.attribute(.family, family)
        xml.attribute(.confirmedByState, confirmedByState)
        xml.attribute(.action, action)
    }

    private func writeIssue(to xml: inout XMLText) {
        xml.element(.title) {
            $0.attested(title)
            $0.languageTexts(.native, nativeTitles)
            $0.phrases(title.value)
        }
        xml.text(.authority, authority)
        xml.date(.firstIssued, firstIssued)
        xml.date(.lastIssued, lastIssued)
        xml.date(.inCirculationUntil, inCirculationUntil)
        xml.text(.statusNote, statusNote)
        if let validity { validity.value.write(to: &xml, validity) }
    }

    private func writeBody(to xml: inout XMLText) {
        if let form {
            xml.element(.form) { form.value.write(to: &$0, form) }
        }
        if let pages { pages.value.write(to: &xml, pages) }
        if let size { size.value.write(to: &xml, size) }
        if let cover { cover.value.write(to: &xml, cover) }
        xml.term(.substrate, substrate)
        xml.term(.portrait, portrait)
        for numbering in numberings { numbering.value.write(to: &xml, numbering) }
        mrz?.write(to: &xml)
        if let chip { chip.value.write(to: &xml, chip) }
    }

    private func writeMarks(to xml: inout XMLText) {
        for field in holderFields { field.value.write(to: &xml, field) }
        for text in printedTexts { xml.text(.printedText, text) }
        for feature in features { feature.write(to: &xml) }
        for image in images { image.write(to: &xml) }
    }

    private func writeProvenance(to xml: inout XMLText) {
        xml.legalBases(legalBases)
        for reference in references {
            xml.element(.reference) {
                $0.attribute(.scheme, reference.value.scheme)
                $0.attribute(.id, reference.value.id)
                $0.attribute(.url, reference.value.url)
                $0.attested(reference)
            }
        }
        for document in supersedes {
            xml.element(.supersedes) {
                $0.attribute(.code, document.value.text)
                $0.attested(document)
            }
        }
        for note in notes { xml.text(.note, note) }
        xml.sources(sources)
    }
}
