"""Needs and trainers of the eleven members: invented, drawn with a seed per country."""

from __future__ import annotations

import json
import random
from functools import cache

from words import VOCABULARIES, Element, bilingual

# country: languages of its needs, languages of its trainers, number of trainers
MEMBERS = {
    "BLZ": (("en", "es"), ("en", "en es"), 3), "CAN": (("en", "fr"), ("en fr", "en", "fr en es"), 8),
    "CRI": (("es",), ("es", "es en"), 5),
    "DOM": (("es",), ("es", "es en", "es fr"), 4), "GTM": (("es",), ("es",), 4), "HND": (("es",), ("es", "es en"), 4),
    "MEX": (("es",), ("es", "es en"), 8), "NIC": (("es",), ("es",), 2), "PAN": (("es",), ("es", "es en"), 5),
    "SLV": (("es",), ("es", "es en"), 4), "USA": (("en", "es"), ("en es", "en", "es en"), 8),
}
SPONSORS = ("CAN", "MEX", "USA")
GROUPS = (12, 15, 18, 20, 24, 30, 36, 40, 48, 60, 80, 96, 120, 180)
NAMES = {"BLZ": "Belize", "CAN": "Canada", "CRI": "Costa Rica", "DOM": "República Dominicana", "GTM": "Guatemala",
         "HND": "Honduras", "MEX": "México", "CRM": "Secretaría Técnica · Technical Secretariat",
         "NIC": "Nicaragua", "PAN": "Panamá", "SLV": "El Salvador", "USA": "United States"}
PLACES = {"es": ("Capital, aula de la autoridad migratoria", "Aeropuerto principal", "Sede de la academia nacional",
                 "Ministerio, sala de consulados"),
          "en": ("Capital, classroom of the migration authority", "Main airport", "National academy",
                 "Ministry, consular room"),
          "fr": ("Capitale, salle de formation", "Aéroport principal")}
LAND_TOPICS = {"bilateral-border-training", "document-examination-first-line", "alterations-and-blanks",
               "migrant-smuggling", "visas-and-stamps"}
# Posts at which both countries ask for a workshop on the same topic in the same language.
PAIRS = (("GTM", "MEX", "bilateral-border-training"), ("GTM", "SLV", "document-examination-first-line"),
         ("HND", "SLV", "alterations-and-blanks"), ("CRI", "NIC", "bilateral-border-training"),
         ("CRI", "PAN", "visas-and-stamps"), ("MEX", "USA", "document-examination-first-line"))
SAMPLE_NOTE = ("Datos de muestra inventados: no describen a ninguna persona ni el plan de ningún país.",
               "Invented sample data: they describe no person and no country's plan.")


@cache
def vocabulary(name: str) -> list[dict]:
    """The terms of a vocabulary, in its order."""
    with open(VOCABULARIES / f"{name}.json", encoding="utf-8") as file:
        return json.load(file)["terms"]


def needs(country: str) -> Element:
    """A country's needs for 2027 and 2028."""
    chance = random.Random(f"needs-{country}")
    root = root_of("needs", country, {"periodFrom": "2027-01-01", "periodTo": "2028-12-31"})
    topics = chance.sample(vocabulary("training-topics"), chance.randint(6, 14))
    bilateral = next(topic for topic in vocabulary("training-topics") if topic["id"] == "bilateral-border-training")
    posts = [post for post in vocabulary("border-posts") if country in post["countries"]]
    if posts and bilateral not in topics:
        topics[0] = bilateral
    if not posts and bilateral in topics:
        topics.remove(bilateral)
    for number, topic in enumerate(topics, 1):
        deadline_year, deadline_month = chance.choice((2027, 2027, 2028)), chance.randint(3, 12)
        earliest = f"{deadline_year}-{max(1, deadline_month - 6):02}-01"
        language = chance.choice(MEMBERS[country][0])
        need = Element("need", {
            "id": f"{country}-2027-{number:03}", "topic": topic["id"], "audience": chance.choice(topic["audiences"]),
            "officials": chance.choice(GROUPS) * (3 if country in SPONSORS else 1),
            "priority": chance.choice((1, 2, 2, 3)), "earliest": chance.choice((None, earliest)),
            "deadline": f"{deadline_year}-{deadline_month:02}-{chance.choice((15, 28))}", "language": language})
        if posts and topic["id"] in LAND_TOPICS:
            need.add(Element("borderPost", {"id": chance.choice(posts)["id"]}))
        elif chance.random() < 0.7:
            need.add(Element("place", text=chance.choice(PLACES[language])))
        if chance.random() < 0.4:
            need.add(bilingual("note", "Se pide un grupo mixto de dos turnos.",
                               "A mixed group of two shifts is asked for."))
        root.add(need)
    for need in _paired(country):
        root.add(need)
    return root


def _paired(country: str) -> list[Element]:
    found = []
    for number, (first, second, topic) in enumerate(PAIRS, 1):
        if country not in (first, second):
            continue
        chance = random.Random(f"pair-{number}-{country}")
        post = next(post for post in vocabulary("border-posts") if set(post["countries"]) == {first, second})
        found.append(Element("need", {
            "id": f"{country}-2027-B{number:02}", "topic": topic, "audience": "border-officers",
            "officials": chance.choice((18, 24, 30)), "priority": chance.choice((1, 2)), "deadline": "2027-11-30",
            "language": "es"}, children=[Element("borderPost", {"id": post["id"]})]))
    return found


def registries() -> dict[str, Element]:
    """The registries of all members; those who trained others may be of another country."""
    chance = random.Random("trainers")
    roots = {country: root_of("trainers", country, {}) for country in MEMBERS}
    known: list[tuple[str, int, set[str]]] = []
    for country in (*SPONSORS, *(c for c in MEMBERS if c not in SPONSORS)):
        for number in range(1, MEMBERS[country][2] + 1):
            identifier, generation, trained_by = f"{country}-t{number:02}", 0, None
            topics = set(chance.sample([t["id"] for t in vocabulary("training-topics")], chance.randint(2, 6)))
            if not (country in SPONSORS and number <= 3):
                trained_by, teacher_generation, teacher_topics = chance.choice([k for k in known if k[1] <= 2])
                generation = teacher_generation + 1
                topics = set(chance.sample(sorted(teacher_topics), min(len(teacher_topics), chance.randint(1, 4))))
            level = "master" if generation == 0 else chance.choice(("trainer", "trainer", "trainer", "trainee"))
            if level != "trainee":  # who is still learning trains nobody
                known.append((identifier, generation, topics))
            header = {"id": identifier, "languages": chance.choice(MEMBERS[country][1]), "generation": str(generation),
                      "trainedBy": trained_by}
            roots[country].add(_trainer(chance, country, number, header, level, sorted(topics)))
    return roots


def add_missing_masters(roots: dict[str, Element], asked: dict[str, Element]) -> None:
    """Adds masters to the sponsors' registries until two can teach each topic in each language in which it is asked.

    A workshop has two trainers, and a master leads those that make trainers.
    """
    chance = random.Random("masters")
    for _ in range(2):
        missing = _missing(roots, asked)
        for language, homes in (("en", ("USA", "CAN")), ("es", ("MEX", "USA")), ("fr", ("CAN",))):
            topics = [topic for topic, spoken in missing if spoken == language]
            for place, start in enumerate(range(0, len(topics), 3)):
                country = homes[place % len(homes)]
                number = len(roots[country].children_named("trainer")) + 1
                header = {"id": f"{country}-t{number:02}", "languages": language, "generation": "0"}
                roots[country].add(_trainer(chance, country, number, header, "master", topics[start:start + 3], 2025))


def _missing(roots: dict[str, Element], asked: dict[str, Element]) -> list[tuple[str, str]]:
    levels: dict[tuple[str, str], list[str]] = {}
    for root in roots.values():
        for trainer in root.children_named("trainer"):
            for item in trainer.children_named("certification"):
                if item.attributes["certifiedUntil"] < "2028-12-31":
                    continue  # it may end before the need is met
                for language in trainer.attributes["languages"].split():
                    key = (item.attributes["topic"], language)
                    levels.setdefault(key, []).append(item.attributes["level"])
    wanted = {(need.attributes["topic"], need.attributes["language"]) for root in asked.values()
              for need in root.children_named("need")}
    return sorted(key for key in wanted
                  if "master" not in levels.get(key, ()) or len([x for x in levels[key] if x != "trainee"]) < 2)


def _trainer(chance: random.Random, country: str, number: int, header: dict[str, object], level: str,
             topics: list[str], since: int = 2021) -> Element:
    trainer = Element("trainer", header, children=[
        Element("name", text=f"Capacitador de muestra {number}"),
        Element("email", text=f"capacitador{number}@{country.lower()}.example")])
    year = since + int(header["generation"])
    for topic in topics:
        month, term = chance.randint(1, 12), chance.choice((5, 6, 7))
        trainer.add(Element("certification", {
            "topic": topic, "level": level, "certifiedOn": f"{year}-{month:02}-10",
            "certifiedUntil": f"{year + term}-{month:02}-09"}))
    if chance.random() < 0.6:
        month = chance.randint(1, 11)
        trainer.add(Element("unavailable", {"from": f"2027-{month:02}-05", "to": f"2027-{month + 1:02}-02"}))
    if chance.random() < 0.25:
        trainer.add(bilingual("note", "Viaja por tierra y por aire.", "Travels by land and by air."))
    return trainer


def root_of(kind: str, country: str, attributes: dict[str, object]) -> Element:
    """The root of a submission with authority and note."""
    header = {"xmlns": f"urn:crm:cotejo:{kind}:1", "country": country, "issued": "2026-11-21", "mode": "complete",
              "reference": f"{country}-{kind}-2027", "sample": "true", **attributes}
    authority = Element("authority",
                        children=[Element("name", text=f"Autoridad de muestra · Sample authority ({NAMES[country]})"),
                                  Element("contact", text=f"{kind}@{country.lower()}.example")])
    return Element(kind, header, children=[authority, bilingual("note", *SAMPLE_NOTE)])
