"""The page of one letter: a draft beside its preview, or an issued letter with its deliveries."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from ui.case.target import CaseTarget
from ui.kit.action_button import ActionButton
from ui.kit.chip_painter import ChipState
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.kit.strip import StripState
from ui.letters.draft_saving import DraftSaving
from ui.letters.draft_view import DraftView
from ui.letters.issued_view import IssuedView
from ui.letters.letter_deeds import LetterDeeds
from ui.letters.replacing import edited_text, replaced_fields, wording_for
from ui.letters.word_deeds import WordDeeds
from ui.letters.words import LetterWords
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import Problem
from workbench.letters.citable import citable_places
from workbench.letters.model import LetterDone, LetterSheet, LintView
from workbench.letters.queries import letter_sheet


class LetterPage(Page):
    """`desk.go("letter", letter_id)`."""

    topics = frozenset({"letters", "complaints", "checklists", "clocks", "evidence", "settings", "rules"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self._desk = desk
        self._letter = ""
        self._sheet: LetterSheet | None = None
        # What waits until everything typed is kept.
        self._next: Callable[[LetterSheet], None] | None = None
        self.words = LetterWords(desk, self)
        self._strip = ErrorStrip(desk.sentence)
        self._strip.acted.connect(lambda _key: self._ask())
        self.draft = DraftView(desk, self.words)
        self.issued = IssuedView(desk, self.words)
        self._saving = DraftSaving(desk, self)
        self._deeds = LetterDeeds(desk, self.words, self)
        self._word = WordDeeds(desk, self)
        self._views = QStackedWidget()
        self.body.addWidget(self._strip)
        self.body.addWidget(self._views, 1)
        self._views.addWidget(self.draft)
        self._views.addWidget(self.issued)
        self._add_buttons()
        self._connect()

    @property
    def sheet(self) -> LetterSheet | None:
        """The letter as it was last read."""
        return self._sheet

    @property
    def is_filled(self) -> bool:
        """Whether the letter arrived."""
        return self._sheet is not None and self._sheet.letter.id == self._letter

    @property
    def place(self) -> str:
        """The id of what is shown."""
        return self._letter

    def activate(self, target: object | None) -> None:
        """Show a letter."""
        if isinstance(target, str) and target:
            self._letter, self._next = target, None
            self._strip.show_error(None)
        self._ask_places()
        self._ask()

    def reload(self, changes: Changes) -> None:
        """The letter, or the case behind it, changed."""
        if "rules" in changes.topics:
            self._ask_places()
        self._ask()

    def leave(self) -> None:
        """Keep what was typed."""
        self._saving.flush()

    def take_focus(self) -> None:
        """Begin where something is missing."""
        sheet = self._sheet
        if sheet is None:
            return
        if not sheet.letter.is_draft:
            self.issued.preview.canvas.setFocus()
        elif not self.draft.go_to_first(sheet):
            self.draft.preview.canvas.setFocus()

    def _add_buttons(self) -> None:
        self.back = ActionButton(self.tr("To the case"), icon_name="arrow-left", kind="quiet")
        self.word_out = ActionButton(self.tr("Open as Word file…"), icon_name="export")
        self.word_back = ActionButton(self.tr("Take back from Word…"), icon_name="import")
        self.save_pdf = ActionButton(self.tr("Save as PDF…"), icon_name="pdf")
        self.print = ActionButton(self.tr("Print…"), icon_name="file")
        self.drop = ActionButton(self.tr("Discard draft…"), icon_name="trash")
        self.correct = ActionButton(self.tr("Letter of correction"), icon_name="pencil")
        for button in (
            self.back,
            self.word_out,
            self.word_back,
            self.save_pdf,
            self.print,
            self.correct,
            self.drop,
        ):
            self.header.add_button(button)
        self.main = ActionButton(self.tr("Issue…"), kind="primary")
        self.header.set_primary(self.main)

    def _connect(self) -> None:
        self.back.clicked.connect(self._on_back_clicked)
        self.word_out.clicked.connect(lambda: self._with_sheet(self._word.hand_out))
        self.word_back.clicked.connect(lambda: self._with_sheet(self._word.take_back))
        self.save_pdf.clicked.connect(lambda: self._with_pages(self._deeds.save_pdf))
        self.print.clicked.connect(lambda: self._with_pages(self._deeds.print_pages))
        self.drop.clicked.connect(lambda: self._with_sheet(lambda sheet: self._deeds.drop(sheet.letter)))
        self.correct.clicked.connect(
            lambda: self._with_sheet(lambda sheet: self._deeds.correct(sheet.letter))
        )
        self.main.clicked.connect(self._on_main_clicked)
        self.draft.edited.connect(self._on_draft_edited)
        self.draft.case_wanted.connect(self._on_case_wanted)
        self.draft.replace_wanted.connect(self._on_draft_replace_wanted)
        self.draft.refill_wanted.connect(
            lambda: self._with_sheet(lambda sheet: self._deeds.refill(sheet.letter))
        )
        self._saving.saved.connect(self._on_saving_saved)
        self._saving.refused.connect(self._on_saving_refused)
        self._saving.failed.connect(lambda _error: self._wait_no_more())
        for source in (self._saving, self._deeds, self._word):
            source.failed.connect(self._strip.show_error)
        self._deeds.dropped.connect(self._on_deeds_dropped)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self._saving.flush)

    def _with_sheet(self, deed: Callable[[LetterSheet], None]) -> None:
        """Do it with the letter as it stands once everything typed is kept."""
        if self._sheet is None:
            return
        if self._saving.is_idle:
            deed(self._sheet)
        else:
            self._next = deed
            self._saving.flush()

    def _ask(self) -> None:
        letter, actor, clock = self._letter, self._desk.actor, self._desk.clock

        def ask(session: Any, _context: JobContext) -> LetterSheet:
            return letter_sheet(session, letter, actor=actor, clock=clock)

        if letter:
            self._desk.read(ask, self._show, self._strip.show_error, latest="letter.sheet")

    def _ask_places(self) -> None:
        """What may be cited; asked once a visit and when the rules change."""
        language = self._desk.preferences.language
        self._desk.read(
            lambda session, _context: citable_places(session, language),
            self.draft.fields.offer_citations,
            self._strip.show_error,
            latest="letter.places",
            owner=self,
        )

    def _show(self, sheet: LetterSheet) -> None:
        if sheet.letter.id != self._letter:
            return
        anew = self._sheet is None or self._sheet.letter.id != sheet.letter.id
        self._sheet = sheet
        row = sheet.letter
        self.header.show_title(self.words.name(row), row.number or row.case_no)
        self.header.show_chips(self._chips(sheet))
        for button in (self.word_out, self.word_back, self.drop):
            self.header.offer(button, row.is_draft)
        self.header.offer(self.correct, not row.is_draft and row.corrects is None)
        self.main.setText(self.tr("Issue…") if row.is_draft else self.tr("Record delivery…"))
        self.main.setVisible(row.is_draft or not row.internal)
        if row.is_draft:
            self._saving.begin(row.id, row.revision)
            self.draft.show_state(sheet)
        else:
            self._saving.forget()
            self.issued.show_state(sheet)
        self._views.setCurrentWidget(self.draft if row.is_draft else self.issued)
        if anew:
            self.take_focus()
        if self._next is not None and self._saving.is_idle:
            deed, self._next = self._next, None
            deed(sheet)

    def _chips(self, sheet: LetterSheet) -> list[ChipState]:
        row = sheet.letter
        chips = [self.words.state_chip(row)]
        if row.internal:
            chips.append(ChipState(self.tr("Internal"), "neutral", "lock"))
        if row.edited and row.is_draft:
            chips.append(ChipState(self.tr("Edited in Word"), "accent", "pencil"))
        if row.corrects:
            chips.append(
                ChipState(self.tr("Corrects {number}").format(number=row.corrects), "neutral", "link")
            )
        delivery = self.words.delivery_chip(row)
        return [*chips, delivery] if delivery is not None else chips

    def _issue(self, sheet: LetterSheet) -> None:
        if sheet.blocked:
            self.draft.go_to_first(sheet)
        else:
            self._deeds.issue(sheet)

    def _on_main_clicked(self) -> None:
        sheet = self._sheet
        if sheet is not None and not sheet.letter.is_draft:
            self._deeds.deliver(sheet.letter)
        else:
            self._with_sheet(self._issue)

    def _on_draft_edited(self, key: str) -> None:
        self.draft.fields.accept([key])
        self._saving.keep(self.draft.fields.typed([key]))

    def _wait_no_more(self) -> None:
        self._next = None

    def _on_saving_refused(self, problems: list[Problem]) -> None:
        self.draft.fields.refuse(problems)
        if self._next is not None:
            self._next = None
            self.draft.fields.go_to(problems[0].field.removeprefix("fields.").split(".")[0])

    def _on_saving_saved(self) -> None:
        self._strip.show_error(None)

    def _on_draft_replace_wanted(self, finding: LintView) -> None:
        sheet, wording = self._sheet, wording_for(finding)
        if sheet is None or wording is None:
            return
        if sheet.letter.edited:
            self._take(sheet, finding, wording)
            return
        fields = replaced_fields(sheet, finding, wording)
        if fields:
            self._saving.keep(fields)
            self._saving.flush()
            self.draft.fields.show_typed(fields, wording)
        else:
            self._strip.show_state(StripState(self.tr("The template itself says these words."), "amber"))

    def _take(self, sheet: LetterSheet, finding: LintView, wording: str) -> None:
        text, letter = edited_text(sheet, finding, wording), sheet.letter.id
        actor, clock = self._desk.actor, self._desk.clock

        def act(session: Any, _context: JobContext) -> LetterDone:
            from workbench.letters.commands import take_back_word

            return take_back_word(session, letter, text, actor=actor, clock=clock)

        self._desk.write(act, None, self._strip.show_error)

    def _with_pages(self, deed: Callable[[LetterSheet, bytes], None]) -> None:
        sheet = self._sheet
        pane = self.draft.preview if sheet is not None and sheet.letter.is_draft else self.issued.preview
        if sheet is not None and pane.data:
            deed(sheet, pane.data)

    def _on_back_clicked(self) -> None:
        if self._sheet is not None:
            self._saving.flush()
            self._desk.go("case", CaseTarget(self._sheet.letter.complaint_id, "documents", self._letter))

    def _on_case_wanted(self) -> None:
        if self._sheet is not None:
            self._saving.flush()
            self._desk.go("case", CaseTarget(self._sheet.letter.complaint_id))

    def _on_deeds_dropped(self) -> None:
        sheet, self._sheet = self._sheet, None
        self._saving.forget()
        self._letter = ""
        if sheet is not None:
            self._desk.go("case", CaseTarget(sheet.letter.complaint_id, "documents"))
