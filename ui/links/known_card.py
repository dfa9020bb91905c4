"""Traces of networks that somebody established, until when, and on what ground."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.chip import Chip
from ui.kit.dates import whole_date
from ui.kit.icon_button import IconButton
from workbench.links.model import KnownTraceRow

BUTTON_PX = 24


class KnownCard(RefilledCard):
    """`add_wanted`; `withdraw_wanted` carries a KnownTraceRow."""

    add_wanted = Signal()
    withdraw_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Known networks"))
        add = IconButton("plus", self.tr("Add a known trace"), size=BUTTON_PX)
        add.clicked.connect(self.add_wanted)
        self.add_action(add)

    def show_state(self, rows: Sequence[KnownTraceRow], words: CaseWords) -> None:
        """Show what stands; what was withdrawn is in the trail."""
        lines = [self._line(row, words) for row in rows if row.withdrawn_at is None]
        empty = self.tr("None yet: own findings and published judgments belong here.")
        self.refill(lines or [wrapped(empty, "secondary")])

    def _line(self, row: KnownTraceRow, words: CaseWords) -> QWidget:
        kind = words.sentence(f"link.trace.{row.kind}", {})
        text = self.tr("Withdraw {network}: {value}").format(network=row.network, value=row.shown)
        withdraw = IconButton("close", text, size=BUTTON_PX)
        withdraw.clicked.connect(partial(self.withdraw_wanted.emit, row))
        over = not row.counts_on(words.today)
        chip = Chip(self.tr("Expired"), "neutral", "clock") if over else None
        until = self.tr("until {day}").format(day=whole_date(row.expires_on))
        note = f"{row.network} · {row.source}\n{until} · {row.recorded_by}"
        return fact_line(kind, row.shown, *([chip] if chip else []), withdraw, note=note)
