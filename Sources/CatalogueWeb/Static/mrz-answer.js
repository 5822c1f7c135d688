// What there is to know of a zone that was read, in both languages: the words of DocumentChecks/MRZ. The table of codes and the
// words of the page come from the server (`cotejoMRZ.words`), so that there is one of each.
"use strict";
(() => {
  const cotejo = globalThis.cotejoMRZ ??= {};
  const note = (id, severity, field, es, en) => ({ id, severity, ...(field ? { field } : {}), es, en });

  // What was changed to read it.
  const CHANGES = {
    lineBreaks: () => ["se pusieron los saltos de línea en su lugar", "line breaks were put in their place"],
    outerBlanks: (n) => n === 1 ? ["se dejó fuera un espacio en un extremo", "one blank at an end was left out"]
      : [`se dejaron fuera ${n} espacios en los extremos`, `${n} blanks at the ends were left out`],
    lowerCase: (n) => n === 1 ? ["una minúscula pasó a mayúscula", "one small letter became a capital"]
      : [`${n} minúsculas pasaron a mayúsculas`, `${n} small letters became capitals`],
    blanksRemoved: (n) => n === 1 ? ["se quitó un espacio", "one blank was taken out"]
      : [`se quitaron ${n} espacios`, `${n} blanks were taken out`],
    blanksToFillers: (n) => n === 1 ? ["un espacio pasó a «<»", 'one blank became "<"']
      : [`${n} espacios pasaron a «<»`, `${n} blanks became "<"`],
    signsToFillers: (n) => n === 1 ? ["un signo parecido pasó a «<»", 'one similar sign became "<"']
      : [`${n} signos parecidos pasaron a «<»`, `${n} similar signs became "<"`],
    fillersAdded: (n) => n === 1 ? ["se añadió un relleno al final", "one filler was added at the end"]
      : [`se añadieron ${n} rellenos al final`, `${n} fillers were added at the end`],
    fillersRemoved: (n) => n === 1 ? ["se quitó un relleno del final", "one filler was taken off the end"]
      : [`se quitaron ${n} rellenos del final`, `${n} fillers were taken off the end`],
    otherText: (n) => n === 1 ? ["se dejó fuera una línea ajena", "one other line was left out"]
      : [`se dejaron fuera ${n} líneas ajenas`, `${n} other lines were left out`],
    lookalike: (n, { from, to }) => [`«${from}» se leyó como «${to}»: el lugar no admite otra cosa`,
      `"${from}" was read as "${to}": the place admits nothing else`],
  };
  function changeOf(one) {
    const [es, en] = CHANGES[one.kind](one.count, one);
    const at = (line, position) => one.line ? ` (${line} ${one.line}${one.position ? `, ${position} ${one.position}` : ""})` : "";
    return { ...one, es: es + at("línea", "posición"), en: en + at("line", "position") };
  }

  function stateOf(code, isIssuer) {
    const term = Object.hasOwn(cotejo.words.countries, code) ? cotejo.words.countries[code] : null;
    if (!term) return { code, status: "unknown", isUsedHere: false };
    const isUsedHere = (isIssuer ? term.issuer : term.nationality) ?? true;
    return { code, status: term.status, isUsedHere, label: { es: term.es, en: term.en, translated: [] } };
  }

  function stateNotes(state, field) {
    const { code, status } = state, name = state.label ?? { es: code, en: code };
    const say = (id, severity, es, en) => [note(`${field}.${id}`, severity, field, es, en)];
    switch (status) {
      case "unknown": return say("unknown", "warning", code ? `«${code}» no está en ninguna tabla conocida.` : "No hay código.",
        code ? `"${code}" is in no known table.` : "There is no code.");
      case "specimen": return say("specimen", "info", `${code} es el Estado de las muestras: ningún documento verdadero lo lleva.`,
        `${code} is the state of specimens: no real document has it.`);
      case "deprecated": return say("deprecated", "warning", `${code} (${name.es}) fue retirado: solo pueden llevarlo documentos antiguos.`,
        `${code} (${name.en}) was withdrawn: only older documents can have it.`);
      case "observedNonstandard": return say("nonstandard", "warning", `${code} (${name.es}) se ha visto, pero no está en la norma.`,
        `${code} (${name.en}) has been seen but is not in the standard.`);
      default:
        if (!state.isUsedHere) {
          return say("elsewhere", "warning", `${code} (${name.es}) no se usa en este campo.`,
            `${code} (${name.en}) is not used in this field.`);
        }
        return status === "iso" ? [] : say("special", "info", `${code}: ${name.es}.`, `${code}: ${name.en}.`);
    }
  }

  function codeNotes(found) {
    const id = found.format.id, code = found.raw("documentCode"), shown = found.value("documentCode") ?? "";
    const say = (name, severity, es, en) => [note(`code.${name}`, severity, "documentCode", es, en)];
    const first = shown[0] ?? "";
    const isAdmitted = first !== "" && (id === "TD3" ? first === "P" : id.startsWith("MRV") ? first === "V"
      : "ACI".includes(first) && shown.slice(1) !== "V");
    // A single sheet in place of a passport has the size of TD2 and the code PU (Doc 9303-8 §4.1.5).
    if (!isAdmitted && !(code === "PU" && id === "TD2")) {
      return say("format", "warning", `El código «${code}» no corresponde al formato ${id}.`,
        `The code "${code}" does not belong to format ${id}.`);
    }
    if (id !== "TD3") {
      if (code === "AC") {
        return say("crew", "info", "AC: certificado de miembro de la tripulación.", "AC: crew member certificate.");
      }
      return code === "AI" ? say("notUsed", "warning", "AI: la norma no usa este código.", "AI: the standard does not use this code.") : [];
    }
    if (code === "P<") {
      // Source: Doc 9303-4 §4.4.
      if (found.expiryDate.state !== "complete" || found.expiryDate.year < 2038) return [];
      return say("outdated", "warning", "«P<» sin segunda letra con vencimiento en 2038 o después: la norma ya no lo prevé.",
        "\"P<\" without a second letter and expiry in 2038 or later: the standard has no such any more.");
    }
    if (Object.hasOwn(cotejo.words.documentCodes, code)) {
      const term = cotejo.words.documentCodes[code];
      return say("harmonised", "info", `${code}: ${term.es} (lista armonizada desde 2026).`, `${code}: ${term.en} (harmonised list since 2026).`);
    }
    return say("national", "info", `${code}: segunda letra fuera de la lista armonizada; la usan documentos expedidos antes de 2028.`,
      `${code}: a second letter outside the harmonised list, as documents issued before 2028 have.`);
  }

  function bothStates(found) {
    const issuer = stateOf(found.value("issuer") ?? "", true), nationality = stateOf(found.value("nationality") ?? "", false);
    // What was said of the code already is not said again.
    const isSaid = issuer.code === nationality.code && issuer.isUsedHere === nationality.isUsedHere;
    const notes = [...stateNotes(issuer, "issuer"), ...(isSaid ? [] : stateNotes(nationality, "nationality"))];
    if (issuer.code !== nationality.code) {
      notes.push(note("nationality.differs", "info", "nationality",
        "Emisor y nacionalidad difieren, como en documentos de refugiados, de extranjeros, de organizaciones y en visas.",
        "Issuer and nationality differ, as on documents of refugees, aliens and organizations and on visas."));
    }
    return notes;
  }

  const FORMS = {
    longWithoutFiller: ["su dígito se calculó sin contar el relleno intermedio, como dice la norma",
      "its digit was computed without the filler in between, as the standard says"],
    longWithFiller: ["su dígito se calculó contando el relleno intermedio, como en algunas tarjetas auténticas",
      "its digit was computed with the filler in between, as on some genuine cards"],
    longEitherWay: ["su dígito es correcto con y sin el relleno intermedio", "its digit is right with and without the filler in between"],
    longWrong: ["su dígito no corresponde ni con ni sin el relleno intermedio",
      "its digit is right neither with nor without the filler in between"],
  };
  function numberNotes(found) {
    const number = found.documentNumber, form = found.number.form;
    if (number === null) return [note("number.empty", "warning", "documentNumber", "No hay número.", "There is no number.")];
    if (form === "plain") return [];
    const [es, en] = FORMS[form];
    return [note(`number.${form}`, form === "longWrong" ? "warning" : "info", "documentNumber",
      `Número largo de ${number.length} caracteres: ${es}.`, `Long number of ${number.length} characters: ${en}.`)];
  }

  function nameNotes({ name }) {
    const notes = [];
    if (name.mayBeTruncated) {
      notes.push(note("name.truncated", "info", "name", "El nombre llega hasta el último lugar: puede estar cortado. Compare solo el comienzo.",
        "The name reaches the last place: it may be cut. Compare only its beginning."));
    }
    if (!name.primary.length) notes.push(note("name.noPrimary", "warning", "name", "No hay apellido.", "There is no surname."));
    else if (!name.secondary.length) {
      notes.push(note("name.single", "info", "name", "El nombre no está dividido en apellidos y nombres.",
        "The name is not divided into primary and secondary identifier."));
    }
    return notes;
  }

  function dateNotes(found) {
    const notes = [], { birthDate: birth, expiryDate: expiry } = found;
    const say = (field, id, severity, es, en) => notes.push(note(`${field}.${id}`, severity, field, es, en));
    for (const [field, date, isBirth] of [["birthDate", birth, true], ["expiryDate", expiry, false]]) {
      const [es, en] = isBirth ? ["Nacimiento", "Birth"] : ["Vencimiento", "Expiry"], weight = isBirth ? "info" : "warning";
      if (date.state === "impossible") {
        say(field, "impossible", "error", `${es}: «${found.raw(field)}» no es una fecha del calendario.`,
          `${en}: "${found.raw(field)}" is no date of the calendar.`);
      } else if (date.state === "partial") {
        const shown = cotejo.dateText(date);
        say(field, "partial", weight, `${es}: se conoce solo en parte (${shown}).`, `${en}: known only in part (${shown}).`);
      } else if (date.state === "unknown") {
        say(field, "unknown", weight, isBirth ? "Nacimiento: no se conoce." : "Vencimiento: no consta.",
          isBirth ? "Birth: not known." : "Expiry: not stated.");
      }
    }
    if (birth.century) {
      say("birthDate", "century", "info", `El año puede ser ${birth.year} o ${birth.year - 100}: la zona no dice el siglo.`,
        `The year may be ${birth.year} or ${birth.year - 100}: the zone does not say the century.`);
    }
    if (birth.year != null && expiry.year != null && birth.year > expiry.year) {
      say("birthDate", "afterExpiry", "warning", "Con el siglo supuesto, el nacimiento es posterior al vencimiento.",
        "With the century assumed, birth is after expiry.");
    }
    if (expiry.state === "complete" && cotejo.iso(expiry) < cotejo.iso(found.reference)) {
      const [day, reference] = [cotejo.iso(expiry), cotejo.iso(found.reference)];
      say("expiryDate", "past", "warning", `Venció el ${day} (respecto del ${reference}).`, `It expired on ${day} (as of ${reference}).`);
    }
    return notes;
  }

  function otherNotes(found) {
    const notes = [], sex = found.raw("sex");
    if (sex === "<") notes.push(note("sex.unspecified", "info", "sex", "No indica el sexo.", "The sex is not stated."));
    if (sex === "X") {
      notes.push(note("sex.x", "warning", "sex", "La zona lleva X; la norma pone aquí un relleno y la X solo en la parte visual.",
        "The zone has X; the standard has a filler here and the X only in the visual part."));
    }
    const check = found.checks.find((one) => one.kind === "optionalDataCheck");
    // Position 43 of a booklet without optional data: 0 and the filler are both right.
    if (check?.isRight && found.optionalData === null) {
      notes.push(note("optionalData.empty", "info", "optionalDataCheck",
        `Posición 43: sin datos opcionales, «${check.found}» vale (se admiten 0 y <).`,
        `Position 43: without optional data "${check.found}" is right (0 and < are both admitted).`));
    }
    return notes;
  }

  function misplacedNotes(found) {
    return found.misplaced.slice(0, 12).map((place) => {
      const line = Math.floor(place / found.format.length) + 1, position = place % found.format.length + 1;
      const field = found.format.fields.find((one) => place >= one.from && place < one.to), sign = found.text[place];
      return sign === "?"
        ? note("character", "error", field.kind, `Línea ${line}, posición ${position}: hay un signo que ninguna zona tiene.`,
          `Line ${line}, position ${position}: a sign that no zone has.`)
        : note("character", "error", field.kind, `Línea ${line}, posición ${position}: «${sign}» no puede estar ahí.`,
          `Line ${line}, position ${position}: "${sign}" cannot stand there.`);
    });
  }

  function notesOf(found) {
    if (!found.format) {
      const known = "3 × 30 (TD1), 2 × 36 (TD2, MRV-B), 2 × 44 (TD3, MRV-A)", lengths = found.lengths.join(" + ");
      if (!lengths) return [note("geometry", "error", null, `No hay ninguna zona. Se espera ${known}.`, `There is no zone. Expected: ${known}.`)];
      return [note("geometry", "error", null,
        `Las líneas tienen ${lengths} caracteres; se espera ${known}. Compare línea por línea con el documento.`,
        `The lines have ${lengths} characters; expected: ${known}. Compare line by line with the document.`)];
    }
    return [...misplacedNotes(found), ...codeNotes(found), ...bothStates(found), ...nameNotes(found), ...numberNotes(found),
      ...dateNotes(found), ...otherNotes(found)];
  }

  const CHECKED = {
    documentNumberCheck: "documentNumber", birthDateCheck: "birthDate", expiryDateCheck: "expiryDate",
    optionalDataCheck: "optionalData", compositeCheck: "composite",
  };
  const checkOf = ({ kind, found, expected, isRight }) => ({ field: CHECKED[kind], found, expected, ok: isRight });

  function fieldOf(field, found, checks) {
    const { kind } = field, more = {};
    let value = found.value(kind);
    if (kind === "documentNumber") { value = found.documentNumber; more.form = found.number.form; }
    if (kind === "birthDate" || kind === "expiryDate") {
      value = cotejo.dateText(found[kind]);
      more.state = found[kind].state;
    }
    if (kind === "sex") value = value === "M" || value === "F" ? value : null;
    if (kind === "optionalData") value = found.optionalData;
    if (kind === "name") {
      const { primary, secondary, mayBeTruncated } = found.name;
      value = found.name.text;
      more.parts = { primary: primary.join(" "), secondary: secondary.join(" "), mayBeTruncated };
    }
    if (kind === "issuer" || kind === "nationality") more.state = stateOf(value ?? "", kind === "issuer");
    const check = checks.find((one) => one.field === kind);
    return { raw: found.raw(kind), value, ...more, line: field.line, from: field.start, to: field.end, ...(check ? { check } : {}) };
  }

  // The answer of the API to the same zone, less what only the catalogue knows.
  cotejo.answer = (typed, day, printed = {}) => {
    const found = cotejo.read(typed, day), checks = found.checks.map(checkOf);
    let start = 0;
    const lines = found.lengths.map((length) => found.text.slice(start, start += length));
    const fields = (found.format?.fields ?? []).filter((field) => !field.kind.endsWith("Check"));
    const comparison = cotejo.comparison(found, printed);
    return {
      format: found.format?.id ?? null, accepted: cotejo.isAccepted(found), acceptedAsRead: cotejo.isAcceptedAsRead(found),
      reference: cotejo.iso(found.reference), typed: typed.split(/\r\n|[\n\r\x0B\f\x85\u2028\u2029]/), lines,
      fields: Object.fromEntries(fields.map((field) => [field.kind, fieldOf(field, found, checks)])), checks,
      changes: found.changes.map(changeOf), notes: notesOf(found), ...(comparison.length ? { comparison } : {}),
    };
  };
})();
