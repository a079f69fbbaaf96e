"""What a trainee does, from the one-time link to the certificate."""

import re

import pytest
from playwright.sync_api import expect

from doing import (begin_quiz, begin_scenario, dispute, end_scenario, enter, hand_in, question,
                   with_scripts)
from houses import TRAINEE

PASSWORD = "three cups of mint tea"


def save_state(page):
    """What is said of saving where it is seen; a screen reader is told in another place."""
    return page.locator("[data-save-state]")


def answer_all_but_order(page):
    """Answers the quiz that has every kind of item, as it should be but for question 2."""
    question(page, 1).get_by_label("Its case").check()
    question(page, 2).get_by_label("Painting it").check()
    question(page, 3).get_by_label("False").check()
    question(page, 4).get_by_role("combobox").select_option("in a week")
    question(page, 6).get_by_label("The drill").select_option("In the cupboard")
    question(page, 6).get_by_label("The saw").select_option("On the wall")
    question(page, 7).get_by_role("combobox").nth(0).select_option("seven days")
    question(page, 7).get_by_role("combobox").nth(1).select_option("blade")
    question(page, 8).get_by_label("Somebody dropped it").check()
    question(page, 9).get_by_label("Your answer").fill("loan card")
    question(page, 10).get_by_label("Your answer").fill("7")
    question(page, 10).get_by_label("Unit").select_option("days")
    question(page, 11).get_by_label("Your answer").fill("10")
    question(page, 12).get_by_label("Looks at the tool: The desk").check()
    question(page, 12).get_by_label("Brings it back: The member").check()
    question(page, 13).get_by_label("Your answer").fill("Yes, please keep the drill until Friday.")


def order_by_keyboard(page):
    """Gives each step its place by Tab and number keys alone."""
    order = question(page, 5)
    question(page, 4).get_by_role("combobox").focus()
    for place, step in enumerate(["Look at the tool", "Say when it is due", "Write the loan down"]):
        field = order.get_by_label(f"Place of: {step}")
        # Steps move as they get their places, so each is walked to from the question before.
        question(page, 4).get_by_role("combobox").focus()
        for _ in range(4):
            page.keyboard.press("Tab")
            if field.evaluate("field => field === document.activeElement"):
                break
        expect(field).to_be_focused()
        page.keyboard.press(str(place + 1))
        expect(field).to_have_value(str(place + 1))


def seconds_left(page):
    minutes, seconds = re.search(
        r"Time left:\s*(\d+):(\d\d)", page.get_by_role("main").text_content()).groups()
    return int(minutes) * 60 + int(seconds)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_learning(scripts, own_house, browser_of):
    """Link, password, today, lesson, quiz with every kind of item, reasons, lesson again."""
    house = own_house(links=[TRAINEE])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINEE], TRAINEE)
    expect(page.get_by_role("heading", level=1)).to_have_text("Good to see you, Noor")

    page.goto("/account")
    page.get_by_role("link", name="Set one").click()
    page.get_by_label("A new password").fill(PASSWORD)
    page.get_by_role("button", name="Save it").click()
    expect(page.get_by_text("Your password is set.")).to_be_visible()

    page.get_by_role("link", name="Learn").click()
    page.get_by_role("link", name="Modules", exact=True).click()
    page.get_by_role("link", name="Lending a tool").click()
    page.get_by_role("link", name="Before it leaves").first.click()
    expect(page.get_by_text("A loan lasts seven days.")).to_be_visible()
    page.get_by_role("button", name="Done, go on").click()

    page.get_by_role("button", name="Begin").click()
    expect(question(page, 1)).to_be_visible()
    with_scripts(page)
    answer_all_but_order(page)
    if scripts:
        order_by_keyboard(page)
        expect(save_state(page)).to_contain_text("Saved at")
    else:
        for place, step in enumerate(["Look at the tool", "Say when it is due", "Write the loan down"]):
            question(page, 5).get_by_label(f"Place of: {step}").select_option(str(place + 1))
        page.get_by_role("button", name="Save", exact=True).click()
    before = seconds_left(page)
    page.reload()
    expect(question(page, 1).get_by_label("Its case")).to_be_checked()
    expect(question(page, 5).get_by_label("Place of: Write the loan down")).to_have_value("3")
    expect(question(page, 13).get_by_label("Your answer")).to_have_value(re.compile("until Friday"))
    assert before - 60 < seconds_left(page) <= before < 30 * 60

    hand_in(page)
    expect(page.get_by_text("13 of 14 points").first).to_be_visible()
    wrong = page.get_by_role("region", name="What belongs to lending a saw?")
    expect(wrong).to_contain_text("Painting it")
    expect(wrong).to_contain_text("It is looked at, and its blade is covered.")
    expect(page.get_by_text("Every step is in its place.")).to_be_visible()
    wrong.get_by_role("link", name="Before it leaves").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Before it leaves")


def test_sign_in_that_ends_in_a_long_answer(own_house, browser_of):
    """What is written while signed out is on the page, and saved after signing in elsewhere."""
    house = own_house(links=[TRAINEE])
    context = browser_of(house)
    page = enter(context, house.links[TRAINEE], TRAINEE)
    page.goto("/account/password")
    page.get_by_label("A new password").fill(PASSWORD)
    page.get_by_role("button", name="Save it").click()
    begin_quiz(page)

    other = context.new_page()
    other.goto("/account")
    other.get_by_role("button", name="Sign out everywhere").click()
    expect(other.get_by_role("heading", name="Sign in")).to_be_visible()

    words = "Yes, keep the drill until Friday. " * 8
    field = question(page, 13).get_by_label("Your answer")
    field.fill(words)
    expect(save_state(page)).to_contain_text("sign in again in another tab")

    other.get_by_label("Name, e-mail address or staff number").fill(TRAINEE)
    other.get_by_label("Password").fill(PASSWORD)
    other.get_by_role("button", name="Sign in").click()
    expect(other.get_by_role("heading", level=1)).to_have_text("Good to see you, Noor")

    # Going on with writing is enough to have it all saved.
    field.press_sequentially("Bye!")
    expect(save_state(page)).to_contain_text("Saved at")
    page.reload()
    expect(field).to_have_value(words + "Bye!")


def test_reload_while_answers_are_saved(own_house, browser_of):
    """Answers that were on their way, or not sent yet, come back and are saved."""
    house = own_house(links=[TRAINEE])
    page = enter(browser_of(house), house.links[TRAINEE], TRAINEE)
    begin_quiz(page)
    with page.expect_request("**/answers"):
        answer_all_but_order(page)
    page.reload()
    expect(question(page, 12).get_by_label("Brings it back: The member")).to_be_checked()
    expect(save_state(page)).to_contain_text("Saved at")
    page.reload()
    expect(question(page, 9).get_by_label("Your answer")).to_have_value("loan card")
    expect(question(page, 13).get_by_label("Your answer")).to_have_value(re.compile("until Friday"))


def test_two_tabs_on_one_attempt(own_house, browser_of):
    """The tab that is behind says so, and nothing is overwritten unasked."""
    house = own_house(links=[TRAINEE])
    context = browser_of(house)
    first = enter(context, house.links[TRAINEE], TRAINEE)
    begin_quiz(first)
    second = context.new_page()
    second.goto(first.url)

    question(first, 9).get_by_label("Your answer").fill("loan card")
    expect(save_state(first)).to_contain_text("Saved at")
    question(second, 9).get_by_label("Your answer").fill("a napkin")
    expect(save_state(second)).to_contain_text("Question 9 has a newer answer from another tab")
    second.get_by_role("button", name="Show it").click()
    expect(question(second, 9).get_by_label("Your answer")).to_have_value("loan card")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_scenario_to_its_replay(scripts, own_house, browser_of):
    """A chat with a simulated customer: words, a tool, the wrap-up form, the marked replay."""
    house = own_house(links=[TRAINEE])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINEE], TRAINEE)
    begin_scenario(page, "late")
    said = page.get_by_role("log", name="The conversation so far").get_by_role("listitem")

    def say(words):
        before = said.count()
        page.get_by_label("Your reply").fill(words)
        page.get_by_role("button", name="Send", exact=True).click()
        # Our own words, and then at least one answer.
        expect(said.nth(before + 1)).to_be_visible()

    say("Hello and thanks for writing. I can imagine how worrying that is, and I'm sorry about the "
        "wait. Could you give me the order number and the postcode on it, please?")
    desk = page.get_by_role("region", name="Your desk")
    order = desk.get_by_role("definition").filter(has_text=re.compile(r"^HP-\d+$")).inner_text()
    postcode = page.locator("dt", has_text="Postcode on the order").locator("+ dd").inner_text()
    tool = page.get_by_role("form", name="Look up an order")
    tool.get_by_label("Order number").fill(order)
    tool.get_by_label("Postcode or e-mail").fill(postcode)
    before = said.count()
    tool.get_by_role("button").click()
    expect(said.nth(before)).to_be_visible()

    end_scenario(page)
    expect(page.get_by_text("I can imagine how worrying that is").first).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_certificate_dispute_and_own_data(scripts, own_house, browser_of):
    """The certificate to print, a review that is seen otherwise, and one's own data as a file."""
    house = own_house(links=[TRAINEE])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINEE], TRAINEE)
    page.get_by_role("link", name="Certificates").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Certificate to print").click()
    certificate = download.value.path().read_text()
    assert TRAINEE in certificate and "Cleared for supervised chats" in certificate

    page.goto("/learn")
    expect(page.get_by_role("region", name="Reviews of your work").get_by_role("link").first).to_be_visible()
    dispute(page)
    expect(page.get_by_role("region", name="Promises with a deadline")).to_contain_text(
        re.compile("disput", re.IGNORECASE))

    page.goto("/learn/data")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download JSON").click()
    assert TRAINEE in download.value.path().read_text()
