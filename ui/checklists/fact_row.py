"""A fact that a step or an element asks for: the question, the answer, and where it is known from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from ui.checklists.fact_editor import FactEditor
from ui.checklists.words import ChecklistWords
from ui.kit import metrics
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.icon_button import IconButton
from ui.kit.icon_view import IconView
from workbench.checklists.facts import may_be_typed
from workbench.checklists.model import FactDraft, KnownFact
from workbench.rulebook.checklist_model import Fact

NARROW_PX = 470
EDITOR_PX, EXHIBIT_PX, UNLIMITED = 168, 120, 16777215
# What the program knows of these is where intake wrote it; a person may still know better.
OWN_RECORDS = ("policy.formed_on", "policy.effective_on")


@dataclass(frozen=True, slots=True)
class FactState:
    """A fact with its answer, if there is one; `missing` when a gate waits for it."""

    fact: Fact
    known: KnownFact | None
    missing: bool = False


class FactRow(QWidget):
    """`edited`: something was typed; `submitted`: save it; `withdraw_wanted`: take back a key's answer."""

    edited = Signal()
    submitted = Signal()
    withdraw_wanted = Signal(str)

    def __init__(
        self, words: ChecklistWords, fact: Fact, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._known: KnownFact | None = None
        self._narrow: bool | None = None
        self.fact = fact
        self.dirty = False
        self._icon = IconView("dot", "secondary", 14)
        self._question = QLabel(words.text(fact))
        self._question.setTextFormat(Qt.TextFormat.PlainText)
        self._question.setWordWrap(True)
        self.editor = FactEditor(words, fact, today)
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("Known from (system, call, letter…)"))
        self.source.setAccessibleName(self.tr("Source of: {fact}").format(fact=words.text(fact)))
        self.exhibit = CodeCombo(placeholder=self.tr("Exhibit"))
        self.exhibit.setAccessibleName(self.tr("Exhibit for: {fact}").format(fact=words.text(fact)))
        self._withdraw = IconButton("undo", self.tr("Take this answer back…"), size=26)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setProperty("role", "hint")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.GAP_SMALL)
        self._grid.setVerticalSpacing(3)
        self._question.setBuddy(self.editor)
        self._connect()
        self._arrange(narrow=False)

    def show_state(self, state: FactState, exhibits: Sequence[Choice]) -> None:
        """Show the answer; what is being typed stays."""
        self._known = state.known
        self.exhibit.set_choices(exhibits)
        if not self.dirty:
            self._show_known()
        self._allow()
        self._show_icon(state)
        self._show_note()

    def draft(self, numbers: dict[int, str]) -> FactDraft | None:
        """What to save, None when nothing was changed or nothing is there.

        Args: numbers leads from an exhibit's number to its id.
        """
        text = self.editor.text()
        if not self.dirty or not text:
            return None
        number = self.exhibit.code
        evidence_id = numbers.get(int(number)) if number else None
        return FactDraft(self.fact.id, text, self.source.text().strip(), evidence_id)

    def show_saved(self) -> None:
        """What was typed is kept now."""
        self.dirty = False

    def forget(self) -> None:
        """Throw away what was typed."""
        self.dirty = False
        self._show_known()
        self._show_note()

    def show_problem(self, text: str) -> None:
        """Say what is wrong with what was typed."""
        self._show_words(text, "red")
        self.editor.focus_answer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The source goes below the answer where there is little room."""
        super().resizeEvent(event)
        self._arrange(narrow=self.width() < NARROW_PX)

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_edited)
        self.editor.submitted.connect(self.submitted)
        self.source.textEdited.connect(self._on_edited)
        self.source.returnPressed.connect(self.submitted)
        self.exhibit.edited.connect(self._on_edited)
        self._withdraw.clicked.connect(lambda: self.withdraw_wanted.emit(self.fact.id))

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        whole = narrow or self.editor.is_long
        self.editor.setMinimumWidth(0 if whole else EDITOR_PX)
        self.editor.setMaximumWidth(UNLIMITED if whole else EDITOR_PX)
        self.exhibit.setFixedWidth(EXHIBIT_PX)
        grid.addWidget(self._icon, 0, 0, top)
        grid.addWidget(self._question, 0, 1, 1, 4)
        grid.addWidget(self.editor, 1, 1, 1, 4 if whole else 1, top)
        line = 2 if whole else 1
        grid.addWidget(self.source, line, 1 if whole else 2, 1, 2 if whole else 1, top)
        grid.addWidget(self.exhibit, line, 3, top)
        grid.addWidget(self._withdraw, line, 4, top)
        grid.addWidget(self._note, 3, 1, 1, 4)
        grid.setColumnStretch(2, 1)

    def _show_known(self) -> None:
        known = self._known
        self.editor.show_value(known.value if known else None)
        self.source.setText(known.source or "" if known else "")
        self.exhibit.show_state(str(known.evidence) if known and known.evidence is not None else None)

    def _allow(self) -> None:
        computed = self._known is not None and self._known.derived and self.fact.id not in OWN_RECORDS
        allowed = may_be_typed(self.fact) and not computed
        self.editor.setEnabled(allowed)
        for part in (self.source, self.exhibit):
            part.setVisible(allowed)
        self._withdraw.setVisible(allowed and self._known is not None and not self._known.derived)

    def _show_icon(self, state: FactState) -> None:
        if state.known is None:
            shown = ("warning", "amber") if state.missing else ("dot", "secondary")
        elif state.missing:
            shown = ("warning", "red")
        else:
            shown = ("check", "green") if state.known.supported else ("alert", "amber")
        self._icon.show_icon(*shown)

    def _show_note(self) -> None:
        known, said = self._known, [self._words.help(self.fact)]
        tone = ""
        if known is not None and known.derived:
            said.append(self.tr("From the records of this case."))
        elif known is not None:
            if not known.supported:
                said.append(self.tr("Without a source it is kept, but proves nothing."))
                tone = "amber"
            if known.recorded_at is not None:
                when = self._words.evidence.moment(known.recorded_at)
                said.append(self.tr("{name}, {when}").format(name=known.recorded_by, when=when))
        self._show_words(" · ".join(part for part in said if part), tone)

    def _show_words(self, text: str, tone: str) -> None:
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._note.setProperty("tone", tone)
        self._note.style().unpolish(self._note)
        self._note.style().polish(self._note)
        self.editor.control.setAccessibleDescription(text)

    def _on_edited(self, *_what: object) -> None:
        self.dirty = True
        self.edited.emit()
