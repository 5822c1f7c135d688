"""Plans every instance of a folder with `cotejo plan` and has each plan verified by the reference checker.

usage: run.py COTEJO PLANNING_FOLDER SECONDS [INSTANCE…]
COTEJO: the built program; PLANNING_FOLDER: holds inst/*.json (the planning model's reference artefacts). The checker is
check.py beside this file, the reference checker of the planning model, unchanged from there.
Prints one line per instance: objective, bound, gap of the first component, seconds, megabytes. Exit 1 if any plan fails.
"""
import json, pathlib, resource, subprocess, sys, tempfile, time

program, folder, seconds = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
names = sys.argv[4:] or sorted(p.stem for p in (folder / "inst").glob("*.json"))
failed = False
with tempfile.TemporaryDirectory() as scratch:
    for name in names:
        instance, plan = (folder / "inst" / f"{name}.json" if (folder / "inst" / f"{name}.json").exists() else pathlib.Path(name)), pathlib.Path(scratch) / f"{name}.json"
        start = time.time()
        done = subprocess.run([program, "plan", "--instance", instance, "--out", plan, "--seconds", seconds],
                              capture_output=True, text=True)
        took = time.time() - start
        if done.returncode:
            print(name, "exit", done.returncode, done.stderr[-300:]); failed = True; continue
        check = subprocess.run([sys.executable, pathlib.Path(__file__).with_name("check.py"), instance, plan, "--json"],
                               capture_output=True, text=True)
        verdict, made = json.loads(check.stdout), json.loads(plan.read_text())
        agrees = verdict["feasible"] and verdict["objective"] == made["objective"]
        failed |= not agrees
        unmet, least = made["objective"][0], made["lower_bound"][0]
        gap = "gap of unmet 0 (proven)" if unmet == least else f"{100 * (unmet - least) / least:.1f} %" if least else "no bound above 0"
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(name, made["objective"], "bound", made["lower_bound"], gap, f"{took:.1f} s", f"≤ {peak} MB",
              "feasible" if agrees else "NOT FEASIBLE", flush=True)
sys.exit(failed)
