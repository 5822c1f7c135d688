"""Holds the check of zones that a browser does itself beside the server's: the same answer to the same zone, in Chromium.

    python3 check_mrz.py http://127.0.0.1:8080 [--chromium /usr/bin/chromium]

The zones are those of Tests/MRZ/vectors.jsonl, each also as people type and readers misread it. Ends with "N passed, N failed".
"""

import argparse
import json
import random
import sys
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

from check_pages import Checks

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ("mrz-reader.js", "mrz-compare.js", "mrz-answer.js", "mrz-page.js")
MEMBERS = ("format", "accepted", "acceptedAsRead", "reference", "typed", "lines", "fields", "checks", "changes", "notes", "comparison")
DAY = "2026-11-22"
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<<<<«» é?ñ"
SPECIMEN = "P<UTOSPECIMEN<<MUESTRA<UNO<<<<<<<<<<<<<<<<<<\nA000000170UTO8503138F3301018<<<<<<<<<<<<<<00"
CUT = "P<UTOMULLER<NANDU<<ANDRE<ESTEVAO<MARIA<JOSEF" + SPECIMEN[44:]
# Every kind of note, change and agreement that zones and names give rise to.
KINDS = set("""birthDate.afterExpiry birthDate.century birthDate.impossible birthDate.partial birthDate.unknown character code.crew
code.format code.harmonised code.national code.notUsed code.outdated expiryDate.impossible expiryDate.partial expiryDate.past
expiryDate.unknown geometry issuer.deprecated issuer.elsewhere issuer.nonstandard issuer.special issuer.specimen issuer.unknown
name.noPrimary name.single name.truncated nationality.differs nationality.special nationality.specimen nationality.unknown
number.empty number.longEitherWay number.longWithFiller number.longWithoutFiller number.longWrong optionalData.empty
sex.unspecified sex.x blanksRemoved blanksToFillers fillersAdded fillersRemoved lineBreaks lookalike lowerCase otherText outerBlanks
signsToFillers same variant asFarAsItGoes different""".split())
PRINTED = [
    {"surname": "Ñandú Müller", "given": "José-María", "number": "ab 12-34", "birth": "1985-03-15", "expiry": "2033-01-01", "sex": "X"},
    {"surname": "Specimen", "given": "Muestra Uno", "number": "A00000017", "birth": "1985-03-13", "sex": "F"},
    {"surname": "Cacador de Araujo", "given": "Andre Estevao", "number": "007666667"},
    {"surname": "Smith", "given": "John Albert Þorir", "sex": "m", "expiry": "2020-09-01"},
]


def variants(zone, chance):
    """A zone as it is, as people type it, and damaged."""
    lines = zone.split("\n")
    yield zone
    yield zone.lower()
    yield zone.replace("<<", "«")
    yield zone.replace("<", " ")
    yield zone.replace("\n", "")
    yield "  " + zone.replace("\n", "  \r\n  ")
    yield "\n".join(line.rstrip("<") for line in lines)
    yield "\n".join(line + "<<" for line in lines)
    yield "REPUBLICA DE UTOPIA\nNº 123\n" + zone + "\nfirma"
    yield zone.replace("0", "O").replace("1", "I")
    yield zone.replace("<", "&lt;")
    yield zone[:-chance.randint(1, 9)]
    for _ in range(3):
        signs = list(zone)
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(signs))
            if signs[place] != "\n":
                signs[place] = chance.choice(SIGNS)
        yield "".join(signs)


def zones():
    chance = random.Random(7)
    for row in map(json.loads, (ROOT / "Tests/MRZ/vectors.jsonl").read_text().splitlines()):
        text = "\n".join(row.get("lines") or [row.get("text") or row.get("field") or ""])
        yield from (zone for zone in variants(text, chance) if zone.strip())
    yield SPECIMEN
    # Dates known in part, the sex that stands only in the visual part, every code of cards and of states.
    yield SPECIMEN.replace("8503138F3301018", "85<<<<8X33<<<<8")
    for code in ("AC", "AI", "AX", "IV", "C<"):
        yield f"{code}UTO" + "<" * 31 + SPECIMEN[44:73] + "<" * 8
    for term in json.loads((ROOT / "Catalogue/Vocabularies/countries.json").read_text())["terms"]:
        state = term["id"].ljust(3, "<")
        yield SPECIMEN.replace("P<UTO", "P<" + state).replace("170UTO", "170" + state)
        yield SPECIMEN.replace("P<UTO", "PP" + state)


def answer(base, zone, printed):
    body = json.dumps({"zone": zone, "on": DAY, **printed}).encode()
    request = urllib.request.Request(f"{base}/api/v1/mrz", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as reply:
        return json.load(reply)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    base, checks = arguments.base.rstrip("/"), Checks()
    asked = [(zone, {}) for zone in zones()]
    asked += [(zone, printed) for zone, _ in asked[::97] for printed in PRINTED]
    asked += [(CUT, {"surname": "Müller Ñandu", "given": "André Estevão María Josefina"}), (SPECIMEN, PRINTED[1])]
    # The form sends capitals alone.
    asked = [(zone, {**printed, "sex": printed["sex"].upper()} if "sex" in printed else printed) for zone, printed in asked]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(base + "/mrz")
        for name in SCRIPTS:
            page.add_script_tag(url=f"{base}/static/{name}")
        page.evaluate("async () => { cotejoMRZ.words = await (await fetch('/mrz/words')).json(); }")
        here = page.evaluate("([rows, day]) => rows.map(([zone, printed]) => cotejoMRZ.answer(zone, day, printed))", [asked, DAY])
        differences, kinds = [], set()
        for (zone, printed), own in zip(asked, here):
            theirs = answer(base, zone, printed)
            kinds |= {note["id"] for note in theirs["notes"]} | {change["kind"] for change in theirs["changes"]}
            kinds |= {row["agreement"] for row in theirs.get("comparison", [])}
            wrong = [name for name in MEMBERS if own.get(name) != theirs.get(name)]
            if wrong:
                differences.append(f"{zone!r} {printed}: {wrong[0]}: {own.get(wrong[0])} and {theirs.get(wrong[0])}")
        checks.expect(f"mrz: {len(asked)} zones here and on the server", differences[:5])
        checks.expect("mrz: every kind of note, change and agreement came up",
                      [f"not {sorted(KINDS - kinds)}"] if KINDS - kinds else [])
        for language in ("es", "en"):
            checks.expect(f"mrz: the page here and the server's {language}", shown(page, base, language, asked[:16 * 12:7]))
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


# The words of the part of the page that tells of the zone itself.
TEXT = "(element) => element.innerText.replace(/\\s+/g, ' ').trim()"


def shown(page, base, language, asked):
    """What differs between the zone as the server's page shows it and as it is shown here."""
    problems = []
    for zone, printed in asked:
        page.goto(f"{base}/mrz?lang={language}")
        page.evaluate("(zone) => { document.getElementById('zone').value = zone; }", zone)
        page.evaluate("(day) => { document.getElementById('on').value = day; }", DAY)
        with page.expect_navigation():
            page.evaluate("document.querySelector('form.mrz-form').submit()")
        theirs = [page.locator(part).evaluate(TEXT) for part in (".post-zone", ".glance > section h2")[:1]]
        verdict = page.locator(".glance > section").first.locator("h2").inner_text()
        for name in SCRIPTS:
            page.add_script_tag(url=f"{base}/static/{name}")
        page.evaluate("""async ([zone, day, language]) => {
            cotejoMRZ.words = await (await fetch('/mrz/words')).json();
            const main = document.querySelector('main');
            main.innerHTML = cotejoMRZ.html({ zone }, day, language, () => []);
        }""", [zone, DAY, language])
        if page.locator(".post-zone").evaluate(TEXT) != theirs[0]:
            problems.append(f"{zone!r}: {page.locator('.post-zone').evaluate(TEXT)} and {theirs[0]}")
        if page.locator(".glance h2").first.inner_text() != verdict:
            problems.append(f"{zone!r}: another verdict than {verdict}")
    return problems[:3]


if __name__ == "__main__":
    main()
