import CatalogueModel

extension MRZJudgement {
    /// What the last day of validity says of when the document was issued, and whether the series allows that.
    func judgeDates(_ candidate: inout MRZCandidate) {
        guard let expiry = reading.expiryDate.calendarDay else {
            if reading.expiryDate.state != .impossible {
                candidate.unknown.append(.init("expiry", es: "fecha de vencimiento", en: "date of expiry"))
            }
            return
        }
        let impossible = impossibilities(expiry)
        candidate.cannot += impossible
        guard impossible.isEmpty else { return }
        guard let issued = likelyIssue(expiry) else {
            candidate.unknown.append(
                .init("validity", es: "validez o fechas de la serie", en: "validity or dates of the series")
            )
            return
        }
        if issued.fits {
            candidate.score += 2
            candidate.fits.append(
                .init(
                    "issue.inSeries",
                    es: "con su validez usual se expidió hacia \(issued.day), dentro de la serie",
                    en: "with its usual validity it was issued about \(issued.day), within the series"
                )
            )
        } else {
            candidate.score -= 4
            candidate.against.append(
                .init(
                    "issue.outsideSeries",
                    es: "con su validez usual se habría expedido hacia \(issued.day), fuera de la serie",
                    en: "with its usual validity it would have been issued about \(issued.day), outside the series"
                )
            )
        }
    }

    private func impossibilities(_ expiry: CalendarDay) -> [MRZCandidate.Reason] {
        var reasons: [MRZCandidate.Reason] = []
        if let months = model.longestMonths {
            // Issued on the day of the check, or on the last day of issue where that has passed.
            let latestIssue = min(reading.reference, model.lastIssued ?? reading.reference)
            let limit = latestIssue.adding(months: months)
            // A validity may be counted to the same day or to the day before; a month more covers both.
            if expiry > limit.adding(months: 1) {
                reasons.append(
                    .init(
                        "expiry.pastLongestValidity",
                        es: "vence el \(expiry), después de la validez más larga posible (\(limit))",
                        en: "expires on \(expiry), past the longest validity possible (\(limit))"
                    )
                )
            }
        } else if let until = model.circulatesUntil, expiry > until {
            reasons.append(
                .init(
                    "expiry.pastCirculation",
                    es: "vence el \(expiry), después del último día en circulación (\(until))",
                    en: "expires on \(expiry), after the last day in circulation (\(until))"
                )
            )
        }
        if let first = model.firstIssued, expiry < first, !model.isFirstIssuedVague {
            reasons.append(
                .init(
                    "issue.beforeSeries",
                    es: "venció el \(expiry), antes de que empezara la serie (\(first)): se expidió antes",
                    en: "expired on \(expiry), before the series began (\(first)): it was issued earlier"
                )
            )
        }
        if let until = model.circulatesUntil, until < reading.reference, model.status != .withdrawn {
            reasons.append(
                .init(
                    "circulation.ended",
                    es: "ninguno circula después del \(until)",
                    en: "none circulates after \(until)"
                )
            )
        }
        return reasons
    }

    /// The day on which a document of a usual validity was issued, one in the series before any other.
    private func likelyIssue(_ expiry: CalendarDay) -> (day: CalendarDay, fits: Bool)? {
        guard model.firstIssued != nil || model.lastIssued != nil else { return nil }
        var days: [CalendarDay] = []
        if let months = model.adultMonths { days.append(expiry.adding(months: -months)) }
        if let months = model.minorMonths, months != model.adultMonths {
            let day = expiry.adding(months: -months)
            // A validity for minors is for those who were minors then.
            let age = reading.birthDate.year.map { day.year - $0 } ?? 0
            if age <= Self.ageOfMajority { days.append(day) }
        }
        func isInSeries(_ day: CalendarDay) -> Bool {
            let next = day.adding(months: 1)
            return model.firstIssued.map { next >= $0 } ?? true
                && model.lastIssued.map { day <= $0.adding(months: 1) } ?? true && day <= reading.reference
        }
        return days.first(where: isInSeries).map { ($0, true) } ?? days.first.map { ($0, false) }
    }

    private static let ageOfMajority = 18
}
