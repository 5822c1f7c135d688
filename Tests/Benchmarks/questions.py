#!/usr/bin/env python3
"""Draws distinct search questions in a realistic mix from a generated manual, one JSON object a line.

Each has the parameters of the address (`query`), what kind of question it is, and the full-text pattern that its
words make (`pattern`), for asking the index without the rest.
"""

import argparse
import json
import pathlib
import random
import re
from collections import Counter

TEXT = re.compile(r"<(es|en)>([^<]*)</")
FEATURE = re.compile(r'<feature [^>]*term="([^"]*)"[^>]*methods="([^"]*)"')
WORD = re.compile(r"[^\W_]+")
# Of a hundred questions.
MIX = {
    "rare word": 15, "medium word": 15, "broad word": 5, "two words": 18, "three words": 5, "beginning of a word": 14,
    "words of the vocabulary": 8, "code": 8, "words and category": 5, "words and country": 2,
    "words, feature and method": 5,
}


def documents(path):
    """Code and text of every model, one at a time."""
    code, lines = None, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.startswith("    <document "):
                code, lines = re.search(r'code="([^"]*)"', line).group(1), []
            elif line.startswith("    </document>"):
                yield code, "".join(lines)
                code = None
            elif code:
                lines.append(line)


class Questions:
    def __init__(self, path, vocabularies, seed):
        self.random = random.Random(seed)
        count = Counter()
        self.sample = []
        total = 0
        for code, text in documents(path):
            words = {word.lower() for _, sentence in TEXT.findall(text) for word in WORD.findall(sentence)}
            count.update(words)
            total += 1
            if len(self.sample) < 3000:
                self.sample.append((code, text))
            elif self.random.random() < 3000 / total:
                self.sample[self.random.randrange(3000)] = (code, text)
        long = sorted((word, number) for word, number in count.items() if len(word) > 2)
        self.words = {
            "rare word": [word for word, number in long if number <= max(5, total // 4000)],
            "medium word": [word for word, number in long if max(5, total // 4000) < number <= total // 10],
            "broad word": [word for word, number in long if number > total // 10],
        }
        folder = pathlib.Path(vocabularies)
        self.labels = []
        for name in ("feature-terms", "locations", "methods", "substrates", "document-categories", "document-types"):
            for term in json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))["terms"]:
                self.labels += term["label"].values()

    def draw(self, kind):
        choose = self.random.choice
        code, text = choose(self.sample)
        if kind in self.words:
            return {"q": choose(self.words[kind])}
        if kind in ("two words", "three words"):
            words = self.some_words(text, 2 if kind == "two words" else 3)
            return {"q": " ".join(words)}
        if kind == "beginning of a word":
            word = choose(self.words["medium word"])
            return {"q": word[: self.random.randint(3, max(3, min(6, len(word) - 1)))]}
        if kind == "words of the vocabulary":
            return {"q": " ".join(WORD.findall(choose(self.labels))[:3])}
        if kind == "code":
            return {"q": code if self.random.random() < 0.7 else code.lower()}
        if kind == "words and category":
            return {"q": choose(self.some_words(text, 2)), "category": code[4]}
        if kind == "words and country":
            return {"q": choose(self.some_words(text, 2)), "country": code[:3]}
        found = FEATURE.findall(text)
        if not found:
            return {"q": code}
        term, methods = choose(found)
        asked = term.split(".")[0] if self.random.random() < 0.3 else term
        return {"q": choose(self.some_words(text, 1)), "feature": asked, "method": choose(methods.split())}

    def some_words(self, text, number):
        """Words of one language that stand together in a model, so that asking for them finds it."""
        language = self.random.choice(("es", "en"))
        words = [word for found, sentence in TEXT.findall(text) if found == language
                 for word in WORD.findall(sentence) if len(word) > 2]
        return self.random.sample(words, min(number, len(words)))


def pattern(text):
    """The full-text pattern of a public reader's words; the last word is the beginning of one."""
    words = WORD.findall(text)
    quoted = [f'"{word}"' for word in words]
    quoted[-1] += "*"
    return "{code title body} : (" + " AND ".join(quoted) + ")"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocabularies", default="Catalogue/Vocabularies")
    parser.add_argument("manual")
    parser.add_argument("out")
    options = parser.parse_args()
    questions = Questions(options.manual, options.vocabularies, options.seed)
    seen = set()
    kinds, weights = list(MIX), list(MIX.values())
    with open(options.out, "w", encoding="utf-8") as out:
        while len(seen) < options.count:
            for _ in range(50):
                kind = questions.random.choices(kinds, weights)[0]
                if (kind in questions.words and not questions.words[kind]):
                    continue
                query = questions.draw(kind)
                key = json.dumps(query, ensure_ascii=False, sort_keys=True)
                if WORD.search(query["q"]) and key not in seen:
                    break
            else:
                raise SystemExit("the manual is too small for so many distinct questions")
            seen.add(key)
            out.write(json.dumps(
                {"kind": kind, "query": query, "pattern": pattern(query["q"])}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
