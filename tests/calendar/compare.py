#!/usr/bin/env python3
"""Holds the calendars of `rung plan` against its json, as a library of its own reads them.

    compare.py RUNG

For every example, and for a name that is hard to write: the calendar keeps to RFC 5545 (line ends, lengths, characters
whole), each milestone and session of the json is a day of it and nothing else is, ids are unique and stay when the plan
is made a month later, and the same command gives the same bytes. Prints what differs; the exit status is 1 then.
"""
import calendar
import datetime
import json
import pathlib
import subprocess
import sys
import tempfile

from icalendar import Calendar

EXAMPLES = sorted(pathlib.Path(__file__).resolve().parents[2].glob("examples/*/evidence.yaml"))
FIRST_DAY = {"session", "begin"}
AWKWARD = """schema: rung/evidence/v1
framework: unified-security
employee: {id: e-1, name: "Zoë, \\"Zed\\"; \\\\ 名前がとても長くて折り返しが必要な人の名前 👩\\nBEGIN:VALARM", level: L5, track: appsec, level_since: 2024-02}
"""


def planned(rung, path, form, *further):
    command = [rung, "plan", str(path), "--format", form, *further]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    assert result.returncode in (0, 1), f"{command}: {result.stderr.decode()}"
    return result.stdout


def check_lines(data):
    """What the format asks of bytes, read by nobody's library."""
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, f"a line of {len(line)} octets: {line!r}"
        line.decode("utf-8")  # a character is never split


def days_of(plan):
    """(day, what) of everything that is to stand in the calendar; a session once for all targets."""
    days = set()
    for target in plan["plans"]:
        for milestone in target["milestones"]:
            if milestone["kind"] == "evaluated":
                continue
            year, month = map(int, milestone["month"].split("-"))
            last = calendar.monthrange(year, month)[1]
            day = datetime.date(year, month, 1 if milestone["kind"] in FIRST_DAY else last)
            session = milestone["kind"] == "session"
            days.add((day, "calibration session" if session else milestone["text"], "" if session else target["to"]))
    return days


def check(rung, path):
    data = planned(rung, path, "ics")
    assert data == planned(rung, path, "ics"), "the same command gives other bytes"
    check_lines(data)
    plan = json.loads(planned(rung, path, "json"))
    name = plan["employee"]["name"] or plan["employee"]["id"]
    read = Calendar.from_ical(data)
    assert read["VERSION"] == "2.0" and read["PRODID"]
    events = read.walk("VEVENT")
    assert len(read.subcomponents) == len(events), "something other than events"
    for event in events:
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert type(start) is datetime.date and end - start == datetime.timedelta(days=1), "not one whole day"
        assert event["DTSTAMP"].dt.tzinfo is not None
        assert str(event["SUMMARY"]).startswith(name + ": "), event["SUMMARY"]
    wanted = days_of(plan)
    assert len(events) == len(wanted), f"{len(events)} events for {len(wanted)} milestones"
    for day, what, _ in wanted:
        texts = [str(event["SUMMARY"]) for event in events if event["DTSTART"].dt == day]
        assert any(what in text for text in texts), f"{day} {what} is not among {texts}"
    ids = [str(event["UID"]) for event in events]
    assert len(set(ids)) == len(ids), "an id twice"
    check_ids_stay(rung, path, plan, events)
    return len(events)


def check_ids_stay(rung, path, plan, events):
    """A calendar that takes in the plan of a later month moves what moved, and adds no session twice."""
    year, month = map(int, plan["evaluated_through"].split("-"))
    later = f"{year + month // 12}-{month % 12 + 1:02}"
    then = Calendar.from_ical(planned(rung, path, "ics", "--as-of", later)).walk("VEVENT")

    def sessions(of):
        return {event["DTSTART"].dt: str(event["UID"]) for event in of if "session" in event["SUMMARY"] and event["DTSTART"].dt.day == 1
                and "at the latest" not in event["SUMMARY"]}

    before, after = sessions(events), sessions(then)
    for day in before.keys() & after.keys():
        assert before[day] == after[day], f"the session of {day} has another id a month later"


def main():
    rung = sys.argv[1]
    failures, events = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        awkward = pathlib.Path(folder) / "awkward.yaml"
        awkward.write_text(AWKWARD, encoding="utf-8")
        for path in [*EXAMPLES, awkward]:
            broken = path.parent.name == "a-dozen-mistakes"
            try:
                events += 0 if broken else check(rung, path)
            except AssertionError as problem:
                failures += 1
                print(f"{path}: {problem}")
    assert events > 50, "hardly anything was compared"
    print(f"{events} events read, {failures} calendars are wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
