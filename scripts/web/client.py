"""A small HTTP client for many connections at once: one request at a time on each, kept alive."""

import asyncio
import re
import subprocess
import time
import urllib.parse

TOKEN = re.compile(r'name="token" value="([^"]+)"')


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def text(self):
        return self.body.decode()


class Browser:
    """One connection with its cookie and the last form's token."""

    def __init__(self, port):
        self.port, self.cookie, self.token = port, None, ""
        self.reader = self.writer = None

    async def send(self, method, path, form=None, headers=()):
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{self.port}", *headers]
        if self.cookie:
            lines.append(f"Cookie: {self.cookie}")
        body = b""
        if form is not None:
            body = urllib.parse.urlencode([*form, ("token", self.token)]).encode()
            lines += ["Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        self.writer.write("\r\n".join(lines + ["", ""]).encode() + body)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        fields = [line.split(": ", 1) for line in head[1:] if line]
        named = {name.lower(): value for name, value in fields}
        size = int(named.get("content-length", "0"))
        answer = Answer(int(head[0].split()[1]), named, await self.reader.readexactly(size))
        for name, value in fields:
            if name.lower() == "set-cookie":
                self.cookie = value.split(";")[0]
        if found := TOKEN.search(answer.body.decode("utf-8", "replace")):
            self.token = found[1]
        return answer

    async def get(self, path):
        answer = await self.send("GET", path)
        while answer.status == 303:
            answer = await self.send("GET", answer.headers["location"])
        assert answer.status == 200, f"GET {path}: {answer.status}"
        return answer

    def close(self):
        if self.writer:
            self.writer.close()
        self.reader = self.writer = None


class Server:
    """`guildhall serve` over a folder, with links for some people."""

    def __init__(self, program, folder, names=(), log="serve.log"):
        self.log = open(f"{folder}/{log}", "w")
        self.process = subprocess.Popen(
            [program, "serve", "--data", folder, "--port", "0",
             *[part for name in names for part in ("--link", name)]],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.links, self.port, text = {}, None, ""
        deadline = time.monotonic() + 120
        while (self.port is None or len(self.links) < len(names)) and time.monotonic() < deadline:
            line = self.process.stdout.readline()
            if not line:
                break
            if found := re.search(r"open at http://[^:]+:(\d+)", line):
                self.port = int(found[1])
            if found := re.match(r"Sign in once as (.+), within a day:", text):
                self.links[found[1]] = urllib.parse.urlsplit(line.strip()).path
            text = line
        assert self.port and len(self.links) == len(names), "the server did not start"

    async def browser(self, name):
        """Somebody who came in by their link."""
        browser = Browser(self.port)
        await browser.get(self.links[name])
        answer = await browser.send("POST", self.links[name], form=[])
        assert answer.status == 303, f"{name} was not let in: {answer.status}"
        return browser

    def processor_seconds(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / 100

    def peak_memory(self):
        return next(int(line.split()[1]) / 1024 for line in open(f"/proc/{self.process.pid}/status")
                    if line.startswith("VmHWM"))

    def stop(self, by_force=False):
        (self.process.kill if by_force else self.process.terminate)()
        self.process.wait(timeout=60)
        self.log.close()


def percentile(sorted_values, share):
    return sorted_values[min(len(sorted_values) - 1, int(len(sorted_values) * share))]
