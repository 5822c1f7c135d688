#!/usr/bin/env python3
"""Checks the sample submissions against the schemas, the vocabularies and each other, and prints counts.

    check_samples.py [FOLDER]    FOLDER is Imports/Samples where none is given; exit 65 where anything is wrong

Needs xmllint; otherwise the standard library.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from rule_overlaps import overlaps
from words import PROJECT, VOCABULARIES

FINDINGS = 65
DATES = {"date", "validFrom", "validTo", "knownFrom", "endKnownFrom", "issued", "deadline", "earliest", "periodFrom",
         "periodTo", "certifiedOn",
         "certifiedUntil", "from", "to", "confirmedByState", "firstDay"}
# element or *, attribute: vocabulary
CODES = {
    ("document", "category"): "document-categories", ("document", "type"): "document-types",
    ("document", "status"): "document-statuses",
    ("form", "kind"): "document-forms", ("substrate", "term"): "substrates",
    ("portrait", "term"): "portrait-techniques",
    ("numbering", "kind"): "number-kinds", ("mrz", "format"): "mrz-formats", ("quirk", "kind"): "mrz-quirks",
    ("chip", "presence"): "chip-presences",
    ("chip", "kind"): "chip-kinds", ("holderField", "element"): "holder-fields", ("feature", "term"): "feature-terms",
    ("feature", "zone"): "zones",
    ("feature", "methods"): "methods", ("feature", "lights"): "lights", ("image", "light"): "lights",
    ("reference", "scheme"): "reference-schemes",
    ("*", "location"): "locations", ("*", "locations"): "locations", ("*", "access"): "access-levels",
    ("*", "evidence"): "evidence-grades",
    ("nationalitySet", "coverage"): "set-coverages", ("entryRule", "documentKinds"): "travel-document-kinds",
    ("entryRule", "modes"): "transport-modes",
    ("entryRule", "purposes"): "travel-purposes", ("entryRule", "verdict"): "verdicts",
    ("entryRule", "duty"): "duties", ("*", "list"): "countries",
    ("*", "except"): "countries", ("bornIn", "countries"): "countries", ("group", "kinds"): "traveller-groups",
    ("holdsResidence", "kinds"): "residence-kinds",
    ("holdsVisa", "entries"): "visa-entries", ("need", "topic"): "training-topics",
    ("need", "audience"): "training-audiences",
    ("need", "language"): "languages", ("need", "priority"): "need-priorities", ("borderPost", "id"): "border-posts",
    ("certification", "topic"): "training-topics", ("certification", "level"): "trainer-levels",
    ("trainer", "languages"): "languages", ("topicParameters", "topic"): "training-topics",
    ("nomination", "topic"): "training-topics", ("nomination", "language"): "languages",
    ("workshop", "topic"): "training-topics", ("workshop", "language"): "languages",
    ("attendance", "audience"): "training-audiences", ("attendance", "country"): "countries",
    ("certified", "languages"): "languages", ("exercise", "countries"): "countries",
    ("budgetLine", "topics"): "training-topics", ("budgetLine", "countries"): "countries",
    ("*", "qualifier"): "date-qualifiers", ("stay", "sharedZone"): "shared-zones",
}
REQUIRED = {  # every finding identifier that a rejected sample must show
    "xml.malformed", "xml.doctype", "xml.encoding", "xml.tooDeep", "xml.tooLong", "xml.empty", "schema.invalid",
    "schema.unknownKind",
    "vocabulary.unknownCode", "document.duplicateCode", "document.foreignCode", "document.codeMismatch",
    "date.impossible", "date.inverted",
    "document.supersedesItself", "document.supersessionCycle", "document.unknownSuperseded", "document.unknownFamily",
    "mrz.codeDoesNotFitFormat",
    "numbering.badPattern", "numbering.exampleMismatch", "image.missing", "image.wrongHash", "image.wrongType",
    "image.pathOutside", "image.noContent",
    "image.both", "feature.duplicateIdentifier", "feature.unknownReference", "source.unknownReference",
    "region.outsidePage", "text.missingLanguage",
    "rule.duplicateIdentifier", "rule.noVerdict", "rule.noDuty", "rule.unknownSet", "rule.contradiction",
    "rule.shadowed", "rule.foreignDestination",
    "rule.timeGap", "rule.ageGap", "rule.reachGap", "rule.conditionGap", "rule.unnamedCode",
    "set.duplicateIdentifier", "set.foreign", "need.duplicateIdentifier", "need.postElsewhere",
    "trainer.duplicateIdentifier",
    "trainer.unknownTrainer", "trainer.trainedBySelf", "trainer.generationMismatch", "submission.actionInComplete",
    "submission.withdrawalInComplete", "submission.withdrawnTwice", "submission.noAction", "submission.wrongRecord", "rule.unclearPassportValidity",
    "family.duplicateIdentifier", "image.tooLarge",
    "resource.onlySecretariat", "resource.notSecretariat", "resource.duplicateIdentifier", "calendar.notMonday",
    "rules.lagBelowRecovery", "rules.risingWeights", "number.inverted", "venue.postElsewhere",
    "venue.postHostsTrainers", "nomination.twice", "workshop.duplicateIdentifier", "workshop.moreThanSeats",
    "workshop.moreThanAttended", "workshop.trainedBySelf", "workshop.bilateralOfOne", "workshop.notYetHeld", "workshop.outsidePeriod",
    "workshop.postElsewhere", "followUp.unknownWorkshop", "followUp.tooEarly", "followUp.moreThanReached",
    "followUp.duplicateIdentifier", "exercise.moreThanExamined", "exercise.duplicateIdentifier"}


class Check:
    """Collects what is wrong and counts what is there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.wrong: list[str] = []
        self.counts: Counter[str] = Counter()
        self.terms: Counter[str] = Counter()
        self.vocabularies = {path.stem: {term["id"]: term
                                         for term in json.loads(path.read_text(encoding="utf-8"))["terms"]}
                             for path in VOCABULARIES.glob("*.json")}
        self.trainers: dict[str, ElementTree.Element] = {}

    def expect(self, truth: object, message: str) -> None:
        """Notes the message where the truth is not there."""
        if not truth:
            self.wrong.append(message)

    def accepted(self) -> None:
        """Every file of the folder of accepted samples."""
        roots = {}
        for path in sorted((self.folder / "accepted").glob("*.xml")):
            root = ElementTree.parse(path).getroot()
            kind = root.tag.split(":")[3]
            schema = PROJECT / "Imports" / "Schemas" / f"{kind}.xsd"
            run = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", str(schema), str(path)],
                                 capture_output=True, text=True)
            self.expect(run.returncode == 0, run.stderr[:300])
            for element in root.iter():
                element.tag = element.tag.split("}")[1]
            roots[path] = root
            self.trainers |= {trainer.get("id"): trainer for trainer in root.iter("trainer")}
        for path, root in roots.items():
            self._codes(path.name, root)
            self._texts(path.name, root)
            {"manual": self._manual, "needs": self._needs, "trainers": self._trainers,
             "resources": self._resources, "training-record": self._record}[root.tag](path, root)

    def _codes(self, name: str, root: ElementTree.Element) -> None:
        for element in root.iter():
            for attribute, value in element.attrib.items():
                vocabulary = CODES.get((element.tag, attribute)) or CODES.get(("*", attribute))
                for code in value.split() if vocabulary else ():
                    self.expect(code in self.vocabularies[vocabulary], f"{name}: {element.tag}/@{attribute} {code}")
                if attribute in DATES:
                    try:
                        date.fromisoformat((value + "-01-01")[:10])
                    except ValueError:
                        self.wrong.append(f"{name}: no such day {value}")

    def _texts(self, name: str, root: ElementTree.Element) -> None:
        for element in root.iter():
            languages = {child.tag for child in element} & {"es", "en"}
            self.expect(len(languages) != 1, f"{name}: {element.tag} has only {languages}")
            self.expect("{" not in (element.text or ""), f"{name}: blank left in {element.text}")

    def _manual(self, path: Path, root: ElementTree.Element) -> None:
        codes = {document.get("code") for document in root.iter("document")}
        families = {family.get("id") for family in root.iter("family")}
        complete = root.get("mode") == "complete"
        for document in root.iter("document"):
            code = document.get("code")
            self.expect(code[:3] == root.get("country")
                        and code[4:6] == document.get("category") + document.get("type"), code)
            sources = {source.get("id") for source in document.iter("source")}
            for element in document.iter():
                self.expect(set(element.get("sources", "").split()) <= sources, f"{code}: sources of {element.tag}")
            if complete:
                self.expect(document.get("family") in families | {None}, f"{code}: family")
                self.expect(all(link.get("code") in codes - {code} for link in document.iter("supersedes")),
                            f"{code}: supersedes")
            self._document(path, code, document)
        if complete:
            self._rules(root)
            leaves = {element.tag for condition in root.iter("condition") for element in condition.iter()}
            self.expect(set(self.vocabularies["condition-facts"]) <= leaves,
                        f"leaves not used {set(self.vocabularies['condition-facts']) - leaves}")
            for vocabulary, attribute in (("document-categories", "category"), ("document-types", "type")):
                used = {document.get(attribute) for document in root.iter("document")}
                self.expect(used == set(self.vocabularies[vocabulary]),
                            f"{attribute}: {set(self.vocabularies[vocabulary]) - used} not used")
        self._count("UTO" if complete else "amending", root)

    def _count(self, name: str, root: ElementTree.Element) -> None:
        for tag in ("document", "feature", "region", "image", "featureRegion", "failSign", "nationalitySet",
                    "entryRule"):
            self.counts[f"{name} {tag}"] = sum(1 for _ in root.iter(tag))
        for access in ("official", "restricted"):
            self.counts[f"{name} feature access {access}"] = sum(1 for f in root.iter("feature")
                                                                 if f.get("access") == access)
        self.counts[f"{name} feature with expected"] = sum(1 for f in root.iter("feature")
                                                           if f.find("expected") is not None)
        self.counts[f"{name} feature with region"] = sum(1 for f in root.iter("feature")
                                                         if f.find("region") is not None)
        self.counts[f"{name} scanCheckable"] = sum(1 for f in root.iter("feature") if f.get("scanCheckable"))
        self.counts[f"{name} duties"] = sum(1 for r in root.iter("entryRule") if r.get("kind") == "duty")
        self.terms.update(f.get("term") for f in root.iter("feature"))

    def _document(self, path: Path, code: str, document: ElementTree.Element) -> None:
        features = [feature.get("id") for feature in document.iter("feature")]
        self.expect(len(features) == len(set(features)), f"{code}: feature identifiers")
        for box in (*document.iter("region"), *document.iter("featureRegion")):
            x, y, width, height = (float(box.get(name)) for name in ("x", "y", "width", "height"))
            self.expect(x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= 100 and y + height <= 100,
                        f"{code}: box {box.attrib}")
        for numbering in document.iter("numbering"):
            self.expect(re.fullmatch(f"(?:{numbering.get('pattern')})", numbering.get("example")),
                        f"{code}: {numbering.attrib}")
        for zone in document.iter("mrz"):
            letters = {"TD3": "P", "TD1": "ACI", "TD2": "ACI", "MRV-A": "V", "MRV-B": "V"}.get(zone.get("format"), "")
            self.expect(all(c[0] in letters for c in zone.get("documentCodes", "").split()), f"{code}: {zone.attrib}")
        for image in document.iter("image"):
            self.expect((image.get("file") is None) != (image.find("data") is None), f"{code}: file or data")
            data = (path.parent / image.get("file")).read_bytes() if image.get("file") else base64.b64decode(
                image.findtext("data"))
            self.expect(hashlib.sha256(data).hexdigest() == image.get("sha256"), f"{code}: hash")
            self.expect(data.startswith(b"\x89PNG") and len(data) <= 60_000, f"{code}: {len(data)} bytes")
            self.expect(700 <= int.from_bytes(data[16:20], "big") <= 1000, f"{code}: width")
            self.expect(all(region.get("feature") in features for region in image.iter("featureRegion")),
                        f"{code}: featureRegion")

    def _rules(self, root: ElementTree.Element) -> None:
        identifiers = [rule.get("id") for rule in root.iter("entryRule")]
        self.expect(len(identifiers) == len(set(identifiers)), "rule identifiers")
        sets = {group.get("id"): set(group.findtext("members").split()) for group in root.iter("nationalitySet")}
        for scope in root.iter("nationality"):
            named = (scope.get("sets", "") + " " + scope.get("exceptSets", "")).split()
            self.expect(set(named) <= set(sets), f"sets {named}")
        for kind, rule, other in overlaps(list(root.iter("entryRule")), sets):
            self.counts[f"UTO {kind}: {rule} by {other}"] += 1
            self.expect(kind == "shadowed" and rule == "UTO-GTM-former-list", f"{kind}: {rule} and {other}")

    def _needs(self, path: Path, root: ElementTree.Element) -> None:
        country = root.get("country")
        found = [need.get("id") for need in root.iter("need")]
        self.counts[f"needs {country}"] = len(found)
        self.expect(6 <= len(found) <= 17 and len(found) == len(set(found)), f"{path.name}: {len(found)} needs")
        for need in root.iter("need"):
            self.expect(root.get("periodFrom") <= need.get("deadline") <= root.get("periodTo"),
                        f"{path.name}: deadline")
            self.expect(need.get("earliest", "0") <= need.get("deadline"), f"{path.name}: earliest")
        for post in root.iter("borderPost"):
            self.expect(country in self.vocabularies["border-posts"][post.get("id")]["countries"],
                        f"{path.name}: {post.get('id')}")

    def _trainers(self, path: Path, root: ElementTree.Element) -> None:
        self.counts[f"trainers {root.get('country')}"] = sum(1 for _ in root.iter("trainer"))
        for trainer in root.iter("trainer"):
            generation, by = int(trainer.get("generation")), trainer.get("trainedBy")
            self.expect((by is None) == (generation == 0), f"{path.name}: {trainer.attrib}")
            if by:
                self.expect(by in self.trainers and int(self.trainers[by].get("generation")) == generation - 1,
                            f"{path.name}: {by}")
            for item in trainer.iter("certification"):
                self.expect(item.get("certifiedOn") < item.get("certifiedUntil"), f"{path.name}: certification")

    def _resources(self, path: Path, root: ElementTree.Element) -> None:
        for tag in ("blackout", "venue", "nomination", "budgetLine", "topicParameters"):
            found = [item.get("id") or item.get("topic") for item in root.iter(tag)]
            self.counts[f"resources {root.get('country')} {tag}"] = len(found)
            self.expect(len(found) == len(set(found)), f"{path.name}: {tag}")

    def _record(self, path: Path, root: ElementTree.Element) -> None:
        certified = {item.get("id") for item in root.iter("certified")}
        for workshop in root.iter("workshop"):
            attended = sum(int(item.get("officials")) for item in workshop.iter("attendance"))
            self.expect(attended <= int(workshop.get("seats")), f"{path.name}: seats")
            self.expect(workshop.get("lead") in self.trainers, f"{path.name}: lead")
        self.expect(not certified & set(self.trainers), f"{path.name}: {certified & set(self.trainers)} twice")
        for tag in ("workshop", "certified", "followUp", "exercise"):
            self.counts[f"record {root.get('country')} {tag}"] = sum(1 for _ in root.iter(tag))

    def rejected(self) -> None:
        """The rejected samples show every finding that there is."""
        folder = self.folder / "rejected"
        shown = Counter()
        files = sorted(folder.glob("*.xml"))
        for path in files:
            expected = json.loads(path.with_suffix(".findings.json").read_text(encoding="utf-8"))
            self.expect(expected["accepted"] == all(f["severity"] != "error" for f in expected["findings"]), path.name)
            shown.update(finding["id"] for finding in expected["findings"])
        self.counts["rejected files"] = len(files)
        self.counts["rejected findings"] = shown.total()
        self.expect(set(shown) == REQUIRED, f"findings {set(shown) ^ REQUIRED}")


def main() -> int:
    """Runs every check."""
    check = Check(Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "Imports" / "Samples")
    check.accepted()
    check.rejected()
    for name, number in check.counts.items():
        print(f"{number:6} {name}")
    unused = sorted(set(check.vocabularies["feature-terms"]) - set(check.terms))
    print(f"{len(check.terms):6} feature terms used, not used: {' '.join(unused) or 'none'}")
    for message in check.wrong:
        print(message, file=sys.stderr)
    return FINDINGS if check.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
