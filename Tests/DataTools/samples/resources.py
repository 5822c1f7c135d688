"""What a training plan needs besides needs and trainers, for the Secretariat and the eleven members: invented numbers."""

from __future__ import annotations

import math
import random

from training import MEMBERS, root_of, vocabulary
from words import Element, bilingual

FIRST_DAY, WEEKS = "2027-01-04", 104
HUBS = ("CRI", "MEX", "PAN", "USA")
CENTRES = {"es": "Centro nacional de capacitación de muestra", "en": "Sample national training centre"}
OFFICES = {"es": "Aula regional de muestra", "en": "Sample regional classroom"}
POSTS = {"es": "Sala de reuniones de muestra", "en": "Sample meeting room"}
SAMPLE_NUMBER = ("Cifra de muestra, no de un patrocinador.", "Sample figure, not a sponsor's.")


def topic_weeks(topic: dict) -> int:
    """Weeks of a workshop: thirty hours a week, at most four weeks for what would take longer."""
    return min(4, math.ceil(topic["hours"] / 30))


def secretariat() -> Element:
    """The calendar, the rules, the parameters of every topic, and a fund."""
    chance = random.Random("resources-CRM")
    root = root_of("resources", "CRM", {})
    root.add(Element("calendar", {"firstDay": FIRST_DAY, "weeks": WEEKS}))
    root.add(Element("planningRules", {"recoveryWeeks": 2, "certificationLagWeeks": 2, "maxGeneration": 2,
                                       "candidatesPerSession": 1, "bilateralMinPerCountry": 3,
                                       "priorityWeights": "9 3 1"}, children=[
        Element("followUp", {"appliesTo": "tot", "minWeeks": 24, "maxWeeks": 28, "capacityPerWeek": 1, "cost": 1500}),
        Element("costs", {"trainerFee": 400, "travel": 900, "perDiemWeek": 700, "participant": 30})]))
    for topic in vocabulary("training-topics"):
        root.add(Element("topicParameters", {
            "topic": topic["id"], "courseWeeks": topic_weeks(topic), "courseMaxParticipants": chance.choice((20, 24, 25)),
            "crew": 2, "totWeeks": 1, "totMinParticipants": 4, "totMaxParticipants": 16}))
    root.add(Element("budgetLine", {"id": "CRM-fund-1", "amount": 180_000, "from": "2027-01-01", "to": "2028-12-31",
                                    "types": "tot followUp"}, children=[bilingual("note", *SAMPLE_NUMBER)]))
    return root


def resources(country: str, needs: dict[str, Element]) -> Element:
    """A member's blackouts, venues, nominations and money, to fit its needs and those of all."""
    chance = random.Random(f"resources-{country}")
    root = root_of("resources", country, {})
    for number, (first, last) in enumerate((("2027-03-22", "2027-03-28"), ("2027-12-20", "2028-01-02"),
                                            ("2028-04-10", "2028-04-16")), 1):
        root.add(Element("blackout", {"id": f"{country}-b{number:02}", "from": first, "to": last}))
    own = needs[country].children_named("need")
    for venue in _venues(chance, country, own, needs):
        root.add(venue)
    offered: dict[tuple[str, str], int] = {}
    for need in own:
        key = (need.attributes["topic"], need.attributes["language"])
        offered[key] = offered.get(key, 0) + int(need.attributes["officials"])
    for number, ((topic, language), officials) in enumerate(sorted(offered.items()), 1):
        root.add(Element("nomination", {"id": f"{country}-n{number:02}", "topic": topic, "language": language,
                                        "maxCandidates": 4 + math.ceil(officials / 60)}))
    for line in _money(country, own):
        root.add(line)
    return root


def _venues(chance: random.Random, country: str, own: list[Element], needs: dict[str, Element]) -> list[Element]:
    language = MEMBERS[country][0][0]
    large = sum(int(need.attributes["officials"]) for need in own) > 600
    found = [
        _venue(f"{country}-v01", f"{CENTRES[language]} ({country})", chance.choice((25, 30)), 2 if large else 1,
               chance.randrange(6, 13) * 100, "regional" if country in HUBS else "national"),
        _venue(f"{country}-v02", f"{OFFICES[language]} ({country})", chance.choice((20, 24)), 1,
               chance.randrange(3, 7) * 100, "none")]
    posts = {post["id"]: post for post in vocabulary("border-posts")}
    asked = {need.children_named("borderPost")[0].attributes["id"] for root in needs.values()
             for need in root.children_named("need") if need.children_named("borderPost")}
    # One of the two countries of a post lends the room: the first of its name that is there.
    for post in sorted(asked):
        if min(posts[post]["countries"]) == country:
            found.append(_venue(f"{country}-{post}", f"{POSTS[language]} ({posts[post]['label'][language]})", 24, 1,
                                chance.randrange(2, 5) * 100, "none", post))
    return found


def _venue(identifier: str, name: str, seats: int, rooms: int, cost: int, hosts: str,
           post: str | None = None) -> Element:
    children = [Element("name", text=name)]
    if post:
        children.append(Element("borderPost", {"id": post}))
    return Element("venue", {"id": identifier, "seats": seats, "rooms": rooms, "costPerWeek": cost, "hosts": hosts},
                   children=children)


def _money(country: str, own: list[Element]) -> list[Element]:
    note = bilingual("note", *SAMPLE_NUMBER)
    others = " ".join(member for member in MEMBERS if member not in ("CAN", "MEX", "USA"))
    shares = {
        "CAN": (("1", 220_000, "2027-01-01", "2027-12-31", {}), ("2", 220_000, "2028-01-01", "2028-12-31", {})),
        "MEX": (("1", 260_000, "2027-01-01", "2028-12-31", {"countries": others + " MEX"}),),
        "USA": (("1", 340_000, "2027-01-01", "2028-12-31", {}),
                ("2", 120_000, "2027-01-01", "2028-12-31", {"types": "bilateral"}))}
    officials = sum(int(need.attributes["officials"]) for need in own)
    lines = [("own", 1000 * math.ceil(officials * 90 / 1000), "2027-01-01", "2028-12-31",
              {"countries": country, "types": "course bilateral"})]
    return [Element("budgetLine", {"id": f"{country}-fund-{name}", "amount": amount, "from": first, "to": last,
                                   **limits}, children=[note])
            for name, amount, first, last, limits in (*shares.get(country, ()), *lines)]
