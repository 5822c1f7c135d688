"""Has axe-core look at every kind of page in a real Chromium: nothing of WCAG 2.2 AA may be found.

    python3 check_axe.py http://127.0.0.1:8080 [--languages es,en] [--chromium /usr/bin/chromium]

Needs Playwright and axe-playwright-python from PyPI, which carries axe-core. Prints one line a check and ends with
"N passed, N failed".
"""

import argparse
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from check_pages import Checks, pages_of, richest_model, send

# Of what a rule finds in order, axe gathers one element instead of all: the same faults in a third of the time.
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
         "resultTypes": ["violations"]}
# Both languages, both widths and both schemes, each in two of the four ways; a page is loaded once for each language.
WAYS = {"es": ((1280, "light"), (390, "light")), "en": ((390, "dark"), (1280, "dark"))}


def violations(page):
    """What axe finds wrong with a page, a line each; its script stays in the page for the next time."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("async (rules) => (await axe.run(document, rules)).violations", RULES)
    return [f"{violation['id']} at {violation['nodes'][0]['target']}" for violation in found]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--languages", default=",".join(WAYS))
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    base = arguments.base.rstrip("/")
    checks = Checks()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for language in arguments.languages.split(","):
            looks = WAYS[language]
            page = browser.new_context(locale=language).new_page()
            for name, path in pages_of(richest_model(base)).items():
                page.goto(base + path)
                send(page, name)
                for width, scheme in looks:
                    page.set_viewport_size({"width": width, "height": 800})
                    page.emulate_media(color_scheme=scheme)
                    checks.expect(f"axe {name} {language} {width} {scheme}", violations(page))
            page.context.close()
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
