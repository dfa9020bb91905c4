"""An error on the page where it happened, with what to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.kit.strip import Strip, StripState
from workbench.errors import Conflict, MachineError, Problem, UserError, WorkbenchError

Sentence = Callable[[Problem | MachineError], str]


class ErrorStrip(Strip):
    """Turns any foreseen error into sentences; offers to try again or to reload."""

    def __init__(self, sentence: Sentence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = sentence

    def show_error(self, error: WorkbenchError | None, *, can_retry: bool = False) -> None:
        """Show the error; None clears the strip. The action keys are `retry` and `reload`."""
        if error is None:
            self.show_state(None)
            return
        actions: tuple[tuple[str, str], ...] = (("retry", self.tr("Try again")),) if can_retry else ()
        if isinstance(error, Conflict):
            text = self.tr("A colleague changed this record since you opened it.")
            advice = self.tr("Reload to see what stands now; what you typed stays here until then.")
            self.show_state(StripState(text, "amber", advice, (("reload", self.tr("Reload")),)))
        else:
            self.show_state(StripState(self._words(error), "red", actions=actions, closable=True))

    def show_problems(self, problems: list[Problem]) -> None:
        """Problems that belong to no field on the page; an empty list clears the strip."""
        self.show_error(UserError(problems) if problems else None)

    def _words(self, error: WorkbenchError) -> str:
        if isinstance(error, UserError):
            return "\n".join(self._sentence(problem) for problem in error.problems)
        if isinstance(error, MachineError):
            return self._sentence(error)
        return str(error)
