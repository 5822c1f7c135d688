import CatalogueModel

/// Travellers of whom no entry rule decides.
extension Finding {
    /// A gap between the rules of a destination.
    static func gap(
        _ gap: RuleGap,
        among all: [String],
        on day: CalendarDay?,
        at place: FindingPlace
    ) -> Finding {
        switch gap.kind {
        case .time: timeGap(gap, among: all, at: place)
        case .age: ageGap(gap, among: all, at: place)
        case .reach: reachGap(gap, among: all, on: day, at: place)
        case .condition: conditionGap(gap, among: all, at: place)
        case .unnamed: unnamedGap(gap, at: place)
        case .unsearched: gapsUnsearched(at: place)
        }
    }

    /// More gaps of a kind than are told one by one.
    static func moreGaps(_ kind: RuleGap.Kind, count: Int, at place: FindingPlace) -> Finding {
        Finding(
            kind.severity,
            kind.findingID,
            at: place,
            es: "Vacíos de este tipo que no se detallan: \(count) más.",
            en: "Gaps of this kind that are not listed: \(count) more.",
            adviceES: "Resuelva los anteriores y valide de nuevo: verá los siguientes.",
            adviceEN: "Deal with those above and validate again: you will see the next ones."
        )
    }

    private static func gapsUnsearched(at place: FindingPlace) -> Finding {
        Finding(
            RuleGap.Kind.unsearched.severity,
            RuleGap.Kind.unsearched.findingID,
            at: place,
            es: "Las reglas tienen más combinaciones de las que se examinan; puede haber más vacíos.",
            en: "The rules have more combinations than are looked at; there may be more gaps.",
            adviceES: "Una regla general de prioridad baja cierra los vacíos y abrevia la búsqueda.",
            adviceEN: "A general rule of low priority closes gaps and shortens the search."
        )
    }

    private static func timeGap(_ gap: RuleGap, among all: [String], at place: FindingPlace)
        -> Finding
    {
        let (from, to) = (gap.from?.description ?? "", gap.to?.description ?? "")
        let days = (gap.to?.daysSince1970 ?? 0) - (gap.from?.daysSince1970 ?? 0) + 1
        let (before, after) = ((gap.before ?? "").shown, (gap.after ?? "").shown)
        let whom =
            gap.isOfCondition
            ? (
                es: " para quien cumple la condición de «\(before)»",
                en: " for those who meet the condition of “\(before)”"
            )
            : (es: gap.exceptionES, en: gap.exceptionEN)
        let many = days != 1
        return Finding(
            gap.kind.severity,
            gap.kind.findingID,
            at: place,
            es:
                "Entre «\(before)» y «\(after)», del \(from) al \(to) (\(days) día\(many ? "s" : "")), ninguna regla decide\(whom.es): \(gap.scopeES(all)).",
            en:
                "Between “\(before)” and “\(after)”, from \(from) to \(to) (\(days) day\(many ? "s" : "")), no rule decides\(whom.en): \(gap.scopeEN(all)).",
            adviceES:
                "Si una sigue a la otra sin interrupción, corrija validTo o validFrom; si otra regla regía esos días, añádala. Si la ley calla, déjelo: la respuesta de esos días será «no se sabe».",
            adviceEN:
                "If one follows the other without a break, correct validTo or validFrom; if another rule was law in those days, add it. If the law is silent, leave it: the answer of those days will be “unknown”."
        )
    }

    private static func ageGap(_ gap: RuleGap, among all: [String], at place: FindingPlace) -> Finding {
        Finding(
            gap.kind.severity,
            gap.kind.findingID,
            at: place,
            es:
                "Ninguna regla decide a la edad de \(gap.agesES), y a otras edades sí (\(gap.rulesES)): \(gap.scopeES(all)).",
            en:
                "No rule decides at the age of \(gap.agesEN), and at other ages one does (\(gap.rulesEN)): \(gap.scopeEN(all)).",
            adviceES:
                "Revise los límites: minAge incluye la edad que nombra y ageBelow no. Si la ley deja fuera esas edades, no cambie nada.",
            adviceEN:
                "Review the limits: minAge includes the age that it names and ageBelow does not. If the law leaves those ages out, change nothing."
        )
    }

    private static func reachGap(
        _ gap: RuleGap,
        among all: [String],
        on day: CalendarDay?,
        at place: FindingPlace
    )
        -> Finding
    {
        let day = day?.description ?? ""
        let es = gap.from.map { "desde el \($0)" } ?? gap.to.map { "hasta el \($0)" } ?? "el \(day)"
        let en = gap.from.map { "since \($0)" } ?? gap.to.map { "until \($0)" } ?? "on \(day)"
        return Finding(
            gap.kind.severity,
            gap.kind.findingID,
            at: place,
            es: "Ninguna regla alcanza, \(es), a: \(gap.scopeES(all)). La respuesta es «no se sabe».",
            en: "No rule reaches, \(en): \(gap.scopeEN(all)). The answer is “unknown”.",
            adviceES:
                "Si la ley dice algo de ellos, añada una regla general de prioridad baja (nationality all=\"true\") o amplíe una. Si calla, no cambie nada.",
            adviceEN:
                "If the law says something of them, add a general rule of low priority (nationality all=\"true\") or widen one. If it is silent, change nothing."
        )
    }

    private static func conditionGap(_ gap: RuleGap, among all: [String], at place: FindingPlace)
        -> Finding
    {
        Finding(
            gap.kind.severity,
            gap.kind.findingID,
            at: place,
            es:
                "Solo deciden reglas con condición (\(gap.rulesES)); quien no cumple ninguna queda sin respuesta: \(gap.scopeES(all)).",
            en:
                "Only rules with a condition decide (\(gap.rulesEN)); those who meet none are left without an answer: \(gap.scopeEN(all)).",
            adviceES:
                "Añada, con prioridad menor, la regla de quienes no cumplen la condición. Si la ley calla, no cambie nada.",
            adviceEN:
                "Add, with lower priority, the rule of those who do not meet the condition. If the law is silent, change nothing."
        )
    }

    private static func unnamedGap(_ gap: RuleGap, at place: FindingPlace) -> Finding {
        Finding(
            gap.kind.severity,
            gap.kind.findingID,
            at: place,
            es:
                "Ninguna regla de decisión nombra \(gap.scopeES([])): quien viaje así recibe «no se sabe».",
            en:
                "No rule that decides names \(gap.scopeEN([])): those who travel so are answered “unknown”.",
            adviceES:
                "Nómbrelos en la regla que les corresponde; si no se aceptan, dígalo con verdict=\"notAdmitted\". Si no existen allí, no cambie nada.",
            adviceEN:
                "Name them in the rule that is about them; if they are not accepted, say so with verdict=\"notAdmitted\". If there are none there, change nothing."
        )
    }
}

extension RuleGap.Kind {
    /// Days and ages missing between two rules are likely a slip; what no rule speaks of may be the law.
    fileprivate var severity: Severity {
        switch self {
        case .time, .age: .warning
        case .reach, .condition, .unnamed, .unsearched: .info
        }
    }

    fileprivate var findingID: String {
        switch self {
        case .time: "rule.timeGap"
        case .age: "rule.ageGap"
        case .reach: "rule.reachGap"
        case .condition: "rule.conditionGap"
        case .unnamed: "rule.unnamedCode"
        case .unsearched: "rule.gapsUnsearched"
        }
    }
}

extension RuleGap {
    fileprivate func scopeES(_ all: [String]) -> String {
        var parts: [String] = []
        if !all.isEmpty {
            parts.append("nacionalidades " + named(among: all, but: "todas menos", every: "todas"))
        }
        if !documentKinds.isEmpty { parts.append("documentos " + documentKinds.joined(separator: " ")) }
        if !modes.isEmpty { parts.append("vías " + modes.joined(separator: " ")) }
        if !purposes.isEmpty { parts.append("motivos " + purposes.joined(separator: " ")) }
        return parts.joined(separator: "; ")
    }

    fileprivate func scopeEN(_ all: [String]) -> String {
        var parts: [String] = []
        if !all.isEmpty {
            parts.append("nationalities " + named(among: all, but: "all but", every: "all"))
        }
        if !documentKinds.isEmpty { parts.append("documents " + documentKinds.joined(separator: " ")) }
        if !modes.isEmpty { parts.append("modes " + modes.joined(separator: " ")) }
        if !purposes.isEmpty { parts.append("purposes " + purposes.joined(separator: " ")) }
        return parts.joined(separator: "; ")
    }

    /// A few codes, all but a few, or the first few and how many there are.
    private func named(among all: [String], but: String, every: String) -> String {
        let few = 10
        if nationalities.count <= few { return nationalities.joined(separator: " ") }
        let own = Set(nationalities)
        let others = all.filter { !own.contains($0) }
        if others.isEmpty { return every }
        if others.count <= few {
            return "\(but) \(others.joined(separator: " ")) (\(nationalities.count))"
        }
        return nationalities.prefix(few).joined(separator: " ") + "… (\(nationalities.count))"
    }

    fileprivate var exceptionES: String {
        conditional.isEmpty ? "" : " para quien no cumple la condición de \(rulesES)"
    }

    fileprivate var exceptionEN: String {
        conditional.isEmpty ? "" : " for those who do not meet the condition of \(rulesEN)"
    }

    fileprivate var rulesES: String { rules(open: "«", close: "»", more: "y %d más") }

    fileprivate var rulesEN: String { rules(open: "“", close: "”", more: "and %d more") }

    private func rules(open: String, close: String, more: String) -> String {
        let few = 3
        let names = conditional.prefix(few).map { open + $0.shown + close }.joined(separator: ", ")
        let left = conditional.count - few
        return left > 0 ? names + " " + more.replacing("%d", with: "\(left)") : names
    }

    fileprivate var agesES: String {
        ages.map { range in
            guard let to = range.to else { return "\(range.from) años o más" }
            return to == range.from ? "\(to) años" : "\(range.from) a \(to) años"
        }.joined(separator: "; ")
    }

    fileprivate var agesEN: String {
        ages.map { range in
            guard let to = range.to else { return "\(range.from) years or more" }
            return to == range.from ? "\(to) years" : "\(range.from) to \(to) years"
        }.joined(separator: "; ")
    }
}
