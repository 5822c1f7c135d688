// Suggestions while typing, and conditions that apply at once. Without this file the form does the same with its button.
"use strict";
document.querySelectorAll("form[role=search] input[type=search]").forEach((box) => {
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
    if (box.value.trim().length < 2) return close();
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
    if (event.key === "Escape") return close();
    if (list.hidden || count === 0) return;
    if (event.key === "ArrowDown") choose((chosen + 1) % count);
    else if (event.key === "ArrowUp") choose((chosen - 1 + count) % count);
    else if (event.key === "Enter" && chosen >= 0) location.assign(list.children[chosen].dataset.path);
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => {
    const item = event.target.closest("li");
    if (item) { event.preventDefault(); location.assign(item.dataset.path); }
  });
  box.addEventListener("blur", () => { request?.abort(); close(); });
});
// A condition chosen on a wide screen applies at once; on a phone the button does it, so that several can be chosen.
document.querySelectorAll(".filters input[type=checkbox], .filters select").forEach((field) => {
  field.addEventListener("change", () => { if (matchMedia("(min-width: 900px)").matches) field.form.requestSubmit(); });
});
document.querySelectorAll(".search-form").forEach((form) => {
  // What asks nothing stays out of the address.
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && (field.value === "" || (field.name === "sort" && field.value === "rank"))) field.disabled = true;
    }
  });
});
