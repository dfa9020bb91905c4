"""The control for one open field of a rule, by its kind."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.kit.choice_chips import ChoiceChips
from ui.kit.date_edit import DateEdit
from ui.kit.plain_editor import PlainEditor
from ui.rules.names import RuleNames
from workbench.lawbook.forms import NO, YES, FieldSpec

LINE_PX = 19
LONG_TEXT = 40


class FieldEditor(QWidget):
    """Shows what a field holds and gives back its text."""

    def __init__(
        self, spec: FieldSpec, names: RuleNames, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.spec = spec
        self.control = self._control(names, today)
        self.control.setAccessibleName(names.field(spec.name))
        self.setFocusProxy(self.control)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.control)

    @property
    def text(self) -> str:
        """What stands in it now."""
        control = self.control
        if isinstance(control, ChoiceChips):
            return control.value
        if isinstance(control, PlainEditor):
            return control.toPlainText()
        assert isinstance(control, QLineEdit)  # narrowing: there is no other kind
        if isinstance(control, DateEdit) and control.value is not None:
            return control.value.isoformat()
        return control.text()

    def _control(self, names: RuleNames, today: Callable[[], date]) -> QWidget:
        spec = self.spec
        if spec.kind in ("choice", "yes_no"):
            answers = spec.choices or (YES, NO)
            chips = ChoiceChips([(answer, names.answer(spec.name, answer)) for answer in answers])
            chips.show_state(spec.text)
            return chips
        if spec.kind == "date":
            edit = DateEdit(today)
            edit.show_state(date.fromisoformat(spec.text) if spec.text else None)
            return edit
        if spec.kind == "number" or (spec.kind == "text" and len(spec.text) < LONG_TEXT):
            return QLineEdit(spec.text)
        editor = PlainEditor(names.field(spec.name))
        editor.setPlainText(spec.text)
        lines = min(6, max(2, spec.text.count("\n") + 1, len(spec.text) // LONG_TEXT + 1))
        editor.setFixedHeight(lines * LINE_PX + 16)
        return editor
