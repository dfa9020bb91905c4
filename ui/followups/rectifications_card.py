"""What is mended so that it does not happen again: by whom, until when, with which proof."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.followups.model import AfterState
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.chip import Chip
from ui.kit.dates import short_date, whole_date
from workbench.rectifications.model import Fault, RectificationRow


class RectificationsCard(RefilledCard):
    """`finish_wanted` and `drop_wanted` carry a RectificationRow."""

    add_wanted = Signal()
    none_wanted = Signal()
    finish_wanted = Signal(object)
    drop_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Rectification"))
        self._none = ActionButton(self.tr("Nothing needed"), kind="quiet")
        self._none.clicked.connect(self.none_wanted)
        self._add = ActionButton(self.tr("Add"), kind="quiet", icon_name="plus")
        self._add.setAccessibleName(self.tr("Add a rectification"))
        self._add.clicked.connect(self.add_wanted)
        self.add_action(self._none)
        self.add_action(self._add)

    def show_state(self, state: AfterState, masks: Masks) -> None:
        """Show another case's rectifications."""
        known = state.mended
        cause, rows = known.root_cause, known.rectifications
        innocent = cause is not None and cause.fault is Fault.NONE
        nothing_open = not any(row.is_open for row in rows)
        self._add.setVisible(state.is_open)
        self._none.setVisible(state.is_open and innocent and nothing_open and not known.none_needed)
        lines: list[QWidget] = []
        for row in rows:
            lines += self._lines(row, state, masks)
        if known.none_needed:
            text = self.tr("Not at fault, nothing to be mended: {reason}")
            lines.append(wrapped(text.format(reason=masks.text(known.none_needed))))
        if not lines:
            text = self.tr("What is mended so that it does not happen again, by whom and until when?")
            lines.append(wrapped(text, "secondary"))
        self.refill(lines)

    def _lines(self, row: RectificationRow, state: AfterState, masks: Masks) -> list[QWidget]:
        due = whole_date(row.due_on)
        who = self.tr("{owner} · until {day}").format(owner=row.owner, day=due)
        notes = [who]
        if row.proof:
            notes.append(self.tr("Proof: {text}").format(text=masks.text(row.proof)))
        if row.dropped_reason:
            notes.append(self.tr("Dropped: {text}").format(text=masks.text(row.dropped_reason)))
        name = self.tr("To mend")
        lines = [fact_line(name, masks.text(row.action), self._chip(row, state), note="\n".join(notes))]
        if row.is_open:
            lines.append(self._buttons(row))
        return lines

    def _chip(self, row: RectificationRow, state: AfterState) -> Chip:
        if row.done_on is not None:
            text = self.tr("Done {day}").format(day=short_date(row.done_on, state.today))
            return Chip(text, "green", "check")
        if row.dropped_at is not None:
            return Chip(self.tr("Dropped"), "neutral", "close")
        if row.due_on < state.today:
            return Chip(self.tr("Overdue"), "red", "warning")
        return Chip(self.tr("Open"), "amber", "clock")

    def _buttons(self, row: RectificationRow) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, metrics.GAP_SMALL)
        line.setSpacing(metrics.GAP_SMALL)
        done = ActionButton(self.tr("It is done"))
        done.setAccessibleName(self.tr("It is done: {action}").format(action=row.action))
        done.clicked.connect(partial(self.finish_wanted.emit, row))
        drop = ActionButton(self.tr("Drop"), kind="quiet")
        drop.setAccessibleName(self.tr("Drop: {action}").format(action=row.action))
        drop.clicked.connect(partial(self.drop_wanted.emit, row))
        line.addStretch(1)
        line.addWidget(drop)
        line.addWidget(done)
        return box
