"""To the word processor and back."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.jobs import JobContext, Work
from ui.kit.places import documents_folder
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.letters.model import LetterDone, LetterSheet
from workbench.letters.word_file import ReadBack, read_docx, write_docx


class WordDeeds(QObject):
    """`failed` carries what went wrong; `taken` after a text was taken over."""

    failed = Signal(object)
    taken = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._last: Path | None = None

    def hand_out(self, sheet: LetterSheet) -> None:
        """Ask where to, write the draft there, and open it."""
        start = str(self._last or documents_folder() / file_name(sheet, "docx"))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save the draft for the word processor"),
            start,
            self.tr("Word file (*.docx)"),
        )
        if chosen:
            self.write_to(sheet, Path(chosen))

    def write_to(self, sheet: LetterSheet, path: Path) -> None:
        """Write the draft as a file for the word processor and open it."""
        path = path if path.suffix.lower() == ".docx" else path.with_name(f"{path.name}.docx")

        def run(_context: JobContext) -> Path:
            write_docx(sheet.content, path, draft_id=sheet.letter.id)
            return path

        self._desk.work(Work(run, self._on_written, self.failed.emit, self))

    def take_back(self, sheet: LetterSheet) -> None:
        """Ask for the file and read it."""
        start = str(self._last or documents_folder())
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Take the draft back"), start, self.tr("Word file (*.docx)")
        )
        if chosen:
            self.read_from(sheet, Path(chosen))

    def read_from(self, sheet: LetterSheet, path: Path) -> None:
        """Read an edited draft, and tell what of it is lost before it is taken over."""
        letter = sheet.letter.id

        def run(_context: JobContext) -> ReadBack:
            return read_docx(path, draft_id=letter)

        self._desk.work(Work(run, partial(self._on_read, letter), self.failed.emit, self))

    def _on_written(self, path: Path) -> None:
        self._last = path
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        text = self.tr("Saved as {path}. Take it back here when it is edited.").format(path=path)
        self._desk.say(ToastState(text))

    def _on_read(self, letter: str, back: ReadBack) -> None:
        lines = [
            self.tr("The text of the file replaces the text of this draft; the fields no longer change it.")
        ]
        lines += [self._desk.sentence(problem) for problem in back.problems]
        question = self.tr("Take over the edited text?")
        confirmation = Confirmation(question, tuple(lines), self.tr("Take it over"))
        dialog = ConfirmDialog(confirmation, self._window)
        dialog.confirmed.connect(lambda _reason: self._take(letter, back))
        dialog.open()

    def _take(self, letter: str, back: ReadBack) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> LetterDone:
            from workbench.letters.commands import take_back_word

            return take_back_word(session, letter, back, actor=actor, clock=clock)

        self._desk.write(act, lambda _done: self.taken.emit(), self.failed.emit, owner=self)


def file_name(sheet: LetterSheet, suffix: str) -> str:
    """A name for a file of the letter that every system takes."""
    name = f"{sheet.letter.number or sheet.letter.case_no} {sheet.letter.zh}"
    return "".join("_" if one in '\\/:*?"<>|' else one for one in name) + f".{suffix}"
