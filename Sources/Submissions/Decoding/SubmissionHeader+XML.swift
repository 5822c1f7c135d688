import CatalogueModel

extension SubmissionHeader {
    /// Reads what stands on and before the root's first section; nil where a member that it cannot do without is wrong.
    init?(_ root: XMLElement, kind: SubmissionKind, _ context: DecodingContext) {
        let code = root.attribute(.country)
        if let code, code != "CRM" { _ = context.code(.country, of: root, in: .countries) }
        let issued = context.day(.issued, of: root)
        let authority = root.child(.authority)
        let note = context.text(.note, of: root)
        let period = (context.day(.periodFrom, of: root), context.day(.periodTo, of: root))
        context.requireOrder(period.0, period.1, at: .attribute(.periodTo, of: root))
        guard let code, let issued, let mode: SubmissionMode = context.value(.mode, of: root) else { return nil }
        if kind.hasPeriod, period.0 == nil || period.1 == nil { return nil }
        self.init(
            kind: kind,
            country: code,
            issued: issued,
            mode: mode,
            authority: authority?.child(.name)?.text ?? ""
        )
        contact = authority?.child(.contact)?.text
        reference = root.attribute(.reference)
        isSample = context.flag(.sample, of: root) ?? false
        self.note = note
        (periodFrom, periodTo) = period
    }
}
