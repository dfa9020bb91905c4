"""An amount in yuan, echoed in capitals so that 万 and 元 are not mistaken for each other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.errors import Problem, UserError
from workbench.money import capital_amount, format_amount, parse_amount


class AmountEdit(QWidget):
    """`edited` carries integer 分 or None; `problem` says why text is no amount, for the field's row."""

    edited = Signal(object)

    def __init__(
        self, field: str = "amount", parent: QWidget | None = None, *, accessible_name: str = ""
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._value: int | None = None
        self._problem: Problem | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        self.line = QLineEdit()
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setPlaceholderText("0.00")
        self.line.setAccessibleName(accessible_name or self.tr("Amount in yuan"))
        self._echo = QLabel()
        self._echo.setProperty("role", "secondary")
        self._echo.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._echo.setWordWrap(True)
        self._echo.hide()
        column.addWidget(self.line)
        column.addWidget(self._echo)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._on_line_text_edited)
        self.line.editingFinished.connect(self._on_line_editing_finished)

    @property
    def value_fen(self) -> int | None:
        """The amount, None when empty or not an amount."""
        return self._value

    @property
    def problem(self) -> Problem | None:
        """What is wrong with the text, under the field path the editor was made with."""
        return self._problem

    def show_state(self, amount_fen: int | None) -> None:
        """Show an amount without telling anybody."""
        self._value, self._problem = amount_fen, None
        self.line.setText("" if amount_fen is None else format_amount(amount_fen))
        self._show_echo()

    def _on_line_text_edited(self, text: str) -> None:
        self._value, self._problem = None, None
        if text.strip():
            try:
                self._value = parse_amount(text, field=self._field)
            except UserError as error:
                self._problem = error.problems[0]
        self._show_echo()
        self.edited.emit(self._value)

    def _on_line_editing_finished(self) -> None:
        if self._value is not None:
            self.line.setText(format_amount(self._value))

    def _show_echo(self) -> None:
        text = "" if self._value is None else f"人民币{capital_amount(self._value)}"
        self._echo.setText(text)
        self._echo.setVisible(bool(text))
        self.line.setAccessibleDescription(text)
