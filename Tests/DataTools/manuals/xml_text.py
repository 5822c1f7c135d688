"""A small XML tree that renders the same bytes every time: two spaces an indent, attributes in the order given."""

from __future__ import annotations

from dataclasses import dataclass, field


def normalised(text: str) -> str:
    """The text with every run of white space turned into one space, as xs:token reads it."""
    return " ".join(text.split())


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass
class Element:
    """An element with either text or children. Attributes without a value are left out."""

    name: str
    attributes: dict[str, object] = field(default_factory=dict)
    text: str | None = None
    children: list["Element"] = field(default_factory=list)

    def add(self, child: "Element | None") -> None:
        """Appends a child; None stands for an element that has nothing to say."""
        if child is not None:
            self.children.append(child)

    def children_named(self, name: str) -> "list[Element]":
        """The children of a name, in their order."""
        return [child for child in self.children if child.name == name]

    def lines(self, depth: int = 0) -> list[str]:
        """The element as indented lines."""
        attributes = "".join(
            f' {name}="{_escaped(str(value)).replace(chr(34), "&quot;")}"'
            for name, value in self.attributes.items() if value not in (None, ""))
        start = "  " * depth + f"<{self.name}{attributes}"
        if self.text is not None:
            return [f"{start}>{_escaped(normalised(self.text))}</{self.name}>"]
        if not self.children:
            return [start + "/>"]
        inner = [line for child in self.children for line in child.lines(depth + 1)]
        return [start + ">", *inner, "  " * depth + f"</{self.name}>"]


def document_text(root: Element) -> str:
    """The whole file, with declaration and one trailing newline."""
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', *root.lines()]) + "\n"
