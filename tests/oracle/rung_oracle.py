#!/usr/bin/env python3
"""A second reading of the specification: slow, naive, and meant to be obviously right.

Every function is one clause of `spec.md` and names it. Whatever the specification says about a hypothetical
("if this entry were struck out", "if everything were performed from now on") is computed here by making the
hypothesis and evaluating all of it again. Inputs are taken to be valid; there are no diagnostics.

    rung_oracle.py CASE_FOLDER                  print what the oracle makes of one case
    rung_oracle.py --conformance FOLDER         hold the oracle against FOLDER/*/expected.json
"""
import argparse
import calendar
import datetime
import itertools
import json
import os
import sys
from fractions import Fraction

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar stays text, and is typed by its field
HOURS = "mentoring_hours"  # the built-in metric: the sum of `hours` per month
DOCUMENT_LIMIT = 14  # `document` tries every subset; above this many candidates it is left out of the answer
DEFAULT_RULE = {  # section 2: "left out: 70%, 6, sustained, current, skip, none, none, 0%"
    "coverage": "70%", "months": "6", "measure": "sustained", "window": "current",
    "leave": "skip", "confirmation": "none", "max_entry_months": "none", "max_not_applicable": "0%"}


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, LOADER)


# ---------------------------------------------------------------- section 1: time; months are integers

def month_of(text):
    """Section 1: a month stands for itself, a date (as a period) for its month."""
    return int(text[0:4]) * 12 + int(text[5:7]) - 1


def month_text(month):
    return "%04d-%02d" % (month // 12, month % 12 + 1)


def last_day(text):
    """Section 1: where a date is held against `as_of`, a month as `as_of` stands for its last day."""
    if len(text) > 7:
        return text
    return "%s-%02d" % (text, calendar.monthrange(int(text[0:4]), int(text[5:7]))[1])


def evaluation_month(as_of):
    """Section 1, E: a month is itself; a date is its month if it is that month's last day, else the one before."""
    return month_of(as_of) if last_day(as_of[0:7]) == last_day(as_of) else month_of(as_of) - 1


def months_named(key):
    """Section 1: a quarter, as a key of `values`, is each of its three months."""
    if "Q" in key:
        first = int(key[0:4]) * 12 + (int(key[6]) - 1) * 3
        return [first, first + 1, first + 2]
    return [month_of(key)]


def period(record, through):
    """Months from `from` to `to`, both counted; without `to` it is still going on. None after `through`."""
    end = month_of(record["to"]) if "to" in record else through
    return range(month_of(record["from"]), min(end, through) + 1)


# ---------------------------------------------------------------- section 2: the framework

def basis_points(percentage):
    """Section 2: percentages have up to two decimals, so they are whole basis points."""
    return int(Fraction(percentage.rstrip("%")) * 100)


def reaches(weight, total, points):
    """Section 2: coverage is compared in integers, weights x 10 000 against basis points."""
    return weight * 10000 >= points * total


def cut_percentage(weight, total):
    """Section 6: percentages are numbers cut (not rounded) to two decimals."""
    return (weight * 10000 // total) / 100


def responsibility(fields, **where):
    """One responsibility with the defaults of section 2; a bare text stands for its `text`."""
    fields = {} if isinstance(fields, str) else fields
    return {"metric": fields.get("metric"), "sources": fields.get("sources"),
            "min_sources": int(fields.get("min_sources", "1")), "lasts": int(fields.get("lasts", "1")),
            "weight": int(fields.get("weight", "1")), "required": fields.get("required") == "true", **where}


def asked(framework, level, track):
    """Section 2, "the responsibilities of a promotion to level T on track K", in the framework's order:
    `responsibilities` as they stand in the file, then the skill cells."""
    found = []
    for fields in framework.get("responsibilities", []):
        levels = fields["levels"] if "levels" in fields else [fields["level"]]
        on_level = levels == "all" or level in levels
        on_track = "tracks" not in fields or track in fields["tracks"]
        if on_level and on_track:
            found.append(responsibility(fields, id=fields["id"], area=fields.get("area")))
    for skill in framework.get("skills", []):
        if level in skill["levels"]:
            found.append(responsibility(skill["levels"][level], id=skill["id"] + "@" + level, area=skill.get("area")))
    return found


def promotion(framework, source, target):
    """Section 2: an edge without an entry among `promotions` has the rule alone."""
    for entry in framework.get("promotions", []):
        if entry["from"] == source and entry["to"] == target:
            return entry
    return {}


def rule_of(framework, edge):
    """Section 2: the framework's rule, overridden key by key by that of the promotion."""
    return {**DEFAULT_RULE, **framework.get("rule", {}), **edge.get("rule", {})}


# ---------------------------------------------------------------- section 3: the ladder

def next_levels(framework, level):
    return [to for entry in framework["levels"] if entry["id"] == level for to in entry.get("next", [])]


def at_or_above(framework, high, low):
    """Section 3: A is at or above B if A = B or A can be reached from B."""
    return high == low or any(at_or_above(framework, high, to) for to in next_levels(framework, low))


def depth(framework, level):
    """Section 3: the longest path from a level nothing leads to, counted from 1."""
    below = [entry["id"] for entry in framework["levels"] if level in entry.get("next", [])]
    return 1 + max([depth(framework, lower) for lower in below], default=0)


def rank(framework, name):
    """Section 3: a level's rank defaults to its depth; a role may have none."""
    for level in framework["levels"]:
        if level["id"] == name:
            return int(level["rank"]) if "rank" in level else depth(framework, name)
    role = framework["roles"][name]
    return int(role["rank"]) if isinstance(role, dict) and "rank" in role else None


def matches(framework, who, role):
    """Section 2.1, WHO: an id, `ID+`, a list of these; left out, anyone. A role without a rank: by its id alone."""
    if who is None:
        return True
    if isinstance(who, list):
        return any(matches(framework, one, role) for one in who)
    if not who.endswith("+"):
        return role == who
    least, has = rank(framework, who[:-1]), rank(framework, role)
    return role == who[:-1] or (least is not None and has is not None and has >= least)


# ---------------------------------------------------------------- section 4: the evidence

def confirmed(framework, confirmation, record):
    """Section 5, item 1: `none` always, `anyone` if it has `confirmed_by`, WHO if the role there matches."""
    if confirmation == "none":
        return True
    if "confirmed_by" not in record:
        return False
    return confirmation == "anyone" or matches(framework, confirmation, record["confirmed_by"]["role"])


def entry_months(entry, cap, through):
    """Section 4, "an entry's months": exactly one of these ways; from ... to reaches at most `max_entry_months`."""
    if "from" in entry:
        months = period(entry, through)
        return set(months if cap == "none" else months[:int(cap)])
    if "month" in entry or "date" in entry:
        return {month_of(entry.get("month") or entry["date"])}
    return {month for key in entry.get("values") or entry["hours"] for month in months_named(key)}


def entry_readings(entry):
    """Section 4: the readings of an entry, month by month; `hours` are readings of the built-in metric."""
    readings = entry.get("values") or entry.get("hours") or {}
    return {month: text for key, text in readings.items() for month in months_named(key)}


def entries_of(framework, evidence, rule, through):
    """Section 4: what counts of the evidence. A draft counts for nothing; months after E are ignored (section 1).
    Ids default to e1, e2, ... by position among all entries."""
    entries = []
    for position, entry in enumerate(evidence.get("evidence", []), 1):
        if entry.get("draft") == "true":
            continue
        entries.append({
            "id": entry.get("id", "e%d" % position), "source": entry["source"], "shows": entry.get("shows", []),
            "metric": HOURS if "hours" in entry else entry.get("metric"), "facts": entry.get("facts", {}),
            "months": {month for month in entry_months(entry, rule["max_entry_months"], through) if month <= through},
            "readings": {month: text for month, text in entry_readings(entry).items() if month <= through},
            "confirmed": confirmed(framework, rule["confirmation"], entry)})
    return entries


def counts_for(framework, shown, id):
    """Section 4, `shows`: a skill counts for its level and every level below it, a responsibility only for itself."""
    if "@" in shown and "@" in id:
        (skill, high), (wanted, low) = shown.split("@"), id.split("@")
        return skill == wanted and at_or_above(framework, high, low)
    return shown == id


class Case:
    """One promotion F -> T of one employee: everything a clause below may look at."""

    def __init__(self, framework, evidence, target, as_of, confirmed_only):
        employee = evidence["employee"]
        self.framework, self.evidence, self.target, self.as_of = framework, evidence, target, as_of
        self.edge = promotion(framework, employee["level"], target)
        self.rule = rule_of(framework, self.edge)
        if confirmed_only and self.rule["confirmation"] == "none":  # section 5, item 1: `--confirmed-only`
            self.rule["confirmation"] = "anyone"
        self.months, self.points = int(self.rule["months"]), basis_points(self.rule["coverage"])
        self.end = evaluation_month(as_of)  # E
        self.level_since = month_of(employee["level_since"]) if "level_since" in employee else None
        self.leave = set()  # section 1: `rule.leave: count` turns leave off for the whole promotion
        if self.rule["leave"] == "skip":
            for leave in evidence.get("leave", []):
                self.leave.update(range(month_of(leave["from"]), month_of(leave["to"]) + 1))
        self.asked = asked(framework, target, employee.get("track"))
        self.aside = set_aside(self)
        self.applicable = [one for one in self.asked if one["id"] not in self.aside]
        self.entries = entries_of(framework, evidence, self.rule, self.end)
        self.own = own_cells(self)

    def without(self, entry):
        """The same case with one entry struck out, and everything that rests on entries computed anew."""
        other = Case.__new__(Case)
        other.__dict__.update(self.__dict__, entries=[one for one in self.entries if one is not entry])
        other.own = own_cells(other)
        return other


def total(responsibilities):
    return sum(one["weight"] for one in responsibilities)


def set_aside(case):
    """Section 4, `not_applicable`: only approved items, and none of them if they go beyond the limit."""
    named = {item["responsibility"] for item in case.evidence.get("not_applicable", []) if "approved_by" in item}
    items = [one for one in case.asked if one["id"] in named]
    limit = basis_points(case.rule["max_not_applicable"])
    return {one["id"] for one in items} if total(items) * 10000 <= limit * total(case.asked) else set()


# ---------------------------------------------------------------- section 5, item 1: cells

def measure_of(case, metric, text):
    """Section 2: readings by name are compared by their position on the scale, others as exact decimals."""
    declared = case.framework.get("metrics", {}).get(metric, {})
    scale = declared.get("scale") if isinstance(declared, dict) else None
    return scale.index(text) if scale else Fraction(text)


def in_range(case, metric, wanted, value):
    return (value is not None
            and ("at_least" not in wanted or value >= measure_of(case, metric, wanted["at_least"]))
            and ("at_most" not in wanted or value <= measure_of(case, metric, wanted["at_most"])))


def reading(case, metric, entries, month):
    """The reading these entries give: hours add up; readings that agree are one. None where there is none."""
    values = [measure_of(case, metric, entry["readings"][month])
              for entry in entries if entry["metric"] == metric and month in entry["readings"]]
    if not values:
        return None
    return sum(values) if metric == HOURS else values[0]


def own_cell(case, one, entries, month):
    """The month's own cell, of entries that have an accepted source, and the sources behind it if it is performed."""
    sure = [entry for entry in entries if entry["confirmed"]]
    if one["metric"]:
        name = one["metric"]["name"]
        if in_range(case, name, one["metric"], reading(case, name, sure, month)):
            behind = [entry for entry in sure if entry["metric"] == name and month in entry["readings"]]
            return "performed", {entry["source"] for entry in behind}
        if in_range(case, name, one["metric"], reading(case, name, entries, month)):
            return "unconfirmed", set()
        return "none" if reading(case, name, entries, month) is None else "below", set()
    showing = [entry for entry in entries if month in entry["months"]
               and any(counts_for(case.framework, shown, one["id"]) for shown in entry["shows"])]
    if any(entry["confirmed"] for entry in showing):
        return "performed", {entry["source"] for entry in showing if entry["confirmed"]}
    return ("unconfirmed" if showing else "none"), set()


def own_cells(case):
    """The own cells of all that is asked, from the first month with evidence up to E; before that all are `none`."""
    first = min([month for entry in case.entries for month in entry["months"]], default=case.end)
    table = {}
    for one in case.asked:
        accepted = [entry for entry in case.entries if one["sources"] is None or entry["source"] in one["sources"]]
        relevant = [entry for entry in accepted if (
            entry["metric"] == one["metric"]["name"] if one["metric"] else
            any(counts_for(case.framework, shown, one["id"]) for shown in entry["shows"]))]
        for month in range(first, case.end + 1):
            table[one["id"], month] = own_cell(case, one, relevant, month)
    return table


def non_leave(case, count, through):
    """The last `count` non-leave months up to `through`, oldest first."""
    found = []
    while len(found) < count:
        if through not in case.leave:
            found.insert(0, through)
        through -= 1
    return found


def showings(case, one, month):
    """The month's own cell, and those of the `lasts` - 1 non-leave months before it, latest last."""
    months = non_leave(case, one["lasts"] - 1, month - 1) + [month]
    return [case.own.get((one["id"], each), ("none", set())) for each in months]


def cell(case, one, month, counted=frozenset()):
    """Item 1, the cell. After E only what is `counted` on is performed: a hypothesis, never part of a verdict."""
    if month in case.leave:
        return "leave"
    if month > case.end:
        return "performed" if one["id"] in counted else "none"
    own = [kind for kind, _ in showings(case, one, month)]
    return "performed" if own[-1] != "below" and "performed" in own else own[-1]


# ---------------------------------------------------------------- section 5, items 2 to 7: the rule

def allowed_windows(case, through):
    """Item 2: windows that end at the last non-leave month <= E, or at one of the `within` before it; latest first."""
    window = case.rule["window"]
    within = 0 if window == "current" else int(window["within"])
    return [non_leave(case, case.months, end) for end in reversed(non_leave(case, within + 1, through))]


def enough_sources(case, one, window):
    """Item 3: distinct sources behind the months of the window; plan: a month after E satisfies every `min_sources`."""
    if window[-1] > case.end:
        return True
    behind = [sources for month in window for kind, sources in showings(case, one, month) if kind == "performed"]
    return len(set().union(*behind)) >= one["min_sources"]


def held(case, among, window, counted=frozenset()):
    """Performed in every month of the window, whatever the sources."""
    return [one for one in among if all(cell(case, one, month, counted) == "performed" for month in window)]


def sustained_set(case, among, window, counted=frozenset()):
    """Item 3: S(W)."""
    return [one for one in held(case, among, window, counted) if enough_sources(case, one, window)]


def lowest_month(case, among, window, counted=frozenset()):
    """Item 4, `monthly`: the least weight performed in a month of the window."""
    return min(total(held(case, among, [month], counted)) for month in window)


def covered(case, among, window, measure, counted=frozenset()):
    """Item 4: the weight behind the coverage of a window."""
    if measure == "monthly":
        return lowest_month(case, among, window, counted)
    return total(sustained_set(case, among, window, counted))


def unmet_required(case, ids):
    """Item 5: the `required` applicable responsibilities that are not among these."""
    return [one["id"] for one in case.applicable if one["required"] and one["id"] not in ids]


def unmet_areas(case, ids):
    """Item 5: the areas with `min_coverage`, and something applicable in them, without that share of their weight."""
    unmet = []
    for area in case.framework.get("areas", []):
        members = [one for one in case.applicable if one["area"] == area["id"]]
        inside = [one for one in members if one["id"] in ids]
        if "min_coverage" in area and members:
            if not reaches(total(inside), total(members), basis_points(area["min_coverage"])):
                unmet.append(area["id"])
    return unmet


def meets(case, weight, ids):
    """Item 5: coverage, required responsibilities and areas."""
    return (reaches(weight, total(case.applicable), case.points)
            and not unmet_required(case, ids) and not unmet_areas(case, ids))


def window_meets(case, window, measure, counted=frozenset()):
    ids = {one["id"] for one in sustained_set(case, case.applicable, window, counted)}
    return meets(case, covered(case, case.applicable, window, measure, counted), ids)


def rule_met(case, measure, through, counted=frozenset()):
    """Item 5: some allowed window meets the rule."""
    return any(window_meets(case, window, measure, counted) for window in allowed_windows(case, through))


def window_shown(case):
    """Item 6: the one that meets the rule and ends latest; else the one with the highest coverage, latest of equals."""
    windows, measure = allowed_windows(case, case.end), case.rule["measure"]
    for window in windows:
        if window_meets(case, window, measure):
            return window
    return max(windows, key=lambda window: covered(case, case.applicable, window, measure))  # the first of equals


def held_months(case, end):
    """Item 7: the largest n such that the n months up to the shown window's end reach the coverage."""
    count = 0
    while True:
        window = non_leave(case, count + 1, end)
        weight = (lowest_month(case, case.applicable, window) if case.rule["measure"] == "monthly"
                  else total(held(case, case.applicable, window)))
        if not reaches(weight, total(case.applicable), case.points):
            return count
        count += 1


def short_by(case, weight):
    """Section 5, margin: the smallest whole weight that, added, reaches the required coverage."""
    missing = 0
    while not reaches(weight + missing, total(case.applicable), case.points):
        missing += 1
    return missing


# ---------------------------------------------------------------- section 2.1: predicates

def same_literal(case, fact, text, literal):
    """Section 2.1: literals are compared by the fact's type; only numbers have two spellings of one value."""
    if case.framework["facts"][fact] in ("int", "number"):
        return Fraction(text) == Fraction(literal)
    return text == literal


def satisfies(case, facts, where):
    """Section 2.1, `where`: every fact named is there (a missing one satisfies nothing) and is as asked."""
    for fact, wanted in where.items():
        if fact not in facts:
            return False
        text = facts[fact]
        if isinstance(wanted, str):
            fits = same_literal(case, fact, text, wanted)
        elif "one_of" in wanted:
            fits = any(same_literal(case, fact, text, literal) for literal in wanted["one_of"])
        else:
            fits = (("at_least" not in wanted or Fraction(text) >= Fraction(wanted["at_least"]))
                    and ("at_most" not in wanted or Fraction(text) <= Fraction(wanted["at_most"])))
        if not fits:
            return False
    return True


def qualifying_duties(case, asks):
    """Confirmed records (section 5, item 1) of kind D whose facts satisfy `where`."""
    return [duty for duty in case.evidence.get("duties", [])
            if duty["duty"] == asks["duty"] and satisfies(case, duty.get("facts", {}), asks.get("where", {}))
            and confirmed(case.framework, case.rule["confirmation"], duty)]


def duty_met(case, asks, through):
    """`duty`: a run of N consecutive (non-leave) months is covered, none after E; `current`: one that ends there."""
    covering = {month for duty in qualifying_duties(case, asks) for month in period(duty, through)}
    ends = non_leave(case, 1, through) if asks.get("current") == "true" else covering - case.leave
    return any(covering.issuperset(non_leave(case, int(asks.get("months", "1")), end)) for end in ends)


def count_met(case, asks):
    """`count`: entries of that source, fitting `where`, with a month <= E (among the last M calendar months)."""
    since = case.end - int(asks["within_months"]) + 1 if "within_months" in asks else 0
    found = [entry for entry in case.entries
             if entry["source"] == asks["count"] and entry["confirmed"]
             and satisfies(case, entry["facts"], asks.get("where", {}))
             and any(since <= month <= case.end for month in entry["months"])]
    return len(found) >= int(asks.get("at_least", "1"))


def metric_met(case, asks):
    """`metric`: the latest reading is in range; with `months`, there is one in range in each of the last N."""
    name, sure = asks["metric"], [entry for entry in case.entries if entry["confirmed"]]
    if "months" in asks:
        months = non_leave(case, int(asks["months"]), case.end)
    else:
        months = [month for entry in sure if entry["metric"] == name for month in entry["readings"]]
        months = [max(months)] if months else [case.end]
    return all(in_range(case, name, asks, reading(case, name, sure, month)) for month in months)


def approval_met(case, asks):
    """`approval`: one approver's latest vote stands; of those whose role matches `by`, enough say `approve`."""
    latest = {}
    for vote in case.evidence.get("approvals", []):
        timely = vote["date"] <= last_day(case.as_of)
        if "within_months" in asks:
            timely = timely and month_of(vote["date"]) > month_of(case.as_of) - int(asks["within_months"])
        if vote["kind"] == asks["approval"] and vote["for"] == case.target and timely:
            if vote["by"] not in latest or vote["date"] > latest[vote["by"]]["date"]:
                latest[vote["by"]] = vote
    decisions = [vote["decision"] for vote in latest.values() if matches(case.framework, asks.get("by"), vote["role"])]
    approve, reject = decisions.count("approve"), decisions.count("reject")
    agreed = approve == len(decisions) if asks.get("unanimous") == "true" else approve > reject
    return approve >= int(asks.get("votes", "1")) and agreed


def holds(case, asks):
    """Section 2.1: a predicate at E."""
    if "any" in asks:
        return any(holds(case, part) for part in asks["any"])
    if "all" in asks:
        return all(holds(case, part) for part in asks["all"])
    if "duty" in asks:
        return duty_met(case, asks, case.end)
    if "count" in asks:
        return count_met(case, asks)
    if "metric" in asks:
        return metric_met(case, asks)
    if "approval" in asks:
        return approval_met(case, asks)
    return case.end - case.level_since + 1 >= int(asks["level_months"])


# ---------------------------------------------------------------- section 5, items 8 to 10: the verdict

def fast_track_granted(case):
    """Item 9: asked for in time, offered, its `requires` met, and the last one long enough ago."""
    wish, offer = case.evidence.get("fast_track"), case.edge.get("fast_track")
    if not wish or not offer or last_day(wish["requested_on"]) > last_day(case.as_of):
        return False
    if "last_granted" in wish:
        ago = case.end - month_of(wish["last_granted"])
        if ago < 0 or ago < int(offer.get("once_every_months", "0")):
            return False
    return holds(case, offer["requires"])


def verdict_of(case):
    """Items 5 and 8 to 10: the status of the rule and of each gate, whether anything was waived, and the verdict."""
    status = {"rule": "met" if rule_met(case, case.rule["measure"], case.end) else "unmet"}
    for gate in case.edge.get("gates", []):
        status[gate["id"]] = "met" if holds(case, gate["requires"]) else "unmet"
    waives = case.edge["fast_track"]["waives"] if fast_track_granted(case) else []
    for item in waives:
        status[item] = "waived" if status[item] == "unmet" else status[item]
    verdict = "not_ready" if "unmet" in status.values() else "ready"
    return verdict, "waived" in status.values(), status


def rests_on(case):
    """Section 5, margin: for `ready`, the entries each of which alone would turn the verdict if it were struck out."""
    if verdict_of(case)[0] != "ready":
        return []
    return [entry["id"] for entry in case.entries if verdict_of(case.without(entry))[0] != "ready"]


# ---------------------------------------------------------------- section 5: gaps and plan

def gap_of(case, one, window):
    """Section 5, gaps: the missing months, each with its kind; the gap's kind is the first of the three that occurs."""
    kinds = {"below": "below", "unconfirmed": "unconfirmed", "none": "no_evidence"}
    months = [{"month": month_text(month), "kind": kinds[cell(case, one, month)]}
              for month in window if cell(case, one, month) != "performed"]
    occurring = [kind for kind in kinds.values() if kind in [month["kind"] for month in months]]
    return {"kind": (occurring + ["too_few_sources"])[0], "months": months}


def first_ids(case, sets):
    """Ties go to the ids that come first in the framework: of two sets, to the one with the earliest id not in both."""
    return min(sets, key=lambda ids: [one["id"] not in ids for one in case.applicable])


def rule_earliest(case):
    """Plan: the first month E' >= E at which the rule would be met if everything were performed from E+1 on."""
    month, everything = case.end, {one["id"] for one in case.applicable}
    while not rule_met(case, case.rule["measure"], month, everything):
        month += 1
    return month


def start_and_keep(case, earliest):
    """Plan, `start` and `keep`: of what is performed at the last non-leave month <= E and of the rest, the fewest of
    the rest, then the fewest of the former, with which alone the window that ends at `earliest` meets the rule."""
    if earliest == case.end:
        return [], []
    window, now = non_leave(case, case.months, earliest), non_leave(case, 1, case.end)
    going = [one["id"] for one in held(case, case.applicable, now)]
    new = [one["id"] for one in case.applicable if one["id"] not in going]
    for starts, keeps in itertools.product(range(len(new) + 1), range(len(going) + 1)):
        choices = [set(start + keep) for start in itertools.combinations(new, starts)
                   for keep in itertools.combinations(going, keeps)]
        choices = [ids for ids in choices if window_meets(case, window, case.rule["measure"], ids)]
        if choices:
            best = first_ids(case, choices)
            return [id for id in new if id in best], [id for id in going if id in best]
    raise AssertionError("everything performed from E+1 on meets the rule")


def document(case, window):
    """Plan, `document`: every choice of candidates is tried; "LEFT OUT" where there are too many of them to try."""
    if rule_met(case, case.rule["measure"], case.end):
        return []
    have = {one["id"] for one in sustained_set(case, case.applicable, window)}
    missing = {}
    for one in case.applicable:
        cells = {month: cell(case, one, month) for month in window}
        lacking = [month for month in window if cells[month] != "performed"]
        if one["id"] not in have and lacking and "below" not in cells.values():
            missing[one["id"]] = lacking
    if len(missing) > DOCUMENT_LIMIT:
        return "LEFT OUT"
    choices = {}  # number of months -> the choices that cost so many and meet the rule
    for size in range(len(missing) + 1):
        for chosen in itertools.combinations(missing, size):
            ids = have.union(chosen)
            if meets(case, total([one for one in case.applicable if one["id"] in ids]), ids):
                choices.setdefault(sum(len(missing[id]) for id in chosen), []).append(chosen)
    if not choices:
        return None
    best = first_ids(case, choices[min(choices)])
    return [{"id": id, "months": [month_text(month) for month in missing[id]]} for id in best]


def duty_by_waiting(case, asks):
    """Plan: a duty gate is met by waiting while its qualifying duty is still running (no `to`, or one after E): what
    is recorded for months after E is taken to happen, including a duty that only begins then."""
    named = [month_of(duty[key]) for duty in qualifying_duties(case, asks) for key in ("from", "to") if key in duty]
    horizon = max([case.end, *case.leave, *named]) + int(asks.get("months", "1"))  # nothing changes after it
    for month in range(case.end, horizon + 1):
        if duty_met(case, asks, month):
            return month
    return None


def by_waiting(case, asks):
    """Plan, `earliest`: the month in which a predicate would be met by waiting alone; None if there is none."""
    if holds(case, asks):
        return case.end
    if "any" in asks:
        months = [by_waiting(case, part) for part in asks["any"]]
        return min([month for month in months if month is not None], default=None)
    if "all" in asks:
        months = [by_waiting(case, part) for part in asks["all"]]
        return None if None in months else max(months)
    if "duty" in asks:
        return duty_by_waiting(case, asks)
    return case.level_since + int(asks["level_months"]) - 1 if "level_months" in asks else None


def plan_of(case, window):
    """Section 5, plan."""
    verdict, _, status = verdict_of(case)
    unmet = {gate["id"]: by_waiting(case, gate["requires"])
             for gate in case.edge.get("gates", []) if status[gate["id"]] == "unmet"}
    rule = rule_earliest(case)
    earliest = None if None in unmet.values() else max([rule, *unmet.values()])
    if verdict == "ready":
        earliest = case.end
    start, keep = start_and_keep(case, rule)
    plan = {"rule_earliest": month_text(rule), "earliest": earliest and month_text(earliest), "start": start,
            "keep": keep, "actions": [id for id, month in unmet.items() if month is None]}
    written = document(case, window)
    if written != "LEFT OUT":
        plan["document"] = written
        plan["document_months"] = None if written is None else sum(len(item["months"]) for item in written)
    return plan


# ---------------------------------------------------------------- section 6: what a report says

def assess_target(case):
    """Section 5 for one promotion, in the shape of the conformance cases, and with what they leave out."""
    measure = case.rule["measure"]
    verdict, fast_track, status = verdict_of(case)
    window = window_shown(case)
    ids = {one["id"] for one in sustained_set(case, case.applicable, window)}
    weight = covered(case, case.applicable, window, measure)
    shown = range(window[0], window[-1] + 1)  # section 5, gaps: all calendar months, leave months among them
    statuses = {one["id"]: "not_applicable" if one["id"] in case.aside else "met" if one["id"] in ids else "unmet"
                for one in case.asked}
    return {
        "from": case.evidence["employee"]["level"], "to": case.target, "verdict": verdict, "fast_track": fast_track,
        "rule": {
            "status": status["rule"], "measure": measure, "required_coverage": case.points / 100,
            "required_months": case.months, "coverage": cut_percentage(weight, total(case.applicable)),
            "coverage_of_all": cut_percentage(covered(case, case.asked, window, measure), total(case.asked)),
            "held_months": held_months(case, window[-1]),
            "window": {"from": month_text(window[0]), "to": month_text(window[-1])},
            "other_measure_met": rule_met(case, "sustained" if measure == "monthly" else "monthly", case.end),
            "unmet_required": unmet_required(case, ids), "unmet_areas": unmet_areas(case, ids),
            "short_by": short_by(case, weight)},
        "responsibilities": statuses,
        "cells": {one["id"]: [cell(case, one, month) for month in shown] for one in case.applicable},
        "gaps": {one["id"]: gap_of(case, one, window) for one in case.asked if statuses[one["id"]] == "unmet"},
        "gates": {gate["id"]: status[gate["id"]] for gate in case.edge.get("gates", [])},
        "plan": plan_of(case, window), "rests_on": rests_on(case)}


def targets(framework, evidence):
    """Section 4, `target`: one or a list; default: every level in `next` of the employee's level."""
    named = evidence.get("target", next_levels(framework, evidence["employee"]["level"]))
    return [named] if isinstance(named, str) else named


def assess(framework, evidence, as_of=None, confirmed_only=False):
    """What the specification makes of the two files, each as read by `load`: every scalar is text."""
    as_of = as_of or evidence.get("as_of") or datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    assessments = [assess_target(Case(framework, evidence, target, as_of, confirmed_only))
                   for target in targets(framework, evidence)]
    ready = any(one["verdict"] == "ready" for one in assessments) if assessments else None
    return {"evaluated_through": month_text(evaluation_month(as_of)), "ready": ready, "assessments": assessments}


# ---------------------------------------------------------------- the conformance cases

def conformance_view(result):
    """`assess` cut down to what an expected.json holds (see the README of the conformance cases)."""
    view = {**result, "assessments": []}
    for one in result["assessments"]:
        hidden = ["measure", "required_coverage", "required_months"] + ["short_by"] * (one["verdict"] == "ready")
        view["assessments"].append({
            **{key: value for key, value in one.items() if key not in ("fast_track", "gaps")},
            "rule": {key: sorted(value) if isinstance(value, list) else value
                     for key, value in one["rule"].items() if key not in hidden},
            "plan": {key: value for key, value in one["plan"].items()
                     if key in ("rule_earliest", "earliest", "document_months")},
            "rests_on": sorted(one["rests_on"])})
    return view


def differences(expected, actual, at=""):
    """Where two values differ: (path, expected, actual), one per innermost difference."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in sorted(expected.keys() | actual.keys()):
            yield from differences(expected.get(key, "(absent)"), actual.get(key, "(absent)"), at + "/" + key)
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for index, pair in enumerate(zip(expected, actual)):
            yield from differences(*pair, "%s/%d" % (at, index))
    elif expected != actual or isinstance(expected, bool) != isinstance(actual, bool):
        yield at or "/", expected, actual


def conformance_differences(expected, actual):
    """As `differences`, but `document_months` is left out of a case where there is nothing to hold it against."""
    return [(path, wanted, got) for path, wanted, got in differences(expected, actual)
            if not (path.endswith("/plan/document_months") and wanted == "(absent)")]


def check_conformance(folder):
    """Holds the oracle against every case below `folder`; returns how many differ."""
    names = sorted(name for name in os.listdir(folder) if os.path.isdir(os.path.join(folder, name)))
    failed = 0
    for name in names:
        path = os.path.join(folder, name)
        with open(os.path.join(path, "expected.json"), encoding="utf-8") as file:
            expected = json.load(file)
        actual = assess(load(os.path.join(path, "framework.yaml")), load(os.path.join(path, "evidence.yaml")))
        found = list(conformance_differences(expected, conformance_view(actual)))
        failed += bool(found)
        for where, wanted, got in found:
            print("%s: %s: expected %s, oracle %s" % (name, where, json.dumps(wanted), json.dumps(got)))
    print("%d passed, %d failed" % (len(names) - failed, failed))
    return failed


def main():
    parser = argparse.ArgumentParser(description="A naive reading of the specification.")
    parser.add_argument("case", nargs="?", help="a folder with framework.yaml and evidence.yaml")
    parser.add_argument("--conformance", metavar="FOLDER", help="check the oracle against FOLDER/*/expected.json")
    parser.add_argument("--as-of", help="a month or a date")
    parser.add_argument("--confirmed-only", action="store_true", help="read `confirmation: none` as `anyone`")
    options = parser.parse_args()
    if options.conformance:
        return 1 if check_conformance(options.conformance) else 0
    if not options.case:
        parser.error("name a case folder, or --conformance FOLDER")
    framework, evidence = (load(os.path.join(options.case, name)) for name in ("framework.yaml", "evidence.yaml"))
    print(json.dumps(assess(framework, evidence, options.as_of, options.confirmed_only), indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
