"""What else one may do at the first start: try the sample, or open a workspace that exists."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.field_message import FieldMessage
from ui.kit.wrapped_label import WrappedLabel
from ui.shell.doors import has_demo


class OthersCard(Card):
    """`demo_wanted` asks for the sample, `open_wanted` carries the folder of a workspace."""

    demo_wanted = Signal()
    open_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Or"))
        self.demo = ActionButton(self.tr("Try the sample workspace"), icon_name="play")
        self.demo.clicked.connect(self.demo_wanted)
        self._about = _quiet()
        self._about.setText(self.tr("Fictional people and cases to practise on; nothing of it is real."))
        self._where = _quiet()
        self._problem = FieldMessage()
        self.existing = ActionButton(self.tr("Open a workspace that exists…"), icon_name="folder")
        self.existing.clicked.connect(self._on_existing_clicked)
        self._place = ""
        parts: tuple[QWidget, ...] = (
            (self.demo, self._problem, self._about, self._where) if has_demo() else ()
        )
        for widget in (*parts, self.existing):
            self.add(widget)

    def show_place(self, place: Path | None) -> None:
        """Say where the sample will lie; None while nobody can say it."""
        where = self.tr("It lies in a folder of its own: {path}").format(path=place) if place else ""
        self._where.setText(where)
        self._place = str(place.parent) if place else ""

    def show_problem(self, text: str) -> None:
        """Say why the sample cannot lie there."""
        self._problem.show_state(text)

    def _on_existing_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the workspace"), self._place)
        if chosen:
            self.open_wanted.emit(Path(chosen))


def _quiet() -> WrappedLabel:
    label = WrappedLabel()
    label.setProperty("role", "secondary")
    return label
