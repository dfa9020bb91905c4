"""Who keeps away from a case, and why."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.dates import moment
from ui.kit.icon_button import IconButton
from workbench.recusals.model import RecusalRow, RecusalSource

BUTTON_PX = 24


class RecusalsCard(RefilledCard):
    """`add_wanted`; `lift_wanted` carries a RecusalRow."""

    add_wanted = Signal()
    lift_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Recusal"))
        self._add = IconButton("plus", self.tr("Keep somebody away from this case"), size=BUTTON_PX)
        self._add.clicked.connect(self.add_wanted)
        self.add_action(self._add)

    def show_state(self, rows: Sequence[RecusalRow], words: CaseWords, *, open_case: bool) -> None:
        """Show another case's; a closed one without any shows nothing."""
        self._add.setVisible(open_case)
        self.setVisible(open_case or bool(rows))
        lines = [self._standing(row, words) for row in rows if row.lifted_at is None]
        lines += [self._lifted(row, words) for row in rows if row.lifted_at is not None]
        self.refill(lines or [wrapped(self.tr("Nobody keeps away from this case"), "secondary")])

    def _standing(self, row: RecusalRow, words: CaseWords) -> QWidget:
        lift = IconButton(
            "unlock", self.tr("Lift the recusal of {name}").format(name=row.name), size=BUTTON_PX
        )
        lift.clicked.connect(partial(self.lift_wanted.emit, row))
        told = self.tr("{who}, {when}").format(who=row.declared_by, when=moment(row.declared_at, words.today))
        if row.source is RecusalSource.COMPLAINED_OF:
            return fact_line(row.name, words.sentence(row.reason, {}), lift)
        return fact_line(row.name, row.reason, lift, note=told)

    def _lifted(self, row: RecusalRow, words: CaseWords) -> QWidget:
        ended = row.lifted_reason
        reason = words.sentence(ended, {}) if ended.startswith("recusal.") else ended
        text = self.tr("Lifted: {name} ({reason}, {who})")
        return wrapped(text.format(name=row.name, reason=reason, who=row.lifted_by), "hint")
