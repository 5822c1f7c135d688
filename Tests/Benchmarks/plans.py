"""Plans of the planning model's instances beside the reference greedy plan, its search and the best plans known.

Two steps an instance, by the seconds that the planner may take; every plan is verified by the reference checker.
"""

import tempfile

from measuring import BINARY, module

PLANNER = "Tests/Planner/table.py"


def steps(suite):
    table = module(PLANNER)
    short, long = (2, 4) if suite.quick else (2, 60)

    def planned(name, seconds):
        def measured(_):
            with tempfile.TemporaryDirectory() as folder:
                made, used, sound = table.plan(BINARY, name, seconds, folder)
            if not sound:
                raise SystemExit(f"{name}: the reference checker says that the plan is not feasible")
            unmet, least = made["objective"][0], made["lower_bound"][0]
            # Against a bound of 0 there is no share; the plan is then either proven or its gap is not said.
            gap = 0 if unmet == least else (unmet - least) / least if least else None
            return {"gap": gap, "objective": made["objective"], "bound": made["lower_bound"], "allowed": seconds, **used}
        return measured

    # A plan of a number of seconds differs only by what the machine does beside; of the long ones there is one run.
    return [(f"plans.{name}-{span}", planned(name, seconds), 1 if span == "long" else suite.runs)
            for name in table.known() for span, seconds in (("short", short), ("long", long))]
