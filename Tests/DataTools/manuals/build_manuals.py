#!/usr/bin/env python3
"""Turn the research data into the country manuals that ship with the catalogue.

    build_manuals.py --data DIR --vocabularies Catalogue/Vocabularies --out Catalogue/Manual [--issued 2026-11-21]
    build_manuals.py ... --verify      reads the manuals back and asserts that nothing of the data was lost

The same data gives the same bytes. Codes of models are kept in codes.csv beside this file, which only ever grows.
Each manual is validated with xmllint where it is installed. Exit codes: 0 done, 65 findings. Standard library only.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from document_codes import assigned_codes, read_codes, write_codes
from document_elements import DocumentFacts, Tables, document_element
from entry_elements import rule_element, set_element
from family_elements import family_element
from research import HERE, Research, Vocabularies, csv_rows
from verify_manuals import audited, findings, left_out_page
from vocabulary_check import unknown_terms
from wording import Wording, bilingual
from xml_text import Element, document_text

NAMESPACE = "urn:crm:cotejo:manual:1"
REGION = "CRM"
COMPILER = "Secretaría Técnica de la Conferencia Regional sobre Migración (compilación de fuentes públicas)"
COMPILED = (
    "Compilado de fuentes públicas: avisos y páginas de emisores, leyes, prensa, enciclopedias y empresas. Ningún "
    "Estado ha confirmado todavía estos datos; cada dato lleva su grado de prueba. Los textos en español marcados como "
    "traducidos son traducción nuestra y esperan la revisión de un examinador de documentos.",
    "Compiled from public sources: notices and pages of issuers, laws, press, encyclopedias and firms. No state has "
    "confirmed these data yet; every fact carries its evidence grade. Spanish texts marked as translated are our "
    "translation and await review by a document examiner.")
REGION_NOTE = (
    " Este manual reúne los conjuntos de nacionalidades que no pertenecen a un solo miembro.",
    " This manual holds the nationality sets that belong to no single member.")
SCHEMA = HERE.parents[2] / "Imports" / "Schemas" / "manual.xsd"
DATA_ERROR = 65


def main() -> int:
    """Builds or verifies; the exit code."""
    options = _options()
    research = Research(options.data)
    vocabularies = Vocabularies(options.vocabularies)
    codes = _codes(research)
    names = _public_names(research, codes)
    wording = Wording(HERE / "translations.csv", names)
    tables = _tables(vocabularies, wording, codes)
    problems = []
    if not options.verify:
        manuals = _manuals(research, tables, _shared_zones(vocabularies), options.issued)
        problems += [f"translations.csv lacks ({where}): {text}" for text, where in wording.missing.items()]
        for country, root in manuals.items():
            problems += [f"{country}: {problem}" for problem in unknown_terms(root, vocabularies)]
        _write(manuals, options.out)
        write_codes(HERE / "codes.csv", codes)
    problems += _schema_problems(sorted(options.out.glob("*.xml")))
    audit, numbers = audited(research, options.out, tables, _shared_zones(vocabularies), wording, names)
    page = HERE / "left-out.md"
    if not options.verify:
        page.write_text(left_out_page(audit), encoding="utf-8", newline="\n")
    problems += findings(audit, numbers, page)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(", ".join(f"{count} {name}" for name, count in numbers.items()))
    columns = audit.columns.values()
    reshaped = sum(len(where) for column in columns for where in column.reshaped.values())
    left_out = sum(len(where) for column in columns for where in column.left_out.values())
    print(f"cells: {sum(column.kept for column in columns)} kept, {reshaped} reshaped, {left_out} left out; "
          f"{len(problems)} problems")
    return DATA_ERROR if problems else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the research data")
    parser.add_argument("--vocabularies", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--issued", default="2026-11-21", help="date of the submissions")
    parser.add_argument("--verify", action="store_true", help="read the manuals back instead of writing them")
    return parser.parse_args()


def _codes(research: Research) -> dict[str, str]:
    """Every model's code: those of the table beside this file, and new ones for new rows."""
    rows = [{**row, **research.fields[row["id"]], "supersedes_id": row["supersedes_id"]}
            for row in research.documents if not research.is_family(row["id"])]
    return assigned_codes(rows, read_codes(HERE / "codes.csv"))


def _public_names(research: Research, codes: dict[str, str]) -> dict[str, str]:
    """What a research id in a text becomes: the model's code, or the family's identifier."""
    return {identifier: fields["family_id"] if fields["is_family"] == "yes" else codes[identifier]
            for identifier, fields in research.fields.items()}


def _tables(vocabularies: Vocabularies, wording: Wording, codes: dict[str, str]) -> Tables:
    """The tables beside this file that every document needs."""
    return Tables(
        wording=wording, codes=codes, methods=_methods(vocabularies),
        places={row["csv_location"]: (row["location"].replace(";", " "), row["zone"])
                for row in csv_rows(HERE / "locations.csv")} | {"": ("", "")},
        terms={int(row["row"]): row["vocabulary_id"] for row in csv_rows(HERE / "terms-for-unlabelled.csv")},
        quirks=csv_rows(HERE / "mrz-quirks.csv"))


def _shared_zones(vocabularies: Vocabularies) -> dict[str, str]:
    """Identifiers of shared zones by the names that the research uses."""
    return {name: term["id"] for term in vocabularies.terms["shared-zones"].values()
            for name in (term["id"], term.get("dataValue")) if name}


def _manuals(research: Research, tables: Tables, shared_zones: dict[str, str], issued: str) -> dict[str, Element]:
    """The manual of every member that has documents, and the Secretariat's."""
    wording, codes = tables.wording, tables.codes
    countries = sorted({row["country"] for row in research.documents})
    features: dict[str, list[tuple[int, dict]]] = {}
    for number, row in enumerate(research.features, 1):
        features.setdefault(row["document_id"], []).append((number, row))
    manuals = {}
    for country in [*countries, REGION]:
        root = _root(country, issued)
        rows = [row for row in research.documents if row["country"] == country]
        families = [row for row in rows if research.is_family(row["id"])]
        models = sorted((row for row in rows if not research.is_family(row["id"])), key=lambda row: codes[row["id"]])
        sets = [row for row in research.sets if _owner(row["destination"], countries) == country]
        rules = [row for row in research.rules if row["destination"] == country]
        _add_section(root, "families", [
            family_element(DocumentFacts(row, research.fields[row["id"]]), research.families[row["id"]], wording)
            for row in families])
        _add_section(root, "documents", [
            document_element(DocumentFacts(row, research.fields[row["id"]]), features.get(row["id"], []), tables)
            for row in models])
        _add_section(root, "nationalitySets", [set_element(row, wording) for row in sets])
        _add_section(root, "entryRules", [rule_element(row, wording, shared_zones) for row in rules])
        manuals[country] = root
    return manuals


def _owner(destination: str, countries: list[str]) -> str:
    return destination if destination in countries else REGION


def _methods(vocabularies: Vocabularies) -> dict[str, str]:
    """Identifiers of methods by the names that the research uses."""
    names = {"naked eye": "naked-eye", "UV 365": "uv-a", "transmitted light": "transmitted-light",
             "oblique light": "oblique-light", "tilt": "tilt", "touch": "touch", "magnifier": "magnifier",
             "reader": "reader"}
    unknown = sorted(set(names.values()) - set(vocabularies.terms["methods"]))
    if unknown:
        raise ValueError(f"methods without a term: {unknown}")
    return names


def _root(country: str, issued: str) -> Element:
    root = Element("manual", {"xmlns": NAMESPACE, "country": country, "issued": issued, "mode": "complete"})
    root.add(Element("authority", children=[Element("name", text=COMPILER)]))
    opening = REGION_NOTE if country == REGION else ("", "")
    root.add(bilingual("note", COMPILED[0] + opening[0], COMPILED[1] + opening[1]))
    return root


def _add_section(root: Element, name: str, elements: list[Element]) -> None:
    if elements:
        root.add(Element(name, children=elements))


def _write(manuals: dict[str, Element], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for country, root in manuals.items():
        (folder / f"{country}.xml").write_text(document_text(root), encoding="utf-8", newline="\n")


def _schema_problems(paths: list[Path]) -> list[str]:
    """What xmllint says against the schema; nothing where it is not installed."""
    if not shutil.which("xmllint"):
        print("xmllint is not installed: the manuals were not validated", file=sys.stderr)
        return []
    command = ["xmllint", "--noout", "--schema", str(SCHEMA), *map(str, paths)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return [line for line in result.stderr.splitlines() if not line.endswith(" validates")]


if __name__ == "__main__":
    sys.exit(main())
