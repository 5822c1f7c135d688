"""The research data and the tables beside this tool, read once."""

from __future__ import annotations

import csv
import json
from pathlib import Path

HERE = Path(__file__).resolve().parent


def csv_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def json_lines(path: Path) -> list[dict]:
    """The objects of a file with one a line."""
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


class Research:
    """The four files of the research that go into the manuals, and our normalised fields beside the documents."""

    def __init__(self, data: Path):
        self.documents = csv_rows(data / "travel_documents.csv")
        self.features = csv_rows(data / "document_features.csv")
        self.sets = json_lines(data / "entry" / "nationality_sets.jsonl")
        self.rules = json_lines(data / "entry" / "rules.jsonl")
        self.fields = {row["id"]: row for row in csv_rows(HERE / "documents.csv")}
        self.families = {row["source_row"]: row for row in csv_rows(HERE / "families.csv")}
        missing = [row["id"] for row in self.documents if row["id"] not in self.fields]
        if missing:
            raise ValueError(f"documents.csv lacks {', '.join(missing)}")

    def is_family(self, identifier: str) -> bool:
        """Whether a row stands for a whole family and not for one model."""
        return self.fields[identifier]["is_family"] == "yes"


class Vocabularies:
    """Identifiers of every vocabulary, and their terms."""

    def __init__(self, folder: Path):
        self.terms: dict[str, dict[str, dict]] = {}
        for path in sorted(folder.glob("*.json")):
            with path.open(encoding="utf-8") as file:
                self.terms[path.stem] = {term["id"]: term for term in json.load(file)["terms"]}
