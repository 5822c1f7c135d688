import CatalogueModel

extension SubmissionHeader {
    /// Opens the root and writes what stands before the first section.
    func write(to xml: inout XMLText) {
        xml.open(XMLName(kind))
        xml.attribute(named: "xmlns", kind.namespace)
        xml.attribute(.country, country)
        xml.attribute(.issued, issued)
        xml.attribute(.mode, mode)
        xml.attribute(.reference, reference)
        if isSample { xml.attribute(.sample, true) }
        xml.attribute(.periodFrom, periodFrom)
        xml.attribute(.periodTo, periodTo)
        xml.element(.authority) {
            $0.element(.name, text: authority)
            if let contact { $0.element(.contact, text: contact) }
        }
        xml.text(.note, note)
    }
}
