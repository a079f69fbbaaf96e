"""Finds the pages of a role by following links, a few of each route."""

from urllib.parse import urlsplit

from routes import PAGES, route_of

# Where pages of one route differ more than elsewhere.
MANY = {"/learn/modules/{module}": 9, "/learn/modules/{module}/quizzes/{part}": 4,
        "/learn/modules/{module}/lessons/{part}": 3, "/learn/plays/{play}": 4,
        "/track/people/{person}": 12}


def crawl(page, starts, area="/", each=2):
    """Yields the address and the answer of every page reached in an area, a few of each route."""
    waiting, known, counts = list(starts), set(starts), {}
    while waiting:
        path = waiting.pop(0)
        route = route_of(path)
        if counts.get(route, 0) >= MANY.get(route, each):
            continue
        counts[route] = counts.get(route, 0) + 1
        answer = page.goto(path)
        yield path, answer
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
            target = urlsplit(link)
            path = target.path + (f"?{target.query}" if target.query else "")
            if target.scheme or target.netloc or not path.startswith(area) or path in known:
                continue
            known.add(path)
            # A link to nothing is followed too, and told.
            if route_of(path) in {None, *PAGES}:
                waiting.append(path)
