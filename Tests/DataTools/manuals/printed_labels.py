"""Printed labels: what a source lists becomes a holder field where it clearly is one, else a printed text."""

from __future__ import annotations

from wording import Wording, bilingual
from xml_text import Element, normalised

SIDES = {"front": ("card-front", "anverso"), "back": ("card-back", "reverso")}

# Data elements that a source lists in its own words: no transcribed label.
LISTED_FIELDS = {
    "identity number": ("personalNumber",), "unique identification number": ("personalNumber",),
    "CUI": ("personalNumber",), "number": ("personalNumber",), "passport number": ("documentNumber",),
    "booklet number": ("bookletNumber",), "photo": ("portrait",), "full name": ("fullName",),
    "names and surnames": ("fullName",), "surname and given names": ("fullName",), "names": ("secondaryIdentifier",),
    "surnames": ("primaryIdentifier",), "two surnames": ("primaryIdentifier",), "nationality": ("nationality",),
    "sex": ("sex",), "date of birth": ("dateOfBirth",), "place of birth": ("placeOfBirth",),
    "place and date of birth": ("placeOfBirth", "dateOfBirth"), "date of issue": ("dateOfIssue",),
    "date of expiry": ("dateOfExpiry",), "expiry": ("dateOfExpiry",), "issuing authority": ("issuingAuthority",),
    "signature": ("signature",), "signature of the minor": ("signature",), "type": ("documentCode",),
    "country code": ("issuingStateCode",), "code of issuing country": ("issuingStateCode",),
    "domicile": ("address",), "home address": ("address",), "address": ("address",),
    "municipality of residence": ("municipality",), "civil status": ("maritalStatus",),
    "marital status": ("maritalStatus",), "profession": ("profession",), "blood type": ("bloodType",),
    "names of the parents": ("parents",), "parents": ("parents",), "limitations": ("limitations",),
    "colour of skin, eyes and hair": ("physicalDescription",),
}

# Labels that a source transcribes from the card.
TRANSCRIBED_FIELDS = {
    "Nombre/Name": ("secondaryIdentifier", {"es": "Nombre", "en": "Name"}),
    "Apellido/Last name": ("primaryIdentifier", {"es": "Apellido", "en": "Last name"}),
    "INS A#": ("personalNumber", {"en": "INS A#"}), "USCIS#": ("personalNumber", {"en": "USCIS#"}),
    "CARD #": ("documentNumber", {"en": "CARD #"}), "Birthdate": ("dateOfBirth", {"en": "Birthdate"}),
    "Category": ("migrationCategory", {"en": "Category"}), "Sex": ("sex", {"en": "Sex"}),
    "Country of Birth": ("placeOfBirth", {"en": "Country of Birth"}),
    "Terms and Conditions": ("remarks", {"en": "Terms and Conditions"}),
    "CARD VALID FROM": ("dateOfIssue", {"en": "CARD VALID FROM"}), "EXPIRES": ("dateOfExpiry", {"en": "EXPIRES"}),
}


def listed_items(cell: str) -> list[tuple[str, str]]:
    """The items of a cell with the side of the card each stands on, "" where none is named."""
    items, side = [], ""
    for part in filter(None, map(normalised, cell.split(";"))):
        head, separator, rest = part.partition(":")
        if separator and head in (*SIDES, *(spanish for _, spanish in SIDES.values())):
            side, part = head, rest.strip()
        items.append((side, part))
    return items


def fields_of(item: str, cell: str) -> tuple[str, ...]:
    """The holder fields that a listed item is; a name beside surnames is the given name."""
    if item == "name":
        return ("secondaryIdentifier",) if "surnames" in cell else ("fullName",)
    return LISTED_FIELDS.get(item, ())


def label_elements(cell: str, where: str, wording: Wording, attested: dict[str, str]) -> list[Element]:
    """Holder fields first, printed texts after them, each in the order of the cell."""
    if not cell:
        return []
    spanish_items = listed_items(wording.spanish(cell, where) or cell)
    fields, texts = [], []
    for (side, item), (spanish_side, spanish) in zip(listed_items(cell), spanish_items, strict=True):
        location = SIDES[side][0] if side else None
        for element in fields_of(item, cell):
            fields.append(Element("holderField", {"element": element, "location": location, **attested}))
        if item in TRANSCRIBED_FIELDS:
            element, labels = TRANSCRIBED_FIELDS[item]
            fields.append(Element("holderField", {"element": element, "location": location, **attested}, children=[
                Element("label", {"lang": language}, label) for language, label in labels.items()]))
        elif not fields_of(item, cell):
            before = (f"{spanish_side}: ", f"{side}: ") if side else ("", "")
            texts.append(bilingual("printedText", before[0] + spanish, before[1] + item,
                                   translated=spanish != item, **attested))
    return fields + texts
