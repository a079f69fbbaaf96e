"""A served demo house, and browsers that are signed in to it."""

import os
import pathlib
import re
import subprocess
import sys
import time

import pytest
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEOPLE = {"trainee": "Noor Haddad", "reviewer": "Jonas Berg", "trainer": "Sabine Okafor"}


class House:
    """A demo house that is served on a port of its own."""

    def __init__(self, folder):
        self.folder = folder
        program = os.environ["GUILDHALL_PROGRAM"]
        demo = [program, "demo", "--data", str(folder), "--curricula", str(ROOT / "curricula"),
                "--transcripts", str(ROOT / "transcripts")]
        subprocess.run(demo, check=True, stdout=subprocess.DEVNULL, timeout=300)
        # Each browser signs in by a link of its own, and a newer link ends an older one; so the
        # trainee's second browser is given a session by the first one's password.
        links = [part for name in PEOPLE.values() for part in ("--link", name)]
        self.log = open(folder / "serve.log", "w")
        self.process = subprocess.Popen(
            [program, "serve", "--data", str(folder), "--port", "0", *links],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.links = {}
        self.base = None
        text = ""
        deadline = time.monotonic() + 60
        while len(self.links) < len(PEOPLE) and time.monotonic() < deadline:
            line = self.process.stdout.readline()
            if not line:
                break
            text += line
            if found := re.search(r"open at (http://\S+?)\.? ", line):
                self.base = found[1]
            for name, link in re.findall(r"Sign in once as (.+), within a day:\n  (\S+)\n", text):
                self.links[name] = link
        assert len(self.links) == len(PEOPLE), f"the server did not start:\n{text}"

    def close(self):
        self.process.terminate()
        assert self.process.wait(timeout=30) == 0, "the server did not stop as asked"
        self.log.close()


@pytest.fixture(scope="session")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("house"))
    yield house
    house.close()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def signed_in(house, chromium):
    """The cookies of each role, signed in once by their link."""
    states = {}
    for role, name in PEOPLE.items():
        context = chromium.new_context()
        page = context.new_page()
        page.goto(house.links[name])
        page.get_by_role("button", name=f"Sign in as {name}").click()
        page.wait_for_load_state()
        assert "/link/" not in page.url, f"{name} was not let in"
        states[role] = context.storage_state()
        context.close()
    return states


@pytest.fixture
def open_as(house, chromium, signed_in):
    """Opens a page as somebody: `open_as("trainee", width=360, dark=True, scripts=False)`."""
    contexts = []

    def opened(role, width=1440, height=900, dark=False, scripts=True):
        context = chromium.new_context(
            base_url=house.base, storage_state=signed_in[role] if role else None,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light", java_script_enabled=scripts,
            # Colours that fade into place are read half-way otherwise.
            reduced_motion="reduce")
        context.set_default_timeout(15_000)
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
