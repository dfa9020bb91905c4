"""What was seen in a case: accounts, senders, addresses, devices, firms; each masked, with source and day."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.kit.action_button import ActionButton
from ui.kit.dates import short_date
from ui.kit.icon_button import IconButton
from workbench.links.model import TraceRow

BUTTON_PX = 24


class TraceCard(RefilledCard):
    """`add_wanted`, `graph_wanted`; `withdraw_wanted` carries a TraceRow."""

    add_wanted = Signal()
    graph_wanted = Signal()
    withdraw_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Traces"))
        graph = ActionButton(self.tr("Open the graph"), kind="quiet", icon_name="link")
        graph.clicked.connect(self.graph_wanted)
        add = IconButton("plus", self.tr("Record a trace"), size=BUTTON_PX)
        add.clicked.connect(self.add_wanted)
        self.add_action(graph)
        self.add_action(add)

    def show_state(self, rows: Sequence[TraceRow], words: CaseWords, masks: Masks) -> None:
        """Show another case's."""
        lines = [self._standing(row, words, masks) for row in rows if row.stands]
        lines += [self._gone(row, words) for row in rows if not row.stands]
        empty = self.tr(
            "Payee account, sender, return address, device: record what could stand elsewhere too."
        )
        self.refill(lines or [wrapped(empty, "secondary")])

    def _standing(self, row: TraceRow, words: CaseWords, masks: Masks) -> QWidget:
        kind = words.sentence(f"link.trace.{row.kind}", {})
        withdraw = IconButton("close", self.tr("Withdraw: {kind}").format(kind=kind), size=BUTTON_PX)
        withdraw.clicked.connect(partial(self.withdraw_wanted.emit, row))
        source = words.sentence(f"link.source.{row.source}", {"number": row.source_no}).strip()
        notes = [f"{source} · {short_date(row.seen_on, words.today)} · {row.recorded_by}"]
        if row.holder:
            notes.insert(
                0, self.tr("Holder: {name}").format(name=row.holder if masks.lifted else row.holder_shown)
            )
        if row.note:
            notes.append(masks.text(row.note))
        return fact_line(kind, row.value if masks.lifted else row.shown, withdraw, note="\n".join(notes))

    def _gone(self, row: TraceRow, words: CaseWords) -> QWidget:
        kind = words.sentence(f"link.trace.{row.kind}", {})
        text = self.tr("Withdrawn: {kind} {value} ({reason}, {who})")
        told = text.format(
            kind=kind, value=row.shown, reason=row.withdrawn_reason or "", who=row.withdrawn_by or ""
        )
        return wrapped(told, "hint")
