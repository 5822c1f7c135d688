#!/usr/bin/env python3
"""Generates large, valid, complete sample manuals for measuring; the same seed gives the same bytes.

    generate.py --models N OUT.xml             one manual, of UTO
    generate.py --models N --countries OUT     a folder with a manual for each of many countries, N models together

Words follow Zipf's law over a vocabulary of 24,000 in each language, feature terms and countries over theirs. What the
manuals say is made up and is true of no country.
"""

import argparse
import json
import pathlib
import random
from datetime import date, timedelta

from words import (
    ACTS, COLOURS, EFFECTS, FAKES, LABELS, MATERIALS, MONTHS, NOTES, OFFICES, SUBJECTS, Zipf, lexicon, places, starting)

ISSUED = date(2025, 11, 3)
PLACES, LEXICON, COUNTRIES = 4000, 24_000, 40
SERIES, LONGEST_CHAIN = 99, 30
CATEGORY_WEIGHTS = {"A": 30, "B": 18, "C": 16, "H": 10, "F": 6, "R": 5, "W": 4, "L": 4, "J": 3, "V": 2, "D": 2, "E": 1, "X": 2}
TYPE_WEIGHTS = {"O": 40, "D": 12, "S": 12, "P": 10, "Y": 8, "F": 6, "M": 8}
# What a category is made as: form, locations, machine readable formats with document codes.
BOOKLET = ("booklet", ["data-page", "front-cover", "inside-front-cover", "title-page", "inner-pages", "pages-2-3", "spine"])
CARD = ("card", ["card-front", "card-back", "card-edge", "window"])
STICKER = ("sticker", ["visa-front", "visa-back"])
SHEET = ("sheet", ["sheet-front", "sheet-back"])
STAMP = ("stamp", ["stamp-impression"])
SIZES = {
    "TD1": ("85.6", "54", "ID-1"), "TD2": ("105", "74", "ID-2"), "TD3": ("125", "88", "ID-3"),
    "MRV-A": ("120", "80", "MRV-A"), "MRV-B": ("105", "74", "MRV-B"),
}
PASSPORT_CODES = {"O": ("PP", "P<"), "D": ("PD", "P<"), "S": ("PO", "P<"), "P": ("PE", "P<"), "F": ("PM", "P<")}
LIGHT_OF_METHOD = {
    "uv-a": "uv-a", "uv-b": "uv-b", "uv-c": "uv-c", "infrared": "infrared", "transmitted-light": "transmitted",
    "oblique-light": "oblique", "naked-eye": "normal", "magnifier": "normal", "anti-stokes": "anti-stokes",
    "retro-reflective": "coaxial",
}
DIGITS, LETTERS = "0123456789", "ABCDEFGHJKLMNPRSTUVWXYZ"


class Generator:
    """Writes one manual; every choice comes from one seeded source."""

    def __init__(self, folder, models, features, seed):
        self.random = random.Random(seed)
        self.models, self.features = models, features
        self.country = "UTO"
        self.titles = set()
        self.vocabulary = {
            path.stem: json.loads(path.read_text(encoding="utf-8"))["terms"] for path in pathlib.Path(folder).glob("*.json")}
        self.label = {
            name: {term["id"]: (term["label"]["es"], term["label"]["en"]) for term in terms}
            for name, terms in self.vocabulary.items()}
        terms = list(self.vocabulary["feature-terms"])
        self.random.shuffle(terms)
        self.terms = Zipf(terms, 1.0)
        self.places = Zipf(places(self.random, PLACES), 1.0)
        self.lexicon = tuple(Zipf(lexicon(language, LEXICON), 1.0) for language in ("es", "en"))
        self.subjects, self.colours = Zipf(SUBJECTS, 0.7), Zipf(COLOURS, 0.8)
        self.effects, self.notes, self.offices = Zipf(EFFECTS, 0.6), Zipf(NOTES, 0.5), Zipf(OFFICES, 0.8)
        self.zones = [term["id"] for term in self.vocabulary["zones"]]
        self.fields = list(LABELS)

    def often(self, share):
        return self.random.random() < share

    def words(self, count):
        """Words of the lexicon, as many in each language."""
        return tuple(" ".join(words.draw(self.random) for _ in range(count)) for words in self.lexicon)

    # Countries: a few issue most of the models.

    def write_countries(self, folder):
        """A manual for each of many countries; members of the conference first."""
        folder.mkdir(parents=True, exist_ok=True)
        terms = [term for term in self.vocabulary["countries"] if term["kind"] == "iso3166-1"]
        self.random.shuffle(terms)
        codes = [term["id"] for term in sorted(terms, key=lambda term: not term["member"])][:COUNTRIES]
        shares = [1 / (rank + 1) for rank in range(len(codes))]
        total, left = self.models, self.models
        for code, share in zip(codes, shares):
            self.country = code
            self.models = min(left, max(1, round(total * share / sum(shares)))) if code != codes[-1] else left
            left -= self.models
            if self.models:
                self.write(folder / f"{code}.xml")

    # Chains of models, each one following the one before it.

    def chains(self):
        """Category, type, series and length of every chain, in order of code."""
        pairs = [(category, kind) for category in CATEGORY_WEIGHTS for kind in TYPE_WEIGHTS]
        weights = [CATEGORY_WEIGHTS[category] * TYPE_WEIGHTS[kind] for category, kind in pairs]
        used = dict.fromkeys(pairs, 0)
        chains, left = [], self.models
        while left:
            pair = self.random.choices(pairs, weights)[0]
            if used[pair] == SERIES:
                index = pairs.index(pair)
                del pairs[index], weights[index]
                continue
            used[pair] += 1
            length = min(left, LONGEST_CHAIN, 1 + int(self.random.expovariate(1 / 6)))
            left -= length
            chains.append((*pair, used[pair], length))
        return sorted(chains)

    def write(self, path):
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            chains = self.chains()
            out.write(
                '<?xml version="1.0" encoding="UTF-8"?>\n'
                '<manual xmlns="urn:crm:cotejo:manual:1" '
                f'country="{self.country}" issued="{ISSUED}" mode="complete" reference="{self.country}-BENCHMARK" sample="true">\n'
                "  <authority><name>Autoridad de muestra</name></authority>\n"
                "  <note><es>Muestra generada para medir.</es><en>Sample generated for measuring.</en></note>\n"
                "  <families>\n")
            for category, kind in sorted({chain[:2] for chain in chains}):
                es, en = self.kind_label(category, kind)
                out.write(
                    f'    <family id="{self.country}-{category}{kind}" evidence="specimenSeen">'
                    f"<title><es>{es}</es><en>{en}</en></title></family>\n")
            out.write("  </families>\n  <documents>\n")
            for chain in chains:
                self.write_chain(out, *chain)
            out.write("  </documents>\n</manual>\n")

    def kind_label(self, category, kind):
        (category_es, category_en), (kind_es, kind_en) = (
            self.label["document-categories"][category], self.label["document-types"][kind])
        return f"{category_es}, {kind_es.lower()}", f"{category_en}, {kind_en.lower()}"

    def write_chain(self, out, category, kind, series, length):
        """Each model ends the day before its successor begins; the last one is issued now, or has ended."""
        firsts = [date(2012, 1, 1) + timedelta(days=self.random.randrange(4700))]
        for _ in range(length - 1):
            firsts.append(firsts[-1] - timedelta(days=self.random.randrange(450, 1300)))
        firsts.reverse()
        previous = None
        for index, first in enumerate(firsts):
            last = firsts[index + 1] - timedelta(days=1) if index + 1 < length else None
            if last is None and first < date(2022, 1, 1) and self.often(0.15):
                last = first + timedelta(days=self.random.randrange(450, 1300))
            code = f"{self.country}-{category}{kind}-{series:02}{index + 1:03}"
            self.write_document(out, code, category, kind, first, last, previous)
            previous = code

    # One model.

    def write_document(self, out, code, category, kind, first, last, previous):
        months = self.random.choice((12, 24, 36, 60, 60, 120, 120))
        until = last + timedelta(days=months * 31) if last else None
        status = "current" if last is None else "validUntilExpiry" if until > ISSUED else "withdrawn"
        form, locations, mrz, codes = self.make(category, kind)
        place = self.places.draw(self.random)
        es, en = self.kind_label(category, kind)
        title_es, title_en = self.title(es, en, place)
        lines = [f'<document code="{code}" category="{category}" type="{kind}" status="{status}" '
                 f'evidence="{self.random.choice(("official", "specimenSeen", "secondary"))}"'
                 + (' access="official"' if self.often(0.01) else "")
                 + f' family="{self.country}-{category}{kind}"'
                 + (f' confirmedByState="{date(2024, 1, 1) + timedelta(days=self.random.randrange(600))}"' if self.often(0.2) else "")
                 + ">"]
        add = lines.append
        native = f'<native lang="es">{es.upper()}</native>' if self.often(0.3) else ""
        add(f"  <title>{native}<es>{title_es}</es><en>{title_en}</en></title>")
        if self.often(0.4):
            office = self.offices.draw(self.random)
            add(f"  <authority{self.attested()}>{self.both(*office)}</authority>")
        add(f'  <firstIssued date="{self.partial(first)}"{self.attested(0.1)}/>')
        if last:
            add(f'  <lastIssued date="{self.partial(last)}"/>')
            if self.often(0.5):
                add(f'  <inCirculationUntil date="{until}"/>')
        minor = f' minorMonths="{min(months, 60)}"' if self.often(0.3) else ""
        add(f'  <validity kind="fixed" adultMonths="{months}"{minor}/>')
        add(f'  <form kind="{form}"/>')
        if form == "booklet":
            add(f'  <pages counts="{self.random.choice(("32", "48", "32 64", "24"))}"/>')
        if mrz in SIZES:
            width, height, nominal = SIZES[mrz]
            add(f'  <size widthMm="{width}" heightMm="{height}" nominal="{nominal}"/>')
        if form == "booklet" and self.often(0.4):
            add(f"  <cover><colour>{self.both(*self.colours.draw(self.random))}</colour>"
                f"<material>{self.both(*self.random.choice(MATERIALS))}</material></cover>")
        if form in ("booklet", "card"):
            substrate = self.random.choice(("sub.pc", "sub.petg-pvc") if form == "card" else ("sub.paper", "sub.paper-uvdull", "sub.pc"))
            add(f'  <substrate term="{substrate}"/>')
            if self.often(0.5):
                add(f'  <portrait term="{self.random.choice(("per.laser", "per.inkjet", "per.d2t2", "per.laser-col"))}"/>')
        pattern, example = self.number()
        add(f'  <numbering kind="documentNumber" pattern="{pattern}" example="{example}"/>')
        if codes:
            quirk = '<quirk kind="nationalityFromIssuer"/>' if self.often(0.02) else ""
            escaped = " ".join(codes).replace("<", "&lt;")
            add(f'  <mrz format="{mrz}" documentCodes="{escaped}">{quirk}</mrz>' if quirk
                else f'  <mrz format="{mrz}" documentCodes="{escaped}"/>')
        if form in ("booklet", "card") and self.often(0.4):
            where = "data-page" if form == "booklet" else "card-front"
            add(f'  <chip presence="yes" kind="{self.random.choice(("contactless", "contactless", "contact", "dual"))}" location="{where}"/>')
        if form != "stamp":
            for element in self.random.sample(self.fields, self.random.choice((0, 0, 1, 2))):
                label_es, label_en = LABELS[element]
                add(f'  <holderField element="{element}" location="{locations[0]}"><label lang="es">{label_es}</label>'
                    f'<label lang="en">{label_en}</label></holderField>')
        for number in range(1, self.features + 1):
            self.write_feature(add, number, locations)
        if self.often(0.3):
            act = f"{self.random.choice(ACTS)} {self.random.randrange(1, 400)}-{first.year}"
            add(f'  <legalBasis act="{act}" date="{first.year}"/>')
        if self.often(0.1):
            add(f'  <reference scheme="issuer-page" id="{code}" url="https://manual.example/{code}"/>')
        if previous:
            add(f'  <supersedes code="{previous}"/>')
        if self.often(0.25):
            add(f"  <note>{self.both(*self.note())}</note>")
        add(f'  <source id="s1" url="https://registro.example/{code}">Examen de muestra en {place}, {ISSUED.year - self.random.randrange(8)}.</source>')
        add("</document>")
        out.write("    " + "\n    ".join(lines) + "\n")

    def title(self, es, en, place):
        """A title that no other model of the country has; «pasaporte» is in every one."""
        while True:
            first, second = self.words(2)
            title = f"{es} – oficina de pasaporte de {place}, {first}", f"{en} – passport office of {place}, {second}"
            if (self.country, title[0]) not in self.titles:
                self.titles.add((self.country, title[0]))
                return title

    def make(self, category, kind):
        """Form, locations, format and document codes of a model of a category and type."""
        if category == "A":
            return *BOOKLET, "TD3", [self.random.choice(PASSPORT_CODES.get(kind, ("P<",)))]
        if category == "R" and self.often(0.6):
            return *BOOKLET, "TD3", [self.random.choice(("PR", "PS"))]
        if category == "C":
            return *STICKER, self.random.choice(("MRV-A", "MRV-B")), ["V<"]
        if category == "D":
            return *STAMP, "none", []
        if category == "E":
            return *SHEET, "none", []
        codes = ["I<"] if category in "FRV" else [self.random.choice(("I<", "ID", "C<", "A<"))]
        return *CARD, "TD1", codes

    def write_feature(self, add, number, locations):
        term = self.terms.draw(self.random)
        level = int(term["level"])
        where = self.random.choice(locations[:2] if self.often(0.7) else locations)
        methods = term["methods"]
        text = [f'  <feature id="f{number}" term="{term["id"]}" locations="{where}"']
        if self.often(0.08):
            text.append(f' zone="{self.random.choice(self.zones)}"')
        text.append(f' methods="{" ".join(methods)}"')
        lights = list(dict.fromkeys(LIGHT_OF_METHOD[method] for method in methods if method in LIGHT_OF_METHOD))
        if lights and self.often(0.2):
            text.append(f' lights="{" ".join(lights)}"')
        text.append(f' level="{level}"')
        draw = self.random.random()
        if draw < 0.08:
            text.append(' access="restricted"' if draw < 0.03 else ' access="official"')
        text.append(self.attested(0.08))
        inside = []
        if self.often(0.06):
            inside.append(f"<colour>{self.both(*self.colours.draw(self.random))}</colour>")
        if self.often(0.24):
            inside.append(f"<expected>{self.both(*self.sentence(self.effects.draw(self.random)))}</expected>")
        if self.often(0.03):
            inside.append(f"<failSign>{self.both(*self.sentence(self.random.choice(FAKES)))}</failSign>")
        if self.often(0.12):
            x, y = self.random.randrange(0, 70), self.random.randrange(0, 70)
            width, height = self.random.randrange(2, 30), self.random.randrange(4, 60) / 2
            inside.append(f'<region location="{where}" x="{x}" y="{y}.5" width="{width}" height="{height:g}"/>')
        add("".join(text) + (">" + "".join(inside) + "</feature>" if inside else "/>"))

    def sentence(self, template):
        subject, first, second = (self.subjects.draw(self.random), self.colours.draw(self.random), self.colours.draw(self.random))
        es, en = (starting(template[i].format(subject[i], first[i], second[i])) for i in (0, 1))
        tail = self.words(self.random.choice((2, 3, 3, 4)))
        return es.replace(" a el ", " al ").replace(" de el ", " del ") + f" {starting(tail[0])}.", f"{en} {starting(tail[1])}."

    def note(self):
        template, subject = self.notes.draw(self.random), self.subjects.draw(self.random)
        month, year = self.random.choice(MONTHS), self.random.randrange(1985, 2024)
        return (template[0].format(subject[0], f"{month[0]} de {year}"), template[1].format(subject[1], f"{month[1]} {year}"))

    def number(self):
        """A pattern and an example that fits it."""
        letters = lambda count: "".join(self.random.choice(LETTERS) for _ in range(count))
        digits = lambda count: "".join(self.random.choice(DIGITS) for _ in range(count))
        count = self.random.randrange(5, 10)
        prefix, other = letters(1), letters(2)
        return self.random.choice((
            (rf"{prefix}\d{{{count}}}", prefix + digits(count)),
            (rf"[A-HJ-NP-Z]{{2}}\d{{{count}}}", self.random.choice("ABCDEFGH") + "N" + digits(count)),
            (rf"({other}|{prefix}Z)\d{{{count},{count + 2}}}", other + digits(count + 1)),
            (rf"\d{{4}}-\d{{5}}[0-9K]?", f"{digits(4)}-{digits(5)}K"),
            (rf"[A-Z0-9]{{{count}}}", (prefix + digits(count))[:count]),
        ))

    def partial(self, day):
        draw = self.random.random()
        return f"{day.year}" if draw < 0.15 else f"{day:%Y-%m}" if draw < 0.3 else f"{day}"

    def attested(self, share=0.15):
        draw = self.random.random()
        return ' sources="s1"' if draw < share / 2 else ' evidence="secondary" sources="s1"' if draw < share else ""

    @staticmethod
    def both(es, en):
        return f"<es>{es}</es><en>{en}</en>"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=int, default=40_000)
    parser.add_argument("--features-per-model", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vocabularies", default="Catalogue/Vocabularies")
    parser.add_argument("--countries", action="store_true", help="a manual for each of many countries, in a folder")
    parser.add_argument("out", type=pathlib.Path)
    options = parser.parse_args()
    generator = Generator(options.vocabularies, options.models, options.features_per_model, options.seed)
    (generator.write_countries if options.countries else generator.write)(options.out)


if __name__ == "__main__":
    main()
