"""Training records of 2026: workshops, follow-ups and exercises, invented, by trainers of the sample registries."""

from __future__ import annotations

import random

from training import PAIRS, root_of, vocabulary
from words import Element, bilingual

PERIOD = {"periodFrom": "2026-01-01", "periodTo": "2026-12-31"}
# country: months of its workshops; those of odd number make trainers
MONTHS = {"BLZ": (3, 9), "CRI": (2, 3, 6, 10), "DOM": (5, 8), "GTM": (2, 3, 6, 8), "HND": (4, 6, 7, 9),
          "MEX": (2, 3, 5, 9), "PAN": (3, 10), "SLV": (4, 6), "USA": (4, 8)}
INCIDENT = ("La lámpara ultravioleta no llegó a tiempo; esa práctica se repitió la semana siguiente.",
            "The ultraviolet lamp did not arrive in time; that practice was repeated the week after.")
LEARNED = ("Los documentos enviados a examen más detallado fueron sobre todo sellos poco legibles.",
           "The documents sent on for a closer look were mostly stamps that were hard to read.")


def records(registries: dict[str, Element], asked: dict[str, Element]) -> dict[str, Element]:
    """The records of the members that report."""
    return {country: _record(country, registries, asked) for country in MONTHS}


def _record(country: str, registries: dict[str, Element], asked: dict[str, Element]) -> Element:
    chance = random.Random(f"record-{country}")
    root = root_of("training-record", country, dict(PERIOD))
    follow_ups = []
    for number, month in enumerate(MONTHS[country], 1):
        workshop = _workshop(chance, country, number, month, registries, asked)
        if workshop is None:
            continue
        root.add(workshop)
        if month <= 4:
            people = int(workshop.children_named("attendance")[0].attributes["officials"])
            reached = max(1, people - chance.randint(1, 3))
            still = max(1, reached - chance.randint(0, 3))
            follow_ups.append(Element("followUp", {
                "id": f"{country}-2026-F{number:02}", "workshop": workshop.attributes["id"],
                "date": f"2026-{month + 6:02}-15", "officials": reached, "stillInPost": still,
                "applying": max(1, still - chance.randint(0, 2))}, children=[
                    Element("testAfter", {"officials": reached, "average": chance.randint(66, 82)})]))
    for follow_up in follow_ups:
        root.add(follow_up)
    for exercise in _exercises(chance, country):
        root.add(exercise)
    return root


def _workshop(chance: random.Random, country: str, number: int, month: int, registries: dict[str, Element],
              asked: dict[str, Element]) -> Element | None:
    makes_trainers = number % 2 == 1
    teachers = _teachers(registries, "master" if makes_trainers else None)
    needs = [need for need in asked[country].children_named("need")
             if (need.attributes["topic"], need.attributes["language"]) in teachers
             and not need.children_named("borderPost")]
    if not needs:
        return None
    need = chance.choice(needs)
    topic, language = need.attributes["topic"], need.attributes["language"]
    lead = chance.choice(_preferred(teachers[topic, language], makes_trainers))
    people = min(int(need.attributes["officials"]) // 2, 12 if makes_trainers else 20)
    before = chance.randint(42, 61)
    attendance = {"country": country, "audience": need.attributes["audience"], "officials": people}
    if not makes_trainers:
        attendance["need"] = need.attributes["id"]
    workshop = Element("workshop", {
        "id": f"{country}-2026-W{number:02}", "type": "tot" if makes_trainers else "course", "topic": topic,
        "language": language, "from": f"2026-{month:02}-09", "to": f"2026-{month:02}-13", "seats": 24,
        "lead": lead}, children=[
            Element("attendance", attendance),
            Element("testBefore", {"officials": people, "average": before}),
            Element("testAfter", {"officials": people - 1, "average": before + chance.randint(18, 30)}),
            Element("satisfaction", {"officials": people - 1, "average": chance.choice(("3.9", "4.2", "4.4", "4.6"))})])
    if chance.random() < 0.3:
        workshop.add(bilingual("incident", *INCIDENT))
    for place in range(1, (chance.randint(1, 3) if makes_trainers else 0) + 1):
        workshop.add(Element("certified", {
            "id": f"{country}-n{number}{place}", "country": country, "languages": language, "trainedBy": lead,
            "certifiedOn": f"2026-{month:02}-28", "certifiedUntil": f"2030-{month:02}-27"}, children=[
                Element("name", text=f"Capacitador nuevo de muestra {number}{place}"),
                Element("email", text=f"nuevo{number}{place}@{country.lower()}.example")]))
    return workshop


def _preferred(known: list[tuple[str, int]], makes_trainers: bool) -> list[str]:
    """Those of a sponsor's first masters for new trainers, those whom others trained for replicas, where there are any."""
    if makes_trainers:
        chosen = [name for name, generation in known if generation == 0 and int(name[-2:]) <= 3]
    else:
        chosen = [name for name, generation in known if generation > 0]
    return chosen or [name for name, _ in known]


def _teachers(registries: dict[str, Element], level: str | None) -> dict[
        tuple[str, str], list[tuple[str, int]]]:
    found: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for root in registries.values():
        for trainer in root.children_named("trainer"):
            for item in trainer.children_named("certification"):
                if item.attributes["level"] == "trainee" or level not in (None, item.attributes["level"]):
                    continue
                for language in trainer.attributes["languages"].split():
                    found.setdefault((item.attributes["topic"], language), []).append(
                        (trainer.attributes["id"], int(trainer.attributes["generation"])))
    return found


def _exercises(chance: random.Random, country: str) -> list[Element]:
    found = []
    for first, second, _ in PAIRS:
        if country != first:
            continue
        post = next(post for post in vocabulary("border-posts") if set(post["countries"]) == {first, second})
        travellers = chance.randint(180, 420)
        suspected = chance.randint(6, 15)
        found.append(Element("exercise", {
            "id": f"{country}-2026-E{len(found) + 1:02}", "from": "2026-06-16", "to": "2026-06-18",
            "countries": f"{first} {second}", "travellers": travellers, "documents": travellers + chance.randint(0, 40),
            "suspected": suspected, "confirmed": chance.randint(0, 3)}, children=[
                Element("borderPost", {"id": post["id"]}), bilingual("result", *LEARNED)]))
    return found
