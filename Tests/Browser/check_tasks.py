"""Does the main tasks as people do them: with and without JavaScript, by keyboard, in both languages, wide and narrow.

    python3 check_tasks.py http://127.0.0.1:8080 [--chromium /usr/bin/chromium]

Prints one line a check and ends with "N passed, N failed".
"""

import argparse
import sys

from playwright.sync_api import sync_playwright

from check_pages import Checks, GUEST, ZONE, watched

MODEL = "UTO-AO-03001"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    base = arguments.base.rstrip("/")
    checks = Checks()
    tasks = [find_by_what_is_seen, misspelt, conditions_on_demand, suggestions, tools_at_hand, map_and_list, report, glossary_from_model, compare_two,
             zone_to_checklist, zone_in_the_search, at_the_post, post_named_afterwards, entry_one_question_at_a_time, answer_in_sight, home_to_entry]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for language, width, scripts in (("es", 1280, True), ("en", 390, True), ("es", 390, False), ("en", 1280, False)):
            for task in tasks:
                context = browser.new_context(
                    viewport={"width": width, "height": 800}, locale=language, java_script_enabled=scripts)
                page = context.new_page()
                page.set_default_timeout(8000)
                noted = watched(page, base)
                label = f"{task.__name__} {language} {width} {'with' if scripts else 'without'} JavaScript"
                try:
                    problems = task(page, base, language, scripts) or []
                except Exception as error:  # a task that cannot be done is a failure with its reason, not an end
                    problems = [str(error).splitlines()[0]]
                checks.expect(label, problems + noted)
                context.close()
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


def find_by_what_is_seen(page, base, language, scripts):
    """From the home page by keyboard alone to a model, by a feature in words."""
    page.goto(base + "/")
    page.focus("main input[name=q]")
    page.keyboard.type("marca de agua" if language == "es" else "watermark")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents?*")
    link = page.locator(".results > li a").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*")
    return [] if page.locator("#features").count() else ["no features on the model's page"]


def misspelt(page, base, language, scripts):
    """A misspelt word finds what was meant, and the page says so."""
    page.goto(base + "/documents?q=marca+de+auga")
    text = page.locator("main").inner_text()
    problems = [] if page.locator(".results > li").count() else ["nothing found"]
    return problems + ([] if "agua" in text and "auga" in text else ["it does not say what was searched instead"])


def conditions_on_demand(page, base, language, scripts):
    """The terms of a group come when asked for, no tick is lost on the way, and the keyboard stays where it was."""
    page.goto(base + "/documents")
    if page.viewport_size["width"] < 900:
        page.locator(".filters > summary").click()
    page.locator("input[name=category][value=A]").check()
    page.wait_for_timeout(600)
    page.locator("button[name=more][value=ovd]").press("Enter")
    page.wait_for_url("**more=ovd**")
    page.wait_for_timeout(300)
    problems = [] if page.locator(".group ul input[name=feature]").count() > 2 else ["no terms"]
    if not page.locator("input[name=category][value=A]").is_checked():
        problems.append("the tick is lost")
    if scripts and page.evaluate("document.activeElement.value") != "ovd":
        problems.append("the keyboard lost its place")
    return problems


def suggestions(page, base, language, scripts):
    """A suggestion is chosen by keyboard; the first Escape only closes the list."""
    page.goto(base + "/documents")
    if not scripts:
        return [] if page.locator("[role=listbox]").count() == 0 else ["a list that nothing fills"]
    page.locator("#q").press_sequentially("marca de agua" if language == "es" else "watermark")
    page.wait_for_selector("[role=option]")
    page.keyboard.press("Escape")
    problems = [] if page.input_value("#q") and not page.locator("[role=option]:visible").count() else ["Escape did more"]
    page.locator("#q").press_sequentially(" ")
    page.wait_for_selector("[role=option]:visible")
    page.keyboard.press("ArrowDown")
    if not page.get_attribute("#q", "aria-activedescendant"):
        problems.append("no option is active")
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents?feature=*")
    return problems


def tools_at_hand(page, base, language, scripts):
    """Ticking a tool shows more to check, at once or after sending the form."""
    page.goto(f"{base}/documents/{MODEL}")
    before = page.locator(".step li[id^=feature-]:visible").count()
    page.locator("input[name=tools][value=uv-lamp]").check()
    if scripts:
        page.wait_for_timeout(600)
    else:
        page.locator(".tools button").first.click()
    after = page.locator(".step li[id^=feature-]:visible").count()
    return [] if after > before else [f"{before} before, {after} after"]


def map_and_list(page, base, language, scripts):
    """A number of the map leads to its feature in the list."""
    page.goto(f"{base}/documents/{MODEL}")
    number = page.locator(".over a:visible").first
    target = number.get_attribute("href")
    number.focus()
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    return [] if target and page.locator(target).is_visible() else [f"{target} is not shown"]


def report(page, base, language, scripts):
    """An empty report is explained, a whole one is received with a number."""
    page.goto(f"{base}/documents/{MODEL}/reports")
    page.locator("main form button").last.click()
    text = "El color descrito no es el de mi ejemplar." if language == "es" else "The colour is not that of mine."
    page.locator("main textarea").fill(text)
    if page.locator("main input[type=radio]").count():
        page.locator("main input[type=radio]").first.check()
    elif page.locator("main select").count():
        page.locator("main select").first.select_option(index=1)
    page.locator("main form button").last.click()
    page.wait_for_url("**sent=*")
    return [] if page.locator("h1").inner_text() else ["no answer"]


def glossary_from_model(page, base, language, scripts):
    """A feature's name leads to its entry of the glossary."""
    page.goto(f"{base}/documents/{MODEL}")
    link = page.locator("main a[href*='/glossary']").first
    link.click()
    page.wait_for_url("**/glossary*")
    return [] if page.locator("h1").count() else ["no glossary"]


def zone_to_checklist(page, base, language, scripts):
    """By keyboard from the menu: a zone, its digits, the model it may be of, and that model's checklist."""
    page.goto(base + "/")
    page.locator("header a[href='/mrz']").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/mrz")
    page.focus("#zone")
    page.keyboard.insert_text(ZONE.replace("\n", ""))
    page.keyboard.press("Tab")
    page.locator("main form button").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".post")
    problems = [] if page.url.endswith("/mrz") else ["something typed stands in the address: " + page.url]
    if page.locator(".fields td.for").count() != 5:
        problems.append("not five right check digits")
    link = page.locator(".candidates a").first
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/*#check")
    return problems + ([] if page.locator("#check").count() else ["no checklist"])


def zone_in_the_search(page, base, language, scripts):
    """A zone pasted into the site's search reaches its check, with scripts without ever standing in an address."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + "/")
    page.focus("main input[name=q]")
    page.keyboard.insert_text(ZONE.replace("\n", ""))
    page.wait_for_timeout(200)
    page.keyboard.press("Enter")
    if not scripts:
        page.wait_for_url("**/documents?*")
        page.locator("main .reading button").click()
    page.wait_for_selector(".fields")
    return [] if not scripts else [f"a zone stands in the address {url}" for url in asked if "%3C%3C" in url or "<<" in url]


GLANCE = """
() => {
  const cards = [...document.querySelectorAll('.glance > section')];
  const below = cards.filter(card => card.getBoundingClientRect().bottom > innerHeight || card.getBoundingClientRect().top < 0);
  return [cards.length === 3 ? '' : cards.length + ' answers at a glance',
    innerWidth > 1000 && below.length ? below.length + ' answers are below the first screen' : ''].filter(text => text);
}
"""


def at_the_post(page, base, language, scripts):
    """By keyboard alone: a zone and the post's country give zone, model and entry on one screen; one more key decides it."""
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(base + "/mrz?lang=" + language)
    page.focus("#zone")
    page.keyboard.insert_text(GUEST.replace("\n", ""))
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.id") != "destination":
        return ["the country does not follow the zone"]
    page.keyboard.type("Costa Rica")
    for _ in range(9):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "BUTTON":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".glance .verdict")
    problems = page.evaluate(GLANCE)
    if page.input_value("#destination") != "CRI":
        problems.append("the post is forgotten")
    answer = page.locator("section.ask button[value=yes]").first
    answer.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".glance .verdict.free")
    problems += page.evaluate(GLANCE)
    if not page.locator("#why").count():
        problems.append("no reason")
    if not page.locator(".post .looks li").count():
        problems.append("no checklist")
    problems += [f"something typed stands in the address {url}" for url in asked if "SPECIMEN" in url or "A00000017" in url]
    return problems


def post_named_afterwards(page, base, language, scripts):
    """A zone read without a post is asked for it in the third answer, and keeps what was typed."""
    page.goto(base + "/mrz?lang=" + language)
    page.fill("#zone", GUEST)
    page.locator("main form button").click()
    page.wait_for_selector(".glance")
    problems = page.evaluate(GLANCE)
    page.select_option("#glance-destination", "GTM")
    page.locator(".glance button").press("Enter")
    page.wait_for_selector(".glance .verdict")
    return problems + ([] if "SPECIMEN" in page.input_value("#zone") else ["the zone is gone"])


def entry_one_question_at_a_time(page, base, language, scripts):
    """From the question to a decided answer, with a state on the way and its own answer."""
    page.goto(base + "/entry?lang=" + language)
    for name, value in (("nationality", "HND"), ("destination", "GTM"), ("document", "ordinaryPassport"), ("mode", "land"),
                        ("purpose", "tourism")):
        page.select_option(f"#{name}", value)
    page.locator(".sentence button").click()
    page.wait_for_selector(".ask")
    page.fill(".card.ask input[name=age]", "35")
    page.locator(".card.ask button").first.click()
    page.wait_for_url("**age=35*")
    page.locator("details.ask summary").click()
    page.select_option("#transit", "SLV")
    page.locator("details.ask button").click()
    page.wait_for_url("**transit=SLV*")
    problems = [] if page.locator(".verdict.free").count() else ["not decided: " + page.locator("#verdict").inner_text()]
    return problems + ([] if page.locator(".verdict a[href*='destination=SLV']").count() else ["no answer of the state on the way"])


def answer_in_sight(page, base, language, scripts):
    """After asking, the answer about entry is on the screen, and no column of a zone is out of sight on a telephone."""
    page.goto(base + "/entry?lang=" + language)
    for name, value in (("nationality", "HND"), ("destination", "CRI"), ("document", "ordinaryPassport"), ("mode", "land"),
                        ("purpose", "tourism")):
        page.select_option(f"#{name}", value)
    page.locator(".sentence button").click()
    page.wait_for_url("**#answer")
    page.wait_for_timeout(700)  # a smooth scroll
    top = page.evaluate("document.querySelector('#verdict').getBoundingClientRect().top")
    problems = [] if 0 <= top < page.viewport_size["height"] / 2 else [f"the answer begins at {top:.0f} px"]
    page.goto(f"{base}/documents/{MODEL}?lang={language}")
    hidden = page.evaluate("(() => { const box = document.querySelector('#mrz .scroll'); return box.scrollWidth - box.clientWidth })()")
    return problems + ([] if hidden <= 1 else [f"{hidden} px of the zone's table are out of sight"])


def home_to_entry(page, base, language, scripts):
    """The question whether someone may enter is one of those that the home page begins with."""
    page.goto(base + "/?lang=" + language)
    page.locator(".task a[href='/entry']").click()
    page.wait_for_url("**/entry")
    return [] if page.locator("#nationality").count() else ["no question"]


def compare_two(page, base, language, scripts):
    """Two codes typed side by side give their differences."""
    page.goto(base + "/compare")
    page.fill("input[name=a]", MODEL)
    page.fill("input[name=b]", "UTO-AO-02001")
    page.locator("main form button").first.click()
    page.wait_for_url("**/compare?*")
    return [] if page.locator("table").count() else ["no table"]


if __name__ == "__main__":
    main()
