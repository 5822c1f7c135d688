"""Hands a submission in and has another person publish it: two people in two browsers, both languages, wide and narrow.

    python3 check_desk.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]

DATA is the folder that the server uses; accounts are made there with the release binary. Prints one line a check and ends
with "N passed, N failed".
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from check_accounts import BINARY, PASSWORD, ROOT
from check_axe import RULES
from check_pages import BASICS, CONTRAST, Checks, watched

NEEDS = (ROOT / "Imports/Samples/accepted/needs-GTM.xml").read_text(encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("data")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", default="")
    arguments = parser.parse_args()
    checks = Checks()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(prefix="cotejo-desk-") as files:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for number, (language, width, scripts) in enumerate((("es", 1280, True), ("en", 390, True), ("en", 1280, False))):
            people = []
            try:
                for role in ("countryEditor", "secretariat"):
                    people.append(Person(browser, arguments, language, width, scripts, role))
                problems = tell(*people, Path(files), number)
                chase(*people, number)
            except Exception as error:  # a story that cannot be told is a failure with its reason, not an end
                problems = [str(error).splitlines()[0]]
            for person in people:
                problems += person.problems + [note for note in person.noted if "status of 4" not in str(note)]
                person.page.context.close()
            checks.expect(f"submission {language} {width} {'with' if scripts else 'without'} JavaScript", problems)
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


def tell(editor, secretary, files, number):
    """A file with errors comes back with its lines; the right one waits; its sender cannot publish it, another can."""
    wrong = files / f"wrong-{number}.xml"
    wrong.write_text(NEEDS.replace('mode="complete"', 'mode="complette"'), encoding="utf-8")
    right = files / f"needs-{number}.xml"
    right.write_text(NEEDS.replace('reference="GTM-needs-2027"', f'reference="GTM-{number}"').replace(
        'officials="24"', f'officials="{30 + number}"'), encoding="utf-8")
    editor.hand_in(wrong)
    editor.look("findings")
    editor.expect(editor.page.locator(".finding-error pre").count() > 0, "no line is quoted")
    write_a_need(editor, number)
    editor.hand_in(right)
    with editor.page.expect_navigation():
        editor.page.click("main [role=status] a")
    address = editor.page.url
    editor.expect(editor.page.locator("form[action$='/approve']").count() == 0, "its sender may publish it")
    editor.look("submission-own")
    secretary.page.goto(secretary.base + "/submissions")
    secretary.look("submissions")
    secretary.page.goto(address)
    secretary.look("submission")
    with secretary.page.expect_navigation():
        secretary.page.click("form[action$='/approve'] button")
    secretary.look("submission-published")
    editor.page.goto(address)
    editor.expect(secretary.email in editor.page.content(), "its sender does not see who published it")
    receipt = editor.page.request.get(address + "/receipt.json").text()
    file = files / f"receipt-{number}.json"
    file.write_text(receipt, encoding="utf-8")
    key = editor.page.request.get(editor.base + "/api/v1/receipt-key").json()["publicKey"]
    checked = subprocess.run([BINARY, "verify-receipt", file, "--key", key], capture_output=True, text=True)
    editor.expect(checked.returncode == 0, f"the receipt is not sound: {checked.stdout}")
    file.write_text(receipt.replace("GTM", "HND"), encoding="utf-8")
    changed = subprocess.run([BINARY, "verify-receipt", file, "--key", key], capture_output=True, text=True)
    editor.expect(changed.returncode == 65, "a changed receipt passes")
    return []


def chase(editor, secretary, number):
    """The Secretariat calls the country, which sees what it owes and nothing of the others; both see what readers said."""
    page, year = secretary.page, 2031 + number
    page.goto(secretary.base + "/submissions/calls")
    for name, value in {"label-es": f"año {year}", "label-en": f"year {year}", "from": f"{year}-01-01",
                        "to": f"{year}-12-31", "day": "2030-12-15", "time": "17:00",
                        "zone": "America/Guatemala"}.items():
        page.fill(f"#{name}", value)
    page.select_option("#kind", "trainers")
    secretary.look("calls")
    with page.expect_navigation():
        page.click("main form[action$='/calls'] button")
    address = page.url.split("?")[0]
    page.locator("details.reminder > summary").first.click()
    secretary.expect(page.locator("details[open] a[href^='mailto:?subject=']").count() == 2, "no reminder in two languages")
    secretary.look("call")
    editor.page.goto(address)
    editor.expect(editor.page.locator("tbody tr").count() == 1, "an editor sees other countries in a call")
    editor.expect(editor.page.locator("a[href^='mailto:']").count() == 0, "an editor reminds")
    editor.look("call-own")
    calendar = editor.page.request.get(editor.base + "/submissions/deadlines.ics").text()
    editor.expect("DTSTART:20301215T230000Z\r\n" in calendar, "the deadline is not in the calendar")
    editor.expect("call made" in editor.page.request.get(editor.base + "/submissions/feed.atom?lang=en").text(),
                  "the call is not in the feed")
    for person in (editor, secretary):
        person.page.goto(f"{person.base}/submissions?period={year}-01-01/{year}-12-31")
        person.expect(person.page.locator("figure.due svg").count() == 1, "the board draws nothing")
        person.look("board" if person is secretary else "board-own")
        for name in ("freshness", "reports"):
            person.page.goto(f"{person.base}/submissions/{name}")
            person.look(name if person is secretary else f"{name}-own")
    model = editor.page.request.get(editor.base + "/api/v1/documents?country=GTM&size=100").json()["results"][0]["code"]
    page.goto(f"{secretary.base}/documents/{model}/reports")
    page.select_option("#report-kind", "outdated")
    page.fill("#report-text", f"Cambió en {year}.")
    with page.expect_navigation():
        page.click("form.report button")
    sent = page.url
    editor.page.goto(editor.base + "/submissions/reports")
    with editor.page.expect_navigation():
        editor.page.locator("tbody a").first.click()
    editor.page.fill("#answer", f"Corregido en {year}.")
    with editor.page.expect_navigation():
        editor.page.click("form[action$='/answer'] button")
    editor.look("report-answered")
    page.goto(sent)
    secretary.expect(f"Corregido en {year}." in page.content(), "who reported does not read the answer")
    secretary.look("report-answer")


def write_a_need(editor, number):
    """A need by the form: what is wrong is said above it and what was typed stays; what is right waits like any file."""
    page = editor.page
    page.goto(editor.base + "/submissions/forms/need")
    editor.look("record-form")
    fields = {"id": f"GTM-form-{number}", "officials": "12", "deadline": "2027-06-30", "note-es": "Un turno"}
    for name, value in fields.items():
        page.fill(f"#f-{name}", value)
    for name in ("topic", "audience", "priority"):
        page.select_option(f"#f-{name}", index=1)
    page.select_option("#f-language", "es")
    page.fill("#f-place", "Aula")
    page.select_option("#f-borderPost", index=1)
    page.fill("#authority", "Autoridad")
    with page.expect_navigation():
        page.click("form.record-form button >> nth=0")
    editor.expect(page.locator("[role=alert]").count() == 1, "two places for one need are not an error")
    editor.expect(page.input_value("#f-place") == "Aula", "what was typed is gone")
    editor.look("record-form-wrong")
    page.select_option("#f-borderPost", "")
    with page.expect_navigation():
        page.click("form.record-form button >> nth=0")
    editor.expect("/submissions/files/" in page.url, f"the form led to {page.url}")
    editor.expect(page.locator("main [role=status] a").count() == 1, "the need did not become a submission")


class Person:
    """Someone with an account and a browser of their own."""

    def __init__(self, browser, arguments, language, width, scripts, role, prefix=""):
        self.base, self.folder, self.scripts = arguments.base.rstrip("/"), arguments.screenshots, scripts
        self.label, self.problems = f"{language}-{width}", []
        self.email = f"{prefix}{role.lower()}-{self.label}-{int(scripts)}@cotejo.example"
        context = browser.new_context(
            viewport={"width": width, "height": 800}, locale=language, java_script_enabled=scripts)
        self.page = context.new_page()
        self.page.set_default_timeout(20000)
        self.noted = watched(self.page, arguments.base)
        country = ["--country", "GTM"] if role == "countryEditor" else []
        made = subprocess.run(
            [BINARY, "account", "create", self.email, "--name", "Persona", "--role", role, *country,
             "--data", arguments.data, "--public-url", self.base, "--lang", "en"],
            capture_output=True, text=True, check=True).stdout
        self.page.goto(re.search(r"http\S+", made).group())
        self.page.fill("#password", PASSWORD)
        self.page.fill("#again", PASSWORD)
        with self.page.expect_navigation():
            self.page.click("main button")
        self.page.goto(self.base + "/sign-in?next=/submissions")
        self.page.fill("#email", self.email)
        self.page.fill("#password", PASSWORD)
        with self.page.expect_navigation():
            self.page.click("main button")
        self.expect(self.page.url.endswith("/submissions"), f"signing in led to {self.page.url}")

    def expect(self, holds, otherwise):
        if not holds:
            self.problems.append(otherwise)

    def hand_in(self, file):
        self.page.goto(self.base + "/submissions")
        self.page.set_input_files("#file", str(file))
        with self.page.expect_navigation():
            self.page.click("form[enctype] button")

    def look(self, name):
        """The page's own checks, axe's, and a picture for people."""
        if self.scripts:
            self.problems += [f"{name}: {found}" for script in (BASICS, CONTRAST)
                              for found in self.page.evaluate(script)]
            self.problems += [f"{name}: {violation['id']} at {violation['nodes'][0]['target']}"
                              for violation in Axe().run(self.page, options=RULES).response["violations"]]
        wide = self.page.evaluate("document.documentElement.scrollWidth - innerWidth") if self.scripts else 0
        self.expect(wide <= 0, f"{name} scrolls {wide} px sideways")
        if self.folder:
            Path(self.folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(Path(self.folder) / f"{name}-{self.label}.png"), full_page=True)


if __name__ == "__main__":
    main()
