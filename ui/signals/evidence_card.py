"""The lines of evidence of one indicator, each with the way to where it stands."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.refilled_card import RefilledCard
from ui.kit.icon_button import IconButton
from ui.signals.words import SignalWords
from workbench.signals.model import Evidence, Finding

BUTTON_PX = 24


class EvidenceCard(RefilledCard):
    """`line_wanted` carries the Evidence to open."""

    line_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Evidence"))

    def show_state(self, found: Finding | None, words: SignalWords) -> None:
        """Show the lines of an indicator."""
        if found is None:
            self.show_title(self.tr("Evidence"))
            self.refill([wrapped(self.tr("Choose an indicator to see what it rests on."), "secondary")])
            return
        self.show_title(f"{found.indicator} {words.indicator(found.indicator)}")
        lines: list[QWidget] = [wrapped(words.rule(found.indicator), "secondary")]
        if found.how is not None:
            lines.append(wrapped(words.said(found.how)))
        lines += [self._line(line, words) for line in found.evidence]
        self.refill(lines)

    def _line(self, line: Evidence, words: SignalWords) -> QWidget:
        look = IconButton(
            "chevron-right", self.tr("Open case {number}").format(number=line.case_no), size=BUTTON_PX
        )
        look.clicked.connect(partial(self.line_wanted.emit, line))
        note = " · ".join(part for part in (words.source(line), words.day(line.on)) if part and part != "—")
        return fact_line(line.case_no, words.said(line.told), look, note=note)
