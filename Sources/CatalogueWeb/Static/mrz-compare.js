// Holds what is printed on a document beside its zone; the same rules as DocumentChecks/MRZ/MRZComparison.
"use strict";
(() => {
  const cotejo = globalThis.cotejoMRZ ??= {};

  // How letters become letters of a zone, the recommended way first. Source: Doc 9303-3 (8th edition) §6, table A; NY for Ñ and U
  // for Ü are accepted for matching only.
  const TABLE = new Map(`ÀÁÂÃĀĂĄ A|Ä AE A|Å AA A|Æ AE|ÇĆĈĊČ C|ÈÉÊËĒĔĖĘĚ E|ÌÍÎÏĨĪĬĮİı I|ÐĎĐ D|Ñ N NXX NY|ÒÓÔÕŌŎŐ O|Ö OE O|ØŒ OE|ÙÚÛŨŪŬŮŰŲ U|
    Ü UE UXX U|ÝŶŸ Y|Þ TH|ĜĞĠĢ G|ĤĦ H|Ĳ IJ|Ĵ J|Ķ K|ĹĻĽĿŁ L|ŃŅŇŊ N|ŔŖŘ R|ŚŜŞŠ S|ŢŤŦ T|Ŵ W|ŹŻŽ Z|ẞ SS`.split("|").flatMap((row) => {
    const [letters, ...ways] = row.trim().split(" ");
    return [...letters].map((letter) => [letter, ways]);
  }));
  const graphemes = (text) => [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)].map((part) => part.segment);

  // The words of a printed name: of each letter, the ways of writing it; none where no table has it.
  function words(name) {
    const found = [[]];
    for (const letter of graphemes(name)) {
      const upper = letter.toUpperCase(), single = upper.normalize("NFC"), word = found[found.length - 1];
      if (TABLE.has(single)) word.push(TABLE.get(single));
      else if (/^[A-Z]+$/.test(upper)) for (const one of upper) word.push([one]);
      else if (/^\s/.test(letter) || "-‐‑–—<,".includes(letter)) found.push([]);
      else if (/^[\p{Alphabetic}\p{N}]/u.test(letter)) {
        const base = [...upper.normalize("NFD")][0];
        word.push(/[A-Z]/.test(base) ? [base] : []);
      }
    }
    return found.filter((word) => word.length);
  }
  const parts = (name) => words(name).map((word) => word.map((ways) => ways[0] ?? "").join("")).filter(Boolean);

  // Whether the letters can be what the words are written as; where the name may be cut, any word may end early, as long as its
  // first letter is there.
  function matches(named, letters, isCut) {
    const units = named.flat(), next = [], starts = new Set();
    let start = 0;
    for (const word of named) {
      starts.add(start);
      for (let unit = start; unit < start + word.length; unit += 1) next[unit] = start + word.length;
      start += word.length;
    }
    const reached = new Set(), pending = [];
    const visit = (unit, letter) => {
      const place = unit * (letters.length + 1) + letter;
      if (!reached.has(place)) { reached.add(place); pending.push([unit, letter]); }
    };
    visit(0, 0);
    while (pending.length) {
      const [unit, letter] = pending.pop();
      if (letter === letters.length && (unit === units.length || isCut)) return true;
      if (letters[letter] === "<") visit(unit, letter + 1);
      if (unit === units.length) continue;
      if (isCut && !starts.has(unit) && letters[letter] === "<") visit(next[unit], letter + 1);
      for (const way of units[unit]) if (letters.startsWith(way, letter)) visit(unit + 1, letter + way.length);
      // What no table has is left out of the zone.
      if (!units[unit].length) visit(unit + 1, letter);
    }
    return false;
  }

  function nameRow(printed, found, isCut) {
    const wanted = parts(printed).join("<"), text = found.join("<"), named = words(printed);
    const agreement = wanted === text ? "same" : matches(named, found.join(""), false) ? "variant"
      : isCut && matches(named, text, true) ? "asFarAsItGoes" : "different";
    return { field: "name", printed, wanted, found: text, agreement };
  }

  // What is printed: surname, given, number, birth, expiry and sex, each empty where nothing is to be compared.
  cotejo.comparison = (found, printed) => {
    if (!found.name) return [];
    const rows = [], bare = (text) => text.replaceAll("<", "");
    const compare = (field, shown, wanted, own) => rows.push({
      field, printed: shown, wanted, found: own ?? "",
      // Some issuers leave blanks of a number out instead of filling them.
      agreement: wanted === (own ?? "") ? "same" : bare(wanted) === bare(own ?? "") ? "variant" : "different",
    });
    if (printed.surname) rows.push(nameRow(printed.surname, found.name.primary, found.name.mayBeTruncated));
    if (printed.given) rows.push(nameRow(printed.given, found.name.secondary, found.name.mayBeTruncated));
    if (printed.number) {
      const wanted = printed.number.replace(/[a-z]/g, (letter) => letter.toUpperCase()).replace(/[ \-./]/g, "<").replace(/[^A-Z0-9<]/g, "");
      compare("documentNumber", printed.number, wanted.replace(/<+$/, ""), found.documentNumber);
    }
    for (const [field, text] of [["birthDate", printed.birth], ["expiryDate", printed.expiry]]) {
      const day = cotejo.calendarDay(text);
      if (day) compare(field, text, text.replaceAll("-", "").slice(2), found.raw(field));
    }
    if (printed.sex) {
      const sex = printed.sex.toUpperCase();
      compare("sex", sex, sex === "X" ? "<" : sex, found.raw("sex"));
    }
    return rows;
  };
})();
