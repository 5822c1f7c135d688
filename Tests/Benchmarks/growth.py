"""How import, search, the publication of a change and planning grow: 1, 3, 10 and 30 times one size, drawn as SVG.

The least size is 1,333 generated models, so that thirty times it is 40,000; plans are of the instances that
Tests/Planner/growth.py makes, with the same number of steps each.
"""

import json
import pathlib
import re
import shutil
import sys
import tempfile

from drawing import growth
from measuring import BINARY, HERE, WORK, module, read_once, slope, spread, timed
from pages import TRIVIAL, ask_all, serve
from prepared import Prepared, by_cotejo

TIMES = (1, 3, 10, 30)
LEAST = 40_000 / 30
STEPS = 16
PLOTS = {
    "import": ("Importación según el tamaño", "Import against size", "s", ("modelos", "models"), {"import": "seconds"}),
    "search": ("Búsqueda según el tamaño", "Search against size", "ms", ("modelos", "models"), {"p50": "p50", "p99": "p99"}),
    "publish": ("Publicar un cambio del 1 %", "Publishing a change of 1 %", "s", ("modelos del catálogo", "models in the catalogue"),
                {"publish": "seconds"}),
    "plan": (f"Planear, {STEPS} pasos", f"Planning, {STEPS} steps", "s", ("necesidades", "needs"), {"plan": "seconds"}),
}


def amendment(source, target, share=0.01):
    """A submission that changes the title of so many of a manual's models, spread evenly; how many it changes."""
    text = source.read_text(encoding="utf-8")
    documents = re.findall(r"    <document .*?</document>\n", text, re.DOTALL)
    count = max(1, round(len(documents) * share))
    head = text[:text.index("  <families>")].replace('mode="complete"', 'mode="amending"').replace("-BENCHMARK", "-AMENDMENT")
    head = re.sub(r'issued="[^"]+"', 'issued="2025-11-04"', head, count=1)
    step = len(documents) / count
    changed = [documents[int(number * step)] for number in range(count)]
    changed = [document.replace(">", ' action="change">', 1).replace("<en>", "<en>Revised ", 1) for document in changed]
    target.write_text(head + "  <documents>\n" + "".join(changed) + "  </documents>\n</manual>\n", encoding="utf-8")
    return count


class Growth:
    def __init__(self, size):
        self.prepared = Prepared(size)

    def base(self):
        def make(folder):
            timed(by_cotejo(folder / "data", self.prepared.manual))
        return self.prepared.made("base", self.prepared.all, make) / "data"

    def imported(self, _):
        scratch = WORK / "scratch"
        shutil.rmtree(scratch, ignore_errors=True)
        scratch.mkdir(parents=True)
        read_once(self.prepared.manual)
        return timed(by_cotejo(scratch / "data", self.prepared.manual))

    def searched(self, _):
        """Pages made anew; what HTTP itself takes is taken off."""
        def make(folder):
            timed([sys.executable, HERE / "questions.py", "--count", 300, folder / "questions", self.prepared.manual])
        file = self.prepared.made("questions-one", self.prepared.inputs, make) / "questions"
        questions = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        with serve(self.base(), False) as service:
            for number in range(50):
                service.get(f"/documents?q=pasaporte&size={number + 50}")
                service.get(TRIVIAL)
            found = ask_all(service, questions)
        return {"p50": found["p50"], "p99": found["p99"]}

    def published(self, _):
        """A change of a hundredth of the models, published over the whole."""
        scratch = WORK / "scratch"
        shutil.rmtree(scratch, ignore_errors=True)
        shutil.copytree(self.base(), scratch)
        change = scratch / "change.xml"
        count = amendment(self.prepared.manual, change)
        return timed(by_cotejo(scratch, change)) | {"changed": count}


def planned(times):
    def measured(_):
        planner = module("Tests/Planner/growth.py")
        with tempfile.TemporaryDirectory() as folder:
            source, plan = pathlib.Path(folder) / "instance.json", pathlib.Path(folder) / "plan.json"
            made, needs, _ = planner.instance(times)
            source.write_text(json.dumps(made), encoding="utf-8")
            return {"seconds": planner.seconds(BINARY, source, plan, STEPS), "size": needs}
    return measured


def steps(suite):
    found = []
    for times in TIMES[:3] if suite.quick else TIMES:
        size = round(LEAST * times)
        growing = Growth(size)
        for name, measure in (("import", growing.imported), ("search", growing.searched), ("publish", growing.published)):
            found.append((f"growth.{name}-{times}", lambda run, measure=measure, size=size: measure(run) | {"size": size}))
        found.append((f"growth.plan-{times}", planned(times)))
    return found


def series(kept):
    """plot → (its series by name as points of medians, their slopes); only what was measured at two sizes or more."""
    found = {}
    for plot, (*_, keys) in PLOTS.items():
        lines = {}
        for name, key in keys.items():
            points = [(int(kept.series(f"growth.{plot}-{times}:size")[0]), spread(kept.series(f"growth.{plot}-{times}:{key}"))[0])
                      for times in TIMES if kept.runs(f"growth.{plot}-{times}")]
            if len(points) > 1:
                lines[name] = points
        if lines:
            found[plot] = (lines, {name: slope(points) for name, points in lines.items()})
    return found


def draw(kept, folder):
    """Writes the drawings; their names."""
    written = []
    for plot, (lines, rates) in series(kept).items():
        es, en, unit, across, _ = PLOTS[plot]
        target = pathlib.Path(folder) / f"growth-{plot}.svg"
        target.write_text(growth((es, en), across, unit, lines, rates), encoding="utf-8")
        written.append(target.name)
    return written
