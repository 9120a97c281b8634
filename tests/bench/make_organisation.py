#!/usr/bin/env python3
"""Makes evidence files of an invented organisation, about 8 KB each, on the framework unified-security:

    tests/bench/make_organisation.py FOLDER COUNT [--bad N]

The same arguments give the same bytes. Files lie a thousand to a folder. With `--bad N` the N-th file (from 1) names a
responsibility that there is not. As of 2026-11 some people are ready, most are not, and every topic of an agenda comes up."""
import argparse
import pathlib
import random

import yaml

LEVELS = {"L2": ("L3", 30), "L3": ("L4", 30), "L4": ("L5", 25), "L5": ("L6", 12), "L6": (None, 3)}
LAST = 2026 * 12 + 10  # November 2026, counted in months
WORDS = ("access review threat model pipeline baseline inventory backlog incident rotation vault signing rollout "
         "training runbook detector report quarterly migration hardening triage exception dashboard").split()


def month(index):
    return f"{index // 12:04}-{index % 12 + 1:02}"


class Framework:
    """What each level asks of each track, and from which sources."""

    def __init__(self, path):
        data = yaml.safe_load(path.read_text())
        self.tracks = [track["id"] for track in data["tracks"]]
        self.asked = {}
        for one in data["responsibilities"]:
            for level in one.get("levels", [one.get("level")]):
                for track in one.get("tracks", self.tracks):
                    self.asked.setdefault((level, track), []).append(
                        (one["id"], one.get("sources", ["artifact"]), one.get("metric"), one.get("min_sources", 1)))
        for skill in data["skills"]:
            for level, cell in skill["levels"].items():
                cell = cell if isinstance(cell, dict) else {}
                for track in self.tracks:
                    self.asked.setdefault((level, track), []).append(
                        (f"{skill['id']}@{level}", cell.get("sources", ["artifact", "feedback"]), None,
                         cell.get("min_sources", 1)))


class Person:
    """One person's file, line by line."""

    def __init__(self, framework, number):
        self.rng = random.Random(number)
        self.framework = framework
        self.number = number
        weights = [weight for _, weight in LEVELS.values()]
        self.level = self.rng.choices(list(LEVELS), weights)[0]
        self.track = self.rng.choice(framework.tracks)
        self.target = LEVELS[self.level][0]
        self.skill = self.rng.betavariate(4, 1.6)  # how much of what is asked they show
        self.manager = f"m-{number // 9}"
        self.lines = []
        self.entries = 0

    def file(self, bad):
        rng = self.rng
        since = LAST - rng.randint(10, 100)
        self.lines = ["schema: rung/evidence/v1", "framework: unified-security",
                      f"employee: {{id: e-{self.number:06}, name: Person {self.number}, level: {self.level}, "
                      f"track: {self.track}, level_since: {month(since)}}}", ""]
        if self.target == "L6":
            self.lines.append("target: L6")
        if rng.random() < 0.1:
            start = LAST - rng.randint(2, 9)
            self.lines += ["leave:", f"  - {{from: {month(start)}, to: {month(start + rng.randint(0, 2))}}}"]
        self.lines.append("evidence:")
        asked = self.framework.asked.get((self.target or self.level, self.track), [])
        while sum(map(len, self.lines)) < 6200 or self.entries < len(asked):
            for responsibility in asked:
                self.show(*responsibility)
            asked_again = [one for one in asked if one[2] is None]
            asked = asked_again or asked
        if bad:
            self.lines[-1] = self.lines[-1] + "\n    # what follows names a responsibility that there is not"
            self.entry("artifact", "    shows: [L3.no-such-thing]", f"    month: {month(LAST)}")
        self.records()
        return "\n".join(self.lines) + "\n"

    def title(self):
        return " ".join(self.rng.choice(WORDS) for _ in range(self.rng.randint(3, 7))).capitalize()

    def entry(self, source, *more):
        self.entries += 1
        rng = self.rng
        self.lines += [f"  - id: {source}-{self.entries}", f"    source: {source}", f"    title: {self.title()}",
                       f"    link: https://wiki.example/{self.track}/{rng.randrange(16**8):08x}/{self.entries}", *more]
        if rng.random() < 0.6:
            self.lines.append(f"    confirmed_by: {{id: {self.manager}, role: manager}}")

    def show(self, identifier, sources, metric, min_sources):
        rng = self.rng
        if rng.random() > self.skill + 0.1:
            return
        if metric:
            floor = metric.get("at_least", 1)
            values = ", ".join(f"{month(LAST - back)}: {int(floor * rng.uniform(0.95, 1.4))}" for back in range(11, -1, -1))
            self.entry(sources[0], f"    metric: {metric['name']}", f"    values: {{{values}}}")
            return
        for source in rng.sample(sources, min(len(sources), min_sources)):
            start = LAST - rng.choice([3, 6, 7, 8, 11, 14])
            when = [f"    from: {month(start)}"]
            if rng.random() < 0.3:
                when.append(f"    to: {month(min(LAST, start + rng.randint(3, 11)))}")
            if source == "mentoring":
                hours = ", ".join(f"{month(LAST - back)}: {rng.randint(1, 6)}" for back in range(7, -1, -1))
                when = [f"    hours: {{{hours}}}"]
            self.entry(source, f"    shows: [{identifier}]", *when)

    def records(self):
        rng = self.rng
        if self.target == "L6":
            self.entry("artifact", "    facts: {type: standard, enforced: true}", f"    month: {month(LAST - 5)}")
            self.entry("artifact", "    facts: {type: talk}", f"    month: {month(LAST - 8)}")
            self.lines += ["duties:", f"  - {{duty: enterprise-technical-owner, from: {month(LAST - rng.randint(8, 20))}}}"]
            self.lines.append("approvals:")
            for vote in range(3):
                decision = rng.choices(["approve", "abstain", "reject"], [90, 5, 5])[0]
                self.lines.append(f"  - {{kind: panel, for: L6, by: r-{vote}, role: L6, decision: {decision}, date: 2026-11-{10 + vote}}}")
            self.lines.append("  - {kind: sponsor, for: L6, by: s-1, role: vp, decision: approve, date: 2026-11-12}")
        if rng.random() < 0.3:
            self.lines.append(f"growth_plan: {{link: https://wiki.example/plan/{self.number}, since: 2026-02}}")
        asked = self.framework.asked.get((self.target, self.track), [])
        if asked and rng.random() < 0.05:
            identifier = rng.choice(asked)[0]
            self.lines += ["not_applicable:", f"  - {{responsibility: {identifier}, why: no_opportunity, approved_by: "
                           f"{{id: {self.manager}, role: manager}}}}"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--bad", type=int, default=0)
    arguments = parser.parse_args()
    root = pathlib.Path(__file__).resolve().parents[2]
    framework = Framework(root / "data/frameworks/unified-security.yaml")
    for number in range(1, arguments.count + 1):
        folder = arguments.folder / f"{(number - 1) // 1000:04}"
        if number % 1000 == 1:
            folder.mkdir(parents=True, exist_ok=True)
        text = Person(framework, number).file(number == arguments.bad)
        (folder / f"e-{number:06}.yaml").write_text(text)


if __name__ == "__main__":
    main()
