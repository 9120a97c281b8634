#!/usr/bin/env python3
"""Random but valid cases: `generate(seed) -> (framework, evidence)`, the same for a seed on every machine.

A case is a story rather than noise: the employee has shown most of what is asked, and what fails, fails narrowly
(a month short, a reading just below, a vote too few), so that both verdicts are common and the reasons are many.

    generate.py --from 0 --count 500 --out FOLDER      FOLDER/<seed>/framework.yaml, evidence.yaml, expected.json
"""
import argparse
import json
import os
import random
import sys

import yaml

import rung_oracle as oracle


class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    """Writes a value that occurs twice twice: the formats have no anchors."""

    def ignore_aliases(self, data):
        return True


SOURCES = ["dashboard", "feedback", "artifact", "mentoring"]
TYPES = ["standard", "talk", "blog", "program"]
VOTERS = ["p1", "p2", "p3", "p4", "p5"]
LADDERS = [  # level -> next; every shape has a level with two ways on, or two ways in, or neither
    {"L1": ["L2"], "L2": ["L3", "M3"], "L3": ["L4"], "M3": [], "L4": []},
    {"L1": ["L2"], "L2": ["L3"], "L3": []},
    {"L1": ["L2", "M2"], "L2": ["L3"], "M2": ["L3"], "L3": []},
    {"L1": ["L2", "L3"], "L2": ["L3"], "L3": ["L4"], "L4": []},
    {"L1": ["L2"], "A1": ["L2"], "L2": ["L3", "M3"], "M3": ["M4"], "L3": [], "M4": []}]


def dump(value):
    return yaml.dump(value, Dumper=Dumper, sort_keys=False, allow_unicode=True)


def as_read(value):
    """A generated file as its reader sees it: all scalars text."""
    return yaml.load(dump(value), oracle.LOADER)


def hundredths(number):
    """A number of hundredths as a decimal: 710 -> '7.1', 700 -> '7'."""
    return ("%d.%02d" % divmod(number, 100)).rstrip("0").rstrip(".")


def spelled(text, rng):
    """The same decimal in one of its spellings: plain, quoted, with a zero too many."""
    if rng.random() < 0.15:
        return text + "0" if "." in text else text + ".0"
    return text if rng.random() < 0.2 else (float(text) if "." in text else int(text))


class Story:
    """One random case. `self.good` is how likely each thing asked is to be in order."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.pick = self.rng.choice
        self.good = self.pick([0.35, 0.5, 0.65, 0.8, 0.9, 1.0])
        self.ladder = self.pick(LADDERS)
        self.levels = list(self.ladder)
        self.has_tracks = self.chance(0.85)
        self.relay = self.chance(0.2)  # some things are done in one half of the window, others in the other

    def chance(self, share):
        return self.rng.random() < share

    def between(self, low, high):
        return self.rng.randint(low, high)

    def some(self, values, least=1):
        """At least so many of the values, in a random order."""
        return self.rng.sample(values, self.between(min(least, len(values)), len(values)))

    def fill(self, target, key, share, value):
        """Sets an optional key, now and then; `value` is called only then."""
        if self.chance(share):
            target[key] = value()

    # ------------------------------------------------------------ the framework

    def framework(self):
        made = {"schema": "rung/framework/v1", "id": "random", "title": "Random", "version": "1",
                "sources": {source: source.capitalize() for source in SOURCES},
                "facts": {"type": TYPES, "enforced": "bool", "adopters": "int", "people": "int", "score": "number",
                          "team": "text"},
                "metrics": {"m0": {"title": "Metric 0"}, "m1": "Metric 1",
                            "m2": {"title": "Metric 2", "scale": ["low", "mid", "high"]}},
                "duties": {"owner": {"title": "Owner", "facts": ["people", "team"]},
                           "people-manager": {"title": "Manages people", "facts": ["people", "team"]}},
                "approvals": {"panel": "Panel", "sponsor": "Sponsor", "fast-track": "Fast track"},
                "roles": {"vp": {"title": "VP", "rank": 8}, "hrbp": {"title": "HRBP"}, "manager": "Manager"}}
        self.fill(made["metrics"], "mentoring_hours", 0.3, lambda: {"title": "Hours", "unit": "h"})
        self.fill(made["roles"]["hrbp"], "rank", 0.2, lambda: self.between(1, 4))
        made["levels"] = [self.level(name) for name in self.levels]
        if self.has_tracks:
            made["tracks"] = [{"id": "alpha", "title": "Alpha"}, {"id": "beta", "title": "Beta"}]
        made["areas"] = [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]
        for area in made["areas"]:
            self.fill(area, "min_coverage", 0.2, lambda: self.pick(["30%", "50%", "33.34%", "66.66%", "100%"]))
        made["responsibilities"] = self.responsibilities()
        made["skills"] = [self.skill("s%d" % number) for number in range(self.pick([0, 0, 1, 1, 2]))]
        made["rule"] = self.rule(0.5)
        if self.chance(0.9):
            made["rule"].setdefault("months", self.pick([1, 2, 3, 4]))  # six months, the default, stays rare
        made["promotions"] = [self.promotion(source, target) for source in self.levels
                              for target in self.ladder[source] if self.chance(0.85)]
        return made

    def level(self, name):
        made = {"id": name, "title": "Level " + name}
        if self.ladder[name]:
            made["next"] = self.ladder[name]
        self.fill(made, "rank", 0.4, lambda: self.between(1, 6))
        self.fill(made, "years", 0.2, lambda: {"from": 1, "to": 3})
        return made

    def responsibilities(self):
        found = []
        targets = [level for level in self.levels if any(level in way for way in self.ladder.values())]
        for level in targets:
            for number in range(self.between(2, 6)):
                made = {"id": "%s.r%d" % (level, number), "level": level}
                if number > 1 and self.chance(0.25):  # two of each level are asked everywhere: never an empty promotion
                    del made["level"]
                    made["levels"] = self.pick(["all", self.some(targets)])
                made["text"] = "Does %s thing %d." % (level, number)
                if number > 1 and self.has_tracks:
                    self.fill(made, "tracks", 0.25, lambda: self.some(["alpha", "beta"]))
                self.fill(made, "area", 0.5, lambda: self.pick(["a", "b"]))
                found.append({**made, **self.asks(0.2)})
        return found

    def skill(self, name):
        made = {"id": name, "title": "Skill " + name, "levels": {}}
        self.fill(made, "area", 0.5, lambda: self.pick(["a", "b"]))
        for level in sorted(self.some(self.levels, 2), key=self.levels.index):
            text = "%s at %s" % (name, level)
            made["levels"][level] = text if self.chance(0.5) else {"text": text, **self.asks(0.1)}
        return made

    def asks(self, metric_share):
        """What a responsibility and a skill cell have in common."""
        made = {}
        self.fill(made, "metric", metric_share, self.metric_wanted)
        self.fill(made, "weight", 0.3, lambda: self.between(1, 4))
        self.fill(made, "required", 0.12, lambda: self.chance(0.8))
        self.fill(made, "sources", 0.3, lambda: self.some(SOURCES, 2))
        self.fill(made, "min_sources", 0.15, lambda: self.between(1, 2))
        self.fill(made, "lasts", 0.45 if "metric" in made else 0.25, lambda: self.pick([2, 2, 3, 6]))
        return made

    def metric_wanted(self):
        name = self.pick(["m0", "m1", "m2", "mentoring_hours"])
        return {"name": name, **self.bounds(name)}

    def bounds(self, metric):
        if metric == "m2":
            return self.pick([{"at_least": "mid"}, {"at_least": "high"}, {"at_most": "mid"},
                              {"at_least": "low", "at_most": "mid"}])
        low = self.between(100, 700) if metric == "m1" else 100 * self.between(1, 6)
        if metric == "mentoring_hours":
            low = self.pick([80, 100, 200, 250])
        high = low + 100 * self.between(0, 3)
        bounds = {"at_least": spelled(hundredths(low), self.rng), "at_most": spelled(hundredths(high), self.rng)}
        keys = self.pick([["at_least"], ["at_least"], ["at_most"], ["at_least", "at_most"]])
        return {key: bounds[key] for key in keys}

    def rule(self, share):
        """Each key of a rule is there or not: all of them at the top, few of them at a promotion."""
        made = {}
        self.fill(made, "coverage", share + 0.2, lambda: self.pick(
            ["33.33%", "50%", "50%", "60%", "62.5%", "66.67%", "70%", "75.00%", "80%", "100%"]))
        self.fill(made, "months", share, lambda: self.pick([1, 2, 2, 3, 3, 4, 5, 6]))
        self.fill(made, "measure", share, lambda: self.pick(["sustained", "monthly"]))
        self.fill(made, "window", share, lambda: self.pick(
            ["current", {"within": 0}, {"within": self.between(1, 3)}, {"within": self.between(2, 6)}]))
        self.fill(made, "leave", share / 2, lambda: self.pick(["skip", "count"]))
        self.fill(made, "confirmation", share, lambda: self.pick(
            ["none", "none", "anyone", "anyone", self.who(), self.who(), ["manager", "vp"]]))
        self.fill(made, "max_entry_months", share, lambda: self.pick(["none", "none", 1, 2, 3, 4, 6, 12]))
        self.fill(made, "max_not_applicable", share, lambda: self.pick(["0%", "10%", "20%", "33.33%", "50%"]))
        return made

    def promotion(self, source, target):
        made = {"from": source, "to": target}
        self.fill(made, "rule", 0.5, lambda: self.rule(0.25))
        self.fill(made, "gates", 0.7, lambda: [
            {"id": "g%d" % number, "text": "Gate %d" % number, "requires": self.predicate(2)}
            for number in range(self.pick([1, 1, 2, 3]))])
        if self.chance(0.4):
            gates = [gate["id"] for gate in made.get("gates", [])]
            made["fast_track"] = {"requires": self.predicate(1), "waives": self.some(["rule", *gates])}
            self.fill(made["fast_track"], "once_every_months", 0.7, lambda: self.pick([1, 6, 12]))
        return made

    def predicate(self, nesting):
        if nesting and self.chance(0.3):
            return {self.pick(["any", "all"]): [self.predicate(nesting - 1) for _ in range(self.between(1, 3))]}
        kinds = [self.duty, self.count, self.metric, self.approval] * 2 + [self.level_months]
        return self.pick(kinds)()

    def level_months(self):
        return {"level_months": self.between(1, 40)}

    def who(self):
        """Any WHO of section 2.1."""
        ids = [*self.levels, "vp", "hrbp", "manager"]
        one, other = self.rng.sample(ids, 2)
        one += self.pick(["", "+", "+"])
        return [one, other] if self.chance(0.25) else one

    def duty(self):
        made = {"duty": self.pick(["owner", "people-manager"])}
        self.fill(made, "months", 0.8, lambda: self.pick([1, 2, 3, 6, 9, 12]))
        self.fill(made, "where", 0.35, lambda: self.pick(
            [{"people": {"at_least": self.between(2, 6)}}, {"people": {"at_most": 5}}, {"people": 4},
             {"people": {"one_of": [3, 5, 6]}}, {"team": "Core"}, {"team": {"one_of": ["Core", "no"]}}]))
        self.fill(made, "current", 0.35, lambda: self.chance(0.8))
        return made

    def count(self):
        made = {"count": self.pick(["artifact", "artifact", "feedback"])}
        self.fill(made, "where", 0.7, lambda: dict(self.some([
            ("type", self.pick([self.pick(TYPES), {"one_of": self.some(TYPES)}])),
            ("enforced", self.chance(0.7)),
            ("adopters", self.pick([{"at_least": self.between(1, 4)}, {"at_most": 3}, 2])),
            ("score", self.pick([{"at_least": "2.5"}, {"at_most": 3}, "2.50"])),
            ("team", self.pick(["Core", {"one_of": ["Core", "no"]}]))])[:self.between(1, 2)]))
        self.fill(made, "at_least", 0.6, lambda: self.between(1, 3))
        self.fill(made, "within_months", 0.5, lambda: self.pick([1, 2, 3, 6, 12]))
        return made

    def metric(self):
        wanted = self.metric_wanted()
        made = {"metric": wanted.pop("name"), **wanted}
        self.fill(made, "months", 0.5, lambda: self.between(1, 4))
        return made

    def approval(self):
        made = {"approval": self.pick(["panel", "sponsor", "fast-track"])}
        self.fill(made, "by", 0.6, self.who)
        self.fill(made, "votes", 0.35, lambda: self.between(1, 3))
        self.fill(made, "unanimous", 0.4, lambda: self.chance(0.8))
        self.fill(made, "within_months", 0.3, lambda: self.pick([1, 2, 3, 6]))
        return made

    # ------------------------------------------------------------ the evidence file

    def evidence(self):
        self.level = self.pick([name for name in self.levels if self.ladder[name]] * 15 + self.levels)
        self.end = oracle.month_of("2024-06") + self.between(0, 36)
        self.as_of = self.some_as_of()
        self.entries, self.duties, self.votes, self.since = [], [], {}, self.end - self.between(0, 45)
        targets = self.ladder[self.level]
        if targets and self.chance(0.5):
            targets = self.some(targets)
        self.edges = [oracle.promotion(self.book, self.level, target) for target in targets]
        self.target, self.edge = (targets or [self.level])[0], (self.edges or [{}])[0]
        self.rule_now = oracle.rule_of(self.book, self.edge)
        self.leave = [leave for leave in self.some_leave() if targets]
        self.away = {month for first, last in self.leave for month in range(first, last + 1)
                     if self.rule_now["leave"] == "skip"}
        self.track = self.some_track(targets)
        self.tell(targets)

        employee = {"id": "x1", "name": "X", "level": self.level}
        if self.track:
            employee["track"] = self.track
        employee["level_since"] = oracle.month_text(self.since)
        made = {"schema": "rung/evidence/v1", "framework": "random", "employee": employee}
        if targets and (targets != self.ladder[self.level] or self.chance(0.2)):
            made["target"] = targets[0] if len(targets) == 1 and self.chance(0.7) else targets
        made["as_of"] = self.as_of
        self.rng.shuffle(self.entries)
        for number, entry in enumerate(self.entries):
            if self.chance(0.5):
                self.entries[number] = {"id": "k%d" % number, **entry}
        made["evidence"] = self.entries
        self.keep(made, "leave", [{"from": oracle.month_text(first), "to": oracle.month_text(last)}
                                  for first, last in self.leave])
        self.rng.shuffle(self.duties)
        self.keep(made, "duties", self.duties)
        votes = [vote for vote in self.votes.values() for _ in range(2 if self.chance(0.05) else 1)]
        self.rng.shuffle(votes)
        self.keep(made, "approvals", votes)
        self.keep(made, "not_applicable", self.some_not_applicable(targets))
        self.keep(made, "fast_track", self.fast_track_wish())
        return made

    @staticmethod
    def keep(made, key, value):
        if value:
            made[key] = value

    def some_as_of(self):
        """E as a month, as its last day, or as a day of the month after it that is not the last."""
        month = oracle.month_text(self.end)
        day = "%s-%02d" % (oracle.month_text(self.end + 1), self.between(1, 27))
        return self.pick([month, month, oracle.last_day(month), day])

    def some_leave(self):
        """None, or one or two spells: before E, across it, or after it."""
        spells = self.pick([0, 0, 1, 1, 2])
        firsts = [self.end - self.pick([self.between(-2, 2), self.between(0, 8)]) for _ in range(spells)]
        return [(first, first + self.between(0, 2)) for first in firsts]

    def some_track(self, targets):
        tracked = any("tracks" in one for one in self.book["responsibilities"]
                      if one.get("levels") == "all" or set(targets) & set(one.get("levels", [one.get("level")])))
        if self.has_tracks and (tracked or self.chance(0.8)):
            return self.pick(["alpha", "beta"])
        return None

    def tell(self, targets):
        """The evidence for every target asked about, and some that has nothing to do with it."""
        for target, edge in zip(targets, self.edges):
            self.target, self.edge = target, edge
            for one in oracle.asked(self.book, target, self.track):
                if not one["metric"]:
                    self.show(one, self.chance(self.good))
            for gate in edge.get("gates", []):
                self.satisfy(gate["requires"], self.chance((1 + self.good) / 2))
            if "fast_track" in edge:
                self.satisfy(edge["fast_track"]["requires"], self.chance(0.7))
        self.tell_readings(targets)
        for _ in range(self.between(0 if self.entries else 1, 2)):
            self.noise()

    def working(self, count, through=None):
        """The last `count` months up to E (or a month before it) that are not leave."""
        month, found = self.end if through is None else through, []
        while len(found) < count:
            if month not in self.away:
                found.insert(0, month)
            month -= 1
        return found

    def date_in(self, month):
        """A day of the month; in the month of `as_of` mostly one that is not after it."""
        latest = oracle.last_day(self.as_of)
        day = self.between(1, 28)
        if oracle.month_of(latest) == month and self.chance(0.8):
            day = self.between(1, int(latest[8:]))
        return "%s-%02d" % (oracle.month_text(month), day)

    def confirm(self, record, sure=True):
        """Confirmed as the rule wants it, or, where it is not to be sure, by the wrong one or by nobody."""
        who = self.rule_now["confirmation"]
        roles = [role for role in [*self.levels, "vp", "hrbp", "manager"]
                 if (who in ("none", "anyone") or oracle.matches(self.book, who, role)) == sure]
        if roles and self.chance(0.95 if sure and who != "none" else 0.4):
            record["confirmed_by"] = {"id": self.pick(["m7", "m8"]), "role": self.pick(roles)}
        return record

    def entry(self, source, when, sure=True, **more):
        made = self.confirm({"source": source, **when, **more}, sure)
        if source == "artifact" and "facts" not in made:
            self.fill(made, "facts", 0.3, lambda: self.facts_for({}, True))
        self.entries.append(made)
        return made

    # ------------------------------------------------------------ responsibilities shown

    def show(self, one, well):
        """Shown through the window by sources enough, or nearly so."""
        sources = one["sources"] or SOURCES
        months = self.working(int(self.rule_now["months"]) + self.pick([0, 0, 0, 1, 2]))
        flaw = None if well else self.pick(
            ["nothing", "gap", "late", "ended", "unconfirmed", "draft", "source", "few", "long", "lower", "old"])
        if flaw == "nothing":
            return
        if self.relay and self.chance(0.6):
            half = (len(months) + 1) // 2
            months = self.pick([months[:half], months[-half:]])
        if flaw == "late":
            months = months[1:]
        if flaw == "ended":
            months = months[:-1]
        if flaw == "old":
            months = self.working(len(months), months[0] - 1)
        if flaw == "gap":
            months.remove(self.pick(months))
        if flaw == "source":
            sources = [source for source in SOURCES if source not in sources] or sources
        needed = 1 if flaw == "few" else one["min_sources"]
        chosen = self.rng.sample(sources, min(needed, len(sources)))
        lasting = one["lasts"] > 1 and self.chance(0.6)
        if lasting and months:
            months = self.working(len(months) + self.between(0, one["lasts"] - 1), months[-1])[::one["lasts"]]
        for number, source in enumerate(chosen):
            if number and self.chance(0.7) and months:  # the second source need not cover every month
                months = [self.pick(months)]
            for first, last in self.pieces(months, not lasting, flaw == "long"):
                self.share(source, first, last, self.shown_as(one["id"], flaw), flaw)

    def shown_as(self, id, flaw):
        """A skill may be shown at a higher level; the flaw is to show it at a lower one."""
        if "@" not in id:
            return id
        skill, level = id.split("@")
        cells = [one["levels"] for one in self.book["skills"] if one["id"] == skill][0]
        fitting = [other for other in cells if other != level and (
            oracle.at_or_above(self.book, level, other) if flaw == "lower" else
            oracle.at_or_above(self.book, other, level))]
        return skill + "@" + self.pick(fitting + [level] * (1 if flaw == "lower" else 3))

    def pieces(self, months, joined, long):
        """The runs of calendar months these make up, leave bridged now and then, none longer than an entry may be."""
        cap = self.rule_now["max_entry_months"]
        most = 99 if cap == "none" or long else int(cap)
        bridged = joined and self.chance(0.7)
        runs = []
        for month in months:
            gap = range(runs[-1][1] + 1, month) if runs else ()
            near = runs and (not gap or bridged and all(each in self.away for each in gap))
            if near and month - runs[-1][0] < most:
                runs[-1] = (runs[-1][0], month)
            else:
                runs.append((month, month))
        return runs

    def share(self, source, first, last, shown, flaw):
        """Adds to an entry that already says the same period, or writes a new one."""
        when = self.when(first, last)
        alike = [entry for entry in self.entries if entry["source"] == source and "shows" in entry
                 and all(entry.get(key) == value for key, value in when.items())]
        if alike and flaw is None and self.chance(0.7):
            entry = self.pick(alike)
            entry["shows"] = sorted({shown, *entry["shows"]})
            return
        entry = self.entry(source, when, flaw != "unconfirmed", shows=[shown])
        if flaw == "draft":
            entry["draft"] = True

    def when(self, first, last):
        """A period in one of its forms. What ends at E may go on after it, unless an entry is capped."""
        text = oracle.month_text
        if first == last and self.chance(0.6):
            day = {"date": "%s-%02d" % (text(first), self.between(1, 28))}
            return self.pick([{"month": text(first)}, day])
        if last == self.end and self.rule_now["max_entry_months"] == "none" or last - first > 1 and self.chance(0.1):
            first -= self.between(0, 14) if self.chance(0.15) else 0
            return self.pick([{"from": text(first)}, {"from": text(first), "to": text(last + self.between(0, 3))}])
        return {"from": text(first), "to": text(last)}

    def noise(self):
        """Any entry: perhaps about another level, perhaps after E, perhaps a draft."""
        first = self.end + self.between(-10, 2)
        ids = [one["id"] for one in self.book["responsibilities"]]
        ids += ["%s@%s" % (skill["id"], level) for skill in self.book["skills"] for level in skill["levels"]]
        made = self.entry(self.pick(SOURCES), self.when(first, first + self.between(0, 12)), self.chance(0.5),
                          shows=self.rng.sample(ids, self.between(1, 2)))
        self.fill(made, "draft", 0.2, lambda: self.chance(0.8))

    # ------------------------------------------------------------ readings

    def tell_readings(self, targets):
        """One table of readings a metric, so that no two entries disagree, near the thresholds that matter."""
        wanted, sources = {}, {}
        for target, edge in zip(targets, self.edges):
            for one in oracle.asked(self.book, target, self.track):
                if one["metric"]:
                    wanted.setdefault(one["metric"]["name"], []).append(one["metric"])
                    sources[one["metric"]["name"]] = one["sources"] or SOURCES
            for asks in self.leaves([gate["requires"] for gate in edge.get("gates", [])]
                                    + [edge[key]["requires"] for key in ["fast_track"] if key in edge]):
                if "metric" in asks:
                    wanted.setdefault(asks["metric"], []).append(asks)
        for metric, bounds in wanted.items():
            first = self.working(int(self.rule_now["months"]))[0] - self.between(0, 4)
            months = [*range(first, self.end + self.between(0, 2)), self.end]
            good = self.pick([self.good, 1.0])
            table = {month: self.value(metric, self.pick(bounds), self.chance(good)) for month in months
                     if self.chance(0.5 + good / 2)}
            if table:
                self.write_readings(metric, table, sources.get(metric, SOURCES))

    def leaves(self, predicates):
        for asks in predicates:
            parts = asks.get("any") or asks.get("all")
            yield from self.leaves(parts) if parts else [asks]

    def value(self, metric, bounds, well):
        """A value in range, or just outside it; a number of hundredths, or a name on the scale."""
        if metric == "m2":
            scale, low, high = ["low", "mid", "high"], bounds.get("at_least", "low"), bounds.get("at_most", "high")
            inside = scale[scale.index(low):scale.index(high) + 1]
            outside = [name for name in scale if name not in inside]
            return self.pick(inside if well or not outside else outside)
        low = round(float(bounds.get("at_least", bounds.get("at_most"))) * 100)
        high = round(float(bounds.get("at_most", bounds.get("at_least"))) * 100)
        more, less = "at_most" not in bounds, "at_least" not in bounds
        inside = [low, high] + [low + 1, low + 100] * more + [max(high - 1, 0), 0] * less
        outside = ([low - 1, max(low - 100, 0)] if not less else []) + ([high + 1, high + 150] if not more else [])
        return self.pick(inside if well else outside)

    def write_readings(self, metric, table, sources):
        if metric == "mentoring_hours":
            part = {month: self.pick([0, value, value // 2, min(value, 10)]) for month, value in table.items()}
            self.write_values(metric, part, sources)
            self.write_values(metric, {month: value - part[month] for month, value in table.items()}, sources)
            return
        months = sorted(table)
        cut = self.between(0, len(months))
        for some in (months[:cut], months[max(cut - self.between(0, 1), 0):]):  # the month at the cut may be in both
            self.write_values(metric, {month: table[month] for month in some}, sources)
        if self.chance(0.15):  # a draft may disagree
            self.write_values(metric, {month: self.value(metric, {"at_least": "high" if metric == "m2" else "9"}, True)
                                       for month in months}, SOURCES, draft=True)

    def write_values(self, metric, table, sources, **more):
        if not table:
            return
        values = {}
        for month in sorted(table):
            year, quarter = divmod(month, 12)[0], month % 12 // 3 + 1
            three = range(month, month + 3)
            key = "%04d-Q%d" % (year, quarter)
            if key in values:
                continue
            text = table[month] if metric == "m2" else spelled(hundredths(table[month]), self.rng)
            whole = month % 3 == 0 and len({table.get(each) for each in three}) == 1
            if metric != "mentoring_hours" and whole and self.chance(0.8):
                values[key] = text
            else:
                values[oracle.month_text(month)] = text
        source = self.pick(sources if self.chance((1 + self.good) / 2) else SOURCES)
        when = {"hours": values} if metric == "mentoring_hours" else {"metric": metric, "values": values}
        made = self.entry(source, when, self.chance((1 + self.good) / 2), **more)
        others = [one["id"] for one in self.book["responsibilities"]]
        self.fill(made, "shows", 0.15, lambda: [self.pick(others)])

    # ------------------------------------------------------------ gates

    def satisfy(self, asks, well):
        """Records with which a predicate holds, or nearly holds."""
        if "any" in asks or "all" in asks:
            parts = asks.get("any") or asks["all"]
            odd = self.between(0, len(parts) - 1)
            for number, part in enumerate(parts):
                self.satisfy(part, well if number == odd else "all" in asks)
        elif "duty" in asks:
            self.hold_duty(asks, well)
        elif "count" in asks:
            self.deliver(asks, well)
        elif "approval" in asks:
            self.vote(asks, well)
        elif "level_months" in asks:
            self.since = min(self.end, self.end - int(asks["level_months"]) + (1 if well else 2))

    def facts_for(self, where, well):
        """Facts that fit, and some more; or with one that does not fit, or is missing."""
        facts = {}
        self.fill(facts, "type", 0.4, lambda: self.pick(TYPES))
        self.fill(facts, "enforced", 0.4, lambda: self.chance(0.6))
        self.fill(facts, "adopters", 0.4, lambda: self.between(0, 5))
        for fact, wanted in where.items():
            if isinstance(wanted, str):
                facts[fact] = wanted
            elif "one_of" in wanted:
                facts[fact] = self.pick(wanted["one_of"])
            else:
                facts[fact] = wanted.get("at_least", wanted.get("at_most"))
            if fact == "score":
                facts[fact] = spelled(hundredths(round(float(facts[fact]) * 100)), self.rng)
            if facts[fact] in ("true", "false"):
                facts[fact] = facts[fact] == "true"
            elif isinstance(facts[fact], str) and facts[fact].isdigit() and self.chance(0.7):
                facts[fact] = int(facts[fact])
        if where and not well:
            fact = self.pick(sorted(where))
            wrong = {"type": self.pick(TYPES), "enforced": self.chance(0.5), "adopters": self.between(0, 5),
                     "people": self.between(1, 7), "score": self.pick(["1.4", "2.49", 3.5]), "team": "Other"}
            facts[fact] = wrong[fact]
            if self.chance(0.3):
                del facts[fact]
        return facts

    def hold_duty(self, asks, well):
        """A run of N months as one record or two, up to E or (where it need not be current) before it."""
        count, text = int(asks.get("months", "1")), oracle.month_text
        flaw = None if well else self.pick(
            ["short", "short", "ended", "gap", "facts", "unconfirmed", "future", "nothing"])
        if flaw == "nothing":
            return
        lasting = flaw != "ended" and (asks.get("current") == "true" or self.chance(0.6))
        end = self.end if lasting else self.end - self.between(1, 5)
        months = self.working(count - (flaw == "short") or 1, end)
        if flaw == "future":
            months = [self.end + self.between(1, 2)]
        cut = self.between(1, len(months) - 1) if len(months) > 1 and self.chance(0.4) else len(months)
        for first, last in ([(months[0], months[cut - 1])] + [(part[0], part[-1]) for part in [months[cut:]] if part]):
            if flaw == "gap" and first == months[0] and count > 1:
                first += 1
            ending = self.pick([None, last + self.between(1, 9), last, last]) if last >= self.end else last
            overlap = self.between(0, 2) if self.chance(0.3) and flaw is None else 0
            made = {"duty": asks["duty"], "from": text(first - overlap)}
            if ending is not None:
                made["to"] = text(max(ending, first))
            facts = self.facts_for(asks.get("where", {}), flaw != "facts" or self.chance(0.3))
            facts = {fact: value for fact, value in facts.items() if fact in ("people", "team")}
            self.keep(made, "facts", facts)
            self.duties.append(self.confirm(made, flaw != "unconfirmed"))

    def deliver(self, asks, well):
        """Entries enough for a count, the oldest of them just recent enough; or one too few, too old, or unfit."""
        flaw = None if well else self.pick(["few", "old", "old", "facts", "unconfirmed", "draft"])
        within = int(asks.get("within_months", "12"))
        for number in range(int(asks.get("at_least", "1"))):
            bad = flaw if number == 0 else None
            if bad == "few":
                continue
            ago = within if bad == "old" else self.pick([within - 1, self.between(0, within - 1)])
            month = self.end - ago
            made = self.entry(asks["count"], self.when(month, month), bad != "unconfirmed",
                              facts=self.facts_for(asks.get("where", {}), bad != "facts"))
            if not made["facts"]:
                made["facts"] = {"team": "Core"}
            if bad == "draft":
                made["draft"] = True

    def vote(self, asks, well):
        """Votes enough, in time, by those who may; or one of the ways to fall short of that."""
        flaw = None if well else self.pick(["few", "reject", "abstain", "role", "old", "late", "changed"])
        month, within = oracle.month_of(self.as_of), int(asks.get("within_months", "6"))
        may = [role for role in [*self.levels, "vp", "hrbp", "manager"]
               if oracle.matches(self.book, asks.get("by"), role)]
        may_not = [role for role in [*self.levels, "vp", "hrbp", "manager"] if role not in may] or may
        voters = self.rng.sample(VOTERS, len(VOTERS))
        for number in range(int(asks.get("votes", "1"))):
            bad = flaw if number == 0 else None
            if bad == "few":
                continue
            at = month - self.pick([within - 1, self.between(0, within - 1)])
            at = month - within if bad == "old" else month + 1 if bad == "late" else at
            decision = bad if bad in ("reject", "abstain") and self.chance(0.4) else "approve"
            role = self.pick(may_not if bad == "role" else may)
            if self.chance(0.15) or bad == "changed":  # a vote that a later one replaces, or that replaces it
                self.cast(asks, voters[-1] if bad is None else voters[0], self.pick(may), "reject",
                          at + 1 if bad else at - 1)
            self.cast(asks, voters.pop(0), role, decision, at)
        if self.chance(0.3):
            self.cast(asks, voters.pop(0), self.pick(may_not), "reject", month)
        if flaw in ("reject", "abstain") or "unanimous" not in asks and self.chance(0.3):
            self.cast(asks, voters.pop(0), self.pick(may), flaw if flaw in ("reject", "abstain") else "abstain", month)

    def cast(self, asks, voter, role, decision, month):
        """One vote, unless this approver has already voted on the same on that day."""
        target = self.target if self.chance(0.97) else self.pick(self.levels)
        vote = {"kind": asks["approval"], "for": target, "by": voter, "role": role, "decision": decision,
                "date": self.date_in(month)}
        self.votes.setdefault((vote["kind"], vote["for"], voter, vote["date"]), vote)

    # ------------------------------------------------------------ what is asked for

    def some_not_applicable(self, targets):
        """Things set aside: within the limit, just beyond it, or not approved."""
        asked = oracle.asked(self.book, self.target, self.track) if targets else []
        limit = oracle.basis_points(self.rule_now["max_not_applicable"])
        items, weight, whole = [], 0, oracle.total(asked)
        for one in self.rng.sample(asked, len(asked)):
            fits = (weight + one["weight"]) * 10000 <= limit * whole
            if self.chance(0.45 if fits else 0.06):
                item = {"responsibility": one["id"]}
                self.fill(item, "why", 0.4, lambda: self.pick(["not_applicable", "no_opportunity"]))
                item["reason"] = "not here"
                self.fill(item, "approved_by", 0.85, lambda: {"id": "m7", "role": "manager"})
                weight += one["weight"]
                items.append(item)
        return items

    def fast_track_wish(self):
        offers = [edge["fast_track"] for edge in self.edges if "fast_track" in edge]
        if not self.chance(0.7 if offers else 0.1):
            return None
        wish = {"requested_on": self.date_in(oracle.month_of(self.as_of) - self.pick([-1, 0, 0, 0, 1, 1, 3]))}
        apart = int(offers[0].get("once_every_months", "0")) if offers else 6
        self.fill(wish, "last_granted", 0.5, lambda: oracle.month_text(
            self.end - self.pick([apart, apart, apart + 1, apart - 1, 20])))
        return wish


def generate(seed):
    """A valid (framework, evidence) pair, ready to be dumped as YAML."""
    story = Story(seed)
    framework = story.framework()
    story.book = as_read(framework)
    return framework, story.evidence()


def write_case(seed, folder):
    """Writes the three files of a case and returns what the two inputs are to a reader."""
    framework, evidence = generate(seed)
    os.makedirs(folder, exist_ok=True)
    for name, value in (("framework.yaml", framework), ("evidence.yaml", evidence)):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(dump(value))
    return as_read(framework), as_read(evidence)


def main():
    parser = argparse.ArgumentParser(description="Writes random cases and what the oracle makes of them.")
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="SEED")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--out", required=True, metavar="FOLDER")
    options = parser.parse_args()
    for seed in range(options.first, options.first + options.count):
        folder = os.path.join(options.out, str(seed))
        expected = oracle.conformance_view(oracle.assess(*write_case(seed, folder)))
        with open(os.path.join(folder, "expected.json"), "w", encoding="utf-8") as file:
            json.dump(expected, file, indent=1)
            file.write("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
