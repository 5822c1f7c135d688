"""Reads the site with the network off: what was seen, what was pinned, and nothing that only an account may see.

    python3 check_offline.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium]

DATA is the folder that the server uses. Prints one line a check and ends with "N passed, N failed".
"""

import argparse
import json
import subprocess
import sys
import urllib.request

from playwright.sync_api import sync_playwright

from check_accounts import BINARY, Story
from check_pages import Checks

SEEN, UNSEEN, GUARDED = "UTO-AO-03001", "UTO-AO-04001", "UTO-AM-01001"
COUNTRY = "BLZ"
WORDS = {
    "es": {"kept": "Sin conexión. Página guardada el", "unkept": "Esta página no está guardada", "edition": "Edición",
           "guarded": "El segundo retrato es otro rostro u otro peinado"},
    "en": {"kept": "Offline. Page kept on", "unkept": "This page is not kept", "edition": "Edition",
           "guarded": "The second portrait is another face or another hairstyle"},
}
READY = "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller ? true : new Promise((resolve) => " \
    "navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true))))"
HELD = """async (path) => {
  for (const name of await caches.keys())
    for (const request of await (await caches.open(name)).keys())
      if (new URL(request.url).pathname === path) return true;
  return false;
}"""
# Every text in every cache, to look for what must not be there.
ALL = """async () => {
  const texts = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) texts.push(request.url + await (await cache.match(request)).text());
  }
  return texts.join("\\n");
}"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("data")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", default="")
    arguments = parser.parse_args()
    base, checks = arguments.base.rstrip("/"), Checks()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for language in ("es", "en"):
            for task in (seen, last_models, pinned, zones, checklists, signed_in):
                context = browser.new_context(locale=language, viewport={"width": 1000, "height": 800})
                page = context.new_page()
                page.set_default_timeout(20_000)
                try:
                    page.goto(base + "/")
                    page.evaluate(READY)
                    problems = task(context, page, base, language, arguments)
                except Exception as error:  # a task that cannot be done is a failure with its reason, not an end
                    problems = [str(error).splitlines()[0]]
                checks.expect(f"offline: {task.__name__} {language}", problems)
                context.close()
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


def visit(page, base, path):
    """A page, once it is kept."""
    page.goto(base + path)
    wait_held(page, path)


def wait_held(page, path):
    """Waits until an address is kept. `wait_for_function` would take the promise for the answer."""
    for _ in range(200):
        if page.evaluate(HELD, path):
            return
        page.wait_for_timeout(50)
    raise TimeoutError(f"{path} is not kept")


def kept(page, base, path, language):
    """What is wrong with a page that is read from what was kept."""
    page.goto(base + path)
    words, problems = WORDS[language], []
    if words["kept"] not in page.locator("main [role=status]").first.inner_text():
        problems.append(f"{path} does not say that it was kept")
    if words["edition"] not in page.locator("footer").inner_text():
        problems.append(f"{path} does not show its edition")
    if page.locator("html").get_attribute("lang") != language:
        problems.append(f"{path} is in the other language")
    if not page.evaluate("[...document.styleSheets].some((sheet) => sheet.cssRules.length > 50)"):
        problems.append(f"{path} has no stylesheet")
    return problems


def seen(context, page, base, language, _):
    for path in ("/", "/glossary", "/glossary/tools", f"/documents/{SEEN}", f"/documents/{SEEN}/card"):
        visit(page, base, path)
    context.set_offline(True)
    problems = []
    for path in ("/", "/glossary", "/glossary/tools", f"/documents/{SEEN}"):
        problems += kept(page, base, path, language)
    broken = page.evaluate("[...document.images].filter((image) => image.complete && !image.naturalWidth).length")
    if broken:
        problems.append(f"{broken} images of a kept model are missing")
    page.goto(f"{base}/documents/{SEEN}/card")
    if SEEN not in page.content():
        problems.append("the card is not kept")
    for path in (f"/documents/{UNSEEN}", "/documents?q=pasaporte"):
        page.goto(base + path)
        if WORDS[language]["unkept"] not in page.locator("main").inner_text():
            problems.append(f"{path} does not say that it is not kept")
        if not page.locator(f"a[href='/documents/{SEEN}']").count():
            problems.append("what is kept is not listed")
    context.set_offline(False)
    page.goto(base + "/")
    if page.locator("main [role=status]").count():
        problems.append("with the line back, the page is still the kept one")
    return problems


# Models that were seen before, without seeing each: what the site keeps of a model is its page and its card.
SEEN_BEFORE = """async ([language, count]) => {
  const cache = await caches.open("cotejo-pages-1");
  for (let number = 1; number <= count; number += 1) {
    const path = `/documents/UTO-AO-9${String(number).padStart(4, "0")}`;
    for (const page of [path, path + "/card"])
      await cache.put(`${location.origin}${page}?lang=${language}`, new Response("<main>kept</main>"));
  }
}"""
KEPT_MODELS = """async () => (await (await caches.open("cotejo-pages-1")).keys())
  .map((request) => new URL(request.url).pathname).filter((path) => path.startsWith("/documents/"))"""


def last_models(_, page, base, language, __):
    """Two hundred models stay, those seen last, each with its card."""
    page.evaluate(SEEN_BEFORE, [language, 200])
    visit(page, base, f"/documents/{SEEN}")
    oldest, next_oldest = (f"/documents/UTO-AO-9000{number}" for number in (1, 2))
    for _ in range(200):
        kept_now = page.evaluate(KEPT_MODELS)
        if f"/documents/{SEEN}/card" in kept_now and f"{oldest}/card" not in kept_now:
            break
        page.wait_for_timeout(50)
    models = [path for path in kept_now if not path.endswith("/card")]
    problems = [] if len(models) == 200 and len(kept_now) == 400 else [f"{len(models)} models, {len(kept_now)} pages"]
    if models[-1] != f"/documents/{SEEN}":
        problems.append("the model seen last is not the last")
    if oldest in models or next_oldest not in models:
        problems.append("it is not the model seen first that goes")
    return problems


def pinned(context, page, base, language, _):
    with urllib.request.urlopen(f"{base}/api/v1/documents?country={COUNTRY}&size=100") as answer:
        codes = [result["code"] for result in json.load(answer)["results"]]
    button = page.locator(f"button[data-pin={COUNTRY}]")
    button.wait_for(state="visible")
    button.click()
    page.wait_for_selector(f"button[data-pin={COUNTRY}][aria-pressed=true]", timeout=60_000)
    context.set_offline(True)
    problems = [] if codes else ["the country has no models"]
    for code in codes:
        problems += kept(page, base, f"/documents/{code}", language)
    page.goto(base + "/")
    button.click()
    page.wait_for_selector(f"button[data-pin={COUNTRY}][aria-pressed=false]")
    # Those seen since stay among the models seen last, as any other.
    if page.evaluate("caches.keys().then((names) => names.some((name) => name.includes('pin')))"):
        problems.append("what was unpinned is still there")
    return problems


ZONE = "P<UTOSPECIMEN<<MUESTRA<UNO<<<<<<<<<<<<<<<<<<\nA000000170UTO8503138F3301018<<<<<<<<<<<<<<00"
ZONE_WORDS = {
    "es": {"sound": "La zona es coherente", "wrong": "Hay algo que no coincide", "digit": "✗ 7, se esperaba 0"},
    "en": {"sound": "The zone is consistent", "wrong": "Something does not match", "digit": "✗ 7, expected 0"},
}


def zones(context, page, base, language, arguments):
    """A zone is checked without a line, and nothing of it stays."""
    visit(page, base, f"/documents/{SEEN}")
    wait_held(page, "/mrz/words")
    wait_held(page, "/mrz")
    context.set_offline(True)
    problems, words = [], ZONE_WORDS[language]
    for zone, said in ((ZONE, words["sound"]), (ZONE[:-1] + "7", words["wrong"])):
        page.goto(base + "/mrz")
        page.fill("#zone", zone)
        with page.expect_navigation():
            page.locator(".mrz-form button[type=submit]").click()
        text = page.locator("main").inner_text()
        if said not in text:
            problems.append(f"the zone is not said to be so: {said}")
        if said == words["wrong"] and words["digit"] not in text:
            problems.append("the digit that is wrong is not named")
        if not page.locator(f".glance a[href='/documents/{SEEN}']").count():
            problems.append("the kept model of the issuer is not offered")
        if page.input_value("#zone") != zone:
            problems.append("what was typed is gone")
        if page.locator("html").get_attribute("lang") != language:
            problems.append("the answer is in the other language")
        if arguments.screenshots:
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 900})
                page.screenshot(path=f"{arguments.screenshots}/offline-mrz-{language}-{width}.png", full_page=True)
    if "SPECIMEN<<MUESTRA" in page.evaluate(ALL):
        problems.append("a zone was kept")
    context.set_offline(False)
    return problems


def checklists(context, page, base, language, arguments):
    """Without a line, the list follows the tools and says all of what they show; the card is there, too."""
    visit(page, base, f"/documents/{SEEN}")
    wait_held(page, f"/documents/{SEEN}/card")
    context.set_offline(True)
    page.goto(f"{base}/documents/{SEEN}")
    problems = [] if page.locator("#check .features > li").count() else ["there is no list"]
    if page.locator("[data-short]").count():
        problems.append("something of the list is only named")
    later = page.locator("#later .features > li").count()
    for box in page.locator("input[name=tools]").all():
        if box.get_attribute("value") != "scan":
            box.check()
    if later and page.locator("#later .features > li").count() >= later:
        problems.append("the list does not follow the tools")
    if page.locator(".step .features > li:not(:has(p))").count():
        problems.append("a feature has no words")
    if arguments.screenshots:
        page.screenshot(path=f"{arguments.screenshots}/offline-checklist-{language}.png", full_page=True)
    page.locator("#card-link").click()
    page.wait_for_selector("main.a5")
    if SEEN not in page.locator("main").inner_text():
        problems.append("the card is not kept")
    context.set_offline(False)
    return problems


def signed_in(context, page, base, language, arguments):
    story = Story(page, arguments, f"{language}-offline", 1000, True)
    email = f"offline-{language}@cotejo.example"
    made = subprocess.run(
        [BINARY, "account", "create", email, "--name", "Ana Admin", "--data", arguments.data, "--public-url", base, "--lang",
         "en"], capture_output=True, text=True, check=True).stdout
    story.open_account(made.splitlines()[0])
    story.sign_in(email)
    words = WORDS[language]["guarded"]
    visit(page, base, f"/documents/{GUARDED}")
    problems = story.problems + ([] if words in page.content() else ["the account does not see what is guarded"])
    if words in page.evaluate(ALL) or "Ana Admin" in page.evaluate(ALL):
        problems.append("what only the account sees is kept")
    with page.expect_navigation():
        page.locator("form[action='/sign-out'] button").click()
    context.set_offline(True)
    problems += kept(page, base, f"/documents/{GUARDED}", language)
    if words in page.content() or words in page.evaluate(ALL):
        problems.append("after signing out, what only the account saw is there")
    return problems


if __name__ == "__main__":
    main()
