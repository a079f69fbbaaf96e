"""The routes of the application, as docs/routes.md has them."""

import re
from urllib.parse import urlsplit

from houses import ROOT

# A page is every GET that gives HTML; these give something else.
NO_PAGES = re.compile(r"^/(api|assets|metrics|healthz|readyz)\b|\.(csv|json|ndjson|html)$|^/learn/figures/"
                      r"|^/track/exports/|/portfolio$|/people/\{person\}/export$")

TABLE = (ROOT / "docs" / "routes.md").read_text()
GETS = re.findall(r"^\| `GET (\S+)` \|", TABLE, re.MULTILINE)
PAGES = [route for route in GETS if not NO_PAGES.search(route)]


def _pattern(route):
    return re.compile("/".join(
        "[^/]+" if part.startswith("{") else re.escape(part) for part in route.split("/")) + "$")


# What is written out goes before what stands for anything.
_PATTERNS = sorted(((route, _pattern(route)) for route in GETS), key=lambda pair: pair[0].count("{"))


def route_of(address):
    """The route that answers an address, or nothing."""
    path = urlsplit(address).path
    return next((route for route, pattern in _PATTERNS if pattern.match(path)), None)
