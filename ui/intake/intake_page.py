"""The intake page: the form, its draft, its problems, registering."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from ui.intake.choices_of import IntakeChoices, intake_choices
from ui.intake.composing_watch import ComposingWatch
from ui.intake.draft_keeper import DraftKeeper
from ui.intake.drafts_strip import DraftsStrip
from ui.intake.fields import Fields
from ui.intake.file_queue import FileQueue
from ui.intake.guidance import Guidance
from ui.intake.human_card import HumanCard
from ui.intake.intake_form import IntakeForm
from ui.intake.registering import Registering, Registration
from ui.kit.action_button import ActionButton
from ui.kit.confirm_dialog import Confirmation, ConfirmDialog
from ui.kit.dates import clock_time
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.kit.page import Page
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.complaints.draft_body import draft_of, files_of
from workbench.complaints.model import ComplaintDraft, DraftRow, Registered
from workbench.complaints.rules import examine
from workbench.errors import Problem, UserError, WorkbenchError
from workbench.moment import today
from workbench.wording.naming import Wording

EXAMINE_MS = 200


class IntakePage(Page):
    """One draft at a time; leaving keeps it."""

    topics = frozenset({"drafts"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self._desk = desk
        self._ready = False
        self._attempted = False
        self._pasted: Problem | None = None
        self._blank = ComplaintDraft()
        self._wanted_draft: str | None = None
        wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self.files = FileQueue(desk)
        fields = Fields(lambda problem: wording.sentence(problem.code, problem.detail))
        self.form = IntakeForm(self.files, fields, lambda: today(desk.clock))
        self.human = HumanCard()
        self.drafts = DraftsStrip()
        self.error = ErrorStrip(desk.sentence)
        self.guidance = Guidance(desk, self.form, self.human, wording)
        self.keeper = DraftKeeper(desk, self)
        self.registering = Registering(desk, self)
        self._watch = ComposingWatch(self)
        self._examining = QTimer(self, singleShot=True, interval=EXAMINE_MS)
        self.setAcceptDrops(True)
        self._arrange()
        self._connect()
        desk.read(
            lambda session, _context: _choices(session, wording, desk), self._on_choices_asked, owner=self
        )

    def activate(self, target: object | None) -> None:
        """A draft's id opens that draft; without one the form stays, and unfinished drafts are offered."""
        if isinstance(target, str) and target != self.keeper.draft_id:
            self._wanted_draft = target
        self._ask_drafts()

    def reload(self, _changes: Changes) -> None:
        """Drafts came or went."""
        self._ask_drafts()

    def leave(self) -> None:
        """Keep what is typed, at once."""
        self.guidance.assistant.stop()
        self.keeper.keep_now()

    def take_focus(self) -> None:
        """Into the narrative: what the customer says comes first."""
        self.form.narrative.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def register(self) -> None:
        """Register what is typed, unless an input method is composing or something is wrong with it."""
        if self._watch.composing or not self._ready:
            return
        self._attempted = True
        problems = self._examine()
        if any(problem.level == "error" for problem in problems):
            self.form.focus_first(problems)
            return
        self.keeper.keep_now()
        wanted = Registration(
            self.form.draft(), self.keeper.draft_id, self.files.paths, self.guidance.not_these
        )
        self.registering.start(wanted)
        self._show_running()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may fall anywhere on the page."""
        if _local_files(event):
            self.files.area.light(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        """They went away."""
        self.files.area.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """They fell."""
        self.files.area.light(False)
        self.files.add(_local_files(event))
        event.acceptProposedAction()

    def _arrange(self) -> None:
        self.setAccessibleName(self.tr("Log complaint"))
        self.header.show_title(self.tr("Log complaint"))
        self._anew = self.header.add_button(ActionButton(self.tr("Another complaint")))
        self._discard = self.header.add_button(ActionButton(self.tr("Discard")))
        self._register = self.header.set_primary(ActionButton(self.tr("Register"), kind="primary"))
        self._register.show_hint("Ctrl+Return")
        for part in (self.drafts, self.error, self.human):
            self.body.addWidget(part)
        self.body.addWidget(self.form, 1)
        self._show_offered(dirty=False)

    def _connect(self) -> None:
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.register)
        self._register.clicked.connect(self.register)
        self._anew.clicked.connect(self.begin_another)
        self._discard.clicked.connect(self.discard)
        self.form.edited.connect(self._on_form_edited)
        self.files.edited.connect(self._on_form_edited)
        self.form.narrative.editor.submitted.connect(self.register)
        self.form.narrative.editor.refused.connect(self._on_narrative_refused)
        self.drafts.resumed.connect(self._on_drafts_resumed)
        self.drafts.discarded.connect(self._on_drafts_discarded)
        self.keeper.kept.connect(self._on_keeper_kept)
        self.keeper.failed.connect(self.error.show_error)
        self.registering.registered.connect(self._on_registered)
        self.registering.failed.connect(self._on_registering_failed)
        self._examining.timeout.connect(self._examine)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_application_focus_changed)

    def _begin(self, draft: ComplaintDraft | None = None) -> None:
        """Fill the form with a draft, or with nothing but what holds for every complaint."""
        self._attempted = False
        self._pasted = None
        self.files.clear()
        self.error.show_error(None)
        self.form.show_draft(draft or ComplaintDraft(handler=self._desk.actor.name))
        if draft is None:
            self._blank = self.form.draft()
        self.form.forget_touches()
        self.dirty = draft is not None
        self.guidance.begin(self.form.draft())
        self.header.show_title(self.tr("Log complaint"))
        self._show_offered(dirty=self.dirty)
        self._examine()

    def _examine(self) -> list[Problem]:
        draft = self.form.draft()
        problems = [*examine(draft, self._desk.rulebook, today(self._desk.clock)).problems]
        if self._pasted is not None:
            problems.append(self._pasted)
        # An untouched form asks for nothing.
        shown = problems if self._attempted or self.dirty else []
        homeless = self.form.show_problems(shown, all_errors=self._attempted)
        if shown:
            self.error.show_problems([problem for problem in homeless if problem.level == "error"])
        return problems

    def _on_choices_asked(self, choices: IntakeChoices) -> None:
        self.form.set_choices(choices)
        self.guidance.allow_natures(frozenset(choice.code for choice in choices.natures))
        self._ready = True
        if not self.dirty:
            self._begin()
        self._ask_drafts()

    def _on_form_edited(self) -> None:
        draft = self.form.draft()
        self._pasted = None
        self.dirty = draft != self._blank or bool(self.files.listed)
        self.guidance.look_at(draft)
        self._examining.start()
        if self.dirty or self.keeper.draft_id is not None:
            self.keeper.keep(draft, self.files.listed)
        self._show_offered(dirty=self.dirty)
        if self.dirty and self.drafts.isVisible():
            self.drafts.show_state(None)

    def _on_narrative_refused(self, problem: Problem) -> None:
        self._pasted = problem
        self.form.narrative.mark.show_problem(self._desk.sentence(problem), problem.level)

    def _on_application_focus_changed(self, left: QWidget | None, entered: QWidget | None) -> None:
        if left is not None and self.form.isAncestorOf(left) and self.form.touch(left, entered):
            self._examining.start()

    def _on_keeper_kept(self, at: Any) -> None:
        self.error.show_error(None)
        subtitle = self.tr("Draft · kept at {time}").format(time=clock_time(at))
        self.header.show_title(self.tr("Log complaint"), subtitle)

    def begin_another(self) -> None:
        """Keep this draft and begin an empty one: somebody else is on the phone."""
        self.keeper.keep_now()
        self.keeper.forget()
        self._begin()
        self._ask_drafts()
        self.take_focus()

    def discard(self) -> None:
        """Throw this draft away, when the person says so again."""
        self._confirm_discard(self._discard_own)

    def _discard_own(self, _reason: str) -> None:
        draft_id = self.keeper.draft_id
        self.keeper.forget()
        self._begin()
        if draft_id is not None:
            self._throw_away(draft_id)
        self.take_focus()

    def _throw_away(self, draft_id: str) -> None:
        desk = self._desk

        def act(session: Any, _context: JobContext) -> Changes:
            from workbench.complaints.commands import discard_draft

            return discard_draft(session, draft_id, actor=desk.actor, clock=desk.clock)

        desk.write(act, failed=self.error.show_error)

    def _confirm_discard(self, act: Any) -> None:
        confirmation = Confirmation(
            self.tr("Discard this draft?"),
            (
                self.tr("It is no longer offered here."),
                self.tr("What it held stays readable in the audit trail."),
            ),
            self.tr("Discard"),
            danger=True,
        )
        dialog = ConfirmDialog(confirmation, self)
        dialog.confirmed.connect(act)
        dialog.open()

    def _ask_drafts(self) -> None:
        if self._ready:
            self._desk.read(_drafts, self._on_drafts_asked, latest=f"drafts-{id(self)}")

    def _on_drafts_asked(self, rows: list[DraftRow]) -> None:
        others = [row for row in rows if row.id != self.keeper.draft_id]
        wanted = next((row for row in others if row.id == self._wanted_draft), None)
        self._wanted_draft = None
        if wanted is not None:
            self._on_drafts_resumed(wanted)
        else:
            self.drafts.show_drafts(() if self.dirty else others, today(self._desk.clock))

    def _on_drafts_resumed(self, row: DraftRow) -> None:
        self.keeper.keep_now()
        self.keeper.adopt(row.id)
        self.drafts.show_state(None)
        self._begin(draft_of(row.body))
        if waiting := files_of(row.body):
            self.files.add(Path(path) for path in waiting)
        self._on_keeper_kept(row.updated_at)
        self.take_focus()

    def _on_drafts_discarded(self, row: DraftRow) -> None:
        self._confirm_discard(lambda _reason: self._throw_away(row.id))

    def _on_registered(self, done: Registered) -> None:
        self.keeper.forget()
        self._begin()
        self._show_running()
        self._desk.go("case", done.id)

    def _on_registering_failed(self, error: WorkbenchError) -> None:
        self._show_running()
        self.keeper.keep(self.form.draft(), self.files.listed)
        if isinstance(error, UserError):
            homeless = self.form.show_problems(error.problems, all_errors=True)
            self.error.show_problems(homeless)
            self.form.focus_first(error.problems)
        else:
            self.error.show_error(error)

    def _show_offered(self, *, dirty: bool) -> None:
        self.header.offer(self._discard, dirty)
        self.header.offer(self._anew, dirty)

    def _show_running(self) -> None:
        self._register.setEnabled(not self.registering.running)


def _choices(session: Any, wording: Wording, desk: Desk) -> IntakeChoices:
    from workbench.complaints.queries import handlers

    return intake_choices(wording, handlers(session), today(desk.clock))


def _drafts(session: Any, _context: JobContext) -> list[DraftRow]:
    from workbench.complaints.queries import drafts

    return drafts(session)


def _local_files(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
