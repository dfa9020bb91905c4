"""What is said of a self-test: lines for people as it goes on, or one document at the end."""

import json
from collections.abc import Sequence
from typing import Any

from ui.cli.voice import say
from ui.messages import Messages
from workbench.selftest.model import Outcome


class Telling:
    """Says every step at once, unless one document is wanted; `lines` holds all that was said."""

    def __init__(self, messages: Messages, *, as_json: bool) -> None:
        self._messages = messages
        self._as_json = as_json
        self.lines: list[str] = []

    def step(self, outcome: Outcome) -> None:
        """One line, and under it what went wrong."""
        code = "selftest.done" if outcome.is_done else "selftest.failed"
        line = self._messages.text(code, {"step": self._name(outcome), "seconds": f"{outcome.seconds:.1f}"})
        self._say(line, *(f"    {each}" for each in outcome.trace.rstrip().splitlines()))

    def end(self, outcomes: Sequence[Outcome], notes: Sequence[str]) -> None:
        """How the whole went, and what else there is to know."""
        broken = sum(not outcome.is_done for outcome in outcomes)
        detail = {"steps": str(len(outcomes)), "failed": str(broken)}
        self._say(
            *notes, self._messages.text("selftest.some_failed" if broken else "selftest.all_done", detail)
        )
        if self._as_json:
            steps = [self._document(outcome) for outcome in outcomes]
            document = {"passed": not broken, "steps": steps, "notes": list(notes)}
            say(json.dumps(document, ensure_ascii=False, indent=2) + "\n")

    def _say(self, *lines: str) -> None:
        self.lines.extend(lines)
        if not self._as_json:
            say("\n".join(lines) + "\n")

    def _name(self, outcome: Outcome) -> str:
        return self._messages.text(outcome.step.code, outcome.step.detail)

    def _document(self, outcome: Outcome) -> dict[str, Any]:
        return {
            "step": outcome.step.code,
            **outcome.step.detail,
            "name": self._name(outcome),
            "passed": outcome.is_done,
            "seconds": round(outcome.seconds, 2),
            "trace": outcome.trace,
        }
