#!/usr/bin/env python3
"""Checks a planning instance against the format `rcm-training-instance/1`, member by member.

    instance_format.py FILE…    exit 65 where anything is wrong

Every member must be there, of its type and within its range, no other may be, and whatever is named must exist.
Source: the planning model of the project, section 4.1. Needs only the standard library.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path

FINDINGS = 65
COUNTRY, LANGUAGE = r"[A-Z]{1,3}|C\d{3}", r"[a-z]{2,3}"
TYPES = {"COURSE", "BILATERAL", "TOT", "FOLLOW_UP"}
# name: (members, with what each must satisfy); int means a whole number from 0
MEMBERS = {
    "calendar": {"start_date": "date", "weeks": "positive"},
    "rules": {"recovery_weeks": int, "certification_lag_weeks": int, "max_generation": "positive",
              "candidates_per_session": int, "bilateral_min_per_country": int, "priority_weights": dict,
              "follow_up": dict, "costs": dict},
    "follow_up": {"applies_to": "types", "min_weeks": int, "max_weeks": int, "capacity_per_week": int, "cost": int},
    "costs": {"trainer_fee": int, "travel": int, "per_diem_week": int, "participant": int},
    "countries": {"id": "country", "name": str, "languages": "languages", "blackout_weeks": "weeks"},
    "topics": {"id": str, "title": str, "course_weeks": "positive", "course_max_participants": "positive",
               "crew": "positive", "tot_weeks": "positive", "tot_min_participants": int, "tot_max_participants": int},
    "border_posts": {"id": str, "name": str, "countries": "two"},
    "venues": {"id": str, "name": str, "country": "country", "border_post": "post", "seats": "positive",
               "rooms": "positive", "cost_per_week": int, "hosts_tot": "hosting"},
    "needs": {"id": str, "country": "country", "topic": "topic", "language": "language", "audience": str,
              "officials": "positive", "priority": "priority", "earliest_week": "week", "deadline_week": "week",
              "border_post": "post"},
    "nominations": {"country": "country", "topic": "topic", "language": "language", "max_candidates": int},
    "trainers": {"id": str, "name": str, "country": "country", "languages": "languages", "certifications": list,
                 "unavailable_weeks": "weeks"},
    "certifications": {"topic": "topic", "level": "level", "valid_until_week": int},
    "budget_lines": {"id": str, "sponsor": "code", "amount": int, "from_week": "week", "to_week": "week",
                     "countries": "any country", "topics": "any topic", "types": "any type"},
}
LISTS = ("countries", "topics", "border_posts", "venues", "needs", "nominations", "trainers", "budget_lines")


class Format:
    """Collects what is wrong with one instance."""

    def __init__(self, instance: dict) -> None:
        self.instance = instance
        self.wrong: list[str] = []
        self.known = {name: {item.get("id") for item in instance.get(name, ()) if isinstance(item, dict)}
                      for name in LISTS}

    def run(self) -> list[str]:
        """Everything that is wrong."""
        top = {"format", "name", "calendar", "rules", *LISTS}
        self.expect(set(self.instance) - {"pinned"} == top, "", f"members {set(self.instance) ^ top}")
        if self.wrong:
            return self.wrong
        self.expect(self.instance["format"] == "rcm-training-instance/1", "format", self.instance["format"])
        self.members("calendar", self.instance["calendar"], "calendar")
        rules = self.instance["rules"]
        self.members("rules", rules, "rules")
        self.members("follow_up", rules.get("follow_up"), "rules.follow_up")
        self.members("costs", rules.get("costs"), "rules.costs")
        weights = rules.get("priority_weights")
        self.expect(isinstance(weights, dict) and set(weights) == {"1", "2", "3"}
                    and all(self.whole(weight) for weight in weights.values()), "rules.priority_weights", weights)
        for name in LISTS:
            self.list(name)
        for item in self.instance.get("pinned", []):
            self.expect(isinstance(item, dict) and isinstance(item.get("id"), str), "pinned", item)
        return self.wrong

    def list(self, name: str) -> None:
        """Every item of a list, and that no two share an identifier."""
        identifiers = []
        for number, item in enumerate(self.instance[name]):
            place = f"{name}[{number}]"
            self.members(name, item, place)
            identifiers.append(item.get("id"))
            for inner, certification in enumerate(item.get("certifications", []) if name == "trainers" else []):
                self.members("certifications", certification, f"{place}.certifications[{inner}]")
            if name == "budget_lines":
                self.expect(item["from_week"] <= item["to_week"], place, "weeks the wrong way round")
        if name != "nominations":
            self.expect(len(identifiers) == len(set(identifiers)), name, "an identifier stands twice")

    def members(self, name: str, item: object, place: str) -> None:
        """That an object has exactly its members, each as it must be."""
        if not isinstance(item, dict) or set(item) != set(MEMBERS[name]):
            self.expect(False, place, f"members {set(item) ^ set(MEMBERS[name]) if isinstance(item, dict) else item}")
            return
        for member, kind in MEMBERS[name].items():
            self.expect(self.holds(item[member], kind), f"{place}.{member}", item[member])

    def holds(self, value: object, kind: object) -> bool:
        """Whether a value is what its member must be."""
        if isinstance(kind, type):
            return self.whole(value) if kind is int else isinstance(value, kind) and (kind is not str or bool(value))
        if isinstance(kind, str) and kind.startswith("any "):
            return value is None or isinstance(value, list) and bool(value) and self.each(value, kind[4:])
        weeks = self.instance["calendar"].get("weeks", 0)
        return {
            "positive": lambda: self.whole(value) and value > 0,
            "date": lambda: isinstance(value, str) and self.day(value),
            "week": lambda: self.whole(value) and value < weeks,
            "weeks": lambda: isinstance(value, list) and all(
                isinstance(pair, list) and len(pair) == 2 and all(self.whole(week) for week in pair)
                and pair[0] <= pair[1] < weeks for pair in value),
            "country": lambda: value in self.known["countries"],
            "code": lambda: isinstance(value, str) and re.fullmatch(COUNTRY, value) is not None,
            "topic": lambda: value in self.known["topics"],
            "post": lambda: value is None or value in self.known["border_posts"],
            "language": lambda: isinstance(value, str) and re.fullmatch(LANGUAGE, value) is not None,
            "languages": lambda: isinstance(value, list) and bool(value) and self.each(value, "language"),
            "two": lambda: isinstance(value, list) and len(set(value)) == 2 and self.each(value, "country"),
            "types": lambda: isinstance(value, list) and set(value) <= TYPES,
            "type": lambda: value in TYPES,
            "hosting": lambda: value in ("none", "national", "regional"),
            "priority": lambda: value in (1, 2, 3),
            "level": lambda: value in ("trainer", "master"),
        }[kind]()

    def each(self, values: list, kind: str) -> bool:
        """Whether every value of a list is of a kind."""
        return all(self.holds(value, kind) for value in values)

    @staticmethod
    def whole(value: object) -> bool:
        """A whole number from 0."""
        return isinstance(value, int) and not isinstance(value, bool) and value >= 0

    @staticmethod
    def day(text: str) -> bool:
        """A day of the calendar."""
        try:
            return date.fromisoformat(text).isoformat() == text
        except ValueError:
            return False

    def expect(self, truth: bool, place: str, detail: object) -> None:
        """Notes the place where the truth is not there."""
        if not truth:
            self.wrong.append(f"{place}: {str(detail)[:120]}")


def problems(instance: dict) -> list[str]:
    """What of an instance is not as the format has it."""
    return Format(instance).run()


def main() -> int:
    """Checks every file named."""
    found = False
    for path in sys.argv[1:]:
        for message in problems(json.loads(Path(path).read_text(encoding="utf-8"))):
            print(f"{path}: {message}", file=sys.stderr)
            found = True
    return FINDINGS if found else 0


if __name__ == "__main__":
    sys.exit(main())
