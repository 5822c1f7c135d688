#!/usr/bin/env python3
"""Tests of the measuring scripts where they decide something; the last line is `N passed, N failed`."""

import os
import pathlib
import re
import sys
import tempfile
import types
import unittest
import xml.etree.ElementTree as ElementTree
from unittest import mock

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import answers
import drawing
import growth
import report
import suite
from goals import GOALS, Goal
from measuring import Kept, is_older, module, percentile, slope, spread, timed


class Scratch(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.path = self.folder / "runs.jsonl"

    def kept(self, program="p", scale="s"):
        return Kept(self.path, program, scale)


class KeptTests(Scratch):
    def test_what_was_kept_is_there_the_next_time(self):
        self.kept().add("a", 1, {"x": 2.5})
        self.kept().add("a", 2, {"x": 3.5})
        again = self.kept()
        self.assertTrue(again.has("a", 2))
        self.assertFalse(again.has("a", 3))
        self.assertEqual(again.series("a:x"), [2.5, 3.5])

    def test_another_program_or_scale_does_not_count(self):
        self.kept().add("a", 1, {"x": 1})
        self.assertFalse(self.kept(program="q").has("a", 1))
        self.assertFalse(self.kept(scale="t").has("a", 1))
        self.assertTrue(self.kept().has("a", 1))

    def test_a_line_that_was_cut_off_is_dropped_and_the_rest_stays(self):
        self.kept().add("a", 1, {"x": 1})
        with open(self.path, "a", encoding="utf-8") as file:
            file.write('{"name": "a", "run": 2, "prog')
        kept = self.kept()
        self.assertFalse(kept.has("a", 2))
        kept.add("a", 2, {"x": 5})
        self.assertEqual(self.kept().series("a:x"), [1, 5])

    def test_several_figures_are_one_series(self):
        kept = self.kept()
        kept.add("a", 1, {"x": 1})
        kept.add("b", 1, {"x": 7})
        self.assertEqual(kept.series("a:x|b:x|c:x"), [1, 7])

    def test_runs_without_a_value_are_left_out(self):
        kept = self.kept()
        kept.add("a", 1, {"gap": None})
        kept.add("a", 2, {"gap": 0.5})
        self.assertEqual(kept.series("a:gap"), [0.5])


class ResumeTests(Scratch):
    def measured(self, stop_after=None):
        done = []

        def step(name):
            def run(number):
                if stop_after is not None and len(done) == stop_after:
                    raise KeyboardInterrupt
                done.append((name, number))
                return {"x": number}
            return run
        steps = [("f.a", step("f.a")), ("f.b", step("f.b"), 1)]
        family = types.SimpleNamespace(steps=lambda _: steps)
        with mock.patch.dict(suite.FAMILIES, {"f": family}), mock.patch.object(suite, "say"):
            try:
                suite.measure(types.SimpleNamespace(runs=3), self.kept(), ["f"])
            except KeyboardInterrupt:
                pass
        return done

    def test_steps_take_turns_and_none_is_run_oftener_than_it_says(self):
        self.assertEqual(self.measured(), [("f.a", 1), ("f.b", 1), ("f.a", 2), ("f.a", 3)])

    def test_what_was_stopped_goes_on_where_it_was(self):
        self.assertEqual(self.measured(stop_after=2), [("f.a", 1), ("f.b", 1)])
        self.assertEqual(self.measured(), [("f.a", 2), ("f.a", 3)])
        self.assertEqual(self.measured(), [])


class NumberTests(unittest.TestCase):
    def test_slopes_are_the_powers_of_growth(self):
        for power in (0, 0.5, 1, 2):
            self.assertAlmostEqual(slope([(x, 7 * x ** power) for x in (1, 3, 10, 30)]), power)
        self.assertAlmostEqual(slope([(1, 1), (10, 100), (100, 100)]), 1)

    def test_a_command_is_timed_by_itself_and_not_by_what_this_process_holds(self):
        held = bytearray(200 << 20)
        held[::4096] = b"x" * len(held[::4096])
        taken = timed(["sleep", "0.2"])
        self.assertLess(taken["peakMB"], 50)
        self.assertGreaterEqual(taken["seconds"], 0.2)
        with self.assertRaises(SystemExit) as failure:
            timed(["sh", "-c", "echo what went wrong; exit 3"])
        self.assertIn("what went wrong", str(failure.exception))

    def test_percentiles_and_spreads_are_of_the_values(self):
        self.assertEqual(percentile(range(100), 0.5), 50)
        self.assertEqual(percentile([3], 0.99), 3)
        self.assertEqual(spread([3, 1, 2]), (2, 1, 3))
        self.assertIsNone(spread([]))


class ProgramTests(Scratch):
    def test_a_program_built_before_its_sources_were_changed_is_told_apart(self):
        program, source = self.folder / "program", self.folder / "sources" / "a.swift"
        source.parent.mkdir()
        for path in (program, source):
            path.write_text("", encoding="utf-8")
        os.utime(program, (2000, 2000))
        os.utime(source, (1000, 1000))
        self.assertFalse(is_older(program, source.parent))
        os.utime(source, (3000, 3000))
        self.assertTrue(is_older(program, source.parent))


class GoalTests(Scratch):
    def setUp(self):
        super().setUp()
        self.all = self.kept()
        for run, (ours, one, other) in enumerate([(2, 1, 3), (4, 1, 3), (3, 1, 3)], 1):
            for name, value in (("o", ours), ("a", one), ("b", other)):
                self.all.add(name, run, {"v": value})

    def test_quotients_go_by_medians_and_add_up_what_stands_beside(self):
        ratio = Goal("", "", "s", "o:v", "ours/theirs", ("a:v", "b:v"), greatest=0.75)
        self.assertEqual(ratio.quotient(self.all), 0.75)
        self.assertTrue(ratio.reached(self.all))
        inverse = Goal("", "", "s", "o:v", "theirs/ours", ("a:v", "b:v"), least=1.34)
        self.assertAlmostEqual(inverse.quotient(self.all), 4 / 3)
        self.assertFalse(inverse.reached(self.all))

    def test_the_worst_run_counts_where_the_goal_says_so(self):
        self.assertTrue(Goal("", "", "MB", "o:v", greatest=3).reached(self.all))
        self.assertFalse(Goal("", "", "MB", "o:v", greatest=3, most=True).reached(self.all))

    def test_without_a_peer_or_a_run_nothing_is_reached_or_missed(self):
        self.assertIsNone(Goal("", "", "s", "o:v", "ours/theirs", ("absent:v",), greatest=1).reached(self.all))
        self.assertIsNone(Goal("", "", "s", "absent:v", greatest=1).reached(self.all))
        self.assertIsNone(Goal("", "", "s", "o:v").reached(self.all))

    def test_every_goal_is_said_in_both_languages_and_of_a_step_that_exists(self):
        fake = types.SimpleNamespace(quick=False, models=40_000, runs=5, seconds=8, binary="", prepared=None)
        steps = {step[0] for name, family in suite.FAMILIES.items() for step in family.steps(fake)}
        for goal in GOALS:
            self.assertTrue(goal.es and goal.en)
            for figure in (goal.ours, *goal.theirs, *filter(None, [goal.memory])):
                for part in figure.split("|"):
                    self.assertIn(part.split(":")[0], steps)


class ReportTests(Scratch):
    FACTS = {"at": "2026-01-02 03:04", "commit": "abc", "cores": 2, "processor": "P", "load": 0.1, "models": 40, "features": 400,
             "megabytes": 1234.5, "runs": 3, "quick": False, "differences": []}

    def filled(self):
        kept = self.kept()
        for run, seconds in enumerate((4.0, 5.0, 4.5), 1):
            kept.add("import.cotejo", run, {"seconds": seconds, "peakMB": 90 + run})
            for name in ("xmllint", "sqlite3", "python"):
                kept.add(f"import.{name}", run, {"seconds": 3.0, "peakMB": 5})
        kept.add("answers.zones", 1, {"ours": 1_234_567, "mrz": 1000, "damagedRate": 5})
        return kept

    def test_rows_have_median_spread_peer_goal_and_verdict(self):
        kept = self.filled()
        text = report.tables(kept, self.FACTS, "en")
        self.assertIn("| Importing and publishing the manual | 4.50 s (4.00–5.00) | xmllint + sqlite3: 6.00 s | 0.75 | ≤ 1.5 | reached | 93 |",
                      text)
        self.assertIn("| 0.67 × faster | ≥ 5 | **missed** |", text)
        self.assertIn("1,234,567/s", text)
        self.assertIn("400 features, 1,234.5 MB", text)
        spanish = report.tables(kept, self.FACTS, "es")
        self.assertIn("| 4,50 s (4,00–5,00) | xmllint + sqlite3: 6,00 s | 0,75 | ≤ 1,5 | alcanzada | 93 |", spanish)
        self.assertIn("1\u202f234\u202f567/s", spanish)
        self.assertIn("400 elementos, 1\u202f234,5 MB", spanish)
        self.assertIn("dejó las mismas filas: sí", spanish)

    def test_what_was_not_measured_has_no_row(self):
        self.assertNotIn("Cold start", report.tables(self.filled(), self.FACTS, "en"))

    def test_both_halves_are_written_between_their_marks_and_nothing_else(self):
        readme = self.folder / "README.md"
        marks = "a\n<!-- {0}:begin -->\nold\n<!-- {0}:end -->\nb\n"
        readme.write_text(marks.format("benchmarks") + marks.format("mediciones"), encoding="utf-8")
        report.write(self.filled(), self.FACTS, readme)
        once = readme.read_text(encoding="utf-8")
        self.assertNotIn("old", once)
        self.assertEqual(re.sub(r"(begin -->\n).*?(\n<!--)", r"\1old\2", once, flags=re.DOTALL),
                         marks.format("benchmarks") + marks.format("mediciones"))
        report.write(self.filled(), self.FACTS, readme)
        self.assertEqual(readme.read_text(encoding="utf-8"), once)

    def test_a_readme_without_its_marks_is_left_as_it_is(self):
        readme = self.folder / "README.md"
        readme.write_text("<!-- benchmarks:begin -->\nold\n<!-- benchmarks:end -->\n", encoding="utf-8")
        with self.assertRaises(SystemExit):
            report.write(self.filled(), self.FACTS, readme)
        self.assertIn("old", readme.read_text(encoding="utf-8"))

    def test_the_readme_of_the_project_has_the_marks(self):
        text = report.README.read_text(encoding="utf-8")
        for name in ("benchmarks", "mediciones"):
            self.assertIn("\nnew\n", report.replaced(text, name, "new"))

    def test_plans_stand_beside_what_is_known_of_them(self):
        kept = self.kept()
        best = module("Tests/Planner/table.py").known()["crm"][2]
        for span, allowed, objective in (("short", 2, [600, *best[1:]]), ("long", 60, best)):
            kept.add(f"plans.crm-{span}", 1, {"objective": objective, "bound": [554], "seconds": 1.0, "peakMB": 30, "allowed": allowed})
        line = next(line for line in report.planner(kept, "en").splitlines() if line.startswith("| crm |"))
        self.assertIn("| **missed** | 557 · 121,062", line)
        self.assertIn("| reached | 8.3 % · 0.5 % |", line)


class ReadingTests(unittest.TestCase):
    def test_zones_are_read_from_what_the_comparison_says(self):
        text = "164 zones, 146 judged alike, 18 differently\n\nzones a second on one core: cotejo 763,000, mrz 1,234: 618 times as many"
        self.assertEqual(answers.zones_of(text), {"zones": 164, "alike": 146, "ours": 763_000, "mrz": 1234})

    def test_identification_takes_right_answers_over_generated_models(self):
        def run(order, known=False, wrong=0, catalogue="generated", median=1, slow=1.0):
            return {"catalogue": catalogue, "knowsCountry": known, "wrong": wrong, "order": order,
                    "questions": {"median": median, "p95": 9}, "stepMilliseconds": {"p99": slow}}
        found = answers.identified({"runs": [
            run("gain", median=18), run("frequency", median=22), run("gain", known=True, median=8),
            run("gain", wrong=0.05, median=30), run("gain", catalogue="catalogue", median=3, slow=7.0)]})
        self.assertEqual((found["gain"], found["frequency"], found["gainKnown"], found["stepP99"]), (18, 22, 8, 7.0))


class DrawingTests(unittest.TestCase):
    def test_a_drawing_says_its_values_in_words_and_escapes_them(self):
        text = drawing.growth(("A < b", "C & d"), ("x", "y"), "s", {"p50": [(1, 1.0), (10, 8.0)], "p99": [(1, 2.0), (10, 30.0)]},
                              {"p50": 0.9, "p99": 1.18}, goal=1.3)
        root = ElementTree.fromstring(text)
        space = "{http://www.w3.org/2000/svg}"
        self.assertEqual(root.get("role"), "img")
        self.assertEqual(root.find(f"{space}title").text, "A < b · C & d")
        told = root.find(f"{space}desc").text
        for part in ("p50 0.90", "10 → 8 s", "1 → 2 s", "10 → 30 s", "Pendiente medida", "Measured slope"):
            self.assertIn(part, told)
        self.assertEqual(len(root.findall(f"{space}circle")), 2)
        written = [each.text for each in root.findall(f"{space}text")]
        self.assertTrue({"p50", "p99"} <= set(written), written)

    def test_points_stand_higher_the_larger_their_value(self):
        axes = drawing.Axes({"a": [(1, 1.0), (100, 50.0)]}, (1,))
        self.assertLess(axes.y(50), axes.y(1))
        self.assertLess(axes.x(1), axes.x(100))
        self.assertGreaterEqual(axes.y(50), drawing.TOP)


class GrowthTests(Scratch):
    def test_series_are_points_of_medians_with_their_slope(self):
        kept = self.kept()
        for times in (1, 3, 10):
            for run, off in enumerate((0.9, 1.0, 5.0), 1):
                kept.add(f"growth.import-{times}", run, {"seconds": times * off, "size": 1333 * times})
        lines, rates = growth.series(kept)["import"]
        self.assertEqual(lines["import"], [(1333, 1.0), (3999, 3.0), (13330, 10.0)])
        self.assertAlmostEqual(rates["import"], 1)
        self.assertEqual(growth.draw(kept, self.folder), ["growth-import.svg"])

    def test_an_amendment_changes_a_hundredth_of_the_models(self):
        document = '    <document code="UTO-AO-{0:05}" status="current">\n      <title><es>Uno</es><en>One</en></title>\n    </document>\n'
        manual = self.folder / "manual.xml"
        manual.write_text('<manual issued="2025-11-03" mode="complete" reference="UTO-BENCHMARK">\n  <families>\n  </families>\n  <documents>\n'
                          + "".join(document.format(number) for number in range(300)) + "  </documents>\n</manual>\n", encoding="utf-8")
        target = self.folder / "change.xml"
        self.assertEqual(growth.amendment(manual, target), 3)
        root = ElementTree.parse(target).getroot()
        self.assertEqual((root.get("mode"), root.get("issued")), ("amending", "2025-11-04"))
        changed = root.findall("documents/document")
        self.assertEqual([document.get("code") for document in changed], ["UTO-AO-00000", "UTO-AO-00100", "UTO-AO-00200"])
        self.assertEqual({(each.get("action"), each.find("title/en").text) for each in changed}, {("change", "Revised One")})


if __name__ == "__main__":
    result = unittest.TextTestRunner(stream=sys.stdout).run(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[__name__]))
    bad = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - bad} passed, {bad} failed")
    sys.exit(1 if bad else 0)
