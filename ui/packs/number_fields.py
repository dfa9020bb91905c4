"""How the pages are numbered: a prefix, how many digits, and the first number, in one line."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from workbench.packs.model import DIGITS, PackRow, page_text

MOST_DIGITS = 12
_DIGITS_PX, _START_PX = 40, 84


class NumberFields(QWidget):
    """`edited` tells of any change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last_used = 0
        self.prefix, self.digits, self.start = QLineEdit(), QLineEdit(str(DIGITS)), QLineEdit()
        self.prefix.setPlaceholderText(self.tr("prefix or none"))
        self.prefix.setAccessibleName(self.tr("Prefix of the page numbers"))
        self.digits.setAccessibleName(self.tr("Digits of the page numbers"))
        self.start.setAccessibleName(self.tr("First page number"))
        self.digits.setValidator(QIntValidator(1, MOST_DIGITS, self))
        self.start.setValidator(QIntValidator(1, 999_999_999, self))
        self.digits.setFixedWidth(_DIGITS_PX)
        self.start.setFixedWidth(_START_PX)
        self.prefix.setMinimumWidth(_DIGITS_PX)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self.prefix, 1)
        line.addWidget(self.digits)
        line.addWidget(QLabel(self.tr("digits")))
        line.addWidget(self.start)
        self.setFocusProxy(self.prefix)
        for each in (self.prefix, self.digits, self.start):
            each.textEdited.connect(lambda _text: self.edited.emit())

    def show_state(self, last_used: int, before: PackRow | None) -> None:
        """Another case, or a pack was made: the run goes on behind the last number, looking as before."""
        self._last_used = last_used
        self.prefix.setText(before.prefix if before else "")
        self.digits.setText(str(before.digits if before else DIGITS))
        self.start.clear()
        self.start.setPlaceholderText(self.tr("from {number}").format(number=last_used + 1))

    @property
    def values(self) -> tuple[str, int, int | None]:
        """Prefix, digits, and the first number; None goes on behind the last."""
        start = int(self.start.text()) if self.start.text() else None
        return self.prefix.text().strip(), int(self.digits.text() or 0), start

    @property
    def example(self) -> str:
        """The first number as it will be printed."""
        prefix, digits, start = self.values
        return page_text(prefix, min(digits or DIGITS, MOST_DIGITS), start or self._last_used + 1)
