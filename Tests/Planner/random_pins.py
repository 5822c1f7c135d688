"""Plans seeded random instances again around pinned sessions, and has each new plan verified by the reference checker.

usage: random_pins.py COTEJO [COUNT] [FIRST_SEED]
Each instance is planned once; then some of its sessions are pinned, whole or in some fields, some moved and some weeks
of a venue forbidden, and it is planned around the first plan. What the program refuses must be a contradiction with its
place; what it plans must keep every rule, H18 among them, with the sessions held already unchanged. Exit 1 otherwise.
"""
import json, pathlib, random, subprocess, sys, tempfile
from random_instances import instance

FIELDS = ["type", "topic", "language", "venue", "start_week", "weeks", "lead", "co_trainers", "attendance", "candidates", "funding"]


def pins(r, plan, weeks):
    """Some sessions of the plan: as they are, or only in some fields, or in another week."""
    found = []
    for s in r.sample(plan["sessions"], min(len(plan["sessions"]), r.randint(0, 6))):
        kind = r.randrange(4)
        whole = {k: v for k, v in s.items() if v is not None}
        if kind == 0: found.append(whole)
        elif kind == 1: found.append({"id": s["id"], "start_week": s["start_week"]})
        elif kind == 2: found.append({k: whole[k] for k in ["id"] + r.sample(FIELDS, 4) if k in whole})
        else: found.append({"id": s["id"], "start_week": r.randrange(weeks)})
    return found


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    checker = pathlib.Path(__file__).with_name("check.py")
    failed = refused = alike = 0
    with tempfile.TemporaryDirectory() as scratch:
        made, before, after = (pathlib.Path(scratch) / n for n in ("instance.json", "before.json", "after.json"))
        run = lambda *more: subprocess.run([program, "plan", "--instance", made, "--steps", "200", *more], capture_output=True, text=True)
        for seed in range(first, first + count):
            r, it = random.Random(f"pins/{seed}"), instance(seed)
            made.write_text(json.dumps(it))
            for p in (before, after): p.unlink(missing_ok=True)
            if run("--out", before).returncode: print("seed", seed, "no first plan"); failed += 1; continue
            old = json.loads(before.read_text())
            weeks, held = it["calendar"]["weeks"], r.choice([0, 0, r.randrange(it["calendar"]["weeks"])])
            it["pinned"] = pins(r, old, weeks)
            if r.random() < .5:
                week = r.randrange(weeks)
                it["forbidden"] = [{"venue": r.choice(it["venues"])["id"], "from_week": week, "to_week": week}]
            made.write_text(json.dumps(it))
            done = run("--out", after, "--around", before, "--keep-before", str(held))
            if done.returncode == 65 and ("pinned[" in done.stderr or "around." in done.stderr): refused += 1; continue
            if done.returncode: print("seed", seed, "exit", done.returncode, done.stderr[-300:]); failed += 1; continue
            check = subprocess.run([sys.executable, checker, made, after, "--json"], capture_output=True, text=True)
            verdict, new = json.loads(check.stdout), json.loads(after.read_text())
            now = {s["id"]: s for s in new["sessions"]}
            lost = [s["id"] for s in old["sessions"] if s["start_week"] < held and now.get(s["id"]) != s]
            late = [s["id"] for f in it.get("forbidden", []) for s in new["sessions"] if s.get("venue") == f["venue"]
                    and s["start_week"] <= f["to_week"] and f["from_week"] <= s["start_week"] + s["weeks"] - 1]
            alike += not it["pinned"] and "forbidden" not in it and not new["changes"]["measure"]
            if not verdict["feasible"] or verdict["objective"] != new["objective"] or lost or late:
                print("seed", seed, verdict["violations"][:3], verdict["objective"], new["objective"], lost, late); failed += 1
    print(f"{count} instances, {failed} failed, {refused} refused as contradictions, {alike} unchanged because nothing asked for a change")
    sys.exit(failed > 0)


if __name__ == "__main__": main()
