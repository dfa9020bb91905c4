"""Where problems are shown: fields by their domain path, errors only once a field was left."""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QWidget

from ui.kit.field_message import Level
from workbench.errors import Problem


class Marked(Protocol):
    """A control with a place for what is wrong with it."""

    @property
    def control(self) -> QWidget:
        """What has the keyboard."""

    def show_problem(self, text: str | None, level: Level = "error") -> None:
        """Show it; None clears the place."""


class Fields:
    """Binds paths such as `complainant.id_no` to their places on the page."""

    def __init__(self, sentence: Callable[[Problem], str]) -> None:
        self._sentence = sentence
        self._marks: dict[str, Marked] = {}
        self._touched: set[str] = set()

    def bind(self, marks: Mapping[str, Marked]) -> None:
        """Remember where the problems of these paths are shown."""
        self._marks.update(marks)

    def unbind(self, prefix: str) -> None:
        """Forget every path below a prefix: its rows are replaced."""
        for path in [path for path in self._marks if path.startswith(f"{prefix}.")]:
            del self._marks[path]

    def touch(self, left: QWidget | None, entered: QWidget | None) -> bool:
        """Note which fields the keyboard has just left; True when any of them is new."""
        before = len(self._touched)
        for path, mark in self._marks.items():
            if _within(mark.control, left) and not _within(mark.control, entered):
                self._touched.add(path)
        return len(self._touched) > before

    def forget_touches(self) -> None:
        """Begin anew."""
        self._touched.clear()

    def show(self, problems: Iterable[Problem], *, all_errors: bool) -> list[Problem]:
        """Mark the fields; returns the problems that have no place.

        Warnings are shown at once, errors of a field when it was left, or all with `all_errors`.
        """
        found: dict[str, list[Problem]] = {}
        homeless: list[Problem] = []
        for problem in problems:
            path = self._place_of(problem.field)
            if problem.level == "error" and not all_errors and path not in self._touched:
                continue
            if path is None:
                homeless.append(problem)
            else:
                found.setdefault(path, []).append(problem)
        for path, mark in self._marks.items():
            here = found.get(path, [])
            errors = [problem for problem in here if problem.level == "error"]
            text = "\n".join(dict.fromkeys(self._sentence(problem) for problem in errors or here))
            mark.show_problem(text or None, "error" if errors else "warning")
        return homeless

    def focus_first(self, problems: Iterable[Problem]) -> bool:
        """Put the keyboard into the first field that has an error."""
        for problem in problems:
            path = self._place_of(problem.field)
            if path is not None and problem.level == "error":
                self._marks[path].control.setFocus()
                return True
        return False

    def _place_of(self, path: str) -> str | None:
        while path:
            if path in self._marks:
                return path
            path = path.rpartition(".")[0]
        return None


def _within(control: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (control is widget or control.isAncestorOf(widget))
