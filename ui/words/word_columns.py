"""The columns of the table of words."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from ui.kit.columns import Cell, Column
from ui.kit.dates import whole_date
from ui.words.names import WordNames
from workbench.moment import branch_date
from workbench.words.model import WordRow, WordUse


class WordColumns(QObject):
    """Says a word; `uses` fills in as they are counted."""

    def __init__(self, names: WordNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.uses: Mapping[str, WordUse] = {}

    def columns(self) -> tuple[Column[WordRow], ...]:
        """Word, weight, where from, cases, agreement, reason."""
        return (
            Column("word", self.tr("Word"), self._word, width=170),
            Column("weight", self.tr("Weight"), self._names.weight, width=80),
            Column("standing", self.tr("Standing"), self._standing, width=110),
            Column("cases", self.tr("In cases"), self._cases, width=80, align="right"),
            Column(
                "confirmed",
                self.tr("Label agrees"),
                self._confirmed,
                width=110,
                align="right",
                help=self.tr("Of these cases, those to which people gave this label"),
            ),
            Column("reason", self.tr("Decided"), self._reason, width=260, elastic=True),
        )

    def _word(self, row: WordRow) -> Cell:
        return Cell(row.word, strong=row.change is not None, muted=not row.counts)

    def _standing(self, row: WordRow) -> Cell:
        text = self._names.standing(row)
        if not row.counts:
            return Cell(text, tone="amber", icon="minus")
        return Cell(text, tone="accent", icon="plus") if row.change else Cell(text, muted=True)

    def _cases(self, row: WordRow) -> str:
        use = self.uses.get(row.word)
        return str(use.cases) if use else "…"

    def _confirmed(self, row: WordRow) -> str:
        use = self.uses.get(row.word)
        if use is None:
            return "…"
        if use.confirmed is None or not use.cases:
            return "—"
        return f"{use.confirmed} · {round(100 * use.confirmed / use.cases)}%"

    def _reason(self, row: WordRow) -> Cell:
        change = row.change
        if change is None:
            return Cell("")
        told = self.tr("{reason} · {by}, {day}").format(
            reason=change.reason, by=change.by, day=whole_date(branch_date(change.at))
        )
        return Cell(told, tooltip=told)
