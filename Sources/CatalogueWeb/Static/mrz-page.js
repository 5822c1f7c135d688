// The result of the check of a zone as the page shows it, where no server answers: the same places, signs and words.
"use strict";
(() => {
  const cotejo = globalThis.cotejoMRZ ??= {};
  const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const COLOURS = {
    documentCode: "z1", nationality: "z1", issuer: "z2", documentNumber: "z2", expiryDate: "z2", compositeCheck: "z2", name: "z3",
    birthDate: "z3", sex: "z4", optionalData: "z4", moreOptionalData: "z4",
  };
  const colour = (kind) => COLOURS[kind] ?? "z5";
  const SIGNS = { error: ["✗", "against"], warning: ["!", "caution"], info: ["·", "open"] };
  const dayWords = (day, language) => `${day.day} ${cotejo.words.months[language][day.month - 1]} ${day.year}`;
  const list = (rows) => `<ul class="plain remarks">${rows.map(([sign, kind, text]) =>
    `<li class="${kind}"><span aria-hidden="true">${sign}</span> ${escaped(text)}</li>`).join("")}</ul>`;
  const table = (kind, label, columns, rows) => `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(label)}">`
    + `<table${kind ? ` class="${kind}"` : ""}><thead><tr>${columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join("")}</tr></thead>`
    + `<tbody>${rows.join("")}</tbody></table></div>`;

  function place(field, words) {
    const positions = field.length === 1 ? field.start : `${field.start}–${field.end}`;
    return `${words.zoneLine} ${field.line}, ${positions}`;
  }

  function drawn(found, words) {
    if (!found.format) {
      let start = 0;
      const lines = found.lengths.map((length) => found.text.slice(start, start += length));
      return lines.map((line) => `<p><span class="z4">${escaped(line)}</span></p>`).join("");
    }
    const wrong = found.checks.filter((check) => !check.isRight).map((check) => check.kind);
    return Array.from({ length: found.format.lineCount }, (_, index) => {
      const fields = found.format.fields.filter((field) => field.line === index + 1);
      return `<p>${fields.map(({ kind, ...field }) => `<span class="${colour(kind)}${wrong.includes(kind) ? " wrong" : ""}" `
        + `title="${escaped(`${place(field, words)}: ${words[`${kind}Field`]}`)}">${escaped(found.raw(kind))}</span>`).join("")}</p>`;
    }).join("");
  }

  function value(kind, found, language) {
    const date = (one) => one.state === "complete" ? dayWords(one, language) : cotejo.dateText(one);
    const shown = {
      documentNumber: () => found.documentNumber, optionalData: () => found.optionalData, name: () => found.name.text,
      birthDate: () => date(found.birthDate), expiryDate: () => date(found.expiryDate), compositeCheck: () => null,
    }[kind];
    if (shown) return shown() ?? "—";
    const text = found.value(kind);
    if (kind !== "issuer" && kind !== "nationality") return text ?? "—";
    const label = text !== null && Object.hasOwn(cotejo.words.countries, text) ? cotejo.words.countries[text][language] : text;
    return text === null ? "—" : label === text ? text : `${label} (${text})`;
  }

  function fieldRows(found, words, language) {
    return found.format.fields.filter((field) => !field.kind.endsWith("Check") || field.kind === "compositeCheck").map((field) => {
      const check = found.checks.find((one) => one.kind === field.kind || one.kind === `${field.kind}Check`);
      const digit = !check ? "" : check.isRight ? `✓ ${check.found}` : `✗ ${check.found}, ${words.mrzExpected} ${check.expected ?? "?"}`;
      return `<tr><th scope="row">${escaped(words[`${field.kind}Field`])}</th><td>${escaped(value(field.kind, found, language))}</td>`
        + `<td class="${!check ? "open" : check.isRight ? "for" : "against"}">${escaped(digit)}</td><td class="code">`
        + `<span class="${colour(field.kind)}">${escaped(found.raw(field.kind))}</span></td><td>${place(field, words)}</td></tr>`;
    });
  }

  function comparedRows(rows, words) {
    const names = { same: words.mrzSame, variant: words.mrzVariant, asFarAsItGoes: words.mrzAsFar, different: words.mrzDifferent };
    return rows.map((row) => {
      const isDifferent = row.agreement === "different";
      const said = `${isDifferent ? "✗" : "✓"} ${names[row.agreement]}${isDifferent ? ` (${row.wanted})` : ""}`;
      return `<tr><th scope="row">${escaped(words[`${row.field}Field`])}</th><td>${escaped(row.printed)}</td>`
        + `<td class="code">${escaped(row.found || "—")}</td><td class="${isDifferent ? "against" : "for"}">${escaped(said)}</td></tr>`;
    });
  }

  // Whether documents of a category may have a code that starts with a letter: visas have V, nothing else has.
  function mayHave(letter, category) {
    if (letter === "V") return category === "C";
    return letter === "P" ? !["C", "B", "D", "F"].includes(category) : category !== "C" && category !== "D";
  }

  function verdict(found) {
    if (!found.format) return ["NoZone", false];
    if (cotejo.isAccepted(found)) return ["Sound", true];
    return cotejo.isAcceptedAsRead(found) ? ["Changed", true] : ["Wrong", false];
  }

  // What the page shows of an answer. `models` are those at hand of an issuer: what a link to each says, and where it leads.
  cotejo.html = (form, day, language, models) => {
    const words = cotejo.words.texts[language], found = cotejo.read(form.zone, day), answer = cotejo.answer(form.zone, day, form);
    const [name, isGood] = verdict(found), title = (text) => `<h3>${escaped(text)}</h3>`, parts = [];
    parts.push(`<div class="glance" role="region" aria-label="${escaped(words.postGlance)}"><section class="notice${isGood ? " found" : ""}" `
      + `role="status" aria-label="${escaped(words.mrzSteps)}"><h2>${escaped(words[`mrz${name}Title`])}</h2><p>${escaped(words[`mrz${name}Body`])}</p>`
      + `<p class="hint">${escaped(`${words.mrzHere} ${dayWords(found.reference, language)}.`)}</p></section>`);
    const code = found.value("issuer"), letter = (found.raw("documentCode") ?? "")[0];
    const own = models(code === "D" ? "DEU" : code).filter(([path]) => mayHave(letter, /[A-Z]{3}-([A-Z])/.exec(path)?.[1]));
    parts.push(`<section class="verdict wide"><h2>${escaped(words.mrzHereModels)}</h2>`
      + (own.length ? `<ul>${own.map(([path, text]) => `<li><a href="${escaped(path)}">${escaped(text)}</a></li>`).join("")}</ul>`
        : `<p>${escaped(words.mrzHereNone)}</p>`)
      + `<p class="hint">${escaped(words.mrzHereLead)}</p></section></div>`);
    parts.push(`<section class="post-zone" aria-labelledby="mrz-fields"><h2 id="mrz-fields">${escaped(words.mrzFieldsTitle)}</h2>`
      + `<div class="scroll" tabindex="0" role="region" aria-labelledby="mrz-fields"><div class="zone code">${drawn(found, words)}</div></div>`);
    if (answer.changes.length) {
      parts.push(title(words.mrzChanges), list(answer.changes.map((one) => ["~", cotejo.isHarmless(one) ? "open" : "caution", one[language]])),
        `<details class="folded"><summary>${escaped(words.mrzTyped)}</summary>`,
        ...answer.typed.filter(Boolean).map((line) => `<p class="code">${escaped(line)}</p>`), "</details>");
    }
    if (answer.comparison) {
      parts.push(title(words.mrzCompared), table("", words.mrzCompared,
        [words.zoneField, words.mrzPrintedColumn, words.mrzZoneColumn, words.mrzResultColumn], comparedRows(answer.comparison, words)));
    }
    if (found.format) {
      parts.push(table("fields", words.mrzFieldsTitle, [words.zoneField, words.mrzValue, words.mrzDigit, words.mrzStands, words.zonePlace],
        fieldRows(found, words, language)));
    }
    const remarks = ["error", "warning", "info"].flatMap((rank) => answer.notes.filter((one) => one.severity === rank));
    if (remarks.length) parts.push(title(words.mrzRemarks), list(remarks.map((one) => [...SIGNS[one.severity], one[language]])));
    return parts.join("") + `</section><h2 class="again">${escaped(words.mrzOther)}</h2>`;
  };
  cotejo.escaped = escaped;

  // In a folder of files the page itself answers; on the site the server does, and without a line the service worker.
  const form = globalThis.document?.querySelector("form.mrz-form[data-here]");
  if (!form) return;
  const language = document.documentElement.lang, result = document.createElement("div");
  form.before(result);
  form.elements.on.value ||= new Date().toISOString().slice(0, 10);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const day = cotejo.calendarDay(form.elements.on.value) ? form.elements.on.value : new Date().toISOString().slice(0, 10);
    const own = (issuer) => (globalThis.cotejoIndex?.models ?? []).filter((model) => model.code.startsWith(`${issuer}-`))
      .map((model) => [`documents/${model.code}.html`, `${model.title} · ${model.code}`]);
    result.innerHTML = cotejo.html(Object.fromEntries(new FormData(form)), day, language, own);
    result.querySelector("[role=status]").scrollIntoView({ block: "nearest" });
  });
})();
