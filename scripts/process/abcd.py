"""The ABCD conversations as interactions, the rule book as rubrics, defects planted in copies."""
import itertools
import json
import os
import re

from process.rubrics import element, rubric

# What the desk writes for each action, and where in it the value stands that the action was done
# with.
SENTENCES = [
    ("pull-up-account", r"account has been pulled up for (?P<customer>.+)"),
    ("enter-details", r"details of (?P<given>.+) have been entered"),
    ("record-reason", r"a reason of (?P<reason>.+) has been recorded"),
    ("membership", r"membership level of (?P<given>.+) has been noted"),
    ("shipping-status", r"shipping status of (?P<given>.+) has been noted"),
    ("offer-refund", r"a refund has been made for the amount of (?P<amount>.+)"),
    ("make-purchase", r"a purchase of (?P<product>.+) was made"),
    ("update-order", r"order has been updated with (?P<change>.+)"),
    ("update-account", r"account has been updated with (?P<change>.+)"),
    ("notify-team", r"the (?P<team>.+) has been notified"),
    ("select-faq", r"faq answer related to (?P<topic>.+) was selected"),
    ("search-faq", r"(answers can be found in the faq pages, )?searching the faq pages"),
    ("verify-identity", r"identity verification in progr?ess"),
    ("validate-purchase", r"purchase validation in progr?ess"),
    ("subscription-status", r"querying the system for subscription status"),
    ("look-for-solutions", r"agent is looking for solutions\b.*"),
    ("ask-the-oracle", r"querying the system for an answer"),
    ("promo-code", r"a promo code has been created"),
    ("make-password", r"a password has been generated"),
    ("send-link", r"a link (will be|has been) sent"),
]
# The values that come from the customer, and those that somebody must have spoken of; the rest are
# choices of the agent, which no words need to show.
SAID = {"pull-up-account": ("customer", "customer"), "enter-details": ("given", "customer"),
        "membership": ("given", "customer"), "shipping-status": ("given", "customer"),
        "offer-refund": ("amount", "anyone"), "make-purchase": ("product", "anyone")}

# Actions for which the desk writes one and the same sentence.
ALIKE = {"try-again", "log-out-in", "instructions"}


class Book:
    def __init__(self, data):
        def read(name):
            with open(os.path.join(data, name), encoding="utf-8") as file:
                return json.load(file)
        self.steps = read("kb.json")
        self.values = read("ontology.json")["values"]["enumerable"]
        self.dialogues = read("dialogues.json")

    def kind(self, row):
        """The kind of request; a number behind it is a variant."""
        subflow = row["scenario"]["subflow"]
        for kind in (subflow, re.sub(r"_\d+$", "", subflow)):
            if kind in self.steps:
                return kind
        return None

    def acts(self, turns):
        """The turns with what was done in place of the sentences of the desk."""
        return [{**turn, "act": act(turn["text"])} if turn["speaker"] == "action" else turn
                for turn in turns]

    def rubric(self, kind):
        steps = [
            element("step", [
                element("uses", detail=SAID[action][0], givenBy=SAID[action][1])
                if action in SAID else None],
                id=action, title=action.replace("-", " ").capitalize(), event=event(action))
            for action in self.steps[kind]]
        return rubric(f"abcd-{kind}".replace("_", "-"), kind, {"process": steps})

    def defects(self, row, kind):
        """Every single defect, as (kind, what, turns)."""
        turns = self.acts(row["turns"])
        required = [event(action) for action in self.steps[kind]]
        done = [i for i, turn in enumerate(turns)
                if "act" in turn and turn["act"]["type"] in required]
        for i in done:
            yield "an action removed", turns[i]["act"]["type"], turns[:i] + turns[i + 1:]
        for i, j in itertools.combinations(done, 2):
            if turns[i]["act"]["type"] != turns[j]["act"]["type"]:
                copy = list(turns)
                copy[i], copy[j] = copy[j], copy[i]
                what = f"{turns[i]['act']['type']} and {turns[j]['act']['type']}"
                yield "two actions swapped", what, copy
        for i in done:
            for wrong in self.wrong(turns[i]["act"]):
                copy = list(turns)
                copy[i] = {**turns[i], "act": wrong}
                yield "a value changed", f"{wrong['type']} {wrong['details']}", copy

    def wrong(self, act):
        """The act with each value that the desk knows of the same kind, or another digit."""
        for name, value in act.get("details", {}).items():
            kinds = [v for v in self.values.values() if value.lower() in map(str.lower, v)]
            others = [v for v in (kinds[0] if kinds else []) if v.lower() != value.lower()]
            if not others and re.search(r"\d", value):
                others = [re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), value, count=1)]
            for other in others:
                yield {"type": act["type"], "details": {name: other}}


def event(action):
    return "look-for-solutions" if action in ALIKE else action


def act(sentence):
    """The event that a sentence of the desk records; one that is not known keeps its words."""
    text = sentence.strip().rstrip(". ")
    for action, pattern in SENTENCES:
        match = re.fullmatch(pattern, text, re.IGNORECASE)
        if match:
            return {"type": action, "details": match.groupdict()}
    match = re.match(r"system action: search (\w+)", text, re.IGNORECASE)
    if match:
        return {"type": f"search-{match[1].lower()}", "details": {}}
    return {"type": "unknown", "details": {"text": text}}


def interaction(identifier, kind, turns):
    out = []
    for turn in turns:
        if "act" in turn:
            out.append({"by": 1, "event": turn["act"]})
        else:
            out.append({"by": 0 if turn["speaker"] == "customer" else 1, "text": turn["text"]})
    return {
        "id": identifier, "source": {"system": "abcd", "externalID": identifier},
        "channel": "chat", "language": "en", "tags": [kind.replace("_", "-")],
        "participants": [{"role": "customer"}, {"role": "agent", "agent": "agent"}],
        "turns": out}
