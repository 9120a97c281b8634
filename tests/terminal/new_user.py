#!/usr/bin/env python3
"""Uses a `rung` binary as somebody new would, in a terminal: questions alone, and no line of YAML, lead to a valid file and
to a plan with a date.

    new_user.py RUNG
"""
import datetime
import fcntl
import json
import os
import pathlib
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata
import unittest

PATIENCE = 60  # seconds
ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
DOWN = "\x1b[B"
INTERRUPT = "\x03"


def month_before(today, count):
    months = today.year * 12 + today.month - 1 - count
    return f"{months // 12}-{months % 12 + 1:02}"


def width_of(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in line)


class Terminal:
    """A program in a terminal of this size."""

    def __init__(self, *arguments, folder, columns, term="xterm-256color"):
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            # The shell waits until the terminal has its size, which the program asks for once.
            os.chdir(folder)
            environment = os.environ | {"TERM": term, "ASAN_OPTIONS": "detect_leaks=0"}
            os.execve("/bin/sh", ["sh", "-c", 'read go; exec "$0" "$@"', RUNG, *arguments], environment)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.columns = columns
        self.seen = ""  # since the last answer
        self.all = ""
        os.write(self.master, b"\n")

    def read(self):
        """Some more of what it shows; nothing once it has ended."""
        ready, _, _ = select.select([self.master], [], [], PATIENCE)
        if not ready:
            raise AssertionError(f"it waits: {self.seen!r}")
        try:
            data = os.read(self.master, 65536)
        except OSError:  # the other side is closed
            data = b""
        text = data.decode("utf-8", "replace")
        self.seen += text
        self.all += text
        return bool(data)

    def asked(self, question):
        """Waits until this is asked."""
        end = time.monotonic() + PATIENCE
        while question not in ESCAPE.sub("", self.seen):
            if not self.read() or time.monotonic() > end:
                raise AssertionError(f"{question!r} is not asked: {self.seen!r}")

    def answer(self, question, keys=""):
        self.asked(question)
        self.seen = ""
        os.write(self.master, (keys + "\r").encode())

    def type(self, keys):
        os.write(self.master, keys.encode())

    def status(self):
        """Its exit status, once it has ended."""
        while self.read():
            pass
        os.close(self.master)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

    def lines_too_wide(self):
        """But for lines of the file itself, which are shown as they are."""
        lines = re.split(r"[\r\n]+", ESCAPE.sub("", self.all))
        return [line for line in lines if width_of(line) > self.columns and not line.startswith("    values: ")]


class NewUser(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="rung-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.today = datetime.datetime.now(datetime.timezone.utc).date()
        self.columns = 80

    def start(self, *arguments, **options):
        return Terminal(*arguments, folder=self.folder, columns=self.columns, **options)

    def run_rung(self, *arguments):
        return subprocess.run([RUNG, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=PATIENCE, check=False)

    def init(self, ladder="unified", track="application", **options):
        asking = self.start("init", **options)
        asking.answer("Which ladder?", ladder)
        asking.answer("At which level are you?", "L2")
        asking.answer("On which track?", track)
        asking.answer("What is your id?")
        asking.answer("What is your name?", "Dana Example")
        asking.answer("Since when are you at L2?", month_before(self.today, 20))
        asking.answer("Into which file?")
        self.assertEqual(asking.status(), 0)
        self.assertIn("rung plan me.yaml", asking.seen)
        self.assertEqual(asking.lines_too_wide(), [])

    def note(self):
        asking = self.start("note")
        half_a_year = f"{month_before(self.today, 6)}..{month_before(self.today, 1)}"
        asking.answer("Into which file?")
        asking.answer("What does it show?", "threat-modeling")
        asking.answer("What else does it show?", "nothing")
        asking.answer("Where can it be seen: which source?", "feed")
        asking.answer("What is it, in a few words?", "Models: 'the shop' # 1")
        asking.answer("Under which link?")
        asking.answer("When was it?", "in spring")
        asking.asked("`in spring` is no month")
        asking.answer("When was it?", "\x15" + half_a_year)
        asking.answer("Write it into me.yaml?")
        asking.answer("Another one?", "yes")
        asking.answer("What does it show?", "applications or more")
        asking.answer("Of which month?", half_a_year)
        asking.answer("Applications owned", "31")
        asking.answer("Write it into me.yaml?")
        asking.answer("Another one?", DOWN + "\x1b[A")
        self.assertEqual(asking.status(), 0)
        self.assertIn("rung plan me.yaml", asking.seen)
        self.assertEqual(asking.lines_too_wide(), [])

    def assert_plan_has_a_date(self):
        checked = self.run_rung("validate", "me.yaml")
        self.assertEqual(checked.returncode, 0, checked.stdout + checked.stderr)
        plan = json.loads(self.run_rung("plan", "me.yaml", "--format", "json").stdout)
        (way,) = plan["plans"]
        self.assertGreater(way["goal"], plan["evaluated_through"])
        self.assertIn("threat-modeling@L3", [step["id"] for step in way["keep"]])
        shown = self.start("plan", "me.yaml")
        self.assertEqual(shown.status(), 1)
        names = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                 "December"]
        year, month = way["goal"].split("-")
        self.assertIn(f"{names[int(month) - 1]} {year}", shown.all)
        self.assertEqual(shown.lines_too_wide(), [])

    def test_questions_alone_lead_to_a_plan_with_a_date(self):
        for columns in (80, 100):
            with self.subTest(columns):
                self.columns = columns
                (self.folder / "me.yaml").unlink(missing_ok=True)
                self.init()
                self.note()
                self.assert_plan_has_a_date()

    def test_a_terminal_that_cannot_move_its_cursor_is_asked_line_by_line(self):
        self.init(ladder="unified-security", track="appsec", term="dumb")
        self.assertEqual(self.run_rung("validate", "me.yaml").returncode, 0)

    def test_who_leaves_leaves_nothing_behind(self):
        asking = self.start("init")
        asking.answer("Which ladder?", "unified")
        asking.asked("At which level are you?")
        asking.type(INTERRUPT)
        self.assertEqual(asking.status(), 2)
        self.assertEqual(list(self.folder.iterdir()), [])


if __name__ == "__main__":
    RUNG = os.path.abspath(sys.argv.pop(1))
    unittest.main()
