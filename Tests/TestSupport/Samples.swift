public import CatalogueModel

/// Records for tests: all of Utopia, all made up.
public enum Sample {
    /// A day that the text names.
    public static func day(_ text: String) -> CalendarDay {
        guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
        return day
    }

    /// A document code that the text names.
    public static func code(_ text: String) -> DocumentCode {
        guard let code = DocumentCode(text) else { preconditionFailure("\(text) is no document code") }
        return code
    }

    /// A model with a title and nothing else.
    public static func document(_ code: String = "UTO-AO-01001", es: String = "Pasaporte", en: String = "Passport")
        -> DocumentModel
    {
        DocumentModel(
            code: self.code(code),
            title: Attested(LocalizedText(es: es, en: en)),
            status: .current,
            evidence: .secondary
        )
    }

    /// A model that has a value in every member.
    public static func fullDocument() -> DocumentModel {
        var model = document("UTO-AO-03002")
        let note = LocalizedText(es: "nota", en: "note", translated: [.es])
        model.nativeTitles = [LanguageText(language: "en", text: "Utopian Passport")]
        model.statusEvidence = .official
        model.statusNote = Attested(note, evidence: .official, sources: ["s1"])
        model.family = "UTO-F-passports"
        model.confirmedByState = day("2026-01-02")
        model.authority = Attested(LocalizedText(es: "Oficina", en: "Office"))
        model.firstIssued = Attested(QualifiedDate(date: PartialDate("2022-10"), qualifier: .about, note: note))
        model.lastIssued = Attested(QualifiedDate(date: PartialDate("2025"), qualifier: .before))
        model.inCirculationUntil = Attested(QualifiedDate(date: PartialDate("2035-12-31"), qualifier: .announced))
        model.validity = Attested(Validity(kind: .fixed, adultMonths: 120, minorMonths: 60, note: note))
        model.form = Attested(TermWithNote(term: "booklet", note: note))
        model.pages = Attested(PageCounts(counts: [32, 48], note: note))
        model.size = Attested(PhysicalSize(widthMm: 125, heightMm: 88.5, nominal: "ID-3"))
        model.cover = Attested(
            Cover(
                colour: note,
                material: note,
                inscriptions: [LanguageText(language: "es", text: "UTOPÍA")],
                note: note
            )
        )
        model.substrate = Attested("sub.pc")
        model.portrait = Attested("per.laser", evidence: .unverified)
        model.numberings = [
            Attested(Numbering(kind: "documentNumber", pattern: "[A-Z]\\d{8}", example: "A12345678", note: note))
        ]
        model.mrz = MRZProfile(
            format: "TD3",
            documentCodes: ["P<", "PP"],
            codesEvidence: .unverified,
            quirks: [Attested(TermWithNote(term: "compositeUnreliable", note: note))],
            note: note,
            evidence: .specimenSeen,
            sources: ["s1"]
        )
        model.chip = Attested(Chip(presence: .yes, kind: "contactless", location: "back-cover", note: note))
        model.holderFields = [
            Attested(
                HolderField(
                    element: "primaryIdentifier",
                    location: "data-page",
                    labels: [LanguageText(language: "es", text: "Apellidos")]
                )
            )
        ]
        model.printedTexts = [Attested(note)]
        model.features = [fullFeature(), Feature(id: "f2", term: "ovd.kinegram", level: 1)]
        model.images = [fullImage()]
        model.legalBases = [
            Attested(
                LegalBasis(
                    act: "Utopia Passport Act",
                    gazette: "1",
                    date: PartialDate("2020"),
                    url: "https://uto.example/1",
                    note: note
                )
            )
        ]
        model.references = [Attested(ExternalReference(scheme: "prado", id: "UTO-AO-1", url: "https://uto.example"))]
        model.supersedes = [Attested(code("UTO-AO-02001"), sources: ["s1"])]
        model.notes = [Attested(note)]
        model.sources = [Source(id: "s1", text: "Invented \"for\" tests\n\u{1}", url: "https://uto.example/s1")]
        return model
    }

    /// A feature that has a value in every member.
    public static func fullFeature(_ id: String = "f1") -> Feature {
        let text = LocalizedText(es: "marca de agua con un búho", en: "watermark of an owl")
        var feature = Feature(id: id, term: "sub.wm-multi", level: 1)
        feature.locations = ["data-page", "inner-pages"]
        feature.zone = "upper-left"
        feature.methods = ["transmitted-light"]
        feature.lights = ["transmitted"]
        feature.access = .official
        feature.scanCheckable = false
        feature.colour = text
        feature.expected = text
        feature.failSigns = [FailSign(text: text, access: .restricted)]
        feature.regions = [Region(location: "data-page", box: Box(x: 10, y: 20.5, width: 30, height: 12.25))]
        feature.evidence = .official
        feature.sources = ["s1"]
        return feature
    }

    /// An image that has a value in every member.
    public static func fullImage() -> DocumentImage {
        var image = DocumentImage(
            sha256: String(repeating: "ab", count: 32),
            type: .png,
            file: "images/a.png",
            access: .official
        )
        image.location = "data-page"
        image.light = "uv-a"
        image.isDrawing = true
        image.credit = "Cotejo"
        image.shows = LocalizedText(es: "la hoja", en: "the page")
        image.featureRegions = [FeatureRegion(feature: "f1", box: Box(x: 1, y: 2, width: 3, height: 4))]
        return image
    }

    /// A rule that decides, for tourists by air and land.
    public static func rule(
        _ id: String,
        priority: Int = 500,
        verdict: Verdict = .notRequired,
        nationality: NationalityScope = NationalityScope(list: ["HND"])
    ) -> EntryRule {
        var rule = EntryRule(id: id, destination: "UTO", kind: .verdict, priority: priority, evidence: .secondary)
        rule.nationality = nationality
        rule.documentKinds = ["ordinaryPassport"]
        rule.modes = ["air", "land"]
        rule.purposes = ["tourism"]
        rule.verdict = verdict
        return rule
    }

    /// A rule that has a value in every member.
    public static func fullRule() -> EntryRule {
        var visa = HeldVisa(issuers: ["USA", "SCHENGEN"])
        visa.entries = "multiple"
        visa.used = true
        visa.minRemainingMonths = 6
        visa.classes = ["B1/B2"]
        visa.notClasses = ["immigrant"]
        visa.kinds = ["sticker"]
        var rule = rule("UTO-full")
        rule.direction = .exit
        rule.nationality = NationalityScope(
            all: true,
            list: ["HND"],
            sets: ["UTO.a@1"],
            except: ["UTO"],
            exceptSets: ["UTO.b@1"]
        )
        rule.condition = .and([
            .or([
                .holdsVisa(visa), .holdsResidence(HeldResidence(issuers: ["CAN"], kinds: ["permanent"])),
                .heldVisaWithinYears(PastVisa(issuers: ["CAN"], years: 10)),
            ]),
            .not(.minAge(18)), .ageBelow(16), .accompaniedByParent(both: true), .accompaniedByParent(both: false),
            .bornIn(["UTO"]), .group(["school"]), .transitHoursMax(12), .fact(.transporter), .fact(.hotelPrepaid),
        ])
        rule.duty = "eTicket"
        rule.stay = Stay(days: 30, extendableTo: 90, sharedZone: "CA4")
        rule.passportValidity = .months(3)
        rule.validFrom = day("2020-01-01")
        rule.validTo = day("2026-12-31")
        rule.knownFrom = day("2019-12-01")
        rule.endKnownFrom = day("2026-06-01")
        rule.datePrecision = .month
        rule.confirmedByState = day("2026-01-01")
        rule.access = .official
        rule.legalBases = [Attested(LegalBasis(act: "Act"))]
        rule.conflict = LocalizedText(es: "difieren", en: "they differ")
        rule.note = LocalizedText(es: "nota", en: "note")
        rule.sources = [Source(text: "x")]
        return rule
    }
}
