"""Many trainees save an answer a second each; then the server is killed, and every answer that it
had acknowledged is looked for.

    autosaving.py PROGRAM FOLDER TRAINEES SECONDS
"""

import asyncio
import random
import re
import sys
import time

from client import Browser, Server, percentile

QUIZ = "/learn/modules/calm-conversations/quizzes/check"


class Trainee:
    def __init__(self, name, dice):
        self.name, self.dice = name, dice
        self.saved, self.on_the_way, self.times = {}, None, []
        self.refused = 0

    async def begin(self, server):
        self.browser = await server.browser(self.name)
        await self.browser.get(QUIZ)
        begun = await self.browser.send("POST", QUIZ, form=[])
        assert begun.status == 303, f"no attempt for {self.name}: {begun.status}"
        self.attempt = begun.headers["location"]
        page = (await self.browser.get(self.attempt)).text
        self.revision = int(re.search(r'name="revision" value="(\d+)"', page)[1])
        self.questions = {}
        for name, value in re.findall(r'<input type="radio" name="(q\d+)" value="([^"]+)"', page):
            self.questions.setdefault(name, []).append(value)
        assert self.questions, "the quiz has no question of one choice"

    async def save(self):
        name = self.dice.choice(list(self.questions))
        options = [each for each in self.questions[name] if each != self.saved.get(name)]
        value = self.dice.choice(options)
        self.on_the_way = (name, value)
        begun = time.perf_counter()
        answer = await self.browser.send(
            "POST", f"{self.attempt}/answers",
            form=[("shown", name[1:]), (name, value), ("revision", str(self.revision))],
            headers=["Accept: application/json"])
        took = time.perf_counter() - begun
        if answer.status == 200:
            self.saved[name] = value
            self.revision = int(re.search(r'"revision":(\d+)', answer.text)[1])
            self.times.append(took)
        else:
            self.refused += 1
        self.on_the_way = None

    async def work(self, until):
        # Everybody begins at another moment of the second.
        next_time = time.perf_counter() + self.dice.random()
        try:
            while next_time < until:
                await asyncio.sleep(max(0, next_time - time.perf_counter()))
                await self.save()
                next_time = max(next_time + 1, time.perf_counter())
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the server was killed

    async def lost(self, port):
        """How many questions do not show what was acknowledged last."""
        browser = Browser(port)
        browser.cookie = self.browser.cookie
        page = (await browser.get(self.attempt)).text
        browser.close()
        shown = dict(re.findall(r'<input type="radio" name="(q\d+)" value="([^"]+)"[^>]* checked', page))
        may = {self.on_the_way[0]: self.on_the_way[1]} if self.on_the_way else {}
        return sum(shown.get(name) != value and shown.get(name) != may.get(name, "")
                   for name, value in self.saved.items())


async def in_bands(work, width=20):
    """Some at a time, so that the beginning is not what is measured."""
    band = asyncio.Semaphore(width)

    async def one(each):
        async with band:
            return await each
    return await asyncio.gather(*[one(each) for each in work])


async def main():
    program, folder, count, seconds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    names = [f"Trainee {number:03}" for number in range(1, count + 1)]
    server = Server(program, folder, names)
    dice = random.Random(7)
    trainees = [Trainee(name, random.Random(dice.random())) for name in names]
    await in_bands([each.begin(server) for each in trainees])
    print(f"{count} trainees have an attempt open", file=sys.stderr)
    begun, spent = time.perf_counter(), server.processor_seconds()
    # They go on for a moment longer than is counted, so that the kill comes in the middle of it.
    working = asyncio.gather(*[each.work(begun + seconds + 5) for each in trainees])
    await asyncio.sleep(seconds)
    spent = server.processor_seconds() - spent
    memory = server.peak_memory()
    server.stop(by_force=True)
    await working
    under_way = sum(each.on_the_way is not None for each in trainees)
    again = Server(program, folder, log="serve-again.log")
    lost = sum(await in_bands([each.lost(again.port) for each in trainees]))
    again.stop()
    times = sorted(each for trainee in trainees for each in trainee.times)
    refused = sum(each.refused for each in trainees)
    print(f"saved {len(times)} answers in {seconds} s: {len(times) / seconds:.0f} a second, "
          f"refused {refused}, under way at the kill {under_way}, acknowledged and lost {lost}")
    print("milliseconds to an acknowledgement: "
          + ", ".join(f"{label} {percentile(times, share) * 1000:.1f}" for label, share in
                      (("p50", .5), ("p90", .9), ("p99", .99), ("p99.9", .999), ("most", 1))))
    print(f"server: {spent / seconds * 100:.0f} % of one core, {memory:.0f} MB at its peak")
    sys.exit(1 if lost or refused else 0)


asyncio.run(main())
