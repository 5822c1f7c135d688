"""Accounts for trials, made as people make them: by link, password, signing in, and a token of their own."""

from __future__ import annotations

import html
import http.cookiejar
import re
import urllib.parse
import urllib.request

PASSWORD = "sample words for trials only"


def token_of(faults, data, port: int, role: str, *, ending: str = "") -> str:
    """A token with writing of a new account; a country editor is Guatemala's."""
    base, browser = f"http://127.0.0.1:{port}", signed_in(faults, data, port, role, ending=ending)[0]
    page = send(browser, f"{base}/account", f"{base}/account/tokens", name="faults", scope="write", days="30")
    return re.search(r"cotejo_[A-Za-z0-9_-]+|[A-Za-z0-9_-]{40,}", re.sub(r'(?s)^.*?<main|value="[^"]*"', "", page))[0]


def signed_in(
    faults, data, port: int, role: str, *, ending: str = "",
) -> tuple[urllib.request.OpenerDirector, http.cookiejar.CookieJar]:
    """The browser of a new account that is signed in, and its cookies; ENDING tells two of a role apart."""
    base = f"http://127.0.0.1:{port}"
    country = ("--country", "GTM") if role == "countryEditor" else ()
    email = f"{role.lower()}{ending}@cotejo.example"
    said = faults.cotejo(data, "account", "create", email, "--name", f"Sample {role}", "--role", role, *country,
                         "--public-url", base, "--lang", "en")
    link = re.search(r"https?://\S+", said)[0]
    cookies = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
    send(browser, link, link, password=PASSWORD, again=PASSWORD)
    send(browser, f"{base}/sign-in", f"{base}/sign-in", email=email, password=PASSWORD)
    return browser, cookies


def send(browser, page: str, path: str, **fields: str) -> str:
    """Fills in the form of a page and sends it; what comes back."""
    text = browser.open(page).read().decode()
    token = html.unescape(re.search(r'name="form-token" value="([^"]*)"', text)[1])
    body = urllib.parse.urlencode({"form-token": token, **fields}).encode()
    request = urllib.request.Request(path, body, {"Sec-Fetch-Site": "same-origin", "Origin": page.split("/", 3)[0]})
    return browser.open(request).read().decode()
