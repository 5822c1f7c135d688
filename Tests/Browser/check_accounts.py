"""Opens accounts as people do: invitation, sign-in, second factor, sign-out; both languages, wide and narrow.

    python3 check_accounts.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium]

DATA is the folder that the server uses; accounts are made there with the release binary. Prints one line a check and ends
with "N passed, N failed".
"""

import argparse
import base64
import hashlib
import hmac
import struct
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from check_pages import BASICS, CONTRAST, Checks, watched

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / ".build" / "release" / "cotejo"
PASSWORD = "cuatro gatos ladran azul"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("data")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--screenshots", default="")
    arguments = parser.parse_args()
    checks = Checks()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for language, width, scripts in (("es", 1280, True), ("en", 390, True), ("es", 390, False), ("en", 1280, False)):
            context = browser.new_context(
                viewport={"width": width, "height": 800}, locale=language, java_script_enabled=scripts)
            page = context.new_page()
            page.set_default_timeout(20000)
            noted = watched(page, arguments.base)
            story = Story(page, arguments, language, width, scripts)
            try:
                problems = story.tell()
            except Exception as error:  # a story that cannot be told is a failure with its reason, not an end
                problems = [str(error).splitlines()[0]]
            checks.expect(f"accounts {language} {width} {'with' if scripts else 'without'} JavaScript",
                          problems + [note for note in noted if "status of 4" not in str(note)])
            context.close()
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


class Story:
    """An administrator invites an officer, who opens the account, adds a second factor and leaves."""

    def __init__(self, page, arguments, language, width, scripts):
        self.page, self.base, self.data = page, arguments.base.rstrip("/"), arguments.data
        self.label, self.folder, self.scripts = f"{language}-{width}", arguments.screenshots, scripts
        self.problems = []

    def tell(self):
        administrator = f"admin-{self.label}@cotejo.example"
        made = subprocess.run(
            [BINARY, "account", "create", administrator, "--name", "Ana Admin", "--data", self.data,
             "--public-url", self.base, "--lang", "en"], capture_output=True, text=True, check=True).stdout
        self.open_account(made.splitlines()[0])
        self.sign_in(administrator)
        link = self.invite(f"officer-{self.label}@cotejo.example")
        self.read_audit(administrator)
        self.read_operations()
        self.sign_out()
        self.open_account(link)
        self.expect(self.open_account(link, again=True), "the link works twice")
        self.sign_in(f"officer-{self.label}@cotejo.example")
        key = self.add_second_factor()
        self.sign_out()
        self.sign_in(f"officer-{self.label}@cotejo.example", key)
        self.page.goto(self.base + "/accounts")
        self.expect("account.notPermitted" in self.page.content(), "an officer sees the accounts")
        self.expect("Administra" in self.page.inner_text("h1"), "the refusal does not say which role may")
        self.sign_out()
        self.page.goto(self.base + "/account")
        self.expect("/sign-in?next=" in self.page.url, "the account is open after signing out")
        return self.problems

    def expect(self, holds, otherwise):
        if not holds:
            self.problems.append(otherwise)

    def look(self, name):
        """The page's own checks, and a picture for people."""
        if self.scripts:
            self.problems += [f"{name}: {found}" for script in (BASICS, CONTRAST)
                              for found in self.page.evaluate(script)]
        if self.folder:
            Path(self.folder).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=str(Path(self.folder) / f"{name}-{self.label}.png"), full_page=True)

    def press(self, selector):
        """By keyboard, as whoever has no mouse."""
        self.page.focus(selector)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def open_account(self, link, again=False):
        answer = self.page.goto(link)
        if again:
            return answer.status == 404
        self.look("set-password")
        for word in ("guatemala2026", PASSWORD):
            self.page.fill("#password", word)
            self.page.fill("#again", word)
            self.press("main button")
        self.page.wait_for_url("**/sign-in?opened=1")
        self.expect(self.page.locator("[role=status]").count() == 1, "it does not say that the password is set")

    def sign_in(self, email, key=None):
        self.page.goto(self.base + "/documents")
        self.press("header a[href^='/sign-in']")
        self.page.fill("#email", email)
        self.page.fill("#password", "wrong")
        self.press("main button")
        self.expect(self.page.locator("[role=alert]").count() == 1, "a wrong password is not said")
        self.look("sign-in")
        self.page.fill("#password", PASSWORD)
        self.press("main button")
        if key:
            self.page.wait_for_url("**/sign-in/code*")
            self.look("sign-in-code")
            self.page.fill("#code", code(key, time.time() + 30))  # the present one was used to confirm the key
            self.press("main button")
        self.page.wait_for_url("**/documents")

    def invite(self, email):
        self.page.goto(self.base + "/account")
        self.press("main a[href='/accounts']")
        self.page.fill("#email", email)
        self.page.fill("#name", "Olga Oficial")
        self.page.select_option("#role", "officer")
        self.page.select_option("#access", "official")
        self.look("accounts")
        self.press("main form button")
        self.look("link")
        return self.page.locator(".secrets code").inner_text()

    def read_audit(self, email):
        self.page.goto(self.base + "/account")
        self.press("main a[href='/audit']")
        self.look("audit")
        self.page.fill("#person", email)
        self.press(".audit-form button")
        self.look("audit-person")
        rows = self.page.locator("table.audit tbody tr").all_inner_texts()
        self.expect(len(rows) >= 5 and all(email in row or "account:" in row for row in rows), f"the audit shows {rows}")
        self.page.fill("#person", "nobody-at-all")
        self.press(".audit-form button")
        self.expect(self.page.locator("table.audit").count() == 0, "the audit finds who did nothing")
        self.page.goto(self.base + "/audit?from=yesterday")
        self.look("audit-problem")

    def read_operations(self):
        self.page.goto(self.base + "/account")
        self.press("main a[href='/operations']")
        self.look("operations")
        routes = self.page.locator("table.routes th[scope=row]").all_inner_texts()
        self.expect("GET /audit" in routes and not any("?" in route or "@" in route for route in routes), f"routes {routes}")

    def add_second_factor(self):
        self.page.goto(self.base + "/account")
        self.page.fill("#factor-current", PASSWORD)
        self.press("form[action='/account/second-factor'] button")
        self.page.wait_for_url("**done=secondFactorProposed")
        self.look("account")
        key = self.page.locator(".factor-key").inner_text().replace(" ", "")
        self.page.fill("#code", code(key, time.time()))
        self.press("form[action='/account/second-factor/confirm'] button")
        self.look("recovery-codes")
        self.expect(self.page.locator(".secrets li").count() == 10, "there are not ten recovery codes")
        return key

    def sign_out(self):
        self.press("header form[action='/sign-out'] button")
        self.page.wait_for_url(self.base + "/")
        self.expect(self.page.locator("header a[href^='/sign-in']").count() == 1, "no way to sign in again")


def code(key, at):
    """The code of a moment (RFC 6238), by other hands than the server's."""
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.new(secret, struct.pack(">Q", int(at) // 30), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


if __name__ == "__main__":
    main()
