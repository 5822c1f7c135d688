"""Whether every vocabulary code in a manual is an identifier of its vocabulary."""

from __future__ import annotations

from research import Vocabularies
from xml_text import Element

VOCABULARY_OF = {
    ("document", "category"): "document-categories", ("document", "type"): "document-types",
    ("document", "status"): "document-statuses", ("form", "kind"): "document-forms",
    ("substrate", "term"): "substrates", ("portrait", "term"): "portrait-techniques",
    ("numbering", "kind"): "number-kinds", ("mrz", "format"): "mrz-formats", ("chip", "kind"): "chip-kinds",
    ("chip", "location"): "locations", ("chip", "presence"): "chip-presences",
    ("holderField", "element"): "holder-fields", ("holderField", "location"): "locations",
    ("feature", "term"): "feature-terms", ("feature", "locations"): "locations", ("feature", "zone"): "zones",
    ("feature", "methods"): "methods", ("feature", "lights"): "lights", ("reference", "scheme"): "reference-schemes",
    ("nationalitySet", "coverage"): "set-coverages", ("entryRule", "documentKinds"): "travel-document-kinds",
    ("entryRule", "modes"): "transport-modes", ("entryRule", "purposes"): "travel-purposes",
    ("entryRule", "duty"): "duties", ("entryRule", "verdict"): "verdicts", ("stay", "sharedZone"): "shared-zones",
    ("holdsVisa", "entries"): "visa-entries", ("holdsResidence", "kinds"): "residence-kinds",
    ("group", "kinds"): "traveller-groups", ("nationality", "list"): "countries",
    ("nationality", "except"): "countries", ("bornIn", "countries"): "countries",
}


def unknown_terms(element: Element, vocabularies: Vocabularies) -> list[str]:
    """One line for each code that its vocabulary lacks, in document order."""
    problems = []
    for attribute, value in element.attributes.items():
        vocabulary = VOCABULARY_OF.get((element.name, attribute))
        if vocabulary and value:
            problems += [f"{element.name}/@{attribute}: {code!r} is not in {vocabulary}"
                         for code in str(value).split() if code not in vocabularies.terms.get(vocabulary, {})]
    if element.name == "members" and element.text:
        problems += [f"members: {code!r} is not in countries"
                     for code in element.text.split() if code not in vocabularies.terms["countries"]]
    return problems + [problem for child in element.children for problem in unknown_terms(child, vocabularies)]
