#!/usr/bin/env python3
"""Holds scripts/verify_certificate.py against a `rung` binary.

    verify.py RUNG --from 0 --count 3000 --jobs 2

* Agreement: the certificate of every random case (tests/oracle/generate.py), conformance case and example is confirmed.
* Oddities of YAML: what rung refuses the verifier refuses, and what rung reads the verifier reads alike.
* Tampering: each value of several certificates is changed in every way that could pass for another, each key and item
  taken out, others put in, and each of these is found, also when whoever changed it sealed the certificate anew.
* Files changed by a byte are found, the status tells what happened, and what is printed is what docs/ shows.
* The verifier stays as short as is promised to those who are to read it.

The closing line is `N passed, M failed`; the exit status is 1 when any failed.
"""
import argparse
import ast
import copy
import functools
import io
import json
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tokenize
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOP = HERE.parent.parent
VERIFIER = TOP / "scripts" / "verify_certificate.py"
sys.path[:0] = [str(TOP / "tests" / "oracle"), str(TOP / "scripts")]
sys.dont_write_bytecode = True

import compare  # noqa: E402
import generate  # noqa: E402
import verify_certificate as verifier  # noqa: E402

STORY = TOP / "tests" / "golden" / "assess-certificate"
TAMPERED = ["principal-fast-track", "metric-with-quarters", "not-applicable-within-limit", "random-03"]


def certify(rung, folder, *arguments, evidence="evidence.yaml", framework="framework.yaml"):
    """The certificate of a case as bytes, or what rung said instead."""
    where = Path(folder) / "certificate.json"
    given = ["--framework", framework] if framework else []
    done = subprocess.run([rung, "assess", evidence, *given, "--certificate", str(where), "--format", "json",
                           *arguments], cwd=folder, capture_output=True, timeout=60, check=False)
    if done.returncode not in (0, 1):
        return "rung ends with %d: %s" % (done.returncode, done.stderr.decode(errors="replace").strip())
    return where.read_bytes()


def lies_of(certificate, evidence, framework):
    return list(verifier.differences(certificate, verifier.truth(certificate, evidence, framework)))


def check(rung, folder, *arguments, evidence="evidence.yaml", framework="framework.yaml", text=None):
    """What is wrong with the certificate of one case: nothing, if all is well."""
    given = certify(rung, folder, *arguments, evidence=evidence, framework=framework if text is None else None)
    if isinstance(given, str):
        return [given]
    text = (Path(folder) / framework).read_bytes() if text is None else text
    try:
        lies = lies_of(json.loads(given), (Path(folder) / evidence).read_bytes(), text)
    except verifier.REFUSALS as error:
        return ["%s: %s" % (type(error).__name__, error)]
    return ["%s: rung %s, verifier %s" % (path, json.dumps(claim), json.dumps(so)) for path, claim, so in lies]


# ---------------------------------------------------------------- agreement

def check_seed(task):
    rung, seed, where = task
    folder = os.path.join(where, str(seed))
    _, evidence = generate.write_case(seed, folder)
    problems = []
    for as_of, confirmed_only in compare.variants(seed, evidence):
        arguments = (["--as-of", as_of] if as_of else []) + (["--confirmed-only"] if confirmed_only else [])
        problems += ["seed %d %s: %s" % (seed, " ".join(arguments), one) for one in check(rung, folder, *arguments)]
    shutil.rmtree(folder)
    return problems


def check_folder(task):
    """A conformance case, which brings its framework, or an example, which may name one that is built in."""
    rung, folder, where = task
    copied = os.path.join(where, os.path.basename(folder))
    shutil.copytree(folder, copied)
    if os.path.exists(os.path.join(copied, "framework.yaml")) and "conformance" in folder:
        return ["%s: %s" % (folder, one) for one in check(rung, copied)]
    problems = []
    for evidence in sorted(Path(copied).rglob("*.yaml")):
        named = re.search(rb"^schema: rung/evidence/v1.*?^framework: *([^\s#]+)", evidence.read_bytes(), re.S | re.M)
        if named is None:
            continue
        name = named.group(1).decode()
        file = evidence.parent / name if name.endswith(".yaml") else TOP / "data" / "frameworks" / (name + ".yaml")
        found = check(rung, copied, "--as-of", "2026-11", evidence=str(evidence), text=file.read_bytes())
        refused = found and found[0].startswith("rung ends with 2")  # an example of mistakes: no certificate
        problems += [] if refused else ["%s: %s" % (evidence, one) for one in found]
    return problems


# ---------------------------------------------------------------- oddities of YAML and of the fields

ODDITIES = [  # what of the story's evidence is written otherwise
    ("name: Dana Example", "name: no"), ("name: Dana Example", "name: 012"), ("name: Dana Example", "name: ~"),
    ("name: Dana Example", "name:"), ("name: Dana Example", "name: 'it''s'"), ("name: Dana Example", 'name: "a\\tb"'),
    ("name: Dana Example", "name: &a Dana"), ("name: Dana Example", "name: !!str Dana"),
    ("name: Dana Example", "name: Dana, name: Dana"), ("name: Dana Example", "<<: {name: Dana}"),
    ("as_of: 2026-11", "as_of: '2026-11'"), ("as_of: 2026-11", "as_of: 2026-11-30"),
    ("as_of: 2026-11", "as_of: 2026-11-29"), ("as_of: 2026-11", "as_of: 2026-13"), ("as_of: 2026-11", "as_of: 2026-1"),
    ("as_of: 2026-11", "as_of: 2026-02-30"), ("as_of: 2026-11", "as_of: 2026-11\nas_of: 2026-11"),
    ("as_of: 2026-11", "as_of: 2026-11\n---\na: b"), ("as_of: 2026-11", "as_of: 2026-11 # a comment"),
    ("2026-Q3: 4", "2026-Q3: 4.0"), ("2026-Q3: 4", "2026-Q3: '4'"), ("2026-Q3: 4", "2026-Q3: 4e0"),
    ("2026-Q3: 4", "2026-Q3: 004"), ("2026-Q3: 4", "2026-Q3: 0x4"), ("2026-Q3: 4", "2026-Q3: .4"),
    ("2026-Q3: 4", "2026-Q3: 1_0"), ("2026-Q3: 4", "2026-Q3: -4"), ("2026-Q3: 4", "2026-Q3: 4, 2026-08: 4"),
    ("2026-Q3: 4", "2026-Q3: 123456789012345.123456789012345"), ("2026-Q3: 4", "2026-Q3: 2.999999999999999"),
    ("2026-Q3: 4", "2026-Q5: 4"), ("shows: mentors", "shows: [mentors, mentors]"), ("shows: mentors", "shows: mentor"),
    ("month: 2026-05", "month: 2026-05, draft: true"), ("month: 2026-05", "month: 2026-05, draft: yes"),
    ("month: 2026-05", "month: 2026-05, draft: False"), ("month: 2026-05", "month: 2026-05, draft: 'true'"),
    ("kind: talk", "kind: speech"), ("by: p-1", "by: e-7"), ("id: m-1", "id: e-7"), ("id: talk", "id: drill"),
    ("by: p-2, role: manager, decision: reject", "by: p-1, role: L2, decision: reject"),
    ("by: p-2, role: manager, decision: reject", "by: p-1, role: L2, decision: approve"),
    ("level_since: 2025-03", "level_since: 2025-03-31"), ("last_granted: 2025-01", "last_granted: 2026-12"),
    ("last_granted: 2025-01", "last_granted: 2026-06-15"), ("requested_on: 2026-11-01", "requested_on: 2026-12-01"),
    ("schema: rung/evidence/v1", "\ufeffschema: rung/evidence/v1"), ("schema: rung/evidence/v1", "%YAML 1.2\n---\n"),
    ("\n", "\r\n"), ("employee:", "target: L2\nemployee:"), ("employee:", "target: L1\nemployee:"),
    ("framework: rules.yaml", "framework: small"), ("framework: rules.yaml", "framework: other")]


def check_oddity(task):
    rung, (found, instead), where = task
    folder = tempfile.mkdtemp(dir=where)
    evidence = (STORY / "dana.yaml").read_text(encoding="utf-8")
    assert found in evidence, found
    Path(folder, "evidence.yaml").write_bytes(evidence.replace(found, instead).encode("utf-8"))
    shutil.copy(STORY / "rules.yaml", Path(folder, "framework.yaml"))
    problems = check(rung, folder)
    if problems and problems[0].startswith("rung ends with 2"):
        rules, evidence = (Path(folder, name).read_bytes() for name in ("framework.yaml", "evidence.yaml"))
        try:
            verifier.truth({"as_of": "2026-11", "confirmed_only": False}, evidence, rules)
        except verifier.REFUSALS:
            return []
        return ["%r: read by the verifier; %s" % (instead, problems[0])]
    return ["%r: %s" % (instead, one) for one in problems]


# ---------------------------------------------------------------- tampering

def shifted(text):
    """Months and dates beside this one."""
    year, month = int(text[:4]), int(text[5:7])
    for months in (year * 12 + month - 2, year * 12 + month):
        yield "%04d-%02d%s" % (months // 12, months % 12 + 1, text[7:])


WORDS = [["met", "unmet", "waived", "not_applicable"], ["performed", "none", "below", "unconfirmed", "leave"],
         ["ready", "not_ready"], ["met", "not_enough", "no_evidence"], ["approve", "reject", "abstain"],
         ["sustained", "monthly"], ["duty", "count", "metric", "approval", "level_months", "any", "all"]]


def others(value):
    """What could stand in the place of a value and pass for it."""
    if isinstance(value, bool):
        return [not value, int(value), None]
    if isinstance(value, int):
        return [value + 1, value - 1, float(value), str(value), None]
    if isinstance(value, str):
        found = [value + "x", "", None, [value]] + [word for words in WORDS if value in words for word in words]
        if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value):
            found += shifted(value)
        return [other for other in found if other != value]
    if value is None:
        return ["x", 0, False, []]
    if isinstance(value, list):
        found = [value[:place] + value[place + 1:] for place in range(len(value))]
        found += [value + [copy.deepcopy(value[-1])] if value else ["x"], value + [None]]
        found += [value + ["(nothing)"], value[::-1], None]
        return [other for other in found if other != value]
    found = [{key: value[key] for key in value if key != left_out} for left_out in value]
    return found + [{**value, "more": "(nothing)"}, None]


def places(value, path=()):
    """Every value within a certificate, and the way to it."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    for step, one in inner:
        yield from places(one, path + (step,))


def changed(certificate, path, other):
    """The certificate with another value at one place."""
    if not path:
        return other
    outer = certificate.copy()
    outer[path[0]] = changed(certificate[path[0]], path[1:], other)
    return outer


def value_at(certificate, path):
    return functools.reduce(lambda value, step: value[step], path, certificate)


def sealed(certificate):
    """As whoever knows how it is done would seal it."""
    rest = {key: value for key, value in certificate.items() if key != "seal"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {**certificate, "seal": verifier.digest(text.encode("utf-8"))}


def found_out(certificate, evidence, framework):
    """The paths of all lies; `(form)`, if it is too far from the form of a certificate for paths."""
    try:
        return [path for path, _, _ in lies_of(certificate, evidence, framework)]
    except verifier.REFUSALS:
        return ["(form)"]


def is_assumed(path, other):
    """What cannot be proved: which program wrote a certificate, and what was asked for where it comes to the same."""
    return path == ("rung",) and isinstance(other, str) or path == ("confirmed_only",) and isinstance(other, bool)


def remember_work():
    """Works out what is so once for each pair of files and moment, however many certificates are held against it."""
    once, work = {}, verifier.Promotion

    class Remembered:
        def __init__(self, evidence, target):
            self.key = id(evidence.framework.file), id(evidence.file), evidence.as_of, evidence.confirmed_only, target
            if self.key not in once:
                once[self.key] = work(evidence, target).claims()

        def claims(self):
            return once[self.key]

    verifier.Promotion = Remembered
    verifier.read_yaml = functools.lru_cache(None)(verifier.read_yaml)


def check_tampering(task):
    rung, folder, where = task
    copied = tempfile.mkdtemp(dir=where)
    for name, source in (("evidence.yaml", "dana.yaml"), ("framework.yaml", "rules.yaml")):
        shutil.copy(folder / (name if (folder / name).exists() else source), Path(copied, name))
    given = certify(rung, copied)
    if isinstance(given, str):
        return [given], 0
    evidence, framework = (Path(copied, name).read_bytes() for name in ("evidence.yaml", "framework.yaml"))
    certificate, problems, tried = json.loads(given), [], 0
    remember_work()
    if found_out(certificate, evidence, framework):
        return ["%s: the certificate itself is not confirmed" % folder.name], 0
    for path in places(certificate):
        for other in others(value_at(certificate, path)):
            tampered, tried = changed(certificate, path, other), tried + 1
            found = found_out(tampered, evidence, framework)
            if found and isinstance(tampered, dict) and sealed(tampered) != certificate:
                found = is_assumed(path, other) or found_out(sealed(tampered), evidence, framework)
            if not found:
                problems.append("%s: %s = %s is confirmed" % (folder.name, path, json.dumps(other)))
    return problems, tried


# ---------------------------------------------------------------- the program as it is called

def run(*arguments):
    done = subprocess.run([sys.executable, str(VERIFIER), *map(str, arguments)], capture_output=True, timeout=60,
                          check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def expect(problems, what, wanted, got):
    if wanted != got:
        problems.append("%s: expected %r, got %r" % (what, wanted, got))


def check_program(rung, where, update):
    """Its exit statuses, what it prints, and that a byte of either file decides."""
    problems, folder = [], Path(tempfile.mkdtemp(dir=where))
    for name in ("dana.yaml", "rules.yaml"):
        shutil.copy(STORY / name, folder / name)
    proof = folder / "proof.json"
    shutil.copy(STORY / "written" / "proof.json", proof)
    files = [proof, folder / "dana.yaml", folder / "rules.yaml"]
    forged = json.loads(proof.read_bytes())
    forged["assessments"][0]["rule"]["status"] = "met"
    forged["assessments"][0]["responsibilities"][0]["cells"][3]["cell"] = "performed"
    (folder / "forged.json").write_text(json.dumps(forged), encoding="utf-8")
    (folder / "broken.json").write_text("{", encoding="utf-8")
    twice = proof.read_bytes().replace(b'"ready": true', b'"ready": true, "ready": true', 1)
    (folder / "twice.json").write_bytes(twice)
    for name, first, status in (("confirmed.txt", proof, 0), ("forged.txt", folder / "forged.json", 1)):
        arguments = [first, *files[1:]]
        got, output, errors = run(*arguments)
        expect(problems, name, (status, ""), (got, errors))
        if update:
            (HERE / name).write_text(output, encoding="utf-8")
        expect(problems, name, (HERE / name).read_text(encoding="utf-8"), output)
    for what, arguments in (("no file", []), ("one file", files[:1]), ("a missing one", [proof, folder / "no", proof]),
                            ("no JSON", [folder / "broken.json", *files[1:]]),
                            ("a key twice", [folder / "twice.json", *files[1:]])):
        got, output, errors = run(*arguments)
        expect(problems, what, (2, "", True), (got, output, bool(errors)))
    for name in ("dana.yaml", "rules.yaml"):
        data = (folder / name).read_bytes()
        for place in (0, len(data) // 3, len(data) // 2, len(data) - 1):
            (folder / name).write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1:])
            got, output, _ = run(*files)
            expect(problems, "%s with another byte %d" % (name, place), (1, True), (got, "sha256" in output))
        (folder / name).write_bytes(data)
    expect(problems, "the same again", 0, run(*files)[0])
    return problems


# ---------------------------------------------------------------- a colleague reads it

def check_length():
    """The verifier is to be read in an hour: its lines of code, without blank lines, comments and docstrings."""
    text, lines = VERIFIER.read_text(encoding="utf-8"), set()
    layout = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in layout:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node) is not None:
            lines.difference_update(range(node.body[0].lineno, node.body[0].end_lineno + 1))
    widest = max(map(len, text.splitlines()))
    found = [(len(lines), 400, "lines of code"), (widest, 120, "columns in a line")]
    return ["%d %s in the verifier, where %d are the limit" % (is_now, what, most)
            for is_now, most, what in found if is_now > most]


def main():
    parser = argparse.ArgumentParser(description="Holds the verifier of certificates against a rung binary.")
    parser.add_argument("rung", help="the binary")
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="SEED")
    parser.add_argument("--count", type=int, default=200, help="how many random cases")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--update", action="store_true", help="rewrite what docs/ shows of its output")
    options = parser.parse_args()
    rung, where = os.path.abspath(options.rung), tempfile.mkdtemp(prefix="rung-certificate-")
    folders = sorted(entry.path for top in ("tests/conformance", "examples") for entry in os.scandir(TOP / top)
                     if entry.is_dir())
    problems, passed = check_length() + check_program(rung, where, options.update), 2
    with multiprocessing.Pool(options.jobs) as pool:
        seeds = range(options.first, options.first + options.count)
        for check_one, tasks in ((check_seed, seeds), (check_folder, folders), (check_oddity, ODDITIES)):
            for found in pool.imap(check_one, [(rung, task, where) for task in tasks], chunksize=2):
                problems, passed = problems + found, passed + (not found)
                print("".join(line + "\n" for line in found), end="", flush=True)
        stories = [STORY] + [TOP / "tests" / "conformance" / name for name in TAMPERED]
        for found, tried in pool.imap(check_tampering, [(rung, story, where) for story in stories], chunksize=1):
            problems, passed = problems + found, passed + tried - len(found)
            print("".join(line + "\n" for line in found), end="", flush=True)
    shutil.rmtree(where)
    print("".join(line + "\n" for line in problems[:20]) + "%d passed, %d failed" % (passed, len(problems)))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
