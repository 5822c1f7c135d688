"""Looks at the pages of a running Cotejo in a real Chromium.

    python3 check_pages.py http://127.0.0.1:8080 [--screenshots FOLDER] [--chromium /usr/bin/chromium]

Needs Playwright from PyPI; the browser is the system's own. Pictures are for people, and taken where a folder is named.
Prints one line a check and ends with "N passed, N failed"; the exit code is 1 where one failed.
"""

import argparse
import json
import os
import sys
import urllib.request

from playwright.sync_api import sync_playwright

LANGUAGES = ("es", "en")
WIDTHS = (1280, 390)

BASICS = """
() => {
  const problems = [];
  const shown = element => element.checkVisibility ? element.checkVisibility() : true;
  const name = element => (element.getAttribute('aria-label') || element.textContent ||
    element.getAttribute('alt') || element.querySelector?.('img')?.alt || '').trim();
  if (!document.title.trim()) problems.push('no title');
  for (const script of document.scripts)
    if (!script.src.startsWith(location.origin + '/static/') || script.textContent.trim()) problems.push('a script that is not a file of ours');
  if (document.querySelector('[style],style')) problems.push('a style that is not in a file');
  if (document.querySelectorAll('main').length !== 1) problems.push('not exactly one main');
  if (!document.querySelector('main.a5') && (!document.querySelector('header') || !document.querySelector('footer'))) problems.push('no header or footer');
  if (document.querySelectorAll('h1').length !== 1) problems.push('not exactly one h1');
  let level = 0;
  for (const heading of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) problems.push(`heading jumps to ${heading.tagName}: ${name(heading)}`);
    level = own;
    if (!name(heading)) problems.push('empty heading');
  }
  for (const image of document.images) if (!image.hasAttribute('alt')) problems.push('image without alt: ' + image.src);
  for (const field of document.querySelectorAll('input:not([type=hidden]),select,textarea'))
    if (!field.labels?.length && !field.getAttribute('aria-label')) problems.push('field without label: ' + field.name);
  for (const control of document.querySelectorAll('a[href],button,summary'))
    if (!name(control)) problems.push('control without a name: ' + control.outerHTML.slice(0, 80));
  const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push('id stands twice: ' + id);
  for (const attribute of ['aria-labelledby', 'aria-describedby'])
    for (const element of document.querySelectorAll(`[${attribute}]`))
      for (const id of element.getAttribute(attribute).split(/\\s+/))
        if (id && !document.getElementById(id)) problems.push(`${attribute} names nothing: ${id}`);
  for (const link of document.querySelectorAll('a[href^="#"]'))
    if (!document.getElementById(link.getAttribute('href').slice(1))) problems.push('link to nowhere: ' + link.href);
  for (const element of document.querySelectorAll('[lang]'))
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(element.lang)) problems.push('odd lang: ' + element.lang);
  for (const element of document.querySelectorAll('[tabindex]'))
    if (element.tabIndex > 0) problems.push('positive tabindex');
  for (const list of document.querySelectorAll('ul,ol'))
    for (const child of list.children) if (child.tagName !== 'LI') problems.push('list holds ' + child.tagName);
  for (const table of document.querySelectorAll('table'))
    if (!table.querySelector('th[scope]')) problems.push('table without headers');
  for (const navigation of document.querySelectorAll('nav'))
    if (!navigation.getAttribute('aria-label')) problems.push('nav without a label');
  for (const control of document.querySelectorAll('button,input:not([type=hidden]),select,nav a,.examples a')) {
    if (!shown(control)) continue;
    const box = control.getBoundingClientRect();
    if (box.width && box.height < 24) problems.push(`target under 24 px: ${name(control)} ${box.height}`);
  }
  return problems;
}
"""

CONTRAST = """
() => {
  const channels = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const over = (top, under) => {
    const alpha = top.length > 3 ? top[3] : 1;
    return [0, 1, 2].map(i => top[i] * alpha + under[i] * (1 - alpha));
  };
  const luminance = colour => {
    const [r, g, b] = colour.map(value => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((under, top) => top.length ? over(top, under) : under, [255, 255, 255]);
  };
  const problems = [];
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data).join('').trim();
    if (!text || !element.checkVisibility() || element.closest('.hidden,.skip')) continue;
    const style = getComputedStyle(element);
    const back = ground(element);
    const front = over(channels(style.color), back);
    const [light, dark] = [luminance(front), luminance(back)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) problems.push(`${ratio.toFixed(2)} "${text.slice(0, 40)}"`);
  }
  return problems;
}
"""

FOCUS = """
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: (element.textContent || element.name || element.tagName).trim().slice(0, 40),
    isVisible: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3,
    isOnPage: box.right > 0 && box.left < innerWidth && box.width > 0,
  };
}
"""


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def expect(self, name, problems):
        problems = list(problems)
        if problems:
            self.failed += 1
            print(f"FAILED  {name}: {'; '.join(str(problem) for problem in problems[:6])}")
        else:
            self.passed += 1
            print(f"ok      {name}")


def watched(page, base):
    """Notes what the page complains about and what it asks of other sites."""
    noted = []
    page.on("console", lambda message: noted.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: noted.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(base) else noted.append("asks " + request.url))
    return noted


def richest_model(base):
    """The code of the model with most features among the first hundred."""
    with urllib.request.urlopen(base + "/api/v1/documents?size=100") as answer:
        results = json.load(answer)["results"]
    return max(results, key=lambda result: result["featureCount"])["code"] if results else None


def pages_of(model):
    """A page of every kind, by name."""
    return {
        "home": "/",
        "search": "/documents?q=pasaporte",
        "search-filtered": f"/documents?country={model[:3]}&level=1",
        "search-empty": "/documents?q=zzzqqq+zzz&category=A",
        "model": f"/documents/{model}",
        "about": "/about",
        "glossary": "/glossary",
        "glossary-filtered": "/glossary?q=agua",
        "glossary-section": "/glossary/sub",
        "changes": "/changes",
        "card": f"/documents/{model}/card",
        "history": f"/documents/{model}/history",
        "report": f"/documents/{model}/reports",
        "compare-form": "/compare",
        "compare": f"/compare?a={model}&b={model[:7]}01001",
        "problems": "/problems",
        "mrz": "/mrz",
        "mrz-read": "/mrz",
        "mrz-wrong": "/mrz",
        "mrz-post": "/mrz",
        "mrz-post-answered": "/mrz",
        "identify": "/identify",
        "training": "/training",
        "needs": "/training/needs",
        "needs-filtered": "/training/needs?country=GTM&post=any",
        "trainers": "/training/trainers",
        "impact": "/training/impact",
        "who": "/training/who?topic=document-examination-first-line&language=es&country=GTM&week=2027-03-08",
        "plans": "/training/plans",
        "plan": "/training/plans/1",
        "plan-by-trainer": "/training/plans/1?by=trainer",
        "plan-brief": "/training/plans/1/brief",
        "plans-beside": "/training/plans/1/beside/2",
        "workshop": "/training/plans/1/S000001",
        "identify-step": "/identify?country=UTO&category=A&seen=sub.wm-multi&tool=uv-lamp",
        "entry": "/entry",
        "entry-answer": "/entry?nationality=HND&destination=CRI&document=ordinaryPassport&mode=land&purpose=tourism",
        "entry-matrix": "/entry/matrix?since=2023-10-01",
        "entry-rule": "/entry/rules/CRI-substitute-2025",
    }


# Zones of a made-up holder in a passport of Utopia, sent from the page of that name.
ZONE = "P<UTOSPECIMEN<<MUESTRA<UNO<<<<<<<<<<<<<<<<<<\nA000000170UTO8503138F3301018<<<<<<<<<<<<<<00"
# The same with a made-up Honduran holder, read at a post: what of it is not said is asked on the page.
GUEST = "P<UTOSPECIMEN<<MUESTRA<UNO<<<<<<<<<<<<<<<<<<\nA000000170HND8503138F3301018<<<<<<<<<<<<<<00"
TYPED = {"mrz-read": ZONE, "mrz-wrong": ZONE.lower().replace("3301018", "3301013"), "mrz-post": GUEST,
         "mrz-post-answered": GUEST}


def send(page, name):
    """Fills in and sends the form of a page that is an answer to one."""
    if name in TYPED:
        page.fill("#zone", TYPED[name])
        if "post" in name:
            page.select_option("#destination", "CRI")
        page.click("main form button")
        page.wait_for_selector(".post")
    if name == "mrz-post-answered":
        page.locator("section.ask button[value=yes]").click()
        page.wait_for_selector(".verdict.free")


def look_at(browser, base, folder, checks, name, path):
    for language in LANGUAGES:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme="light", locale=language)
            page = context.new_page()
            noted = watched(page, base)
            if (language, width) == FIRST_VIEW and name not in SECOND_VIEWS:
                answer = weigh(page, base, checks, name, path)
            else:
                answer = page.goto(base + path)
            send(page, name)
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                label = f"{name} {language} {width} {scheme}"
                problems = [f"status {answer.status}"] if answer.status != 200 else []
                if page.locator("html").get_attribute("lang") != language:
                    problems.append("not in the browser's language")
                wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                if wide > 0:
                    problems.append(f"scrolls {wide} px sideways")
                if scheme == "light":
                    problems += page.evaluate(BASICS)
                problems += ["contrast " + problem for problem in page.evaluate(CONTRAST)]
                checks.expect(label, problems + noted)
                if folder:
                    page.screenshot(path=os.path.join(folder, label.replace(" ", "-") + ".png"), full_page=True)
            context.close()


FIRST_VIEW = ("es", 1280)
FIRST_VIEW_BYTES = 60_000
# Views that only a link on a first view leads to; a plan's calendar by trainer has a row for each of two hundred.
SECOND_VIEWS = {"plan-by-trainer"}


def weigh(page, base, checks, name, path):
    """A first visit, with nothing kept from before: everything but images within what a slow line carries in a few seconds."""
    asked = []
    page.on("requestfinished", lambda request: asked.append(request))
    answer = page.goto(base + path, wait_until="networkidle")
    sent = sum(request.sizes()["responseBodySize"] for request in asked if request.resource_type != "image")
    checks.expect(f"{name}: first view {sent} bytes", [] if 0 < sent <= FIRST_VIEW_BYTES else ["heavier than 60 KB"])
    return answer


def tab_through(browser, base, checks, name, path):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="es")
    page = context.new_page()
    page.goto(base + path)
    problems = []
    seen = 0
    for _ in range(40):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None:
            break
        seen += 1
        if not focus["isVisible"] or not focus["isOnPage"]:
            problems.append(f"focus cannot be seen on {focus['name']}")
    if seen < 5:
        problems.append(f"only {seen} places to focus")
    checks.expect(f"{name} by keyboard", problems)
    context.close()


def try_tasks(browser, base, checks, model):
    context = browser.new_context(viewport={"width": 390, "height": 800}, locale="es", java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "/")
    examples = page.locator(".examples a")
    count = examples.count()
    checks.expect("home offers four examples", [] if count == 4 else [f"{count} examples"])
    for index in range(count):
        page.goto(base + "/")
        link = page.locator(".examples a").nth(index)
        words = link.inner_text()
        link.click()
        found = page.locator(".results > li").count()
        checks.expect(f"example finds something: {words}", [] if found else ["nothing found"])
    page.goto(base + "/")
    page.fill("#q", model.lower())
    page.keyboard.press("Enter")
    page.locator(".results > li a").first.click()
    checks.expect("a code typed at home leads to its model",
                  [] if page.url.startswith(f"{base}/documents/{model}") else [page.url])
    page.locator("header nav a[hreflang=en]").click()
    checks.expect("the language switch keeps the page", [
        problem for problem in [
            None if f"/documents/{model}" in page.url else page.url,
            None if page.locator("html").get_attribute("lang") == "en" else "not in English",
        ] if problem])
    page.goto(base + "/about")
    checks.expect("the language is remembered",
                  [] if page.locator("html").get_attribute("lang") == "en" else ["not in English"])
    page.goto(base + "/documents?country=QQQ")
    text = page.locator("#p-country")
    checks.expect("a wrong condition is explained beside its field",
                  [] if text.count() == 1 and "QQQ" in text.inner_text() else ["no explanation"])
    page.goto(base + "/documents?q=zzzqqq+zzz")
    checks.expect("an empty answer says what to do",
                  [] if page.locator("#nothing").count() == 1 else ["no advice"])
    answer = page.goto(base + "/no-such-page")
    checks.expect("an unknown page is explained", [] if answer.status == 404 and page.locator("h1").count() else ["no"])
    context.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("base")
    parser.add_argument("--screenshots", default="")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    base = arguments.base.rstrip("/")
    if arguments.screenshots:
        os.makedirs(arguments.screenshots, exist_ok=True)
    checks = Checks()
    model = richest_model(base)
    if model is None:
        sys.exit("The catalogue is empty: publish a manual first.")
    pages = pages_of(model)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])
        for name, path in pages.items():
            look_at(browser, base, arguments.screenshots, checks, name, path)
        for name in ("home", "search", "model", "glossary", "changes", "compare-form", "needs", "trainers"):
            tab_through(browser, base, checks, name, pages[name])
        try_tasks(browser, base, checks, model)
        browser.close()
    print(f"{checks.passed} passed, {checks.failed} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
