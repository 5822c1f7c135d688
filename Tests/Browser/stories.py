"""Stories told by people with accounts and browsers of their own: both languages, wide and narrow, without JavaScript.

A check of a story calls `run(name, story, roles)`; see check_desk.py, check_plan.py, check_review.py.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from check_accounts import BINARY, PASSWORD
from check_axe import violations
from check_pages import BASICS, CONTRAST, Checks, watched

SETTINGS = (("es", 1280, True), ("en", 390, True), ("en", 1280, False))


def run(name, story, roles, prefix=""):
    """Tells a story in each setting, counts what it was found wanting, and ends the program.

    The story gets one person of each role, a folder for its files and the number of the setting. The command line is
    `BASE DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]`: DATA is the folder that the server uses; accounts
    are made there with the release binary, their addresses begun by the prefix.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("data")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", default="")
    arguments = parser.parse_args()
    checks = Checks()
    with sync_playwright() as playwright, tempfile.TemporaryDirectory(prefix="cotejo-story-") as files:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for number, (language, width, scripts) in enumerate(SETTINGS):
            people, problems = [], []
            try:
                for role in roles:
                    people.append(Person(browser, arguments, language, width, scripts, role, prefix))
                story(*people, Path(files), number)
            except Exception as error:  # a story that cannot be told is a failure with its reason, not an end
                problems = [str(error).splitlines()[0]]
            for person in people:
                problems += person.problems + [note for note in person.noted if "status of 4" not in str(note)]
                person.page.context.close()
            checks.expect(f"{name} {language} {width} {'with' if scripts else 'without'} JavaScript", problems)
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


class Person:
    """Someone with an account and a browser of their own."""

    def __init__(self, browser, arguments, language, width, scripts, role, prefix=""):
        self.base, self.folder, self.scripts = arguments.base.rstrip("/"), arguments.screenshots, scripts
        self.label, self.problems = f"{language}-{width}", []
        self.email = f"{prefix}{role.lower()}-{self.label}-{int(scripts)}@cotejo.example"
        context = browser.new_context(
            viewport={"width": width, "height": 800}, locale=language, java_script_enabled=scripts)
        self.page = context.new_page()
        # Planning anew answers when it is done, also on a machine that has other work.
        self.page.set_default_timeout(60000)
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
            self.problems += [f"{name}: {violation}" for violation in violations(self.page)]
        wide = self.page.evaluate("document.documentElement.scrollWidth - innerWidth") if self.scripts else 0
        self.expect(wide <= 0, f"{name} scrolls {wide} px sideways")
        if self.folder:
            Path(self.folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(Path(self.folder) / f"{name}-{self.label}.png"), full_page=True)
