"""Writes the rejected samples, each beside the findings that it must give."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

from drawings import font

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
HEADER = 'country="{}" issued="2026-11-21" mode="complete" sample="true"'
PERIOD = ' periodFrom="2027-01-01" periodTo="2028-12-31"'


@dataclass(frozen=True)
class Expected:
    """A finding: its line is that of the first line that contains `at`, or the number given; None is not compared."""

    severity: str
    id: str
    at: str | int | None = None
    path: str | None = None

    def json(self, lines: list[str]) -> dict[str, object]:
        """The finding as written into the .findings.json file."""
        value: dict[str, object] = {"severity": self.severity, "id": self.id}
        if self.at is not None:
            value["line"] = self.at if isinstance(self.at, int) else _line(lines, self.at)
        if self.path is not None:
            value["path"] = self.path
        return value


@dataclass(frozen=True)
class Sample:
    """A file to be rejected, as text or bytes."""

    name: str
    content: str | bytes
    expected: tuple[Expected, ...]


def error(id: str, at: str | int | None = None, path: str | None = None) -> Expected:
    """An error expected at a line."""
    return Expected("error", id, at, path)


def _line(lines: list[str], needle: str) -> int:
    found = [number for number, line in enumerate(lines, 1) if needle in line]
    assert len(found) == 1, f"{needle!r} is on the lines {found}"
    return found[0]


def manual(*lines: str, attributes: str = HEADER.format("UTO")) -> str:
    """A manual with the lines as its content."""
    return _file("manual", attributes, "Utopian Documents Office (fictional)", lines)


def needs(*lines: str,
          attributes: str = HEADER.format("GTM") + PERIOD) -> str:
    """A list of needs with the lines as its content."""
    return _file("needs", attributes, "Autoridad de muestra", lines)


def trainers(*lines: str, attributes: str = HEADER.format("GTM")) -> str:
    """A registry with the lines as its content."""
    return _file("trainers", attributes, "Autoridad de muestra", lines)


def submission(kind: str, attributes: str, *lines: str) -> str:
    """A submission of any kind with the lines as its content."""
    return _file(kind, attributes, "Autoridad de muestra", lines)


def _file(kind: str, attributes: str, authority: str, lines: tuple[str, ...]) -> str:
    body = ["  " + line for part in lines for line in part.splitlines()]
    return "\n".join([DECLARATION, f'<{kind} xmlns="urn:crm:cotejo:{kind}:1" {attributes}>',
                      f"  <authority><name>{authority}</name></authority>", *body, f"</{kind}>"]) + "\n"


def documents(*lines: str) -> str:
    """The section of documents."""
    return _section("documents", lines)


def rules(*lines: str) -> str:
    """The section of rules."""
    return _section("entryRules", lines)


def sets(*lines: str) -> str:
    """The section of nationality sets."""
    return _section("nationalitySets", lines)


def _section(name: str, parts: tuple[str, ...]) -> str:
    return "\n".join([f"<{name}>", *("  " + line for part in parts for line in part.splitlines()), f"</{name}>"])


def document(*lines: str, code: str = "UTO-AO-01001", attributes: str = "", letters: str = "") -> str:
    """A document model with a title and the lines given."""
    category, type_letter = (letters or code[4:6])
    start = (f'<document code="{code}" category="{category}" type="{type_letter}" status="current" '
             f'evidence="unverified"{attributes and " " + attributes}>')
    return "\n".join([start, "  <title><es>Pasaporte de muestra</es><en>Sample passport</en></title>",
                      *("  " + line for part in lines for line in part.splitlines()), "</document>"])


def rule(id: str, *lines: str, attributes: str = 'kind="verdict" priority="700" verdict="notRequired"',
         destination: str = "UTO",
         scope: str = 'list="BLZ"') -> str:
    """An entry rule by all modes and for all purposes."""
    start = (f'<entryRule id="{id}" destination="{destination}" direction="entry" {attributes} '
             'documentKinds="ordinaryPassport" modes="air land sea river" purposes="tourism business transit" '
             'evidence="unverified">')
    return "\n".join([start, f"  <nationality {scope}/>", *("  " + line for line in lines), "</entryRule>"])


def nationality_set(id: str, destination: str = "UTO") -> str:
    """A set of three members."""
    return "\n".join([f'<nationalitySet id="{id}" destination="{destination}" coverage="full" evidence="unverified">',
                      "  <name><es>Conjunto de muestra</es><en>Sample set</en></name>",
                      "  <members>BLZ CRI DOM</members>", "</nationalitySet>"])


def need(id: str = "GTM-2027-001", inner: str = "", topic: str = "document-examination-basics",
         attributes: str = "") -> str:
    """A need of 20 officials."""
    start = (f'<need id="{id}" topic="{topic}" audience="border-officers" officials="20" priority="2" '
             f'deadline="2027-06-30" language="es"{attributes and " " + attributes}')
    return f"{start}>\n  {inner}\n</need>" if inner else start + "/>"


def trainer(id: str, attributes: str, level: str = "trainer", until: str = "2029-05-09") -> str:
    """A trainer certified for one topic."""
    return "\n".join([f'<trainer id="{id}" languages="es" {attributes}>', "  <name>Capacitador de muestra 1</name>",
                      f'  <certification topic="mrz-check-digits" level="{level}" certifiedOn="2024-05-10" '
                      f'certifiedUntil="{until}"/>', "</trainer>"])


def small_png() -> bytes:
    """A drawing of 120 by 80 pixels that says MUESTRA."""
    image = Image.new("P", (120, 80))
    image.putpalette([251, 250, 245, 13, 92, 99])
    pen = ImageDraw.Draw(image)
    pen.fontmode = "1"
    pen.rectangle((2, 2, 117, 77), outline=1)
    pen.text((60, 40), "MUESTRA", font=font(8, bold=True), fill=1, anchor="mm")
    output = io.BytesIO()
    image.save(output, "PNG", optimize=True)
    return output.getvalue()


def large_png() -> bytes:
    """A blank picture of 10,000 by 10,000 pixels in a few bytes."""
    output = io.BytesIO()
    Image.new("1", (10_000, 10_000), 1).save(output, "PNG", optimize=True)
    return output.getvalue()


def write_rejected(folder: Path) -> None:
    """Writes every sample, its findings, and the two pictures that they share."""
    from rejected_content import content_samples
    from rejected_records import record_samples
    from rejected_resources import resource_samples
    from rejected_training import training_samples
    from rejected_xml import xml_samples
    (folder / "images").mkdir(parents=True, exist_ok=True)
    (folder / "images" / "UTO-small.png").write_bytes(small_png())
    (folder / "images" / "UTO-large.png").write_bytes(large_png())
    for sample in xml_samples() + content_samples() + training_samples() + resource_samples() + record_samples():
        data = sample.content if isinstance(sample.content, bytes) else sample.content.encode("utf-8")
        (folder / f"{sample.name}.xml").write_bytes(data)
        lines = sample.content.splitlines() if isinstance(sample.content, str) else []
        findings = {"accepted": all(e.severity != "error" for e in sample.expected),
                    "findings": [e.json(lines) for e in sample.expected]}
        text = ["{", f'  "accepted": {json.dumps(findings["accepted"])},', '  "findings": [']
        text += ["    " + json.dumps(f) + ("," if i + 1 < len(sample.expected) else "") for i,
                 f in enumerate(findings["findings"])]
        (folder / f"{sample.name}.findings.json").write_text("\n".join([*text, "  ]", "}"]) + "\n", encoding="utf-8")
