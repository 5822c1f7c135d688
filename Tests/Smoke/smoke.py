"""The release binary, copied to an empty folder, does its main job: import, publish, search, show, serve.

Prints a line a check and ends with `N passed, N failed`. Standard library only.
"""

from __future__ import annotations

import http.client
import json
import os
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "Tests" / "Planning"))

import archives  # noqa: E402  (beside this file)
import desk  # noqa: E402  (beside this file)
import fields  # noqa: E402  (beside this file)
import hostile  # noqa: E402  (beside this file)
import injection  # noqa: E402  (beside this file)
import offline  # noqa: E402  (beside this file)
import safety  # noqa: E402  (beside this file)
import trouble  # noqa: E402  (beside this file)
from instance_format import problems  # noqa: E402  (beside the other tools of planning)

RELEASE = ROOT / ".build" / "release"
MEMBERS = ["BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA"]


class Smoke:
    """One run over a copied binary and a data folder of its own."""

    def __init__(self, folder: Path):
        self.passed = 0
        self.failed = 0
        self.data = folder / "data"
        self.place = folder / "installed"
        self.place.mkdir()
        shutil.copy2(RELEASE / "cotejo", self.place / "cotejo")
        for resources in RELEASE.glob("*.resources"):
            shutil.copytree(resources, self.place / resources.name)
        shutil.copytree(ROOT / "Catalogue", self.place / "Catalogue")
        shutil.copytree(ROOT / "Imports", self.place / "Imports")

    def expect(self, what: str, holds: bool, detail: object = "") -> None:
        """Counts a check and says it."""
        print(("ok    " if holds else "FAIL  ") + what + ("" if holds else f": {detail}"))
        self.passed += holds
        self.failed += not holds

    def run(self, *arguments: str, code: int = 0, environment: dict[str, str] | None = None) -> str:
        """What the binary prints; its exit code is a check."""
        result = subprocess.run(
            [self.place / "cotejo", *arguments], capture_output=True, text=True, cwd="/", timeout=300,
            env={"PATH": os.environ["PATH"], "LANG": "es_GT.UTF-8", "COTEJO_DATA": str(self.data),
                 **(environment or {})})
        self.expect(f"cotejo {' '.join(arguments[:3])} gives {code}", result.returncode == code,
                    f"{result.returncode}\n{result.stdout[-2000:]}\n{result.stderr[-2000:]}")
        return result.stdout + result.stderr

    def command_line(self) -> None:
        """Import, search and show, in both languages."""
        manuals = self.place / "Catalogue" / "Manual"
        self.run("validate", str(manuals))
        self.run("import", "--publish", str(manuals))
        self.run("import", "--publish", str(self.place / "Imports/Samples/accepted/UTO.xml"))
        again = self.run("import", "--publish", str(manuals / "GTM.xml"))
        self.expect("the same file again changes nothing", "ya se recibió" in again, again)
        found = json.loads(self.run("search", "--format", "json", "--size", "100", "watermark"))
        self.expect("an English word finds what was described in Spanish", found["total"] > 0, found)
        spanish = json.loads(self.run("search", "--format", "json", "--size", "100", "marca", "de", "agua"))
        self.expect("and the Spanish words find it too", spanish["total"] > 0, spanish)
        everything = json.loads(self.run("search", "--format", "json"))
        countries = {country: json.loads(self.run("search", "--format", "json", "--country", country))["total"]
                     for country in MEMBERS}
        self.expect("all eleven members are there", all(countries.values()), countries)
        self.expect("the total is the sum", everything["total"] >= sum(countries.values()), everything["total"])
        code = found["results"][0]["code"]
        shown = json.loads(self.run("show", code, "--format", "json"))
        self.expect("show gives the model", shown["document"]["code"] == code, code)
        self.run("show", "XXX-AO-99999", code=64)
        self.run("validate", "/nowhere.xml", code=66)
        self.run("search", "--country", "QQQ", code=64)
        english = self.run("show", code, "--lang", "en")
        self.expect("English when asked", "Status:" in english, english)
        help_text = self.run("--help")
        self.expect("help speaks Spanish in a Spanish locale", "Manual de referencia" in help_text, help_text)

    def identify(self) -> None:
        """One step for programs, one for people, and a dialogue on a terminal."""
        step = json.loads(self.run("identify", "--format", "json", "--country", "UTO", "--category", "A",
                                   "--tool", "lamp", "--seen", "sub.wm-multi", "--not-seen", "ovd.kinegram"))
        self.expect("a step weighs models of the country named first",
                    all(candidate["code"].startswith("UTO-A") for candidate in step["candidates"][:3]), step)
        self.expect("it asks for what separates them", step["verdict"] == "open" and step["question"]["gain"] > 0, step)
        text = self.run("identify", "--country", "BLZ", "--lang", "en", "--not-seen", "mrz.zone")
        self.expect("people read the reasons", "matches: issuing country" in text, text)
        text = self.run("identify", "--country", "Utopia", "--category", "A", "--lang", "en")
        self.expect("and how the next question is answered", "Repeat the command with --seen, --not-seen or" in text, text)
        self.run("identify", "--seen", "sub.nothing", code=64)
        said, code = self.dialogue("identify", "--lang", "en", "--tool", "lamp", answers=["uto", "a", "?", "y", "n", "q"])
        self.expect("on a terminal it asks until one has had enough",
                    code == 0 and said.count("Is it there?") >= 3 and "Issuer" in said and "UTO-A" in said, said)

    def zones(self) -> None:
        """One zone for people and for programs, many in a batch, one built; nothing of them is left in the data."""
        zone = ["PPUTOSMOKEPERSON<<ANA".ljust(44, "<"), "U123456780UTO8503150F3401019<<<<<<<<<<<<<<<0"]
        built = self.run("mrz", "--build", "TD3", "--code", "PP", "--issuer", "UTO", "--surname", "Smokeperson", "--given",
                         "Ana", "--number", "UA1234567", "--birth", "1985-03-15", "--expiry", "2034-01-01", "--sex", "F")
        lines = built.splitlines()
        self.expect("a zone is built", [len(line) for line in lines] == [44, 44], built)
        answer = json.loads(self.run("mrz", "--format", "json", "--on", "2026-11-21", *lines))
        self.expect("what was built is accepted", answer["accepted"] and answer["format"] == "TD3", answer)
        self.expect("it leads to models", answer["candidates"][0]["code"].startswith("UTO-A"), answer["candidates"])
        text = self.run("mrz", "--lang", "en", "--surname", "Smokeperson", "--expiry", "2034-01-02", *lines)
        self.expect("people read the digits and the comparison", "✓" in text and "does not agree" in text, text)
        batch = subprocess.run([self.place / "cotejo", "mrz", "--batch", "--data", self.data], capture_output=True,
                               input="\n\n".join(["\n".join(lines), "\n".join(zone), "nothing"]), text=True, cwd="/")
        found = [json.loads(line) for line in batch.stdout.splitlines()]
        self.expect("a batch answers each zone with a line", [answer["accepted"] for answer in found] == [True, False, False]
                    and set(found[0]) == {"format", "accepted", "fields", "checks", "notes", "candidates"}, batch)
        guest = self.run("mrz", "--build", "TD3", "--code", "PP", "--issuer", "UTO", "--nationality", "HND", "--surname",
                         "Smokeperson", "--number", "UA1234567", "--birth", "1985-03-15", "--expiry", "2034-01-01").splitlines()
        post = ["--destination", "CRI", "--mode", "land", "--purpose", "tourism", "--on", "2025-12-01"]
        entry = json.loads(self.run("mrz", "--format", "json", *post, *guest))["entry"]
        self.expect("at a post a zone is answered with what its holder needs", entry["nationality"] == "HND"
                    and entry["status"] == "conditional" and "hasCriminalRecordCertificate" in entry["missing"], entry)
        text = self.run("mrz", "--lang", "en", *post, *guest)
        self.expect("people read it too", "Honduras → Costa Rica" in text, text)
        self.run("mrz", "--destination", "QQQ", *guest, code=64)
        left = [path.name for path in self.data.rglob("*") if path.is_file() and b"SMOKEPERSON" in path.read_bytes()]
        self.expect("nothing of a zone is kept", not left, left)
        self.run("mrz", "--build", "TD9", code=64)
        text = self.run("search", "pasaporte", "--data", str(self.data.parent / "elsewhere"))
        self.expect("an empty folder is not taken for an answer about the document", "no se ha publicado nada" in text, text)

    def training(self) -> None:
        """Needs, trainers and resources of the samples: an instance in the planning format, and nobody named."""
        samples = self.place / "Imports" / "Samples" / "accepted"
        self.run("import", "--publish", *(str(path) for kind in ("trainers", "needs", "resources", "training-record")
                                          for path in sorted(samples.glob(f"{kind}-*.xml"))))
        file = self.data.parent / "instance.json"
        self.run("training", "instance", "--out", str(file))
        instance = json.loads(file.read_text())
        self.expect("the instance is as the planning format has it", not problems(instance), problems(instance))
        self.expect("it has what the eleven asked for", len(instance["needs"]) > 100 and len(instance["countries"]) == 11,
                    (len(instance["needs"]), len(instance["countries"])))
        self.around(file, instance)
        self.expect("and names nobody", "Capacitador" not in file.read_text())
        needs = json.loads(self.run("training", "needs", "--format", "json", "--country", "gtm"))
        self.expect("needs of a country", needs["total"]["asked"] > needs["total"]["open"] > 0, needs["total"])
        trainers = self.run("training", "trainers")
        self.expect("the registry names nobody to the public", "Capacitador" not in trainers and "GTM-t01" in trainers)
        named = self.run("training", "trainers", "--access", "official")
        self.expect("and everybody to officials", "Capacitador de muestra 1" in named)
        who = json.loads(self.run("training", "who", "--topic", "mrz-check-digits", "--language", "es", "--country",
                                  "GTM", "--day", "2027-03-08", "--format", "json"))
        self.expect("who could teach, and who not", who["unable"] and all(
            candidate["obstacles"] for candidate in who["unable"]), who)
        impact = json.loads(self.run("training", "impact", "--format", "json"))
        self.expect("what was learned and kept by generation", len(impact["generations"]) > 1
                    and any("kept" in row["figures"] for row in impact["generations"]), impact["generations"])
        letters = self.run("training", "impact", "--reminders")
        self.expect("reminders in both languages", "recomendación de 2007" in letters
                    and "recommendation of 2007" in letters, letters)
        self.run("training", "person", "GTM-t01", "--country", "GTM", code=64)
        person = json.loads(self.run("training", "person", "GTM-t01", "--country", "gtm", "--access", "official"))
        self.expect("a person's data are given out", person[0]["name"] == "Capacitador de muestra 1", person)
        self.run("training", "erase", "GTM-t01", "--country", "GTM", "--yes")
        person = json.loads(self.run("training", "person", "GTM-t01", "--country", "gtm", "--access", "official"))
        self.expect("and erased", person[0]["name"] == "GTM-t01" and "email" not in person[0], person)

    def plans(self) -> None:
        """A plan from what is published: kept, shown in every form, approved by two persons, replaced by the next."""
        made = self.run("plan", "--steps", "2", "--title", "Primero", "--as", "Ana")
        self.expect("a plan is kept and says its objective", "Plan 1" in made and "costo en USD" in made, made)
        answer = json.loads(self.run("plan", "show", "1", "--format", "json"))
        folder = self.data.parent
        for name in ("instance", "plan"):
            (folder / f"kept-{name}.json").write_text(json.dumps(answer[name]))
        checked = subprocess.run([sys.executable, ROOT / "Tests/Planner/check.py", folder / "kept-instance.json",
                                  folder / "kept-plan.json"], capture_output=True, text=True)
        self.expect("the independent checker agrees with what is kept", checked.returncode == 0, checked.stdout[-500:])
        calendar = self.run("plan", "show", "1", "--format", "ics", "--lang", "en")
        self.expect("the calendar has every session",
                    calendar.count("BEGIN:VEVENT") == answer["summary"]["sessions"] > 100, calendar[:300])
        self.expect("a country's calendar is smaller", 0 < self.run("plan", "show", "1", "--format", "ics", "--country",
                    "gtm").count("BEGIN:VEVENT") < answer["summary"]["sessions"])
        self.expect("XML", "urn:crm:cotejo:plan:1" in self.run("plan", "show", "1", "--format", "xml"))
        self.expect("a table", "S000001;" in self.run("plan", "show", "1", "--format", "csv"))
        self.run("plan", "approve", "1", "--as", "Ana", "--approved-by", "ana", code=77)
        self.run("plan", "approve", "1", "--as", "Ana", "--approved-by", "Luis")
        self.run("plan", "--steps", "2", "--seed", "2")
        self.run("plan", "approve", "2", "--as", "Ana", "--approved-by", "Luis")
        listed = json.loads(self.run("plan", "list", "--format", "json"))
        self.expect("the second replaces the first", [(plan["id"], plan["state"]) for plan in listed]
                    == [(2, "inForce"), (1, "superseded")] and listed[1]["replacedBy"] == 2, listed)
        dropped = self.run("plan", "show", "2", "--format", "ics", "--cancelled")
        self.expect("what the second drops is cancelled", "METHOD:CANCEL" in dropped and "SEQUENCE:0" not in dropped, dropped[:300])
        self.run("plan", "approve", "1", "--as", "Ana", "--approved-by", "Luis", code=77)
        self.run("plan", "show", "9", code=64)

    def entry(self) -> None:
        """An answer for people, one for programs, and questions a line."""
        asked = ["entry", "--nationality", "HND", "--destination", "CRI", "--document", "ordinaryPassport", "--mode",
                 "land", "--purpose", "tourism", "--on", "2025-12-01"]
        answer = json.loads(self.run(*asked, "--format", "json"))
        self.expect("what is not said leaves the answer conditional", answer["status"] == "conditional"
                    and "hasCriminalRecordCertificate" in answer["missing"], answer)
        text = self.run(*asked, "--fact", "hasCriminalRecordCertificate=yes", "--lang", "en")
        self.expect("people read the stay and the rule", "30 days" in text and "CRI-HND-certificate-2025" in text, text)
        self.expect("people read of each condition whether it holds",
                    "holds: carries a certificate of the criminal record (CRI-HND-certificate-2025)" in text, text)
        text = self.run("entry", "--nationality", "Honduras", "--destination", "costa rica", "--document", "ordinaryPassport",
                        "--mode", "land", "--purpose", "tourism", "--on", "2025-12-01", "--lang", "es")
        self.expect("countries go by their names too, and what is missing is said in words with its option",
                    "Honduras → Costa Rica" in text and "Falta saber: " not in text
                    and "antecedentes penales  → --fact hasCriminalRecordCertificate=yes | no" in text, text)
        text = self.run("entry", "--nationality", "HND", "--destination", "CRI", "--document", "passport", "--lang", "en", code=64)
        self.expect("a word that is no term is answered with those like it",
                    "ordinaryPassport (Ordinary passport)" in text and "Catalogue/" not in text, text)
        plain = {"destination": "CRI", "nationality": ["HND"], "mode": "land", "purpose": "tourism", "date": "2025-12-01",
                 "document": {"kind": "ordinaryPassport"}, "facts": {"hasCriminalRecordCertificate": True}}
        batch = subprocess.run([self.place / "cotejo", "entry", "--batch", "--data", self.data], capture_output=True,
                               input="\n".join([json.dumps(plain), "", "no question", json.dumps(plain)]), text=True, cwd="/")
        found = [json.loads(line) for line in batch.stdout.splitlines()]
        self.expect("a batch answers each question with a line, and what is none with a reason",
                    [answer.get("verdict") for answer in found] == ["notRequired", None, "notRequired"] and "error" in found[1]
                    and {"verdict", "status", "rule", "stayDays", "passportValidity", "missing", "duties", "fired", "rejected",
                         "basis", "evidence", "conflict"} <= set(found[0]), batch)
        self.run("entry", "--nationality", "HND", code=64)
        self.run("entry", "--nationality", "HND", "--destination", "QQQ", code=64)

    def dialogue(self, *arguments: str, answers: list[str]) -> tuple[str, int]:
        """What the binary says on a terminal where somebody types these answers."""
        pid, terminal = pty.fork()
        if pid == 0:
            os.chdir("/")
            os.environ["COTEJO_DATA"] = str(self.data)
            os.execv(self.place / "cotejo", ["cotejo", *arguments])
        said = b""
        os.write(terminal, "".join(answer + "\n" for answer in answers).encode())
        try:
            while select.select([terminal], [], [], 30)[0] and (part := os.read(terminal, 65536)):
                said += part
        except OSError:
            pass  # The other end is closed.
        status = os.waitpid(pid, 0)[1]
        os.close(terminal)
        return said.decode(errors="replace"), os.waitstatus_to_exitcode(status)

    def around(self, file: Path, instance: dict) -> None:
        """A plan explained, a plan around it, circumstances side by side, and a wrong instance."""
        folder = self.data.parent
        first, second, table = (str(folder / f"{name}.json") for name in ("plan-first", "plan-second", "table"))
        told = self.run("plan", "--instance", str(file), "--steps", "3", "--out", first, "--explain")
        reasons = json.loads(Path(first).read_text())["reasons"]
        self.expect("whoever is left over or late has a reason", all(r["bindings"] for r in reasons) and bool(
            reasons or "Todas las necesidades" in told), reasons[:2])
        self.run("plan", "--instance", str(file), "--steps", "3", "--out", second, "--around", first, "--keep-before", "30")
        before, after = ({s["id"]: s for s in json.loads(Path(name).read_text())["sessions"] if s["start_week"] < 30}
                         for name in (first, second))
        self.expect("what is held stays, whatever its place in the file", before == after and len(before) > 100, [
            (before.get(name), after.get(name)) for name in before.keys() | after.keys()
            if before.get(name) != after.get(name)][:2])
        self.run("plan", "--instance", str(file), "--steps", "2", "--out", table, "--what-if", "no-multiplier")
        outcomes = json.loads(Path(table).read_text())["outcomes"]
        self.expect("without new trainers fewer are taught", outcomes[1]["taught"] < outcomes[0]["taught"], [
            (o["scenario"], o["taught"]) for o in outcomes])
        wrong = folder / "wrong.json"
        wrong.write_text(json.dumps({**instance, "pinned": [{"id": "S1", "start_week": 999_999}]}))
        answer = self.run("plan", "--instance", str(wrong), "--out", second, code=65)
        self.expect("a wrong pin is named with its place", "pinned[0].start_week" in answer, answer)

    def site(self) -> None:
        """The site answers and stops when told."""
        server = subprocess.Popen(
            [self.place / "cotejo", "serve", "--port", "0"], stdout=subprocess.PIPE, cwd="/", text=True,
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "COTEJO_DATA": str(self.data)})
        try:
            said = server.stdout.readline()
            port = int(said.rsplit(":", 1)[-1])
            self.expect("it says where it listens", said.strip().endswith(f"http://127.0.0.1:{port}"), said)
            health = json.loads(self.get(port, "/health"))
            self.expect("healthy", health["status"] == "ok", health)
            api = json.loads(self.get(port, "/api/v1/documents?q=watermark&size=100"))
            line = json.loads(self.run("search", "--format", "json", "--size", "100", "watermark"))
            self.expect("the API and the command line say the same", api == line)
            page = self.get(port, "/documents?q=watermark&lang=en")
            self.expect("a page with results", api["results"][0]["code"] in page)
            code = api["results"][0]["code"]
            told = self.post(port, f"/api/v1/documents/{code}/reports", {"kind": "other", "text": "Falta algo."})
            kept = json.loads(self.run("reports", "--format", "json"))["reports"][0]
            self.expect("what a reader reports waits for an answer", told == 201 and kept["status"] == "open", (told, kept))
            self.expect("deadlines are for who signed in", self.status(port, "/submissions/deadlines.ics") == 401)
            self.expect("findings are for who signed in", self.status(port, "/api/v1/submissions/1/findings") == 401)
            self.expect("a model's page", "</html>" in self.get(port, f"/documents/{api['results'][0]['code']}"))
        finally:
            started = time.monotonic()
            server.send_signal(signal.SIGTERM)
            try:
                server.wait(timeout=10)
                stopped = True
            except subprocess.TimeoutExpired:
                server.kill()
                stopped = False
        self.expect("SIGTERM stops it within ten seconds", stopped, time.monotonic() - started)

    @staticmethod
    def post(port: int, path: str, body: dict) -> int:
        """The status of the answer to what a program sends."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("POST", path, json.dumps(body), {"Content-Type": "application/json"})
        return connection.getresponse().status

    @staticmethod
    def status(port: int, path: str) -> int:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("GET", path)
        return connection.getresponse().status

    @staticmethod
    def get(port: int, path: str) -> str:
        """The body of a page that answers 200."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request("GET", path, headers={"Accept-Language": "es"})
        response = connection.getresponse()
        body = response.read().decode()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status} {body[:500]}")
        return body


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="cotejo-smoke-") as folder:
        smoke = Smoke(Path(folder))
        own = (smoke.command_line, smoke.identify, smoke.zones, smoke.entry, smoke.training, smoke.plans, smoke.site)
        others = (trouble.usage, trouble.alone, trouble.nothing_there, trouble.bad_input, trouble.database_held, trouble.moved_on, trouble.disk_full,
                  trouble.killed, desk.calls, desk.bodies, archives.archives, archives.inverse, archives.killed_archives,
                  offline.offline, safety.backups, safety.backups_amid_writing, safety.killed_backups, safety.full_disk_for_backups,
                  # Once there are accounts, the command line no longer publishes alone.
                  safety.tls, hostile.refused_bodies, hostile.stopped, hostile.attacked, desk.trial, injection.injection,
                  fields.fields)
        for part in (*own, *(partial(part, smoke) for part in others)):
            name, began = getattr(part, "func", part).__name__, time.monotonic()
            try:
                part()
            except Exception as error:  # noqa: BLE001 - a crash of a part is a failed check
                smoke.expect(name, False, repr(error))
            print(f"      {name}: {time.monotonic() - began:.1f} s", flush=True)
    print(f"{smoke.passed} passed, {smoke.failed} failed")
    return 0 if smoke.failed == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
