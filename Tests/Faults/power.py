"""The power goes while Cotejo works: is what was acknowledged on the disk, and nothing of the rest half?

The work is done once under `writes.c`, which notes every change, every flush and every word said, in their order. A trial
cuts the notes at a moment drawn from the seed and makes what a disk may hold then: all that was flushed, and of what was not,
as much as chance leaves: names in the order in which they were made, bytes in pieces of 512, in any order. A name that was
made is there for sure only once its folder was flushed (POSIX promises no more). The first trials are not drawn: each work
once, cut when it says that it is done, with nothing kept but what was flushed.
"""

from __future__ import annotations

import random
import shutil
import struct
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from ground import ROOT, Faults, compiled

KINDS = ("power",)
SECTOR = 512


@dataclass(eq=False)
class File:
    """Bytes now, bytes on the disk, and what was done since."""

    now: bytearray = field(default_factory=bytearray)
    kept: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def change(self, place: int, content: bytes | None) -> None:
        apply(self.now, place, content)
        self.since.append((place, content))

    def flush(self) -> None:
        self.kept, self.since = bytes(self.now), []

    def after(self, chance: random.Random | Worst) -> bytes:
        """What is found where the power went."""
        how, content = chance.choice(("nothing", "all", "some")), bytearray(self.kept)
        for place, written in self.since:
            if how == "all":
                apply(content, place, written)
            elif how == "some" and written is None and chance.random() < 0.5:
                apply(content, place, None)
            elif how == "some" and written is not None:
                for start in range(0, len(written), SECTOR):
                    if chance.random() < 0.5:
                        apply(content, place + start, written[start:start + SECTOR])
        return bytes(content)


@dataclass(eq=False)
class Folder:
    """Names now, and names on the disk."""

    now: dict[str, File | Folder] = field(default_factory=dict)
    kept: dict[str, File | Folder] = field(default_factory=dict)


def apply(content: bytearray, place: int, written: bytes | None) -> None:
    """Writes, or cuts where nothing is written."""
    length = place if written is None else place + len(written)
    if len(content) < length:
        content.extend(bytes(length - len(content)))
    if written is None:
        del content[place:]
    else:
        content[place:length] = written


class Worst:
    """In place of chance: nothing is kept that was not flushed."""

    @staticmethod
    def choice(ways):
        return ways[0]

    @staticmethod
    def randint(least: int, _: int) -> int:
        return least


Step = list[tuple[Folder, str, File | Folder | None]]


class Disk:
    """A folder as programs see it, and as it would be found."""

    def __init__(self, root: Path):
        self.root, self.top = root, Folder()
        self.waiting: list[Step] = []
        self.load(root, self.top)

    def load(self, path: Path, folder: Folder) -> None:
        for entry in path.iterdir():
            made: File | Folder = Folder() if entry.is_dir() else File()
            folder.now[entry.name] = folder.kept[entry.name] = made
            if isinstance(made, Folder):
                self.load(entry, made)
            else:
                made.now = bytearray(entry.read_bytes())
                made.flush()

    def place(self, path: str) -> tuple[Folder, str]:
        """The folder of a path, and the last of its names."""
        steps = Path(path).relative_to(self.root).parts
        folder = self.top
        for step in steps[:-1]:
            folder = folder.now[step]
        return folder, steps[-1] if steps else ""

    def at(self, path: str) -> File | Folder:
        folder, name = self.place(path)
        return folder.now[name] if name else folder

    def rename(self, *changes: tuple[Folder, str, File | Folder | None]) -> None:
        for folder, name, thing in changes:
            if thing is None:
                folder.now.pop(name, None)
            else:
                folder.now[name] = thing
        self.waiting.append(list(changes))

    def take(self, kind: str, place: int, content: bytes, first: str, second: str) -> None:
        """What a note says happened."""
        if kind in "cm":
            self.rename((*self.place(first), File() if kind == "c" else Folder()))
        elif kind == "u":
            self.rename((*self.place(first), None))
        elif kind == "r":
            self.rename((*self.place(second), self.at(first)), (*self.place(first), None))
        elif kind == "l":
            self.rename((*self.place(second), self.at(first)))
        elif kind in "wt":
            self.at(first).change(place, content if kind == "w" else None)
        elif kind == "f":
            self.flush(self.at(first))

    def flush(self, thing: File | Folder) -> None:
        if isinstance(thing, File):
            thing.flush()
            return
        # What was renamed into a folder is gone from the other as well, or it would be there twice or nowhere.
        done = [step for step in self.waiting if step[0][0] is thing]
        for step in done:
            keep(step)
        self.waiting = [step for step in self.waiting if step[0][0] is not thing]

    def lose(self, chance: random.Random | Worst) -> None:
        """The power goes: of what waits, the first names come through, or none, or all."""
        for step in self.waiting[:chance.choice((0, len(self.waiting), chance.randint(0, len(self.waiting))))]:
            keep(step)

    def write(self, path: Path, folder: Folder, chance: random.Random | Worst | None) -> None:
        """Makes what is found, or what programs see."""
        path.mkdir(parents=True, exist_ok=True)
        for name, thing in (folder.kept if chance else folder.now).items():
            if isinstance(thing, Folder):
                self.write(path / name, thing, chance)
            else:
                (path / name).write_bytes(thing.after(chance) if chance else thing.now)


def keep(step: Step) -> None:
    for folder, name, thing in step:
        if thing is None:
            folder.kept.pop(name, None)
        else:
            folder.kept[name] = thing


Note = tuple[str, int, bytes, str, str]


class Power:
    """Trials of power that goes amid a work; `blind` leaves out every flush, which the trials must notice."""

    def __init__(self, faults: Faults, folder: Path, *, blind: bool = False):
        self.faults, self.folder, self.blind = faults, folder, blind
        self.backup = folder / "kept.tar"
        manuals = ROOT / "Catalogue/Manual"
        self.works = {
            "first": ("import", "--publish", manuals / "CRM.xml", manuals / "GTM.xml"), "staging": ("import", faults.changed), "import": ("import", "--publish", faults.changed),
            "plan": ("plan", "--steps", "1", "--title", "faults"), "backup": ("backup",), "restore": ("restore", self.backup),
        }
        self.notes: dict[str, list[Note]] = {}

    def trial(self, kind: str, number: int, chance: random.Random) -> tuple[list[str], str]:
        """One trial: what broke a rule, and how it was drawn."""
        works = tuple(self.works)
        work = works[number] if number < len(works) else chance.choice(works)
        if work not in self.notes:
            self.notes[work] = self.watched(work)
        notes = self.notes[work]
        done = 1 + max(place for place, note in enumerate(notes) if note[0] == "s")
        flushes = [place for place, note in enumerate(notes) if note[0] in "fr"]
        # Half of the moments are beside a flush or a renaming, where an order that is wrong shows.
        cut = chance.randint(0, len(notes)) if chance.random() < 0.5 else chance.choice(flushes) + chance.randint(0, 2)
        if number < len(works):
            cut, chance = done, Worst()
        disk = Disk(self.start(work))
        for note in notes[:cut]:
            if not (self.blind and note[0] == "f"):
                disk.take(*note)
        disk.lose(chance)
        place = self.folder / f"power-{number}"
        try:
            disk.write(place, disk.top, chance)
            said = cut >= done
            return self.found(work, place, said), f"{work}, after {cut} of {len(notes)} steps" + (", said" if said else "")
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def start(self, work: str) -> Path:
        """What there is before a work, as the disk keeps it."""
        root = self.folder / f"before-{work}"
        if not root.exists():
            root.mkdir()
            if work not in ("first", "restore"):
                shutil.copytree(self.faults.base, root / "data")
            elif work == "restore" and not self.backup.exists():
                self.faults.cotejo(self.faults.base, "backup", self.backup)
        return root

    def watched(self, work: str) -> list[Note]:
        """Does a work once; what it did, held against what is there afterwards."""
        before, root = self.start(work), self.folder / f"doing-{work}"
        shutil.copytree(before, root)
        log = self.folder / f"{work}.notes"
        extra = (root / "kept.tar",) if work == "backup" else ()
        subprocess.run(self.faults.command(root / "data", *self.works[work], *extra), cwd="/", check=True, capture_output=True,
                       env={**self.faults.environment(), "WRITES_ROOT": str(root), "WRITES_LOG": str(log),
                            "LD_PRELOAD": str(compiled("writes.c", self.folder / "writes.so"))})
        notes = [(kind, place, content, first.replace(str(root), str(before), 1), second.replace(str(root), str(before), 1))
                 for kind, place, content, first, second in read(log)]
        disk, again = Disk(before), self.folder / f"again-{work}"
        for note in notes:
            disk.take(*note)
        disk.write(again, disk.top, None)
        different = subprocess.run(["diff", "-rq", "-x", "*-shm", root, again], capture_output=True, text=True).stdout
        if different or not any(note[0] == "f" for note in notes):
            raise RuntimeError(f"not all of {work} was noted: {different}")
        for path in (root, again):
            shutil.rmtree(path)
        return notes

    def found(self, work: str, place: Path, said: bool) -> list[str]:
        """What is wrong with what was found."""
        faults, data = self.faults, place / "data"
        if work in ("first", "restore"):
            return self.begun(work, data, said)
        problems = faults.sound(data)
        if work == "backup":
            return problems + self.backed_up(place / "kept.tar", place / "restored", said)
        rows, manual = faults.staged_rows(data), faults.manual(data)
        if work == "staging":
            if rows not in (faults.rows, ((0,), (0,))) or (said and rows != faults.rows):
                problems.append(f"{rows} of {faults.rows}, {'said' if said else 'not said'} to be done")
            faults.cotejo(data, *self.works[work])
            return problems + ([] if faults.staged_rows(data) == faults.rows else ["again does not make it whole"])
        if work == "import":
            if manual not in faults.published.values() or (said and manual != faults.published["after"]):
                problems.append("said to be published, but it is not" if said else "half published")
            faults.cotejo(data, *self.works[work])
            return problems + ([] if faults.manual(data) == faults.published["after"] else ["again does not publish"])
        plans = faults.plans(data)
        if plans not in (0, 1) or (said and plans != 1):
            problems.append(f"{plans} plans, {'said' if said else 'not said'} to be done")
        faults.cotejo(data, *self.works[work])
        return problems + ([] if faults.plans(data) == plans + 1 else ["the next plan is not kept"])

    def backed_up(self, file: Path, folder: Path, said: bool) -> list[str]:
        if not file.exists():
            return ["said to be done, but no backup"] if said else []
        self.faults.cotejo(folder, "restore", file)
        return [] if self.faults.manual(folder) == self.faults.published["before"] else ["a backup of half"]

    def begun(self, work: str, data: Path, said: bool) -> list[str]:
        """What is wrong where there was no data before."""
        faults, problems = self.faults, []
        exists = (data / "catalogue.sqlite").exists()
        published = exists and bool(faults.cotejo(data, "export", "--country", "GTM", "--format", "xml", code=None))
        found = faults.manual(data) if published else ""
        if said and found != faults.published["before"]:
            problems.append("said to be done, but it is not there")
        if work == "first" or not exists:
            faults.cotejo(data, *self.works[work])
        return problems + faults.sound(data) + (
            [] if faults.manual(data) == faults.published["before"] else ["again does not make it whole"])


def read(log: Path) -> list[Note]:
    """The notes of `writes.c`."""
    content, place, notes = log.read_bytes(), 0, []
    head = struct.Struct("<cQQHH")
    while place < len(content):
        kind, offset, count, first, second = head.unpack_from(content, place)
        place += head.size
        names = content[place:place + first].decode(), content[place + first:place + first + second].decode()
        place += first + second
        length = count if kind in b"ws" else 0
        notes.append((kind.decode(), offset, content[place:place + length], *names))
        place += length
    return notes
