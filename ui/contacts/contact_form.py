"""The form for a contact: what was said, what follows from it, what was felt, asked and promised."""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.contacts.feeling_part import FeelingPart
from ui.contacts.form_parts import FormPart
from ui.contacts.frame_part import FramePart
from ui.contacts.hints import HintLine
from ui.contacts.model import ContactChoices
from ui.contacts.outlook_part import OutlookPart
from ui.contacts.words_part import WordsPart
from ui.kit import metrics
from ui.kit.card import rule
from ui.kit.form import FieldProblems
from workbench.contacts.model import ContactDraft
from workbench.errors import MachineError, Problem
from workbench.moment import BRANCH_ZONE

STACKED_BELOW = 660


class ContactForm(QWidget):
    """Shows and gives a ContactDraft; `edited` after every change, `submitted` on Ctrl+Enter in a text."""

    edited = Signal()
    submitted = Signal()

    def __init__(
        self,
        choices: ContactChoices,
        now: Callable[[], datetime],
        sentence: Callable[[Problem | MachineError], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.problems = FieldProblems(sentence)
        self._now = now
        self._telling = True
        self._words = WordsPart(self.problems)
        self._frame = FramePart(choices, now)
        self._frame.lay_out(self.problems)
        self._feeling = FeelingPart(choices, self.problems)
        self._outlook = OutlookPart(self._today, self.problems)
        self._parts: tuple[FormPart, ...] = (self._words, self._frame, self._feeling, self._outlook)
        self._columns = self._lay_out()
        for part in self._parts:
            part.edited.connect(self._on_part_edited)
        self._words.submitted.connect(self.submitted)
        self.setFocusProxy(self._words)

    @property
    def draft(self) -> ContactDraft:
        """Everything as typed."""
        draft = ContactDraft()
        for part in self._parts:
            draft = part.written(draft)
        return draft

    @property
    def has_words(self) -> bool:
        """Whether anything was written down that would be a pity to lose."""
        return self._words.has_words or bool(self.draft.promises or self.draft.emotion_words)

    def show_state(self, draft: ContactDraft) -> None:
        """Show a draft without telling anybody."""
        self._telling = False
        for part in self._parts:
            part.show_state(draft)
        self._telling = True

    def show_hints(self, hints: Sequence[HintLine], phrases: Sequence[str]) -> None:
        """Say how to go on."""
        self._feeling.hints.show_state(hints, phrases)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where there is little room."""
        super().resizeEvent(event)
        stacked = self.width() < STACKED_BELOW
        self._columns.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )

    def _lay_out(self) -> QHBoxLayout:
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(metrics.GAP)
        left.addWidget(self._words)
        left.addWidget(rule())
        left.addWidget(self._outlook)
        left.addStretch(1)
        right.addWidget(self._frame)
        right.addWidget(rule())
        right.addWidget(self._feeling)
        right.addStretch(1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(metrics.GAP_PAGE)
        columns.addLayout(left, 5)
        columns.addLayout(right, 4)
        return columns

    def _today(self) -> date:
        return self._now().astimezone(BRANCH_ZONE).date()

    def _on_part_edited(self) -> None:
        if self._telling:
            self.edited.emit()
