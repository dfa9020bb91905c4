"""The panel beside the list: the case under the cursor in a few lines."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.cases.case_words import CaseWords
from ui.cases.preview_state import PreviewState
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.chip import Chip
from ui.kit.dates import clock_time, short_date
from ui.kit.elided_label import ElidedLabel
from ui.kit.section_label import SectionLabel
from ui.kit.strip import Strip, StripState
from ui.kit.wrapped_label import WrappedLabel
from workbench.complaints.model import ClockRow
from workbench.timeline.model import EntryRow


class CasePreview(Card):
    """`open_wanted` asks for the case page."""

    open_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Preview"))
        self._title = SectionLabel("")
        self._due = Chip()
        self._person = ElidedLabel()
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._due)
        self._told = QWidget()
        self._lines = QVBoxLayout(self._told)
        self._lines.setContentsMargins(0, 0, 6, 0)
        self._lines.setSpacing(4)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setObjectName("previewArea")
        self._told.setObjectName("previewBody")
        area.setWidget(self._told)
        self._open = ActionButton(self.tr("Open"))
        self._open.show_hint("Return")
        self._open.clicked.connect(self.open_wanted)
        self.body.addLayout(head)
        self.add(self._person)
        self.add(area, 1)
        self.body.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_state(None, None)

    def show_state(self, state: PreviewState | None, words: CaseWords | None) -> None:
        """Show a case; None says that none is chosen."""
        self._clear()
        self._open.setVisible(state is not None)
        self._due.setVisible(state is not None)
        self._person.setVisible(state is not None)
        if state is None or words is None:
            self._title.setText("")
            self._lines.addWidget(_quiet(self.tr("Choose a case in the list to see what it is about.")))
            self._lines.addStretch(1)
            return
        row = state.sheet.row
        self._title.setText(row.case_no)
        due = words.due(row).chip
        self._due.setVisible(due is not None)
        if due is not None:
            self._due.show_state(due)
        self._person.setText(self._who(state, words))
        self._show_words(state, words)
        self._show_next(state, words)
        self._show_deadlines(state, words)
        self._show_latest(state, words)
        self._lines.addStretch(1)

    def _who(self, state: PreviewState, words: CaseWords) -> str:
        row = state.sheet.row
        roles = [
            words.wording.name("roles", party.role)
            for party in state.sheet.parties
            if party.person_id == row.complainant_id and party.role != "complainant"
        ]
        count = self.tr("%n case(s)", "", state.complaint_count) if state.complaint_count > 1 else ""
        return " · ".join(part for part in (words.name(row).text, *roles, count) if part)

    def _show_words(self, state: PreviewState, words: CaseWords) -> None:
        names = [party.name for party in state.sheet.parties if party.name]
        self._section(self.tr("In the customer's words"))
        excerpt = words.wording.masking.text(state.excerpt, names)
        self._lines.addWidget(WrappedLabel(f"“{excerpt}”"))

    def _show_next(self, state: PreviewState, words: CaseWords) -> None:
        step = state.next
        if step is None:
            return
        self._section(self.tr("Next step"))
        reason = words.wording.sentence(step.why, step.why_detail) if step.why else ""
        strip = Strip()
        self._lines.addWidget(strip)
        text = words.wording.sentence(step.code, step.detail)
        strip.show_state(StripState(text, "amber" if reason else "accent", reason, icon="flag"))

    def _show_deadlines(self, state: PreviewState, words: CaseWords) -> None:
        running = [clock for clock in state.sheet.clocks if clock.ended_on is None]
        if not running:
            return
        self._section(self.tr("Deadlines"))
        for clock in running:
            statutory = short_date(clock.statutory_on, words.today)
            internal = short_date(clock.internal_on, words.today)
            text = self.tr("Statutory {statutory} · internal {internal}")
            self._lines.addWidget(WrappedLabel(text.format(statutory=statutory, internal=internal)))
            self._lines.addWidget(_quiet(self._basis(clock, words)))

    def _basis(self, clock: ClockRow, words: CaseWords) -> str:
        start = self.tr("from {day}").format(day=short_date(clock.started_on, words.today))
        rule = words.wording.book.clocks.on(clock.rule_id, clock.started_on)
        cited = (
            [words.wording.book.cite(each, words.wording.language) for each in rule.citations] if rule else []
        )
        return " · ".join([words.wording.name("clocks", clock.rule_id), start, *cited])

    def _show_latest(self, state: PreviewState, words: CaseWords) -> None:
        if state.latest:
            self._section(self.tr("Latest"))
        for entry in state.latest:
            self._lines.addWidget(WrappedLabel(f"{self._when(entry, words)} {self._what(entry, words)}"))

    def _when(self, entry: EntryRow, words: CaseWords) -> str:
        day = short_date(entry.occurred_on, words.today) if entry.occurred_on else ""
        return f"{day} {clock_time(entry.occurred_at)}" if entry.occurred_at else day

    def _what(self, entry: EntryRow, words: CaseWords) -> str:
        return words.wording.sentence(entry.code, entry.detail).strip()

    def _section(self, title: str) -> None:
        label = SectionLabel(title, small=True)
        label.setContentsMargins(0, metrics.GAP_SMALL, 0, 0)
        self._lines.addWidget(label)

    def _clear(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def _quiet(text: str) -> QLabel:
    label = WrappedLabel(text)
    label.setProperty("role", "secondary")
    return label
