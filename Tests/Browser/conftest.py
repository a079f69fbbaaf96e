"""What the tests stand on: served houses, a browser, and people who are signed in."""

import fcntl
import os

import pytest
from playwright.sync_api import expect, sync_playwright

from doing import enter
from houses import REVIEWER, TRAINEE, TRAINER, House, build_demo
from states import decide_before, with_states

ROLES = {"trainee": TRAINEE, "practised": "Amara Osei", "reviewer": REVIEWER, "second": "Rosa Lindgren",
         "trainer": TRAINER}

# A machine with other work may take its time; what never comes still fails.
expect.set_options(timeout=15_000)
# Milliseconds that every answer of the server takes longer: a test that counts on scripts being
# there at once fails then, and on a busy machine now and then.
LATENCY = int(os.environ.get("GUILDHALL_LATENCY", "0"))


def with_latency(page):
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    network.send("Network.emulateNetworkConditions", {
        "offline": False, "latency": LATENCY, "downloadThroughput": -1, "uploadThroughput": -1})


def pytest_collection_modifyitems(items):
    """What looks at the shared house runs in one process; every journey may run in another."""
    for item in items:
        if "house" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group("pages"))


@pytest.fixture(scope="session")
def demo(tmp_path_factory, worker_id):
    """The folder of a demonstration, to be copied and not to be served; made once for all."""
    base = tmp_path_factory.getbasetemp()
    base = base if worker_id == "master" else base.parent
    folder = base / "demo"
    with open(base / "demo.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (base / "demo.done").exists():
            folder.mkdir()
            build_demo(folder)
            (base / "demo.done").touch()
    return folder


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def house(demo, chromium, tmp_path_factory):
    """The house whose pages are looked at one by one; nobody changes anything in it any more."""
    house = House(tmp_path_factory.mktemp("house") / "data", copy_of=demo, links=ROLES.values(),
                  prepare=decide_before)
    try:
        house.states = {}
        for role, name in ROLES.items():
            context = chromium.new_context()
            enter(context, house.links[name], name)
            house.states[role] = context.storage_state()
            context.close()
        with_states(house, chromium)
        yield house
    finally:
        house.close()


@pytest.fixture
def browser_of(chromium):
    """Makes browsers that nobody is signed in to, for a house: `browser_of(house, width=360)`."""
    contexts = []

    def opened(house, width=1440, height=900, dark=False, scripts=True, state=None):
        context = chromium.new_context(
            base_url=house.base, storage_state=state, accept_downloads=True,
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light", java_script_enabled=scripts,
            # Colours that fade into place are read half-way otherwise.
            reduced_motion="reduce")
        context.set_default_timeout(15_000)
        if LATENCY:
            context.on("page", with_latency)
        contexts.append(context)
        return context

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_as(house, browser_of):
    """Opens a page as somebody: `open_as("trainee", width=360, dark=True, scripts=False)`."""
    return lambda role, **how: browser_of(
        house, state=house.states[role] if role else None, **how).new_page()


@pytest.fixture
def own_house(demo, tmp_path):
    """Makes houses of one's own, in which one may do anything: `own_house(links=["Noor Haddad"])`."""
    houses = []

    def made(empty=False, **how):
        folder = tmp_path / f"house-{len(houses)}"
        folder.mkdir()
        houses.append(House(folder, copy_of=None if empty else demo, **how))
        return houses[-1]

    yield made
    for house in houses:
        house.close()
