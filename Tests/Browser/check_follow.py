"""Has an officer follow a country and hear of what is published there: both languages, wide and narrow, without JavaScript.

    python3 check_follow.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]

Publishes an edition of Guatemala's manual in each setting, so nothing else should look at the same site meanwhile. DATA
and the rest as for check_desk.py. Prints one line a check and ends with "N passed, N failed".
"""

from stories import run

MANUAL = """<?xml version="1.0" encoding="UTF-8"?>
<manual xmlns="urn:crm:cotejo:manual:1" country="GTM" issued="2026-01-01" mode="amending">
<authority><name>Guatemala</name></authority>
<documents>
<document action="add" code="GTM-XO-{number}001" category="X" type="O" status="current" evidence="unverified">
<title><es>Documento de prueba {number}</es><en>Document on trial {number}</en></title>
</document>
</documents>
</manual>
"""


def story(officer, editor, secretary, files, number):
    """Nothing old is news; what is published afterwards is, on the home page and by itself; once seen it is no more."""
    page, base = officer.page, officer.base
    page.goto(base + "/changes")
    with page.expect_navigation():
        page.click("main a[href='/account/changes']")
    officer.look("follow-nothing")
    page.check("#follow-GTM")
    save(officer, "button:not([name=which])")
    officer.expect(page.locator("main [role=status]").count() == 1, "it does not say that they are saved")
    officer.expect(page.is_checked("#follow-GTM") and not page.is_checked("#follow-HND"), "other countries are followed")
    officer.expect(page.locator(".changes li").count() == 0, "what is old is news")
    officer.look("follow-begun")
    publish(editor, secretary, files, 90 + number)
    page.goto(base + "/")
    notice = page.locator("main .notice a[href='/account/changes']")
    officer.expect(notice.count() == 1 and notice.inner_text().startswith("1 "), "the home page does not say what is new")
    officer.look("follow-home")
    page.goto(base + "/account")
    officer.expect(notice.count() == 1, "the account does not say what is new")
    officer.look("follow-account")
    with page.expect_navigation():
        notice.click()
    officer.expect(page.locator(".changes li").count() == 1, "the news are not one model")
    officer.expect(f"GTM-XO-{90 + number}001" in page.locator(".changes").inner_text(), "another model is news")
    officer.look("follow-news")
    with page.expect_navigation():
        page.click("form[action$='/seen'] button")
    officer.expect(page.locator(".changes li").count() == 0, "what was seen is still news")
    page.goto(base + "/")
    officer.expect(notice.count() == 0, "the home page still says that something is new")
    page.goto(base + "/account/changes")
    save(officer, "button[name=which]")
    boxes = page.locator(".follow-form input[type=checkbox]")
    ticked = page.locator(".follow-form input[type=checkbox]:checked")
    officer.expect(boxes.count() == ticked.count() > 10, "the button for all does not follow all")
    officer.look("follow-all")


def save(officer, button):
    with officer.page.expect_navigation():
        officer.page.click(f"form[action='/account/follows'] {button}")


def publish(editor, secretary, files, number):
    """One new model of Guatemala, by two persons."""
    file = files / f"GTM-{number}.xml"
    file.write_text(MANUAL.format(number=number), encoding="utf-8")
    editor.hand_in(file)
    with editor.page.expect_navigation():
        editor.page.click("main [role=status] a")
    secretary.page.goto(editor.page.url)
    with secretary.page.expect_navigation():
        secretary.page.click("form[action$='/approve'] button")


if __name__ == "__main__":
    run("follow", story, ("officer", "countryEditor", "secretariat"), prefix="follow-")
