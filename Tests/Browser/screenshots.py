"""Takes the pictures of docs/screens: the main pages, as a demonstration made today shows them."""

import argparse
import io
import pathlib
import re
import tempfile

from PIL import Image
from playwright.sync_api import expect, sync_playwright

from doing import begin_quiz, begin_scenario, end_scenario, enter, question, with_scripts
from houses import REVIEWER, ROOT, TRAINEE, TRAINER, House, build_demo

SCREENS = ROOT / "docs" / "screens"
# Each is to be smaller than this, so that a clone stays small.
MOST_BYTES = 150_000
WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}


class Album:
    """Saves pictures with few colours, which flat pages keep well."""

    def __init__(self, only):
        self.only = only

    def take(self, page, name):
        if self.only and self.only != name:
            return
        page.evaluate("document.activeElement?.blur()")
        picture = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide")))
        path = SCREENS / f"{name}.png"
        picture.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
        size = path.stat().st_size
        print(f"{path.relative_to(ROOT)}  {size / 1000:.0f} kB", flush=True)
        assert size < MOST_BYTES, f"{name} is {size} bytes, more than {MOST_BYTES}"


def learning(album, wide, phone):
    wide.goto("/learn")
    album.take(wide, "today")
    wide.goto("/learn/modules/ticket-desk/lessons/read-a-ticket")
    album.take(wide, "lesson")
    begin_quiz(wide, "calm-conversations", "check")
    attempt = wide.url
    for number in [1, 2, 3]:
        mark = question(wide, number).get_by_role("radio").or_(
            question(wide, number).get_by_role("checkbox"))
        if mark.count():
            mark.nth(1).check()
    wide.wait_for_timeout(1500)
    expect(wide.get_by_text("Saved at").first).to_be_visible()
    wide.evaluate("scrollTo(0, 0)")
    album.take(wide, "quiz")
    phone.goto(attempt)
    album.take(phone, "quiz-phone")


def practising(album, page):
    begin_scenario(page, "late")
    page.get_by_label("Your reply").fill(
        "Good morning! I'm sorry that your parcel has not come, and that you had to wait in for it. "
        "Could you give me the order number and the postcode, please?")
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_role("log").get_by_role("listitem").nth(2)).to_be_visible()
    album.take(page, "scenario")
    end_scenario(page)
    page.get_by_role("heading", name=re.compile("The scorecard|Scorecard")).first.or_(
        page.locator("[data-review]").first).first.scroll_into_view_if_needed()
    page.mouse.wheel(0, 420)
    album.take(page, "replay")


def reviewing(album, wide, phone):
    wide.goto("/review")
    album.take(wide, "queue")
    wide.get_by_role("button", name="Review phone-kettle-recall").click()
    expect(wide.get_by_role("form", name="Scorecard")).to_be_visible()
    with_scripts(wide)
    for key in "2113":
        wide.keyboard.press(key)
    expect(wide.get_by_text("Saved at").first).to_be_visible()
    wide.keyboard.press("k")
    album.take(wide, "review")
    phone.goto(wide.url)
    phone.get_by_role("button", name="Scorecard").click()
    album.take(phone, "review-phone")


def tracking(album, wide, phone):
    for name, path in [("cohort", "/track"), ("heat-map", "/track/heat-map"),
                       ("person", "/track/people/3"), ("criteria", "/track/criteria"),
                       ("items", "/track/items/calm-conversations/check"),
                       ("health", "/administer/health")]:
        wide.goto(path)
        album.take(wide, name)
    phone.goto("/track")
    album.take(phone, "cohort-phone")


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--only", metavar="NAME", help="one picture, such as review-phone")
    album = Album(options.parse_args().only)
    SCREENS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        demo = pathlib.Path(folder) / "demo"
        demo.mkdir()
        build_demo(demo, with_loans=False)
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        house = House(demo)

        def of(name):
            """A wide window and a phone of somebody who signed in on both."""
            context = chromium.new_context(base_url=house.base, viewport=WIDE)
            page = enter(context, house.links[name], name)
            small = chromium.new_context(
                base_url=house.base, viewport=PHONE, storage_state=context.storage_state())
            return page, small.new_page()

        trainee, trainee_phone = of(TRAINEE)
        learning(album, trainee, trainee_phone)
        practising(album, trainee)
        reviewing(album, *of(REVIEWER))
        tracking(album, *of(TRAINER))
        chromium.close()
        house.close()


main()
