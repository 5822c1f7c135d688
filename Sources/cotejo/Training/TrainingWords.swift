import CatalogueModel

/// Words for what the training commands say.
struct TrainingWords {
    let language: Language

    init(_ settings: Settings) {
        language = settings.language
    }

    /// Notices by what they mean, each with everything that it is about: a line a kind, not one a record.
    func lines(_ notices: [PlanningNotice]) -> [String] {
        var kinds: [PlanningNotice.Kind] = []
        for notice in notices where !kinds.contains(notice.kind) { kinds.append(notice.kind) }
        return kinds.map { kind in
            let keys = notices.filter { $0.kind == kind }.map(\.key)
            return "\(text(of: kind)) (\(keys.count)): \(keys.joined(separator: ", "))"
        }
    }

    /// What a notice means.
    func text(of kind: PlanningNotice.Kind) -> String {
        let (es, en) =
            switch kind {
            case .needMet: ("necesidad ya atendida", "need met already")
            case .needWithoutTopic: ("necesidad sin parámetros de su tema", "need whose topic has no parameters")
            case .needAfterCalendar: ("necesidad posterior al calendario", "need after the calendar")
            case .deadlineBeforeCalendar:
                (
                    "plazo anterior a la primera semana: cuenta como la semana 0",
                    "deadline before the first week: week 0"
                )
            case .postUnpaired:
                (
                    "el otro país del puesto no pide este taller: se planifica en el país",
                    "the post's other country asks for no such workshop: planned at home"
                )
            case .postWithoutVenue: ("puesto fronterizo sin sede", "border post without a venue")
            case .trainerWithoutCertificate:
                (
                    "capacitador sin certificado vigente en el calendario",
                    "trainer without a certificate in the calendar"
                )
            case .certificateLater:
                ("certificado que empieza después del calendario", "certificate that begins after the calendar's start")
            case .moneyOutsideCalendar: ("partida fuera del calendario", "money outside the calendar")
            case .nominationWithoutTopic:
                ("postulación sin parámetros de su tema", "nomination whose topic has no parameters")
            }
        return language == .es ? es : en
    }

    /// Why a trainer could not teach.
    func text(of obstacle: TeachingObstacle) -> String {
        let (es, en) =
            switch obstacle {
            case .notCertified: ("sin certificado en el tema", "no certificate in the topic")
            case .stillTrainee: ("todavía en formación", "still a trainee")
            case .certificateEnds(let day): ("certificado hasta \(day)", "certified until \(day)")
            case .certificateBegins(let day): ("certificado desde \(day)", "certified from \(day)")
            case .otherLanguage: ("no enseña en el idioma", "does not teach in the language")
            case .away(let days): ("no disponible del \(days.from) al \(days.to)", "away \(days.from) to \(days.to)")
            case .teaches(let workshop, _): ("enseña en \(workshop)", "teaches \(workshop)")
            case .rests(let workshop, let day):
                ("descansa de \(workshop) hasta \(day)", "rests from \(workshop) to \(day)")
            }
        return language == .es ? es : en
    }
}
