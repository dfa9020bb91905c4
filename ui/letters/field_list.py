"""The fields of a letter in two groups: what somebody must write, and what comes from the case."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.case.labels import fill
from ui.kit import metrics
from ui.kit.choices import Choice
from ui.kit.code_picker import CodePicker
from ui.kit.field_message import Level
from ui.kit.field_row import FieldRow
from ui.kit.section_label import SectionLabel
from ui.letters.field_control import (
    Making,
    has_keyboard,
    listen,
    made_control,
    select_words,
    show_in,
    typed_in,
)
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.errors import Problem
from workbench.letters.citable import CitablePlace
from workbench.letters.model import FieldView, LintView
from workbench.moment import today

REQUIRED = " *"


class FieldList(QScrollArea):
    """`edited` carries the key of a field that somebody changed."""

    edited = Signal(str)

    def __init__(self, desk: Desk, words: LetterWords, head: QWidget) -> None:
        super().__init__()
        self._desk, self._words = desk, words
        self._rows: dict[str, FieldRow] = {}
        self._views: dict[str, FieldView] = {}
        self._shape: tuple[object, ...] = ()
        self._refused: dict[str, str] = {}
        self._making = Making(words.chinese, lambda: today(desk.clock))
        self._lint: tuple[LintView, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setObjectName("body")
        self.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(2, 2, metrics.GAP_SMALL, metrics.GAP)
        self._column.setSpacing(metrics.GAP)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(metrics.GAP_SMALL)
        self._column.addWidget(head)
        self._column.addLayout(self._fields)
        self._column.addStretch(1)

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

    def offer_citations(self, places: Sequence[CitablePlace]) -> None:
        """What may be cited; those that nobody confirmed say so."""
        unsure = self.tr("not confirmed")
        self._making = replace(
            self._making,
            citations=tuple(
                Choice(one.code, one.name if one.confirmed else f"{one.name}（{unsure}）", search=one.gist)
                for one in places
            ),
        )
        for row in self._rows.values():
            if isinstance(row.control, CodePicker):
                row.control.set_choices(self._making.citations)

    def typed(self, keys: Iterable[str]) -> dict[str, object]:
        """What stands in these fields."""
        return {key: typed_in(self._rows[key].control) for key in keys if key in self._rows}

    def refuse(self, problems: Iterable[Problem]) -> None:
        """What was typed in these fields is not kept until it is mended."""
        for problem in problems:
            key = problem.field.removeprefix("fields.").split(".")[0]
            if key in self._rows:
                self._refused[key] = self._words.problem(problem)
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
        QTimer.singleShot(0, row, lambda: self._bring_in_sight(row))
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)
        if words:
            select_words(row.control, words)
        return True

    def show_typed(self, fields: Mapping[str, object], words: str) -> None:
        """Show what was put into these fields in a person's place, the words marked."""
        for key, value in fields.items():
            row = self._rows.get(key)
            if row is not None and isinstance(value, str | list):
                show_in(row.control, value)
        self.go_to(next(iter(fields)), words)

    def _bring_in_sight(self, row: QWidget) -> None:
        self.ensureWidgetVisible(row, 0, metrics.GAP_PAGE)
        self.horizontalScrollBar().setValue(0)

    def holder_of(self, words: str) -> str:
        """The first field whose text has these words; empty where none has."""
        return next((key for key, view in self._views.items() if words and words in view.shown), "")

    def put_on_top(self, widget: QWidget) -> None:
        """Let a widget scroll with the fields, above them."""
        self._column.insertWidget(0, widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be no wider than there is room: rows then put their labels above the controls."""
        super().resizeEvent(event)
        inside = self.widget()
        if inside is not None:
            inside.setFixedWidth(self.viewport().width())

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
        # As it stands on opening: a field does not jump to the other group while it is typed in.
        own = [view for view in views if not view.field.source or view.origin == "missing"]
        known = [view for view in views if view not in own]
        widgets: list[QWidget] = []
        for title, group in ((self.tr("To be written"), own), (self.tr("From the case"), known)):
            widgets += [SectionLabel(title)] if group else []
            widgets += [self._row(view) for view in group]
        fill(self._fields, widgets)

    def _row(self, view: FieldView) -> FieldRow:
        field, name = view.field, self._words.name(view.field)
        control = made_control(field, name, self._making)
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
            row.show_problem("\n".join(map(self._words.problem, others)), others[0].level)
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
        if view.field.source and view.origin == "typed":
            origin = self.tr("Typed here; empty it to take the case's value again")
        elif view.field.source and view.origin == "missing":
            origin = self.tr("The case does not say it yet")
        return " · ".join(part for part in (origin, help_text) if part)


def _level(found: Sequence[LintView]) -> Level:
    return "error" if any(one.level == "禁止" for one in found) else "warning"
