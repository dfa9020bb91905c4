"""What proves that something was told or received: the day, the way, and the proof in words."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit.choice_chips import ChoiceChips
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.form import FieldProblems
from workbench.process.model import NoticeDraft, NoticeMode


class NoticeFields(QWidget):
    """A click alone does not count: a notice without proof proves nothing.

    `incoming`: it was received, not told.
    """

    def __init__(
        self,
        today: Callable[[], date],
        problems: FieldProblems,
        parent: QWidget | None = None,
        *,
        incoming: bool = False,
    ) -> None:
        super().__init__(parent)
        self._on = DateEdit(today)
        self._mode = ChoiceChips(
            (
                (NoticeMode.HANDED, self.tr("Handed over")),
                (NoticeMode.POSTED, self.tr("Posted")),
                (NoticeMode.SENT, self.tr("Sent electronically")),
                (NoticeMode.CALLED, self.tr("Told by phone")),
            )
        )
        self._proof = QLineEdit()
        self._proof.setPlaceholderText(self.tr("Postal number, receipt, recording …"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        rows = (
            ("notice.on", FieldRow(self.tr("Received on") if incoming else self.tr("Day"), self._on)),
            ("notice.mode", FieldRow(self.tr("Received by") if incoming else self.tr("Way"), self._mode)),
            ("notice.proof", FieldRow(self.tr("Proof"), self._proof)),
        )
        for path, row in rows:
            column.addWidget(problems.bind(path, row))

    @property
    def draft(self) -> NoticeDraft:
        """As typed."""
        day = self._on.value.isoformat() if self._on.value else self._on.text()
        return NoticeDraft(day, self._mode.value, self._proof.text())
