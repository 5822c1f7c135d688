"""Nationality sets and entry rules as elements of the manual, in the order of the schema."""

from __future__ import annotations

from source_list import SourceList
from wording import Wording, bilingual
from xml_text import Element

FACTS = ("parentalAuthorisation", "hasCriminalRecordCertificate", "transporter", "returningHome",
         "visaForFinalDestination", "residesInIssuerCountry", "onwardTicket", "hotelPrepaid")
VISA_FIELDS = ("issuers", "entries", "used", "minRemainingMonths", "classes", "notClasses", "kinds")
RESIDENCE_FIELDS = ("issuers", "kinds", "minRemainingMonths")
SET_FIELDS = {"id", "destination", "name_en", "name_es", "members", "valid_from", "valid_to", "basis", "source",
              "evidence", "coverage", "note"}
RULE_FIELDS = {"id", "destination", "kind", "direction", "priority", "nationality", "document_kinds", "modes",
               "purposes", "conditions", "verdict", "stay", "passport_validity", "valid_from", "valid_to", "known_from",
               "end_known_from", "date_precision", "legal_basis", "evidence", "source", "conflict", "note", "duty"}


def set_element(row: dict, wording: Wording) -> Element:
    """One nationality set."""
    _require_known(row, SET_FIELDS)
    element = Element("nationalitySet", {
        "id": row["id"], "destination": row["destination"], "validFrom": row["valid_from"], "validTo": row["valid_to"],
        "coverage": row["coverage"], "evidence": row["evidence"]})
    element.add(bilingual("name", row["name_es"], row["name_en"]))
    element.add(Element("members", text=" ".join(row["members"])))
    element.add(wording.text("basis", row["basis"], row["id"]))
    element.add(wording.text("note", row["note"], row["id"]))
    _add_sources(element, row["source"])
    return element


def rule_element(row: dict, wording: Wording, shared_zones: dict[str, str]) -> Element:
    """One entry rule or duty. `shared_zones` leads from the research's name of a zone to its identifier."""
    _require_known(row, RULE_FIELDS)
    element = Element("entryRule", {
        "id": row["id"], "destination": row["destination"], "kind": row["kind"], "direction": row["direction"],
        "priority": row["priority"], "documentKinds": " ".join(row["document_kinds"]), "modes": " ".join(row["modes"]),
        "purposes": " ".join(row["purposes"]), "verdict": row["verdict"], "duty": row.get("duty"),
        "validFrom": row["valid_from"], "validTo": row["valid_to"], "knownFrom": row["known_from"],
        "endKnownFrom": row["end_known_from"], "datePrecision": row.get("date_precision"),
        "evidence": row["evidence"]})
    element.add(_nationality(row["nationality"]))
    if row["conditions"] is not None:
        element.add(Element("condition", children=[_condition(row["conditions"])]))
    element.add(_stay(row["stay"], shared_zones))
    element.add(_passport_validity(row["passport_validity"]))
    element.add(_legal_basis(row["legal_basis"], wording))
    element.add(wording.text("conflict", row["conflict"], row["id"]))
    element.add(wording.text("note", row["note"], row["id"]))
    _add_sources(element, row["source"])
    return element


def _require_known(row: dict, known: set[str]) -> None:
    unknown = set(row) - known
    if unknown:
        raise ValueError(f"{row['id']}: fields without an element: {sorted(unknown)}")


def _add_sources(element: Element, cell: str) -> None:
    sources = SourceList()
    sources.ids(cell)
    for source in sources.elements():
        element.add(source)


def _nationality(scope: dict) -> Element:
    _require_known({"id": "nationality", **scope}, {"id", "all", "list", "sets", "except", "exceptSets"})
    attributes: dict[str, object] = {"all": "true" if scope.get("all") else None}
    attributes |= {name: " ".join(scope.get(name, [])) for name in ("list", "sets", "except", "exceptSets")}
    return Element("nationality", attributes)


def _condition(node: dict) -> Element:
    """A node of the tree: {"and": […]}, {"or": […]}, {"not": …} or one leaf."""
    (name, value), = node.items()
    if name in ("and", "or"):
        return Element(name, children=[_condition(child) for child in value])
    if name == "not":
        return Element(name, children=[_condition(value)])
    if name in ("holdsVisa", "holdsResidence"):
        fields = VISA_FIELDS if name == "holdsVisa" else RESIDENCE_FIELDS
        _require_known({"id": name, **value}, {"id", *fields})
        return Element(name, {field: _attribute(value.get(field)) for field in fields})
    if name == "heldVisaWithinYears":
        return Element(name, {"issuers": _attribute(value["issuers"]), "years": value["years"]})
    if name in ("minAge", "ageBelow"):
        return Element(name, {"years": value})
    if name == "accompaniedByParent":
        return Element(name, {"parents": {True: "one", "both": "both"}[value]})
    if name == "bornIn":
        return Element(name, {"countries": _attribute(value)})
    if name == "group":
        return Element(name, {"kinds": _attribute(value)})
    if name == "transitHoursMax":
        return Element(name, {"hours": value})
    if name in FACTS and value in (True, False):
        fact = Element(name)
        return fact if value else Element("not", children=[fact])
    raise ValueError(f"condition {node!r} has no element")


def _attribute(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(value) if isinstance(value, list) else value


def _stay(stay: dict | None, shared_zones: dict[str, str]) -> Element | None:
    if stay is None:
        return None
    zone = stay["sharedZone"]
    return Element("stay", {"days": stay["days"], "extendableTo": stay["extendableTo"],
                            "sharedZone": shared_zones[zone] if zone else None})


def _passport_validity(validity: dict | None) -> Element | None:
    if validity is None:
        return None
    return Element("passportValidity", {name: validity.get(name) for name in ("months", "days", "rule")})


def _legal_basis(basis: dict | None, wording: Wording) -> Element | None:
    if basis is None:
        return None
    _require_known({"id": "legal_basis", **basis}, {"id", "act", "gazette", "date", "url"})
    element = Element("legalBasis", {name: basis[name] for name in ("act", "gazette", "date", "url")})
    spanish = wording.known(basis["act"])
    if spanish and spanish != basis["act"]:
        element.add(bilingual("note", spanish, basis["act"], translated=True))
    return element
