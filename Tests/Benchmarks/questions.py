#!/usr/bin/env python3
"""Draws distinct search questions in a realistic mix from generated manuals, one JSON object a line.

    questions.py [--count N] [--seed N] OUT.jsonl MANUAL.xml...

Each has the parameters of the address (`query`), what kind of question it is, and, where it has words, the full-text
pattern that they make (`pattern`). The kinds and their shares are in MIX. Beside OUT.jsonl, OUT.jsonl.models gets as many
distinct codes of models.
"""

import argparse
import json
import pathlib
import random
import re
from collections import Counter

TITLE = re.compile(r"<title>.*?<es>([^<]*)</es><en>([^<]*)</en></title>")
FEATURE = re.compile(r'<feature [^>]*term="([^"]*)"')
EXAMPLE = re.compile(r'<numbering [^>]*example="([^"]*)"')
WORD = re.compile(r"[^\W_]+")
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# Of a hundred questions.
MIX = {
    "country and category": 25, "words of a title": 20, "words of a feature": 15, "facets alone": 10,
    "code or its beginning": 10, "misspelt": 5, "number": 5, "broad word": 5, "later page or other order": 5,
}
MANY = 20_000


def documents(path):
    """Code and text of every model that anyone may see, one at a time."""
    code, lines = None, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("    <document ") and " access=" not in line:
                code, lines = re.search(r'code="([^"]*)"', line).group(1), []
            elif line.startswith("    </document>") and code:
                yield code, "".join(lines)
                code = None
            elif code:
                lines.append(line)


class Questions:
    """Draws as people ask: what is common in the manuals is common in the questions."""

    def __init__(self, paths, vocabularies, seed):
        self.random = random.Random(seed)
        self.sample, total = [], 0
        for path in paths:
            for model in documents(path):
                total += 1
                if len(self.sample) < MANY:
                    self.sample.append(model)
                elif (place := self.random.randrange(total)) < MANY:
                    self.sample[place] = model
        self.terms = {}
        for name in ("countries", "document-categories", "document-types", "feature-terms"):
            terms = json.loads((pathlib.Path(vocabularies) / f"{name}.json").read_text(encoding="utf-8"))["terms"]
            self.terms[name] = {term["id"]: term for term in terms}
        count = Counter()
        for _, text in self.sample:
            count.update({word.lower() for title in TITLE.findall(text) for half in title for word in WORD.findall(half)})
        self.broad = [word for word, _ in count.most_common(150) if len(word) > 2]

    def names(self, vocabulary, id, language):
        """One of the words for a term in a language: its label, or a synonym."""
        term = self.terms[vocabulary][id]
        return self.random.choice([term["label"][language], *((term.get("synonyms") or {}).get(language) or [])])

    def title(self, text, language):
        return [word for word in WORD.findall(TITLE.search(text).group(1 if language == "es" else 2)) if len(word) > 3]

    def draw(self, kind):
        """The parameters of one question."""
        choose = self.random.choice
        code, text = choose(self.sample)
        language = choose(("es", "en"))
        if kind == "country and category":
            return {"q": self.country_and_category(code, language)}
        if kind == "words of a title":
            words = self.title(text, language)
            return {"q": " ".join(self.random.sample(words, min(len(words), choose((1, 2, 2)))))}
        if kind == "words of a feature":
            q = self.names("feature-terms", choose(FEATURE.findall(text)), language)
            return {"q": q if self.random.random() < 0.5 else f'{q} {self.names("countries", code[:3], language)}'}
        if kind == "facets alone":
            facets = {"country": code[:3], "category": code[4], "feature": choose(FEATURE.findall(text))}
            for name in self.random.sample(list(facets), choose((0, 0, 1))):
                del facets[name]
            return facets
        if kind == "code or its beginning":
            return {"q": choose((code, code.lower(), code, code[:choose((5, 6, 9))]))}
        if kind == "misspelt":
            return {"q": self.misspelt(choose([word for word in self.title(text, language) if len(word) > 5]).lower())}
        if kind == "number":
            return {"q": EXAMPLE.search(text).group(1)}
        if kind == "broad word":
            return {"q": choose(self.broad)}
        query = {"q": self.country_and_category(code, language)}
        query |= choose(({"page": str(choose((2, 3, 4, 5)))}, {"sort": "date"}, {"sort": "code"}, {"sort": "date", "page": "2"}))
        return query

    def country_and_category(self, code, language):
        words = [self.names("document-categories", code[4], language), self.names("countries", code[:3], language)]
        if self.random.random() < 0.3:
            words.insert(1, self.names("document-types", code[5], language))
        self.random.shuffle(words)
        return " ".join(words).lower() if self.random.random() < 0.5 else " ".join(words)

    def misspelt(self, word):
        """A letter left out, doubled, changed, or exchanged with the next one; never the first."""
        at = self.random.randrange(1, len(word) - 1)
        return self.random.choice((
            word[:at] + word[at + 1:], word[:at] + word[at] + word[at:],
            word[:at] + self.random.choice(LETTERS) + word[at + 1:],
            word[:at] + word[at + 1] + word[at] + word[at + 2:]))


def pattern(text):
    """The full-text pattern of a public reader's words; the last word is the beginning of one."""
    quoted = [f'"{word}"' for word in WORD.findall(text)]
    quoted[-1] += "*"
    return "{code title body} : (" + " AND ".join(quoted) + ")"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocabularies", default="Catalogue/Vocabularies")
    parser.add_argument("out")
    parser.add_argument("manuals", nargs="+")
    options = parser.parse_args()
    questions = Questions(options.manuals, options.vocabularies, options.seed)
    drawn, seen = [], set()
    for kind, share in MIX.items():
        wanted, tries = options.count * share // 100, 0
        while wanted:
            tries += 1
            if tries > 100_000:
                raise SystemExit(f"the manuals are too small for so many distinct questions: {kind}")
            query = questions.draw(kind)
            key = json.dumps(query, ensure_ascii=False, sort_keys=True)
            if key in seen or not WORD.search(query.get("q", "a")):
                continue
            seen.add(key)
            wanted -= 1
            drawn.append({"kind": kind, "query": query, "pattern": pattern(query["q"]) if "q" in query else None})
    questions.random.shuffle(drawn)
    with open(options.out, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(question, ensure_ascii=False) + "\n" for question in drawn)
    models = questions.random.sample([code for code, _ in questions.sample], min(options.count, len(questions.sample)))
    pathlib.Path(options.out + ".models").write_text("".join(code + "\n" for code in models), encoding="utf-8")


if __name__ == "__main__":
    main()
