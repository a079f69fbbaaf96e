"""Rubric files with process criteria, and their scoring."""
import json
import os
import subprocess
from xml.sax.saxutils import quoteattr


def element(name, children=(), **attributes):
    """An element as text; children that are None are left out."""
    given = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items()
                    if value is not None)
    inner = "".join(child for child in children if child is not None)
    return f"<{name}{given}>{inner}</{name}>" if inner else f"<{name}{given}/>"


def rubric(identifier, tag, checks, events=()):
    """A rubric for one kind of request, with a criterion for each process by its id.

    Where events are given, the criteria apply to conversations in which one of them happened.
    """
    applies = element("appliesWhen", [
        element("any", [element("happens", event=event) for event in events])]) if events else None
    criteria = [
        element("criterion", [element("guidance", ["As the chart says."]), applies,
                              element("check", [element("process", parts)])],
                id=criterion, title=criterion.capitalize())
        for criterion, parts in checks.items()]
    tag = tag.replace("_", "-")
    body = element("section", criteria, id="process", title="Process")
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<rubric xmlns="urn:guildhall:curriculum:1" '
            f'id="{identifier}" title="{identifier}" language="en" channels="chat" '
            f'tags="{tag}" passMark="1">'
            f"<summary>{identifier}</summary>{body}</rubric>\n")


def score(guildhall, folder, rubrics, interactions):
    """The scorecards by interaction; each interaction is scored with the rubric of its kind."""
    cards = {}
    for kind, text in rubrics.items():
        mine = [i for i in interactions if i["tags"] == [kind.replace("_", "-")]]
        if not mine:
            continue
        rubric_file = os.path.join(folder, "rubric.xml")
        talks = os.path.join(folder, "talks.ndjson")
        with open(rubric_file, "w", encoding="utf-8") as file:
            file.write(text)
        with open(talks, "w", encoding="utf-8") as file:
            file.writelines(json.dumps(i, ensure_ascii=False) + "\n" for i in mine)
        lines = subprocess.run(
            [guildhall, "score", "--rubric", rubric_file, "--format", "ndjson", talks],
            capture_output=True, check=True).stdout.splitlines()
        for card in map(json.loads, lines):
            cards.setdefault(card["interaction"], []).extend(card["entries"])
    return cards


def is_flagged(entries):
    return any(entry["verdict"] == "notMet" for entry in entries)


def is_open_question(entries):
    return any(entry["verdict"] == "undetermined" for entry in entries)
