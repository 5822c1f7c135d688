"""Moves a workshop, replans around it, and has a second person approve the plan: two people in two browsers.

    python3 check_plan.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]

DATA is the folder that the server uses, with a plan 1 in it; accounts are made there with the release binary. Prints one
line a check and ends with "N passed, N failed".
"""

import argparse
import sys

from playwright.sync_api import sync_playwright

from check_desk import Person
from check_pages import Checks

WORKSHOP = "/training/plans/1/S000001"


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
        for language, width, scripts in (("es", 1280, True), ("en", 390, True), ("en", 1280, False)):
            people = []
            try:
                for role in ("planner", "secretariat"):
                    people.append(Person(browser, arguments, language, width, scripts, role, prefix="plan-"))
                tell(*people)
                problems = []
            except Exception as error:  # a story that cannot be told is a failure with its reason, not an end
                problems = [str(error).splitlines()[0]]
            for person in people:
                problems += person.problems + [note for note in person.noted if "status of 4" not in str(note)]
                person.page.context.close()
            checks.expect(f"plan {language} {width} {'with' if scripts else 'without'} JavaScript", problems)
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


def tell(planner, secretary):
    """A workshop is tried elsewhere, a plan is made around it, and its maker cannot approve it, another can."""
    page = planner.page
    page.goto(planner.base + WORKSHOP)
    with page.expect_navigation():
        page.click(f"a[href='{WORKSHOP}/move']")
    planner.look("workshop-move")
    weeks = page.locator("#week option").count()
    now = int(page.locator("#week option[selected]").get_attribute("value"))
    page.select_option("#week", str(weeks - 1))
    with page.expect_navigation():
        page.click("form[method=get].training-form button")
    planner.expect(page.locator("#result").count() == 1, "the trial says nothing")
    planner.look("workshop-moved")
    for week in [week for step in range(1, 20) for week in (now - step, now + step) if 0 <= week < weeks]:
        page.goto(f"{planner.base}{WORKSHOP}/move?week={week}")
        if page.locator("#broken").count() == 0:
            break
    with page.expect_navigation():
        page.click(f"form[method=post][action='{WORKSHOP}/move'] button")
    planner.expect("/beside/" in page.url, f"replanning led to {page.url}")
    planner.look("plans-beside")
    made = page.url.rsplit("/", 1)[-1]
    plan = f"{planner.base}/training/plans/{made}"
    page.goto(plan)
    with page.expect_navigation():
        page.click("form[action$='/ask'] button")
    planner.expect(page.locator("form[action$='/approve']").count() == 0, "who made the plan may approve it")
    planner.look("plan-asked")
    secretary.page.goto(plan)
    with secretary.page.expect_navigation():
        secretary.page.click("form[action$='/approve'] button")
    secretary.expect(secretary.page.locator(".state-inForce").count() > 0, "the plan is not in force")
    secretary.look("plan-approved")
    secretary.page.goto(planner.base + "/submissions/forms/workshop?plan=1&session=S000001")
    secretary.look("record-form-workshop")


if __name__ == "__main__":
    main()
