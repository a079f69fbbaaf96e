"""The rates of signed-in pages beside that of a plain route, and both with slow connections about.

    pages.py PROGRAM FOLDER
"""

import asyncio
import re
import statistics
import subprocess
import sys

from client import Server

PEOPLE = {"trainee": "Noor Haddad", "reviewer": "Jonas Berg", "trainer": "Sabine Okafor"}
PAGES = [("plain route", None, "/healthz"), ("today (trainee)", "trainee", "/learn"),
         ("module", "trainee", "/learn/modules/calm-conversations"),
         ("review queue", "reviewer", "/review"), ("cohort", "trainer", "/track"),
         ("a person", "trainer", "/track/people/1"), ("health", "trainer", "/administer/health")]


def wrk(port, path, cookie, seconds=6, connections=16, anew=False):
    """Its rate and its p99 in milliseconds; `anew` asks for another address each time, which no page
    is kept under."""
    call = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--latency"]
    if anew:
        call += ["-s", f"{sys.path[0]}/anew.lua"]
    if cookie:
        call += ["-H", f"Cookie: {cookie}"]
    text = subprocess.run([*call, f"http://127.0.0.1:{port}{path}"], capture_output=True, text=True,
                          check=True, timeout=seconds + 60).stdout
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    assert not bad, f"{path}: {bad[0]}"
    unit = {"us": .001, "ms": 1, "s": 1000}
    p99 = re.search(r"99%\s+([\d.]+)(us|ms|s)", text)
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]), float(p99[1]) * unit[p99[2]]


async def main():
    program, folder = sys.argv[1:3]
    server = Server(program, folder, list(PEOPLE.values()), log="pages.log")
    cookies = {None: None}
    for role, name in PEOPLE.items():
        browser = await server.browser(name)
        cookies[role] = browser.cookie
        browser.close()
    for _, role, path in PAGES:
        wrk(server.port, path, cookies[role], seconds=1)
    rounds = [[(wrk(server.port, path, cookies[role]), wrk(server.port, path, cookies[role], anew=True))
               for _, role, path in PAGES] for _ in range(3)]
    print(f"{'page':18} {'a second, of three rounds':>28} {'of plain':>9} {'p99 ms':>7}"
          f" {'made anew':>10} {'of plain':>9} {'p99 ms':>7}")
    for place, (label, _, _) in enumerate(PAGES):
        rates = sorted(each[place][0][0] for each in rounds)
        line = f"{label:18} {rates[0]:8.0f} {rates[1]:9.0f} {rates[2]:9.0f}"
        for way in (0, 1):
            share = statistics.median(each[place][way][0] / each[0][0][0] for each in rounds)
            p99 = statistics.median(each[place][way][1] for each in rounds)
            if way:
                line += f" {statistics.median(each[place][1][0] for each in rounds):10.0f}"
            line += f" {share:9.2f} {p99:7.1f}"
        print(line)

    print("\n== A thousand slow connections")
    alone = wrk(server.port, "/learn", cookies["trainee"])
    slow = subprocess.Popen([sys.executable, f"{sys.path[0]}/slow.py", str(server.port), "1000", "45"],
                            stdout=subprocess.PIPE, text=True)
    await asyncio.sleep(5)
    beside = wrk(server.port, "/learn", cookies["trainee"])
    print(f"today alone: {alone[0]:.0f} a second, p99 {alone[1]:.1f} ms; beside them: "
          f"{beside[0]:.0f} a second, p99 {beside[1]:.1f} ms")
    print(slow.communicate(timeout=120)[0].strip())
    print(f"server: {server.peak_memory():.0f} MB at its peak")
    server.stop()


asyncio.run(main())
