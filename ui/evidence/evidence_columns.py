"""The columns of the list over all exhibits."""

from PySide6.QtCore import QObject

from ui.evidence.words import EvidenceWords, mark_chips, mismatch_chip
from ui.kit.columns import Cell, Column
from workbench.evidence.model import EvidenceRow


class EvidenceColumns(QObject):
    """Makes the columns; an object, so that its texts are found for translation."""

    def __init__(self, words: EvidenceWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def columns(self) -> tuple[Column[EvidenceRow], ...]:
        """One for everything that the catalogue says at a glance."""
        return (*self._what(), *self._whence())

    def _what(self) -> tuple[Column[EvidenceRow], ...]:
        words = self._words
        return (
            Column("case", self.tr("Case no."), _case, sort_key="case_no", width=150),
            Column("number", self.tr("No."), _number, sort_key="number", width=52, align="right"),
            Column("title", self.tr("Exhibit"), _title, sort_key="title", width=250, elastic=True),
            Column("mark", self.tr("Mark"), self._mark, width=104),
            Column("kind", self.tr("Kind"), lambda r: words.kind(r.kind), sort_key="kind", width=100),
        )

    def _whence(self) -> tuple[Column[EvidenceRow], ...]:
        words, day, size = self._words, self._formed, self._size
        return (
            Column("source", self.tr("Source"), lambda r: Cell(r.source or "—"), width=130, elastic=True),
            Column("form", self.tr("Form"), lambda r: words.form(r.form), width=130, shown=False),
            Column("formed", self.tr("Formed on"), day, sort_key="formed_on", width=92),
            Column("size", self.tr("Size"), size, sort_key="size_bytes", width=82, align="right"),
            Column("added", self.tr("Taken in"), self._added, sort_key="added_at", width=120),
        )

    def _formed(self, row: EvidenceRow) -> Cell:
        return Cell(self._words.day(row.formed_on))

    def _size(self, row: EvidenceRow) -> Cell:
        return Cell(self._words.size(row.size_bytes))

    def _added(self, row: EvidenceRow) -> Cell:
        return Cell(self._words.moment(row.added_at), muted=True)

    def _mark(self, row: EvidenceRow) -> Cell:
        if row.withdrawn:
            return Cell(self.tr("Withdrawn"), tone="neutral", icon="undo", tooltip=row.withdrawn_reason or "")
        chips = [mismatch_chip(row.mismatch)] if row.mismatch is not None else mark_chips(row)
        return Cell(chips[0].text, tone=chips[0].tone, icon=chips[0].icon) if chips else Cell("")


def _case(row: EvidenceRow) -> Cell:
    return Cell(row.case_no, muted=True)


def _number(row: EvidenceRow) -> Cell:
    return Cell(str(row.number))


def _title(row: EvidenceRow) -> Cell:
    return Cell(row.title, strong=not row.withdrawn, muted=row.withdrawn, tooltip=row.original_name)
