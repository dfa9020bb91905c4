"""The columns of a table of rules."""

from PySide6.QtCore import QObject

from ui.kit.columns import Cell, Column
from ui.kit.dates import whole_date
from ui.rules.words import RuleWords
from workbench.lawbook.queries import RuleLine


class RuleColumns(QObject):
    """Id, wording, citation, badge, and the day from which it holds."""

    def __init__(self, words: RuleWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def columns(self) -> tuple[Column[RuleLine], ...]:
        """All columns."""
        words = self._words
        return (
            Column("id", self.tr("No."), lambda line: Cell(line.id, strong=True), width=96),
            Column(
                "text",
                self.tr("Rule"),
                lambda line: Cell(words.text(line), muted=not line.active, tooltip=words.text(line)),
                width=260,
                elastic=True,
            ),
            Column(
                "cited",
                self.tr("Cites"),
                lambda line: Cell(words.cited(line), muted=True),
                width=120,
                elastic=True,
            ),
            Column("badge", self.tr("Standing"), self._badge, width=112),
            Column("from", self.tr("Valid from"), self._from, width=104, shown=False),
        )

    def _badge(self, line: RuleLine) -> Cell:
        state = self._words.badge(line)
        return Cell(state.text, tone=state.tone, icon=state.icon)

    def _from(self, line: RuleLine) -> Cell:
        return Cell(whole_date(line.valid_from) if line.valid_from.year > 2000 else "—", muted=True)
