"""Follows every cell of the documents and features into the manuals."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable

from audit import Audit, child, children, holds, texts, words
from document_elements import DOCUMENT_EVIDENCE
from printed_labels import TRANSCRIBED_FIELDS, fields_of, listed_items
from source_list import split_sources
from wording import RESEARCH_ID
from xml_text import normalised

TABLE = "travel_documents.csv"
FEATURES = "document_features.csv"
FAMILY_LEFT_OUT = {
    "category": "a family has no letters; its models have", "type": "a family has no letters; its models have",
    "basis_note": "says that the row stands for a family and which rows are its models, as the elements do",
}
# Short cells that the summary of a family says in other words.
FAMILY_WORDS = {
    ("mrz_format", "none"): "no MRZ", ("mrz_format", "unknown"): "MRZ", ("chip", "no"): "no chip",
    ("chip", "yes"): "chip", ("chip", "unknown"): "not known", ("number_pattern", "^[0-9]{11}$"): "eleven digits",
}
VALIDITY_KINDS = {"single journey": "singleJourney", "per journey": "singleJourney", "no expiry": "noExpiry",
                  "indefinite": "noExpiry", "printed on card": "printed", "printed on visa": "printed"}
UMBRELLA = "umbrella row"
ELEMENT_OF = {
    "title_original": "title", "title_en": "title", "issuing_authority": "authority", "status": "statusNote",
    "first_issue_date": "firstIssued", "mrz_format": "mrz", "mrz_document_code": "mrz", "chip": "chip",
    "form_and_cover": "form", "validity": "validity", "pages": "pages", "width_mm": "size", "height_mm": "size",
    "number_pattern": "numbering", "number_example": "numbering", "prado_code": "reference",
}
ATTRIBUTE_OF = {
    "mrz_format": "format", "chip": "presence", "form_and_cover": "kind", "width_mm": "widthMm",
    "height_mm": "heightMm", "number_example": "example", "prado_code": "id", "pages": "counts",
    "mrz_document_code": "documentCodes", "first_issue_date": "date",
}
# Words of a cell that stand in the manual as a code.
CODED_WORDS = {
    "form_and_cover": {"cover": "cover", "pages": "pages", "polycarbonate": "sub.pc", "pvc": "sub.petg-pvc",
                       "teslin": "sub.synthetic", "paper": "sheet"},
    "first_issue_date": {"approx": "about", "about": "about", "before": "before", "announced": "announced"},
    "status": {"announced": "announced", "previous": "validUntilExpiry", "valid": "validUntilExpiry",
               "until": "validUntilExpiry", "printed": "validUntilExpiry", "expiry": "validUntilExpiry",
               "withdrawn": "withdrawn", "current": "current", "unknown": "unknown", "not": "unknown",
               "known": "unknown"},
}


def _coded(column: str, cell: str, element: ElementTree.Element | None) -> str | None:
    """What a cell became where each of its words stands in the element, as itself or as a code; None where not."""
    if element is None:
        return None
    found = texts(element)
    present = words(" ".join(found))
    codes = {code.casefold() for text in found for code in text.split()}
    codes |= {part.tag.rpartition("}")[2] for part in element.iter()}
    known = CODED_WORDS.get(column, {})
    for word in words(cell) - present:
        if known.get(word, "").casefold() not in codes:
            return None
    return _summary(element)


def _summary(element: ElementTree.Element) -> str:
    """An element in one line: its attributes, and its note or text in English."""
    name = element.tag.rpartition("}")[2]
    attributes = " ".join(f'{key}="{value}"' for key, value in element.attrib.items() if key != "evidence")
    note = next((normalised(part.text or "") for part in element.iter() if part.tag.endswith("}en")), "")
    return f"{name} {attributes}".strip() + (f": {note}" if note else "")


def audit_family(row: dict, element: ElementTree.Element, public: Callable[[str], str], audit: Audit) -> None:
    """A row that stands for a family."""
    for column, cell in row.items():
        if not cell or column in ("id", "country"):
            continue
        name = f"{TABLE} {column} (family rows)"
        if column == "source":
            _sources(name, row["id"], cell, element, audit)
        elif column == "basis":
            audit.reshape(name, row["id"], cell, _evidence(cell, element))
        elif column in FAMILY_LEFT_OUT and (column != "basis_note" or cell.startswith(UMBRELLA)):
            audit.leave_out(name, row["id"], cell, FAMILY_LEFT_OUT[column])
        elif column == "basis_note":
            _text(name, row["id"], cell, public(cell), [element], audit)
        elif holds(element, cell):
            audit.keep(name, row["id"], True, cell)
        elif _is_summarised(column, cell, element):
            audit.reshape(name, row["id"], cell, "in the family's summary, in other words")
        else:
            audit.leave_out(name, row["id"], cell, "the summary of the family does not repeat it; its models carry it")


def _is_summarised(column: str, cell: str, element: ElementTree.Element) -> bool:
    present = " ".join(texts(element)).casefold()
    said = FAMILY_WORDS.get((column, cell))
    if said:
        return said.casefold() in present
    present, cell = words(present), RESEARCH_ID.sub("", cell)
    return all(word in present or word.removesuffix("s") in present or word in ("yes", "see") for word in words(cell))


def audit_model(row: dict, fields: dict, element: ElementTree.Element, names: dict[str, str],
                public: Callable[[str], str], audit: Audit) -> None:
    """A row that stands for a model. `names` leads from research id to code; `public` replaces ids in a text."""
    where = row["id"]
    for column, cell in row.items():
        if not cell:
            continue
        name = f"{TABLE} {column}"
        if column == "id":
            audit.reshape(name, where, "TD-…", "code, see codes.csv" if element.get("code") == names[cell] else None)
        elif column == "country":
            audit.keep(name, where, element.get("code", "").startswith(cell), cell)
        elif column in ("category", "type"):
            letter = element.get(column)
            audit.reshape(name, where, cell, f"{column} {letter}" if letter == fields[f"{column}_letter"] else None)
        elif column == "basis":
            audit.reshape(name, where, cell, _evidence(cell, element))
        elif column == "source":
            _sources(name, where, cell, element, audit)
        elif column in ("public_first_line_features", "basis_note"):
            _text(name, where, cell, public(cell), children(element, "note"), audit)
        elif column == "supersedes_id":
            code = child(element, "supersedes").get("code")
            audit.reshape(name, where, "TD-…", "code of the model it replaces" if code == names[cell] else None)
        elif column == "legal_basis":
            acts = [basis.get("act") for basis in children(element, "legalBasis")]
            audit.keep(name, where, acts == [normalised(act) for act in cell.split(";") if act.strip()], cell)
        elif column == "printed_labels":
            _labels(name, where, cell, element, audit)
        else:
            _fact(column, where, cell, element, public, audit)


def _evidence(basis: str, element: ElementTree.Element) -> str | None:
    grade = DOCUMENT_EVIDENCE[basis]
    return f"evidence {grade}" if element.get("evidence") == grade else None


def _text(name: str, where: str, cell: str, shown: str, elements: list[ElementTree.Element], audit: Audit) -> None:
    found = any(holds(element, shown) for element in elements)
    if shown == normalised(cell):
        audit.keep(name, where, found, cell)
    else:
        audit.reshape(name, where, cell, f"research ids as codes: {shown}" if found else None)


def _sources(name: str, where: str, cell: str, element: ElementTree.Element, audit: Audit) -> None:
    """Every source of a cell must be an element; one named twice stands once."""
    listed = {normalised(source.text or "") for source in children(element, "source")}
    parts = split_sources(cell)
    audit.keep(name, where, set(parts) <= listed and words(cell) == words(" ".join(parts)), cell)


def _labels(name: str, where: str, cell: str, element: ElementTree.Element, audit: Audit) -> None:
    """Each item of the printed labels, on its own."""
    fields = [field.get("element") for field in children(element, "holderField")]
    for side, item in listed_items(cell):
        codes = fields_of(item, cell)
        if item in TRANSCRIBED_FIELDS:
            codes, labels = (TRANSCRIBED_FIELDS[item][0],), TRANSCRIBED_FIELDS[item][1].values()
            found = all(any(holds(field, label) for field in children(element, "holderField")) for label in labels)
            audit.keep(name, where, found and codes[0] in fields, item)
        elif codes:
            became = f"holderField {' '.join(codes)}" + (f" on the {side}" if side else "")
            audit.reshape(name, where, item, became if set(codes) <= set(fields) else None)
        else:
            audit.keep(name, where, any(holds(text, item) for text in children(element, "printedText")), item)


def _fact(column: str, where: str, cell: str, element: ElementTree.Element, public: Callable[[str], str],
          audit: Audit) -> None:
    """A cell that became one element of the model, word for word or in its attributes."""
    name, shown = f"{TABLE} {column}", public(cell)
    found = child(element, ELEMENT_OF[column])
    value = element.get("status") if column == "status" else _attribute(found, ATTRIBUTE_OF.get(column))
    if value == cell or column in ("title_original", "title_en", "issuing_authority") and holds(found, cell) \
            or any(normalised(note.text or "") == cell for note in _notes(found)):
        audit.keep(name, where, True, cell)
    else:
        audit.reshape(name, where, cell, _reshaped(column, cell, shown, element, found))


def _reshaped(column: str, cell: str, shown: str, element: ElementTree.Element,
              found: ElementTree.Element | None) -> str | None:
    """What a cell that does not stand word for word became; None where it is lost."""
    if column == "status":
        whole = ElementTree.Element("status", {"status": element.get("status", "")})
        whole.extend([found] if found is not None else [])
        return _coded(column, cell, whole)
    if column == "validity":
        return _validity(cell, found)
    if column == "number_pattern":
        return "without its anchors" if found.get("pattern") == cell.removeprefix("^").removesuffix("$") else None
    if column == "form_and_cover":
        whole = ElementTree.Element("body")
        parts = (child(element, name) for name in ("form", "pages", "cover", "substrate"))
        whole.extend([part for part in parts if part is not None])
        return _coded(column, cell, whole) and "; ".join(map(_summary, whole))
    if column == "chip" and cell == "unknown":
        return _summary(found) if holds(found, _form_note(element)) else None
    if column == "chip" and cell == "RFID":
        return _summary(found) if found.get("presence") == "yes" else None
    if column == "first_issue_date" and cell == "196x":
        return _summary(found) if holds(found, "1960s") else None
    if column == "pages":
        return _summary(found) if re.findall(r"\d+", cell) == found.get("counts", "").split() else None
    return _coded(column, shown, found)


def _attribute(element: ElementTree.Element | None, name: str | None) -> str | None:
    return element.get(name) if element is not None and name else None


def _form_note(element: ElementTree.Element) -> str:
    """The note on the form in English, which may name a chip where the chip's own column does not."""
    note = child(element, "form")
    return next((normalised(part.text or "") for part in _notes(note)), "no note")


def _notes(element: ElementTree.Element | None) -> list[ElementTree.Element]:
    return [] if element is None else [part for part in element.iter() if part.tag.endswith("}en")]


def _validity(cell: str, element: ElementTree.Element | None) -> str | None:
    """A validity in years must be the months of the element."""
    if element is None:
        return None
    if cell in VALIDITY_KINDS:
        return _summary(element) if element.get("kind") == VALIDITY_KINDS[cell] else None
    spans = re.findall(r"(\d+) (year|month)s?", cell)
    months = [str(int(count) * (12 if unit == "year" else 1)) for count, unit in spans]
    plain = re.fullmatch(r"\d+ (years?|months?)( \(adults\); \d+ years \(minors\))?", cell)
    given = [element.get(name) for name in ("adultMonths", "minorMonths") if element.get(name)]
    return _summary(element) if plain and months == given else None


def audit_feature(row: dict, term: str, place: tuple[str, str], methods: list[str], feature: ElementTree.Element,
                  document: ElementTree.Element, audit: Audit) -> None:
    """One security feature. `term` and `place` are what the tables beside this tool say."""
    where = row["document_id"]
    name = FEATURES + " {}"
    audit.reshape(name.format("document_id"), where, "TD-…", "the document it stands in")
    if row["vocabulary_id"]:
        is_kept = feature.get("term") == row["vocabulary_id"]
        audit.keep(name.format("vocabulary_id"), where, is_kept, row["vocabulary_id"])
    else:
        became = f"term {term}" if feature.get("term") == term else None
        audit.reshape(name.format("vocabulary_id"), where, "(empty)", became)
    found = (feature.get("locations", ""), feature.get("zone", ""))
    if row["location"]:
        audit.reshape(name.format("location"), where, row["location"],
                      " ".join(filter(None, found)) if found == place else None)
    audit.reshape(name.format("method"), where, row["method"],
                  feature.get("methods") if feature.get("methods", "").split() == methods else None)
    audit.keep(name.format("level"), where, feature.get("level") == row["level"], row["level"])
    for column, language in (("what_to_see_en", "en"), ("what_to_see_es", "es")):
        expected = child(child(feature, "expected"), language)
        audit.keep(name.format(column), where, normalised(expected.text) == normalised(row[column]), row[column])
    if row["colour"]:
        audit.keep(name.format("colour"), where, holds(child(feature, "colour"), row["colour"]), row["colour"])
    grade = "secondary" if row["basis"] == "sourced" else "unverified"
    is_graded = feature.get("evidence", document.get("evidence")) == grade
    audit.reshape(name.format("basis"), where, row["basis"], f"evidence {grade}" if is_graded else None)
    by_id = {source.get("id"): normalised(source.text or "") for source in children(document, "source")}
    named = [by_id.get(identifier, "") for identifier in feature.get("sources", "").split()]
    audit.keep(name.format("source"), where, named == split_sources(row["source"]), row["source"])
