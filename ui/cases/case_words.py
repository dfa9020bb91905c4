"""A case in a few words, for lists: masked name, demand, nature, and what is due as a chip."""

import re
from datetime import date

from PySide6.QtCore import QLocale, QObject

from ui.kit.columns import Cell
from ui.kit.dates import short_date, whole_date
from ui.kit.palette import Tone
from workbench.complaints.model import ComplaintRow
from workbench.money import format_amount
from workbench.wording.naming import Wording

SOON_DAYS = 3
ORDINARY = "NA1"
INFORMED = ("informed", "performed", "followed_up")
# Which label a list shows when a case has several: the one that changes the handling most.
_WEIGHT = ("NA4", "NA6", "NA5", "NA8", "NA2", "NA9", "NA3", "NA7")
_ALARMING = ("NA4", "NA6")
_FIRST_ALTERNATIVE = re.compile(r"[、,]|或| or ")


class CaseWords(QObject):
    """Says cases in one language, seen from one day."""

    def __init__(self, wording: Wording, today: date) -> None:
        super().__init__()
        self.wording = wording
        self.today = today

    def name(self, row: ComplaintRow) -> Cell:
        """The complainant, masked."""
        if not row.complainant_name:
            return Cell(self.tr("Anonymous"), muted=True)
        return Cell(self.wording.masking.name(row.complainant_name))

    def category(self, code: str | None) -> str:
        """`理赔 · 拒赔`."""
        return self.wording.path(code).replace(" › ", " · ")

    def demand(self, row: ComplaintRow) -> str:
        """`退款 ¥36,000.00`."""
        parts = [self.short_demand(row.first_demand)]
        if row.asked_fen is not None:
            parts.append(f"¥{format_amount(row.asked_fen)}")
        return " ".join(part for part in parts if part)

    def short_demand(self, code: str | None) -> str:
        """The first of the alternatives that a demand's name lists."""
        return _FIRST_ALTERNATIVE.split(self.wording.name("demands", code))[0].strip()

    def nature(self, codes: tuple[str, ...]) -> Cell:
        """The weightiest label as a chip; how many more there are, and all of them in the tooltip."""
        labels = [code for code in codes if code != ORDINARY]
        if not labels:
            return Cell(self.wording.name("natures", ORDINARY), tone="neutral")
        ranked = sorted(labels, key=lambda code: _WEIGHT.index(code) if code in _WEIGHT else len(_WEIGHT))
        names = [self.wording.name("natures", code) for code in ranked]
        tone: Tone = "red" if ranked[0] in _ALARMING else "accent"
        more = f" +{len(names) - 1}" if len(names) > 1 else ""
        return Cell(f"{names[0]}{more}", tone=tone, tooltip=self.wording.several(names) if more else "")

    def due(self, row: ComplaintRow) -> Cell:
        """How many days are left to the internal date; what is done says so."""
        if row.closed_on is not None:
            return Cell("—", muted=True, tooltip=self.tr("Closed"))
        if row.state in INFORMED:
            return Cell(self.tr("Informed"), tone="green", icon="check")
        if row.due_internal_on is None:
            return Cell("—", muted=True)
        return self._due(row, row.due_internal_on)

    def _due(self, row: ComplaintRow, due_on: date) -> Cell:
        days = (due_on - self.today).days
        tip = self._dates(row, due_on)
        if days < 0:
            text = self.tr("%n day(s) overdue", "", -days)
            return Cell(text, tone="red", icon="warning", tooltip=tip)
        if days == 0:
            text = self.tr("Today")
            return Cell(text, tone="amber", icon="clock", tooltip=tip)
        text = self.tr("%n day(s)", "", days)
        text = f"{text} · {short_date(due_on, self.today)}"
        if days <= SOON_DAYS:
            return Cell(text, tone="amber", icon="clock", tooltip=tip)
        return Cell(text, tone="neutral", tooltip=tip)

    def _dates(self, row: ComplaintRow, due_on: date) -> str:
        lines = [self.tr("Internal date: {day}").format(day=whole_date(due_on))]
        if row.due_statutory_on is not None:
            shown = whole_date(row.due_statutory_on)
            lines.append(self.tr("Statutory date: {day}").format(day=shown))
        lines.append(self.wording.name("clocks", row.due_clock))
        return "\n".join(line for line in lines if line)


def counted(number: int) -> str:
    """A number with the reader's separators."""
    return QLocale().toString(number)
