#!/usr/bin/env python3
"""Runs a `rung` binary on a machine that fails it: a full disk, a closed pipe, files that cannot be read, that vanish or
change, and an interruption.

    faults.py RUNG PRELOAD

Each run has to end with a message that says what happened, with its status, with no file half-written and none left over.
PRELOAD is the library of preload.cpp, for what cannot be brought about otherwise.
"""
import array
import fcntl
import glob
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time
import unittest

NOBODY = 65534
SOURCES = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = SOURCES / "examples" / "one-missing-month-l3-appsec" / "evidence.yaml"
OLD = "what stood there before\n"
NOT_READY, UNUSABLE = 1, 2
PATIENCE = 60  # seconds


class Faults(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="rung-"))
        self.folder.chmod(0o777)
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.rung = self.folder / "bin" / "rung"  # where a user without rights may run it, too
        self.rung.parent.mkdir()
        shutil.copy(RUNG, self.rung)
        self.rung.chmod(0o755)
        self.work = self.folder / "work"
        self.work.mkdir()
        self.work.chmod(0o777)
        shutil.copy(EXAMPLE, self.work / "dana.yaml")

    def environment(self, fault="", path=""):
        added = {"ASAN_OPTIONS": "verify_asan_link_order=0", "LC_ALL": "C"}
        if fault:
            added |= {"LD_PRELOAD": PRELOAD, "RUNG_FAULT": fault, "RUNG_FAULT_PATH": str(path)}
        return os.environ | added

    def run_rung(self, *arguments, fault="", path="", **options):
        options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "stdin": subprocess.DEVNULL, "cwd": self.work} | options
        return subprocess.run([self.rung, *arguments], env=self.environment(fault, path), text=True, timeout=PATIENCE,
                              check=False, **options)

    def start_rung(self, *arguments, fault=""):
        return subprocess.Popen([self.rung, *arguments], env=self.environment(fault), text=True, cwd=self.work,
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def assert_files(self, *names):
        """That these and no others are in the working folder, hidden ones among them."""
        self.assertEqual(sorted(os.listdir(self.work)), sorted(names))

    def assert_old(self, name):
        self.assertEqual((self.work / name).read_text(), OLD)

    def wait_until(self, condition):
        end = time.monotonic() + PATIENCE
        while not condition():
            self.assertLess(time.monotonic(), end, "it took too long")
            time.sleep(0.005)


class FullDisk(Faults):
    def test_standard_output(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            run = self.run_rung("assess", "dana.yaml", stdout=full)
        self.assertEqual(run.stderr, "error: the results could not be written to standard output: no space left on device\n")
        self.assertEqual(run.returncode, UNUSABLE)

    def test_standard_output_of_every_command(self):
        for arguments in (["validate", "dana.yaml"], ["explain"], ["framework", "show", "unified-security"],
                          ["schema", "evidence"], ["init", "framework"], ["--help"], ["--version"]):
            with self.subTest(arguments), open("/dev/full", "w", encoding="utf-8") as full:
                run = self.run_rung(*arguments, stdout=full)
                self.assertIn("written to standard output: no space left on device", run.stderr)
                self.assertEqual(run.returncode, UNUSABLE)

    def test_standard_error_is_all_that_is_lost(self):
        with open("/dev/full", "w", encoding="utf-8") as full:
            run = self.run_rung("assess", "missing.yaml", stderr=full)
        self.assertEqual(run.returncode, UNUSABLE)

    def test_a_file_beyond_the_limit(self):
        (self.work / "report.txt").write_text(OLD)
        run = self.run_rung("assess", "dana.yaml", "--output", "report.txt",
                            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100)))
        self.assertIn("report.txt: error: `report.txt` cannot be written: file too large [cannot-write]\n", run.stderr)
        self.assertEqual((run.returncode, run.stdout), (UNUSABLE, ""))
        self.assert_old("report.txt")
        self.assert_files("dana.yaml", "report.txt")

    def test_no_room_for_a_file(self):
        for fault, reason in (("write:ENOSPC", "no space left on device"), ("fsync:EIO", "input/output error"),
                              ("rename:EACCES", "permission denied")):
            with self.subTest(fault):
                (self.work / "report.txt").write_text(OLD)
                run = self.run_rung("assess", "dana.yaml", "--output", "report.txt", fault=fault)
                self.assertIn(f"`report.txt` cannot be written: {reason} [cannot-write]\n", run.stderr)
                self.assertEqual(run.returncode, UNUSABLE)
                self.assert_old("report.txt")
                self.assert_files("dana.yaml", "report.txt")

    def test_no_room_for_a_mended_file(self):
        wrong = EXAMPLE.read_text().replace("evidence:", "evidnce:")
        (self.work / "dana.yaml").write_text(wrong)
        run = self.run_rung("validate", "--fix", "dana.yaml", fault="write:ENOSPC")
        self.assertIn("`dana.yaml` cannot be written: no space left on device", run.stderr)
        self.assertEqual(run.returncode, UNUSABLE)
        self.assertEqual((self.work / "dana.yaml").read_text(), wrong)
        self.assert_files("dana.yaml")


class ClosedStreams(Faults):
    def test_nobody_reads(self):
        reader, writer = os.pipe()
        os.close(reader)
        run = self.run_rung("assess", "dana.yaml", stdout=writer)
        os.close(writer)
        self.assertEqual(run.stderr, "error: the results could not be written to standard output: broken pipe\n")
        self.assertEqual(run.returncode, UNUSABLE)

    def test_head_reads_a_line(self):
        script = '"$0" assess "$1" --as-of 2026-11 --format json 2>errors | head -1; echo "${PIPESTATUS[0]}"'
        run = subprocess.run(["bash", "-c", script, self.rung, SOURCES / "examples"], cwd=self.work, env=self.environment(),
                             capture_output=True, text=True, timeout=PATIENCE, check=True)
        self.assertEqual(run.stdout, f"{{\n{UNUSABLE}\n")
        self.assertTrue((self.work / "errors").read_text().endswith("standard output: broken pipe\n"))

    def test_no_standard_output_at_all(self):
        run = self.run_rung("assess", "dana.yaml", "--format", "text", "--format", "json=report.json",
                            preexec_fn=lambda: os.close(1))
        self.assertIn("written to standard output: bad file descriptor", run.stderr)
        self.assertEqual(run.returncode, UNUSABLE)
        report = (self.work / "report.json").read_text()
        self.assertTrue(report.startswith("{") and report.endswith("}\n"), "a file took the place of standard output")

    def test_no_standard_input(self):
        run = self.run_rung("assess", "-", preexec_fn=lambda: os.close(0))
        self.assertIn("bad file descriptor", run.stderr)
        self.assertEqual(run.returncode, UNUSABLE)

    def test_standard_input_that_cannot_be_read(self):
        folder = os.open(self.work, os.O_RDONLY)
        run = self.run_rung("assess", "-", stdin=folder)
        os.close(folder)
        self.assertIn("is a directory", run.stderr)
        self.assertEqual(run.returncode, UNUSABLE)


class Unreadable(Faults):
    def setUp(self):
        super().setUp()
        self.people = self.work / "people"
        (self.people / "sub").mkdir(parents=True)
        for name in ("people/max.yaml", "people/sub/zoe.yaml"):
            shutil.copy(EXAMPLE, self.work / name)

    def assert_others_assessed(self, run, count):
        self.assertEqual(run.stdout.count('"schema":"rung/report/v1"'), count, run.stdout + run.stderr)
        self.assertEqual(run.returncode, UNUSABLE)

    def assess_people(self, **options):
        return self.run_rung("assess", "people", "--format", "ndjson", **options)

    def without_rights(self):
        """Root reads everything, so it becomes somebody else."""
        if os.geteuid() != 0:
            return None
        return lambda: (os.setgroups([]), os.setgid(NOBODY), os.setuid(NOBODY))

    def test_a_file_without_rights(self):
        (self.people / "max.yaml").chmod(0)
        run = self.assess_people(preexec_fn=self.without_rights())
        self.assertIn("people/max.yaml: error: `people/max.yaml` cannot be read: permission denied [cannot-read]\n", run.stderr)
        self.assert_others_assessed(run, 1)

    def test_a_folder_without_rights(self):
        (self.people / "sub").chmod(0)
        self.addCleanup((self.people / "sub").chmod, 0o700)
        run = self.assess_people(preexec_fn=self.without_rights())
        self.assertIn("`people/sub` cannot be read: permission denied [cannot-read]\n", run.stderr)
        self.assert_others_assessed(run, 1)

    def test_a_folder_that_may_not_be_written_to(self):
        self.people.chmod(0o555)
        self.addCleanup(self.people.chmod, 0o700)
        run = self.run_rung("assess", "dana.yaml", "--output", "people/report.txt", preexec_fn=self.without_rights())
        self.assertIn("`people/report.txt` cannot be written: permission denied [cannot-write]\n", run.stderr)
        self.assertEqual(run.returncode, UNUSABLE)

    def test_a_file_that_vanishes(self):
        run = self.assess_people(fault="readdir:vanish", path=self.people / "max.yaml")
        self.assertIn("people/max.yaml: error: there is no", run.stderr)
        self.assert_others_assessed(run, 1)

    def test_a_folder_that_vanishes(self):
        run = self.assess_people(fault="readdir:vanish", path=self.people / "sub")
        self.assertIn("`people/sub` cannot be read: no such file or directory [cannot-read]\n", run.stderr)
        self.assert_others_assessed(run, 1)

    def test_the_working_folder_that_vanishes(self):
        shutil.copytree(self.people, self.folder / "people")
        gone = self.folder / "gone"
        gone.mkdir()
        for arguments, status in ((["assess", str(self.folder / "people")], NOT_READY), (["assess", "people"], UNUSABLE),
                                  (["assess", str(self.folder / "people"), "--output", "report.txt"], UNUSABLE)):
            with self.subTest(arguments):
                gone.mkdir(exist_ok=True)
                run = self.run_rung(*arguments, cwd=gone, preexec_fn=lambda: os.rmdir(gone))
                self.assertEqual(run.returncode, status, run.stderr)

    def test_a_file_that_changes_while_it_is_read(self):
        run = self.assess_people(fault="read:change", path=self.people / "max.yaml")
        self.assertIn("`people/max.yaml` cannot be read: it was changed while it was read [cannot-read]\n", run.stderr)
        self.assert_others_assessed(run, 1)


class Interruption(Faults):
    MESSAGE = "error: interrupted; every file is written whole or as it was before\n"

    def assert_interrupted(self, process, number):
        process.send_signal(number)
        out, err = process.communicate(timeout=PATIENCE)
        self.assertEqual(process.returncode, -number, "it ends as a program does that is interrupted")
        self.assertTrue(err.endswith(self.MESSAGE), err)
        self.assertEqual(out, "")

    def unfinished(self):
        return [name for name in glob.glob(str(self.work / ".rung-*")) if os.path.getsize(name)]

    def test_while_a_file_is_written(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number):
                (self.work / "report.txt").write_text(OLD)
                process = self.start_rung("assess", "dana.yaml", "--output", "report.txt", fault="write:wait")
                self.wait_until(self.unfinished)
                self.assert_interrupted(process, number)
                self.assert_old("report.txt")
                self.assert_files("dana.yaml", "report.txt")

    def test_while_a_file_is_mended(self):
        wrong = EXAMPLE.read_text().replace("evidence:", "evidnce:")
        (self.work / "dana.yaml").write_text(wrong)
        process = self.start_rung("validate", "--fix", "dana.yaml", fault="write:wait")
        self.wait_until(self.unfinished)
        self.assert_interrupted(process, signal.SIGINT)
        self.assertEqual((self.work / "dana.yaml").read_text(), wrong)
        self.assert_files("dana.yaml")

    def test_in_a_long_run(self):
        people = self.work / "people"
        people.mkdir()
        for i in range(4000):
            os.link(self.work / "dana.yaml", people / f"{i}.yaml")
        process = self.start_rung("assess", "-", "people", "--output", "report.txt")
        process.stdin.write(EXAMPLE.read_text())
        process.stdin.flush()
        waiting = array.array("i", [1])

        def is_read():
            fcntl.ioctl(process.stdin, termios.FIONREAD, waiting)
            return waiting[0] == 0

        self.wait_until(is_read)  # from now on it can be interrupted: first while it waits for more, then at work
        process.stdin.close()
        process.stdin = None
        time.sleep(0.05)
        self.assertIsNone(process.poll(), "the run is too short to be interrupted")
        self.assert_interrupted(process, signal.SIGINT)
        self.assert_files("dana.yaml", "people")

    def test_not_where_it_is_to_be_ignored(self):
        process = subprocess.Popen([self.rung, "assess", "-"], env=self.environment(), text=True, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.work,
                                   preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        process.stdin.write(EXAMPLE.read_text()[:10])
        process.stdin.flush()
        process.send_signal(signal.SIGHUP)
        out, _ = process.communicate(EXAMPLE.read_text()[10:], timeout=PATIENCE)
        self.assertEqual(process.returncode, NOT_READY)
        self.assertIn("NOT READY", out)


if __name__ == "__main__":
    RUNG, PRELOAD = map(os.path.abspath, sys.argv[1:3])
    del sys.argv[1:3]
    unittest.main()
