"""Makes the states that pages are looked at in: open attempts, plays, drafts, decisions, jobs."""

from playwright.sync_api import expect

from doing import (answered, begin_quiz, begin_scenario, dispute, end_scenario, hand_in, judge,
                   with_scripts)
from houses import ROOT, TRAINER, guildhall
from zips import zipped


def decide_before(folder):
    """What the command line decides before the house is served."""
    def certification(*words, by=TRAINER):
        guildhall("certification", *words, "--by", by, "--data", folder)

    certification("suspend", "Ines Duarte", "supervised-chats", "--because", "Asked to wait.")
    certification("appeal", "Ines Duarte", "supervised-chats", "--because", "I was not asked.",
                  by="Ines Duarte")
    certification("review", "Amara Osei", "supervised-chats", "--because", "A complaint came in.",
                  by="Rosa Lindgren")
    certification("apply", "Tomas Lindqvist", "representative", "--due", "2031-01-31")
    for title in ["Open", "Closed"]:
        guildhall("calibrate", "open", "--title", title, "--rubric", "service-quality",
                  "--interaction", "chat-late-return", "--interaction", "phone-double-charge",
                  "--criterion", "greeting", "--reviewer", "Jonas Berg", "--reviewer",
                  "Rosa Lindgren", "--by", TRAINER, "--data", folder)


def with_states(house, chromium):
    """What people do in their browsers; the addresses that no link leads to stay in `house`."""
    pages = {}
    for role, state in house.states.items():
        context = chromium.new_context(base_url=house.base, storage_state=state)
        context.set_default_timeout(15_000)
        pages[role] = context.new_page()
    house.starts = {role: [] for role in pages}
    learn(pages["trainee"], house.starts["trainee"])
    practise(pages["practised"], house.starts["practised"])
    review(pages["reviewer"], pages["second"])
    track(pages["trainer"], house.starts["trainer"])
    for page in pages.values():
        page.context.close()


def learn(page, starts):
    begin_quiz(page)
    hand_in(page)
    starts.append(page.url)
    begin_quiz(page, "customer-data", "how-sure")
    starts.append(page.url + "/submission")
    begin_scenario(page, "late")
    starts += [page.url, page.url + "/articles?q=parcel"]
    begin_scenario(page, "wrong")
    end_scenario(page)
    starts.append(page.url)
    dispute(page)


def practise(page, starts):
    """Somebody who has the next levels before them: a public row, two chats at once."""
    for part in ["row", "two-at-once"]:
        begin_scenario(page, part)
        starts.append(page.url)


def review(page, second):
    page.goto("/review")
    page.get_by_role("button", name="Review phone-kettle-recall").click()
    expect(answered(page)).to_have_text("0 of 9 answered")
    with_scripts(page)
    page.keyboard.press("1")
    expect(answered(page)).to_have_text("1 of 9 answered")
    for each, keys in [(page, "11"), (second, "12")]:
        judge(each, "/review/calibrations/2", keys)


def track(page, starts):
    page.goto("/review/calibrations/2")
    page.get_by_role("button", name="Close it and see the figures").click()
    expect(page.get_by_role("region", name="What is compared")).to_be_visible()

    page.goto("/track/imports")
    page.get_by_role("button", name="Files", exact=True).set_input_files(
        ROOT / "transcripts" / "chat-late-return.txt")
    page.get_by_role("button", name="See what is in them").click()
    expect(page.get_by_role("heading", name="What would come in")).to_be_visible(timeout=60_000)
    starts.append(page.url)

    page.goto("/track/publish")
    page.get_by_label("A ZIP of a curriculum").set_input_files(
        {"name": "faulty.zip", "mimeType": "application/zip", "buffer": zipped(ten_days="<b>ten</b>")})
    page.get_by_role("button", name="Check it").click()
    expect(page.get_by_role("heading", name="Findings, in place")).to_be_visible(timeout=60_000)
    starts.append(page.url)

    page.goto("/administer/backups")
    page.get_by_role("button", name="Make a backup now").click()
    expect(page.get_by_role("table").first).to_be_visible()
