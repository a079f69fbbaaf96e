"""What people do in several tests: begin a quiz, judge for a calibration, sign in by a link."""

import re

from playwright.sync_api import expect


def enter(context, link, name):
    """Signs a browser in by a one-time link, and gives the page that follows."""
    page = context.new_page()
    page.goto(link)
    page.get_by_role("button", name=f"Sign in as {name}").click()
    page.wait_for_url(lambda address: "/link/" not in address)
    return page


def with_scripts(page):
    """Waits until the page's scripts are there: what is typed or pressed before goes to the plain form."""
    page.wait_for_load_state()


def question(page, number):
    return page.get_by_role("group", name=re.compile(rf"^Question {number} "))


def begin_quiz(page, module="lending", quiz="every-kind"):
    page.goto(f"/learn/modules/{module}/quizzes/{quiz}")
    page.get_by_role("button", name="Begin").click()
    expect(question(page, 1)).to_be_visible()
    with_scripts(page)


def hand_in(page):
    page.get_by_role("button", name="Hand in", exact=True).click()
    page.get_by_role("button", name="Hand in now").click()
    page.wait_for_url("**/result")


def begin_scenario(page, part):
    page.goto(f"/learn/modules/first-conversations/scenarios/{part}")
    page.get_by_role("button", name=re.compile("^(Begin|Play again)$")).click()
    expect(page.get_by_role("log", name="The conversation so far")).to_be_visible()
    with_scripts(page)


def end_scenario(page):
    """Ends a conversation, fills in its form, and waits for the replay."""
    page.get_by_text("End the conversation", exact=True).click()
    page.get_by_role("button", name="End it now").click()
    expect(page.get_by_role("heading", name="Wrap up")).to_be_visible()
    page.get_by_label("Category").select_option(index=1)
    page.get_by_label("Follow-up").select_option(index=1)
    page.get_by_label("Notes").fill("Parcel still at the depot. Replacement not sent yet.")
    page.get_by_role("button", name="Finish").click()
    page.wait_for_url("**/replay")


def answered(page):
    return page.get_by_role("form", name="Scorecard").get_by_text(re.compile(r"^\d+ of \d+ answered$"))


def judge(page, room, keys):
    """Answers the one criterion of each conversation in a calibration by one key each."""
    heading = page.get_by_role("heading", level=1)
    page.goto(room)
    for place, key in enumerate(keys):
        before = heading.inner_text()
        if place == 0:
            page.get_by_role("button", name="Go on with the next").click()
            expect(heading).not_to_have_text(before)
            with_scripts(page)
            before = heading.inner_text()
        page.keyboard.press(key)
        expect(answered(page)).to_have_text("1 of 1 answered")
        page.keyboard.press("Control+Enter")
        expect(heading).not_to_have_text(before)


def dispute(page, review=1):
    """The agent holds another answer for right."""
    page.goto(f"/learn/reviews/{review}")
    criterion = page.get_by_role("region", name="Promises with a deadline")
    criterion.get_by_text("I see it otherwise").click()
    criterion.get_by_label("What would be right").select_option("Met")
    criterion.get_by_label("Why, with the words that show it").fill("“Under a minute” is a time.")
    criterion.get_by_role("button", name="Send the dispute").click()
    expect(page.get_by_role("heading", name="Disputes")).to_be_visible()
