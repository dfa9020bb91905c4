"""The first page of all: make a workspace, open one, or look at the demonstration."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.card import Card
from ui.kit.field_row import FieldRow
from ui.kit.page import Page
from ui.kit.strip import Strip, StripState
from ui.shell.doors import NewWorkspace, has_demo
from workbench.workspace.model import Institution

CARD_WIDTH = 640


class FirstRunPage(Page):
    """`create_wanted` carries a NewWorkspace, `open_wanted` and `demo_wanted` a folder."""

    create_wanted = Signal(object)
    open_wanted = Signal(object)
    demo_wanted = Signal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.header.show_title(self.tr("Welcome"), self.tr("Everything stays in one folder on this machine."))
        self._create = ActionButton(self.tr("Create the workspace"), kind="primary", shortcut="Ctrl+Return")
        self._create.clicked.connect(self._on_create_clicked)
        self.header.set_primary(self._create)
        self._demo = ActionButton(self.tr("Look around in the demonstration"), icon_name="play")
        self._demo.clicked.connect(self._on_demo_clicked)
        self._strip = Strip()
        middle = QWidget()
        middle.setMaximumWidth(CARD_WIDTH)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        for widget in (self._strip, self._new_card(folder), self._others_card()):
            column.addWidget(widget)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(middle, 1000)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addStretch(1)

    def show_trouble(self, sentence: str | None) -> None:
        """Say what went wrong; None clears it and lets the person try again."""
        self._strip.show_state(StripState(sentence, "red") if sentence else None)
        self._create.setEnabled(True)
        self._demo.setEnabled(True)

    def show_progress(self, step: str) -> None:
        """Say what is being done meanwhile."""
        self._strip.show_state(StripState(step, "accent", icon="clock"))

    def take_focus(self) -> None:
        """The institution's name is what is missing."""
        self._institution.setFocus()

    def _new_card(self, folder: Path) -> QWidget:
        card = Card(self.tr("A new workspace"))
        self._folder = QLineEdit(str(folder))
        browse = ActionButton(self.tr("Choose…"))
        browse.clicked.connect(self._on_browse_clicked)
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(metrics.GAP_SMALL)
        line.addWidget(self._folder, 1)
        line.addWidget(browse)
        place.setFocusProxy(self._folder)
        self._folder.setAccessibleName(self.tr("Folder"))
        self._institution, self._branch, self._staff = QLineEdit(), QLineEdit(), QLineEdit()
        self._folder_row = FieldRow(self.tr("Folder"), place)
        self._staff_row = FieldRow(self.tr("Your name"), self._staff)
        card.add(FieldRow(self.tr("Institution"), self._institution))
        card.add(FieldRow(self.tr("Branch"), self._branch))
        card.add(self._staff_row)
        card.add(self._folder_row)
        return card

    def _others_card(self) -> QWidget:
        card = Card(self.tr("Or"))
        column = QVBoxLayout()
        column.setSpacing(metrics.GAP_SMALL)
        existing = ActionButton(self.tr("Open a workspace that exists…"), icon_name="folder")
        existing.clicked.connect(self._on_existing_clicked)
        column.addWidget(existing)
        self._demo.setVisible(has_demo())
        if has_demo():
            note = QLabel(self.tr("The demonstration has its own folder and only fictional people."))
            note.setProperty("role", "secondary")
            note.setWordWrap(True)
            column.addWidget(self._demo)
            column.addWidget(note)
        card.body.addLayout(column)
        return card

    def _on_browse_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for the workspace"), self._folder.text()
        )
        if chosen:
            self._folder.setText(chosen)

    def _on_existing_clicked(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder of the workspace"), self._folder.text()
        )
        if chosen:
            self.open_wanted.emit(Path(chosen))

    def _on_demo_clicked(self) -> None:
        self._demo.setEnabled(False)
        self.show_progress(self.tr("Playing the demonstration…"))
        folder = Path(self._folder.text().strip()).expanduser()
        self.demo_wanted.emit(folder.with_name(f"{folder.name}-demo"))

    def _on_create_clicked(self) -> None:
        named = bool(self._staff.text().strip())
        placed = bool(self._folder.text().strip())
        self._staff_row.show_problem(
            None if named else self.tr("Your name stands in the record of every step.")
        )
        self._folder_row.show_problem(None if placed else self.tr("Choose a folder."))
        if named and placed:
            self._create.setEnabled(False)
            self.create_wanted.emit(
                NewWorkspace(
                    Path(self._folder.text().strip()).expanduser(),
                    Institution(self._institution.text().strip(), self._branch.text().strip()),
                    self._staff.text().strip(),
                )
            )
