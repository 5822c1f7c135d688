"""Nationality sets and entry rules of Utopia. No act named here exists; the nationalities are shared out at will."""

from __future__ import annotations

from words import Element, bilingual

PASSPORTS = "ordinaryPassport diplomaticPassport officialPassport refugeeTravelDocument unLaissezPasser"
PAPERS = ("identityCard passportCard trustedTravellerCard enhancedDrivingLicence birthCertificate borderCrossingCard "
          "regionalVisitorCard")
ALL_MODES = "air land sea river"
ALL_PURPOSES = "tourism business transit"
SOURCE = "Acts of Utopia (fictional), invented for training."

# id, Spanish, English, members, from, to, coverage, evidence
SETS = [
    ("UTO.groupA@2019", "Grupo A de 2019: sin visa, 60 días", "Group A of 2019: no visa, 60 days", "BLZ CRI DOM",
     "2019-01-01", "2023-12-31", "full", "official"),
    ("UTO.groupA@2024", "Grupo A de 2024: sin visa, 90 días", "Group A of 2024: no visa, 90 days", "BLZ CRI DOM HND",
     "2024-01-01", None, "full", "official"),
    ("UTO.groupB@2024", "Grupo B de 2024: sin visa, 30 días", "Group B of 2024: no visa, 30 days", "GTM MEX NIC",
     "2024-01-01", None, "full", "official"),
    ("UTO.groupC@2024", "Grupo C de 2024: autorización electrónica", "Group C of 2024: electronic authorisation",
     "CAN USA", "2024-01-01", None, "partial", "secondary"),
    ("UTO.groupD@2024", "Grupo D de 2024: visa consular", "Group D of 2024: consular visa", "PAN SLV", "2024-01-01",
     None, "full", "specimenSeen"),
    ("UTO.specialCodes@2024", "Personas refugiadas y apátridas", "Refugees and stateless persons", "XXA XXB XXC",
     "2024-01-01", None, "baseline", "unverified"),
]

VISA_ACT = ("Reglamento de Visas de Utopia (ficticio) / Utopian Visa Regulations (fictional)",
            "Utopian Gazette 101 (fictional)")


def _leaf(name: str, **attributes: object) -> Element:
    return Element(name, attributes)


def _tree(name: str, *children: Element) -> Element:
    return Element(name, children=list(children))


def rules() -> list[Element]:
    """The rules in descending priority; duties last."""
    minor = _leaf("ageBelow", years=18)
    return [
        _rule("UTO-own-nationals", 1000, "notRequired", {"list": "UTO"}, PASSPORTS + " " + PAPERS,
              note=("Utopia admite a sus nacionales.", "Utopia admits its own nationals.")),
        _rule("UTO-unspecified-nationality-ban", 900, "notAdmitted", {"list": "XXX"}, validFrom="2025-01-01",
              date="2024-12-15",
              knownFrom="2024-12-15",
              act="Orden 3 (ficticia) / Order 3 (fictional)"),
        _rule("UTO-minor-alone", 900, "notAdmitted", {"all": "true", "except": "UTO"}, condition=_tree(
            "and", minor, _tree("not", _leaf("accompaniedByParent", parents="one")),
            _tree("not", _leaf("parentalAuthorisation"))),
            note=("Persona menor sin madre ni padre y sin autorización.",
                  "A minor without a parent and without authorisation.")),
        _rule("UTO-laissez-passer", 830, "notRequired", {"all": "true", "except": "UTO"}, "unLaissezPasser",
              stay={"days": 60}),
        _rule("UTO-MEX-diplomatic-bilateral", 800, "notRequired", {"list": "MEX CAN"},
              "diplomaticPassport officialPassport", stay={"days": 90},
              validFrom="2021-05-01", date="2021-04-12",
              act="Acuerdo con México y Canadá (ficticio) / Agreement with Mexico and Canada (fictional)"),
        _rule("UTO-CRI-identity-card", 790, "notRequired", {"list": "CRI GTM"}, "identityCard", "land river",
              stay={"days": 10},
              condition=_leaf("residesInIssuerCountry"),
              act="Acuerdo de vecinos (ficticio) / Neighbours' Agreement (fictional)", evidence="secondary"),
        _rule("UTO-trusted-traveller", 780, "notRequired", {"sets": "UTO.groupC@2024"}, "trustedTravellerCard",
              "land sea", stay={"days": 15}, evidence="secondary"),
        _rule("UTO-PAN-festival-2026", 710, "notRequired", {"list": "PAN"}, stay={"days": 30}, validFrom="2026-03-01",
              validTo="2026-09-30",
              knownFrom="2026-02-15", endKnownFrom="2026-02-15",
              act="Orden 12 del festival (ficticia) / Festival Order 12 (fictional)", date="2026-02-15"),
        _rule("UTO-group-a-2024", 700, "notRequired", {"sets": "UTO.groupA@2024"},
              stay={"days": 90, "extendableTo": 180}, validity={"months": 6},
              validFrom="2024-01-01", knownFrom="2023-11-10", confirmedByState="2026-05-04"),
        _rule("UTO-group-a-2019", 700, "notRequired", {"sets": "UTO.groupA@2019"}, stay={"days": 60},
              validity={"months": 3},
              validFrom="2019-01-01", date="2018-12-01", validTo="2023-12-31", knownFrom="2018-12-01",
              endKnownFrom="2023-11-10"),
        _rule("UTO-group-b-2024", 700, "notRequired", {"sets": "UTO.groupB@2024"},
              stay={"days": 30, "extendableTo": 60}, validity={"rule": "validForStay"},
              validFrom="2024-01-01", knownFrom="2023-11-10"),
        _rule("UTO-SLV-suspension-2025", 700, "notRequired", {"list": "SLV"}, stay={"days": 30},
              validFrom="2025-10-07", date="2025-10-07", validTo="2025-10-09",
              knownFrom="2025-10-07", endKnownFrom="2025-10-10",
              act="Anuncio de 72 horas (ficticio) / Announcement of 72 hours (fictional)", evidence="secondary",
              conflict=("Una fuente inventada cuenta las 72 horas hasta la noche del 9; otra, hasta las 21:00 del 10.",
                        "One invented source counts the 72 hours to the night of the 9th, one to 21:00 of the 10th.")),
        _rule("UTO-group-c-land", 660, "notRequired", {"sets": "UTO.groupC@2024"}, modes="land river",
              stay={"days": 30}, validFrom="2024-01-01"),
        _rule("UTO-group-c-authorisation", 650, "authorisationOnline", {"sets": "UTO.groupC@2024"}, modes="air sea",
              stay={"days": 90}, validity={"months": 3},
              validFrom="2024-01-01", knownFrom="2023-11-10"),
        _rule("UTO-born-in-utopia", 640, "notRequired", {"all": "true", "except": "UTO XXX"},
              condition=_leaf("bornIn", countries="UTO"), stay={"days": 180}),
        _rule("UTO-carriers-by-land", 630, "notRequired", {"sets": "UTO.groupD@2024"}, modes="land",
              purposes="business", stay={"days": 7},
              condition=_leaf("transporter")),
        _rule("UTO-air-transit", 620, "notRequired", {"all": "true", "except": "UTO",
                                                      "exceptSets": "UTO.specialCodes@2024"}, modes="air",
              purposes="transit", stay={"days": 1},
              condition=_tree("and", _leaf("visaForFinalDestination"), _leaf("onwardTicket"),
                              _leaf("transitHoursMax", hours=24))),
        _rule("UTO-third-state-visa", 610, "notRequired", {"sets": "UTO.groupD@2024"}, stay={"days": 30},
              condition=_tree(
            "and", _leaf("holdsVisa", issuers="USA CAN SCHENGEN", entries="multiple", used="true",
                         minRemainingMonths=6, notClasses="C1/D"),
            _leaf("minAge", years=18))),
        _rule("UTO-third-state-residence", 610, "notRequired", {"sets": "UTO.groupD@2024"}, stay={"days": 30},
              condition=_leaf("holdsResidence", issuers="USA CAN PACIFICALLIANCE", kinds="permanent",
                              minRemainingMonths=3)),
        _rule("UTO-returning-home", 605, "notRequired", {"sets": "UTO.groupD@2024"}, modes="land", purposes="transit",
              stay={"days": 3},
              condition=_leaf("returningHome")),
        _rule("UTO-recent-visa", 600, "visaOnArrival", {"sets": "UTO.groupD@2024"}, stay={"days": 30},
              condition=_leaf("heldVisaWithinYears", issuers="GBR JPN", years=10)),
        _rule("UTO-prepaid-lodging", 550, "visaOnArrival", {"sets": "UTO.groupD@2024"}, modes="air",
              purposes="tourism", stay={"days": 15},
              condition=_leaf("hotelPrepaid"), evidence="unverified"),
        _rule("UTO-organised-groups", 510, "notRequired", {"sets": "UTO.groupD@2024"}, stay={"days": 15},
              condition=_tree(
            "and", _leaf("group", kinds="school religious youth"), _tree("or", minor,
                                                                         _leaf("hasCriminalRecordCertificate")))),
        _rule("UTO-group-d-visa", 500, "consularVisa", {"sets": "UTO.groupD@2024"}, stay={"days": 30},
              validity={"months": 6}, validFrom="2024-01-01",
              knownFrom="2023-11-10", evidence="specimenSeen"),
        _rule("UTO-refuge-documents", 500, "consultedVisa", {"sets": "UTO.specialCodes@2024"}, "refugeeTravelDocument",
              stay={"days": 30}, evidence="unverified"),
        _rule("UTO-GTM-former-list", 400, "consularVisa", {"list": "GTM"}, validFrom="2024-06-01", date="2024-06-01",
              knownFrom="2024-06-01", evidence="unverified",
              note=("Regla anterior que la del grupo B siempre tapa; muestra la observación rule.shadowed.",
                    "An older rule that the one of group B always covers; it shows the finding rule.shadowed.")),
        _rule("UTO-river-posts", 150, "restrictedVisa", {"all": "true", "except": "UTO"}, modes="river",
              evidence="unverified", validFrom="2027-01-01", date="2026-10-01",
              knownFrom="2026-10-01", datePrecision="year", access="official",
              note=("Anunciada para 2027.", "Announced for 2027.")),
        _rule("UTO-default-visa", 100, "consularVisa", {"all": "true", "except": "UTO"}, PASSPORTS,
              evidence="unverified",
              note=("Sin exención conocida: pida visa en el consulado.",
                    "No exemption known: ask the consulate for a visa.")),
        _rule("UTO-paper-not-accepted", 50, "notAdmitted", {"all": "true", "except": "UTO"}, PAPERS,
              evidence="unverified"),
        _duty("UTO-funds", "onwardTicketAndFundsUSD100PerMonth", {"all": "true", "except": "UTO"}, PASSPORTS),
        _duty("UTO-prepaid-lodging-river", "prepaidLodging", {"all": "true", "except": "UTO"}, PASSPORTS,
              modes="river sea"),
        _duty("UTO-minor-exit", "parentalAuthorisationOnExit", {"all": "true"}, PASSPORTS, direction="exit",
              condition=_tree(
            "and", _leaf("ageBelow", years=18), _tree("not", _leaf("accompaniedByParent", parents="both")))),
    ]


def nationality_sets() -> list[Element]:
    """The sets that the rules name."""
    elements = []
    for identifier, es, en, members, start, end, coverage, evidence in SETS:
        elements.append(Element("nationalitySet", {
            "id": identifier, "destination": "UTO", "validFrom": start, "validTo": end, "coverage": coverage,
            "evidence": evidence}, children=[
                bilingual("name", es, en), Element("members", text=members),
                bilingual("basis", "Reglamento de Visas de Utopia (ficticio), anexo",
                          "Utopian Visa Regulations (fictional), annex"),
                bilingual("note", "Reparto inventado.", "An invented allocation."),
            Element("source", {"id": "s1"}, text=SOURCE)]))
    return elements


def _rule(identifier: str, priority: int, verdict: str, scope: dict, kinds: str = "ordinaryPassport",
          modes: str = ALL_MODES,
          purposes: str = ALL_PURPOSES, *, condition: Element | None = None, stay: dict | None = None,
          validity: dict | None = None,
          act: str | None = None, date: str = "2023-11-10", note: tuple[str, str] | None = None,
          conflict: tuple[str, str] | None = None,
          evidence: str = "official", **dates: str) -> Element:
    rule = Element("entryRule", {
        "id": identifier, "destination": "UTO", "kind": "verdict", "direction": "entry", "priority": priority,
        "documentKinds": kinds,
        "modes": modes, "purposes": purposes, "verdict": verdict, **dates, "evidence": evidence})
    _parts(rule, scope, condition, stay, validity)
    name, gazette = (act, None) if act else VISA_ACT
    rule.add(Element("legalBasis", {"act": name, "gazette": gazette, "date": date}))
    if conflict:
        rule.add(bilingual("conflict", *conflict))
    if note:
        rule.add(bilingual("note", *note))
    rule.add(Element("source", {"id": "s1"}, text=SOURCE))
    return rule


def _duty(identifier: str, duty: str, scope: dict, kinds: str, modes: str = ALL_MODES, direction: str = "entry",
          condition: Element | None = None) -> Element:
    rule = Element("entryRule", {
        "id": identifier, "destination": "UTO", "kind": "duty", "direction": direction, "priority": 100,
        "documentKinds": kinds,
        "modes": modes, "purposes": ALL_PURPOSES, "duty": duty, "evidence": "unverified"})
    _parts(rule, scope, condition, None, None)
    rule.add(Element("source", {"id": "s1"}, text=SOURCE))
    return rule


def _parts(rule: Element, scope: dict, condition: Element | None, stay: dict | None, validity: dict | None) -> None:
    rule.add(Element("nationality", scope))
    if condition:
        rule.add(_tree("condition", condition))
    if stay:
        rule.add(Element("stay", stay))
    if validity:
        rule.add(Element("passportValidity", validity))
