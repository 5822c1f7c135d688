"""Every number that is to be met: where its runs are kept, what stands beside it, and what is to be reached."""

import dataclasses
import statistics

from measuring import spread


@dataclasses.dataclass(frozen=True)
class Goal:
    """One row of the table.

    `ours` and `theirs` name kept figures (`name:key`); several are added up, run by run's median. `compares` says what the
    goal is about: the value itself, ours ÷ theirs or theirs ÷ ours. `most` judges by the worst run, not by the median.
    """
    es: str
    en: str
    unit: str
    ours: str
    compares: str = "value"
    theirs: tuple = ()
    peer: tuple = ("", "")
    least: float | None = None
    greatest: float | None = None
    most: bool = False
    digits: int = 2
    share: bool = False
    memory: str = ""

    def quotient(self, kept):
        """What the goal is about; nil where it, or what stands beside it, was not measured."""
        own = spread(kept.series(self.ours))
        if not own:
            return None
        if self.compares == "value":
            return own[2] if self.most else own[0]
        others = [kept.series(name) for name in self.theirs]
        if not all(others):
            return None
        theirs = sum(statistics.median(values) for values in others)
        return own[0] / theirs if self.compares == "ours/theirs" else theirs / own[0]

    def reached(self, kept):
        """Whether the goal is reached; nil where there is none or nothing was measured."""
        value = self.quotient(kept)
        if value is None or (self.least is None and self.greatest is None):
            return None
        return (self.least is None or value >= self.least) and (self.greatest is None or value <= self.greatest)


def pages(es, en, figure, peer, **goal):
    peers = {"datasette": (("Datasette", "Datasette"), ("pages.datasette:rate",)), "hello": (("hello", "hello"), ("pages.hello:rate",))}
    name, theirs = peers[peer]
    return Goal(es, en, "/s", f"pages.{figure}:rate", "ours/theirs", theirs, name, digits=0, share=peer == "hello",
                memory=f"pages.{figure}:peakMB", **goal)


def made(es, en, figure, **more):
    return Goal(es, en, "ms", f"pages.waiting:{figure}", **more)


SHELL = (("xmllint + sqlite3", "xmllint + sqlite3"), ("import.xmllint:seconds", "import.sqlite3:seconds"))
GOALS = [
    Goal("Importar y publicar el manual", "Importing and publishing the manual", "s", "import.cotejo:seconds", "ours/theirs", SHELL[1],
         SHELL[0], greatest=1.5, memory="import.cotejo:peakMB"),
    Goal("Lo mismo", "The same", "s", "import.cotejo:seconds", "theirs/ours", ("import.python:seconds",),
         ("Python, lxml + sqlite3", "Python, lxml + sqlite3"), least=5),
    Goal("Memoria al importar", "Memory while importing", "MB", "import.cotejo:peakMB", greatest=96, most=True, digits=0),
    made("Página de búsqueda con todos sus recuentos, hecha de nuevo, p50", "Search page with all its counts, made anew, p50", "p50",
         greatest=2),
    made("Lo mismo, p99", "The same, p99", "p99", greatest=10),
    Goal("Ya hecha, p99", "Kept, p99", "ms", "pages.waiting-kept:p99"),
    Goal("Una palabra que tienen todos los modelos", "A word that every model has", "ms", "pages.broad:ours", "ours/theirs",
         ("pages.broad:bare",), ("consulta FTS5 sola", "bare FTS5 query"), greatest=1.2),
    Goal("Del arranque en frío a la primera búsqueda", "Cold start to the first search", "ms", "pages.cold:ms", greatest=300, digits=0),
    pages("Búsquedas hechas de nuevo", "Searches made anew", "search-new", "datasette", least=100),
    pages("Lo mismo", "The same", "search-new", "hello", least=0.04),
    pages("Búsquedas ya hechas", "Searches kept", "search-kept", "datasette", least=100),
    pages("Lo mismo", "The same", "search-kept", "hello", least=0.04),
    pages("Páginas de modelos hechas de nuevo", "Model pages made anew", "models-new", "hello", least=0.15),
    pages("Páginas de modelos ya hechas", "Model pages kept", "models-kept", "hello", least=0.15),
    Goal("Memoria bajo carga", "Memory under load", "MB", "|".join(
        f"pages.{name}:peakMB" for name in ("search-new", "search-kept", "models-new", "models-kept")), greatest=150, most=True, digits=0),
    Goal("Ingreso, 20 000 reglas, p99 con todo dicho", "Entry, 20,000 rules, p99 with all said", "ms", "answers.entry:p99"),
    Goal("Lo mismo, un tercio sin decir", "The same, a third left out", "ms", "answers.entry:p99missing"),
    Goal("Tabla de 200 × 200", "Table of 200 × 200", "ms", "answers.entry:matrix", digits=0),
    Goal("Todas las reglas en once Estados, p99", "All the rules on eleven states, p99", "ms", "answers.entry-crowded:p99"),
    Goal("Zonas leídas en un núcleo", "Zones read on one core", "/s", "answers.zones:ours", "ours/theirs", ("answers.zones:mrz",),
         ("Python, mrz", "Python, mrz"), digits=0),
    Goal("Entradas dañadas o al azar", "Damaged or random inputs", "/s", "answers.zones:damagedRate", digits=0),
    Goal("Preguntas hasta identificar, mediana", "Questions to identify, median", "", "answers.identify:gain", "ours/theirs",
         ("answers.identify:frequency",), ("orden fijo", "fixed order"), digits=0),
    Goal("Lo mismo, país y clase conocidos", "The same, country and category known", "", "answers.identify:gainKnown", "ours/theirs",
         ("answers.identify:frequencyKnown",), ("orden fijo", "fixed order"), digits=0),
    Goal("Un paso al identificar, p99", "A step of identifying, p99", "ms", "answers.identify:stepP99", greatest=50),
    Goal("Lo buscado entre las cinco primeras respuestas", "Wanted models among the first five answers", "", "answers.quality:recall",
         least=0.95, digits=3),
    Goal("Plan de la región (crm) en 2 s, distancia a la cota", "Plan of the region (crm) in 2 s, gap to the bound", "",
         "plans.crm-short:gap", greatest=0.08, digits=3),
    Goal("Lo mismo, 60 s", "The same, 60 s", "", "plans.crm-long:gap", greatest=0.02, digits=3),
    Goal("Plan de 200 países × 40 temas", "Plan of 200 countries × 40 topics", "s", "plans.xl-long:seconds", greatest=60, digits=1),
    Goal("Memoria de ese plan", "Memory of that plan", "MB", "plans.xl-long:peakMB", greatest=1024, most=True, digits=0),
    Goal("Edición sin conexión: archivo", "Offline edition: file", "MB", "offline:wholeMB", digits=0),
    Goal("Cambios, parte del archivo", "Changes, share of the file", "", "offline:changesShare", digits=3),
    Goal("Hacer el archivo", "Making the file", "s", "offline:wholeSeconds", digits=1),
    Goal("Hacer los cambios", "Making the changes", "s", "offline:changesSeconds", digits=1),
    Goal("Aplicar los cambios, un núcleo", "Applying the changes, one core", "s", "offline:applySeconds"),
    Goal("Del arranque a la primera búsqueda, un núcleo y 1 GB", "Start to the first search, one core and 1 GB", "ms",
         "offline:firstSearchMs", digits=0),
    Goal("Búsqueda sin conexión, página entera, p50", "Offline search, whole page, p50", "ms", "offline:p50"),
    Goal("Lo mismo, p99", "The same, p99", "ms", "offline:p99", memory="offline:peakMB"),
    Goal("Uso mixto en calma, p99", "Mixed use in calm, p99", "ms", "load:calmp99", digits=1),
    Goal("Mientras se publican ediciones, p99", "While editions are published, p99", "ms", "load:busyp99", "ours/theirs",
         ("load:calmp99",), ("en calma", "calm"), greatest=2, digits=1),
    Goal("Errores en ello", "Errors meanwhile", "", "load:busyerrors", greatest=0, most=True, digits=0),
    Goal("Memoria que crece en calma, MB por minuto", "Memory growing in calm, MB a minute", "", "load:memoryGrowthCalm", digits=1),
    Goal("Lo mismo, mientras se publican ediciones", "The same, while editions are published", "", "load:memoryGrowthBusy", digits=1),
    Goal("Memoria al final", "Memory at the end", "MB", "load:memoryLast", "ours/theirs", ("load:memoryFresh",),
         ("proceso recién iniciado con los mismos datos", "a process just started on the same data"), digits=0),
]
