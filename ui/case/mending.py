"""What mends a problem of the case: which dialog or which tab, and the verb that leads there."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

from workbench.errors import Problem

Kind = Literal["demand", "fact", "handler", "export", "notice", "tab", "contact", "nothing"]


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
        return Mending("fact", rest)
    if head == "refusal":
        return Mending("tab", "refusal", _item_of(problem))
    return {
        "handler": Mending("handler"),
        "case_file": Mending("export"),
        "notice": Mending("notice"),
    }.get(head, Mending("nothing"))


def mending_verb(problem: Problem) -> str:
    """What the button beside a problem says; empty where there is none."""
    return {
        "demand": QCoreApplication.translate("Mending", "Decide"),
        "fact": QCoreApplication.translate("Mending", "Fill in"),
        "handler": QCoreApplication.translate("Mending", "Change"),
        "export": QCoreApplication.translate("Mending", "Export"),
        "notice": QCoreApplication.translate("Mending", "Record"),
        "tab": QCoreApplication.translate("Mending", "Go there"),
    }.get(mending(problem).kind, "")


def _item_of(problem: Problem) -> str:
    """The thing in the refusal checklist that a gate waits for, else its step."""
    for key in ("element", "fact", "item", "evidence", "clock", "ground"):
        if key in problem.detail:
            return problem.detail[key]
    return f"step.{problem.detail.get('step', '')}"
