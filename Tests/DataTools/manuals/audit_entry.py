"""Reads sets and rules back from the manuals into the research's own fields and compares them one by one."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

from audit import Audit, child, children, words
from source_list import split_sources
from xml_text import normalised

SETS = "nationality_sets.jsonl"
RULES = "rules.jsonl"
LISTS = {"issuers", "classes", "notClasses", "kinds", "countries", "list", "sets", "except", "exceptSets"}
NUMBERS = {"minRemainingMonths", "years", "hours", "months", "days", "extendableTo"}


def audit_set(row: dict, element: ElementTree.Element, audit: Audit) -> None:
    """One nationality set."""
    read = {
        "id": element.get("id"), "destination": element.get("destination"), "name_en": _english(element, "name"),
        "name_es": _language(element, "name", "es"), "members": child(element, "members").text.split(),
        "valid_from": element.get("validFrom"), "valid_to": element.get("validTo"),
        "basis": _english(element, "basis"), "evidence": element.get("evidence"),
        "coverage": element.get("coverage"), "note": _english(element, "note")}
    _compare(SETS, row, read, element, audit)


def audit_rule(row: dict, element: ElementTree.Element, shared_zones: dict[str, str], audit: Audit) -> None:
    """One entry rule. `shared_zones` leads from the research's name of a zone to its identifier."""
    stay, validity, basis = (child(element, name) for name in ("stay", "passportValidity", "legalBasis"))
    condition = child(element, "condition")
    read = {
        "id": element.get("id"), "destination": element.get("destination"), "kind": element.get("kind"),
        "direction": element.get("direction"), "priority": int(element.get("priority")),
        "nationality": _values(child(element, "nationality")), "document_kinds": element.get("documentKinds").split(),
        "modes": element.get("modes").split(), "purposes": element.get("purposes").split(),
        "conditions": None if condition is None else _condition(condition[0]), "verdict": element.get("verdict"),
        "duty": element.get("duty"),
        "stay": _picked(stay, "days", "extendableTo", "sharedZone"),
        "passport_validity": None if validity is None else _values(validity), "valid_from": element.get("validFrom"),
        "valid_to": element.get("validTo"), "known_from": element.get("knownFrom"),
        "end_known_from": element.get("endKnownFrom"), "date_precision": element.get("datePrecision"),
        "legal_basis": _picked(basis, "act", "gazette", "date", "url"),
        "evidence": element.get("evidence"), "conflict": _english(element, "conflict"),
        "note": _english(element, "note")}
    zone = (row["stay"] or {}).get("sharedZone")
    if zone and shared_zones[zone] != zone:
        audit.reshape(f"{RULES} stay.sharedZone", row["id"], zone, f"sharedZone {shared_zones[zone]}")
        row = {**row, "stay": {**row["stay"], "sharedZone": shared_zones[zone]}}
    _compare(RULES, row, read, element, audit)


def _compare(table: str, row: dict, read: dict, element: ElementTree.Element, audit: Audit) -> None:
    for name, value in row.items():
        if name == "source":
            found = [normalised(source.text or "") for source in children(element, "source")]
            audit.keep(f"{table} source", row["id"], found == split_sources(value)
                       and words(value) == words(" ".join(found)), value)
        elif value not in (None, "", []) or read[name]:
            value = normalised(value) if isinstance(value, str) else value
            audit.keep(f"{table} {name}", row["id"], read[name] == value, value)


def _language(element: ElementTree.Element, name: str, language: str) -> str | None:
    part = child(element, name)
    text = None if part is None else child(part, language)
    return None if text is None else normalised(text.text or "")


def _english(element: ElementTree.Element, name: str) -> str | None:
    return _language(element, name, "en")


def _values(element: ElementTree.Element) -> dict:
    return {name: _value(name, text) for name, text in element.attrib.items()}


def _picked(element: ElementTree.Element | None, *names: str) -> dict | None:
    return None if element is None else {name: _values(element).get(name) for name in names}


def _value(name: str, text: str) -> object:
    if name in LISTS:
        return text.split()
    if name in NUMBERS:
        return int(text)
    return {"true": True, "false": False}.get(text, text)


def _condition(element: ElementTree.Element) -> dict:
    name = element.tag.rpartition("}")[2]
    if name in ("and", "or"):
        return {name: [_condition(part) for part in element]}
    if name == "not":
        return {name: _condition(element[0])}
    values = _values(element)
    if name in ("holdsVisa", "holdsResidence", "heldVisaWithinYears"):
        return {name: values}
    if name == "accompaniedByParent":
        return {name: True if values["parents"] == "one" else "both"}
    return {name: next(iter(values.values()), True)}
