#!/usr/bin/env python3
"""Checks a certificate of `rung assess --certificate` against the files it is about, without trusting rung.

    verify_certificate.py certificate.json evidence.yaml framework.yaml

Reads both files by itself, works out everything that the certificate claims as the specification says
(docs/specification.md, whose sections and items are named below), and compares. Exit status: 0, and `confirmed`;
1, and every claim that does not hold; 2 if a file cannot be read or is not well formed.
"""
import calendar, datetime, hashlib, json, re, sys  # noqa: E401
from fractions import Fraction
from pathlib import Path

import yaml

HOURS, NEVER = "mentoring_hours", 12 * 10000
DEFAULT_RULE = {"coverage": "70%", "months": "6", "measure": "sustained", "window": "current", "leave": "skip",
                "confirmation": "none", "max_entry_months": "none", "max_not_applicable": "0%"}
CLAUSES = {  # what a claim follows from: the first of these that has a key of its path
    "seal": "the certificate was changed after it was written", "sha256": "the bytes of the file",
    "in_force": "section 2, the rule", "as_of evaluated_through": "section 1", "window": "section 5, items 2 and 6",
    "coverage_of_all set_aside": "section 4, setting aside", "set set_weight sources": "section 5, item 3",
    "fast_track": "section 5, item 9", "cells": "section 5, item 1", "held_months": "section 5, item 7",
    "short_by": "section 5, margin", "coverage": "section 5, item 4", "rule": "section 5, items 5 and 9",
    "responsibilities": "section 2, and section 5, item 6", "gates": "section 2.1, and section 5, item 8",
    "framework": "section 2, and section 4 on `framework`", "employee targets": "section 4",
    "ready assessments": "section 5, item 10", "": "the form of a certificate, docs/certificate.md"}


class Unreadable(ValueError):
    """A file that cannot be read, or is not well formed."""


# ---------------------------------------------------------------- reading, section 8: every scalar is a text

class Loader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
    """Reads every scalar as the text it is, and no key of a mapping twice."""

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        if len(set(keys) - {"<<"}) < len(node.value):
            raise Unreadable("line %d: a key is there twice, merges, or is no text" % (node.start_mark.line + 1))
        return super().construct_mapping(node, deep)


def read_yaml(data, schema):
    """The mapping that a file of this schema holds."""
    try:
        text = data.decode("utf-8-sig")
        for event in yaml.parse(text, Loader):
            line = event.start_mark.line + 1
            if any(getattr(event, key, None) for key in ("anchor", "tag", "tags", "version")):
                raise Unreadable("line %d: anchors, aliases, tags and directives are no part of the format" % line)
            if isinstance(event, yaml.ScalarEvent) and not event.value and not event.style:
                raise Unreadable("line %d: nothing stands where a value is expected" % line)
        value = yaml.load(text, Loader)
    except (yaml.YAMLError, UnicodeError, RecursionError) as error:
        raise Unreadable(" ".join(str(error).split())) from error
    if not isinstance(value, dict) or value.get("schema") != schema or len(data) > 4 * 2**20:
        raise Unreadable("it is no file of `schema: %s` of at most 4 MiB" % schema)
    return value


def typed(text, pattern, what):
    if not isinstance(text, str) or not re.fullmatch(pattern, text, re.ASCII):
        raise Unreadable("%s is expected, not %r" % (what, text))
    return text


def flag(text):
    return typed(text, "true|false", "`true` or `false`") == "true"


def whole(text):
    return int(typed(text, r"-?\d+", "a whole number"))


def number(text):
    return Fraction(typed(text, r"-?\d{1,15}(\.\d{1,15})?", "a number"))


def points(text):
    """Section 2: a percentage in hundredths of a percent, so that coverage is compared in whole numbers."""
    return int(number(typed(text, r"\d{1,3}(\.\d{1,2})?%", "a percentage")[:-1]) * 100)


def plain(value):
    """The shortest way to write a number."""
    text = "%s%d.%015d" % ("-" * (value < 0), abs(value), abs(value) % 1 * 10**15)
    return text.rstrip("0").rstrip(".")


def many(value):
    """A list, or the single text that stands for a list of one."""
    return [value] if isinstance(value, str) else value


# ---------------------------------------------------------------- time, section 1: a month is a number of months

def last_day(text):
    """A date, or the last day of a month: what dates are held against."""
    typed(text, r"[1-9]\d{3}-(0[1-9]|1[0-2])(-\d\d)?", "a month or a date")
    if len(text) == 7:
        return "%s-%02d" % (text, calendar.monthrange(int(text[:4]), int(text[5:]))[1])
    return datetime.date.fromisoformat(text).isoformat()


def month(text):
    """A month; a date stands for its month."""
    day = last_day(text)
    return int(day[:4]) * 12 + int(day[5:7]) - 1


def months_of(key):
    """A key of `values` is a month, a date, or a quarter: each of its three months."""
    if re.fullmatch(r"[1-9]\d{3}-Q[1-4]", key):
        return [int(key[:4]) * 12 + int(key[6]) * 3 - 3 + place for place in range(3)]
    return [month(key)]


def evaluation_month(as_of):
    """E, the last complete month."""
    return month(as_of) - (last_day(as_of) < last_day(as_of[:7]))


def written(value):
    return None if value is None else "%04d-%02d" % (value // 12, value % 12 + 1)


class Framework:
    """Sections 2 and 3: what the framework says."""

    def __init__(self, file):
        self.file, self.levels = file, {level["id"]: level for level in file["levels"]}
        self.roles, self.metrics = file.get("roles", {}), {HOURS: {}, **file.get("metrics", {})}
        cells = [{**({} if isinstance(cell, str) else cell), "id": skill["id"] + "@" + level, "level": level,
                  **({"area": skill["area"]} if "area" in skill else {})}
                 for skill in file.get("skills", []) for level, cell in skill["levels"].items()]
        self.asked = [{
            "id": one["id"], "area": one.get("area"), "weight": whole(one.get("weight", "1")),
            "required": flag(one.get("required", "false")), "lasts": whole(one.get("lasts", "1")),
            "min_sources": whole(one.get("min_sources", "1")), "metric": one.get("metric"),
            "levels": many(one.get("levels", one.get("level"))), "tracks": one.get("tracks"),
            "accepts": one.get("sources")} for one in file.get("responsibilities", []) + cells]
        self.ids = {kind: set(file.get(kind, {})) for kind in ("sources", "facts", "duties", "approvals")}
        self.ids.update({kind: {one["id"] for one in file.get(kind, [])} for kind in ("tracks", "skills")})
        self.ids.update(levels=set(self.levels), roles=set(self.roles), metrics=set(self.metrics),
                        responsibilities={one["id"] for one in self.asked})

    def known(self, id, *kinds):
        """An id of evidence as the framework has it: an old one, listed under `renamed`, is read as the new one."""
        for name in (id, self.file.get("renamed", {}).get(id)):
            if any(name in self.ids[kind] for kind in kinds):
                return name
        if kinds[0] == "responsibilities" and "@" in id:  # a skill is shown at a level
            skill, level = id.split("@", 1)
            return self.known(skill, "skills") + "@" + self.known(level, "levels")
        raise Unreadable("%r is none of the %s of the framework" % (id, " or ".join(kinds)))

    def next(self, level):
        return many(self.levels[level].get("next", []))

    def at_or_above(self, upper, lower):
        return upper == lower or any(self.at_or_above(upper, level) for level in self.next(lower))

    def depth(self, level):
        return 1 + max((self.depth(lower) for lower in self.levels if level in self.next(lower)), default=0)

    def rank(self, id):
        """A level's default is its depth; a role without a rank has none."""
        one = self.levels.get(id) or self.roles[id]
        if isinstance(one, dict) and "rank" in one:
            return whole(one["rank"])
        return self.depth(id) if id in self.levels else None

    def matches(self, who, role):
        """WHO, section 2.1: an id, `ID+` for that rank or above, or a list of these."""
        for item in many(who):
            least, has = self.rank(item.rstrip("+")), self.rank(role)
            if item.rstrip("+") == role or (item.endswith("+") and None not in (least, has) and has >= least):
                return True
        return False

    def scale(self, metric):
        return self.metrics[metric].get("scale") if isinstance(self.metrics[metric], dict) else None

    def value(self, metric, text):
        """A reading or a bound: names compare by their place on the scale."""
        return Fraction(self.scale(metric).index(text)) if self.scale(metric) else number(text)

    def shown(self, metric, value):
        return None if value is None else self.scale(metric)[int(value)] if self.scale(metric) else plain(value)

    def in_range(self, metric, bounds, value):
        return (value is not None and ("at_least" not in bounds or value >= self.value(metric, bounds["at_least"]))
                and ("at_most" not in bounds or value <= self.value(metric, bounds["at_most"])))

    def fact(self, id, text):
        """Values of facts are read, and compared, by the fact's type."""
        kind = self.file["facts"][id]
        if isinstance(kind, list):
            return kind[kind.index(text)]
        return {"bool": flag, "int": whole, "number": number}.get(kind, str)(text)

    def satisfies(self, facts, where):
        """`where`, section 2.1: a missing fact satisfies nothing."""
        for id, asked in where.items():
            asked = asked if isinstance(asked, dict) else {"one_of": [asked]}
            if (id not in facts or "at_least" in asked and facts[id] < number(asked["at_least"])
                    or "at_most" in asked and facts[id] > number(asked["at_most"])
                    or "one_of" in asked and facts[id] not in [self.fact(id, one) for one in asked["one_of"]]):
                return False
        return True


class Promotion:
    """One promotion of the employee, assessed: section 5."""

    def __init__(self, framework, evidence, target, as_of, confirmed_only):
        person, self.framework, self.evidence, self.target = evidence["employee"], framework, evidence, target
        self.level, self.as_of, self.end = framework.known(person["level"], "levels"), as_of, evaluation_month(as_of)
        track = framework.known(person["track"], "tracks") if "track" in person else None
        self.edge = next((one for one in framework.file.get("promotions", [])
                          if (one["from"], one["to"]) == (self.level, target)), {})
        self.rule = {**DEFAULT_RULE, **framework.file.get("rule", {}), **self.edge.get("rule", {})}
        if confirmed_only and self.rule["confirmation"] == "none":  # item 1
            self.rule["confirmation"] = "anyone"
        leave = evidence.get("leave", []) if self.rule["leave"] == "skip" else []
        self.leave = {at for one in leave for at in range(month(one["from"]), month(one["to"]) + 1)}
        self.asked = [one for one in framework.asked if (one["levels"] == ["all"] or target in one["levels"])
                      and (one["tracks"] is None or track in many(one["tracks"]))]
        if not self.asked:
            raise Unreadable("nothing is asked at %s: section 5, item 11" % target)
        self.entries = [self.entry(place, one) for place, one in enumerate(evidence.get("evidence", []), 1)
                        if not flag(one.get("draft", "false"))]
        self.votes = [{"kind": framework.known(one["kind"], "approvals"), "for": framework.known(one["for"], "levels"),
                       "by": one["by"], "role": framework.known(one["role"], "levels", "roles"),
                       "decision": one["decision"], "date": last_day(one["date"])}
                      for one in evidence.get("approvals", [])]
        self.own_cells = {}
        aside = [(framework.known(one["responsibility"], "responsibilities"), "approved_by" in one)
                 for one in evidence.get("not_applicable", [])]
        aside = [(id, approved) for id, approved in aside if id in [one["id"] for one in self.asked]]
        self.approved, self.unapproved = ([id for id, approved in aside if approved == want] for want in (True, False))
        set_aside = weight(one for one in self.asked if one["id"] in self.approved)
        self.beyond = set_aside * 10000 > points(self.rule["max_not_applicable"]) * weight(self.asked)
        self.applicable = [one for one in self.asked if self.beyond or one["id"] not in self.approved]

    def confirmed(self, record):
        """Item 1: `none` always, `anyone` if it has `confirmed_by`, WHO if the role there matches."""
        need, by = self.rule["confirmation"], record.get("confirmed_by")
        return need == "none" or by is not None and (
            need == "anyone" or self.framework.matches(need, self.framework.known(by["role"], "levels", "roles")))

    def facts(self, record):
        pairs = [(self.framework.known(id, "facts"), text) for id, text in record.get("facts", {}).items()]
        return {id: self.framework.fact(id, text) for id, text in pairs}

    def entry(self, place, one):
        """Section 4: one entry, with its months up to E."""
        metric = HOURS if "hours" in one else one.get("metric")
        metric = metric and self.framework.known(metric, "metrics")
        readings = {at: self.framework.value(metric, text) for key in ("values", "hours")
                    for months, text in one.get(key, {}).items() for at in months_of(months)}
        when = one.get("from") or one.get("month") or one.get("date")
        if when:
            last = month(one["to"]) if "to" in one else NEVER if "from" in one else month(when)
            if "from" in one and self.rule["max_entry_months"] != "none":
                last = min(last, month(when) + whole(self.rule["max_entry_months"]) - 1)
        months = range(month(when), min(last, self.end) + 1) if when else readings
        return {"id": one.get("id", "e%d" % place), "source": self.framework.known(one["source"], "sources"),
                "shows": [self.framework.known(id, "responsibilities") for id in many(one.get("shows", []))],
                "metric": metric, "readings": readings, "months": {at for at in months if at <= self.end},
                "facts": self.facts(one), "confirmed": self.confirmed(one)}

    def back(self, count, through):
        """The last `count` months up to this one that are not leave, the latest first."""
        found = []
        while len(found) < count:
            found += [through] if through not in self.leave else []
            through -= 1
        return found

    def shows(self, entry, one):
        """Section 4: a skill shown at a level counts for this level and those below it, all else for itself."""
        if one["metric"]:
            return entry["metric"] == one["metric"]["name"]
        (wanted, _, low), shown = one["id"].partition("@"), [id.partition("@") for id in entry["shows"]]
        return any(id == wanted and (high == low or low and self.framework.at_or_above(high, low))
                   for id, _, high in shown)

    def reading(self, metric, entries, at):
        """Section 4: hours add up; other readings of one metric and month agree."""
        found = [entry["readings"][at] for entry in entries if entry["metric"] == metric and at in entry["readings"]]
        return None if not found else sum(found) if metric == HOURS else found[0]

    def own(self, one, at):
        """Item 1: a month's own cell, the entries it rests on, and the reading."""
        if (one["id"], at) in self.own_cells:
            return self.own_cells[one["id"], at]
        entries = [entry for entry in self.entries if at in entry["months"] and self.shows(entry, one)
                   and entry["source"] in many(one["accepts"] or [entry["source"]])]
        sure, cell, value = [entry for entry in entries if entry["confirmed"]], "none", None
        if one["metric"]:
            name, value = one["metric"]["name"], self.reading(one["metric"]["name"], entries, at)
            if self.framework.in_range(name, one["metric"], self.reading(name, sure, at)):
                cell, entries, value = "performed", sure, self.reading(name, sure, at)
            elif entries:
                cell = "unconfirmed" if self.framework.in_range(name, one["metric"], value) else "below"
        elif entries:
            cell, entries = ("performed", sure) if sure else ("unconfirmed", entries)
        self.own_cells[one["id"], at] = cell, entries, value
        return cell, entries, value

    def cell(self, one, at):
        """Item 1: the same with leave, and with what lasts from the months before."""
        if at in self.leave:
            return "leave", [], None
        cell, entries, value = self.own(one, at)
        lasting = [self.own(one, each) for each in self.back(one["lasts"], at)]
        behind = [entry["id"] for own, found, _ in lasting if own == "performed" for entry in found]
        if cell != "below" and behind:
            cell, entries = "performed", [entry for entry in self.entries if entry["id"] in behind]
        return cell, entries, value

    def performed(self, one, window):
        return all(self.cell(one, at)[0] == "performed" for at in window)

    def sources(self, one, window):
        """Item 3: the distinct sources behind the performed months, in the framework's order."""
        cells = [self.cell(one, at) for at in window]
        found = {entry["source"] for cell, entries, _ in cells if cell == "performed" for entry in entries}
        return [source for source in self.framework.file.get("sources", {}) if source in found]

    def held(self, window, among, sources=True):
        """Item 3: S(W)."""
        return [one for one in among if self.performed(one, window)
                and (not sources or len(self.sources(one, window)) >= one["min_sources"])]

    def covered(self, window, among, measure, sources=True):
        """Item 4: the weight behind the coverage."""
        if measure == "sustained":
            return weight(self.held(window, among, sources))
        return min(weight(self.held([at], among, False)) for at in window)

    def areas(self, held):
        """Item 5: the areas with a share of their own to reach, and how far they got."""
        found = []
        for area in self.framework.file.get("areas", []):
            members = [one for one in self.applicable if one["area"] == area["id"]]
            if "min_coverage" in area and members:
                inside, least = weight(one for one in members if one in held), needed(members, area["min_coverage"])
                found.append({"id": area["id"], "weight": inside, "of": weight(members), "needed": least,
                              "met": inside >= least})
        return found

    def reaches(self, window, measure, sources=True):
        return self.covered(window, self.applicable, measure, sources) >= needed(self.applicable, self.rule["coverage"])

    def meets(self, window, measure):
        """Item 5, of one window."""
        held = self.held(window, self.applicable)
        return (self.reaches(window, measure) and all(area["met"] for area in self.areas(held))
                and all(one in held for one in self.applicable if one["required"]))

    def held_months(self, last):
        """Item 7."""
        count = 0
        while self.reaches(self.back(count + 1, last), self.rule["measure"], False):
            count += 1
        return count

    def gate(self, asks):
        """Section 2.1: how a predicate comes out, and the records that counted, in the order of the file."""
        kind = next(key for key in ("duty", "count", "approval", "level_months", "any", "all", "metric") if key in asks)
        parts = [self.gate(part) for part in asks[kind]] if kind in ("any", "all") else []
        if parts:
            met = (any if kind == "any" else all)(part["outcome"] == "met" for part in parts)
            some, witnesses = any(part["outcome"] != "no_evidence" for part in parts), []
        else:
            met, some, witnesses = getattr(self, kind)(asks)
        return {"predicate": kind, "outcome": "met" if met else "not_enough" if some else "no_evidence",
                "witnesses": witnesses, "parts": parts}

    def duty(self, asks):
        records = [one for one in self.evidence.get("duties", [])
                   if self.framework.known(one["duty"], "duties") == asks["duty"] and month(one["from"]) <= self.end]
        count = [one for one in records
                 if self.confirmed(one) and self.framework.satisfies(self.facts(one), asks.get("where", {}))]
        spans = [(month(one["from"]), month(one["to"]) if "to" in one else None) for one in count]
        longest = run = 0
        for at in range(min((first for first, _ in spans), default=self.end), self.end + 1):
            if at not in self.leave:
                run = run + 1 if any(first <= at <= (last or NEVER) for first, last in spans) else 0
                longest = max(longest, run)
        reached = run if flag(asks.get("current", "false")) else longest
        return reached >= whole(asks.get("months", "1")), records, [
            {"duty": asks["duty"], "from": written(first), "to": written(last)} for first, last in spans]

    def count(self, asks):
        records = [one for one in self.entries if one["source"] == asks["count"] and one["months"]]
        first = self.end - whole(asks["within_months"]) if "within_months" in asks else 0
        count = [one for one in records if one["confirmed"] and max(one["months"]) > first
                 and self.framework.satisfies(one["facts"], asks.get("where", {}))]
        return len(count) >= whole(asks.get("at_least", "1")), records, [{"entry": one["id"]} for one in count]

    def metric(self, asks):
        records = [one for one in self.entries if one["metric"] == asks["metric"] and one["months"]]
        sure = [one for one in records if one["confirmed"]]
        latest = [max(at for one in sure for at in one["months"])] if sure else []
        asked = self.back(whole(asks["months"]), self.end) if "months" in asks else latest
        met = asked and all(self.framework.in_range(asks["metric"], asks, self.reading(asks["metric"], sure, at))
                            for at in asked)
        return met, records, [{"entry": one["id"]} for one in sure if one["months"] & set(asked)]

    def approval(self, asks):
        first = month(self.as_of) - whole(asks["within_months"]) if "within_months" in asks else 0
        votes = [one for one in self.votes if (one["kind"], one["for"]) == (asks["approval"], self.target)
                 and one["date"] <= last_day(self.as_of) and month(one["date"]) > first]
        latest = {one["by"]: one for one in sorted(reversed(votes), key=lambda one: one["date"])}
        count = [{key: one[key] for key in ("by", "role", "decision", "date")} for one in votes
                 if one is latest[one["by"]] and ("by" not in asks or self.framework.matches(asks["by"], one["role"]))]
        approve, reject = ([one["decision"] for one in count].count(word) for word in ("approve", "reject"))
        agreed = approve == len(count) if flag(asks.get("unanimous", "false")) else approve > reject
        return agreed and approve >= whole(asks.get("votes", "1")), votes, count

    def level_months(self, asks):
        since = month(self.evidence["employee"]["level_since"])
        return self.end - since + 1 >= whole(asks["level_months"]), True, [{"level_since": written(since)}]

    def fast_track(self, unmet):
        """Item 9: a fast track that is offered and was asked for in time, and what is waived of the unmet."""
        offer, wish = self.edge.get("fast_track"), self.evidence.get("fast_track")
        if not offer or not wish or last_day(wish["requested_on"]) > last_day(self.as_of):
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
        rule, every, measure = self.rule, self.applicable, self.rule["measure"]
        within = whole(rule["window"]["within"]) if isinstance(rule["window"], dict) else 0
        windows = [self.back(whole(rule["months"]), end) for end in self.back(within + 1, self.end)]  # item 2
        meeting = [window for window in windows if self.meets(window, measure)]
        window = (meeting or [max(windows, key=lambda one: self.covered(one, every, measure))])[0]  # item 6
        held, reached = self.held(window, every), self.covered(window, every, measure)
        least = needed(every, rule["coverage"])
        findings = {gate["id"]: self.gate(gate["requires"]) for gate in self.edge.get("gates", [])}
        met = {"rule": bool(meeting), **{id: finding["outcome"] == "met" for id, finding in findings.items()}}
        track = self.fast_track([item for item in met if not met[item]])
        waived = track["waived"] if track else []
        status = {item: "met" if met[item] else "waived" if item in waived else "unmet" for item in met}
        return {
            "from": self.level, "to": self.target,
            "verdict": "not_ready" if "unmet" in status.values() else "ready",  # item 10
            "rule": {
                "status": status["rule"], "met": met["rule"], "measure": measure,
                "window": {"from": written(window[-1]), "to": written(window[0])},
                "set": [one["id"] for one in held], "set_weight": weight(held),
                "coverage": {"weight": reached, "of": weight(every), "needed": least},
                "coverage_of_all": {"weight": self.covered(window, self.asked, measure), "of": weight(self.asked)},
                "short_by": max(0, least - reached), "held_months": self.held_months(window[0]),
                "unmet_required": [one["id"] for one in every if one["required"] and one not in held],
                "areas": self.areas(held),
                "other_measure_met": any(self.meets(one, "monthly" if measure == "sustained" else "sustained")
                                         for one in windows)},
            "set_aside": {"approved": self.approved, "unapproved": self.unapproved, "beyond_limit": self.beyond},
            "responsibilities": [self.row(one, window, held) for one in self.asked],
            "gates": [{"id": id, "status": status[id], "finding": finding} for id, finding in findings.items()],
            "fast_track": track}

    def row(self, one, window, held):
        """One responsibility: what it asks, and its cells in all calendar months of the window."""
        name, cells = one["metric"] and one["metric"]["name"], [(at, *self.cell(one, at)) for at in range(
            window[-1], window[0] + 1)]
        return {
            **{key: one[key] for key in ("id", "area", "weight", "required", "lasts", "min_sources")},
            "status": "met" if one in held else "unmet" if one in self.applicable else "not_applicable",
            "sources": self.sources(one, window),
            "cells": [{"month": written(at), "cell": cell, "reading": name and self.framework.shown(name, value),
                       "rests_on": [entry["id"] for entry in entries]} for at, cell, entries, value in cells]}


def weight(responsibilities):
    return sum(one["weight"] for one in responsibilities)


def needed(responsibilities, share):
    """The smallest whole weight that is such a share of theirs."""
    return -(-points(share) * weight(responsibilities) // 10000)


def check_laws(framework, evidence):
    """Section 4: what makes evidence an error whatever it shows, as far as somebody could gain by it."""
    person = evidence["employee"]["id"]
    for one in sum((evidence.get(key, []) for key in ("evidence", "duties", "approvals", "not_applicable")), []):
        if person in (one.get("by"), one.get("confirmed_by", {}).get("id"), one.get("approved_by", {}).get("id")):
            raise Unreadable("the employee can neither vote nor confirm nor approve here")
    said = [((one["by"], one["kind"], one["for"], one["date"]), (one["decision"], one["role"]))
            for one in evidence.get("approvals", [])]
    aside = [framework.known(one["responsibility"], "responsibilities") for one in evidence.get("not_applicable", [])]
    said += [(("aside", id), place) for place, id in enumerate(aside)]
    for place, one in enumerate(evidence.get("evidence", []), 1):
        said.append((one.get("id", "e%d" % place), place))
        for key, at in [(key, at) for how in ("values", "hours") for key in one.get(how, {}) for at in months_of(key)]:
            said.append(((place, at), key))
            if "values" in one and not flag(one.get("draft", "false")):
                metric = framework.known(one["metric"], "metrics")
                said.append(((metric, at), framework.value(metric, one["values"][key])))
    once = {}
    for what, it in said:
        if once.setdefault(what, it) != it:
            raise Unreadable("the evidence contradicts itself about %s" % (what,))


# ---------------------------------------------------------------- the certificate, held against what is so

def truth(claimed, evidence_data, framework_data):
    """The certificate as it has to be. What only its writer can know is taken from it, everything else worked out."""
    evidence = read_yaml(evidence_data, "rung/evidence/v1")
    framework = Framework(read_yaml(framework_data, "rung/framework/v1"))
    check_laws(framework, evidence)
    person, as_of, only = evidence["employee"], claimed.get("as_of"), claimed.get("confirmed_only") is True
    if not isinstance(as_of, str) or not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", as_of):
        as_of = evidence.get("as_of", "1000-01")  # nothing is confirmed then
    last_day(evidence.get("as_of", as_of))
    level, id, since = framework.known(person["level"], "levels"), framework.file["id"], month(person["level_since"])
    if evidence.get("framework", id) != id and not re.search(r"/|\.ya?ml$", evidence["framework"]):
        raise Unreadable("the evidence is for the framework %s, not for %s" % (evidence["framework"], id))
    targets = [framework.known(one, "levels") for one in many(evidence.get("target", framework.next(level)))]
    if not set(targets) <= set(framework.next(level)):
        raise Unreadable("a target is not in `next` of the employee's level")
    assessments = [Promotion(framework, evidence, target, as_of, only).claims() for target in targets]
    sealed = json.dumps({key: value for key, value in claimed.items() if key != "seal"}, sort_keys=True,
                        separators=(",", ":"), ensure_ascii=False)
    return {
        "schema": "rung/certificate/v1", "rung": str(claimed.get("rung")),
        "evidence": {"sha256": digest(evidence_data)},
        "framework": {"id": id, "version": framework.file["version"], "sha256": [digest(framework_data)]},
        "employee": {"id": person["id"], "level": level, "level_since": written(since),
                     "track": framework.known(person["track"], "tracks") if "track" in person else None},
        "as_of": as_of, "confirmed_only": only, "evaluated_through": written(evaluation_month(as_of)),
        "targets": targets, "assessments": assessments,
        "ready": any(one["verdict"] == "ready" for one in assessments) if assessments else None,
        "seal": digest(sealed.encode("utf-8", "surrogatepass"))}


def digest(data):
    return hashlib.sha256(data).hexdigest()


def differences(claimed, so, path=""):
    """Every place where the two differ: path, claim, truth."""
    if isinstance(so, dict) and isinstance(claimed, dict):
        for key in list(so) + [key for key in claimed if key not in so]:
            at = path + "." * bool(path) + (key if re.fullmatch(r"\w+", key) else json.dumps(key))
            yield from differences(claimed.get(key, "(nothing)"), so.get(key, "(nothing)"), at)
    elif isinstance(so, list) and isinstance(claimed, list):
        for place in range(max(len(so), len(claimed))):
            one, other = ((every[place:] or ["(nothing)"])[0] for every in (claimed, so))
            yield from differences(one, other, "%s[%d]" % (path, place))
    elif type(claimed) is not type(so) or claimed != so:
        yield path, claimed, so


def pairs_once(pairs):
    """A JSON object; two values for one key would be two certificates."""
    if len(dict(pairs)) < len(pairs):
        raise Unreadable("a key of the certificate is there twice")
    return dict(pairs)


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
    for one in claimed["assessments"]:
        yield "  %s: %s" % (one["to"], one["verdict"])


def main(names):
    try:
        certificate, evidence, framework = (Path(name).read_bytes() for name in names)
        claimed = json.loads(certificate.decode("utf-8"), object_pairs_hook=pairs_once)
        lies = [(name + ".sha256", claimed.get(name), digest(data)) for name, data in (
            ("evidence", evidence), ("framework", framework)) if digest(data) not in json.dumps(claimed.get(name))]
        lies = lies or list(differences(claimed, truth(claimed, evidence, framework)))
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        print("%s\n%s: %s" % (__doc__.split("\n\n")[1], type(error).__name__, error), file=sys.stderr)
        return 2
    print("\n".join(told(claimed, lies)))
    return 1 if lies else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
