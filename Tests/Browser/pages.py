"""Finds the pages of a role by following links, a few of each kind."""

import re
from urllib.parse import urlsplit

# Links that change something, leave the house or give a file are not pages.
SKIPPED = re.compile(r"\.(csv|json|ndjson|svg|xml|zip|pdf|jwt|html?)$|^/assets/|^/api/|/download")


def kind(path):
    """A path with what differs from one thing of a kind to the next left out."""
    parts = urlsplit(path).path.split("/")
    plain = ["N" if part.isdigit() else part for part in parts]
    # /learn/modules/MODULE/lessons/PART: the names of things stand after the names of kinds.
    for place, part in enumerate(plain):
        if place > 0 and plain[place - 1] in {
                "modules", "lessons", "quizzes", "scenarios", "checklists", "reviews-of", "items",
                "articles", "programmes", "criteria", "rubrics", "teams", "link"}:
            plain[place] = "N"
    return "/".join(plain)


def crawl(page, start, most=120, each=2):
    """Yields the address of every page reached from a start page, a few of each kind."""
    waiting, known, counts = [start], {start}, {}
    while waiting and len(known) < 2000:
        path = waiting.pop(0)
        shape = kind(path)
        if counts.get(shape, 0) >= each or sum(counts.values()) >= most:
            continue
        answer = page.goto(path)
        if answer is None or "text/html" not in answer.headers.get("content-type", ""):
            continue
        counts[shape] = counts.get(shape, 0) + 1
        yield path, answer
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
            target = urlsplit(link)
            if target.scheme or target.netloc or not target.path.startswith("/"):
                continue
            next_path = target.path + (f"?{target.query}" if target.query else "")
            if SKIPPED.search(target.path) or next_path in known:
                continue
            known.add(next_path)
            waiting.append(next_path)
