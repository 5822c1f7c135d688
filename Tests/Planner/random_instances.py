"""Plans seeded random instances with `cotejo plan` and has every plan verified by both checkers.

usage: random_instances.py COTEJO [COUNT] [FIRST_SEED]
The program checks each plan itself before it writes it (exit 5 when a rule is broken); check.py beside this file, the
reference checker of the planning model, checks it again and must find the same objective. Exit 1 if any plan fails.
"""
import json, pathlib, random, subprocess, sys, tempfile

LETTERS = "ABCDEFGH"


def instance(seed):
    """An instance unlike those of the model's own generator: lines, leave, posts and generations all vary."""
    r = random.Random(f"cotejo/{seed}")
    weeks = r.randint(10, 44)
    ids = ["X" + LETTERS[i] + LETTERS[i] for i in range(r.randint(1, 5))]
    tongues = ["es", "en"][: r.randint(1, 2)]
    span = lambda longest: sorted([a, min(weeks - 1, a + r.randint(0, longest))] for a in r.sample(range(weeks), r.randint(0, 2)))
    topics = [dict(id=f"T{k}", title=f"Topic {k}", course_weeks=r.randint(1, 2), course_max_participants=r.randint(8, 30), crew=2,
                   tot_weeks=r.randint(1, 2), tot_min_participants=r.randint(1, 4), tot_max_participants=r.randint(5, 14))
              for k in range(r.randint(1, 3))]
    posts = [dict(id=f"P{i}", name=f"Post {i}", countries=r.sample(ids, 2)) for i in range(r.randint(0, 2)) if len(ids) > 1]
    venue = lambda i, country, post: dict(id=f"V{i}", name=f"Venue {i}", country=country, border_post=post, seats=r.randint(6, 34),
                                          rooms=r.randint(0, 3), cost_per_week=r.randint(0, 1500),
                                          hosts_tot=r.choice(["none", "national", "regional"]) if not post else "none")
    venues = [venue(i, r.choice(ids), None) for i in range(len(ids) + r.randint(0, 3))]
    venues += [venue(len(venues) + i, p["countries"][0], p["id"]) for i, p in enumerate(posts)]
    needs = []
    def need(country, topic, tongue, post):
        early = r.choice([0, 0, r.randrange(weeks)])
        needs.append(dict(id=f"N{len(needs)}", country=country, topic=topic["id"], language=tongue, audience="officers",
                          officials=r.randint(1, 120), priority=r.randint(1, 3), earliest_week=early,
                          deadline_week=r.randrange(early, weeks), border_post=post))
    for country in ids:
        for topic in topics:
            for _ in range(r.choice([0, 1, 1, 1, 2])): need(country, topic, r.choice(tongues), None)
    for post in posts:
        topic, tongue = r.choice(topics), r.choice(tongues)
        for country in post["countries"]: need(country, topic, tongue, post["id"])
    nominations = [dict(country=c, topic=t["id"], language=l, max_candidates=r.randint(0, 12))
                   for c in ids for t in topics for l in tongues if r.random() < .8]
    trainers = [dict(id=f"R{i}", name=f"Trainer {i}", country=r.choice(ids), languages=r.sample(tongues, r.randint(1, len(tongues))),
                     certifications=[dict(topic=t["id"], level=r.choice(["master", "trainer"]), valid_until_week=r.randint(weeks // 2, weeks + 9))
                                     for t in r.sample(topics, r.randint(1, len(topics)))],
                     unavailable_weeks=span(6)) for i in range(r.randint(2, 12))]
    lines = []
    for i in range(r.randint(1, 5)):
        first = r.choice([0, r.randrange(weeks)])
        lines.append(dict(id=f"B{i}", sponsor="S", amount=r.randint(0, 120_000), from_week=first, to_week=r.randrange(first, weeks),
                          countries=r.choice([None, None, r.sample(ids, 1)]), topics=r.choice([None, None, [topics[0]["id"]]]),
                          types=r.choice([None, None, ["COURSE", "BILATERAL"], ["TOT", "FOLLOW_UP"]])))
    least = r.randint(1, 12)
    rules = dict(recovery_weeks=r.randint(0, 3), certification_lag_weeks=r.randint(0, 3), max_generation=r.randint(1, 3),
                 candidates_per_session=1, bilateral_min_per_country=r.randint(1, 4), priority_weights={"1": 9, "2": 3, "3": 1},
                 follow_up=dict(applies_to=r.choice([["TOT"], ["TOT"], []]), min_weeks=least, max_weeks=least + r.randint(0, 4),
                                capacity_per_week=r.randint(1, 2), cost=r.randint(0, 2000)),
                 costs=dict(trainer_fee=400, travel=900, per_diem_week=700, participant=30))
    rules["certification_lag_weeks"] = max(rules["certification_lag_weeks"], rules["recovery_weeks"])
    return dict(format="rcm-training-instance/1", name=f"random-{seed}", calendar=dict(start_date="2027-01-04", weeks=weeks), rules=rules,
                countries=[dict(id=i, name=i, languages=tongues, blackout_weeks=span(2)) for i in ids], topics=topics, border_posts=posts,
                venues=venues, needs=needs, nominations=nominations, trainers=trainers, budget_lines=lines, pinned=[])


def main():
    program, count = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 500
    first, failed, taught = int(sys.argv[3]) if len(sys.argv) > 3 else 1, 0, 0
    checker = pathlib.Path(__file__).with_name("check.py")
    with tempfile.TemporaryDirectory() as scratch:
        made, plan = pathlib.Path(scratch) / "instance.json", pathlib.Path(scratch) / "plan.json"
        for seed in range(first, first + count):
            made.write_text(json.dumps(instance(seed)))
            plan.unlink(missing_ok=True)
            done = subprocess.run([program, "plan", "--instance", made, "--out", plan, "--steps", "400"], capture_output=True, text=True)
            if done.returncode:
                print("seed", seed, "exit", done.returncode, done.stderr[-300:]); failed += 1; continue
            check = subprocess.run([sys.executable, checker, made, plan, "--json"], capture_output=True, text=True)
            verdict, written = json.loads(check.stdout), json.loads(plan.read_text())
            below = any(b > o for b, o in zip(written["lower_bound"], verdict["objective"]))
            taught += verdict["kpi"]["trained"] > 0
            if not verdict["feasible"] or verdict["objective"] != written["objective"] or below:
                print("seed", seed, verdict["violations"][:3], verdict["objective"], written["objective"], written["lower_bound"]); failed += 1
    print(f"{count} instances, {failed} failed, officials taught in {taught}")
    sys.exit(failed > 0)


if __name__ == "__main__": main()
