"""Measures the planner's time against the size of the problem and draws it on logarithmic axes.

usage: growth.py COTEJO [STEPS] [SVG]
Five sizes of one shape (2 to 200 countries, 4 to 40 topics, as the model's own sizes grow) with the same number of steps: a step is one construction or about
as much work in repairs, so that the time should grow as the problem does. The seconds are those of the processor, of the whole
program: reading, planning, bounding, checking, writing. The least of three runs counts for the small sizes. Exit 1
when the slope of the fitted line is above 1.3.
"""
import json, pathlib, random, resource, subprocess, sys, tempfile

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "Benchmarks"))
from drawing import growth
from measuring import slope

SIZES = (1, 3, 10, 30, 100)


def instance(size):
    """Countries two by two with a border post between them; everything that is scarce grows with them."""
    r, weeks, topics = random.Random(f"growth/{size}"), 78, [f"T{k}" for k in range(round(4 * size ** .5))]
    ids = ["".join(chr(65 + i // 26 ** p % 26) for p in (2, 1, 0)) for i in range(2 * size)]
    posts = [dict(id=f"P{i}", name=f"Post {i}", countries=[ids[2 * i], ids[2 * i + 1]]) for i in range(size)]
    venues = [dict(id=f"V{c}{k}", name=f"Venue {c}", country=c, border_post=None, seats=30, rooms=2, cost_per_week=1000,
                   hosts_tot="regional" if i % 8 == 0 and k == 0 else "national") for i, c in enumerate(ids) for k in (0, 1)]
    venues += [dict(id=f"VP{i}", name=f"Room {i}", country=p["countries"][0], border_post=p["id"], seats=24, rooms=1,
                    cost_per_week=500, hosts_tot="none") for i, p in enumerate(posts)]
    needs, officials = [], 0
    def need(country, topic, post, most):
        count = r.randint(10, most)
        needs.append(dict(id=f"N{len(needs)}", country=country, topic=topic, language="es", audience="officers", officials=count,
                          priority=r.randint(1, 3), earliest_week=0, deadline_week=r.randint(20, weeks - 4), border_post=post))
        return count
    for i, country in enumerate(ids):
        for topic in topics: officials += need(country, topic, None, 220)
        officials += need(country, topics[0], posts[i // 2]["id"], 60)
    trainers = [dict(id=f"R{i}", name=f"Trainer {i}", country=r.choice(ids), languages=["es"], unavailable_weeks=[],
                     certifications=[dict(topic=t, level=("master", "trainer")[i // len(topics) % 2], valid_until_week=weeks)
                                     for t in sorted({topics[i % len(topics)], r.choice(topics)})])
                for i in range(3 * len(topics) + 4 * size)]
    rules = dict(recovery_weeks=2, certification_lag_weeks=2, max_generation=2, candidates_per_session=1, bilateral_min_per_country=3,
                 priority_weights={"1": 9, "2": 3, "3": 1},
                 follow_up=dict(applies_to=["TOT"], min_weeks=24, max_weeks=28, capacity_per_week=1 + size // 5, cost=1500),
                 costs=dict(trainer_fee=400, travel=900, per_diem_week=700, participant=30))
    return dict(format="rcm-training-instance/1", name=f"growth-{size}", calendar=dict(start_date="2027-01-04", weeks=weeks), rules=rules,
                countries=[dict(id=c, name=c, languages=["es"], blackout_weeks=[[51, 51]]) for c in ids],
                topics=[dict(id=t, title=t, course_weeks=1, course_max_participants=25, crew=2, tot_weeks=1, tot_min_participants=4,
                             tot_max_participants=16) for t in topics],
                border_posts=posts, venues=venues, needs=needs, trainers=trainers, pinned=[],
                nominations=[dict(country=c, topic=t, language="es", max_candidates=8) for c in ids for t in topics],
                budget_lines=[dict(id="B0", sponsor="S", amount=officials * 170, from_week=0, to_week=weeks - 1, countries=None,
                                   topics=None, types=None)]), len(needs), officials


def seconds(program, source, plan, steps):
    """The processor's seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "plan", "--instance", source, "--out", plan, "--steps", str(steps)], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    program, steps = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 16
    target = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else pathlib.Path(__file__).with_name("growth.svg")
    points = []
    with tempfile.TemporaryDirectory() as scratch:
        source, plan = pathlib.Path(scratch) / "instance.json", pathlib.Path(scratch) / "plan.json"
        for size in SIZES:
            made, needs, officials = instance(size)
            source.write_text(json.dumps(made))
            took = min(seconds(program, source, plan, steps) for _ in range(3 if size <= 10 else 1))
            check = subprocess.run([sys.executable, pathlib.Path(__file__).with_name("check.py"), source, plan, "--json"],
                                   capture_output=True, text=True)
            verdict = json.loads(check.stdout)
            if not verdict["feasible"]: sys.exit(f"{size}: not feasible {verdict['violations'][:3]}")
            points.append((needs, took))
            print(f"{needs} needs, {officials} officials, {verdict['kpi']['trained']} taught: {took:.2f} s", flush=True)
    rate = slope(points)
    target.write_text(growth(
        (f"Tiempo según el tamaño, {steps} pasos", f"Time against size, {steps} steps"),
        ("necesidades del problema", "needs in the problem"), "s", {"plan": points}, {"plan": rate}, goal=1.3))
    print(f"slope {rate:.2f}")
    sys.exit(rate > 1.3)


if __name__ == "__main__": main()
