"""What trainers and mentors do: the cohort, assignments, sign-offs, imports, publishing, exports."""

import pytest
from playwright.sync_api import expect

from doing import enter
from houses import CURRICULA, ROOT, TRAINER, guildhall
from zips import zipped

SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
# Whatever a server does beside is waited for as long as somebody would.
JOB = 60_000


def until_done(page, scripts, ready):
    """Waits for a job's page: by itself with scripts, by its own link without."""
    if not scripts:
        while page.get_by_role("link", name="Look again").count():
            page.get_by_role("link", name="Look again").click()
    expect(ready).to_be_visible(timeout=JOB)


@SCRIPTS
def test_cohort_to_assignment(scripts, own_house, browser_of):
    """Cohort, filter, heat map, a person, and a programme assigned to a team."""
    house = own_house(links=[TRAINER])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINER], TRAINER)
    expect(page.get_by_role("heading", level=1)).to_have_text("People")
    page.get_by_label("Team").select_option("Harbour")
    page.get_by_role("button", name="Filter").click()
    rows = page.get_by_role("table").get_by_role("row").filter(has=page.get_by_role("rowheader"))
    expect(rows).to_have_count(6)

    page.get_by_role("link", name="Heat map").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Heat map")
    page.get_by_text("The same as a table").click()
    page.get_by_role("table").get_by_role("link", name="Noor Haddad").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Noor Haddad")
    expect(page.get_by_role("heading", name="The shortest way").first).to_be_visible()

    page.goto("/track")
    page.get_by_role("link", name="Assign a programme").click()
    page.get_by_label("Programme").select_option("First-line Representative")
    page.get_by_label("Team").select_option("Pine")
    page.get_by_label("By which day").fill("2031-01-31")
    page.get_by_role("button", name="Show whom it concerns").click()
    page.get_by_role("button", name="Ask").click()
    expect(page.get_by_text("31 Jan 2031").or_(page.get_by_role("status")).first).to_be_visible()
    page.goto("/track")
    page.get_by_role("link", name="Tomas Lindqvist").click()
    expect(page.get_by_text("31 Jan 2031").first).to_be_visible()


def test_sign_off_on_a_phone(own_house, browser_of, tmp_path):
    """A mentor signs what they have seen, at 360 pixels, and nobody signs it twice."""
    def people(folder):
        staff = tmp_path / "staff.csv"
        staff.write_text("name,team,roles,mentor\nBram Sol,Desk,mentor,\nAda Flint,Desk,,Bram Sol\n")
        guildhall("publish", CURRICULA / "loan-desk", "--data", folder)
        guildhall("team", "add", "Bram Sol", "--data", folder)
        guildhall("people", "import", staff, "--by", "Bram Sol", "--data", folder)

    house = own_house(empty=True, links=["Bram Sol"], prepare=people)
    page = enter(browser_of(house, width=360, height=740), house.links["Bram Sol"], "Bram Sol")
    page.goto("/track/sign-offs")
    for point in ["Looks at each tool before it leaves.", "Names the day on which it is due."]:
        page.get_by_label(point).check()
    page.get_by_label("A note, if you like").fill("Three loans on Monday.")
    page.get_by_role("button", name="Sign what is ticked").click()
    expect(page.get_by_label("Looks at each tool before it leaves.")).to_have_count(0)
    page.goto("/track")
    page.get_by_role("link", name="Ada Flint").click()
    expect(page.get_by_role("row", name="First loans")).to_contain_text("passed")


@SCRIPTS
def test_expiring_and_items(scripts, own_house, browser_of):
    house = own_house(links=[TRAINER])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINER], TRAINER)
    page.get_by_role("navigation", name="Track").get_by_role("link", name="Certifications").click()
    expect(page.get_by_role("heading", name="Nothing ends in that time")).to_be_visible()
    longest = page.get_by_label("Ends within").get_by_role("option").last.inner_text()
    page.get_by_label("Ends within").select_option(longest)
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Expiring")

    page.goto("/track/items")
    page.get_by_role("link", name="Check: calm conversations").click()
    table = page.get_by_role("table", name="Questions, in the order of the quiz")
    expect(table.get_by_role("row")).to_have_count(9)
    page.goto("/track/criteria")
    expect(page.get_by_role("img").first).to_be_visible()


@SCRIPTS
def test_import_with_progress(scripts, own_house, browser_of, tmp_path):
    """A file is looked at first, then stored, and its conversation waits for reviewers."""
    chat = (ROOT / "transcripts" / "chat-late-return.txt").read_text()
    file = tmp_path / "chat-from-tuesday.txt"
    file.write_text(chat.replace("Bronwen", "Bronwyn"))
    house = own_house(links=[TRAINER])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINER], TRAINER)
    page.goto("/track/imports")
    page.get_by_role("button", name="Files", exact=True).set_input_files(file)
    page.get_by_role("button", name="See what is in them").click()
    until_done(page, scripts, page.get_by_role("heading", name="What would come in"))
    expect(page.get_by_text("Nothing is stored yet.")).to_be_visible()
    page.get_by_role("button", name="Import", exact=True).click()
    until_done(page, scripts, page.get_by_role("link", name="Import more"))
    page.goto("/review/interactions?rubric=service-quality")
    expect(page.get_by_role("rowheader", name="chat-from-tuesday")).to_be_visible()


@SCRIPTS
def test_publish_with_findings(scripts, own_house, browser_of):
    """A fault is shown with its line, mended, and the curriculum published."""
    house = own_house(links=[TRAINER])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINER], TRAINER)

    def check(archive):
        page.goto("/track/publish")
        page.get_by_label("A ZIP of a curriculum").set_input_files(
            {"name": "loan-desk.zip", "mimeType": "application/zip", "buffer": archive})
        page.get_by_role("button", name="Check it").click()

    check(zipped(ten_days="twelve <b>days</b>"))
    until_done(page, scripts, page.get_by_role("heading", name="Findings, in place"))
    found = page.get_by_role("region", name="module.xml")
    lines = (CURRICULA / "loan-desk" / "module.xml").read_text().splitlines()
    place = next(place for place, line in enumerate(lines, 1) if "ten days" in line)
    expect(found.get_by_text(f"Line {place}.")).to_be_visible()
    expect(page.get_by_role("button", name="Publish it")).to_have_count(0)

    check(zipped(ten_days="twelve days"))
    publish = page.get_by_role("button", name="Publish it")
    until_done(page, scripts, publish)
    page.get_by_label("I have looked at the findings").check()
    publish.click()
    until_done(page, scripts, page.get_by_role("link", name="All versions"))
    page.get_by_role("link", name="All versions").click()
    expect(page.get_by_role("row", name="The loan desk").first).to_contain_text("in use")


@SCRIPTS
def test_exports(scripts, own_house, browser_of):
    house = own_house(links=[TRAINER])
    page = enter(browser_of(house, scripts=scripts), house.links[TRAINER], TRAINER)
    page.goto("/track/exports")
    for link, words in [("CSV of Progress", "Noor Haddad"), ("JSON of Reviews", "phone-studio")]:
        with page.expect_download() as download:
            page.get_by_role("link", name=link).click()
        assert words in download.value.path().read_text()
