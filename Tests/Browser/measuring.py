"""Prints how fast the main pages are in a browser; figures, and no verdict."""

import argparse
import os
import pathlib
import platform
import statistics
import tempfile

from playwright.sync_api import expect, sync_playwright

from doing import begin_quiz, begin_scenario, end_scenario, enter, hand_in
from houses import REVIEWER, TRAINEE, TRAINER, House, build_demo, guildhall

# Keeps what the browser tells of its largest paint, from before the page is there.
LARGEST = """new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.largestPaint = entry.startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });"""

# From the key to the frame that shows what it did, by the time stamp of the key itself.
FRAMES = """addEventListener("keydown", event => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => (window.keyTimes ??= []).push(performance.now() - event.timeStamp);
    requestAnimationFrame(() => channel.port2.postMessage(null));
}, true);"""


def line(name, values, unit="ms", note=""):
    print(f"{name:<34}{min(values):>8.0f}{statistics.median(values):>8.0f}{max(values):>8.0f} {unit}"
          f"{note}", flush=True)


def until(page, condition):
    """Waits for a value of the page, by asking: the pages' own policy forbids waiting in them."""
    for _ in range(1000):
        if page.evaluate(f"() => {condition}"):
            return
        page.wait_for_timeout(10)
    raise TimeoutError(f"{page.url} never came to {condition}")


def long_chat(path, turns=500):
    """A chat of so many turns, in which the agent greets, promises and apologises again and again."""
    said = ["I am waiting for parcel number {n}, and it has not come.",
            "I'm sorry about the wait. I'll look into parcel {n} and write to you by Friday."]
    lines = ["# Channel: chat", "# Language: en", "# Agent: Ama Boateng", "# Customer: Rui Matos"]
    for turn in range(turns):
        who = "Ama Boateng" if turn % 2 else "Rui Matos"
        time = f"2026-04-20T{8 + turn // 60:02}:{turn % 60:02}:00Z"
        lines.append(f"[{time}] {who}: {said[turn % 2].format(n=turn)}")
    path.write_text("\n".join(lines) + "\n")


def measure_paint(chromium, house, state, path, runs):
    """Milliseconds from the call to the largest paint, each in a browser that knows nothing yet."""
    paints, weight = [], 0
    for _ in range(runs + 1):
        context = chromium.new_context(base_url=house.base, storage_state=state,
                                       viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.add_init_script(LARGEST)
        page.goto(path, wait_until="load")
        until(page, "window.largestPaint > 0")
        paints.append(page.evaluate("window.largestPaint"))
        weight = page.evaluate("""() => [...performance.getEntriesByType("navigation"),
            ...performance.getEntriesByType("resource")]
            .reduce((sum, entry) => sum + entry.decodedBodySize, 0)""")
        context.close()
    return paints[1:], weight


def measure_keys(chromium, house, state, runs):
    """Milliseconds from a key to the next frame, on a review of 500 turns."""
    context = chromium.new_context(base_url=house.base, storage_state=state)
    page = context.new_page()
    page.add_init_script(FRAMES)
    page.goto("/review/interactions?rubric=service-quality&agent=Ama+Boateng")
    page.get_by_role("button", name="Review").first.click()
    expect(page.get_by_role("form", name="Scorecard")).to_be_visible()
    times = {"answer (1, 2)": [], "move (j, k)": [], "next evidence (e)": []}
    for run in range(runs):
        page.reload()
        for name, keys in [("answer (1, 2)", "12" * 5), ("move (j, k)", "jjjjkkkk"),
                           ("next evidence (e)", "eeee")]:
            for key in keys:
                page.evaluate("window.keyTimes = []")
                page.keyboard.press(key)
                until(page, "window.keyTimes.length > 0")
                times[name] += page.evaluate("window.keyTimes")
    context.close()
    return times


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=7)
    runs = options.parse_args().runs
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        folder = pathlib.Path(folder)
        demo = folder / "demo"
        demo.mkdir()
        build_demo(demo)
        long_chat(folder / "five-hundred.txt")
        guildhall("import", folder / "five-hundred.txt", "--data", demo)
        chromium = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        house = House(demo)
        print(f"Chromium {chromium.version} on {platform.machine()}, {os.cpu_count()} cores;"
              f" {runs} runs after a warm-up, each with an empty cache.\n")
        print(f"{'largest contentful paint':<34}{'min':>8}{'median':>8}{'max':>8}")
        states = {}
        for name in [TRAINEE, REVIEWER, TRAINER]:
            context = chromium.new_context(base_url=house.base)
            page = enter(context, house.links[name], name)
            states[name] = context.storage_state()
            if name == TRAINEE:
                begin_quiz(page)
                hand_in(page)
                result = page.url
                begin_quiz(page)
                attempt = page.url
                begin_scenario(page, "late")
                play = page.url
                begin_scenario(page, "wrong")
                end_scenario(page)
                replay = page.url
            if name == REVIEWER:
                page.get_by_role("button", name="Review phone-kettle-recall").click()
                expect(page.get_by_role("form", name="Scorecard")).to_be_visible()
                desk = page.url
            context.close()
        for name, who, path in [
                ("sign in", None, "/sign-in"), ("today", TRAINEE, "/learn"),
                ("lesson", TRAINEE, "/learn/modules/customer-data/lessons/who-is-asking"),
                ("quiz of 13 questions", TRAINEE, attempt), ("its result", TRAINEE, result),
                ("player, chat", TRAINEE, play), ("replay", TRAINEE, replay),
                ("certificates", TRAINEE, "/learn/certificates"),
                ("review queue", REVIEWER, "/review"), ("review desk", REVIEWER, desk),
                ("cohort", TRAINER, "/track"), ("heat map", TRAINER, "/track/heat-map"),
                ("a person", TRAINER, "/track/people/3"),
                ("questions", TRAINER, "/track/items/calm-conversations/check"),
                ("criteria", TRAINER, "/track/criteria"), ("people", TRAINER, "/administer")]:
            paints, weight = measure_paint(chromium, house, states.get(who), path, runs)
            line(name, paints, note=f"{weight / 1000:>8.0f} kB")
        print(f"\n{'key to frame, 500 turns':<34}{'min':>8}{'median':>8}{'max':>8}")
        for name, times in measure_keys(chromium, house, states[REVIEWER], runs).items():
            line(name, times)
        chromium.close()
        house.close()


main()
