"""Hands a submission in and has another person publish it: two people in two browsers, both languages, wide and narrow.

    python3 check_desk.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]

DATA is the folder that the server uses; accounts are made there with the release binary. Prints one line a check and ends
with "N passed, N failed".
"""

import subprocess

from check_accounts import BINARY, ROOT
from stories import run

NEEDS = (ROOT / "Imports/Samples/accepted/needs-GTM.xml").read_text(encoding="utf-8")


def story(editor, secretary, files, number):
    """What a country hands in is published by another person; what it owes is called for."""
    tell(editor, secretary, files, number)
    chase(editor, secretary, number)


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
    write_a_model(editor, number)
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
    editor.page.check("#everyone")
    editor.look("report-answering")
    with editor.page.expect_navigation():
        editor.page.click("form[action$='/answer'] button")
    editor.look("report-answered")
    page.goto(sent)
    secretary.expect(f"Corregido en {year}." in page.content(), "who reported does not read the answer")
    secretary.look("report-answer")
    page.goto(f"{secretary.base}/documents/{model}")
    secretary.expect(f"Corregido en {year}." in page.locator("#answers").inner_text(), "the record does not show the answer")
    secretary.expect(f"Cambió en {year}." not in page.content(), "the record shows what the reader wrote")
    secretary.look("record-answers")


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


def write_a_model(editor, number):
    """A model by its form, with a row more; what is wrong is said beside its field, and the findings have a list."""
    page = editor.page
    page.goto(editor.base + "/submissions/model")
    editor.look("model-form")
    page.fill("#f-document-code", f"GTM-AO-{90 + int(number) % 10}{int(number) % 1000:03}")
    page.select_option("#f-document-status", "current")
    page.select_option("#f-document-evidence", "secondary")
    page.fill("#f-title-es", "Pasaporte de prueba")
    page.fill("#f-title-en", "Passport for trial")
    page.fill("#f-firstIssued-date", "marzo")
    page.fill("#authority", "Autoridad")
    with page.expect_navigation():
        page.click("button[name=more][value=feature]")
    editor.expect(page.input_value("#f-title-es") == "Pasaporte de prueba", "what was typed is gone with a new row")
    editor.expect(page.locator("#f-feature-2-id").count() == 1, "no row was added")
    with page.expect_navigation():
        page.click("form.record-form[method=post] button:not([name])")
    editor.expect(page.locator("#f-firstIssued-date-wrong").count() == 1, "what is wrong is not beside its field")
    editor.look("model-form-wrong")
    page.fill("#f-firstIssued-date", "2026-03")
    with page.expect_navigation():
        page.click("form.record-form[method=post] button:not([name])")
    editor.expect("/submissions/files/" in page.url, f"the form of a model led to {page.url}")
    editor.expect(page.locator("main [role=status] a").count() == 1, "the model did not become a submission")
    page.goto(page.url + "/findings")
    editor.look("finding-list")


if __name__ == "__main__":
    run("submission", story, ("countryEditor", "secretariat"))
