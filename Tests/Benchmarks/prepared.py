"""What is measured over: manuals and questions, and the same records in Cotejo's catalogue and in the peers' database.

Made once for each size, and anew when what makes them changes; kept under .build/benchmarks.
"""

import pathlib
import shutil
import subprocess
import sys

from load_sqlite import compare, dump
from measuring import BINARY, HERE, ROOT, WORK, digest, say, timed

FEATURES, SEED = 10, 1
VOCABULARIES = ROOT / "Catalogue" / "Vocabularies"
SCHEMA = ROOT / "Imports" / "Schemas" / "manual.xsd"
PYTHON = WORK / "venv" / "bin" / "python"
IMPORTER = ("import_python", "import_records", "import_words", "rows")


def by_cotejo(data, *manuals):
    return [BINARY, "import", "--publish", "--data", data, "--reference", ROOT, *manuals]


class Prepared:
    """The inputs of one number of models. Each is made at its first use."""

    def __init__(self, models):
        self.models, self.folder = models, WORK / f"models-{models}"
        makers = [HERE / name for name in ("generate.py", "words.py", "questions.py")]
        self.inputs = digest(*makers, *sorted(VOCABULARIES.glob("*.json")))
        self.all = self.inputs + digest(*(HERE / f"{name}.py" for name in IMPORTER), SCHEMA, BINARY)

    def made(self, name, stamp, make):
        """A folder that is either whole, by its stamp, or made anew."""
        folder = self.folder / name
        mark = folder / "stamp"
        if not (mark.exists() and mark.read_text(encoding="utf-8") == stamp):
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            say(f"preparing {name} of {self.models} models")
            make(folder)
            mark.write_text(stamp, encoding="utf-8")
        return folder

    def generate(self, *arguments):
        timed([sys.executable, HERE / "generate.py", "--models", self.models, "--features-per-model", FEATURES, "--seed", SEED,
               "--vocabularies", VOCABULARIES, *arguments])

    @property
    def manual(self):
        """One manual of UTO."""
        return self.made("manual", self.inputs, lambda folder: self.generate(folder / "manual.xml")) / "manual.xml"

    @property
    def manuals(self):
        """One manual for each of forty countries."""
        def make(folder):
            self.generate("--countries", folder)
        return sorted(self.made("manuals", self.inputs, make).glob("*.xml"))

    @property
    def questions(self):
        """The file of distinct questions about the forty manuals; beside it, `.models`."""
        def make(folder):
            timed([sys.executable, HERE / "questions.py", "--count", min(1000, self.models // 4), "--seed", SEED, "--vocabularies",
                   VOCABULARIES, folder / "questions", *self.manuals])
        return self.made("questions", self.inputs, make) / "questions"

    @property
    def empty(self):
        """A catalogue with nothing in it, for its schema."""
        def make(folder):
            subprocess.run([BINARY, "submissions", "--data", folder, "--reference", ROOT], check=True, capture_output=True)
        return self.made("empty", self.all, make) / "catalogue.sqlite"

    def by_python(self, data, *manuals):
        return [PYTHON, HERE / "import_python.py", "--schema", SCHEMA, "--vocabularies", VOCABULARIES,
                "--schema-of", self.empty, pathlib.Path(data) / "catalogue.sqlite", *manuals]

    def both(self, name, manuals):
        """A folder with `cotejo` and `python`, both with the same records: what differs stands in the file `differs`."""
        def make(folder):
            (folder / "python").mkdir()
            timed(by_cotejo(folder / "cotejo", *manuals))
            timed(self.by_python(folder / "python", *manuals))
            try:
                compare(folder / "cotejo" / "catalogue.sqlite", folder / "python" / "catalogue.sqlite")
            except SystemExit as difference:
                (folder / "differs").write_text(str(difference), encoding="utf-8")
        return self.made(name, self.all, make)

    @property
    def one(self):
        return self.both("one", [self.manual])

    @property
    def many(self):
        return self.both("many", self.manuals)

    @property
    def rows(self):
        """Every row of the peers' database of one manual, as `load.sql` reads them."""
        return self.made("rows", self.all, lambda folder: dump(self.one / "python" / "catalogue.sqlite", folder))

    def differences(self):
        """Where the importer in Python left other rows than Cotejo; empty where nowhere."""
        kept = [self.folder / name / "differs" for name in ("one", "many")]
        return [path.read_text(encoding="utf-8") for path in kept if path.exists()]
