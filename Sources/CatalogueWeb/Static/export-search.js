// The search of an exported site: over the models of the script beside the page, as nothing may be fetched from a disk.
"use strict";
(() => {
  const form = document.querySelector(".export-form"), index = globalThis.cotejoIndex;
  if (!form || !index) return;
  const MOST = 100;
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wordsOf = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const models = index.models.map((model) => ({
    ...model, heading: wordsOf(`${model.title} ${model.other} ${index.countries[model.code.slice(0, 3)]}`),
    // A code is typed with its hyphens or without.
    folded: folded(model.code.replaceAll("-", "")), all: wordsOf(model.words), terms: new Set(model.features),
  }));
  const count = document.getElementById("export-count"), list = document.getElementById("export-results");

  // How well a model fits the words: nil where one is missing. The start of a word is enough.
  function weight(model, words) {
    let sum = 0;
    for (const word of words) {
      const starts = (other) => other.startsWith(word);
      const inHeading = model.heading.some(starts);
      if (!inHeading && !model.folded.includes(word) && !model.all.some(starts)) return null;
      sum += inHeading ? 3 : 1;
    }
    return sum;
  }

  function item(model) {
    const row = document.createElement("li"), title = document.createElement("h2"), link = document.createElement("a");
    link.href = `documents/${model.code}.html`;
    link.textContent = model.title;
    title.append(link);
    const line = document.createElement("p"), code = document.createElement("span");
    line.className = "quiet";
    code.className = "code";
    code.textContent = model.code;
    line.append(code);
    if (model.isSpecimen) {
      const badge = document.createElement("span");
      badge.className = "badge specimen";
      badge.textContent = index.specimen;
      line.append(" ", badge);
    }
    line.append(` · ${index.countries[model.code.slice(0, 3)]} · ${model.line}`);
    row.append(title, line);
    return row;
  }

  function search() {
    const asked = new FormData(form), text = asked.get("q").trim(), terms = asked.getAll("feature");
    const code = folded(text.replaceAll("-", "")), isCode = /^[a-z]{3}[a-z]{2}\d{0,5}$/.test(code);
    const words = isCode ? [code] : wordsOf(text), country = asked.get("country"), category = asked.get("category");
    if (!words.length && !country && !category && !terms.length) {
      list.replaceChildren();
      count.textContent = "";
      return;
    }
    const found = models.filter((model) => (!country || model.code.startsWith(country)) && (!category || model.category === category)
      && terms.every((term) => model.terms.has(term)))
      .map((model) => [weight(model, words), model]).filter(([fit]) => fit !== null)
      .sort(([one, first], [two, second]) => two - one || (first.code < second.code ? -1 : 1));
    list.replaceChildren(...found.slice(0, MOST).map(([, model]) => item(model)));
    const more = found.length - MOST;
    count.textContent = found.length ? `${found.length} ${form.dataset.found}${more > 0 ? ` (${more} ${form.dataset.more})` : ""}`
      : form.dataset.nothing;
  }

  const given = new URLSearchParams(location.search);
  for (const name of ["q", "country", "category"]) form.elements[name].value = given.get(name) ?? "";
  for (const box of form.querySelectorAll("[name=feature]")) box.checked = given.getAll("feature").includes(box.value);
  for (const box of form.querySelectorAll("[name=feature]:checked")) {
    for (let part = box.closest("details"); part; part = part.parentElement.closest("details")) part.open = true;
  }
  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("input", search);
  search();
})();
