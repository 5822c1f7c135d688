"""Reads an exported site from the disk, with the network off: search, models, zones, both languages, every link.

    python3 check_site.py DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]

DATA is a folder of data; the site is exported from it first. Ends with "N passed, N failed".
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import sync_playwright

from check_accounts import BINARY
from check_pages import Checks

MODEL, COUNTRY = "UTO-AO-03001", "UTO"
ZONE = "P<UTOSPECIMEN<<MUESTRA<UNO<<<<<<<<<<<<<<<<<<\nA000000170UTO8503138F3301018<<<<<<<<<<<<<<00"
WORDS = {
    "es": {"query": "pasaporte utopia", "edition": "Edición", "expires": "vence el", "sound": "La zona es coherente",
           "expired": "Esta copia venció", "specimen": "ESPÉCIMEN"},
    "en": {"query": "passport utopia", "edition": "Edition", "expires": "expires on", "sound": "The zone is consistent",
           "expired": "This copy expired", "specimen": "SPECIMEN"},
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("data")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", default="")
    arguments = parser.parse_args()
    checks = Checks()
    with tempfile.TemporaryDirectory(prefix="cotejo-site-") as work, sync_playwright() as playwright:
        folder = Path(work) / "stick"
        subprocess.run([BINARY, "offline", "site", folder, "--data", arguments.data, "--format", "json"], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "LANG": "C"})
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for language in ("es", "en"):
            for task in (search, model, zone, expiry):
                context = browser.new_context(viewport={"width": 1280, "height": 900})
                context.set_offline(True)
                page = context.new_page()
                page.set_default_timeout(15_000)
                said = []
                page.on("pageerror", lambda error: said.append(str(error)))
                # A page that goes on to the next one drops what it was still waiting for.
                page.on("requestfailed", lambda request: request.failure == "net::ERR_ABORTED"
                        or said.append(f"{request.url}: {request.failure}"))
                try:
                    problems = task(page, folder.as_uri(), language, arguments) + said
                except Exception as error:  # a task that cannot be done is a failure with its reason, not an end
                    problems = [str(error).splitlines()[0], *said]
                checks.expect(f"site: {task.__name__} {language}", problems)
                context.close()
        page = browser.new_page(java_script_enabled=False)
        checks.expect("site: every link leads to a file", links(page, folder))
        browser.close()
        checks.expect("site: a folder of somebody else stays", foreign(folder, arguments.data))
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


def shoot(page, arguments, name):
    if arguments.screenshots:
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=f"{arguments.screenshots}/site-{name}-{width}.png", full_page=True)
        page.set_viewport_size({"width": 1280, "height": 900})


def dated(page, language):
    text, words = page.locator("body").inner_text(), WORDS[language]
    return [] if words["edition"] in text and words["expires"] in text else [f"{page.url} does not say edition and expiry"]


def search(page, base, language, arguments):
    page.goto(f"{base}/index.html")
    page.locator(f"a[href='{language}/index.html']").click()
    problems, words = dated(page, language), WORDS[language]
    shoot(page, arguments, f"home-{language}")
    page.fill("#q", words["query"])
    page.wait_for_selector("#export-results li")
    first = page.locator("#export-results li .code").all_inner_texts()
    if not any(code.startswith("UTO-A") for code in first):
        problems.append(f"words find {first[:3]}")
    page.fill("#q", MODEL.replace("-", "").lower())
    if page.locator("#export-results li .code").all_inner_texts() != [MODEL]:
        problems.append("a code does not find its model")
    page.fill("#q", "")
    page.select_option("#country", COUNTRY)
    all_of_country = page.locator("#export-results > li").count()
    page.select_option("#category", "A")
    if not 0 < page.locator("#export-results > li").count() < all_of_country:
        problems.append("a category does not narrow the country")
    page.evaluate("document.querySelectorAll('.export-form details').forEach((part) => { part.open = true; })")
    before = page.locator("#export-results > li").count()
    # A feature that some model of the country has.
    term = page.evaluate("cotejoIndex.models.find((model) => model.code.startsWith('UTO-A') && model.features.length).features[0]")
    page.locator(f"input[name=feature][value='{term}']").check()
    held = page.locator("#export-results > li").count()
    if not 0 < held <= before:
        problems.append("a feature in hands does not narrow")
    shoot(page, arguments, f"search-{language}")
    page.fill("#q", "nothing-has-this")
    if page.locator("#export-results > li").count() or not page.locator("#export-count").inner_text():
        problems.append("that nothing is found is not said")
    page.goto(f"{base}/{language}/index.html?country={COUNTRY}&category=A")
    if page.locator("#export-results > li").count() != before:
        problems.append("a question in the address is not answered")
    # A zone must not get into an address.
    page.goto(f"{base}/{language}/about.html")
    page.fill("header input[type=search]", ZONE.replace("\n", ""))
    with page.expect_navigation():
        page.locator("header input[type=search]").press("Enter")
    if not page.url.endswith("mrz.html"):
        problems.append(f"a zone went to {page.url}")
    return problems


def model(page, base, language, arguments):
    page.goto(f"{base}/{language}/countries/{COUNTRY}.html")
    problems = dated(page, language)
    shoot(page, arguments, f"country-{language}")
    page.locator(f"a[href$='{MODEL}.html']").first.click()
    problems += dated(page, language)
    if WORDS[language]["specimen"].lower() not in page.locator(".specimen-banner").inner_text().lower():
        problems.append("the specimen is not marked")
    if page.evaluate("[...document.images].filter((image) => image.complete && !image.naturalWidth).length"):
        problems.append("images are missing")
    for box in page.locator("input[name=tools]").all()[:2]:
        box.check()
    if not page.locator(".step:not([hidden]) .features > li").count():
        problems.append("the list does not follow the tools")
    shoot(page, arguments, f"model-{language}")
    page.locator("header a[hreflang]").click()
    other = "en" if language == "es" else "es"
    if page.locator("html").get_attribute("lang") != other or MODEL not in page.url:
        problems.append("the other language is another page")
    page.goto(f"{base}/{language}/documents/{MODEL}.html")
    page.locator("#card-link").click()
    page.wait_for_selector("main.a5")
    return problems + dated(page, language)


def zone(page, base, language, arguments):
    page.goto(f"{base}/{language}/mrz.html")
    problems = dated(page, language)
    page.fill("#zone", ZONE)
    page.locator(".mrz-form button[type=submit]").click()
    if WORDS[language]["sound"] not in page.locator("main").inner_text():
        problems.append("the zone is not checked")
    link = page.locator(".glance a").first
    if not (link.get_attribute("href") or "").startswith("documents/UTO-"):
        problems.append("the models of the issuer are not offered")
    shoot(page, arguments, f"mrz-{language}")
    link.click()
    return problems + dated(page, language)


def expiry(page, base, language, _):
    page.goto(f"{base}/{language}/index.html")
    problems = ["it is said to have expired"] if page.locator("[data-expires]").is_visible() else []
    page.add_init_script("const Real = Date; globalThis.Date = class extends Real { constructor(...all) {"
                         " super(...(all.length ? all : ['2031-01-01'])); } };")
    page.goto(f"{base}/{language}/documents/{MODEL}-card.html")
    if WORDS[language]["expired"] not in page.locator("body").inner_text():
        problems.append("a card does not say that it has expired")
    return problems


def links(page, folder):
    """Every address of every page of one language and a sample of the other's, as a browser resolves it."""
    problems = []
    pages = sorted(folder.glob("es/**/*.html")) + sorted(folder.glob("en/**/*.html"))[::9] + [folder / "index.html"]
    for path in pages:
        page.goto(path.as_uri())
        found = page.evaluate("[...document.querySelectorAll('a[href], link[href], script[src], img[src]')]"
                              ".map((element) => new URL(element.getAttribute('href') ?? element.getAttribute('src'), document.baseURI).href)")
        for address in set(found):
            parts = urlsplit(address)
            if parts.scheme == "file" and not Path(unquote(parts.path)).is_file():
                problems.append(f"{path.relative_to(folder)}: {address}")
    return problems[:5]


def foreign(folder, data):
    manifest = json.loads((folder / "cotejo-site.json").read_text())
    problems = [] if manifest["access"] == "public" else ["the folder does not say its access"]
    other = folder.parent / "other"
    other.mkdir()
    (other / "letter.txt").write_text("a")
    told = subprocess.run([BINARY, "offline", "site", other, "--data", data], capture_output=True, text=True)
    if told.returncode != 77 or [path.name for path in other.iterdir()] != ["letter.txt"]:
        problems.append(f"a folder of somebody else: exit code {told.returncode}")
    again = subprocess.run([BINARY, "offline", "site", folder, "--countries", COUNTRY, "--lang", "en", "--no-images", "--data", data],
                           capture_output=True, text=True)
    if again.returncode or (folder / "es").exists() or (folder / "images").exists() or not (folder / "en/index.html").exists():
        problems.append(f"an earlier export is not replaced: {again.returncode} {again.stderr}")
    if list(folder.parent.glob(".incoming*")):
        problems.append("something unfinished stayed")
    return problems


if __name__ == "__main__":
    main()
