import CatalogueModel

/// Workshops that took place, their follow-up, and exercises.
extension Finding {
    /// More people than there was room for.
    static func moreThanSeats(_ workshop: DeliveredWorkshop, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "workshop.moreThanSeats",
            at: place,
            es: "Asistieron \(workshop.attended) personas a un taller de \(workshop.seats) plazas.",
            en: "\(workshop.attended) people attended a workshop with \(workshop.seats) seats.",
            adviceES: "Corrija la asistencia o las plazas.",
            adviceEN: "Correct the attendance or the seats."
        )
    }

    /// More people tested than there were.
    static func moreThanAttended(_ tested: Int, attended: Int, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "workshop.moreThanAttended",
            at: place,
            es: "Hay \(tested) respuestas, y asistieron \(attended) personas.",
            en: "There are \(tested) answers, and \(attended) people attended.",
            adviceES: "Corrija el número de respuestas o la asistencia.",
            adviceEN: "Correct the number of answers or the attendance."
        )
    }

    /// A bilateral workshop with one country.
    static func bilateralOfOne(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "workshop.bilateralOfOne",
            at: place,
            es: "Al taller bilateral «\(id.shown)» asistió un solo país.",
            en: "Only one country attended the bilateral workshop “\(id.shown)”.",
            adviceES: "Añada la asistencia del otro país, o use type=\"course\".",
            adviceEN: "Add the attendance of the other country, or use type=\"course\"."
        )
    }

    /// A certified candidate who stands as trained by the same person, at once or by way of others.
    static func candidateTrainedBySelf(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "workshop.trainedBySelf",
            at: place,
            es: "«\(id.shown)», que se certificó, figura como formado por sí mismo, directamente o a través de otros.",
            en: "“\(id.shown)”, who was certified, stands as trained by the same person, at once or by way of others.",
            adviceES: "Indique en trainedBy a quien le formó: alguien que ya fuera capacitador.",
            adviceEN: "Name in trainedBy who trained them: somebody who was a trainer before."
        )
    }

    /// A workshop that was not over when the record was issued.
    static func notYetHeld(_ workshop: DeliveredWorkshop, issued: CalendarDay, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "workshop.notYetHeld",
            at: place,
            es: "El taller termina el \(workshop.days.to), después de la fecha de la remisión, \(issued).",
            en: "The workshop ends on \(workshop.days.to), after the date of the submission, \(issued).",
            adviceES: "Remítalo cuando haya terminado, o corrija la fecha.",
            adviceEN: "Send it once it is over, or correct the date."
        )
    }

    /// A workshop outside the period of its record.
    static func outsidePeriod(_ workshop: DeliveredWorkshop, at place: FindingPlace) -> Finding {
        Finding(
            .warning,
            "workshop.outsidePeriod",
            at: place,
            es:
                "El taller fue del \(workshop.days.from) al \(workshop.days.to), fuera del período del "
                + "\(workshop.periodFrom) al \(workshop.periodTo).",
            en:
                "The workshop was from \(workshop.days.from) to \(workshop.days.to), outside the period from "
                + "\(workshop.periodFrom) to \(workshop.periodTo).",
            adviceES: "Corrija la fecha o remítalo con el período al que pertenece.",
            adviceEN: "Correct the date, or send it with the period that it belongs to."
        )
    }

    /// A workshop at a border post of other countries.
    static func workshopElsewhere(
        _ post: VocabularyTerm,
        country: String,
        countries: [String],
        at place: FindingPlace
    ) -> Finding {
        let both = countries.joined(separator: ", ")
        return Finding(
            .error,
            "workshop.postElsewhere",
            at: place,
            es: "El puesto \(post.id) (\(post.label.es)) está entre \(both), y el taller es de \(country).",
            en: "The post \(post.id) (\(post.label.en)) is between \(both); the workshop is of \(country).",
            adviceES: "Indique un puesto fronterizo de su país.",
            adviceEN: "Name a border post of your own country."
        )
    }

    /// A follow-up of a workshop that is nowhere.
    static func unknownWorkshop(_ id: String, at place: FindingPlace) -> Finding {
        Finding(
            .warning,
            "followUp.unknownWorkshop",
            at: place,
            es: "El taller «\(id.shown)» no está en la remisión ni entre los publicados del país.",
            en: "The workshop “\(id.shown)” is neither in the submission nor among those published of the country.",
            adviceES: "Compruebe el identificador del taller.",
            adviceEN: "Check the identifier of the workshop."
        )
    }

    /// A follow-up before the workshop is over.
    static func followUpTooEarly(_ date: CalendarDay, end: CalendarDay, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "followUp.tooEarly",
            at: place,
            es: "El seguimiento es del \(date), y el taller terminó el \(end).",
            en: "The follow-up is of \(date), and the workshop ended on \(end).",
            adviceES: "Corrija la fecha; el seguimiento corresponde unos seis meses después del taller.",
            adviceEN: "Correct the date; a follow-up is due some six months after the workshop."
        )
    }

    /// More answers of one kind than people reached.
    static func moreThanReached(_ count: Int, of reached: Int, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "followUp.moreThanReached",
            at: place,
            es: "Se cuentan \(count) personas de \(reached) consultadas.",
            en: "\(count) people are counted of \(reached) who were reached.",
            adviceES: "Corrija una de las dos cantidades.",
            adviceEN: "Correct one of the two counts."
        )
    }

    /// A part of an exercise's documents that is larger than what it is of.
    static func moreThanExamined(_ count: Int, of all: Int, at place: FindingPlace) -> Finding {
        Finding(
            .error,
            "exercise.moreThanExamined",
            at: place,
            es: "Se cuentan \(count) documentos de un total de \(all).",
            en: "\(count) documents are counted of \(all) in all.",
            adviceES: "Ponga documents ≥ suspected ≥ confirmed.",
            adviceEN: "Give documents ≥ suspected ≥ confirmed."
        )
    }
}
