"""Document models and families as elements of the manual, in the order of the schema."""

from __future__ import annotations

import re
from dataclasses import dataclass

from number_patterns import permitted_pattern
from printed_labels import label_elements
from source_list import SourceList
from wording import Wording, bilingual
from xml_text import Element, normalised

DOCUMENT_EVIDENCE = {
    "sourced": "secondary", "partly sourced": "secondary", "general knowledge, unverified": "unverified"}
NOMINAL_SIZES = {"ID-1": ("85.6", "54"), "ID-2": ("105", "74"), "ID-3": ("125", "88"),
                 "MRV-A": ("120", "80"), "MRV-B": ("105", "74")}
NOMINAL_TOLERANCE = 0.5
LIGHTS = {"transmitted-light": "transmitted", "oblique-light": "oblique", "uv-a": "uv-a"}
FIRST_LINE = ("Características de primera línea según las fuentes: ", "First-line features according to the sources: ")
PRADO = "https://www.consilium.europa.eu/prado/en/{}/index.html"
ISO_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")


@dataclass
class Tables:
    """What every document needs beside its own row."""

    wording: Wording
    codes: dict[str, str]
    methods: dict[str, str]
    places: dict[str, tuple[str, str]]
    terms: dict[int, str]
    quirks: list[dict[str, str]]


class DocumentFacts:
    """One row of the research with its normalised fields: hands out element attributes with the right evidence."""

    def __init__(self, row: dict, fields: dict):
        self.row, self.fields = row, fields
        self.evidence = DOCUMENT_EVIDENCE[row["basis"]]
        self.unverified = set(fields["unverified_fields"].split())

    def attested(self, *names: str) -> dict[str, str]:
        """The evidence attribute of a fact made of these columns, where it differs from the document's."""
        doubtful = self.evidence != "unverified" and self.unverified & set(names)
        return {"evidence": "unverified"} if doubtful else {}


def document_element(facts: DocumentFacts, features: list[tuple[int, dict]], tables: Tables) -> Element:
    """One model. `features` are its rows with their number in the file, counted from 1."""
    row, fields = facts.row, facts.fields
    element = Element("document", {
        "code": tables.codes[row["id"]], "category": fields["category_letter"], "type": fields["type_letter"],
        "status": fields["status"], "statusEvidence": facts.attested("status").get("evidence"),
        "evidence": facts.evidence, "family": fields["family_id"]})
    sources = SourceList()
    sources.ids(row["source"])
    for child in _issue(facts, tables.wording) + _body(facts, tables.wording) + _machine(facts, tables.wording):
        element.add(child)
    for child in label_elements(row["printed_labels"], row["id"], tables.wording, facts.attested("printed_labels")):
        element.add(child)
    for index, (number, feature) in enumerate(features, 1):
        element.add(_feature(f"f{index}", number, feature, facts.evidence, sources, tables))
    _add_quirks(element, facts, sources, tables)
    for child in _references(facts, tables):
        element.add(child)
    for child in _notes(facts, tables.wording) + sources.elements():
        element.add(child)
    return element


def title_element(name: str, facts: DocumentFacts, wording: Wording, native: bool = True) -> Element:
    """The title: native as printed, English of the research, Spanish ours unless the native one says the same."""
    row = facts.row
    natives = [tuple(part.split("=", 1)) for part in facts.fields["native_titles"].split("|") if part]
    spanish = wording.spanish(row["title_en"], row["id"])
    own = next((text for language, text in natives if language == "es" and _folded(text) == _folded(spanish)), None)
    element = Element(name, facts.attested("title") if native else {})
    if native:
        for language, text in natives:
            element.add(Element("native", {"lang": language}, text))
    if spanish:
        element.add(Element("es", {} if own else {"translated": "true"}, own or spanish))
    element.add(Element("en", {}, row["title_en"]))
    return element


def _folded(text: str | None) -> str:
    return normalised(text or "").casefold().strip(" .")


def _issue(facts: DocumentFacts, wording: Wording) -> list[Element | None]:
    """Title, authority, dates, status and validity."""
    row, fields = facts.row, facts.fields
    return [
        title_element("title", facts, wording),
        _authority(facts, wording),
        _date("firstIssued", "first", facts, wording),
        _date("lastIssued", "last", facts, wording),
        _date("inCirculationUntil", "until", facts, wording),
        wording.text("statusNote", fields["status_note_en"], row["id"], **facts.attested("status")),
        _validity(facts, wording),
    ]


def _authority(facts: DocumentFacts, wording: Wording) -> Element | None:
    """Who issues; a text that the table of translations lacks is a proper name, alike in both languages."""
    english = facts.row["issuing_authority"]
    if not english:
        return None
    spanish = wording.known(english) or wording.public(english)
    return bilingual("authority", spanish, wording.public(english),
                     translated=spanish != wording.public(english), **facts.attested("authority"))


def _with_note(element: Element, english: str, facts: DocumentFacts, wording: Wording) -> Element:
    element.add(wording.text("note", english, facts.row["id"]))
    return element


def _date(name: str, prefix: str, facts: DocumentFacts, wording: Wording) -> Element | None:
    fields = facts.fields
    date, note = fields[f"{prefix}_date"], fields[f"{prefix}_note_en"]
    if note == fields["status_note_en"]:
        note = ""
    if not date and not note:
        return None
    attributes = {"date": date, "qualifier": fields[f"{prefix}_qualifier"] if date else None}
    attributes |= facts.attested(prefix)
    return _with_note(Element(name, attributes), note, facts, wording)


def _validity(facts: DocumentFacts, wording: Wording) -> Element | None:
    fields = facts.fields
    kind = fields["validity_kind"] or ("other" if fields["validity_note_en"] else "")
    if not kind:
        return None
    element = Element("validity", {"kind": kind, "adultMonths": fields["adult_months"],
                                   "minorMonths": fields["minor_months"], **facts.attested("validity")})
    return _with_note(element, fields["validity_note_en"], facts, wording)


def _body(facts: DocumentFacts, wording: Wording) -> list[Element | None]:
    """Form, pages, size, cover, substrate, portrait and numbering."""
    row, fields = facts.row, facts.fields
    elements: list[Element | None] = []
    if fields["form"]:
        form = Element("form", {"kind": fields["form"], **facts.attested("form")})
        elements.append(_with_note(form, fields["form_note_en"], facts, wording))
    if fields["pages"]:
        pages = Element("pages", {"counts": " ".join(re.findall(r"\d+", fields["pages"])), **facts.attested("form")})
        elements.append(_with_note(pages, fields["pages_note_en"], facts, wording))
    elements.append(_size(facts))
    if fields["cover_colour_en"]:
        cover = Element("cover", facts.attested("form"))
        cover.add(bilingual("colour", fields["cover_colour_es"], fields["cover_colour_en"], translated=True))
        elements.append(cover)
    for name in ("substrate", "portrait"):
        if fields[name]:
            elements.append(Element(name, {"term": fields[name], **facts.attested(name)}))
    if row["number_pattern"] or row["number_example"]:
        elements.append(_numbering(facts))
    return elements


def _size(facts: DocumentFacts) -> Element | None:
    """The measured size, or ICAO's nominal one. A measure that is not the nominal size is not labelled nominal."""
    row, nominal = facts.row, facts.fields["nominal"]
    expected = NOMINAL_SIZES.get(nominal)
    measured = (row["width_mm"], row["height_mm"]) if row["width_mm"] and row["height_mm"] else None
    size = measured or expected
    if size is None:
        return None
    is_nominal = expected and all(abs(float(a) - float(b)) < NOMINAL_TOLERANCE for a, b in zip(size, expected))
    doubtful = ("size",) if measured else ("size", "mrz")
    return Element("size", {"widthMm": size[0], "heightMm": size[1], "nominal": nominal if is_nominal else None,
                            **facts.attested(*doubtful)})


def _numbering(facts: DocumentFacts) -> Element:
    """A passport's pattern is of the document's number; a card's is of the number of its holder."""
    row = facts.row
    pattern = permitted_pattern(row["number_pattern"])
    if row["number_example"] and not re.fullmatch(pattern, row["number_example"]):
        raise ValueError(f"{row['id']}: example {row['number_example']!r} does not match {pattern!r}")
    kind = "documentNumber" if facts.fields["category_letter"] == "A" else "personalNumber"
    return Element("numbering", {"kind": kind, "pattern": pattern, "example": row["number_example"],
                                 **facts.attested("numbering")})


def _machine(facts: DocumentFacts, wording: Wording) -> list[Element | None]:
    """Machine readable zone and chip."""
    fields = facts.fields
    elements: list[Element | None] = []
    if fields["mrz_format"]:
        codes = fields["mrz_codes"].split()
        mrz = Element("mrz", {
            "format": fields["mrz_format"], "documentCodes": " ".join(codes),
            "codesEvidence": facts.attested("mrz", "mrzCode").get("evidence") if codes else None,
            **facts.attested("mrz")})
        elements.append(_with_note(mrz, fields["mrz_note_en"], facts, wording))
    if fields["chip"]:
        chip = Element("chip", {"presence": fields["chip"], "kind": fields["chip_kind"],
                                **facts.attested("chip")})
        elements.append(_with_note(chip, fields["chip_note_en"], facts, wording))
    return elements


def _add_quirks(document: Element, facts: DocumentFacts, sources: SourceList, tables: Tables) -> None:
    """Oddities of the zone, before its note. They were read off code, so no state or specimen stands behind them."""
    for zone in document.children_named("mrz"):
        quirks = [Element("quirk", {"kind": row["quirk"], "evidence": "unverified", "sources": sources.ids(row["source"])},
                          children=[bilingual("note", row["note_es"], row["note_en"])])
                  for row in tables.quirks if row["id"] == facts.row["id"]]
        zone.children[:0] = quirks


def _feature(identifier: str, number: int, row: dict, document_evidence: str, sources: SourceList,
             tables: Tables) -> Element:
    """One security feature. Its term is the row's own, or the one chosen for a row without."""
    locations, zone = tables.places[row["location"]]
    methods = [tables.methods[method.strip()] for method in row["method"].split(";")]
    lights = [LIGHTS[method] for method in methods if method in LIGHTS]
    evidence = "secondary" if row["basis"] == "sourced" else "unverified"
    element = Element("feature", {
        "id": identifier, "term": row["vocabulary_id"] or tables.terms[number], "locations": locations, "zone": zone,
        "methods": " ".join(methods), "lights": " ".join(lights), "level": row["level"],
        "evidence": evidence if evidence != document_evidence else None, "sources": sources.ids(row["source"])})
    element.add(tables.wording.text("colour", row["colour"], row["document_id"]))
    element.add(bilingual("expected", row["what_to_see_es"], row["what_to_see_en"]))
    return element


def _references(facts: DocumentFacts, tables: Tables) -> list[Element | None]:
    """Legal basis, external references and the model that this one replaces."""
    row = facts.row
    elements: list[Element | None] = [
        legal_basis(act, _act_date(act), spanish)
        for act, spanish in acts_with_spanish(row["legal_basis"], tables.wording)]
    if row["prado_code"]:
        elements.append(Element("reference", {"scheme": "prado", "id": row["prado_code"],
                                              "url": PRADO.format(row["prado_code"])}))
    if row["supersedes_id"]:
        elements.append(Element("supersedes", {"code": tables.codes[row["supersedes_id"]],
                                               **facts.attested("supersedes")}))
    return elements


def acts_with_spanish(cell: str, wording: Wording) -> list[tuple[str, str | None]]:
    """The acts of a cell, each with its Spanish where the table has the cell's."""
    acts = [act for act in map(normalised, cell.split(";")) if act]
    spanish = [act for act in map(normalised, (wording.known(cell) or "").split(";")) if act]
    return list(zip(acts, spanish, strict=True)) if spanish else [(act, None) for act in acts]


def legal_basis(act: str, date: str | None, spanish: str | None, **attributes: object) -> Element:
    """A legal act; where its text is not in Spanish alone, the note says it in both languages."""
    element = Element("legalBasis", {"act": act, "date": date, **attributes})
    if spanish and spanish != act:
        element.add(bilingual("note", spanish, act, translated=True))
    return element


def _act_date(act: str) -> str | None:
    """The one full date that an act's text names; a date after "before" is another act's."""
    dates = ISO_DATE.findall(re.sub(r"\(before .*?\)", "", act))
    return dates[0] if len(dates) == 1 else None


def _notes(facts: DocumentFacts, wording: Wording) -> list[Element | None]:
    row = facts.row
    return [wording.text("note", row["public_first_line_features"], row["id"], FIRST_LINE),
            wording.text("note", row["basis_note"], row["id"])]
