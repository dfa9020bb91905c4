"""Several codes out of a list: removable chips, and a field that adds one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.chip import Chip
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.flow_layout import FlowLayout


class CodePicker(QWidget):
    """`edited` carries the codes in the order they were chosen."""

    edited = Signal(object)

    def __init__(
        self, choices: Sequence[Choice] = (), parent: QWidget | None = None, *, add_text: str = ""
    ) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = tuple(choices)
        self._codes: list[str] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self._adder = CodeCombo(placeholder=add_text or self.tr("Add…"))
        self._adder.setAccessibleName(add_text or self.tr("Add…"))
        self._adder.edited.connect(self._on_adder_edited)
        column.addWidget(self._chips)
        column.addWidget(self._adder)
        self.setFocusProxy(self._adder)
        self._show_codes()

    @property
    def codes(self) -> tuple[str, ...]:
        """What is chosen."""
        return tuple(self._codes)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer another list."""
        self._choices = tuple(choices)
        self._show_codes()

    def show_state(self, codes: Sequence[str]) -> None:
        """Show these codes without telling anybody."""
        self._codes = list(codes)
        self._show_codes()

    def _show_codes(self) -> None:
        by_code = {choice.code: choice for choice in self._choices}
        self._flow.clear()
        for code in self._codes:
            label = by_code[code].label if code in by_code else code
            chip = Chip(label, "accent", use="remove")
            chip.setToolTip(self.tr("Remove {name}").format(name=label))
            chip.removed.connect(lambda code=code: self._remove(code))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._codes))
        self._adder.set_choices([choice for choice in self._choices if choice.code not in self._codes])

    def _on_adder_edited(self, code: str | None) -> None:
        if code:
            self._codes.append(code)
            self._adder.show_state(None)
            self._changed()

    def _remove(self, code: str) -> None:
        self._codes.remove(code)
        self._changed()
        self._adder.setFocus()

    def _changed(self) -> None:
        self._show_codes()
        self.edited.emit(self.codes)
