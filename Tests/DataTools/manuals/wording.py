"""Texts in both languages: English from the research, Spanish from the table of translations."""

from __future__ import annotations

import csv
import re
from pathlib import Path

from xml_text import Element, normalised

MAXIMUM_PROSE = 4000
RESEARCH_ID = re.compile(r"\bTD-[A-Z]{3}-\d{2}\b")


class Wording:
    """The table of translations, and what was asked of it in vain."""

    def __init__(self, path: Path, public_names: dict[str, str]):
        """`public_names` leads from the research's own ids, which texts name, to the codes that people see."""
        self._public_names = public_names
        with path.open(encoding="utf-8", newline="") as file:
            self._spanish = {normalised(row["en"]): normalised(row["es"]) for row in csv.DictReader(file)}
        self.missing: dict[str, str] = {}

    def public(self, text: str) -> str:
        """The text with white space normalised and research ids replaced."""
        return RESEARCH_ID.sub(lambda match: self._public_names.get(match.group(), match.group()), normalised(text))

    def known(self, english: str) -> str | None:
        """The Spanish of a text where the table has one; nothing is remembered."""
        found = self._spanish.get(normalised(english))
        return self.public(found) if found else None

    def spanish(self, english: str, where: str = "") -> str | None:
        """The Spanish of an English text; None, and remembered, where the table lacks it."""
        found = self.known(english)
        if not found:
            self.missing.setdefault(normalised(english), where)
        return found

    def text(self, name: str, english: str | None, where: str = "", before: tuple[str, str] = ("", ""),
             **attributes: object) -> Element | None:
        """An element of type LocalizedText; `before` is a Spanish and an English opening of our own."""
        if not english or not normalised(english):
            return None
        spanish = self.spanish(english, where)
        return bilingual(name, before[0] + spanish if spanish else None, before[1] + self.public(english),
                         translated=spanish != self.public(english), **attributes)


def bilingual(name: str, spanish: str | None, english: str | None, translated: bool = False,
              **attributes: object) -> Element | None:
    """An element with the same text in Spanish and English; `translated` marks the Spanish as our translation."""
    if not spanish and not english:
        return None
    element = Element(name, dict(attributes))
    for text, language in ((spanish, "es"), (english, "en")):
        if text:
            if len(text) > MAXIMUM_PROSE:
                raise ValueError(f"{name}: text of {len(text)} characters")
            mark = {"translated": "true"} if translated and language == "es" else {}
            element.add(Element(language, mark, normalised(text)))
    return element
