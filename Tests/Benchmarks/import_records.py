"""Reads the records of a manual with lxml, with the checks that Cotejo makes; used by import_python.py."""

import calendar
import json
import re
from datetime import date

NAMESPACE = "{urn:crm:cotejo:manual:1}"
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


class Records:
    """Reads families and models into their canonical members and makes the checks of the import."""

    def __init__(self, vocabularies):
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
        value = compact(date=text, qualifier=found.get("qualifier") or "exact", note=self.text(self.child(found, "note")))
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
        return [compact(id=found.get("id"), text=collapsed(found.text or ""), url=found.get("url"))
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
        value = compact(kind=found.get("kind"), adultMonths=adult, minorMonths=minor, note=self.text(self.child(found, "note")))
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
            quirks.append(self.attested(quirk, compact(term=quirk.get("kind"), note=self.text(self.child(quirk, "note")))))
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
        return self.attested(found, compact(presence=found.get("presence"), kind=found.get("kind"), location=found.get("location"),
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
        return self.attested(element, compact(scheme=element.get("scheme"), id=element.get("id"), url=element.get("url")))

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
