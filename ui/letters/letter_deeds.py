"""What can be done with a letter as a whole: issue, deliver, correct, drop, save as a file."""

from collections.abc import Callable
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
from ui.letters.delivery_dialog import DeliveryDialog, Exhibit
from ui.letters.issue_lines import issue_lines
from ui.letters.word_deeds import file_name
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.letters.model import Delivered, DeliveryDraft, Issued, LetterDone, LetterRow, LetterSheet
from workbench.workspace.files import write_whole
from workbench.workspace.placing import place_outside


class LetterDeeds(QObject):
    """`failed` carries what went wrong; `dropped` after a draft was thrown away."""

    failed = Signal(object)
    dropped = Signal()
    issued = Signal()

    def __init__(self, desk: Desk, words: LetterWords, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._words, self._window = desk, words, window

    def issue(self, sheet: LetterSheet) -> None:
        """Show what will happen, then issue."""
        question = self.tr("Issue {letter}?").format(letter=sheet.content.title)
        lines = issue_lines(self._desk, self._words, sheet)
        dialog = ConfirmDialog(Confirmation(question, lines, self.tr("Issue")), self._window)
        dialog.confirmed.connect(lambda _reason: self._issue(sheet.letter))
        dialog.open()

    def drop(self, row: LetterRow) -> None:
        """Ask, then throw the draft away."""
        question = self.tr("Discard this draft?")
        lines = (self.tr("It leaves the list; the trail keeps what was typed."),)
        confirmation = Confirmation(question, lines, self.tr("Discard"), danger=True)
        dialog = ConfirmDialog(confirmation, self._window)
        dialog.confirmed.connect(lambda _reason: self._run("drop_draft", row.id, self._on_dropped))
        dialog.open()

    def refill(self, row: LetterRow) -> None:
        """Ask, then give up the text of the word processor."""
        question = self.tr("Fill the template anew?")
        lines = (self.tr("The text that was edited in the word processor is given up."),)
        dialog = ConfirmDialog(Confirmation(question, lines, self.tr("Fill anew"), danger=True), self._window)
        dialog.confirmed.connect(lambda _reason: self._run("fill_again", row.id, None))
        dialog.open()

    def correct(self, row: LetterRow) -> None:
        """Begin the letter that corrects this one, and go there."""
        self._run("correct_letter", row.id, lambda done: self._desk.go("letter", done.id))

    def deliver(self, row: LetterRow) -> None:
        """Ask how it was delivered."""

        def ask(session: Any, _context: JobContext) -> list[Exhibit]:
            from workbench.evidence.queries import evidence_rows

            rows = evidence_rows(session, row.complaint_id)
            return [Exhibit(one.number, one.title) for one in rows if not one.withdrawn]

        self._desk.read(ask, partial(self._open_delivery, row), self.failed.emit, owner=self)

    def save_pdf(self, sheet: LetterSheet, data: bytes) -> None:
        """Ask where to, and save the pages as they are shown."""
        start = str(documents_folder() / file_name(sheet, "pdf"))
        title = self.tr("Save as PDF")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, self.tr("PDF file (*.pdf)"))
        if chosen:
            self.save_pdf_to(Path(chosen), data)

    def print_pages(self, sheet: LetterSheet, data: bytes) -> None:
        """Open a copy of the pages where the system prints PDF files; the frozen file stays where it is."""
        path = self._desk.layout.cache / file_name(sheet, "pdf")

        def run(_context: JobContext) -> Path:
            write_whole(path, data)
            return path

        self._desk.work(Work(run, open_file, self.failed.emit, self))

    def save_pdf_to(self, path: Path, data: bytes) -> None:
        """Save the pages."""
        layout = self._desk.layout

        def run(_context: JobContext) -> Path:
            write_whole(place_outside(layout, path), data)
            return path

        self._desk.work(Work(run, self._on_saved, self.failed.emit, self))

    def _issue(self, row: LetterRow) -> None:
        actor, clock, folder = self._desk.actor, self._desk.clock, self._desk.layout.letters

        def act(session: Any, _context: JobContext) -> Issued:
            from workbench.letters.commands import issue_letter

            return issue_letter(session, folder, row.id, actor=actor, clock=clock, revision=row.revision)

        title = self.tr("Issuing the letter")
        self._desk.write(act, self._on_issued, self.failed.emit, owner=self, title=title)

    def _open_delivery(self, row: LetterRow, exhibits: list[Exhibit]) -> None:
        dialog = DeliveryDialog(self._desk, row, exhibits, self._window)
        dialog.wanted.connect(lambda draft: self._deliver(dialog, row.id, draft))
        dialog.open()

    def _deliver(self, dialog: DeliveryDialog, letter_id: str, draft: DeliveryDraft) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> Delivered:
            from workbench.letters.commands import record_delivery

            return record_delivery(session, letter_id, draft, actor=actor, clock=clock)

        def done(delivered: Delivered) -> None:
            dialog.accept()
            self._on_delivered(delivered)

        self._desk.write(act, done, dialog.refuse, owner=dialog)

    def _run(self, verb: str, letter_id: str, then: Callable[[LetterDone], None] | None) -> None:
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> LetterDone:
            from workbench.letters import commands

            deeds: dict[str, Callable[..., LetterDone]] = {
                "drop_draft": commands.drop_draft,
                "fill_again": commands.fill_again,
                "correct_letter": commands.correct_letter,
            }
            return deeds[verb](session, letter_id, actor=actor, clock=clock)

        self._desk.write(act, then, self.failed.emit, owner=self)

    def _on_issued(self, done: Issued) -> None:
        self._desk.say(ToastState(self.tr("Issued as {number}").format(number=done.number)))
        self.issued.emit()

    def _on_dropped(self, _done: LetterDone) -> None:
        self.dropped.emit()

    def _on_delivered(self, done: Delivered) -> None:
        text = self.tr("The attempt is on record.")
        if done.unreachable:
            text = self.tr("The attempt is on record. The person counts as unreachable now.")
        self._desk.say(ToastState(text))

    def _on_saved(self, path: Path) -> None:
        text = self.tr("Saved as {path}").format(path=path)
        self._desk.say(ToastState(text, "green", self.tr("Open"), lambda: open_file(path)))


def open_file(path: Path) -> None:
    """Let the system show a file."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
