"""Records a contact while it happens; what was typed is kept until it was saved or thrown away."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.contacts.contact_form import ContactForm
from ui.contacts.hints import contact_hints, phrases
from ui.contacts.model import CaseForContact, contact_choices
from ui.contacts.saving import keeping, saving, throwing_away
from ui.contacts.wording_hints import wording_hints
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.dates import moment
from ui.kit.error_strip import ErrorStrip
from ui.kit.strip import Strip, StripState
from ui.kit.toast import ToastState
from ui.shell.desk import Desk
from workbench.contacts.model import ContactAdded, ContactDraft
from workbench.contacts.rules import examine
from workbench.errors import Problem, UserError, WorkbenchError
from workbench.moment import today
from workbench.wording.naming import Wording

KEEP_AFTER_MS = 1200
LOOK_AFTER_MS = 350
WANTED_SIZE = (940, 660)
SCREEN_SHARE = 0.94


class ContactDialog(QDialog):
    """About one case; not modal, so that the case can be read meanwhile. `saved` carries the contact's id."""

    handbook = "talk"

    saved = Signal(str)

    def __init__(self, desk: Desk, case: CaseForContact, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._case = desk, case
        self._wording = Wording(desk.preferences.language, desk.rulebook, desk.messages)
        self._tried = self._done = self._touched = False
        self._form = ContactForm(contact_choices(case.sheet, self._wording), desk.clock.now, desk.sentence)
        self._kept, self._strip = Strip(), ErrorStrip(desk.sentence)
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP_AFTER_MS)
        self._look_soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._save = ActionButton(self.tr("Save the contact"), kind="primary")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name_it()
        self._lay_out()
        self._connect()
        self._start()

    @property
    def form(self) -> ContactForm:
        """The fields."""
        return self._form

    def reject(self) -> None:
        """However it is closed (Qt's own close ends here too), nothing typed is lost."""
        self._keep_soon.stop()
        if not self._done and self._touched and self._form.has_words:
            self._desk.write(keeping(self._desk, self._case_id, self._form.draft))
            text = self.tr("The contact is not saved; what you typed waits for the next time.")
            self._desk.say(ToastState(text, "amber"))
        super().reject()

    def save(self) -> None:
        """Save the contact, or show everything that is wrong with it."""
        if not self._save.isEnabled():
            return
        self._tried = True
        if any(problem.level == "error" for problem in self._look()):
            self._form.problems.focus_first(self._look())
            return
        self._save.setEnabled(False)
        self._keep_soon.stop()
        deed = saving(self._desk, self._case_id, self._form.draft)
        self._desk.write(deed, self._on_saved, self._on_refused, owner=self)

    @property
    def _case_id(self) -> str:
        return self._case.sheet.row.id

    def _name_it(self) -> None:
        row = self._case.sheet.row
        name = self._wording.masking.name(row.complainant_name)
        text = self.tr("Record a contact · {case_no} · {name}")
        self.setWindowTitle(text.format(case_no=row.case_no, name=name).rstrip(" ·"))
        self.setAccessibleName(self.windowTitle())

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(metrics.GAP_PAGE, metrics.GAP_LARGE, metrics.GAP_PAGE, metrics.GAP_LARGE)
        column.setSpacing(metrics.GAP)
        column.addWidget(self._kept)
        column.addWidget(self._strip)
        column.addWidget(self._form, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._buttons())
        room = self.screen().availableSize() * SCREEN_SHARE
        self.resize(min(WANTED_SIZE[0], room.width()), min(WANTED_SIZE[1], room.height()))

    def _buttons(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("status")
        line = QHBoxLayout(foot)
        line.setContentsMargins(metrics.GAP_PAGE, 10, metrics.GAP_PAGE, 10)
        line.setSpacing(metrics.GAP_SMALL)
        cancel = ActionButton(self.tr("Close"))
        cancel.show_hint("Esc")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._save.show_hint("Ctrl+Return")
        self._save.setAutoDefault(False)
        self._save.clicked.connect(self.save)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self._save)
        return foot

    def _connect(self) -> None:
        self._form.edited.connect(self._on_form_edited)
        self._form.submitted.connect(self.save)
        self._keep_soon.timeout.connect(self._on_keep_due)
        self._look_soon.timeout.connect(self._look)
        self._kept.acted.connect(self._on_kept_acted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def _start(self) -> None:
        kept = self._case.kept
        self._form.show_state(kept.draft if kept else ContactDraft())
        if kept is not None:
            when = moment(kept.updated_at, today(self._desk.clock))
            text = self.tr("This is what you typed {when} and did not save.").format(when=when)
            actions = (("throw_away", self.tr("Start anew")),)
            self._kept.show_state(StripState(text, "accent", actions=actions))
        self._show_hints()
        self._form.setFocus()

    def _look(self) -> list[Problem]:
        """Show what is odd as soon as something is written, what is wrong once saving was tried."""
        self._show_hints()
        draft, wording = self._form.draft, self._wording
        found = list(examine(draft, wording.book, self._desk.clock.now()).problems)
        hints = wording_hints(draft, wording.book, wording.language)
        shown = [p for p in found if self._tried or (p.level == "warning" and self._form.has_words)]
        self._strip.show_problems(self._form.problems.show([*shown, *hints]))
        return found

    def _show_hints(self) -> None:
        draft = self._form.draft
        level = int(draft.emotion_level) if draft.emotion_level.isdigit() else None
        ours = "\n".join((draft.next_step, *(promise.text for promise in draft.promises)))
        language, book = self._wording.language, self._wording.book
        natures = self._case.sheet.row.natures
        hints = contact_hints(book, language, level=level, natures=natures, our_words=ours)
        stopped = any(hint.kind == "stop" for hint in hints)
        self._form.show_hints(hints, phrases(book, language) if stopped else ())

    def _on_form_edited(self) -> None:
        self._touched = True
        self._look_soon.start()
        self._keep_soon.start()

    def _on_keep_due(self) -> None:
        if self._form.has_words and not self._done:
            self._desk.write(keeping(self._desk, self._case_id, self._form.draft))

    def _on_kept_acted(self, _action: str) -> None:
        self._desk.write(throwing_away(self._desk, self._case_id))
        self._form.show_state(ContactDraft())
        self._touched = False
        self._kept.show_state(None)
        self._form.setFocus()

    def _on_saved(self, added: ContactAdded) -> None:
        self._done = True
        text = self.tr("Contact saved.")
        if added.ended_clocks:
            names = self.tr(", ").join(self._wording.name("clocks", each) for each in added.ended_clocks)
            text = self.tr("Contact saved. Clock ended: {clocks}").format(clocks=names)
        self._desk.say(ToastState(text))
        self.saved.emit(added.id)
        self.accept()

    def _on_refused(self, error: WorkbenchError) -> None:
        self._save.setEnabled(True)
        if isinstance(error, UserError):
            self._strip.show_problems(self._form.problems.show(error.problems))
            self._form.problems.focus_first(error.problems)
        else:
            self._strip.show_error(error)
