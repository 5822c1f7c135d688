// Suggestions while typing, and conditions that apply at once. Without this file the form does the same with its button.
"use strict";
// A machine readable zone is a person's: it is checked by its own page and stands in no address.
const isZone = (box) => /<<|««/.test(box.value);
document.querySelectorAll("form[role=search][action=\"/documents\"] input[type=search]").forEach((box) => {
  const list = document.createElement("ul");
  list.className = "plain suggestions";
  list.id = box.id + "-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.labels[0].textContent);
  box.parentElement.append(list);
  for (const [name, value] of [["role", "combobox"], ["autocomplete", "off"], ["aria-autocomplete", "list"],
    ["aria-expanded", "false"], ["aria-controls", list.id]]) box.setAttribute(name, value);
  let timer, request, chosen = -1;
  const close = () => {
    // What was asked before must not open the list again.
    clearTimeout(timer);
    request?.abort();
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const items = [...list.children];
    items.forEach((item, place) => item.setAttribute("aria-selected", String(place === index)));
    chosen = index;
    if (index < 0) return box.removeAttribute("aria-activedescendant");
    box.setAttribute("aria-activedescendant", items[index].id);
    items[index].scrollIntoView({ block: "nearest" });
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, index) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + index;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.path = suggestion.path;
      item.append(suggestion.label);
      const note = suggestion.facetLabel ?? (suggestion.kind === "document" ? suggestion.value : "");
      if (note) {
        const small = document.createElement("small");
        small.textContent = " " + note + (suggestion.count === undefined ? "" : " · " + suggestion.count);
        item.append(small);
      }
      return item;
    }));
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    request?.abort();
    if (box.value.trim().length < 2 || isZone(box)) return close();
    timer = setTimeout(async () => {
      request = new AbortController();
      try {
        const address = "/api/v1/suggestions?lang=" + document.documentElement.lang + "&q=" + encodeURIComponent(box.value);
        const answer = await fetch(address, { signal: request.signal });
        if (answer.ok) show((await answer.json()).suggestions);
      } catch (error) {
        if (error.name !== "AbortError") close();
      }
    }, 80);
  });
  box.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (list.hidden || count === 0) return;
    // The first Escape closes the list, the next one empties the box.
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") choose((chosen + 1) % count);
    else if (event.key === "ArrowUp") choose((chosen - 1 + count) % count);
    else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.path);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const item = event.target.closest("li");
    if (item) { event.preventDefault(); location.assign(item.dataset.path); }
  });
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", (event) => {
    if (!isZone(box)) return;
    event.stopImmediatePropagation();
    Object.assign(box.form, { method: "post", action: "/mrz?lang=" + document.documentElement.lang });
    for (const field of box.form.elements) if (field !== box) field.disabled = true;
    box.name = "zone";
  });
});
// A condition chosen on a wide screen applies at once; on a phone the button does it, so that several can be chosen.
// The page stays where it is, and so does the keyboard's place in it.
document.querySelectorAll(".search-form").forEach((form) => {
  const answer = form.querySelector(".search-answer");
  const status = document.createElement("p");
  status.className = "hidden";
  status.setAttribute("role", "status");
  form.append(status);
  let request;
  const place = (element) => element?.id ? "#" + CSS.escape(element.id)
    : element?.name ? `[name="${element.name}"][value="${CSS.escape(element.value)}"]` : "";
  const refresh = async (button) => {
    request?.abort();
    request = new AbortController();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form, button))
      if (value && !(name === "sort" && value === "rank")) query.append(name, value);
    const address = form.getAttribute("action") + (String(query) && "?" + query);
    answer.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(address, { signal: request.signal });
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const focus = button ? `button[value="${CSS.escape(button.value)}"]` : place(document.activeElement);
      const list = button && "#" + button.closest("details").id + " > summary";
      const open = new Map([...form.querySelectorAll(".facet")].map((facet) => [facet.id, facet.open]));
      for (const part of [".facets", ".search-answer"])
        form.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
      form.querySelectorAll(".facet").forEach((facet) => { facet.open = open.get(facet.id) ?? facet.open; });
      for (const part of ["title", ".filters > summary"])
        document.querySelector(part).textContent = page.querySelector(part).textContent;
      document.querySelector("header a[hreflang]").href = page.querySelector("header a[hreflang]").getAttribute("href");
      status.textContent = answer.querySelector("h2").textContent;
      (focus && form.querySelector(focus) || list && form.querySelector(list))?.focus();
      history.pushState(null, "", address);
      answer.removeAttribute("aria-busy");
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    }
  };
  form.addEventListener("change", (event) => {
    if (event.target.matches("[type=checkbox], select") && matchMedia("(min-width: 900px)").matches) refresh();
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.className === "more") {
      event.preventDefault();
      return refresh(event.submitter);
    }
    // What asks nothing stays out of the address.
    for (const field of form.elements) {
      if (field.name && (field.value === "" || (field.name === "sort" && field.value === "rank"))) field.disabled = true;
    }
  });
  addEventListener("popstate", () => location.reload());
});

// The site kept on this device, where the browser can; without it the site is read as ever.
if ("serviceWorker" in navigator && document.querySelector("link[rel=manifest]")) {
  navigator.serviceWorker.register("/service-worker.js").catch(() => {});
  const buttons = [...document.querySelectorAll("button[data-pin]")];
  const tell = async (message) => {
    const worker = (await navigator.serviceWorker.ready).active;
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = (event) => resolve(event.data);
      worker.postMessage(message, [channel.port2]);
    });
  };
  // The country, after it, is for those who do not see the card around it.
  const label = (button, word) => { button.firstElementChild.textContent = button.dataset[word]; };
  const show = (told) => buttons.forEach((button) => {
    const isPinned = told.pinned?.includes(button.dataset.pin) ?? false;
    button.hidden = false;
    button.disabled = false;
    button.setAttribute("aria-pressed", String(isPinned));
    label(button, told.failed ? "failed" : isPinned ? "kept" : "keep");
  });
  // The first page came before there was anything to keep it.
  const seen = navigator.serviceWorker.controller ? "" : location.pathname;
  tell({ language: document.documentElement.lang, seen }).then(show);
  buttons.forEach((button) => button.addEventListener("click", async () => {
    const isPinned = button.getAttribute("aria-pressed") === "true";
    button.disabled = true;
    if (!isPinned) label(button, "keeping");
    show(await tell({ [isPinned ? "unpin" : "pin"]: button.dataset.pin }));
  }));
}
