"""The tables of what was kept, in both languages, and their places in the README."""

import pathlib
import time

import growth
import plans
from goals import GOALS
from measuring import ROOT, module, spread

README = ROOT / "README.md"
WORDS = {
    "en": {"head": "| | Cotejo, median (min–max) | beside it | quotient | to reach | | peak MB |", "met": "reached", "missed": "**missed**",
           "machine": "{at} UTC, commit {commit}, {cores} × {processor}, load {load} at the start; {models} models, {features} features, "
                      "{megabytes} MB; up to {runs} runs of each, in turn{quick}.",
           "faster": "faster", "quick": "; quick run, not to be compared", "same": "The importer in Python left the same rows: {}.", "yes": "yes", "no": "no, {}",
           "kinds": "Median by kind of question, ms: {}.", "slopes": "Growth, slope on logarithmic axes (1 is growth in proportion): {}.",
           "plans": "Plans: weighted unmet need · tardiness · last week · cost in USD, compared in this order; in brackets time and memory."},
    "es": {"head": "| | Cotejo, mediana (mín–máx) | al lado | cociente | meta | | MB como máximo |", "met": "alcanzada", "missed": "**no alcanzada**",
           "machine": "{at} UTC, versión {commit}, {cores} × {processor}, carga {load} al comienzo; {models} modelos, {features} elementos, "
                      "{megabytes} MB; hasta {runs} corridas de cada una, por turnos{quick}.",
           "faster": "más rápido", "quick": "; corrida rápida, no comparable", "same": "El importador en Python dejó las mismas filas: {}.", "yes": "sí", "no": "no, {}",
           "kinds": "Mediana por clase de pregunta, ms: {}.",
           "slopes": "Crecimiento, pendiente en ejes logarítmicos (1 es en proporción): {}.",
           "plans": "Planes: necesidad ponderada sin cubrir · demora · última semana · costo en USD, que se comparan en este orden; entre "
                    "paréntesis tiempo y memoria."},
}
KINDS_ES = {
    "broad word": "palabra común", "words of a feature": "palabras de un elemento", "country and category": "país y categoría",
    "code or its beginning": "código o su comienzo", "later page or other order": "página siguiente u otro orden",
    "words of a title": "palabras de un título", "number": "número", "facets alone": "solo facetas", "misspelt": "con errores",
}
ALT = {
    "import": ("Tiempo de importación según los modelos", "Time of an import against models"),
    "search": ("Espera de una búsqueda según los modelos", "Wait for a search against models"),
    "publish": ("Tiempo de publicar un cambio según el catálogo", "Time to publish a change against the catalogue"),
    "plan": ("Tiempo de un plan según las necesidades", "Time of a plan against needs"),
}


def shown(value, digits, share=False):
    return f"{value:.1%}" if share else f"{value:,.{digits}f}"


def told(text, language):
    """A figure as people of a language write it: groups by thin spaces and a comma before parts in Spanish."""
    if language == "en":
        return text
    return text.replace(",", "\u202f").replace(".", ",")


def row(goal, kept, language):
    """One row; nothing where the figure was not measured."""
    own = spread(kept.series(goal.ours))
    if not own:
        return None
    words, name = WORDS[language], 0 if language == "es" else 1
    unit = f" {goal.unit}" if goal.unit and not goal.unit.startswith("/") else goal.unit
    ours = shown(own[0], goal.digits) + unit
    if len(kept.series(goal.ours)) > 1:
        ours += f" ({shown(own[1], goal.digits)}–{shown(own[2], goal.digits)})"
    beside = quotient = reach = ""
    value = goal.quotient(kept)
    if goal.theirs and value is not None:
        theirs = sum(spread(kept.series(figure))[0] for figure in goal.theirs)
        beside = f"{goal.peer[name]}: " + told(shown(theirs, goal.digits if theirs >= 100 else max(goal.digits, 1)) + unit, language)
        quotient = told(shown(value, 2 if value < 20 else 0, goal.share), language)
        if goal.compares == "theirs/ours":
            quotient += f" × {words['faster']}"
    for sign, limit in (("≥", goal.least), ("≤", goal.greatest)):
        if limit is not None:
            reach = f"{sign} " + told(f"{limit:.0%}" if goal.share else f"{limit:g}", language)
    reached = goal.reached(kept)
    verdict = "" if reached is None else words["met" if reached else "missed"]
    memory = spread(kept.series(goal.memory)) if goal.memory else None
    return (f"| {(goal.es, goal.en)[name]} | {told(ours, language)} | {beside} | {quotient} | {reach} | {verdict} | "
            f"{told(f'{memory[2]:.0f}', language) if memory else ''} |")


def planner(kept, language):
    """The table of instances; nothing where none has both its plans."""
    table = module(plans.PLANNER)
    rows = {name: (kept.runs(f"plans.{name}-short")[0], kept.runs(f"plans.{name}-long")[0]) for name in table.known()
            if kept.runs(f"plans.{name}-short") and kept.runs(f"plans.{name}-long")}
    if not rows:
        return ""
    short, long = next(iter(rows.values()))
    return f"{WORDS[language]['plans']}\n\n" + table.table(rows, short["allowed"], long["allowed"], language)


def tables(kept, facts, language):
    """All that is said of the runs in one language, as Markdown."""
    words, parts = WORDS[language], []
    said = {"quick": words["quick"] if facts["quick"] else ""}
    said |= {name: told(f"{facts[name]:,}", language) for name in ("load", "models", "features", "megabytes")}
    parts.append(words["machine"].format(**facts | said))
    rows = [found for goal in GOALS if (found := row(goal, kept, language))]
    parts.append("\n".join([words["head"], "|---|---:|---:|---:|---:|---|---:|", *rows]))
    differs = "; ".join(facts["differences"])
    if kept.runs("import.python") or kept.runs("pages.datasette"):
        parts.append(words["same"].format(words["no"].format(differs) if differs else words["yes"]))
    waiting = kept.runs("pages.waiting")
    if waiting:
        kinds = waiting[0]["kinds"]
        parts.append(words["kinds"].format("; ".join(
            f"{KINDS_ES.get(kind, kind) if language == 'es' else kind} {told(f'{value:.2f}', language)}" for kind, value in kinds.items())))
    plots = growth.series(kept)
    if plots:
        slopes = [f"{name if name in rates else ''} {told(f'{rate:.2f}', language)}" for _, (_, rates) in plots.items()
                  for name, rate in rates.items()]
        parts.append(words["slopes"].format(", ".join(slopes)))
        place = 0 if language == "es" else 1
        parts.append("\n".join(f"![{ALT[plot][place]}](Tests/Benchmarks/growth-{plot}.svg)" for plot in plots))
    if found := planner(kept, language):
        parts.append(found)
    return "\n\n".join(parts)


def replaced(text, name, inside):
    """A text with another inside between the marks of a name, which stand in it once each."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    if text.count(begin) != 1 or text.count(end) != 1 or text.index(begin) > text.index(end):
        raise SystemExit(f"README has not one pair of marks {begin} {end}")
    head, rest = text.split(begin)
    return f"{head}{begin}\n{inside}\n{end}{rest.split(end)[1]}"


def write(kept, facts, readme=README):
    """Puts the tables into both halves of the README."""
    readme = pathlib.Path(readme)
    text = readme.read_text(encoding="utf-8")
    for name, language in (("benchmarks", "en"), ("mediciones", "es")):
        text = replaced(text, name, tables(kept, facts, language))
    readme.write_text(text, encoding="utf-8")


def facts(suite):
    manual = suite.prepared.manual
    return {"at": time.strftime("%Y-%m-%d %H:%M", time.gmtime()), "commit": suite.commit, **suite.machine, "models": suite.models,
            "features": suite.models * 10, "megabytes": round(manual.stat().st_size / 1e6, 1), "runs": suite.runs, "quick": suite.quick,
            "differences": suite.prepared.differences()}
