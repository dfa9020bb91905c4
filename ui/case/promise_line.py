"""One promise with its box; ticking it asks first, because the timeline only grows."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from ui.case.labels import wrapped
from ui.kit.dates import short_date
from workbench.contacts.model import PromiseRow
from workbench.moment import branch_date


class PromiseLine(QWidget):
    """`ticked` carries the promise; the box stays empty until the workspace has kept it."""

    ticked = Signal(object)

    def __init__(self, promise: PromiseRow, text: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promise = promise
        self._box = QCheckBox()
        self._box.setAccessibleName(self.tr("Kept: {promise}").format(promise=text))
        self._box.clicked.connect(self._on_box_clicked)
        late = promise.due_on < today
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._box, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(wrapped(text), 0, 1)
        due = wrapped(self._due(today, late=late), "hint", tone="red" if late else "")
        grid.addWidget(due, 1, 1)
        grid.setColumnStretch(1, 1)

    def _due(self, today: date, *, late: bool) -> str:
        day = short_date(self._promise.due_on, today)
        when = f"{day} {self._promise.due_time}" if self._promise.due_time else day
        made = short_date(branch_date(self._promise.made_at), today)
        if late:
            return self.tr("Overdue since {due} · promised {made}").format(due=when, made=made)
        return self.tr("By {due} · promised {made}").format(due=when, made=made)

    def _on_box_clicked(self) -> None:
        self._box.setChecked(False)
        self.ticked.emit(self._promise)
