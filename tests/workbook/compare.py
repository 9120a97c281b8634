#!/usr/bin/env python3
"""Holds the workbooks of a `rung` binary against its csv, as a library of its own reads them.

    compare.py RUNG

For a few views of frameworks: each table is a sheet, with the same texts in its rows, all of them texts or counts; titles
stay in sight and filter; the same command gives the same bytes. Prints what differs; the exit status is 1 then.
"""
import csv
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

VIEWS = [
    ["matrix", "unified-security"],
    ["show", "unified-security"],
    ["rubric", "five-disciplines", "--from", "analyst", "--to", "engineer", "--track", "appsec"],
    ["list"],
]
FORMULA_BEGINNINGS = tuple("=+-@")


def written(rung, view, folder):
    """The workbook and the csv of a view, written twice: the second time must change nothing."""
    paths = [folder / "view.xlsx", folder / "view.csv"]
    command = [rung, "framework", *view, "--format", f"xlsx={paths[0]}", "--format", f"csv={paths[1]}"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    before = paths[0].read_bytes()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert paths[0].read_bytes() == before, "the same command gives other bytes"
    return paths


def without_guard(text):
    """A cell of csv without the `'` that keeps it from being a formula."""
    return text[1:] if text.startswith("'") and text[1:].startswith(FORMULA_BEGINNINGS) else text


def tables_of_csv(path):
    """The texts of each row of each table, sorted: tables that share a column share its place."""
    lines = list(csv.reader(path.open(newline="", encoding="utf-8")))
    several = lines[0][0] == "table"
    tables = {}
    for line in lines[1:]:
        name, cells = (line[0], line[1:]) if several else ("", line)
        tables.setdefault(name, []).append(sorted(without_guard(cell) for cell in cells if cell))
    return list(tables.values())


def sheet_rows(sheet):
    assert sheet.freeze_panes, f"{sheet.title}: nothing is frozen"
    assert sheet.auto_filter.ref, f"{sheet.title}: nothing filters"
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "n"), f"{sheet.title} {cell.coordinate}: of type {cell.data_type}"
            assert cell.hyperlink is None, f"{sheet.title} {cell.coordinate}: a link"
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    return [sorted(str(cell) for cell in row if cell is not None) for row in rows]


def compare(rung, view, folder):
    workbook_path, csv_path = written(rung, view, folder)
    workbook = openpyxl.load_workbook(workbook_path)
    names = workbook.sheetnames
    assert len({name.casefold() for name in names}) == len(names), f"{names}: not told apart"
    assert all(len(name) <= 31 for name in names), f"{names}: too long"
    assert [sheet_rows(sheet) for sheet in workbook] == tables_of_csv(csv_path), "the texts are others than in csv"


def main():
    failed = 0
    for view in VIEWS:
        with tempfile.TemporaryDirectory() as folder:
            try:
                compare(sys.argv[1], view, pathlib.Path(folder))
            except (AssertionError, subprocess.CalledProcessError) as error:
                print(f"framework {' '.join(view)}: {error}")
                failed += 1
    print(f"{len(VIEWS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
