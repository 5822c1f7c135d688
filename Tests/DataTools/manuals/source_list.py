"""Sources: one cell of the research becomes one element a source; facts name them by id."""

from __future__ import annotations

import re

from xml_text import Element, normalised

_URL = re.compile(r"https?://[^\s<>\"]+")


def split_sources(cell: str) -> list[str]:
    """The sources of a cell, in order, each once. A semicolon inside brackets or quotes separates nothing."""
    parts, depth, quoted, start = [], 0, False, 0
    for index, character in enumerate(cell):
        if character == '"':
            quoted = not quoted
        elif character in "([":
            depth += 1
        elif character in ")]":
            depth = max(0, depth - 1)
        elif character == ";" and depth == 0 and not quoted:
            parts.append(cell[start:index])
            start = index + 1
    parts.append(cell[start:])
    if depth or quoted:
        parts = cell.split(";")
    return list(dict.fromkeys(text for text in map(normalised, parts) if text))


def source_url(text: str) -> str | None:
    """The first address in a source's text."""
    match = _URL.search(text)
    return match.group().rstrip(".,;:)") if match else None


class SourceList:
    """The sources of one record, numbered s1, s2, … in the order in which they are first named."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def ids(self, cell: str) -> str:
        """The identifiers of a cell's sources, new ones added."""
        return " ".join(self._ids.setdefault(text, f"s{len(self._ids) + 1}") for text in split_sources(cell))

    def elements(self) -> list[Element]:
        """The source elements."""
        return [Element("source", {"id": identifier, "url": source_url(text)}, text)
                for text, identifier in self._ids.items()]
