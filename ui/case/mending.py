"""What mends a problem of the case: which dialog or which tab, and the verb that leads there."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from workbench.errors import Problem

Kind = Literal[
    "demand", "fact", "handler", "export", "notice", "verify", "tab", "contact", "approval", "nothing"
]


@dataclass(frozen=True, slots=True)
class Mending:
    """`target`: a fact's key, a demand's place, or the tab; `item` a thing in the tab."""

    kind: Kind
    target: str = ""
    item: str = ""


def mending(problem: Problem) -> Mending:
    """Where a problem is mended."""
    head, _, rest = problem.field.partition(".")
    if head == "demands":
        return Mending("demand", rest)
    if head == "facts":
        item = _after_the_decision(rest)
        return Mending("tab", "after", item) if item else Mending("fact", rest)
    if head == "refusal":
        return _in_a_tab(problem)
    return {
        "handler": Mending("handler"),
        "approval": Mending("approval"),
        "case_file": Mending("export"),
        "notice": Mending("notice"),
        "hashes": Mending("verify"),
        "awards": Mending("tab", "overview"),
    }.get(head, Mending("nothing"))


def mending_verb(problem: Problem) -> str:
    """What the button beside a problem says; empty where there is none."""
    return {
        "demand": QCoreApplication.translate("Mending", "Decide"),
        "fact": QCoreApplication.translate("Mending", "Fill in"),
        "handler": QCoreApplication.translate("Mending", "Change"),
        "approval": QCoreApplication.translate("Mending", "Record"),
        "export": QCoreApplication.translate("Mending", "Export"),
        "notice": QCoreApplication.translate("Mending", "Record"),
        "verify": QCoreApplication.translate("Mending", "Verify now"),
        "tab": QCoreApplication.translate("Mending", "Go there"),
    }.get(mending(problem).kind, "")


def _after_the_decision(fact: str) -> str:
    """The place in the tab of follow-ups where a fact is recorded with all that belongs to it."""
    if fact.startswith("five."):
        return fact.rpartition(".")[0]
    if fact == "rectification.root_cause":
        return "cause"
    return "mend" if fact in ("rectification.owner", "rectification.due_on") else ""


def _in_a_tab(problem: Problem) -> Mending:
    """The thing that a gate of the refusal waits for, else its step; exhibits have their own tab."""
    detail = problem.detail
    for key in ("element", "fact"):
        if key in detail:
            return Mending("tab", "refusal", detail[key])
    for key in ("item", "evidence"):
        if key in detail:
            return Mending("tab", "evidence", detail[key])
    return Mending("tab", "refusal", detail.get("ground") or detail.get("step", ""))
