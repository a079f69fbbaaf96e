"""What a reviewer does: the queue, reviews by keyboard, a calibration, a dispute."""

import re

import pytest
from playwright.sync_api import expect

from doing import answered, enter, judge, with_scripts
from houses import REVIEWER, TRAINEE, TRAINER, guildhall


def selected(page):
    return page.evaluate("getSelection().toString().trim()")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_queue_with_filters(scripts, own_house, browser_of):
    house = own_house(links=[REVIEWER])
    page = enter(browser_of(house, scripts=scripts), house.links[REVIEWER], REVIEWER)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your queue")
    rows = page.get_by_role("table").get_by_role("row").filter(has=page.get_by_role("rowheader"))
    expect(rows).to_have_count(8)
    page.get_by_label("Channel").select_option("Chat")
    page.get_by_role("button", name="Filter").click()
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Can't get into our account")
    page.get_by_role("button", name="Review chat-shared-login").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Can't get into our account")


def test_review_by_keyboard(own_house, browser_of):
    """Every answer by one key, selected words as evidence, a draft that stays, and on to the next."""
    house = own_house(links=[REVIEWER])
    page = enter(browser_of(house), house.links[REVIEWER], REVIEWER)
    page.get_by_role("button", name="Review phone-kettle-recall").focus()
    page.keyboard.press("Enter")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("Kettle gave off smoke")
    expect(answered(page)).to_have_text("0 of 9 answered")

    with_scripts(page)
    page.keyboard.press("2")
    expect(answered(page)).to_have_text("1 of 9 answered")
    # Words are selected as a reader does, and belong to the criterion that is current.
    page.keyboard.press("k")
    page.get_by_text("Harbour and Pine.", exact=True).dblclick(position={"x": 12, "y": 8})
    words = selected(page)
    assert words
    page.keyboard.press("q")
    evidence = page.get_by_role("list", name="Evidence for: Greets the customer")
    expect(evidence).to_contain_text(words)
    state = page.get_by_role("form", name="Scorecard").get_by_role("status").first
    expect(state).to_contain_text("Saved at")

    page.reload()
    expect(answered(page)).to_have_text("1 of 9 answered")
    expect(evidence).to_contain_text(words)

    # What is shown is the same document as before, so nothing was loaded again.
    page.evaluate("document.isTheSame = true")
    # The next open criterion is current when the page opens, and after each answer.
    for count in range(2, 10):
        page.keyboard.press("1")
        expect(answered(page)).to_have_text(f"{count} of 9 answered")
    page.keyboard.press("Control+Enter")
    expect(heading).not_to_contain_text("Kettle gave off smoke")
    expect(answered(page)).to_have_text("0 of 9 answered")
    assert page.evaluate("document.isTheSame")

    page.goto("/review?show=done")
    expect(page.get_by_role("rowheader", name="phone-kettle-recall")).to_be_visible()


def test_review_without_scripts(own_house, browser_of):
    """The same page as a form: answers, a quote, saved, submitted, and the next."""
    house = own_house(links=[REVIEWER])
    page = enter(browser_of(house, scripts=False), house.links[REVIEWER], REVIEWER)
    page.get_by_role("button", name="Review phone-kettle-recall").click()
    for criterion in page.get_by_role("form", name="Scorecard").get_by_role("group").filter(
            has=page.get_by_role("radio", name="Not applicable")).all():
        criterion.get_by_role("radio", name="Met", exact=True).check()
    greeting = page.get_by_role("group", name="Greets the customer weight")
    greeting.get_by_text("Comment, quote").click()
    greeting.get_by_label("Quote from turn").fill("1")
    greeting.get_by_label("the words").fill("Harbour and Pine")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("list", name="Evidence for: Greets the customer")).to_contain_text(
        "Harbour and Pine")
    expect(answered(page)).to_have_text("9 of 9 answered")
    page.get_by_role("button", name="Submit").click()
    page.goto("/review?show=done")
    expect(page.get_by_role("rowheader", name="phone-kettle-recall")).to_be_visible()


def test_calibration(own_house, browser_of):
    """Two people judge the same work blind; closing it shows how far they agree."""
    rosa = "Rosa Lindgren"
    house = own_house(links=[REVIEWER, rosa])
    page = enter(browser_of(house), house.links[REVIEWER], REVIEWER)
    page.get_by_role("link", name="Calibrations").click()
    page.get_by_role("link", name="Open a calibration").first.click()
    page.get_by_label("Rubric").select_option("Service quality")
    page.get_by_role("button", name="Show these").click()
    page.get_by_label("What it is called").fill("Greetings in May")
    page.get_by_label("phone-kettle-recall").check()
    page.get_by_label("chat-late-return").check()
    criteria = page.get_by_role("group", name="Criteria", exact=True)
    for box in criteria.get_by_role("checkbox").all():
        box.set_checked(box.get_attribute("value") == "greeting")
    people = page.get_by_role("group", name="Who reviews", exact=True)
    people.get_by_label(REVIEWER, exact=True).check()
    people.get_by_label(rosa, exact=True).check()
    page.get_by_role("button", name="Open it").click()
    expect(page.get_by_text("You have submitted 0 of 2.")).to_be_visible()
    room = page.url

    judge(page, room, "11")
    other = enter(browser_of(house), house.links[rosa], rosa)
    judge(other, room, "12")

    page.goto(room)
    expect(page.get_by_text("You have submitted all")).to_be_visible()
    page.get_by_role("button", name=re.compile("Close")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Closed")
    expect(page.get_by_role("region", name="What is compared")).to_be_visible()
    expect(page.get_by_role("heading", name="What the group agrees on")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_dispute_decided(scripts, own_house, browser_of):
    """Somebody else than the reviewer decides, and the agent reads why."""
    def dispute(folder):
        guildhall("review", "dispute", 1, "deadline", "--propose", "pass", "--because",
                  "“Under a minute” is a time.", "--by", TRAINEE, "--data", folder)

    house = own_house(links=[TRAINER, TRAINEE], prepare=dispute)
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINER], TRAINER)
    page.goto("/review/disputes")
    case = page.get_by_role("region", name="Promises with a deadline")
    expect(case).to_contain_text("“Under a minute” is a time.")
    case.get_by_label("as proposed").check()
    case.get_by_label("Why", exact=True).fill("A minute is a deadline.")
    case.get_by_role("button", name="Decide").click()
    expect(page.get_by_role("heading", name="No dispute waits")).to_be_visible()

    agent = enter(browser_of(house, scripts=scripts), house.links[TRAINEE], TRAINEE)
    agent.goto("/learn/reviews/1")
    expect(agent.get_by_role("region", name="Promises with a deadline")).to_contain_text("Met")
    expect(agent.get_by_text("A minute is a deadline.")).to_be_visible()
