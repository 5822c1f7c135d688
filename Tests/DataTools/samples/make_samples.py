#!/usr/bin/env python3
"""Writes the sample submissions: the manual of Utopia with its drawings, needs and trainers, and the rejected ones.

    make_samples.py [FOLDER]     FOLDER is Imports/Samples where none is given

Needs Python 3.11, Pillow 13 (PyPI) and the DejaVu fonts. The same versions write the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from entry import nationality_sets, rules
from model_elements import document
from models_cards import CARDS
from models_passports import PASSPORTS
from models_special import SPECIAL
from models_amending import ADDED, CHANGED
from records import records
from rejected import write_rejected
from resources import resources, secretariat
from training import MEMBERS, add_missing_masters, needs, registries
from words import PROJECT, Element, bilingual
from xml_text import document_text

FAMILIES = [
    ("UTO-ordinary-passports", "Pasaportes ordinarios de Utopia", "Ordinary passports of Utopia"),
    ("UTO-identity-cards", "Cédulas de identidad de Utopia", "Identity cards of Utopia"),
    ("UTO-visas", "Visas y autorizaciones de Utopia", "Visas and authorisations of Utopia"),
]


def manual_root(mode: str, issued: str, es: str, en: str) -> Element:
    """The root of a manual of Utopia with authority and note."""
    return Element("manual", {"xmlns": "urn:crm:cotejo:manual:1", "country": "UTO", "issued": issued, "mode": mode,
                              "reference": f"UTO-{issued}", "sample": "true"}, children=[
        Element("authority", children=[Element("name", text="Utopian Documents Office (fictional)"),
                                       Element("contact", text="manual@uto.example")]),
        bilingual("note", es, en)])


def write_manual(folder: Path) -> None:
    """The complete manual of Utopia."""
    images = folder / "images"
    images.mkdir(parents=True, exist_ok=True)
    root = manual_root("complete", "2026-11-21",
                       "Manual de muestra: Utopia es el Estado de muestra de la OACI y todo aquí es inventado.",
                       "Sample manual: Utopia is ICAO's specimen state and everything here is invented.")
    root.add(Element("families", children=[Element("family", {"id": identifier, "evidence": "unverified"}, children=[
        bilingual("title", es, en),
        Element("source", {"id": "s1"}, text="Utopia is ICAO's specimen state; invented for training.")])
        for identifier, es, en in FAMILIES]))
    root.add(Element("documents", children=[document(model, images) for model in PASSPORTS + SPECIAL + CARDS]))
    root.add(Element("nationalitySets", children=nationality_sets()))
    root.add(Element("entryRules", children=rules()))
    (folder / "UTO.xml").write_text(document_text(root), encoding="utf-8")


def write_amendment(folder: Path) -> None:
    """A later submission that adds a model, changes one and withdraws one."""
    root = manual_root("amending", "2026-12-15",
                       "Añade un permiso de reingreso, cambia el sello de ingreso y retira el pasaporte militar.",
                       "Adds a re-entry permit, changes the entry stamp and withdraws the military passport.")
    root.add(Element("documents", children=[document(ADDED, folder / "images", "add"),
                                            document(CHANGED, folder / "images", "change")]))
    root.add(Element("withdrawals", children=[Element("withdraw", {"record": "document", "id": "UTO-AF-01001"},
                                                      children=[
        bilingual("reason", "La guardia costera usa desde hoy el pasaporte oficial.",
                  "The coast guard uses the official passport from today.")])]))
    (folder / "UTO-amending.xml").write_text(document_text(root), encoding="utf-8")


def main() -> None:
    """Writes everything."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "Imports" / "Samples"
    accepted = folder / "accepted"
    write_manual(accepted)
    write_amendment(accepted)
    asked = {country: needs(country) for country in MEMBERS}
    trainers = registries()
    add_missing_masters(trainers, asked)
    for country, root in records(trainers, asked).items():
        (accepted / f"training-record-{country}.xml").write_text(document_text(root), encoding="utf-8")
    (accepted / "resources-CRM.xml").write_text(document_text(secretariat()), encoding="utf-8")
    for country in MEMBERS:
        (accepted / f"needs-{country}.xml").write_text(document_text(asked[country]), encoding="utf-8")
        (accepted / f"resources-{country}.xml").write_text(document_text(resources(country, asked)), encoding="utf-8")
        (accepted / f"trainers-{country}.xml").write_text(document_text(trainers[country]), encoding="utf-8")
    write_rejected(folder / "rejected")


if __name__ == "__main__":
    main()
