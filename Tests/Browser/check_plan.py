"""Moves a workshop, replans around it, and has a second person approve the plan: two people in two browsers.

    python3 check_plan.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]

DATA is the folder that the server uses, with a plan 1 in it; accounts are made there with the release binary. Prints one
line a check and ends with "N passed, N failed".
"""

from stories import run

WORKSHOP = "/training/plans/1/S000001"


def story(planner, secretary, _files, _number):
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
    run("plan", story, ("planner", "secretariat"), prefix="plan-")
