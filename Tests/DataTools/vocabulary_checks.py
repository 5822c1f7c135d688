"""Checks the vocabularies: each by itself, each with the others, and with the data that use them.

Used by `vocabularies.py --check`. Standard library only.
"""
import csv
import json
import os
import sys

FINDINGS = 65

# vocabulary, field of a term (a dot goes into an object or each object of a list) -> vocabulary whose ids it holds
REFERENCES = [
    ("feature-terms", "group", "feature-groups"), ("feature-terms", "methods", "methods"), ("feature-terms", "level", "inspection-levels"),
    ("locations", "appliesTo", "document-forms"), ("methods", "tool", "tools"), ("methods", "light", "lights"), ("lights", "tool", "tools"),
    ("travel-document-kinds", "categories", "document-categories"), ("travel-document-kinds", "types", "document-types"),
    ("mrz-document-codes", "formats", "mrz-formats"), ("mrz-document-codes", "categories", "document-categories"), ("mrz-document-codes", "types", "document-types"),
    ("mrz-quirks", "formats", "mrz-formats"), ("training-topics", "audiences", "training-audiences"), ("training-topics", "area", "training-areas"),
    ("border-posts", "countries", "countries"), ("border-posts", "sides.country", "countries"), ("shared-zones", "members", "countries"),
    ("duties", "members", "countries"), ("languages", "members", "countries"), ("mrz-formats", "category", "document-categories"),
    ("chip-kinds", "terms", "feature-terms"), ("inspection-levels", "tools", "tools"),
]


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(term, path):
    found = [term]
    for key in path.split("."):
        found = [y for x in found if isinstance(x, dict) and key in x for y in (x[key] if isinstance(x[key], list) else [x[key]])]
    return [x for x in found if x is not None]


def is_said(value):
    """Whether a text is there in both languages, without blanks around it."""
    return isinstance(value, dict) and set(value) == {"es", "en"} and all(isinstance(t, str) and t.strip() == t and t for t in value.values())


def unsaid(value, path):
    """Where a text within a term lacks a language; synonyms are lists, looked at by themselves."""
    if isinstance(value, dict):
        if set(value) & {"es", "en"} and path != "synonyms" and not is_said(value):
            yield path
        for key, inner in value.items():
            yield from unsaid(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from unsaid(inner, path)


def in_term(term):
    """What is wrong with a term by itself."""
    if list(term)[:3] != ["id", "label", "description"]:
        yield "keys out of order"
    for field in ("label", "description"):
        if not is_said(term.get(field)):
            yield f"{field} missing in a language"
    for language, text in term.get("description", {}).items():
        if text[-1:] not in ".!?":
            yield f"description ({language}) is no sentence"
    synonyms = term.get("synonyms")
    if synonyms is not None:
        if set(synonyms) != {"es", "en"}:
            yield "synonyms need es and en"
        for language, found in synonyms.items():
            if len(set(found)) != len(found) or any(not w.strip() for w in found):
                yield f"synonym repeated or empty ({language})"
    for path in unsaid(term, ""):
        yield f"{path} is not in both languages"


def in_book(name, book, text):
    """What is wrong with a vocabulary by itself; `text` is its file."""
    if text != json.dumps(book, ensure_ascii=False, indent=2) + "\n":
        yield "not written with two spaces and one newline at the end"
    if list(book)[:5] != ["vocabulary", "title", "source", "licence", "terms"]:
        yield "keys missing or out of order"
    if book["vocabulary"] != name:
        yield "vocabulary is not the file's name"
    if not is_said(book["title"]):
        yield "title"
    for language in ("es", "en"):
        labels = [t["label"][language] for t in book["terms"]]
        # Posts of two countries may share a name.
        for label in sorted({x for x in labels if name != "border-posts" and labels.count(x) > 1}):
            yield f"two terms are called {label!r}"
    seen = set()
    for term in book["terms"]:
        if not term.get("id") or term["id"] in seen:
            yield f"id missing or repeated: {term.get('id')!r}"
        seen.add(term.get("id"))
        for problem in in_term(term):
            yield f"{term.get('id')}: {problem}"


def between(books, ids):
    """What a vocabulary says of another that is not so."""
    for name, path, target in REFERENCES:
        for term in books.get(name, {"terms": []})["terms"]:
            for value in values(term, path):
                if str(value) not in ids.get(target, set()):
                    yield f"{name}.json: {term['id']}: {path} {value!r} is not in {target}"
    for term in books.get("feature-terms", {"terms": []})["terms"]:
        prefix = term["id"].split(".")[0]
        if prefix != term["group"] and not (prefix == "text" and term["group"] == "txt"):
            yield f"feature-terms.json: {term['id']}: group {term['group']} is not its prefix"
    for name in ("substrates", "portrait-techniques"):
        for term in books.get(name, {"terms": []})["terms"]:
            if term["id"] != "unknown" and term["id"] not in ids.get("feature-terms", set()):
                yield f"{name}.json: {term['id']} is not in feature-terms"
    for term in books.get("zones", {"terms": []})["terms"]:
        x, y, width, height = term["box"]
        if min(x, y) < 0 or width <= 0 or height <= 0 or x + width > 100 or y + height > 100:
            yield f"zones.json: {term['id']}: box outside the page"


def check(folder, data):
    """Prints the count of terms of each vocabulary, and on standard error what is wrong; the exit code."""
    problems, books = [], {}
    for file in sorted(n for n in os.listdir(folder) if n.endswith(".json")):
        with open(os.path.join(folder, file), encoding="utf-8", newline="") as source:
            text = source.read()
        try:
            book = json.loads(text)
        except ValueError as error:
            problems.append(f"{file}: {error}")
            continue
        books[file[:-5]] = book
        problems += [f"{file}: {problem}" for problem in in_book(file[:-5], book, text)]
    ids = {name: {t["id"] for t in book["terms"]} for name, book in books.items()}
    problems += between(books, ids)
    if data:
        problems += use(data, ids, books)
    for name, book in books.items():
        print(f"{len(book['terms']):5} {name}")
    print(f"{sum(len(b['terms']) for b in books.values()):5} terms in {len(books)} vocabularies, {len(problems)} problems")
    for problem in problems:
        print(problem, file=sys.stderr)
    return FINDINGS if problems else 0


def use(data, ids, books):
    """What the data uses and no vocabulary has."""
    problems = []

    def need(vocabulary, value, where):
        if value not in ids.get(vocabulary, set()):
            problems.append(f"{where}: {value!r} is not in {vocabulary}")
    need_all = lambda vocabulary, found, where: [need(vocabulary, v, where) for v in sorted(found)]
    features = rows(data, "document_features.csv")
    need_all("feature-terms", {r["vocabulary_id"] for r in features if r["vocabulary_id"]}, "document_features.csv")
    need_all("countries", {r["alpha3"] for r in rows(data, "countries.csv")}, "countries.csv")
    topics = {c["id"] for t in books.get("training-topics", {"terms": []})["terms"] for c in t["courses"]}
    for row in rows(data, "training_topics.csv"):
        if row["id"] not in topics:
            problems.append(f"training_topics.csv: {row['id']} is in no topic")
    leaves, groups, entries, residences = set(), set(), set(), set()

    def walk(node):
        if not isinstance(node, dict):
            return
        for key, value in node.items():
            if key in ("and", "or"):
                for inner in value:
                    walk(inner)
            elif key == "not":
                walk(value)
            else:
                leaves.add(key)
                if key == "group":
                    groups.update(value)
                if isinstance(value, dict):
                    residences.update(value.get("kinds", []))
                    entries.update([value["entries"]] if "entries" in value else [])
    kinds, duties, modes, purposes, verdicts, zones, evidence = set(), set(), set(), set(), set(), set(), set()
    with open(os.path.join(data, "entry", "rules.jsonl"), encoding="utf-8") as file:
        for line in file:
            rule = json.loads(line)
            kinds.update(rule["document_kinds"])
            modes.update(rule["modes"])
            purposes.update(rule["purposes"])
            duties.update([rule["duty"]] if rule.get("duty") else [])
            verdicts.update([rule["verdict"]] if rule["verdict"] else [])
            evidence.add(rule["evidence"])
            zone = (rule.get("stay") or {}).get("sharedZone")
            zones.update([zone] if zone else [])
            walk(rule["conditions"])
    coverage = set()
    with open(os.path.join(data, "entry", "nationality_sets.jsonl"), encoding="utf-8") as file:
        for line in file:
            coverage.add(json.loads(line)["coverage"])
    with open(os.path.join(data, "entry", "cases_public.jsonl"), encoding="utf-8") as file:
        for line in file:
            case = json.loads(line)["input"]
            kinds.add(case["document"]["kind"])
            residences.update(r["kind"] for r in case["facts"].get("residences", []))
            entries.update(v["entries"] for v in case["facts"].get("visas", []))
    for vocabulary, found in (("travel-document-kinds", kinds), ("transport-modes", modes), ("travel-purposes", purposes), ("duties", duties), ("verdicts", verdicts),
                              ("evidence-grades", evidence), ("set-coverages", coverage), ("condition-facts", leaves), ("traveller-groups", groups),
                              ("visa-entries", entries), ("residence-kinds", residences)):
        need_all(vocabulary, found, "entry")
    written = {z for t in books.get("shared-zones", {"terms": []})["terms"] for z in (t["id"], t.get("dataValue"))}
    problems += [f"entry: shared zone {z!r} has no term" for z in sorted(zones - written)]
    manuals = os.path.join(os.path.dirname(os.path.abspath(__file__)), "manuals")
    path = os.path.join(manuals, "terms-for-unlabelled.csv")
    if os.path.exists(path):
        given = {int(r["row"]): r for r in rows(manuals, "terms-for-unlabelled.csv")}
        for number, row in enumerate(features, 1):
            if bool(row["vocabulary_id"]) == (number in given):
                problems.append(f"terms-for-unlabelled.csv: row {number}")
            elif number in given:
                need("feature-terms", given[number]["vocabulary_id"], f"terms-for-unlabelled.csv row {number}")
                if given[number]["document_id"] != row["document_id"]:
                    problems.append(f"terms-for-unlabelled.csv: row {number}: another document")
    if os.path.exists(os.path.join(manuals, "locations.csv")):
        given = {r["csv_location"]: r for r in rows(manuals, "locations.csv")}
        for value in sorted({r["location"] for r in features} - set(given)):
            problems.append(f"locations.csv: {value!r} missing")
        for value, row in given.items():
            for part in filter(None, row["location"].split(";")):
                need("locations", part, f"locations.csv {value!r}")
            if row["zone"]:
                need("zones", row["zone"], f"locations.csv {value!r}")
    return problems
