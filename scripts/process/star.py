"""The STAR dialogues as interactions, their flow charts as rubrics, defects planted in copies."""
import itertools
import json
import os

from process.rubrics import element, rubric

# What a lookup came to, or what the customer said to its result; every other branch of a chart
# stands before the lookup.
RESULTS = {"query_success", "query_failure", "available", "unavailable", "yes", "no", "correct",
           "incorrect", "noanswer", "done"}
LOOKUPS = {"query", "query_check", "query_book"}
GENERAL = {"hello", "anything_else", "out_of_scope", "goodbye_1", "goodbye_2"}
PHASES = ("ask", "lookup", "result", "told")


class Chart:
    """A task's flow chart, with each reply in the phase that the chart gives it."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            chart = json.load(file)
        self.task = os.path.basename(path).removesuffix(".json")
        self.graph = graph = chart["graph"]
        targets = set(graph.values())
        branches = {key for key in graph if key not in targets and key != "hello"}
        self.replies = [s for s in chart["replies"] if s not in branches | LOOKUPS | RESULTS]
        self.before = self.reach({"hello"} | (branches - RESULTS))
        # What the chart shows behind a lookup, and only there.
        direct = {graph[key] for key in (LOOKUPS | RESULTS - {"no"}) & set(graph)}
        # What it shows there and before it too, such as that nobody can be authenticated.
        both = {s for s in direct & self.before if "_ask_" not in s and s not in self.chain()}
        self.told = [s for s in self.replies if s not in self.before and not general(s)
                     and (s in direct or s in graph and "_ask_" not in s)]
        # Replies to which the chart gives no one place; they do tell an outcome.
        self.unplaced = [s for s in self.replies if s in both or not asks(s) and not general(s)
                         and s not in self.told and s not in graph and s not in self.before]
        self.asks = [s for s in self.replies if s != "hello" and not general(s)
                     and s not in self.told and s not in self.unplaced]
        booked = graph.get("query_book")
        self.booked = [booked] if booked else [
            graph[key] for key in ("query_success", "query_failure")
            if "query_book" in targets and key in graph]
        # What must be offered before it is booked.
        self.offers = [graph[key] for key in ("available", "query_success")
                       if self.booked and key in graph and graph[key] not in self.booked]

    def reach(self, start):
        """The steps that lead from these without a lookup between."""
        seen, waiting = set(), list(start)
        while waiting:
            step = waiting.pop()
            if step in seen or step in LOOKUPS:
                continue
            seen.add(step)
            waiting += [self.graph[step]] if step in self.graph else []
        return seen

    def chain(self):
        """The steps of the chart from the beginning to the first lookup."""
        steps, step = [], self.graph.get("hello")
        while step and step not in LOOKUPS and step not in steps:
            steps.append(step)
            step = self.graph.get(step)
        return steps

    def phase(self, step):
        if step == "query":
            return "lookup"
        if step == "return_item":
            return "result"
        return "told" if step in self.told else "ask" if step in self.chain() else None

    def rubric(self, reading):
        """The chart as a rubric.

        plain:  questions may be left out, for the customer may have answered before they were
                asked, and come in any order and again; every lookup has its result at once; what
                came out is told, and never before the first result.
        order:  and the questions that are asked come in the order of the chart.
        strict: and every question of the chart is asked.
        """
        steps = [optional(step(s)) for s in self.asks]
        if reading == "strict":
            chain = self.chain()
            steps = [step(s) for s in chain] + [optional(step(s)) for s in self.asks
                                                if s not in chain]
        if reading == "plain":
            # Greetings and the like count only in that they stand between other steps.
            steps += [optional(step(s)) for s in self.replies if general(s)]
            steps = [element("anyOrder", steps)]
        outcome = element("either", [
            element("step", [sign(s) for s in self.told], id="told", early="fault",
                    title="Tells what came out"),
            element("step", [sign(s) for s in self.unplaced], id="unplaced",
                    title="Tells that nothing came out") if self.unplaced else None,
            step("own-words-told", "Tells in words of their own")])
        process = steps + [
            element("block", [step("query", "Looks it up"), step("return_item", "The result")]),
            outcome]
        if reading == "plain":
            process = [element("loop", process)]
        checks = {"process": process}
        if self.offers:
            checks["booking"] = [
                optional(element("step", [sign(s) for s in self.offers], id="offer",
                                 title="Says whether it is to be had")),
                optional(element("step", [sign(s) for s in self.booked], id="booked",
                                 early="fault", title="Says that it is booked"))]
        # Before there was anything to look up, the customer may leave.
        events = ["query", "return_item", *self.told]
        return rubric(f"star-{self.task}".replace("_", "-"), self.task, checks, events)


def asks(step):
    return "_ask_" in step or step == "ask_name"


def general(step):
    return step in GENERAL or step.endswith("_bye")


def sign(step):
    return element("sign", event=step)


def step(name, title=None):
    return element("step", id=name.replace("_", "-"), title=title or name.replace("_", " "),
                   event=name)


def optional(part):
    return element("optional", [part])


def name(turns, position):
    """The step that a turn stands for.

    An agent who goes on in words of their own directly behind a result tells what came out.
    """
    turn = turns[position]
    if turn["speaker"] != "agent":
        return turn.get("event")
    step = turn.get("step")
    if step not in (None, "custom"):
        return step
    before = turns[position - 1].get("event") if position else None
    return "own-words-told" if before == "return_item" else "own-words"


def interaction(identifier, task, rows):
    turns = []
    for position, turn in enumerate(rows):
        if turn["speaker"] == "customer":
            turns.append({"by": 0, "text": turn["text"]})
            continue
        turns.append({"by": 1, "event": {"type": name(rows, position)}})
        if turn["speaker"] == "agent":
            turns.append({"by": 1, "text": turn["text"]})
    return {
        "id": identifier, "source": {"system": "star", "externalID": identifier},
        "channel": "chat", "language": "en", "tags": [task.replace("_", "-")],
        "participants": [{"role": "customer"}, {"role": "agent", "agent": "wizard"}],
        "turns": turns}


def defects(row, chart):
    """Every single defect of the kinds in the table, as (kind, what, turns); none where the
    conversation ended before a lookup, and the chart requires nothing yet."""
    turns = row["turns"]
    names = [name(turns, position) for position in range(len(turns))]
    if "query" not in names:
        return
    phases = [chart.phase(step) for step in names]
    told = [i for i, p in enumerate(names)
            if p in chart.told or p in chart.unplaced or p == "own-words-told"]
    for i, step in enumerate(names):
        without = turns[:i] + turns[i + 1:]
        if phases[i] in ("lookup", "result"):
            yield f"a {phases[i]} removed", step, without
        elif told == [i]:
            yield "the only outcome removed", step, without
        elif phases[i] == "ask" and names.count(step) == 1:
            yield "a question removed", step, without
    once = [i for i, step in enumerate(names) if phases[i] and names.count(step) == 1]
    for i, j in itertools.combinations(once, 2):
        low, high = PHASES.index(phases[i]), PHASES.index(phases[j])
        copy = list(turns)
        copy[i], copy[j] = copy[j], copy[i]
        what = f"{names[i]} and {names[j]}"
        if low < high:
            yield f"{phases[i]} and {phases[j]} swapped", what, copy
        elif low == high == 0:
            if chart.chain().index(names[i]) < chart.chain().index(names[j]):
                yield "two questions swapped", what, copy
        elif names[i] in chart.offers and names[j] in chart.booked:
            yield "offer and booking swapped", what, copy
