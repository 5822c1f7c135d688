"""The words of a model for a full-text index, by access level; used by import_python.py."""

import json
import pathlib

RANK = {"public": 0, "official": 1, "restricted": 2}


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


def words_of(model, vocabularies):
    """What the full-text index has of a model: its code, its title, and the words of each access level."""
    title = Words(vocabularies)
    for native in model["nativeTitles"]:
        title.add(native["text"])
    code = model["code"]
    title.add(model["title"]["value"])
    title.add_term(code[:3], "countries")
    title.add_term(code[4], "document-categories")
    title.add_term(code[5], "document-types")

    levels = {"public": Words(vocabularies), "official": Words(vocabularies), "restricted": Words(vocabularies)}
    gather(model, levels["public"])
    for feature in model["features"]:
        levels[feature["access"]].add_feature(feature)
        for sign in feature["failSigns"]:
            levels[max(sign["access"], feature["access"], key=RANK.__getitem__)].add(sign["text"])
    return code, title.text(), *(words.text() for words in levels.values())


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
