// Keeps pages to be read without a line: the home page, the glossary, the models seen last and those of pinned countries, each with
// its whole checklist and its card. Checks zones itself where the server cannot be reached; of these nothing is kept.
// What it keeps is always what the public sees: a page of someone who signed in is asked for again without the session. So
// nothing guarded is ever on the disk, and signing out has nothing to take away.
"use strict";
const PAGES = "cotejo-pages-1", FILES = "cotejo-files-1", IMAGES = "cotejo-images-1", PIN = "cotejo-pin-1-";
const MOST_MODELS = 200, MOST_IMAGES = 400, AT_ONCE = 4;
const LANGUAGES = ["es", "en"];
const MODEL = /^\/documents\/[A-Z]{3}-[A-Z]{2}-\d{5}$/;
const CARD = "/card", ZONE = "/mrz", ZONE_WORDS = "/mrz/words";
const shown = (day, locale) =>
  new Date(`${day}T00:00Z`).toLocaleDateString(locale, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const WORDS = {
  es: {
    kept: (day) => `Sin conexión. Página guardada el ${shown(day, "es")}; al pie consta su edición, y puede haber otra más nueva.`,
    title: "Sin conexión", lead: "Esta página no está guardada. Sin conexión se pueden leer:", home: "Inicio",
    glossary: "Glosario", zone: "Comprobar una zona de lectura mecánica", models: "Modelos guardados", none: "Todavía ninguno.",
  },
  en: {
    kept: (day) => `Offline. Page kept on ${shown(day, "en-GB")}; its edition stands at its foot, and there may be a newer one.`,
    title: "Offline", lead: "This page is not kept. What can be read without a line:", home: "Home",
    glossary: "Glossary", zone: "Check a machine readable zone", models: "Kept models", none: "None yet.",
  },
};

const isModel = (path) => MODEL.test(path), isCard = (path) => path.endsWith(CARD) && MODEL.test(path.slice(0, -CARD.length));
const isPage = (path) => ["/", "/glossary", ZONE].includes(path) || path.startsWith("/glossary/") || isModel(path) || isCard(path);
const key = (path, language) => `${location.origin}${path}?lang=${language}`;
const today = () => new Date().toISOString().slice(0, 10);
// Without the session: whatever comes is public.
const asked = (address) => fetch(address, { credentials: "omit", cache: "no-cache" });

async function keepFiles(text) {
  const files = await caches.open(FILES), images = await caches.open(IMAGES);
  const found = (pattern) => [...new Set([...text.matchAll(pattern)].map((match) => match[1]))];
  for (const [cache, names] of [[files, found(/(?:href|src)="(\/static\/[^"]*)"/g)], [images, found(/src="(\/images\/[0-9a-f]{64})"/g)]]) {
    for (const name of names) {
      if (await cache.match(name)) continue;
      const response = await asked(name);
      if (response.ok) await cache.put(name, response);
    }
  }
  const all = await images.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST_IMAGES))) await images.delete(old);
}

async function put(cache, path, language, text, policy) {
  const headers = { "Content-Type": "text/html; charset=utf-8", "X-Kept-On": today() };
  if (policy) headers["Content-Security-Policy"] = policy;
  // What was kept before goes first: the order of the keys says what was seen last.
  await cache.delete(key(path, language));
  await cache.put(key(path, language), new Response(text, { headers }));
  await keepFiles(text);
}

async function keepPublic(cache, path, language) {
  // A list that is kept says all of every feature: there will be nobody to ask.
  const response = await asked(key(path, language) + (isModel(path) ? "&whole=1" : ""));
  if (!response.ok) return cache.delete(key(path, language));
  await put(cache, path, language, await response.text(), response.headers.get("Content-Security-Policy"));
}

async function keepModel(cache, path, language) {
  await keepPublic(cache, path, language);
  await keepPublic(cache, path + CARD, language);
}

// The codes and words with which zones are checked here.
async function keepZoneWords() {
  const response = await asked(ZONE_WORDS);
  if (response.ok) await (await caches.open(FILES)).put(ZONE_WORDS, response);
}

async function remember(response, path) {
  const language = response.headers.get("Content-Language");
  if (!LANGUAGES.includes(language)) return;
  const pages = await caches.open(PAGES);
  await (await caches.open(FILES)).put("/kept-language", new Response(language));
  if (path === ZONE) await keepZoneWords();
  if (isModel(path)) await keepModel(pages, path, language);
  else if ((response.headers.get("Cache-Control") || "").includes("no-store")) await keepPublic(pages, path, language);
  else await put(pages, path, language, await response.text(), response.headers.get("Content-Security-Policy"));
  const models = (await pages.keys()).filter((request) => isModel(new URL(request.url).pathname));
  for (const old of models.slice(0, Math.max(0, models.length - MOST_MODELS))) {
    await pages.delete(old);
    await pages.delete(old.url.replace("?", `${CARD}?`));
  }
}

async function languageOf(url) {
  const asked = url.searchParams.get("lang");
  if (LANGUAGES.includes(asked)) return asked;
  const last = await (await caches.open(FILES)).match("/kept-language");
  return last ? last.text() : "es";
}

async function stores() {
  const names = (await caches.keys()).filter((name) => name === PAGES || name.startsWith(PIN));
  return Promise.all(names.map((name) => caches.open(name)));
}

async function kept(path, language) {
  for (const wanted of [language, ...LANGUAGES.filter((other) => other !== language)]) {
    for (const cache of await stores()) {
      const found = await cache.match(key(path, wanted));
      if (!found) continue;
      const banner = `<p class="notice" role="status">${WORDS[wanted].kept(found.headers.get("X-Kept-On"))}</p>`;
      const text = (await found.text()).replace(/<main[^>]*>/, (start) => start + banner);
      return new Response(text, { headers: found.headers });
    }
  }
}

// The paths of the models that are kept in a language, with their titles: of our own pages, escaped as they were.
async function keptModels(language) {
  const models = new Map();
  for (const cache of await stores()) {
    for (const request of await cache.keys()) {
      const url = new URL(request.url);
      if (!isModel(url.pathname) || url.searchParams.get("lang") !== language) continue;
      const title = /<title>([^<]*)<\/title>/.exec(await (await cache.match(request)).text());
      models.set(url.pathname, title ? title[1].replace(/ · Cotejo$/, "") : url.pathname);
    }
  }
  return [...models].sort();
}

async function overview(language) {
  const words = WORDS[language];
  const rows = (await keptModels(language)).map(([path, title]) => `<li><a href="${path}">${title}</a></li>`).join("");
  const sheets = (await (await caches.open(FILES)).keys()).filter((request) => request.url.includes("/static/site.css"));
  const style = sheets.map((request) => `<link rel="stylesheet" href="${new URL(request.url).pathname}${new URL(request.url).search}">`).pop();
  const text = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`
    + `<title>${words.title} · Cotejo</title>${style || ""}</head><body><main class="wrap"><h1>${words.title}</h1><p>${words.lead}</p>`
    + `<ul><li><a href="/">${words.home}</a></li><li><a href="/glossary">${words.glossary}</a></li>`
    + `<li><a href="${ZONE}">${words.zone}</a></li></ul><h2>${words.models}</h2>`
    + (rows ? `<ul>${rows}</ul>` : `<p>${words.none}</p>`) + "</main></body></html>";
  return new Response(text, {
    status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'; style-src 'self'" },
  });
}

const unescaped = (text) => text.replace(/&#(\d+);|&(amp|lt|gt|quot);/g, (_, code, name) =>
  code ? String.fromCharCode(code) : { amp: "&", lt: "<", gt: ">", quot: "\"" }[name]);

// What the server would have answered to a zone, as far as that takes no catalogue. Nothing of it is kept.
async function checkZone(event, url) {
  const copy = event.request.clone();
  try {
    return await fetch(event.request);
  } catch {
    const language = await languageOf(url), page = await kept(ZONE, language);
    const words = await (await caches.open(FILES)).match(ZONE_WORDS);
    if (!page || !words) return overview(language);
    const text = await page.text(), shown = /<html lang="(es|en)"/.exec(text)[1], form = Object.fromEntries(await copy.formData());
    cotejoMRZ.words = await words.json();
    form.zone ??= "";
    const day = cotejoMRZ.calendarDay(form.on) ? form.on : today();
    const own = (await keptModels(shown)).map(([path, title]) => [path, unescaped(title)]);
    const result = cotejoMRZ.html(form, day, shown, (issuer) => own.filter(([path]) => path.startsWith(`/documents/${issuer}-`)));
    const filled = text.replace("</h1>", () => `</h1>${result}`)
      .replace(/(<textarea id="zone"[^>]*>)[^<]*/, (_, start) => `${start}\n${cotejoMRZ.escaped(form.zone)}`);
    const headers = new Headers(page.headers);
    headers.set("Cache-Control", "no-store");
    return new Response(filled, { headers });
  }
}

async function navigate(event, url) {
  if (event.request.method === "POST") return checkZone(event, url);
  try {
    const response = await fetch(event.request);
    const asksMore = [...url.searchParams.keys()].some((name) => name !== "lang");
    if (response.ok && isPage(url.pathname) && !asksMore) {
      const copy = response.clone();
      event.waitUntil(remember(copy, url.pathname).then(() => (url.pathname === "/" ? renewPins() : null)).catch(() => {}));
    }
    return response;
  } catch {
    const language = await languageOf(url);
    return (await kept(url.pathname, language)) || overview(language);
  }
}

async function file(request) {
  const found = await caches.match(request, { ignoreVary: true });
  return found || fetch(request);
}

const edition = async () => (await (await asked("/health")).json()).edition;

async function pin(country) {
  const codes = [];
  for (let page = 1; ; page += 1) {
    const answer = await (await asked(`/api/v1/documents?country=${country}&size=100&page=${page}`)).json();
    codes.push(...answer.results.map((result) => result.code));
    if (!answer.results.length || codes.length >= answer.total) break;
  }
  const cache = await caches.open(PIN + country);
  const waiting = codes.flatMap((code) => LANGUAGES.map((language) => [`/documents/${code}`, language]));
  const wanted = new Set(waiting.flatMap(([path, language]) => [key(path, language), key(path + CARD, language)]));
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await keepModel(cache, ...next);
  }));
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
  await cache.put("/pinned-edition", new Response(String(await edition())));
  return codes.length;
}

const pinned = async () => (await caches.keys()).filter((name) => name.startsWith(PIN)).map((name) => name.slice(PIN.length));

// A pinned country follows the editions, whenever the home page is seen.
async function renewPins() {
  const countries = await pinned();
  if (!countries.length) return;
  const current = String(await edition());
  for (const country of countries) {
    const mark = await (await caches.open(PIN + country)).match("/pinned-edition");
    if (!mark || await mark.text() !== current) await pin(country);
  }
}

async function answer(message) {
  if (LANGUAGES.includes(message.language)) {
    await (await caches.open(FILES)).put("/kept-language", new Response(message.language));
    const seen = message.seen || "", keep = isModel(seen) ? keepModel : keepPublic;
    if (isPage(seen)) await keep(await caches.open(PAGES), seen, message.language);
  }
  if (/^[A-Z]{3}$/.test(message.unpin || "")) await caches.delete(PIN + message.unpin);
  if (/^[A-Z]{3}$/.test(message.pin || "")) await pin(message.pin);
  return { pinned: await pinned() };
}

self.addEventListener("install", (event) => event.waitUntil((async () => {
  const pages = await caches.open(PAGES);
  for (const path of ["/", "/glossary", ZONE]) for (const language of LANGUAGES) await keepPublic(pages, path, language);
  await keepZoneWords();
  await self.skipWaiting();
})()));

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("cotejo-") && ![PAGES, FILES, IMAGES].includes(name) && !name.startsWith(PIN)) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const isZone = event.request.method === "POST" && url.pathname === ZONE && event.request.mode === "navigate";
  if ((event.request.method !== "GET" && !isZone) || url.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(navigate(event, url));
  else if (url.pathname.startsWith("/static/") || url.pathname.startsWith("/images/")) event.respondWith(file(event.request));
});

self.addEventListener("message", (event) => event.waitUntil(
  answer(event.data || {}).then((told) => event.ports[0]?.postMessage(told), () => event.ports[0]?.postMessage({ failed: true }))));
