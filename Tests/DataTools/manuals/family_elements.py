"""Families: rows of the research that stand for a document as such. Models point to them; they are no models."""

from __future__ import annotations

from document_elements import DocumentFacts
from source_list import SourceList
from wording import Wording, bilingual
from xml_text import Element


def family_element(facts: DocumentFacts, family: dict, wording: Wording) -> Element:
    """One family: the titles and the summary of families.csv, and the row's own title and authority."""
    row = facts.row
    authority = wording.known(row["issuing_authority"]) or row["issuing_authority"]
    element = Element("family", {"id": family["family_id"], "evidence": facts.evidence})
    element.add(bilingual("title", family["title_es"], family["title_en"], translated=True))
    evidence = ("", "")
    if row["basis_note"] and not row["basis_note"].startswith("umbrella row"):
        spanish = wording.spanish(row["basis_note"], row["id"])
        evidence = (f" Sobre la prueba: {spanish}.", f" On the evidence: {wording.public(row['basis_note'])}.")
    element.add(bilingual(
        "note",
        f"{family['note_es']} Título en el documento: {row['title_original']}. Autoridad emisora: {authority}."
        + evidence[0],
        f"{family['note_en']} Title on the document: {row['title_original']}. "
        f"Issuing authority: {row['issuing_authority']}." + evidence[1], translated=True))
    sources = SourceList()
    sources.ids(row["source"])
    for source in sources.elements():
        element.add(source)
    return element
