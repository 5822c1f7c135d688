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
            for task in (seen, pinned, signed_in):
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
    page.wait_for_function(HELD, arg=path)


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
