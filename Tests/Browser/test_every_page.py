"""Every page there is: accessible, valid, light, and as wide as its window."""

import pytest
from playwright.sync_api import expect

from pages import crawl
from routes import PAGES, route_of
from validity import invalid
from watching import Watch, look_at

# A trainer, a lead and an administrator in one person, looked at by area.
SIGNED_IN_AS = {"lead": "trainer", "administrator": "trainer"}
STARTS = {"trainee": ["/learn"], "practised": [], "reviewer": ["/review"],
          "trainer": ["/track"], "lead": ["/review"], "administrator": ["/administer", "/administer/retention/due"]}
# Pages that are looked at without anybody signed in, in the tests below.
FOR_STRANGERS = {"/sign-in", "/link/{secret}", "/first-run/{secret}"}
# Pages that nothing here leads to, and why.
NOT_REACHED = {
    "/review/{review}/settlement": "takes two reviewers of one conversation who differ",
    "/track/people/{person}/programmes/{programme}/award": "takes somebody who has met everything",
}


def pages_of(role, house, page):
    """The pages of a role; with several areas in one person, those of one area."""
    area = {"trainer": "/track", "lead": "/review", "administrator": "/administer"}.get(role, "/")
    starts = STARTS[role] + house.starts.get(role, [])
    return crawl(page, [start.removeprefix(house.base) for start in starts], area)


@pytest.mark.parametrize("role", list(STARTS))
def test_pages_of(role, house, open_as, tmp_path):
    page = open_as(SIGNED_IN_AS.get(role, role))
    watch, faults, seen = Watch(page), [], {}
    for path, answer in pages_of(role, house, page):
        seen[path] = answer.text()
        faults += [f"{path}: {answer.status}"] if answer.status >= 400 else look_at(page, path)
    assert len(seen) >= 3, f"only {list(seen)} were found"
    faults += watch.messages + invalid(seen, tmp_path)
    assert not faults, "\n".join(faults)


def test_every_page_is_reached(house, open_as):
    """A page that nobody can get to by links is a page that nobody looks at here either."""
    reached = set(FOR_STRANGERS)
    for role in STARTS:
        page = open_as(SIGNED_IN_AS.get(role, role), scripts=False)
        reached |= {route_of(path) for path, _ in pages_of(role, house, page)}
    assert set(PAGES) - reached == set(NOT_REACHED)


def test_pages_of_strangers(own_house, browser_of, tmp_path):
    """Signing in, its refusal, links that are good, used and unknown, and the first run."""
    house = own_house(empty=True, links=[])
    page = browser_of(house).new_page()
    watch, faults, seen = Watch(page), [], {}

    def look(name, status=200):
        seen[name] = page.content()
        faults.extend(look_at(page, name))
        # What is refused is told in the console too, and that is no fault of the page.
        if status >= 400:
            watch.messages.clear()

    page.goto("/sign-in")
    look("/sign-in")
    page.get_by_label("Name, e-mail").fill("Nobody")
    page.get_by_label("Password").fill("no such password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look("/sign-in refused", 422)
    page.goto("/link/not-a-link")
    look("/link unknown", 404)
    page.goto("/no-such-page")
    look("/no-such-page", 404)
    page.goto(house.first_run)
    look("/first-run")
    page.get_by_label("Your name").fill("Ilka Brandt")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("A new password").fill("password")
    page.get_by_role("button", name="Save it").click()
    expect(page.get_by_role("alert")).to_be_visible()
    look("/account/password refused", 422)
    for path in ["/learn", "/review", "/track", "/administer", "/administer/backups"]:
        page.goto(path)
        look(f"{path} of an empty house", 403)
    assert not faults + watch.messages + invalid(seen, tmp_path)


@pytest.mark.parametrize("path, status, words", [
    ("/track", 403, None), ("/learn/attempts/99999", 404, None), ("/learn/reviews/x", 404, None)])
def test_refusals(path, status, words, open_as, tmp_path):
    """A page that is not theirs, or is not there, helps on."""
    page = open_as("trainee")
    answer = page.goto(path)
    assert answer.status == status
    assert not look_at(page, path) + invalid({path: answer.text()}, tmp_path)
    expect(page.get_by_role("main").get_by_role("link").first).to_be_visible()


def test_nothing_comes_from_elsewhere(house, open_as):
    page, elsewhere = open_as("trainer"), []
    page.on("request", lambda request: elsewhere.append(request.url)
            if not request.url.startswith((house.base, "data:")) else None)
    for _ in crawl(page, ["/track"], "/track", each=1):
        pass
    assert not elsewhere
