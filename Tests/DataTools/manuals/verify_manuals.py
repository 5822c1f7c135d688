"""Reads the manuals back, follows every cell of the research into them, and writes the books as left-out.md."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

from audit import NAMESPACE, Audit, Column
from audit_documents import audit_family, audit_feature, audit_model
from audit_entry import audit_rule, audit_set
from document_elements import Tables
from research import Research
from wording import Wording

EXPECTED = {"models and families": 311, "features": 732, "sets": 69, "rules": 257}
NAMED_ROWS = 4

INTRODUCTION = """# What the manuals left out or reshaped

Written by `build_manuals.py`; `--verify` reads the manuals back and fails where this page no longer says what is in
them. *Kept*: the cell stands in the manual word for word (white space normalised). *Reshaped*: its meaning stands
there in another form, listed below. *Left out*: no element takes it. Empty cells are not counted.

Not read at all: `entry_requirements.csv` (comparison data, does not ship), `cases_public.jsonl` (tests), the other
tables of the research (vocabularies and planner use them).

| what | why |
|---|---|
| Regions of features | no source measures a place; a feature keeps its location and the zone that a source names |
| Images, signs of a fake, confirmation by a state | the research has none |
| A source named twice in a cell | stands once |
| Evidence of single columns (`unverified_fields`) | an attribute of the element; `features` (TD-DOM-12) has none |
| A date's note that repeats the status note | stands once, as status note |
| Measured size with the nominal format | labelled nominal only where it is ICAO's size (TD-NIC-01, 124 x 86, is not) |
| Legal acts | the act as the research writes it; where it is not Spanish, a note gives it in both languages |
"""


def audited(research: Research, folder: Path, tables: Tables, shared_zones: dict[str, str], wording: Wording,
            names: dict[str, str]) -> tuple[Audit, dict[str, int]]:
    """The books, and the numbers of records found."""
    documents, families, sets, rules = {}, {}, {}, {}
    for path in sorted(folder.glob("*.xml")):
        root = ElementTree.parse(path).getroot()
        documents |= {one.get("code"): one for one in root.iter(NAMESPACE + "document")}
        families |= {one.get("id"): one for one in root.iter(NAMESPACE + "family")}
        sets |= {one.get("id"): one for one in root.iter(NAMESPACE + "nationalitySet")}
        rules |= {one.get("id"): one for one in root.iter(NAMESPACE + "entryRule")}
    audit = Audit()
    for row in research.documents:
        if research.is_family(row["id"]):
            audit_family(row, families[names[row["id"]]], wording.public, audit)
        else:
            audit_model(row, research.fields[row["id"]], documents[names[row["id"]]], names, wording.public, audit)
    seen: dict[str, int] = {}
    for number, row in enumerate(research.features, 1):
        index = seen[row["document_id"]] = seen.get(row["document_id"], 0) + 1
        document = documents[names[row["document_id"]]]
        feature = document.findall(NAMESPACE + "feature")[index - 1]
        methods = [tables.methods[method.strip()] for method in row["method"].split(";")]
        audit_feature(row, tables.terms.get(number, ""), tables.places[row["location"]], methods, feature, document,
                      audit)
    for row in research.sets:
        audit_set(row, sets[row["id"]], audit)
    for row in research.rules:
        audit_rule(row, rules[row["id"]], shared_zones, audit)
    named = {name for rule in rules.values() for key in ("sets", "exceptSets")
             for name in rule.find(NAMESPACE + "nationality").get(key, "").split()}
    audit.failures += [f"set {name} is named by a rule and not in the manuals" for name in sorted(named - set(sets))]
    features = sum(len(document.findall(NAMESPACE + "feature")) for document in documents.values())
    return audit, {"models and families": len(documents) + len(families), "features": features, "sets": len(sets),
                   "rules": len(rules)}


def left_out_page(audit: Audit) -> str:
    """The page: a count for each column, then every value that does not stand word for word."""
    lines = [INTRODUCTION, "## By column", "", "| file and column | kept | reshaped | left out |", "|---|---|---|---|"]
    details = ["", "## Values reshaped or left out", "",
               "| file and column | value | became, or why not | rows | which |", "|---|---|---|---|---|"]
    for name, column in audit.columns.items():
        counts = [column.kept, *(sum(map(len, part.values())) for part in (column.reshaped, column.left_out))]
        lines.append(f"| {name} | " + " | ".join(map(str, counts)) + " |")
        details += _details(name, column)
    return "\n".join(lines + details) + "\n"


def _details(name: str, column: Column) -> list[str]:
    rows = []
    for part in (column.reshaped, column.left_out):
        for (value, became), where in sorted(part.items(), key=lambda item: (-len(item[1]), item[0])):
            which = ", ".join(where) if len(where) <= NAMED_ROWS else ""
            cells = [name, value, became, str(len(where)), which]
            rows.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return rows


def findings(audit: Audit, numbers: dict[str, int], page: Path) -> list[str]:
    """What is wrong: lost cells, wrong numbers, a page that says something else."""
    problems = list(audit.failures)
    problems += [f"{name}: {numbers[name]}, expected {expected}" for name, expected in EXPECTED.items()
                 if numbers[name] != expected]
    if not page.exists() or page.read_text(encoding="utf-8") != left_out_page(audit):
        problems.append(f"{page.name} does not say what is in the manuals: build them again")
    return problems
