// Reads a machine readable zone where no server answers: without a line, and from a folder of files. The same rules as
// DocumentChecks/MRZ; the browser's tests hold both to the same answers.
// A script and no module: modules do not load from a disk, and a service worker takes scripts.
"use strict";
(() => {
  const cotejo = globalThis.cotejoMRZ ??= {};
  const FILLER = "<", FOREIGN = "?", BLANK = " ", GUILLEMET = "«";
  const MOST_BYTES = 4000;
  const isDigit = (sign) => sign >= "0" && sign <= "9";
  const isLetter = (sign) => sign >= "A" && sign <= "Z";
  const isSign = (sign) => isDigit(sign) || isLetter(sign) || sign === FILLER;
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const trimEnd = (text) => text.replace(/<+$/, "") || null;

  // Doc 9303 parts 4 to 7, §4.2.2: every field of each line, with its length.
  const nameLine = (length) => [["documentCode", 2], ["issuer", 3], ["name", length - 5]];
  const DATA = [["documentNumber", 9], ["documentNumberCheck", 1], ["nationality", 3], ["birthDate", 6], ["birthDateCheck", 1],
    ["sex", 1], ["expiryDate", 6], ["expiryDateCheck", 1]];
  const TD1 = [
    [["documentCode", 2], ["issuer", 3], ["documentNumber", 9], ["documentNumberCheck", 1], ["optionalData", 15]],
    [["birthDate", 6], ["birthDateCheck", 1], ["sex", 1], ["expiryDate", 6], ["expiryDateCheck", 1], ["nationality", 3],
      ["moreOptionalData", 11], ["compositeCheck", 1]],
    [["name", 30]],
  ];
  // What the composite digit covers: line, first and last position; visas have none.
  const layout = (id, length, lines, composite = []) => {
    const fields = lines.flatMap((parts, index) => {
      let start = 1;
      return parts.map(([kind, size]) => {
        const field = { kind, line: index + 1, start, end: start + size - 1, from: index * length + start - 1, length: size };
        field.to = field.from + size;
        start += size;
        return field;
      });
    });
    return {
      id, length, lineCount: lines.length, fields, byKind: Object.fromEntries(fields.map((field) => [field.kind, field])),
      composite: composite.map(([line, first, last]) => [(line - 1) * length + first - 1, (line - 1) * length + last]),
    };
  };
  const FORMATS = Object.fromEntries([
    layout("TD1", 30, TD1, [[1, 6, 30], [2, 1, 7], [2, 9, 15], [2, 19, 29]]),
    layout("TD2", 36, [nameLine(36), [...DATA, ["optionalData", 7], ["compositeCheck", 1]]], [[2, 1, 10], [2, 14, 20], [2, 22, 35]]),
    layout("TD3", 44, [nameLine(44), [...DATA, ["optionalData", 14], ["optionalDataCheck", 1], ["compositeCheck", 1]]],
      [[2, 1, 10], [2, 14, 20], [2, 22, 43]]),
    layout("MRV-A", 44, [nameLine(44), [...DATA, ["optionalData", 16]]]),
    layout("MRV-B", 36, [nameLine(36), [...DATA, ["optionalData", 8]]]),
  ].map((format) => [format.id, format]));

  const formatOf = (count, length, first) => {
    const isVisa = first === "V";
    if (count === 3 && length === 30) return "TD1";
    if (count === 2 && length === 36) return isVisa ? "MRV-B" : "TD2";
    if (count === 2 && length === 44) return isVisa ? "MRV-A" : "TD3";
    return null;
  };
  const formatOfLines = (lines) =>
    lines.length && lines[0].length && lines.every((line) => line.length === lines[0].length)
      ? formatOf(lines.length, lines[0].length, lines[0][0]) : null;

  // What was typed, taken apart into lines; blanks and guillemets stay until it is known what they stand for.
  function typedLines(text) {
    const lines = [[]], counts = { lowerCase: 0, signs: 0 };
    const scalars = [...text];
    for (let index = 0; index < scalars.length; index += 1) {
      const sign = scalars[index], line = lines[lines.length - 1];
      if (sign === "&" && scalars.slice(index, index + 4).join("") === "&lt;") {
        line.push(FILLER);
        counts.signs += 1;
        index += 3;
      } else if ("\n\r\u0085\u2028\u2029".includes(sign)) lines.push([]);
      else if (sign >= "a" && sign <= "z") {
        line.push(sign.toUpperCase());
        counts.lowerCase += 1;
      } else if (isSign(sign)) line.push(sign);
      else if (sign === "«" || sign === "»") line.push(GUILLEMET);
      else if ("‹＜〈˂❮".includes(sign)) {
        line.push(FILLER);
        counts.signs += 1;
      // What cannot be seen is not there: marks of byte order and of zero width.
      } else if (!/[\uFEFF\u200B-\u200F\u00AD]/.test(sign)) line.push(/\s/.test(sign) ? BLANK : FOREIGN);
    }
    const before = sum(lines.map((line) => line.length));
    const trimmed = lines.map((line) => {
      const own = line.map((sign) => sign !== BLANK);
      return own.includes(true) ? line.slice(own.indexOf(true), own.lastIndexOf(true) + 1) : [];
    }).filter((line) => line.length);
    const count = (wanted) => sum(trimmed.map((line) => line.filter((sign) => sign === wanted).length));
    return {
      lines: trimmed, ...counts, outerBlanks: before - sum(trimmed.map((line) => line.length)), blanks: count(BLANK),
      guillemets: count(GUILLEMET),
    };
  }

  const change = (kind, count, more = {}) => ({ kind, count, ...more });

  function reading(typed, pairs, fillers) {
    const lines = typed.lines.map((line) => line.flatMap((sign) =>
      sign === BLANK ? (fillers ? [FILLER] : []) : sign === GUILLEMET ? (pairs ? [FILLER, FILLER] : [FILLER]) : [sign]));
    const changes = [];
    if (typed.outerBlanks) changes.push(change("outerBlanks", typed.outerBlanks));
    if (typed.lowerCase) changes.push(change("lowerCase", typed.lowerCase));
    if (typed.blanks) changes.push(change(fillers ? "blanksToFillers" : "blanksRemoved", typed.blanks));
    if (typed.signs + typed.guillemets) changes.push(change("signsToFillers", typed.signs + typed.guillemets));
    return { lines, changes };
  }

  const input = (own, lines, format, more) => ({ lines, format, changes: [...own.changes, ...more] });

  function exact(own) {
    const format = formatOfLines(own.lines);
    return format && input(own, own.lines, format, []);
  }

  // The same characters with the breaks elsewhere: one long line, or a line broken in two.
  function rebroken(own) {
    const all = own.lines.flat(), count = { 90: 3, 88: 2, 72: 2 }[all.length];
    if (own.lines.length > 6 || !count) return null;
    const length = all.length / count, format = formatOf(count, length, all[0]);
    const broken = Array.from({ length: count }, (_, index) => all.slice(index * length, (index + 1) * length));
    return format && input(own, broken, format, [change("lineBreaks", count - 1)]);
  }

  // Lines of a format among others, such as the rest of a scanned page.
  function within(own) {
    if (own.lines.length <= 2) return null;
    for (const count of [3, 2]) {
      for (let start = 0; own.lines.length > count && start <= own.lines.length - count; start += 1) {
        const part = own.lines.slice(start, start + count), format = formatOfLines(part);
        if (!format || !part.flat().includes(FILLER)) continue;
        if (own.lines.filter((line) => line.length === FORMATS[format].length).length !== count) continue;
        return input(own, part, format, [change("otherText", own.lines.length - count)]);
      }
    }
    return null;
  }

  function fitted(line, length, number, isName) {
    const lack = length - line.length;
    if (lack === 0) return { line };
    if (line[line.length - 1] !== FILLER && !(isName && lack > 0)) return null;
    if (lack > 0) return { line: [...line, ...Array(lack).fill(FILLER)], change: change("fillersAdded", lack, { line: number }) };
    if (!line.slice(length).every((sign) => sign === FILLER)) return null;
    return { line: line.slice(0, length), change: change("fillersRemoved", -lack, { line: number }) };
  }

  // The lines with fillers added to or taken from their ends, where that is all they lack.
  function padded(own) {
    for (const [count, length] of [[3, 30], [2, 44], [2, 36]]) {
      if (own.lines.length !== count) continue;
      // Only names may be much shorter: where nobody typed the fillers after them.
      const name = count === 3 ? 2 : 0;
      if (!own.lines.every((line, index) => index === name || Math.abs(line.length - length) <= 6)) continue;
      const parts = own.lines.map((line, index) => fitted(line, length, index + 1, index === name));
      if (parts.includes(null)) continue;
      const lines = parts.map((part) => part.line), format = formatOfLines(lines);
      if (format) return input(own, lines, format, parts.flatMap((part) => part.change ?? []));
    }
    return null;
  }

  // The lines that have fillers, where the others have none.
  function alone(own) {
    const lines = own.lines.filter((line) => line.includes(FILLER));
    if (lines.length === own.lines.length || !lines.length) return null;
    const rest = { lines, changes: [...own.changes, change("otherText", own.lines.length - lines.length)] };
    return exact(rest) || rebroken(rest) || padded(rest);
  }

  // The common case: right lines of right characters, nothing to change.
  function asTyped(text) {
    if (text.length > 100 || !/^[A-Z0-9<\n\r]*$/.test(text)) return null;
    const lines = text.replaceAll("\r", "").replace(/\n$/, "").split("\n").map((line) => [...line]);
    const format = formatOfLines(lines);
    return format && { lines, format, changes: [] };
  }

  function inputOf(text) {
    const direct = asTyped(text);
    if (direct) return direct;
    if (new TextEncoder().encode(text).length > MOST_BYTES) return { lines: [], format: null, changes: [] };
    const typed = typedLines(text), readings = [];
    for (const pairs of typed.guillemets ? [true, false] : [false]) {
      for (const fillers of typed.blanks ? [false, true] : [false]) readings.push(reading(typed, pairs, fillers));
    }
    for (const ways of [[exact, rebroken, within], [padded, alone]]) {
      for (const own of readings) {
        for (const way of ways) {
          const found = way(own);
          if (found) return found;
        }
      }
    }
    return { ...readings[0], format: null };
  }

  // Which characters a field admits. Source: Doc 9303-3 §4.3 and parts 4 to 7, §4.2.2.
  function admits(kind, sign) {
    switch (kind) {
      case "documentCode": case "issuer": case "nationality": case "name": return isLetter(sign) || sign === FILLER;
      case "sex": return "MFX<".includes(sign);
      case "compositeCheck": return isDigit(sign);
      case "documentNumber": case "optionalData": case "moreOptionalData": return isSign(sign);
      default: return isDigit(sign) || sign === FILLER;
    }
  }
  const PAIRS = ["O0", "I1", "S5", "B8", "Z2", "G6"];
  const LETTERS_ONLY = ["documentCode", "issuer", "nationality", "name"];
  const BOTH = ["documentNumber", "optionalData", "moreOptionalData"];

  // What a character that may not stand in a place was mistaken for, if the place leaves only one reading.
  function forced(kind, sign) {
    if (BOTH.includes(kind) || kind === "sex") return null;
    const wantsLetter = LETTERS_ONLY.includes(kind);
    const pair = PAIRS.find((both) => both[wantsLetter ? 1 : 0] === sign);
    return pair ? pair[wantsLetter ? 0 : 1] : null;
  }

  function correct(signs, format, changes) {
    const misplaced = [];
    for (const field of format.fields) {
      for (let place = field.from; place < field.to; place += 1) {
        if (admits(field.kind, signs[place])) continue;
        const to = forced(field.kind, signs[place]);
        if (!to) { misplaced.push(place); continue; }
        changes.push(change("lookalike", 1, { line: field.line, position: place % format.length + 1, from: signs[place], to }));
        signs[place] = to;
      }
    }
    return misplaced;
  }

  // Weights 7, 3, 1, modulo 10; null where a character may not stand in a zone. Source: Doc 9303-3 §4.9.
  function checkDigit(text) {
    let total = 0;
    for (let index = 0; index < text.length; index += 1) {
      const sign = text[index];
      if (!isSign(sign)) return null;
      const value = sign === FILLER ? 0 : isDigit(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
      total += value * [7, 3, 1][index % 3];
    }
    return String(total % 10);
  }

  // The number, put together where it is long. Source: Doc 9303-5 §4.2.2 note j, 9303-6 note j.
  function numberOf(text, format) {
    const own = format.byKind.documentNumber, optional = format.byKind.optionalData;
    const printed = text[own.to], number = text.slice(own.from, own.to);
    const plain = { form: "plain", rest: 0, found: printed, expected: checkDigit(number) };
    if (printed !== FILLER || number.endsWith(FILLER)) return plain;
    const more = /^[^<]*/.exec(text.slice(optional.from, optional.to))[0];
    if (more.length < 2) return plain;
    const rest = more.slice(0, -1), digit = more.slice(-1);
    const without = checkDigit(number + rest), withFiller = checkDigit(number + FILLER + rest);
    const isWithout = without === digit, isWith = withFiller === digit;
    const form = isWithout ? (isWith ? "longEitherWay" : "longWithoutFiller") : isWith ? "longWithFiller" : "longWrong";
    // Booklets and visas have no such rule; there it is believed only where the digit is right.
    if (form === "longWrong" && format.id !== "TD1" && format.id !== "TD2") return plain;
    return { form, rest: rest.length, found: digit, expected: form === "longWithFiller" ? withFiller : without };
  }

  const monthLength = (month, year) =>
    month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const two = (value) => value === null ? "XX" : String(value).padStart(2, "0");
  const iso = (day) => `${String(day.year).padStart(4, "0")}-${two(day.month)}-${two(day.day)}`;
  const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
  const isDay = (day) => day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= monthLength(day.month, day.year);
  function calendarDay(text) {
    const parts = DAY.exec(text ?? "");
    const day = parts && { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
    return day && isDay(day) ? day : null;
  }

  // Unknown parts are fillers; no birth is after the day of the check. Source: Doc 9303-3 §4.8.
  function dateOf(text, isBirth, reference) {
    const impossible = { state: "impossible", year: null, month: null, day: null, century: false };
    const parts = [0, 2, 4].map((start) => text.slice(start, start + 2));
    if (!parts.every((part) => part === "<<" || /^\d\d$/.test(part))) return impossible;
    const [short, month, day] = parts.map((part) => part === "<<" ? null : Number(part));
    if ((month !== null && (month < 1 || month > 12)) || (day !== null && (day < 1 || day > 31))) return impossible;
    if (short === null) {
      const isPossible = month === null || (day ?? 1) <= monthLength(month, 2000);
      const state = month === null && day === null ? "unknown" : isPossible ? "partial" : "impossible";
      return { state, year: null, month, day, century: false };
    }
    let year = reference.year - reference.year % 100 + short;
    if (isBirth) {
      if (iso({ year, month: month ?? 1, day: day ?? 1 }) > iso(reference)) year -= 100;
    } else {
      if (year > reference.year + 50) year -= 100;
      if (year <= reference.year - 50) year += 100;
    }
    if (month !== null && (day ?? 1) > monthLength(month, year)) return impossible;
    const state = month !== null && day !== null ? "complete" : "partial";
    return { state, year, month, day, century: isBirth && reference.year - year <= 20 };
  }
  const dateText = (date) =>
    ["complete", "partial"].includes(date.state) ? `${date.year ?? "XXXX"}-${two(date.month)}-${two(date.day)}` : null;

  function checksOf(text, format, number) {
    const at = (kind, covered, isFillerRight = false) => {
      const found = text[format.byKind[kind].from], expected = checkDigit(covered);
      return { kind, found, expected, isRight: found === expected || (isFillerRight && found === FILLER) };
    };
    const raw = (kind) => text.slice(format.byKind[kind].from, format.byKind[kind].to);
    const checks = [
      { kind: "documentNumberCheck", found: number.found, expected: number.expected, isRight: number.found === number.expected },
      at("birthDateCheck", raw("birthDate")), at("expiryDateCheck", raw("expiryDate")),
    ];
    if (format.byKind.optionalDataCheck) {
      checks.push(at("optionalDataCheck", raw("optionalData"), /^<*$/.test(raw("optionalData"))));
    }
    if (format.byKind.compositeCheck) {
      checks.push(at("compositeCheck", format.composite.map(([from, to]) => text.slice(from, to)).join("")));
    }
    return checks;
  }

  function nameOf(field) {
    const division = field.indexOf("<<");
    const parts = (text) => text.split(FILLER).filter(Boolean);
    const primary = parts(division < 0 ? field : field.slice(0, division));
    const secondary = division < 0 ? [] : parts(field.slice(division));
    const text = [primary.join(" "), secondary.join(" ")].filter(Boolean).join(", ");
    return { primary, secondary, text, mayBeTruncated: !field.endsWith(FILLER) };
  }

  // The day of the check as `2026-11-21`.
  cotejo.read = (typed, day) => {
    const reference = calendarDay(day), own = inputOf(typed), format = FORMATS[own.format] ?? null;
    const found = {
      typed, reference, format, changes: own.changes, lengths: own.lines.map((line) => line.length), checks: [], misplaced: [],
      number: { form: "plain", rest: 0 }, text: own.lines.flat().join(""),
      birthDate: { state: "unknown" }, expiryDate: { state: "unknown" },
    };
    found.raw = (kind) => format?.byKind[kind] ? found.text.slice(format.byKind[kind].from, format.byKind[kind].to) : null;
    found.value = (kind) => { const raw = found.raw(kind); return raw === null ? null : trimEnd(raw); };
    if (!format) return found;
    const signs = own.lines.flat();
    found.misplaced = correct(signs, format, found.changes);
    found.text = signs.join("");
    found.number = numberOf(found.text, format);
    found.checks = checksOf(found.text, format, found.number);
    found.birthDate = dateOf(found.raw("birthDate"), true, reference);
    found.expiryDate = dateOf(found.raw("expiryDate"), false, reference);
    found.name = nameOf(found.raw("name"));
    const isLong = found.number.form !== "plain", optional = found.raw("optionalData");
    found.documentNumber = isLong ? found.raw("documentNumber") + optional.slice(0, found.number.rest) : found.value("documentNumber");
    found.optionalData = trimEnd(isLong ? optional.slice(found.number.rest + 2) : optional);
    return found;
  };
  const isHarmless = (one) => one.kind === "lineBreaks" || one.kind === "outerBlanks";
  cotejo.isAcceptedAsRead = (found) => Boolean(found.format) && !found.misplaced.length && found.checks.every((check) => check.isRight)
    && found.birthDate.state !== "impossible" && found.expiryDate.state !== "impossible";
  cotejo.isAccepted = (found) => cotejo.isAcceptedAsRead(found) && found.changes.every(isHarmless);
  Object.assign(cotejo, { dateText, iso, calendarDay, isHarmless });
})();
