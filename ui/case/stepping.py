"""What the main button does: the next step, whichever it is."""

from collections.abc import Callable
from typing import Protocol

from workbench.process.model import NextStep

REFUSAL, EVIDENCE = "refusal", "evidence"


class Steps(Protocol):
    """What a page can do to take a step."""

    def assign(self) -> None:
        """Ask who handles the case."""

    def move(self, to_state: str) -> None:
        """Ask about a move."""

    def answer(self, key: str) -> None:
        """Ask for a fact."""


class Places(Protocol):
    """Where a page can go."""

    def record_contact(self) -> None:
        """Open the form for a contact."""

    def go_tab(self, key: str, item: str) -> bool:
        """Show a tab and a thing in it; False when the case has no such tab."""


def take_step(step: NextStep, doors: Steps, places: Places) -> None:
    """Do it, or go to where it is done."""
    ways: dict[str, Callable[[], object]] = {
        "process.next_handler": doors.assign,
        "process.next_person": doors.assign,
        "process.next_contact": places.record_contact,
        "process.next_move": lambda: doors.move(step.move),
        "process.next_conclude": lambda: doors.move(step.move),
        "process.next_need": lambda: doors.move(step.detail.get("state", "")),
        "process.next_item": lambda: places.go_tab(EVIDENCE, step.target),
        "process.next_review": lambda: places.go_tab(EVIDENCE, step.target),
    }
    if step.code in ways:
        ways[step.code]()
    elif not places.go_tab(REFUSAL, step.target) and step.code == "process.next_fact":
        doors.answer(step.target)
