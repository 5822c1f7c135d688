"""What became of each cell of the research: kept word for word, reshaped, left out, or lost."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from dataclasses import dataclass, field

from xml_text import normalised

WORD = re.compile(r"\d{4}-\d{2}(?:-\d{2})?|[^\W_]+", re.UNICODE)
NAMESPACE = "{urn:crm:cotejo:manual:1}"


def texts(element: ElementTree.Element) -> list[str]:
    """Every text and attribute value of an element and what is inside it."""
    found = []
    for part in element.iter():
        found += [normalised(part.text or ""), *map(normalised, part.attrib.values())]
    return [text for text in found if text]


def holds(element: ElementTree.Element | None, cell: str) -> bool:
    """Whether a cell stands word for word in an element."""
    return element is not None and any(normalised(cell) in text for text in texts(element))


def words(text: str) -> set[str]:
    """The words, numbers and dates of a text."""
    return {word.casefold() for word in WORD.findall(text)}


def child(element: ElementTree.Element, name: str) -> ElementTree.Element | None:
    """The first child of a name."""
    return element.find(NAMESPACE + name)


def children(element: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    """All children of a name."""
    return element.findall(NAMESPACE + name)


@dataclass
class Column:
    """The cells of one column, counted, and each reshaped or left-out value with what it became and where."""

    kept: int = 0
    reshaped: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    left_out: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))


class Audit:
    """The books of one run."""

    def __init__(self) -> None:
        self.columns: dict[str, Column] = defaultdict(Column)
        self.failures: list[str] = []

    def keep(self, column: str, where: str, is_kept: bool, cell: object) -> None:
        """Counts a cell that must stand word for word."""
        self.columns[column].kept += 1
        if not is_kept:
            self.failures.append(f"{column} of {where} is lost: {cell!r}")

    def reshape(self, column: str, where: str, cell: str, became: str | None) -> None:
        """Counts a cell that stands in another shape; None says that it could not be found."""
        if became is None:
            self.failures.append(f"{column} of {where} is lost: {cell!r}")
        else:
            self.columns[column].reshaped[(normalised(cell), became)].append(where)

    def leave_out(self, column: str, where: str, cell: str, reason: str) -> None:
        """Counts a cell that no element takes."""
        self.columns[column].left_out[(normalised(cell), reason)].append(where)
