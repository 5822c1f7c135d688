import CatalogueModel

/// The names of elements and attributes in the submission schemas.
///
/// A record keeps each name as one byte, so that comparing names is comparing bytes.
enum XMLName: String, CaseIterable, Hashable, Sendable {
    case access, accompaniedByParent, act, action, adultMonths, ageBelow, all, and, audience, authority, basis
    case borderPost, bornIn, category, certification, certifiedOn, certifiedUntil, chip, classes, code
    case codesEvidence, colour, condition, confirmedByState, conflict, contact, countries, country, counts, cover
    case coverage, credit, data, date, datePrecision, days, deadline, destination, direction, document
    case documentCodes, documentKinds, documents, drawing, duty, earliest, element, email, en, endKnownFrom, entries
    case entryRule, entryRules, es, evidence, example, except, exceptSets, expected, extendableTo, failSign
    case families, family, feature, featureRegion, file, firstIssued, form, format, from, gazette, generation, group
    case hasCriminalRecordCertificate, height, heightMm, heldVisaWithinYears, holderField, holdsResidence, holdsVisa
    case hotelPrepaid, hours, id, image, inCirculationUntil, inscription, issued, issuers, kind, kinds, knownFrom
    case label, lang, language, languages, lastIssued, legalBasis, level, light, lights, list, location, locations
    case manual, material, members, methods, minAge, minorMonths, minRemainingMonths, mode, modes, months, mrz, name
    case nationality, nationalitySet, nationalitySets, native, need, needs, nominal, not, notClasses, note
    case numbering, officials, onwardTicket, or, pages, parentalAuthorisation, parents, passportValidity, pattern
    case periodFrom, periodTo, place, portrait, presence, printedText, priority, purposes, qualifier, quirk, reason
    case record, reference, region, residesInIssuerCountry, returningHome, rule, sample, scanCheckable, scheme, sets
    case sha256, sharedZone, shows, size, source, sources, status, statusEvidence, statusNote, stay, substrate
    case supersedes, term, title, to, topic, trainedBy, trainer, trainers, transitHoursMax, translated, transporter
    case type, unavailable, url, used, validFrom, validity, validTo, verdict, visaForFinalDestination, width
    case widthMm, withdraw, withdrawals, x, y, years, zone
    // What a training plan needs.
    case amount, appliesTo, bilateralMinPerCountry, blackout, budgetLine, calendar, candidatesPerSession
    case capacityPerWeek, certificationLagWeeks, cost, costPerWeek, costs, courseMaxParticipants, courseWeeks, crew
    case firstDay, followUp, hosts, maxCandidates, maxGeneration, maxWeeks, minWeeks, nomination, participant,
        perDiemWeek, planningRules
    case priorityWeights, recoveryWeeks, resources, rooms, seats, topicParameters, topics, totMaxParticipants
    case totMinParticipants, totWeeks, trainerFee, travel, types, venue, weeks
    // A training record.
    case applying, attendance, average, certified, confirmed, coTrainers, exercise, incident, lead, result, satisfaction
    case stillInPost, suspected, testAfter, testBefore, trainingRecord = "training-record", travellers, workshop
    /// A name that no schema knows.
    case other = ""

    private static let byText: [String: XMLName] = Dictionary(
        uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.rawValue, $0) }
    )

    /// The name that a text spells, or `other`.
    init(spelled text: String) {
        self = XMLName.byText[text] ?? .other
    }

    /// Whether an element of this name may stand several times under its parent, so that its place says which is meant.
    func repeats(under parent: XMLName?) -> Bool {
        switch self {
        case .family, .document, .nationalitySet, .entryRule, .withdraw, .need, .trainer: true
        case .native, .inscription, .numbering, .quirk, .holderField, .label, .printedText, .feature: true
        case .failSign, .region, .image, .featureRegion, .legalBasis, .reference, .supersedes, .source: true
        case .certification, .unavailable, .topicParameters, .blackout, .venue, .nomination, .budgetLine: true
        case .workshop, .exercise, .attendance, .incident, .certified: true
        case .followUp: parent == .trainingRecord
        case .note: parent == .document
        default: parent == .and || parent == .or
        }
    }
}

extension XMLName {
    /// The element of a kind of record: it has the kind's name.
    init(_ kind: RecordKind) {
        guard let name = XMLName(rawValue: kind.rawValue) else { preconditionFailure("\(kind) has no element") }
        self = name
    }

    /// The root of a kind of submission: it has the kind's name.
    init(_ kind: SubmissionKind) {
        guard let name = XMLName(rawValue: kind.rawValue) else { preconditionFailure("\(kind) has no root") }
        self = name
    }
}
