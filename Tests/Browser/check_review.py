"""Hands a manual in as a .zip, reviews it with comments, and keeps a word: both languages, wide and narrow.

    python3 check_review.py http://127.0.0.1:8080 DATA [--chromium /usr/bin/chromium] [--screenshots FOLDER]

Publishes nothing, so that other checks may look at the same site meanwhile. DATA and the rest as for check_desk.py.
Prints one line a check and ends with "N passed, N failed".
"""

import re
import zipfile

from check_accounts import ROOT
from stories import run

SAMPLES = ROOT / "Imports" / "Samples" / "accepted"
IMAGE = re.compile(r'file="(images/[^"]*)" sha256="([0-9a-f]{64})"')


def story(person, files, number):
    """A manual is reviewed and taken back; a word is proposed and not taken."""
    review(person, utopia(files, number))
    keep_words(person, number)


def utopia(folder, number):
    """Utopia with another image in the place of one, and other days in one rule, packed with all its images."""
    text = (SAMPLES / "UTO.xml").read_text(encoding="utf-8")
    images = IMAGE.findall(text)
    first, other = images[0], images[-1 - number]
    text = text.replace(f'file="{first[0]}" sha256="{first[1]}"', f'file="{other[0]}" sha256="{other[1]}"', 1)
    rules = text.index("<entryRules>")
    text = text[:rules] + re.sub(r'<stay days="\d+"', f'<stay days="{11 + number}"', text[rules:], count=1)
    file = folder / f"UTO-{number}.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("UTO/UTO.xml", text)
        for image in sorted((SAMPLES / "images").iterdir()):
            archive.write(image, f"UTO/images/{image.name}")
    return file


def review(person, file):
    """What changes is there to see; a comment on a record begins the reasons; what was handed in is taken back."""
    page = person.page
    person.hand_in(file)
    with page.expect_navigation():
        page.click("main [role=status] a")
    address = page.url
    person.expect(page.locator("#answers-title").count() == 1, "no answers that would change")
    pairs = page.locator(".image-pairs li")
    person.expect(pairs.count() > 0, "no images side by side")
    if person.scripts and pairs.count():
        pairs.first.scroll_into_view_if_needed()
        # An image that is not one rejects here.
        pairs.first.locator("img").evaluate_all("images => Promise.all(images.map((image) => image.decode()))")
    person.look("review")
    with page.expect_navigation():
        page.click(".comment-link >> nth=0")
    page.fill("#comment-text", "¿Es correcto? <b>x</b>")
    with page.expect_navigation():
        page.click("#comment button")
    person.expect(page.locator(".comment").count() == 2, "the comment is not with its record and with the others")
    person.expect("¿Es correcto?" in page.input_value("#reasons"), "the reasons do not begin with the comment")
    person.look("review-commented")
    page.goto(address)
    with page.expect_navigation():
        page.click("form[action$='/take-back'] button")


def keep_words(person, number):
    """A word is proposed, not published by its proposer, and not taken."""
    page = person.page
    page.goto(person.base + "/submissions")
    with page.expect_navigation():
        page.click("main a[href='/submissions/vocabulary']")
    page.fill("#fetch-term", "sub.wm-multi")
    with page.expect_navigation():
        page.click("main form[method=get] button")
    person.expect(page.input_value("#label-es") != "", "the term's words are not fetched")
    page.fill("#synonyms-es", f"palabra de prueba {number}{person.label}")
    with page.expect_navigation():
        page.click("main form[method=post]:has(#label-es) button")
    person.expect(page.locator("form[action$='/publish']").count() == 0, "the proposer may publish")
    person.look("vocabulary")
    page.fill("article input[name=reasons]", "no")
    with page.expect_navigation():
        page.click("article form[action$='/reject'] button")
    person.look("vocabulary-decided")


if __name__ == "__main__":
    run("review", story, ("administrator",))
