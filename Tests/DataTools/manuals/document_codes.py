"""Codes of document models: `GTM-AO-01001` from the rows' letters, first issue and chain of series.

Series follow first issue along `supersedes_id`; parallel successors of one model are variants of one series.
The committed table only grows: what has a code keeps it.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

UNKNOWN_DATE = "9999"


def read_codes(path: Path) -> dict[str, str]:
    """The committed table from research id to code; empty where there is no table yet."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["code"] for row in csv.DictReader(file)}


def write_codes(path: Path, codes: dict[str, str]) -> None:
    """Writes the table, sorted by research id."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "code"])
        writer.writerows(sorted(codes.items()))


def assigned_codes(rows: list[dict], existing: dict[str, str]) -> dict[str, str]:
    """Every row's code. `rows` have id, country, category_letter, type_letter, first_date and supersedes_id."""
    codes = dict(existing)
    groups: dict[str, list[dict]] = defaultdict(list)
    for row in rows:
        groups[f"{row['country']}-{row['category_letter']}{row['type_letter']}"].append(row)
    for prefix in sorted(groups):
        _assign_group(prefix, groups[prefix], codes)
    duplicates = len(codes) - len(set(codes.values()))
    if duplicates:
        raise ValueError(f"codes.csv: {duplicates} codes are used twice")
    return codes


def _assign_group(prefix: str, rows: list[dict], codes: dict[str, str]) -> None:
    taken = [code for code in codes.values() if code.startswith(prefix + "-")]
    last_series = max((int(code[-5:-3]) for code in taken), default=0)
    for series in _series_in_order(rows):
        known = [codes[row["id"]] for row in series if codes.get(row["id"], "").startswith(prefix + "-")]
        if known:
            number = int(known[0][-5:-3])
        elif all(row["id"] in codes for row in series):
            continue
        else:
            last_series += 1
            number = last_series
        used = [int(code[-3:]) for code in codes.values() if code.startswith(f"{prefix}-{number:02}")]
        variant = max(used, default=0)
        for row in series:
            if row["id"] not in codes:
                variant += 1
                codes[row["id"]] = f"{prefix}-{number:02}{variant:03}"


def _series_in_order(rows: list[dict]) -> list[list[dict]]:
    """The rows as series, oldest first, each a list of variants in order of first issue."""
    by_id = {row["id"]: row for row in rows}
    successors: dict[str, list[dict]] = defaultdict(list)
    for row in rows:
        if row["supersedes_id"] in by_id:
            successors[row["supersedes_id"]].append(row)

    def own_date(row: dict) -> str:
        return row["first_date"] or UNKNOWN_DATE

    def effective_date(row: dict) -> str:
        """A model without a date is at least as old as what replaced it."""
        return min([own_date(row), *(effective_date(successor) for successor in successors[row["id"]])])

    def generation(row: dict) -> int:
        return 1 + generation(by_id[row["supersedes_id"]]) if row["supersedes_id"] in by_id else 0

    series = [[row] for row in rows if row["supersedes_id"] not in by_id]
    series += [sorted(group, key=lambda row: (own_date(row), row["id"])) for group in successors.values() if group]
    return sorted(series, key=lambda group: (min(effective_date(row) for row in group), generation(group[0]),
                                             min(row["id"] for row in group)))
