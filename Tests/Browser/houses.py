"""Houses to try things in: folders with a database, served on a port of their own."""

import os
import pathlib
import re
import shutil
import subprocess
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
CURRICULA = pathlib.Path(__file__).resolve().parent / "curricula"
TRAINEE, REVIEWER, TRAINER = "Noor Haddad", "Jonas Berg", "Sabine Okafor"
# The journeys know these conversations; more samples must not change what is drawn for review.
SAMPLES = """
    chat-calendar-sync.txt chat-late-parcel.json chat-late-return.txt chat-shared-login.txt
    email-annual-cancel.json email-reembolso-tetera.json email-saucepan-recall.json
    email-text-reminders.json phone-double-charge.vtt phone-kettle-recall.vtt
    phone-missing-refund.json phone-studio-upgrade.json social-booking-outage.json
    social-mugs-arrived-broken.json social-refund-row.json social-wrong-item.json
""".split()


def guildhall(*arguments):
    """Calls the program that is tried."""
    run = subprocess.run([os.environ["GUILDHALL_PROGRAM"], *map(str, arguments)],
                         capture_output=True, text=True, timeout=300)
    assert run.returncode == 0, f"guildhall {' '.join(map(str, arguments))}\n{run.stdout[-500:]}{run.stderr}"
    return run.stdout


def build_demo(folder, with_loans=True):
    """The demonstration, and a small curriculum whose quiz has every kind of item."""
    samples = pathlib.Path(f"{folder}-samples")
    samples.mkdir()
    for name in SAMPLES:
        shutil.copy(ROOT / "transcripts" / name, samples)
    guildhall("demo", "--data", folder, "--curricula", ROOT / "curricula",
              "--transcripts", samples)
    if with_loans:
        guildhall("publish", CURRICULA / "loan-desk", "--data", folder)


class House:
    """A house that is served; with a copy of a folder, what is done in it stays in it."""

    def __init__(self, folder, copy_of=None, links=(TRAINEE, REVIEWER, TRAINER), prepare=None):
        self.folder = pathlib.Path(folder)
        if copy_of:
            shutil.copytree(copy_of, self.folder, dirs_exist_ok=True)
        if prepare:
            prepare(self.folder)
        self.log = open(self.folder.parent / f"{self.folder.name}.log", "w")
        given = [part for name in links for part in ("--link", name)]
        self.process = subprocess.Popen(
            [os.environ["GUILDHALL_PROGRAM"], "serve", "--data", str(self.folder), "--port", "0",
             *given],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.links, self.base, self.first_run, told = {}, None, None, ""
        # Reading stops with the process, also when it never says what is waited for.
        ended = threading.Timer(60, self.process.kill)
        ended.start()
        while len(self.links) < len(links) or not (links or self.first_run):
            line = self.process.stdout.readline()
            assert line, f"the server did not start:\n{told}{self.logged()}"
            told += line
            if found := re.search(r"open at (http://\S+?)\.? ", line):
                self.base = found[1]
            if found := re.search(r"^  (http\S+/first-run/\S+)$", line):
                self.first_run = found[1]
            for name, link in re.findall(r"Sign in once as (.+), within a day:\n  (\S+)\n", told):
                self.links[name] = link
        ended.cancel()

    def logged(self):
        return pathlib.Path(self.log.name).read_text()

    def close(self):
        self.process.terminate()
        assert self.process.wait(timeout=30) == 0, "the server did not stop as asked"
        self.log.close()
        self.process.stdout.close()
