"""The fields of a letter in two groups: what somebody must write, and what comes from the case."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.field_message import Level
from ui.kit.field_row import FieldRow
from ui.kit.section_label import SectionLabel
from ui.letters.field_control import has_keyboard, listen, made_control, select_words, show_in, typed_in
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.errors import Problem
from workbench.letters.model import FieldView, LintView
from workbench.moment import today

REQUIRED = " *"


class FieldList(QScrollArea):
    """`edited` carries the key of a field that somebody changed."""

    edited = Signal(str)

    def __init__(self, desk: Desk, words: LetterWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, words
        self._rows: dict[str, FieldRow] = {}
        self._views: dict[str, FieldView] = {}
        self._shape: tuple[object, ...] = ()
        self._refused: dict[str, str] = {}
        self._lint: tuple[LintView, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_state(self, views: Sequence[FieldView], lint: Sequence[LintView], *, anew: bool) -> None:
        """Show values and what is wrong with them; a field in which somebody types keeps what is there."""
        self._views = {view.field.key: view for view in views}
        self._lint = tuple(lint)
        shape = tuple((view.field, view.required) for view in views)
        if anew or shape != self._shape:
            self._build(views, anew=anew)
        self._shape = shape
        for key, view in self._views.items():
            control = self._rows[key].control
            if anew or not (has_keyboard(control) or key in self._refused):
                show_in(control, view.value)
            self._show_below(key)

    def typed(self, keys: Iterable[str]) -> dict[str, object]:
        """What stands in these fields."""
        return {key: typed_in(self._rows[key].control) for key in keys if key in self._rows}

    def refuse(self, problems: Iterable[Problem]) -> None:
        """What was typed in these fields is not kept until it is mended."""
        for problem in problems:
            key = problem.field.removeprefix("fields.").split(".")[0]
            if key in self._rows:
                self._refused[key] = self._desk.sentence(problem)
                self._show_below(key)

    def accept(self, keys: Iterable[str]) -> None:
        """These were mended."""
        for key in keys:
            self._refused.pop(key, None)

    def go_to(self, key: str, words: str = "") -> bool:
        """Put the keyboard into a field, on some words of it; whether there is such a field."""
        row = self._rows.get(key)
        if row is None:
            return False
        # A field that was just made has its place with the next round of events.
        QTimer.singleShot(0, row, lambda: self.ensureWidgetVisible(row, 0, metrics.GAP_PAGE))
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if words:
            select_words(row.control, words)
        return True

    def holder_of(self, words: str) -> str:
        """The first field whose text has these words; empty where none has."""
        return next((key for key, view in self._views.items() if words and words in view.shown), "")

    def lock(self, locked: bool) -> None:
        """Whether anything can be typed."""
        for row in self._rows.values():
            row.control.setEnabled(not locked)

    def _build(self, views: Sequence[FieldView], *, anew: bool) -> None:
        if not anew and self._rows.keys() == self._views.keys():
            for view in views:
                self._rows[view.field.key].rename(self._label(view))
            return
        self._refused, self._rows = {}, {}
        inside = QWidget()
        inside.setObjectName("body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(2, 2, metrics.GAP_SMALL, metrics.GAP)
        column.setSpacing(metrics.GAP_SMALL)
        own = [view for view in views if not view.field.source]
        known = [view for view in views if view.field.source]
        for title, group in ((self.tr("To be written"), own), (self.tr("From the case"), known)):
            if group:
                column.addWidget(SectionLabel(title))
            for view in group:
                column.addWidget(self._row(view))
        column.addStretch(1)
        self.setWidget(inside)

    def _row(self, view: FieldView) -> FieldRow:
        field, name = view.field, self._words.name(view.field)
        control = made_control(
            field, name, chinese=self._words.chinese, today=lambda: today(self._desk.clock)
        )
        listen(control, lambda: self.edited.emit(field.key))
        row = FieldRow(self._label(view), control)
        self._rows[field.key] = row
        return row

    def _label(self, view: FieldView) -> str:
        return self._words.name(view.field) + (REQUIRED if view.required else "")

    def _show_below(self, key: str) -> None:
        """Under a field: what is wrong, else words that must not go out, else where its value is from."""
        row, view = self._rows[key], self._views[key]
        refused = self._refused.get(key)
        if refused is not None:
            row.show_problem(refused)
            return
        missing = [problem for problem in view.problems if problem.code == "letter.field_missing"]
        others = [problem for problem in view.problems if problem not in missing]
        found = [one for one in self._lint if one.term in view.shown]
        row.show_note(self._note(view))
        if others:
            row.show_problem("\n".join(map(self._desk.sentence, others)), others[0].level)
        elif found:
            row.show_problem("\n".join(map(self._finding, found)), _level(found))
        elif missing:
            row.show_problem(self.tr("Required"), "warning")
        else:
            row.show_problem(None)

    def _finding(self, one: LintView) -> str:
        reason = self._words.either(one.reason_zh, one.reason_en)
        return self.tr("“{words}”: {reason}").format(words=one.term, reason=reason)

    def _note(self, view: FieldView) -> str:
        help_text = self._words.either(view.field.help_zh, view.field.help_en)
        origin = ""
        if view.field.source and view.origin == "program":
            origin = self.tr("From the case")
        elif view.field.source and view.origin == "typed":
            origin = self.tr("Typed here; empty it to take the case's value again")
        elif view.field.source:
            origin = self.tr("The case does not say it yet")
        return " · ".join(part for part in (origin, help_text) if part)


def _level(found: Sequence[LintView]) -> Level:
    return "error" if any(one.level == "禁止" for one in found) else "warning"
