"""Making the evidence pack of a case: what goes in, what stands in the way, the pack, and those before it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.case.tab import TabBody
from ui.case.target import CaseTarget
from ui.kit import metrics
from ui.kit.card_grid import CardGrid
from ui.kit.error_strip import ErrorStrip
from ui.kit.progress_strip import ProgressStrip
from ui.kit.strip import Strip, StripState
from ui.kit.toast import ToastState
from ui.packs.asking import pack_state
from ui.packs.building import PackBuilding
from ui.packs.contents_card import ContentsCard
from ui.packs.model import Looked, PackState
from ui.packs.order_form import OrderForm
from ui.packs.register_card import RegisterCard
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import Problem, UserError, WorkbenchError
from workbench.packs.model import PackMade, PackOrder

OPEN, FOLDER, CHECK = "open", "folder", "check"


class ProductionView(TabBody):
    """The fields at the left, what goes in at the right, the register below."""

    topics = frozenset({"evidence", "catalogue", "packs", "custody", "redaction", "proof"})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._complaint_id = ""
        self._made: PackMade | None = None
        self._state: PackState | None = None
        self.form = OrderForm(desk)
        self.contents = ContentsCard(desk.sentence)
        self.register = RegisterCard(desk)
        self.progress = ProgressStrip()
        self.strip = ErrorStrip(desk.sentence)
        self.result = Strip()
        self.building = PackBuilding(desk, self)
        self._arrange()
        self._connect()

    def show_case(self, complaint_id: str) -> None:
        """Another case: what was said of the last pack goes; one that is being made goes on."""
        if complaint_id != self._complaint_id:
            self._made = None
            self.result.show_state(None)
            self.strip.show_error(None)
        self._complaint_id = complaint_id
        self._ask()

    def reload(self, _changes: Changes) -> None:
        """Exhibits or packs changed."""
        self._ask()

    def leave(self) -> None:
        """A password never waits for somebody else at this machine."""
        if not self.building.busy:
            self.form.signature.forget_password()

    def take_focus(self) -> None:
        """Into the first field."""
        self.form.recipient.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        inner = QWidget()
        inner.setObjectName("body")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        for strip in (self.progress, self.strip, self.result):
            column.addWidget(strip)
        upper = QWidget()
        grid = CardGrid(upper, least_width=360, most_columns=2, ragged=True)
        grid.addWidget(self.form)
        grid.addWidget(self.contents)
        column.addWidget(upper)
        column.addWidget(self.register)
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        self.form.build_wanted.connect(self._on_build_wanted)
        self.form.check_wanted.connect(self._on_check_wanted)
        self.contents.exhibit_wanted.connect(partial(self._go, "evidence"))
        self.contents.catalogue_wanted.connect(partial(self._go, "pack", "catalogue"))
        self.register.check_wanted.connect(lambda path: self._desk.go("pack-check", path))
        self.progress.cancelled.connect(self.building.stop)
        self.building.progressed.connect(self.progress.show_state)
        self.building.ended.connect(self._on_ended)
        self.building.made.connect(self._on_made)
        self.building.looked.connect(self._on_looked)
        self.building.failed.connect(self._on_failed)
        self.result.acted.connect(self._on_result_acted)
        self.strip.acted.connect(lambda _key: self._ask())
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            # Of the window, but only while this is seen: the keyboard may be in the header of the case.
            QShortcut(QKeySequence(keys), self).activated.connect(self.form.build.click)

    def _ask(self) -> None:
        complaint_id, language = self._complaint_id, self._desk.preferences.language
        if complaint_id:
            self._desk.read(
                lambda session, _context: pack_state(session, complaint_id, language),
                self._on_asked,
                lambda error: self.strip.show_error(error, can_retry=True),
                latest=f"pack-{id(self)}",
                owner=self,
            )

    def _on_asked(self, state: PackState) -> None:
        if state.complaint_id != self._complaint_id:
            return
        self._state = state
        self.form.show_state(state)
        self.contents.show_state(state)
        self.register.show_state(state.productions)

    def _on_build_wanted(self, order: PackOrder) -> None:
        self._begin()
        self.building.build(order)

    def _on_check_wanted(self, order: PackOrder) -> None:
        self._begin()
        self.building.look(order)

    def _begin(self) -> None:
        self.form.problems.show(())
        self.strip.show_error(None)
        self.result.show_state(None)
        self.form.show_busy(True)

    def _on_ended(self) -> None:
        self.form.show_busy(False)

    def _on_looked(self, looked: Looked) -> None:
        if self._is_elsewhere:
            return
        homeless = self.form.problems.show(looked.problems)
        self.contents.show_looked(replace(looked, problems=tuple(homeless)))
        self._go_to_field(looked.problems)

    @property
    def _is_elsewhere(self) -> bool:
        """Whether another case is on screen than the one that was worked on."""
        return self.building.complaint_id != self._complaint_id

    def _on_made(self, made: PackMade) -> None:
        self.form.signature.forget_password()
        exhibits = self.tr("%n exhibit(s)", "", made.exhibits)
        text = self.tr("Pack {number} is made: {exhibits}, pages {first} to {last}.").format(
            number=made.number, exhibits=exhibits, first=made.first_text, last=made.last_text
        )
        if self._is_elsewhere:
            self._desk.say(ToastState(text))
            return
        self._made = made
        told = self.tr(
            "{path}\nTell the recipient separately, SHA-256 of the list of hashes: {sha256}"
        ).format(path=made.path, sha256=made.manifest_sha256)
        actions = (
            (OPEN, self.tr("Open PACK.pdf")) if made.path.is_dir() else (FOLDER, self.tr("Open its folder")),
            (CHECK, self.tr("Check it now")),
        )
        self.form.show_made(True)
        self.result.show_state(StripState(text, "green", told, actions))
        self._show_result()

    def _show_result(self) -> None:
        """Bring it into sight; the keyboard, if it was here, goes on from it."""
        focused = self.window().focusWidget()
        if focused is None or self.isAncestorOf(focused):
            self.result.focus_action()
        self._area.verticalScrollBar().setValue(0)

    def _on_failed(self, error: WorkbenchError) -> None:
        if self._is_elsewhere:
            self._desk.say(ToastState(self.tr("The pack of the other case could not be made."), "red"))
            return
        if not isinstance(error, UserError):
            self.strip.show_error(error)
            return
        homeless = self.form.problems.show(error.problems)
        if homeless:
            self.contents.show_refusal(homeless)
        elif self._state is not None:
            self.contents.show_state(self._state)
        self._go_to_field(error.problems)

    def _go_to_field(self, problems: Sequence[Problem]) -> None:
        """Bring the first field at fault into sight, with the keyboard in it."""
        if not self.form.problems.focus_first(problems):
            self.form.build.setFocus()
        # What is wrong makes its row higher, but only in the next round.
        QTimer.singleShot(0, self, self._show_focused)

    def _show_focused(self) -> None:
        focused, inner = self.focusWidget(), self._area.widget()
        if focused is None or inner is None or not inner.isAncestorOf(focused):
            return
        below = focused.mapTo(inner, QPoint(0, focused.height() + metrics.GAP_PAGE * 2))
        self._area.ensureWidgetVisible(focused)
        self._area.ensureVisible(0, below.y(), 0, 0)

    def _on_result_acted(self, key: str) -> None:
        if self._made is None:
            return
        path = self._made.path
        if key == CHECK:
            self._desk.go("pack-check", path)
            return
        place = path / "data" / "PACK.pdf" if key == OPEN else path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def _go(self, tab: str, item: Any) -> None:
        self._desk.go("case", CaseTarget(self._complaint_id, tab, str(item)))
