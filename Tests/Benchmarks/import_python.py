#!/usr/bin/env python3
"""Imports and publishes manuals as `cotejo import --publish` does, with lxml and sqlite3.

Streams each file, validates it against the schema on the way, makes the same checks, and fills the same tables with the
same canonical texts, with rows for every feature and with an FTS5 index of the words, in one transaction a file. What the generated manual does not hold
(images, nationality sets, entry rules) it does not read.
"""

import argparse
import calendar
import hashlib
import json
import pathlib
import re
import sqlite3
import sys
import zlib
from datetime import date, datetime, timezone

from lxml import etree

from rows import copy_schema, prepare

NAMESPACE = "{urn:crm:cotejo:manual:1}"
BATCH = 500
RANK = {"public": 0, "official": 1, "restricted": 2}
dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def collapsed(text):
    return " ".join(text.split())


def compact(**members):
    """An object without its absent members."""
    return {name: value for name, value in members.items() if value is not None}


def number(text):
    value = float(text)
    return int(value) if value == int(value) else value


# Dates.

def day(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def limits(text):
    """First and last day that a partial date can mean; nothing where there is no such date."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        whole = day(text)
        return (whole, whole) if whole else None
    if len(parts) == 2 and not 1 <= parts[1] <= 12 or not 1 <= parts[0] <= 9999:
        return None
    month = parts[1] if len(parts) == 2 else None
    last = month or 12
    return date(parts[0], month or 1, 1), date(parts[0], last, calendar.monthrange(parts[0], last)[1])


def adding(start, months):
    whole = start.year * 12 + start.month - 1 + months
    year, month = min(9999, whole // 12), whole % 12 + 1
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


class Vocabularies:
    def __init__(self, folder):
        self.terms = {}
        self.words = {}
        for path in pathlib.Path(folder).glob("*.json"):
            terms = json.loads(path.read_text(encoding="utf-8"))["terms"]
            self.terms[path.stem] = {term["id"]: term for term in terms}
            for term in terms:
                synonyms = term.get("synonyms") or {}
                self.words[path.stem, term["id"]] = " ".join(
                    [term["label"]["es"], term["label"]["en"], *(synonyms.get("es") or []), *(synonyms.get("en") or [])]
                ) + "\n"


class Words:
    """Collects the words of one access level, those of a term once."""

    def __init__(self, vocabularies):
        self.words = vocabularies.words
        self.parts = []
        self.seen = set()

    def add(self, text):
        if text is None:
            return
        if isinstance(text, dict):
            for language in ("es", "en"):
                if language in text:
                    self.parts.append(text[language] + "\n")
        else:
            self.parts.append(text + "\n")

    def add_term(self, term, vocabulary):
        if term is None or term in self.seen:
            return
        self.seen.add(term)
        words = self.words.get((vocabulary, term))
        if words:
            self.parts.append(words)

    def add_feature(self, feature):
        self.add_term(feature["term"], "feature-terms")
        for location in feature["locations"]:
            self.add_term(location, "locations")
        for method in feature["methods"]:
            self.add_term(method, "methods")
        self.add(feature.get("colour"))
        self.add(feature.get("expected"))

    def text(self):
        return "".join(self.parts)


class Importer:
    def __init__(self, vocabularies):
        self.vocabularies = vocabularies
        self.known = vocabularies.terms
        self.findings = []
        self.codes = set()
        self.families = set()
        self.named_families = []
        self.supersedes = {}
        self.patterns = {}

    def find(self, element, identifier, detail=""):
        self.findings.append((element.sourceline, identifier, detail))

    def check_code(self, element, code, vocabulary):
        if code is not None and code not in self.known[vocabulary]:
            self.find(element, "unknown-code", f"{vocabulary} {code}")
        return code

    # Parts shared by many elements.

    def text(self, element):
        """The localized text that an element holds."""
        if element is None:
            return None
        result, translated = {}, []
        for child in element:
            name = child.tag[len(NAMESPACE):]
            if name in ("es", "en"):
                result[name] = collapsed(child.text or "")
                if child.get("translated") in ("true", "1"):
                    translated.append(name)
        if len(result) < 2:
            self.find(element, "language-missing")
        result["translated"] = translated
        return result

    def attested(self, element, value):
        sources = (element.get("sources") or "").split()
        self.used_sources += [(element, source) for source in sources]
        return compact(value=value, evidence=element.get("evidence"), sources=sources)

    # The children of a model are many and are gathered by name once; those of any other element are looked for.

    def child(self, element, name):
        if type(element) is dict:
            return element[name][0] if name in element else None
        return element.find(NAMESPACE + name)

    def children(self, element, name):
        if type(element) is dict:
            return element.get(name, ())
        return element.iterchildren(NAMESPACE + name)

    @staticmethod
    def by_name(element):
        parts = {}
        for child in element:
            parts.setdefault(child.tag[len(NAMESPACE):], []).append(child)
        return parts

    def attested_text(self, element, name):
        found = self.child(element, name)
        return None if found is None else self.attested(found, self.text(found))

    def qualified_date(self, element, name):
        found = self.child(element, name)
        if found is None:
            return None, None
        text = found.get("date")
        spread = limits(text) if text else None
        if text and not spread:
            self.find(found, "date-impossible", text)
        value = compact(
            date=text, qualifier=found.get("qualifier") or "exact", note=self.text(self.child(found, "note")))
        return self.attested(found, value), spread

    def attested_term(self, element, name, vocabulary):
        found = self.child(element, name)
        if found is None:
            return None
        return self.attested(found, self.check_code(found, found.get("term"), vocabulary))

    def labels(self, element, name):
        result = []
        for found in self.children(element, name):
            self.check_code(found, found.get("lang"), "languages")
            result.append({"language": found.get("lang"), "text": collapsed(found.text or "")})
        return result

    def sources(self, element):
        return [
            compact(id=found.get("id"), text=collapsed(found.text or ""), url=found.get("url"))
            for found in self.children(element, "source")]

    def box(self, element):
        x, y, width, height = (number(element.get(name)) for name in ("x", "y", "width", "height"))
        if not (x >= 0 and y >= 0 and width > 0 and height > 0 and x + width <= 100.0001 and y + height <= 100.0001):
            self.find(element, "region-outside")
        return {"x": x, "y": y, "width": width, "height": height}

    # Records.

    def family(self, element):
        identifier = element.get("id")
        if identifier in self.families:
            self.find(element, "family-twice", identifier)
        self.families.add(identifier)
        return identifier, dumps(compact(
            id=identifier, title=self.text(self.child(element, "title")), evidence=element.get("evidence"),
            note=self.text(self.child(element, "note")), sources=self.sources(element)))

    def document(self, element, country):
        """The canonical members of a model and the days of its circulation."""
        self.used_sources = []
        code = element.get("code")
        category, kind = element.get("category"), element.get("type")
        if code in self.codes:
            self.find(element, "code-twice", code)
        self.codes.add(code)
        if code[:3] != country:
            self.find(element, "code-of-another-country", code)
        self.check_code(element, category, "document-categories")
        self.check_code(element, kind, "document-types")
        if code[4:6] != category + kind:
            self.find(element, "code-against-category", code)
        confirmed = element.get("confirmedByState")
        if confirmed and not day(confirmed):
            self.find(element, "date-impossible", confirmed)
        family = element.get("family")
        if family:
            self.named_families.append((element.sourceline, family))

        parts = self.by_name(element)
        title = self.child(parts, "title")
        first, first_days = self.qualified_date(parts, "firstIssued")
        last, last_days = self.qualified_date(parts, "lastIssued")
        until, until_days = self.qualified_date(parts, "inCirculationUntil")
        for later in (last_days, until_days):
            if first_days and later and first_days[0] > later[1]:
                self.find(element, "dates-inverted", code)
        validity, months = self.validity(parts)

        model = compact(
            code=code, nativeTitles=self.labels(title, "native"), title=self.attested(title, self.text(title)),
            status=element.get("status"), statusEvidence=element.get("statusEvidence"),
            statusNote=self.attested_text(parts, "statusNote"), evidence=element.get("evidence"),
            access=element.get("access") or "public", family=family, confirmedByState=confirmed,
            authority=self.attested_text(parts, "authority"), firstIssued=first, lastIssued=last,
            inCirculationUntil=until, validity=validity, form=self.form(parts), pages=self.pages(parts),
            size=self.size(parts), cover=self.cover(parts),
            substrate=self.attested_term(parts, "substrate", "substrates"),
            portrait=self.attested_term(parts, "portrait", "portrait-techniques"),
            numberings=[self.numbering(found) for found in self.children(parts, "numbering")],
            mrz=self.mrz(parts), chip=self.chip(parts),
            holderFields=[self.holder_field(found) for found in self.children(parts, "holderField")],
            printedTexts=[self.attested(found, self.text(found)) for found in self.children(parts, "printedText")],
            features=self.features(parts), images=[],
            legalBases=[self.legal_basis(found) for found in self.children(parts, "legalBasis")],
            references=[self.reference(found) for found in self.children(parts, "reference")],
            supersedes=[self.attested(found, found.get("code")) for found in self.children(parts, "supersedes")],
            notes=[self.attested(found, self.text(found)) for found in self.children(parts, "note")],
            sources=self.sources(parts))
        self.check_sources(element, model["sources"])
        self.supersedes[code] = [item["value"] for item in model["supersedes"]]

        starts = first_days[0] if first_days else None
        ends = until_days[1] if until_days else adding(last_days[1], months) if last_days and months else None
        return model, starts, ends

    def check_sources(self, element, sources):
        identifiers = [source["id"] for source in sources if "id" in source]
        if len(set(identifiers)) < len(identifiers):
            self.find(element, "source-twice")
        for found, source in self.used_sources:
            if source not in identifiers:
                self.find(found, "source-missing", source)

    def validity(self, element):
        found = self.child(element, "validity")
        if found is None:
            return None, None
        adult, minor = (int(text) if text else None for text in (found.get("adultMonths"), found.get("minorMonths")))
        value = compact(
            kind=found.get("kind"), adultMonths=adult, minorMonths=minor, note=self.text(self.child(found, "note")))
        return self.attested(found, value), max(adult or 0, minor or 0) or None

    def form(self, element):
        found = self.child(element, "form")
        if found is None:
            return None
        self.check_code(found, found.get("kind"), "document-forms")
        return self.attested(found, compact(term=found.get("kind"), note=self.text(self.child(found, "note"))))

    def pages(self, element):
        found = self.child(element, "pages")
        if found is None:
            return None
        counts = [int(text) for text in found.get("counts").split()]
        return self.attested(found, compact(counts=counts, note=self.text(self.child(found, "note"))))

    def size(self, element):
        found = self.child(element, "size")
        if found is None:
            return None
        return self.attested(found, compact(
            widthMm=number(found.get("widthMm")), heightMm=number(found.get("heightMm")), nominal=found.get("nominal")))

    def cover(self, element):
        found = self.child(element, "cover")
        if found is None:
            return None
        return self.attested(found, compact(
            colour=self.text(self.child(found, "colour")), material=self.text(self.child(found, "material")),
            inscriptions=self.labels(found, "inscription"), note=self.text(self.child(found, "note"))))

    def numbering(self, element):
        self.check_code(element, element.get("kind"), "number-kinds")
        pattern, example = element.get("pattern"), element.get("example")
        if pattern is not None:
            try:
                compiled = self.patterns.get(pattern) or self.patterns.setdefault(pattern, re.compile(pattern, re.ASCII))
                if example is not None and not compiled.fullmatch(example):
                    self.find(element, "example-against-pattern", example)
            except re.error as error:
                self.find(element, "pattern-unreadable", str(error))
        return self.attested(element, compact(
            kind=element.get("kind"), pattern=pattern, example=example, note=self.text(self.child(element, "note"))))

    def mrz(self, element):
        found = self.child(element, "mrz")
        if found is None:
            return None
        form = self.check_code(found, found.get("format"), "mrz-formats")
        codes = (found.get("documentCodes") or "").split()
        for code in codes:
            if not self.admits(code, form):
                self.find(found, "document-code-against-format", code)
        quirks = []
        for quirk in self.children(found, "quirk"):
            self.check_code(quirk, quirk.get("kind"), "mrz-quirks")
            quirks.append(self.attested(quirk, compact(
                term=quirk.get("kind"), note=self.text(self.child(quirk, "note")))))
        sources = (found.get("sources") or "").split()
        self.used_sources += [(found, source) for source in sources]
        return compact(
            format=form, documentCodes=codes, codesEvidence=found.get("codesEvidence"), quirks=quirks,
            note=self.text(self.child(found, "note")), evidence=found.get("evidence"), sources=sources)

    @staticmethod
    def admits(code, form):
        if form == "TD3":
            return code[0] == "P"
        if form in ("TD1", "TD2"):
            return code[0] in "ACI" and code[1:] != "V"
        if form in ("MRV-A", "MRV-B"):
            return code[0] == "V"
        return form != "none"

    def chip(self, element):
        found = self.child(element, "chip")
        if found is None:
            return None
        self.check_code(found, found.get("kind"), "chip-kinds")
        self.check_code(found, found.get("location"), "locations")
        return self.attested(found, compact(
            presence=found.get("presence"), kind=found.get("kind"), location=found.get("location"),
            note=self.text(self.child(found, "note"))))

    def holder_field(self, element):
        self.check_code(element, element.get("element"), "holder-fields")
        self.check_code(element, element.get("location"), "locations")
        return self.attested(element, compact(
            element=element.get("element"), location=element.get("location"), labels=self.labels(element, "label")))

    def features(self, element):
        result, seen = [], set()
        for found in self.children(element, "feature"):
            if found.get("id") in seen:
                self.find(found, "feature-twice", found.get("id"))
            seen.add(found.get("id"))
            result.append(self.feature(found))
        return result

    def feature(self, element):
        get = element.get
        self.check_code(element, get("term"), "feature-terms")
        self.check_code(element, get("zone"), "zones")
        lists = {}
        for name in ("locations", "methods", "lights"):
            lists[name] = (get(name) or "").split()
            for code in lists[name]:
                self.check_code(element, code, name)
        scan = get("scanCheckable")
        colour = expected = None
        signs, regions = [], []
        for child in element:
            name = child.tag[len(NAMESPACE):]
            if name == "colour":
                colour = self.text(child)
            elif name == "expected":
                expected = self.text(child)
            elif name == "failSign":
                signs.append({"text": self.text(child), "access": child.get("access") or "restricted"})
            else:
                self.check_code(child, child.get("location"), "locations")
                regions.append({"location": child.get("location"), "box": self.box(child)})
        sources = (get("sources") or "").split()
        self.used_sources += [(element, source) for source in sources]
        return compact(
            id=get("id"), term=get("term"), locations=lists["locations"], zone=get("zone"), methods=lists["methods"],
            lights=lists["lights"], level=int(get("level")), access=get("access") or "public",
            scanCheckable=None if scan is None else scan in ("true", "1"), colour=colour, expected=expected,
            failSigns=signs, regions=regions, evidence=get("evidence"), sources=sources)

    def legal_basis(self, element):
        if element.get("date") and not limits(element.get("date")):
            self.find(element, "date-impossible", element.get("date"))
        return self.attested(element, compact(
            act=element.get("act"), gazette=element.get("gazette"), date=element.get("date"), url=element.get("url"),
            note=self.text(self.child(element, "note"))))

    def reference(self, element):
        self.check_code(element, element.get("scheme"), "reference-schemes")
        return self.attested(element, compact(
            scheme=element.get("scheme"), id=element.get("id"), url=element.get("url")))

    def check_whole(self):
        """What only the end of the file can tell: families that are not there, cycles."""
        for line, family in self.named_families:
            if family not in self.families:
                self.findings.append((line, "family-missing", family))
        state = {}
        for start in self.supersedes:
            path = [(start, iter(self.supersedes[start]))]
            if start in state:
                continue
            state[start] = 1
            while path:
                code, followers = path[-1]
                following = next(followers, None)
                if following is None:
                    state[code] = 2
                    path.pop()
                elif following not in self.supersedes:
                    self.findings.append((0, "superseded-missing", following))
                elif state.get(following) == 1:
                    self.findings.append((0, "supersedes-cycle", following))
                elif following not in state:
                    state[following] = 1
                    path.append((following, iter(self.supersedes[following])))

    # Words.

    def words(self, model):
        vocabularies = self.vocabularies
        title = Words(vocabularies)
        for native in model["nativeTitles"]:
            title.add(native["text"])
        code = model["code"]
        title.add(model["title"]["value"])
        title.add_term(code[:3], "countries")
        title.add_term(code[4], "document-categories")
        title.add_term(code[5], "document-types")

        levels = {"public": Words(vocabularies), "official": Words(vocabularies), "restricted": Words(vocabularies)}
        self.gather(model, levels["public"])
        for feature in model["features"]:
            levels[feature["access"]].add_feature(feature)
            for sign in feature["failSigns"]:
                levels[max(sign["access"], feature["access"], key=RANK.__getitem__)].add(sign["text"])
        return code, title.text(), *(words.text() for words in levels.values())

    @staticmethod
    def gather(model, words):
        value = lambda name: model[name]["value"] if name in model else {}
        words.add(model["authority"]["value"] if "authority" in model else None)
        words.add(model["statusNote"]["value"] if "statusNote" in model else None)
        words.add_term(value("form").get("term"), "document-forms")
        words.add(value("form").get("note"))
        words.add_term(value("substrate") or None, "substrates")
        words.add_term(value("portrait") or None, "portrait-techniques")
        words.add_term(value("chip").get("kind"), "chip-kinds")
        words.add(value("chip").get("note"))
        words.add(model.get("mrz", {}).get("note"))
        for name in ("firstIssued", "lastIssued", "inCirculationUntil"):
            words.add(value(name).get("note"))
        cover = value("cover")
        for name in ("colour", "material", "note"):
            words.add(cover.get(name))
        for inscription in cover.get("inscriptions", ()):
            words.add(inscription["text"])
        for item in model["numberings"]:
            words.add(item["value"].get("example"))
            words.add(item["value"].get("note"))
        for item in model["holderFields"]:
            for label in item["value"]["labels"]:
                words.add(label["text"])
        for item in model["printedTexts"]:
            words.add(item["value"])
        for item in model["legalBases"]:
            words.add(item["value"]["act"])
        for item in model["references"]:
            words.add(item["value"].get("id"))
        for item in model["notes"]:
            words.add(item["value"])


class Rows:
    """Rows of all tables, written in batches."""

    STATEMENTS = {
        "revision": "INSERT INTO record_revision (id, kind, country, record_key, scope, submission_id, action, "
                    "published_in) VALUES (?, ?, ?, ?, '', ?, 'add', ?)",
        "body": "INSERT INTO record_body (revision_id, body, checksum) VALUES (?, ?, ?)",
        "model": "INSERT INTO document_model (revision_id, code, issuer, category, type, status, evidence, access_rank, "
                 "native_title, title, mrz_format, first_issued, last_issued, circulation_first, circulation_last, "
                 "confirmed_by_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        "feature": "INSERT INTO document_feature (revision_id, position, term, level, access_rank, locations, methods) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)",
        "predecessor": "INSERT INTO document_predecessor (revision_id, code) VALUES (?, ?) ON CONFLICT DO NOTHING",
        "text": "INSERT INTO document_text (rowid, code, title, body, official, restricted) VALUES (?, ?, ?, ?, ?, ?)",
    }

    def __init__(self, connection, country, submission):
        self.connection, self.country, self.submission = connection, country, submission
        self.waiting = {name: [] for name in self.STATEMENTS}
        self.before = connection.execute("SELECT coalesce(max(id), 0) FROM record_revision").fetchone()[0]
        self.count = 0
        self.refused = None

    def revision(self, kind, key, body):
        self.count += 1
        id = self.before + self.count
        self.waiting["revision"].append((id, kind, self.country, key, self.submission, self.submission))
        self.waiting["body"].append((id, body, zlib.crc32(body.encode())))
        if len(self.waiting["revision"]) >= BATCH:
            self.flush()
        return id

    def document(self, model, starts, ends, words):
        code = model["code"]
        if len(self.waiting["revision"]) >= BATCH - 1:
            self.flush()
        id = self.revision("document", code, dumps(model))
        date_of = lambda name: model[name]["value"].get("date") if name in model else None
        self.waiting["model"].append((
            id, code, code[:3], code[4], code[5], model["status"], model["evidence"], RANK[model["access"]],
            " / ".join(native["text"] for native in model["nativeTitles"]), dumps(model["title"]["value"]),
            model["mrz"]["format"] if "mrz" in model else None, date_of("firstIssued"), date_of("lastIssued"),
            starts and str(starts), ends and str(ends), model.get("confirmedByState")))
        spaced = lambda codes: f" {' '.join(codes)} " if codes else ""
        self.waiting["feature"] += [
            (id, position, item["term"], item["level"], RANK[item["access"]], spaced(item["locations"]), spaced(item["methods"]))
            for position, item in enumerate(model["features"])]
        self.waiting["predecessor"] += [(id, item["value"]) for item in model["supersedes"]]
        self.waiting["text"].append((id, *words))

    def flush(self):
        """Writes what waits; nothing more once a row has been refused, while the rest of the file is still checked."""
        for name, rows in self.waiting.items():
            if not self.refused:
                try:
                    self.connection.executemany(self.STATEMENTS[name], rows)
                except sqlite3.IntegrityError as error:
                    self.refused = str(error)
            rows.clear()


def keep_copy(path, folder, submission):
    """Keeps the file as received; its digest and size."""
    digest, size = hashlib.sha256(), 0
    with open(path, "rb") as source, open(folder / f"received-{submission}.xml", "wb") as copy:
        while block := source.read(1 << 20):
            digest.update(block)
            size += len(block)
            copy.write(block)
    return digest.hexdigest(), size


def run(options):
    connection = sqlite3.connect(options.database, isolation_level=None)
    prepare(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    copy_schema(options.schema_of, connection)
    vocabularies = Vocabularies(options.vocabularies)
    schema = etree.XMLSchema(etree.parse(options.schema))
    for submission, manual in enumerate(options.manuals, 1):
        print(f"{import_manual(connection, manual, submission, vocabularies, schema, options.database)} records")
    connection.close()


def import_manual(connection, manual, submission, vocabularies, schema, database):
    """Imports one manual as one edition; gives the number of its records."""
    importer = Importer(vocabularies)
    digest, size = keep_copy(manual, pathlib.Path(database).parent, submission)
    now = datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    connection.execute("BEGIN IMMEDIATE")
    rows = None
    header = authority = None
    tags = [NAMESPACE + name for name in ("authority", "families", "family", "document", "withdrawals", "nationalitySets", "entryRules")]
    events = etree.iterparse(
        manual, events=("end",), tag=tags, schema=schema, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        for _, element in events:
            name = element.tag[len(NAMESPACE):]
            parent = element.getparent()
            if name == "authority" and rows is None:
                header = parent
                country = header.get("country")
                importer.check_code(header, country, "countries")
                if not day(header.get("issued")):
                    importer.find(header, "date-impossible", header.get("issued"))
                authority = collapsed(importer.child(element, "name").text)
                contact = importer.child(element, "contact")
                rows = Rows(connection, country, submission)
                connection.execute(
                    "INSERT INTO submission (id, kind, country, header, file_name, sha256, byte_count, received_at, "
                    "received_by, status, compared_with, added, changed, withdrawn, unchanged) "
                    "VALUES (?, 'manual', ?, '', ?, ?, ?, ?, 'command line', 'published', ?, 0, 0, 0, 0)",
                    (submission, country, pathlib.Path(manual).name, digest, size, now, submission - 1))
                connection.execute(
                    "INSERT INTO publication VALUES (?, ?, 'manual', ?, ?, 'command line', NULL)",
                    (submission, submission, submission, now))
                head = compact(
                    kind="manual", country=country, issued=header.get("issued"), mode=header.get("mode"),
                    reference=header.get("reference"), isSample=header.get("sample") in ("true", "1"),
                    authority=authority, contact=None if contact is None else collapsed(contact.text))
            elif name == "family":
                rows.revision("family", *importer.family(element))
            elif name == "document":
                if "note" not in head and (note := importer.child(header, "note")) is not None:
                    head["note"] = importer.text(note)
                model, starts, ends = importer.document(element, rows.country)
                rows.document(model, starts, ends, importer.words(model))
            elif name in ("withdrawals", "nationalitySets", "entryRules"):
                raise SystemExit(f"this importer does not read {name}")
            if name in ("family", "document"):
                element.clear()
                while element.getprevious() is not None:
                    del parent[0]
    except etree.XMLSyntaxError as error:
        connection.execute("ROLLBACK")
        raise SystemExit(f"not valid: {error}")
    rows.flush()
    importer.check_whole()
    if rows.refused:
        importer.findings.append((0, "refused", rows.refused))
    if importer.findings:
        connection.execute("ROLLBACK")
        for finding in sorted(importer.findings)[:1000]:
            print(*finding, sep="\t", file=sys.stderr)
        raise SystemExit(65)
    connection.execute("UPDATE submission SET header = ?, added = ? WHERE id = ?", (dumps(head), rows.count, submission))
    connection.execute("COMMIT")
    return rows.count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--schema", default="Imports/Schemas/manual.xsd")
    parser.add_argument("--vocabularies", default="Catalogue/Vocabularies")
    parser.add_argument("--schema-of", required=True, help="a database of cotejo whose tables are made again")
    parser.add_argument("database")
    parser.add_argument("manuals", nargs="+")
    run(parser.parse_args())


if __name__ == "__main__":
    main()
