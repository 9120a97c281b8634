#!/usr/bin/env python3
"""Checks a certificate of `rung assess --certificate` against the files it is about, without trusting rung.

    verify_certificate.py certificate.json evidence.yaml framework.yaml

Reads both files by itself, works out everything that the certificate claims as the specification says
(docs/specification.md, whose sections and items are named below), and compares. Exit status: 0, and `confirmed`;
1, and every claim that does not hold; 2 if a file cannot be read or is not well formed.
"""
import calendar, datetime, fractions, functools, hashlib, itertools, json, pathlib, re, sys  # noqa: E401

import yaml

HOURS, EVER = "mentoring_hours", "999999"  # the metric that is always there; more months than there are
DEFAULT_RULE = {"coverage": "70%", "months": "6", "measure": "sustained", "window": "current", "leave": "skip",
                "confirmation": "none", "max_entry_months": "none", "max_not_applicable": "0%"}
CLAUSES = {  # what a claim follows from: the first of these that has a key of its path
    "seal": "the certificate was changed after it was written", "sha256": "the bytes of the file",
    "as_of evaluated_through": "section 1", "window": "section 5, items 2 and 6", "cells": "section 5, item 1",
    "coverage_of_all set_aside": "section 4, setting aside", "set set_weight sources": "section 5, item 3",
    "fast_track": "section 5, item 9", "held_months": "section 5, item 7", "short_by": "section 5, margin",
    "coverage": "section 5, item 4", "rule": "section 5, items 5 and 9",
    "responsibilities": "section 2, and section 5, item 6", "gates": "section 2.1, and section 5, item 8",
    "framework": "section 2, and section 4 on `framework`", "employee targets": "section 4",
    "ready assessments": "section 5, item 10", "": "the form of a certificate, docs/certificate.md"}


class Nothing(str):
    """What stands where one of two certificates has no value: no text of JSON is one."""


class Unreadable(ValueError):
    """A file that cannot be read, or is not well formed."""


REFUSALS = (OSError, yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def require(holds, otherwise):
    if not holds:
        raise Unreadable(otherwise)


def unique(pairs, where):
    """A mapping; two values for one key would say two things."""
    found = {}
    for key, value in pairs:
        require(key not in found, "%s: %s is there twice" % (where, key))
        found[key] = value
    return found


# ---------------------------------------------------------------- reading, section 8: every scalar is a text

class Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
    """Reads every scalar as the text it is, and no key of a mapping twice."""

    def construct_mapping(self, node, deep=False):
        return unique(self.construct_pairs(node, deep=True), "line %d" % (node.start_mark.line + 1))


def read_yaml(data, schema):
    """The mapping that a file of this schema holds."""
    text = data.decode("utf-8-sig")
    for event in yaml.parse(text, Loader):
        line = "line %d: " % (event.start_mark.line + 1)
        require(not any(getattr(event, key, None) for key in ("anchor", "tag", "tags", "version")),
                line + "anchors, aliases, tags and directives are no part of the format")
        require(not isinstance(event, yaml.ScalarEvent) or event.style or event.value not in ("", "<<"),
                line + "nothing stands where a value is expected, or `<<`, which is no part of the format")
    value = yaml.load(text, Loader)
    require(isinstance(value, dict) and value.get("schema") == schema and len(data) <= 4 * 2**20,
            "it is no file of `schema: %s` of at most 4 MiB" % schema)
    return value


def typed(text, pattern, what):
    require(isinstance(text, str) and re.fullmatch(pattern, text, re.ASCII), "%s is expected, not %r" % (what, text))
    return text


def flag(text):
    return typed(text, "true|false", "`true` or `false`") == "true"


def whole(text):
    return int(typed(text, r"-?\d+", "a whole number"))


def number(text):
    return fractions.Fraction(typed(text, r"-?\d{1,15}(\.\d{1,15})?", "a number"))


def points(text):
    """Section 2: a percentage in hundredths of a percent, so that coverage is compared in whole numbers."""
    return int(number(typed(text, r"\d{1,3}(\.\d{1,2})?%", "a percentage")[:-1]) * 100)


def plain(value):
    """The shortest way to write a number."""
    return ("%s%d.%015d" % ("-" * (value < 0), abs(value), abs(value) % 1 * 10**15)).rstrip("0").rstrip(".")


def many(value):
    """A list, or the single text that stands for a list of one."""
    return [value] if isinstance(value, str) else value


def mapping(value):
    """A declaration may be a mapping, or a title alone."""
    return value if isinstance(value, dict) else {}


def within(bounds, value, read):
    """Whether there is a value, and it lies within bounds that are read alike: both are inclusive."""
    return (value is not None and ("at_least" not in bounds or value >= read(bounds["at_least"]))
            and ("at_most" not in bounds or value <= read(bounds["at_most"])))


# ---------------------------------------------------------------- time, section 1: a month is a number of months

def last_day(text):
    """A date, or the last day of a month: what dates are held against."""
    typed(text, r"[1-9]\d{3}-(0[1-9]|1[0-2])(-\d\d)?", "a month or a date")
    days = calendar.monthrange(int(text[:4]), int(text[5:7]))[1]
    return datetime.date.fromisoformat(text if len(text) == 10 else "%s-%02d" % (text, days)).isoformat()


def month(text):
    """A month; a date stands for its month."""
    return int(last_day(text)[:4]) * 12 + int(text[5:7]) - 1


def months_of(key):
    """A key of `values` is a month, a date, or a quarter: each of its three months."""
    if re.fullmatch(r"[1-9]\d{3}-Q[1-4]", key):
        return [int(key[:4]) * 12 + int(key[6]) * 3 - 3 + place for place in range(3)]
    return [month(key)]


def written(value):
    return None if value is None else "%04d-%02d" % (value // 12, value % 12 + 1)


class Framework:
    """Sections 2 and 3: what the framework says."""

    def __init__(self, file):
        self.file, self.levels = file, {level["id"]: level for level in file["levels"]}
        self.ranked = {**{id: mapping(role) for id, role in file.get("roles", {}).items()}, **self.levels}
        self.scales = {id: mapping(metric).get("scale") for id, metric in file.get("metrics", {}).items()}
        self.next = {id: many(level.get("next", [])) for id, level in self.levels.items()}
        self.steps = {(step["from"], step["to"]): step for step in file.get("promotions", [])}
        cells = [{**mapping(cell), "id": skill["id"] + "@" + level, "level": level, "area": skill.get("area")}
                 for skill in file.get("skills", []) for level, cell in skill["levels"].items()]
        every = file.get("responsibilities", []) + cells
        self.asked = {one["id"]: {
            "area": None, "tracks": None, "sources": None, "metric": {}, **one,
            "levels": many(one.get("levels", one.get("level"))), "required": flag(one.get("required", "false")),
            **{key: whole(one.get(key, "1")) for key in ("weight", "lasts", "min_sources")}} for one in every}
        named = {**file, "metrics": {HOURS: {}, **file.get("metrics", {})}, "responsibilities": self.asked}
        self.ids = {kind: {one.get("id") if isinstance(one, dict) else one for one in things}
                    for kind, things in named.items() if not isinstance(things, str)}

    def known(self, id, *kinds):
        """An id of evidence as the framework has it: an old one, listed under `renamed`, is read as the new one."""
        for name in (id, self.file.get("renamed", {}).get(id)):
            if any(name in self.ids.get(kind, ()) for kind in kinds):
                return name
        if kinds[0] == "responsibilities" and "@" in id:  # a skill is shown at a level
            skill, level = id.split("@", 1)
            return self.known(skill, "skills") + "@" + self.known(level, "levels")
        raise Unreadable("%r is none of the %s of the framework" % (id, " or ".join(kinds)))

    def at_or_above(self, upper, lower):
        return upper == lower or any(self.at_or_above(upper, level) for level in self.next[lower])

    def depth(self, level):
        return 1 + max((self.depth(lower) for lower in self.levels if level in self.next[lower]), default=0)

    def rank(self, id):
        """A level's default is its depth; a role without a rank has none, which is neither above nor below any."""
        rank = self.ranked[id].get("rank")
        return whole(rank) if rank else self.depth(id) if id in self.levels else float("nan")

    def matches(self, who, role):
        """WHO, section 2.1: an id, `ID+` for that rank or above, or a list of these."""
        return any(item.rstrip("+") == role or item.endswith("+") and self.rank(role) >= self.rank(item.rstrip("+"))
                   for item in many(who))

    def counts_for(self, shown):
        """Section 4: a skill shown at a level counts for this level and those below it, all else for itself."""
        skill, _, level = self.known(shown, "responsibilities").partition("@")
        return [skill + "@" + low for low in self.levels if self.at_or_above(level, low)] if level else [skill]

    def value(self, metric, text):
        """A reading or a bound: names compare by their place on the scale."""
        return fractions.Fraction(self.scales[metric].index(text)) if self.scales.get(metric) else number(text)

    def shown(self, metric, value):
        return None if value is None else self.scales[metric][int(value)] if self.scales.get(metric) else plain(value)

    def in_range(self, metric, bounds, value):
        return within(bounds, value, lambda text: self.value(metric, text))

    def fact(self, id, text):
        """Values of facts are read, and compared, by the fact's type."""
        kind, types = self.file["facts"][id], {"bool": flag, "int": whole, "number": number}
        return kind[kind.index(text)] if isinstance(kind, list) else types.get(kind, str)(text)

    def fits(self, id, value, asked):
        """`where`, section 2.1: a fact is held against a value, some values, or bounds, and a missing one fits none."""
        one_of = asked.get("one_of") if isinstance(asked, dict) else [asked]
        return within(mapping(asked), value, number) and (
            one_of is None or value in [self.fact(id, text) for text in one_of])


class Evidence:
    """Section 4: what the evidence says, in the words of the framework."""

    def __init__(self, file, framework, as_of, confirmed_only):
        person, known = file["employee"], framework.known
        self.file, self.framework, self.id, self.confirmed_only = file, framework, person["id"], confirmed_only
        self.as_of, self.end = as_of, month(as_of) - (last_day(as_of) < last_day(as_of[:7]))  # E, section 1
        self.level, self.since = known(person["level"], "levels"), month(person["level_since"])
        self.track = known(person["track"], "tracks") if "track" in person else None
        self.targets = [known(one, "levels") for one in many(file.get("target", framework.next[self.level]))]
        self.entries = [self.entry(place, one) for place, one in enumerate(file.get("evidence", []), 1)]
        self.duties = [{**self.record(one), "duty": known(one["duty"], "duties")} for one in file.get("duties", [])]
        self.votes = [{**one, "kind": known(one["kind"], "approvals"), "for": known(one["for"], "levels"),
                       "role": known(one["role"], "levels", "roles"), "date": last_day(one["date"])}
                      for one in file.get("approvals", [])]
        self.aside = unique([(known(one["responsibility"], "responsibilities"), "approved_by" in one)
                             for one in file.get("not_applicable", [])], "not_applicable")

        # What makes evidence an error whatever it shows, as far as somebody could gain by it.
        named, id = file.get("framework", framework.file["id"]), framework.file["id"]
        require(named == id or re.search(r"/|\.ya?ml$", named), "the evidence is for %s, not for %s" % (named, id))
        require(set(self.targets) <= set(framework.next[self.level]), "a target is not in `next` of the level")
        for one in self.entries + self.duties + self.votes + file.get("not_applicable", []):
            people = [one.get("by")] + [one[key]["id"] for key in ("confirmed_by", "approved_by") if key in one]
            require(self.id not in people, "the employee can neither vote nor confirm nor approve here")
        unique([(one["id"], one) for one in self.entries], "the entries")
        unique({((one["by"], one["kind"], one["for"], one["date"]), (one["decision"], one["role"]))
                for one in self.votes}, "the votes, which differ")
        unique({((one["metric"], at), value) for one in self.entries if "values" in one and not one["draft"]
                for at, value in one["readings"].items()}, "the readings, which differ")

    def record(self, one, readings=()):
        """What entries and duties have alike: their months up to E, facts, and in which role somebody confirmed it."""
        known, first = self.framework.known, one.get("from") or one.get("month") or one.get("date")
        months, facts = sorted(at for at in readings if at <= self.end), one.get("facts", {}).items()
        if first:
            last = month(one["to"]) if "to" in one else self.end if "from" in one else month(first)
            months = range(month(first), min(last, self.end) + 1)
        return {**one, "months": months,
                "facts": {known(id, "facts"): self.framework.fact(known(id, "facts"), text) for id, text in facts},
                "role": known(one["confirmed_by"]["role"], "levels", "roles") if "confirmed_by" in one else None}

    def entry(self, place, one):
        known, metric = self.framework.known, HOURS if "hours" in one else one.get("metric")
        metric, logged = metric and known(metric, "metrics"), {**one.get("values", {}), **one.get("hours", {})}
        readings = unique([(at, self.framework.value(metric, text)) for key, text in logged.items()
                           for at in months_of(key)], "the months of entry %d" % place)
        return {**self.record(one, readings), "id": one.get("id", "e%d" % place), "metric": metric,
                "source": known(one["source"], "sources"), "readings": readings,
                "shows": {id for shown in many(one.get("shows", [])) for id in self.framework.counts_for(shown)},
                "draft": flag(one.get("draft", "false"))}


class Promotion:
    """One promotion of the employee, assessed: section 5."""

    def __init__(self, evidence, target):
        self.evidence, self.framework, self.end = evidence, evidence.framework, evidence.end
        self.target, self.edge = target, self.framework.steps.get((evidence.level, target), {})
        self.rule = {**DEFAULT_RULE, **self.framework.file.get("rule", {}), **self.edge.get("rule", {})}
        leave = evidence.file.get("leave", []) if self.rule["leave"] == "skip" else []
        self.leave = {at for one in leave for at in range(month(one["from"]), month(one["to"]) + 1)}
        self.asked = {id: one for id, one in self.framework.asked.items() if {"all", target} & set(one["levels"])
                      and (one["tracks"] is None or evidence.track in many(one["tracks"]))}
        require(self.asked, "nothing is asked at %s: section 5, item 11" % target)
        self.entries = self.counted(evidence.entries, whole(self.rule["max_entry_months"].replace("none", EVER)))
        self.duties = self.counted(evidence.duties)
        self.approved, self.unapproved = ([id for id, approved in evidence.aside.items() if id in self.asked
                                           and approved == want] for want in (True, False))
        most = self.weight(self.asked) * points(self.rule["max_not_applicable"])
        self.beyond = self.weight(self.approved) * 10000 > most
        self.applicable = [id for id in self.asked if self.beyond or id not in self.approved]
        self.own = functools.lru_cache(None)(self.own)  # many windows look at the same months

    def counted(self, records, limit=None):
        """Item 1: the records of months up to E but drafts, with the months that count, and whether confirmed."""
        need = self.rule["confirmation"]
        need = "anyone" if need == "none" and self.evidence.confirmed_only else need
        return [{**one, "months": one["months"][:limit] if "from" in one else one["months"],
                 "confirmed": need == "none" or one["role"] and (
                     need == "anyone" or self.framework.matches(need, one["role"]))}
                for one in records if one["months"] and not one.get("draft")]

    def weight(self, ids):
        return sum(self.asked[id]["weight"] for id in ids)

    def reached(self, weight, among, share):
        """A weight beside that of all, and the smallest whole weight that is such a share of it."""
        return {"weight": weight, "of": self.weight(among), "needed": -(-points(share) * self.weight(among) // 10000)}

    def back(self, count, through):
        """The last `count` months up to this one that are not leave, the latest first."""
        return list(itertools.islice((at for at in itertools.count(through, -1) if at not in self.leave), count))

    def reading(self, metric, entries, at):
        """Section 4: hours add up; other readings of one metric and month agree."""
        found = [entry["readings"][at] for entry in entries if entry["metric"] == metric and at in entry["readings"]]
        return None if not found else sum(found) if metric == HOURS else found[0]

    def own(self, id, at):
        """Item 1: a month's own cell, the entries it rests on, and the reading."""
        metric, accepted = self.asked[id]["metric"], self.asked[id]["sources"]
        entries = [entry for entry in self.entries if at in entry["months"]
                   and (entry["metric"] == metric["name"] if metric else id in entry["shows"])
                   and entry["source"] in many(accepted or entry["source"])]
        for cell, found in ("performed", [one for one in entries if one["confirmed"]]), ("unconfirmed", entries):
            value = self.reading(metric.get("name"), found, at)
            if found and (not metric or self.framework.in_range(metric["name"], metric, value)):
                return cell, found, value
        return "below" if entries else "none", entries, value

    def cell(self, id, at):
        """Item 1: the same with what lasts from the months before, of a month that is not leave."""
        cell, entries, value = self.own(id, at)
        lasting = [self.own(id, each) for each in self.back(self.asked[id]["lasts"], at)]
        behind = [entry["id"] for own, found, _ in lasting if own == "performed" for entry in found]
        if cell != "below" and behind:
            cell, entries = "performed", [entry for entry in self.entries if entry["id"] in behind]
        return cell, entries, value

    def sources(self, id, window):
        """Item 3: the distinct sources behind the performed months, in the framework's order."""
        cells = [self.cell(id, at) for at in window]
        found = {entry["source"] for cell, entries, _ in cells if cell == "performed" for entry in entries}
        return [source for source in self.framework.file.get("sources", {}) if source in found]

    def held(self, window, among, sources=True):
        """Item 3: S(W)."""
        return [id for id in among if all(self.cell(id, at)[0] == "performed" for at in window)
                and (not sources or len(self.sources(id, window)) >= self.asked[id]["min_sources"])]

    def covered(self, window, among, measure, sources=True):
        """Item 4: the weight behind the coverage."""
        if measure == "sustained":
            return self.weight(self.held(window, among, sources))
        return min(self.weight(self.held([at], among, False)) for at in window)

    def areas(self, held):
        """Item 5: the areas with a share of their own to reach, and how far they got."""
        for area in self.framework.file.get("areas", []):
            members = [id for id in self.applicable if self.asked[id]["area"] == area["id"]]
            if "min_coverage" in area and members:
                reached = self.reached(self.weight(set(members) & set(held)), members, area["min_coverage"])
                yield {"id": area["id"], **reached, "met": reached["weight"] >= reached["needed"]}

    def unmet_required(self, held):
        return [id for id in self.applicable if self.asked[id]["required"] and id not in held]

    def coverage(self, window, measure, sources=True):
        """Item 4, and the margin."""
        reached = self.covered(window, self.applicable, measure, sources)
        coverage = self.reached(reached, self.applicable, self.rule["coverage"])
        return {"coverage": coverage, "short_by": max(0, coverage["needed"] - reached)}

    def meets(self, window, measure):
        """Item 5, of one window."""
        held = self.held(window, self.applicable)
        return not (self.coverage(window, measure)["short_by"] or self.unmet_required(held)
                    or any(not area["met"] for area in self.areas(held)))

    def held_months(self, last):
        """Item 7."""
        return next(count for count in itertools.count() if self.coverage(
            self.back(count + 1, last), self.rule["measure"], False)["short_by"])

    def gate(self, asks):
        """Section 2.1: how a predicate comes out, and the records that counted, in the order of the file."""
        kind = [key for key in asks if key in ("duty", "count", "metric", "approval", "level_months", "any", "all")][0]
        parts = [self.gate(part) for part in asks[kind]] if kind in ("any", "all") else []
        if parts:
            met = (any if kind == "any" else all)(part["outcome"] == "met" for part in parts)
            some, witnesses = any(part["outcome"] != "no_evidence" for part in parts), []
        else:
            met, some, witnesses = getattr(self, kind)(asks)
        return {"predicate": kind, "outcome": "met" if met else "not_enough" if some else "no_evidence",
                "witnesses": witnesses, "parts": parts}

    def qualified(self, records, asks):
        """The records that a predicate may count."""
        return [one for one in records if one["confirmed"] and all(
            self.framework.fits(id, one["facts"].get(id), asked) for id, asked in asks.get("where", {}).items())]

    def duty(self, asks):
        records = [one for one in self.duties if one["duty"] == asks["duty"]]
        count = self.qualified(records, asks)
        months = set().union(*(one["months"] for one in count))
        line = "".join("x" if at in months else " " for at in range(min(months, default=self.end), self.end + 1)
                       if at not in self.leave)
        runs = [len(run) for run in line.split(" ")]
        reached = runs[-1] if flag(asks.get("current", "false")) else max(runs)
        return reached >= whole(asks.get("months", "1")), records, [
            {"duty": one["duty"], "from": written(month(one["from"])),
             "to": written(month(one["to"])) if "to" in one else None} for one in count]

    def count(self, asks):
        records = [one for one in self.entries if one["source"] == asks["count"]]
        first = self.end - whole(asks.get("within_months", EVER))
        count = [one for one in self.qualified(records, asks) if max(one["months"]) > first]
        return len(count) >= whole(asks.get("at_least", "1")), records, [{"entry": one["id"]} for one in count]

    def metric(self, asks):
        records = [one for one in self.entries if one["metric"] == asks["metric"]]
        sure = self.qualified(records, asks)
        latest = [max(at for one in sure for at in one["months"])] if sure else []
        asked = self.back(whole(asks["months"]), self.end) if "months" in asks else latest
        met = asked and all(self.framework.in_range(asks["metric"], asks, self.reading(asks["metric"], sure, at))
                            for at in asked)
        return met, records, [{"entry": one["id"]} for one in sure if set(asked) & set(one["months"])]

    def approval(self, asks):
        first = month(self.evidence.as_of) - whole(asks.get("within_months", EVER))
        votes = [one for one in self.evidence.votes if (one["kind"], one["for"]) == (asks["approval"], self.target)
                 and one["date"] <= last_day(self.evidence.as_of) and month(one["date"]) > first]
        latest = {one["by"]: one for one in sorted(reversed(votes), key=lambda one: one["date"])}
        count = [{key: one[key] for key in ("by", "role", "decision", "date")} for one in votes
                 if one is latest[one["by"]] and ("by" not in asks or self.framework.matches(asks["by"], one["role"]))]
        approve, reject = ([one["decision"] for one in count].count(word) for word in ("approve", "reject"))
        agreed = approve == len(count) if flag(asks.get("unanimous", "false")) else approve > reject
        return agreed and approve >= whole(asks.get("votes", "1")), votes, count

    def level_months(self, asks):
        months = self.end - self.evidence.since + 1
        return months >= whole(asks["level_months"]), True, [{"level_since": written(self.evidence.since)}]

    def fast_track(self, unmet):
        """Item 9: a fast track that is offered and was asked for in time, and what is waived of the unmet."""
        offer, wish = self.edge.get("fast_track"), self.evidence.file.get("fast_track")
        if not offer or not wish or last_day(wish["requested_on"]) > last_day(self.evidence.as_of):
            return None
        last = month(wish["last_granted"]) if "last_granted" in wish else None
        enough = last is None or self.end - last >= whole(offer.get("once_every_months", "0"))
        finding = self.gate(offer["requires"])
        granted = enough and finding["outcome"] == "met"
        return {"requested_on": wish["requested_on"], "last_granted": written(last), "long_enough_ago": enough,
                "requires": finding, "granted": granted,
                "waived": [item for item in unmet if granted and item in many(offer["waives"])]}

    def claims(self):
        """Everything a certificate says of this promotion."""
        measure, earlier = self.rule["measure"], whole(mapping(self.rule["window"]).get("within", "0"))
        windows = [self.back(whole(self.rule["months"]), end) for end in self.back(earlier + 1, self.end)]  # item 2
        meeting = [window for window in windows if self.meets(window, measure)]
        window = (meeting or [max(windows, key=lambda one: self.covered(one, self.applicable, measure))])[0]  # item 6
        held = self.held(window, self.applicable)
        findings = {gate["id"]: self.gate(gate["requires"]) for gate in self.edge.get("gates", [])}
        met = {"rule": bool(meeting), **{id: finding["outcome"] == "met" for id, finding in findings.items()}}
        track = self.fast_track([item for item in met if not met[item]])
        waived = track["waived"] if track else []
        status = {item: "met" if met[item] else "waived" if item in waived else "unmet" for item in met}
        return {
            "from": self.evidence.level, "to": self.target, "fast_track": track,
            "verdict": "not_ready" if "unmet" in status.values() else "ready",  # item 10
            "rule": {"status": status["rule"], "met": met["rule"], "measure": measure,
                     "window": {"from": written(window[-1]), "to": written(window[0])},
                     "set": held, "set_weight": self.weight(held), **self.coverage(window, measure),
                     "coverage_of_all": {"weight": self.covered(window, self.asked, measure),
                                         "of": self.weight(self.asked)},
                     "unmet_required": self.unmet_required(held), "areas": list(self.areas(held)),
                     "held_months": self.held_months(window[0]), "other_measure_met": any(
                         self.meets(one, "monthly" if measure == "sustained" else "sustained") for one in windows)},
            "set_aside": {"approved": self.approved, "unapproved": self.unapproved, "beyond_limit": self.beyond},
            "responsibilities": [self.row(id, window, held) for id in self.asked],
            "gates": [{"id": id, "status": status[id], "finding": finding} for id, finding in findings.items()]}

    def row(self, id, window, held):
        """One responsibility: what it asks, and its cells in all calendar months of the window."""
        one, cells = self.asked[id], {at: ("leave", [], None) if at in self.leave else self.cell(id, at)
                                      for at in range(window[-1], window[0] + 1)}
        return {**{key: one[key] for key in ("id", "area", "weight", "required", "lasts", "min_sources")},
                "status": "met" if id in held else "unmet" if id in self.applicable else "not_applicable",
                "sources": self.sources(id, window),
                "cells": [{"month": written(at), "cell": cell, "rests_on": [entry["id"] for entry in entries],
                           "reading": self.framework.shown(one["metric"].get("name"), value)}
                          for at, (cell, entries, value) in cells.items()]}


# ---------------------------------------------------------------- the certificate, held against what is so

def truth(claimed, evidence_data, framework_data):
    """The certificate as it has to be. What only its writer can know is taken from it, everything else worked out."""
    framework = Framework(read_yaml(framework_data, "rung/framework/v1"))
    file = read_yaml(evidence_data, "rung/evidence/v1")
    as_of, only = claimed.get("as_of"), claimed.get("confirmed_only") is True
    if not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", str(as_of)):
        as_of = file.get("as_of", "1000-01")  # nothing is confirmed then
    last_day(file.get("as_of", as_of))
    evidence = Evidence(file, framework, as_of, only)
    assessments = [Promotion(evidence, target).claims() for target in evidence.targets]
    sealed = json.dumps({key: value for key, value in claimed.items() if key != "seal"}, sort_keys=True,
                        separators=(",", ":"), ensure_ascii=False)
    return {"schema": "rung/certificate/v1", "rung": str(claimed.get("rung")), "as_of": as_of, "confirmed_only": only,
            "evidence": {"sha256": digest(evidence_data)}, "framework": {
                "id": framework.file["id"], "version": framework.file["version"], "sha256": [digest(framework_data)]},
            "employee": {"id": evidence.id, "level": evidence.level, "track": evidence.track,
                         "level_since": written(evidence.since)},
            "evaluated_through": written(evidence.end), "targets": evidence.targets, "assessments": assessments,
            "ready": any(one["verdict"] == "ready" for one in assessments) if assessments else None,
            "seal": digest(sealed.encode("utf-8", "surrogatepass"))}


def digest(data):
    return hashlib.sha256(data).hexdigest()


def differences(claimed, so, path=""):
    """Every place where the two differ: path, claim, truth."""
    if isinstance(so, (dict, list)) and type(claimed) is type(so):
        claims, truths = (dict(enumerate(one)) if isinstance(one, list) else one for one in (claimed, so))
        for key in {**truths, **claims}:
            at = "[%d]" % key if isinstance(key, int) else "." + (key if re.fullmatch(r"\w+", key) else json.dumps(key))
            yield from differences(*(one.get(key, Nothing("(nothing)")) for one in (claims, truths)), path + at)
    elif type(claimed) is not type(so) or claimed != so:
        yield path.lstrip("."), claimed, so


def told(claimed, lies):
    """What is to be said of a certificate in which these claims do not hold."""
    for path, claim, so in lies:
        clause = next(words for keys, words in CLAUSES.items()
                      if not keys or set(keys.split()) & set(re.findall(r"\w+", path)))
        yield "%s\n  claimed: %s\n  so:      %s\n  by:      %s" % (path, json.dumps(claim), json.dumps(so), clause)
    if lies:
        yield "not confirmed: %d of its claims do not hold" % len(lies)
        return
    person, framework, counted = claimed["employee"], claimed["framework"], claimed["confirmed_only"]
    yield "confirmed: %s at %s, by %s %s, as of %s, %s" % (
        json.dumps(person["id"]), person["level"], framework["id"], json.dumps(framework["version"]), claimed["as_of"],
        "counting confirmed entries only" if counted else "counting what the rule counts")
    yield from ("  %s: %s" % (one["to"], one["verdict"]) for one in claimed["assessments"])


def main(names):
    try:
        certificate, evidence, framework = (pathlib.Path(name).read_bytes() for name in names)
        claimed = json.loads(certificate.decode("utf-8"), object_pairs_hook=lambda pairs: unique(pairs, "certificate"))
        lies = [(name + ".sha256", claimed.get(name), digest(data)) for name, data in (
            ("evidence", evidence), ("framework", framework)) if digest(data) not in json.dumps(claimed.get(name))]
        lies = lies or list(differences(claimed, truth(claimed, evidence, framework)))
    except REFUSALS as error:
        print("%s\n%s: %s" % (__doc__.split("\n\n")[1], type(error).__name__, error), file=sys.stderr)
        return 2
    print("\n".join(told(claimed, lies)))
    return 1 if lies else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
