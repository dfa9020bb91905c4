"""Exports the profile as a paper: what will be in it and what is recorded stands there before it happens."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.case.labels import wrapped
from ui.case.path_edit import PathEdit
from ui.kit.choice_chips import ChoiceChips
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.kit.strip import Strip, StripState
from workbench.casefile.model import Exported
from workbench.portraits.model import PortraitOptions, PortraitOrder

INTERNAL, COPY = "internal", "copy"
FILE, FOLDER = "file", "folder"


class PortraitDialog(FormDialog):
    """`draft` is a PortraitOrder. With a request it is the copy that answers it."""

    def __init__(self, sentence: Sentence, parent: QWidget, request_id: str = "") -> None:
        super().__init__(sentence, parent)
        self.name_it(self.tr("Export the profile"), self.tr("Export"))
        self._request_id, self._person_id = request_id, ""
        self._done: Exported | None = None
        self._kind = ChoiceChips(
            ((INTERNAL, self.tr("Portrait, internal")), (COPY, self.tr("Copy for the person")))
        )
        self._unmasked = QCheckBox(self.tr("Names, documents and phones in full"))
        self._reason = QLineEdit()
        self._path = PathEdit("")
        self._result = Strip()
        self._kind_row = self.add_row("kind", FieldRow(self.tr("Paper"), self._kind))
        self.column.addWidget(self._unmasked)
        self._reason_row = self.add_row("reason", FieldRow(self.tr("Reason"), self._reason))
        self.add_row("path", FieldRow(self.tr("Save as"), self._path))
        told = self.tr("It gets a number, names you on every page, and goes into the register and the trail.")
        self.column.addWidget(wrapped(told, "secondary"))
        self.column.addWidget(self._result)
        self._unmasked.toggled.connect(self._show_reason)
        self._kind.edited.connect(lambda _code: self._show_place())
        self._result.acted.connect(self._on_result_acted)
        self._kind.show_state(COPY if request_id else INTERNAL)
        for part in (self._kind_row, self._unmasked):
            part.setVisible(not request_id)
        self._show_reason()
        self._show_place()

    @property
    def path(self) -> PathEdit:
        """Where it is written to."""
        return self._path

    def draft(self) -> PortraitOrder:
        """What was chosen."""
        full = self._unmasked.isChecked()
        options = PortraitOptions(
            for_person=self._kind.value == COPY,
            unmasked=full,
            reason=self._reason.text() if full else "",
            request_id=self._request_id,
        )
        return PortraitOrder(self._person_id, self._path.path, options)

    def show_state(self, person_id: str) -> None:
        """Whom it is about."""
        self._person_id = person_id

    def show_done(self, done: Exported) -> None:
        """It was written: say where, and offer to open it."""
        self._done = done
        text = self.tr("Exported as {number}, %n page(s)", "", done.pages).format(number=done.number)
        actions = ((FILE, self.tr("Open the file")), (FOLDER, self.tr("Open its folder")))
        self._result.show_state(StripState(text, "green", str(done.path), actions))
        self.leave_only_closing()

    def _show_reason(self) -> None:
        self._reason_row.setVisible(self._unmasked.isChecked())

    def _show_place(self) -> None:
        name = self.tr("copy of personal data.pdf") if self._kind.value == COPY else self.tr("profile.pdf")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._path.show_state(Path(documents or Path.home()) / name)

    def _on_result_acted(self, key: str) -> None:
        if self._done is not None:
            place: Path = self._done.path if key == FILE else self._done.path.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
