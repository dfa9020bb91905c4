"""A form about a group: its fields are data, its problems stand beside them."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.groups.fields import Asked, Field
from ui.kit.code_combo import CodeCombo
from ui.kit.code_picker import CodePicker
from ui.kit.date_edit import DateEdit
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from workbench.errors import MachineError, Problem

TEXT_PX = 68


class FieldsDialog(FormDialog):
    """`wanted` carries the draft."""

    def __init__(
        self, asked: Asked, sentence: Callable[[Problem | MachineError], str], parent: QWidget
    ) -> None:
        super().__init__(sentence, parent)
        self._asked = asked
        self._values: dict[str, Callable[[], Any]] = {}
        self.name_it(asked.question, asked.verb)
        self.add_lines(asked.lines)
        for part in asked.fields:
            control = self._control(part)
            self.add_row(part.path, FieldRow(part.label, control, note=part.note))

    def draft(self) -> object:
        """What was typed."""
        return self._asked.draft({path: value() for path, value in self._values.items()})

    def _control(self, part: Field) -> QWidget:
        makers = {
            "line": self._line, "text": self._text, "day": self._day, "number": self._line,
            "choice": self._choice, "several": self._several,
        }  # fmt: skip
        return makers[part.kind](part)

    def _line(self, part: Field) -> QWidget:
        control = QLineEdit("" if part.first is None else str(part.first))
        self._values[part.path] = control.text
        return control

    def _text(self, part: Field) -> QWidget:
        control = PlainEditor(part.label)
        control.setPlainText(part.first or "")
        control.setFixedHeight(TEXT_PX)
        control.submitted.connect(self.submit)
        self._values[part.path] = control.toPlainText
        return control

    def _day(self, part: Field) -> QWidget:
        control = DateEdit(self._asked.today, accessible_name=part.label)
        control.show_state(part.first)
        self._values[part.path] = lambda: control.value.isoformat() if control.value else control.text()
        return control

    def _choice(self, part: Field) -> QWidget:
        control = CodeCombo(part.choices)
        control.show_state(part.first)
        self._values[part.path] = lambda: control.code or ""
        return control

    def _several(self, part: Field) -> QWidget:
        control = CodePicker(part.choices)
        control.show_state(part.first or ())
        self._values[part.path] = lambda: control.codes
        return control
