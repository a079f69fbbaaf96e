"""What an administrator does, from the first run over an empty folder."""

import pytest
from playwright.sync_api import expect

from doing import enter

PASSWORD = "seven green lanterns"


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_administering(scripts, own_house, browser_of):
    """First run, password, a colleague with a role, signed out again, log, backup, health."""
    house = own_house(empty=True, links=[])
    page = browser_of(house, scripts=scripts).new_page()
    page.goto(house.first_run)
    page.get_by_label("Your name").fill("Ilka Brandt")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("A new password").fill("password")
    page.get_by_role("button", name="Save it").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("A new password").fill(PASSWORD)
    page.get_by_role("button", name="Save it").click()
    expect(page.get_by_text("Your password is set.")).to_be_visible()

    page.get_by_role("link", name="Administer").click()
    page.get_by_role("link", name="Add somebody").click()
    page.get_by_label("Name", exact=True).fill("Mats Ek")
    page.get_by_label("Reviewer").check()
    page.get_by_role("button", name="Add them").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mats Ek")
    address = page.url
    page.get_by_role("button", name="Make a one-time link").click()
    link = page.get_by_label("Link for Mats Ek").input_value()

    colleague = enter(browser_of(house, scripts=scripts), link, "Mats Ek")
    expect(colleague.get_by_role("heading", level=1)).to_have_text("Your queue")
    again = browser_of(house).new_page()
    again.goto(link)
    expect(again.get_by_role("button", name="Sign in as Mats Ek")).to_have_count(0)

    page.goto(address)
    page.get_by_label("Trainer").check()
    page.get_by_role("button", name="Save the roles").click()
    colleague.reload()
    expect(colleague.get_by_role("link", name="Track")).to_be_visible()

    page.get_by_role("button", name="Sign Mats Ek out everywhere").click()
    expect(page.get_by_text("is signed in nowhere")).to_be_visible()
    colleague.reload()
    expect(colleague.get_by_role("heading", level=1)).to_have_text("Sign in")

    page.get_by_role("link", name="Audit log").click()
    log = page.get_by_role("table").first
    expect(log).to_contain_text("Mats Ek")
    expect(log).to_contain_text("Ilka Brandt")
    page.get_by_role("link", name="Backups").click()
    page.get_by_role("button", name="Make a backup now").click()
    expect(page.get_by_role("table").first).to_be_visible()
    page.get_by_role("link", name="Health").click()
    expect(page.get_by_text("There is no backup")).to_have_count(0)
    expect(page.get_by_role("region", name="The database")).to_contain_text("Newest backup")

    page.get_by_text("Ilka Brandt").first.click()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_label("Name, e-mail address or staff number").fill("Ilka Brandt")
    page.get_by_label("Password").fill("not this one")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
