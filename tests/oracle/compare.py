#!/usr/bin/env python3
"""Holds a `rung` binary against the oracle over random cases, or against expected files.

    compare.py RUNG --from 0 --count 2000 --jobs 4
    compare.py RUNG --conformance FOLDER

Every case is assessed as it stands, and some also with `--confirmed-only` or with another `--as-of`. All keys of the
JSON contract that the oracle computes are compared, and a missing one is a difference. A case that differs is kept and
its folder printed. The closing line is `N passed, M failed`; the exit status is 1 when any failed.
"""
import argparse
import json
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile

import generate
import rung_oracle as oracle

SECONDS = 20  # for one run of the binary
RULE_KEYS = ["status", "measure", "required_coverage", "required_months", "coverage", "coverage_of_all", "held_months",
             "window", "other_measure_met", "unmet_required", "unmet_areas", "short_by"]
PLAN_KEYS = ["rule_earliest", "earliest", "start", "keep", "actions", "document"]


def present(mapping, keys):
    return {key: mapping[key] for key in keys if key in mapping}


def projected(report):
    """A `rung/report/v1` document in the shape of what the oracle answers."""
    view = {"evaluated_through": report["evaluated_through"], "ready": report["ready"], "assessments": []}
    for one in report["assessments"]:
        responsibilities = one["responsibilities"]
        view["assessments"].append({
            **present(one, ["from", "to", "verdict", "fast_track", "rests_on"]),
            "rule": present(one["rule"], RULE_KEYS), "plan": present(one["plan"], PLAN_KEYS),
            "responsibilities": {item["id"]: item["status"] for item in responsibilities},
            "cells": {item["id"]: [month["cell"] for month in item["months"]]
                      for item in responsibilities if item["status"] != "not_applicable"},
            "gaps": {item["id"]: present(item["gap"], ["kind", "months"])
                     for item in responsibilities if item.get("gap")},
            "gates": {gate["id"]: gate["status"] for gate in one["gates"]}})
        plan = view["assessments"][-1]["plan"]
        if "document" in plan:
            written = plan["document"]
            plan["document_months"] = None if written is None else sum(len(item["months"]) for item in written)
    return view


def alike(wanted, got):
    """Leaves out what one side need not say: `short_by` of a ready verdict, a `document` with too many candidates."""
    for one, other in zip(wanted["assessments"], got["assessments"]):
        if one["verdict"] == "ready" and "short_by" not in other["rule"]:
            del one["rule"]["short_by"]
        if "document" not in one["plan"]:
            other["plan"].pop("document", None)
            other["plan"].pop("document_months", None)


def out_of_order(wanted, got):
    """Section 6: lists follow the framework's order."""
    for index, (one, other) in enumerate(zip(wanted["assessments"], got["assessments"])):
        for key in ("responsibilities", "gates"):
            if list(one[key]) != list(other[key]):
                yield "/assessments/%d/%s (order)" % (index, key), list(one[key]), list(other[key])


def run(binary, folder, arguments):
    """One run of the binary: its view, or a text that says what went wrong."""
    command = [binary, "assess", "evidence.yaml", "--framework", "framework.yaml", "--format", "json", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return "no answer within %d seconds" % SECONDS
    except OSError as error:
        return "cannot be started: %s" % error.strerror
    if done.returncode not in (0, 1):
        return "exit status %d: %s" % (done.returncode, done.stderr.decode(errors="replace").strip())
    try:
        view = projected(json.loads(done.stdout))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return "not a report of the contract: %s: %s" % (type(error).__name__, error)
    if done.returncode != (1 if view["ready"] is False else 0):
        return "exit status %d, but ready is %s" % (done.returncode, json.dumps(view["ready"]))
    return view


def variants(seed, evidence):
    """The ways a case is asked about: (as_of, confirmed_only)."""
    asked = [(None, False)]
    if seed % 3 == 0:
        asked.append((None, True))
    if seed % 3 == 1:
        month = oracle.month_of(evidence["as_of"]) + seed % 7 - 2
        text = oracle.month_text(month)
        asked.append((oracle.last_day(text) if seed % 2 else text, False))
    return asked


def check_seed(task):
    """Writes, runs and compares one case; returns what to print, and keeps the folder only if there is something."""
    binary, seed, where = task
    folder = os.path.join(where, str(seed))
    framework, evidence = generate.write_case(seed, folder)
    lines = []
    for as_of, confirmed_only in variants(seed, evidence):
        arguments = (["--as-of", as_of] if as_of else []) + (["--confirmed-only"] if confirmed_only else [])
        got = run(binary, folder, arguments)
        wanted = oracle.assess(framework, evidence, as_of, confirmed_only)
        if isinstance(got, str):
            found = [("", "a report", got)]
        else:
            alike(wanted, got)
            found = list(oracle.differences(wanted, got)) or list(out_of_order(wanted, got))
        lines += ["seed %d: %s%s: %s: oracle %s, rung %s" % (
            seed, folder, "".join(" " + argument for argument in arguments), path, json.dumps(one), json.dumps(other))
            for path, one, other in found]
    if not lines:
        shutil.rmtree(folder)
    return lines


def check_case(task):
    """Compares one conformance case, by the projection of the cases' README."""
    binary, folder, _ = task
    with open(os.path.join(folder, "expected.json"), encoding="utf-8") as file:
        expected = json.load(file)
    got = run(binary, folder, [])
    found = ([("", "a report", got)] if isinstance(got, str) else
             oracle.conformance_differences(expected, oracle.conformance_view(got)))
    return ["%s: %s: expected %s, rung %s" % (folder, path, json.dumps(one), json.dumps(other))
            for path, one, other in found]


def main():
    parser = argparse.ArgumentParser(description="Holds a rung binary against the oracle.")
    parser.add_argument("rung", help="the binary")
    parser.add_argument("--conformance", metavar="FOLDER", help="compare with FOLDER/*/expected.json instead")
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="SEED")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    binary = os.path.abspath(options.rung)
    if not os.access(binary, os.X_OK):
        parser.error("%s is not a program" % options.rung)
    where = tempfile.mkdtemp(prefix="rung-oracle-")
    if options.conformance:
        folders = sorted(entry.path for entry in os.scandir(options.conformance) if entry.is_dir())
        check, tasks = check_case, [(binary, folder, where) for folder in folders]
    else:
        check, tasks = check_seed, [(binary, options.first + number, where) for number in range(options.count)]
    passed = failed = 0
    with multiprocessing.Pool(options.jobs) as pool:
        for lines in pool.imap(check, tasks, chunksize=4):
            passed, failed = passed + (not lines), failed + bool(lines)
            for line in lines:
                print(line, flush=True)
    if not os.listdir(where):
        os.rmdir(where)
    print("%d passed, %d failed" % (passed, failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
