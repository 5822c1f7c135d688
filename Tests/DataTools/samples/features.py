"""Reads the feature lines of the model lists."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from words import VOCABULARIES

LIGHT_OF_METHOD = {
    "naked-eye": "normal", "tilt": "normal", "magnifier": "normal", "touch": None, "transmitted-light": "transmitted",
    "oblique-light": "oblique", "uv-a": "uv-a", "uv-b": "uv-b", "uv-c": "uv-c", "infrared": "infrared",
    "retro-reflective": "coaxial", "anti-stokes": "anti-stokes", "reader": None, "laboratory": None,
}

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class FeatureLine:
    """One feature of a model, with its box in percent of its first locations."""

    id: str
    number: int
    term: str
    locations: tuple[str, ...]
    box: Box | None
    colour: str
    motif: str
    legend: str
    zone: str | None
    access: str | None
    evidence: str | None
    scan: bool
    fail: bool

    @property
    def methods(self) -> list[str]:
        """How it is examined: those of its term."""
        return terms()[self.term]["methods"]

    @property
    def lights(self) -> list[str]:
        """Lights that its methods need, in the order of the methods."""
        return list(dict.fromkeys(light for method in self.methods if (light := LIGHT_OF_METHOD[method])))

    @property
    def level(self) -> int:
        """Inspection level of its term."""
        return terms()[self.term]["level"]


@cache
def terms() -> dict[str, dict]:
    """The vocabulary of feature terms by identifier."""
    with open(VOCABULARIES / "feature-terms.json", encoding="utf-8") as file:
        return {term["id"]: term for term in json.load(file)["terms"]}


def feature_lines(text: str, colour: str, motif: str) -> list[FeatureLine]:
    """The features of one model; colour and motif stand where a line names none."""
    features: list[FeatureLine] = []
    for number, line in enumerate((line for line in text.splitlines() if line.strip()), 1):
        term, *words = line.split()
        named = dict(word.split("=", 1) for word in words if "=" in word)
        locations = next(word[1:].split(",") for word in words if word.startswith("@"))
        box = next((tuple(map(float, word.split(","))) for word in words if word[0].isdigit()), None)
        assert box is None or (box[0] + box[2] <= 100 and box[1] + box[3] <= 100), line
        features.append(FeatureLine(
            id=f"f{number}", number=number, term=term.rstrip("!"), locations=tuple(locations), box=box,
            colour=named.get("c", colour), motif=named.get("m", motif), legend=named.get("t", "UTO").replace("_", " "),
            zone=named.get("z"), access=named.get("a"), evidence=named.get("e"), scan=named.get("s") == "1",
            fail=term.endswith("!")))
    return features
