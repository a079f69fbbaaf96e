"""What a browser says of a page: overflow, accessibility, messages, weight."""

from axe_playwright_python.sync_playwright import Axe

MOST_BYTES = 100_000
_axe = Axe()


def told(violations):
    return "; ".join(
        f"{violation['id']}: {violation['help']} ({violation['nodes'][0]['html'][:160]})"
        for violation in violations)


def look_at(page, name):
    """What is wrong with the open page in light and dark, at 1440 and 360 pixels."""
    faults = []
    if (weight := weight_of(page)) > MOST_BYTES:
        faults.append(f"{name} weighs {weight} bytes with all that it loads")
    for scheme, width in [("light", 1440), ("light", 360), ("dark", 360), ("dark", 1440)]:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 900})
        over = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if over > 0:
            faults.append(f"{name} ({scheme}, {width}): {over} pixels too wide")
        # Colours do not depend on the width, so three looks are enough.
        if (scheme, width) != ("dark", 360):
            violations = _axe.run(page).response["violations"]
            if violations:
                faults.append(f"{name} ({scheme}, {width}): {told(violations)}")
    page.emulate_media(color_scheme="light")
    return faults


def weight_of(page):
    """Bytes of the page and of all that it loads, as if the browser had kept nothing."""
    return page.evaluate("""() => [...performance.getEntriesByType("navigation"),
        ...performance.getEntriesByType("resource")]
        .reduce((sum, entry) => sum + entry.decodedBodySize, 0)""")


class Watch:
    """Keeps the warnings and errors that a page writes to its console."""

    def __init__(self, page):
        self.messages = []
        page.on("console", lambda message: self.messages.append(f"{page.url}: {message.text}")
                if message.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: self.messages.append(f"{page.url}: {error}"))
