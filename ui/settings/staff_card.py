"""Who sits at this machine, out of the staff of the workspace."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.choices import Choice
from ui.kit.code_combo import CodeCombo
from ui.kit.field_row import FieldRow
from workbench.workspace.model import StaffRow


class StaffCard(Card):
    """`me_chosen` carries a name that is on the list, `add_wanted` one that is to be added."""

    me_chosen = Signal(str)
    add_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Staff"))
        self._me = CodeCombo()
        self._me.edited.connect(self._on_me_edited)
        self.add(
            FieldRow(self.tr("I am"), self._me, note=self.tr("Stands in the record of every step you take."))
        )
        self._new = QLineEdit()
        self._new.setAccessibleName(self.tr("New colleague"))
        self._new.returnPressed.connect(self._on_add_clicked)
        add = ActionButton(self.tr("Add"), icon_name="plus")
        add.clicked.connect(self._on_add_clicked)
        adding = QWidget()
        line = QHBoxLayout(adding)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._new, 1)
        line.addWidget(add)
        adding.setFocusProxy(self._new)
        self._row = FieldRow(self.tr("New colleague"), adding)
        self.add(self._row)

    def show_state(self, staff: Sequence[StaffRow], me: str) -> None:
        """Show the staff and who is chosen; the chosen one is shown even when not on the list."""
        self._me.set_choices([Choice(row.name, row.name) for row in staff if row.active])
        self._me.show_state(me or None)

    def show_problem(self, sentence: str | None) -> None:
        """Say why a name cannot be added; None clears the field for the next."""
        self._row.show_problem(sentence)
        if sentence is None:
            self._new.clear()

    def _on_me_edited(self, name: str | None) -> None:
        if name:
            self.me_chosen.emit(name)

    def _on_add_clicked(self) -> None:
        self.add_wanted.emit(self._new.text())
