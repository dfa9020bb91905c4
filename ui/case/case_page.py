"""The case page: header, road, tabs, and beside them the next step, the person, promises and rules."""

from functools import partial

from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut

from ui.case.case_asker import CaseAsker
from ui.case.doors import CaseDoors
from ui.case.header_chips import HeaderChips, Room
from ui.case.masks import Masks, masks_of
from ui.case.model import CaseState
from ui.case.own_tabs import OVERVIEW, all_tabs
from ui.case.road import RoadBar
from ui.case.showing import Showing
from ui.case.side_panel import SidePanel
from ui.case.step_words import step_button
from ui.case.stepping import take_step
from ui.case.tab_area import TabArea
from ui.case.target import CaseTarget
from ui.contacts.contact_dialog import ContactDialog
from ui.contacts.model import CaseForContact
from ui.contacts.saving import case_for_contact
from ui.handovers.answering import Answering
from ui.handovers.offer_bar import OfferBar
from ui.kit.action_button import ActionButton
from ui.kit.error_strip import ErrorStrip
from ui.kit.page import Page
from ui.shell.desk import Desk
from workbench.changes import Changes
from workbench.errors import UserError, WorkbenchError

TIGHT_BELOW = 760
ROAD_FROM_HEIGHT = 430


class CasePage(Page):
    """One case after the other; target: a complaint's id, or a CaseTarget."""

    topics = frozenset(
        {
            "complaints", "persons", "contacts", "timeline", "clocks", "evidence", "checklists", "exports",
            "audit", "calendar", "groups",
        }
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(scrolls=False)
        self._desk = desk
        self._case = ""
        self._state: CaseState | None = None
        self._masks = Masks()
        self._call: ContactDialog | None = None
        self.showing = Showing(self)
        self.doors = CaseDoors(desk, self)
        self._asker = CaseAsker(desk, self)
        self._asker.tabs = all_tabs(self.showing, self._asker)
        self.tabs = TabArea(desk, self._asker.tabs, self)
        self.chips = HeaderChips()
        self.road = RoadBar()
        self._panel = SidePanel()
        self._strip = ErrorStrip(desk.sentence)
        self._offer = OfferBar(desk.clock)
        self._answering = Answering(desk, self, self._strip.show_error)
        self._next = ActionButton("", kind="primary")
        self._lay_out()
        self._connect()

    @property
    def place(self) -> str:
        """The case and the tab."""
        return f"{self._case}/{self.tabs.key}" if self._case else ""

    def activate(self, target: object | None) -> None:
        """Show a case, on its overview or at what the target names."""
        place = target if isinstance(target, CaseTarget) else CaseTarget(str(target or ""))
        case_id = place.complaint_id or self._case
        if not case_id:
            return
        with self._asker.at_once():
            if case_id != self._case:
                self.showing.put_back()
                self._case = self.doors.complaint_id = self._answering.complaint_id = case_id
                self.tabs.show_case(case_id, place.tab or OVERVIEW)
            if place.tab:
                self.tabs.go(place.tab, place.item)
            self._asker.ask(case_id)

    def reload(self, changes: Changes) -> None:
        """Something about a case changed."""
        with self._asker.at_once():
            if self._case:
                self._asker.ask(self._case)
            self.tabs.reload(changes)

    @property
    def handbook(self) -> str:
        """That of the tab."""
        return self.tabs.handbook

    def leave(self) -> None:
        """Mask again, and let the tab keep what it holds."""
        self.tabs.leave()
        if self.showing.is_lifted(self._case):
            self.showing.put_back()
            self._case = ""

    def take_focus(self) -> None:
        """Into the tab on screen."""
        if self.tabs.body is not None:
            self.tabs.body.take_focus()

    def record_contact(self) -> None:
        """Open the form for a contact, or bring it to the front."""
        if self._call is not None:
            self._call.raise_()
            self._call.activateWindow()
        elif self._case:
            self._desk.read(case_for_contact(self._desk, self._case), self._open_contact, owner=self)

    def export(self) -> None:
        """Open the dialog that exports the case file."""
        if self._state is not None:
            from ui.case.export_dialog import ExportDialog

            ExportDialog(self._desk, self._state, self).open()

    def go_tab(self, key: str, item: str) -> bool:
        """Show a tab and a thing in it; False when the case has no such tab."""
        if not self.tabs.has(key):
            return False
        self._desk.go("case", CaseTarget(self._case, key, item))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The header says less where there is little room; in a low window the road becomes a menu."""
        super().resizeEvent(event)
        self._fit_header()
        self.road.setVisible(self.height() >= ROAD_FROM_HEIGHT)

    def _lay_out(self) -> None:
        contact = ActionButton(self.tr("Record a contact"))
        contact.show_hint("Ctrl+L")
        contact.clicked.connect(self.record_contact)
        export = ActionButton(self.tr("Export the case file"))
        export.show_hint("Ctrl+E")
        export.clicked.connect(self.export)
        self._buttons = (contact, export)
        for button in self._buttons:
            self.header.add_button(button)
        self.header.set_primary(self._next)
        self.header.add_beside_title(self.chips)
        self.header.add_below(self.road)
        self.header.add_below(self.tabs.bar)
        self._next.hide()
        self.body.addWidget(self._strip)
        self.body.addWidget(self._offer)
        self.body.addWidget(self.tabs.stack, 1)
        # Takes the room where no case is shown.
        self.body.addStretch()
        self.set_side(self._panel)

    def _connect(self) -> None:
        self._next.clicked.connect(self._on_next_clicked)
        self.road.move_wanted.connect(self.doors.move)
        self.road.extend_wanted.connect(self.doors.extend)
        self.road.refusal_wanted.connect(self.doors.pursue_refusal)
        self._offer.accept_wanted.connect(self._answering.accept)
        self._offer.decline_wanted.connect(self._answering.decline)
        self._offer.take_back_wanted.connect(self._answering.take_back)
        self.chips.explanation_wanted.connect(partial(self.tabs.go, OVERVIEW))
        self.chips.ways_wanted.connect(self._on_ways_wanted)
        self.chips.group_wanted.connect(partial(self._desk.go, "group"))
        self._panel.person_opened.connect(partial(self._desk.go, "person"))
        self._panel.promise_ticked.connect(self.doors.keep_promise)
        self._panel.problem_pressed.connect(self.doors.mend)
        self._panel.move_wanted.connect(self.doors.move)
        self.doors.export_wanted.connect(self.export)
        self.doors.contact_wanted.connect(self.record_contact)
        self.showing.contact_wanted.connect(self.record_contact)
        self.showing.export_wanted.connect(self.export)
        self.showing.changed.connect(self._on_showing_changed)
        self._asker.answered.connect(self._show)
        self._asker.refused.connect(self._refuse)
        for keys, act in (
            ("Ctrl+L", self.record_contact),
            ("Ctrl+E", self.export),
            ("Ctrl+Tab", partial(self.tabs.step, 1)),
            ("Ctrl+Shift+Tab", partial(self.tabs.step, -1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _on_showing_changed(self) -> None:
        if self._state is not None and self._state.id == self._case:
            self._show(self._state)

    def _refuse(self, error: WorkbenchError) -> None:
        """A case that is not there, or not for whoever looks, leaves nothing of itself on the page."""
        self._strip.show_error(error)
        if isinstance(error, UserError):
            self._state = None
            self._uncover(False)

    def _uncover(self, shown: bool) -> None:
        for part in (self.tabs.bar, self.tabs.stack, self.chips, self.road):
            part.setVisible(shown)
        for button in self._buttons:
            self.header.offer(button, shown)
        self.show_side(shown)
        if not shown:
            self.header.show_title("")
            self._offer.show_offer(None, "")
            self._next.hide()

    def _show(self, state: CaseState) -> None:
        self._strip.show_error(None)
        if self._state is None:
            self._uncover(True)
            self.road.setVisible(self.height() >= ROAD_FROM_HEIGHT)
        words = self.doors.words()
        masks = masks_of(state.sheet, lifted=self.showing.is_lifted(state.id))
        if (state, masks) == (self._state, self._masks):
            return
        self._state, self._masks = state, masks
        row = state.sheet.row
        name = masks.name(row.complainant_name) or self.tr("Anonymous")
        self.header.show_title(row.case_no)
        self.setAccessibleName(self.tr("Case {case_no}").format(case_no=row.case_no))
        self.chips.show_state(state, words, name)
        self.road.show_state(state, words)
        self._offer.show_offer(state.offer, self._desk.actor.name)
        self._panel.show_state(state, words, masks)
        self.tabs.show_counts(state.counters)
        self._fit_header()

    def _fit_header(self) -> None:
        """Say as much as there is room for."""
        self._show_step()
        low, tight = self.height() < ROAD_FROM_HEIGHT, self.width() < TIGHT_BELOW
        room: Room = "tight" if tight else self.chips.most_for(self.header.free_room(self.width()))
        self.chips.show_room(room, road_hidden=low)
        self.header.refit()

    def _show_step(self) -> None:
        """The main button names the step, or only says that there is one where there is no room."""
        step = self._state.next if self._state is not None else None
        self._next.setVisible(step is not None)
        if step is not None:
            whole = step_button(self.doors.words(), step)
            self._next.setText(self.tr("Next step") if self.width() < TIGHT_BELOW else whole)
            self._next.setToolTip(whole)
            self._next.setAccessibleName(whole)
            self._next.updateGeometry()

    def _on_next_clicked(self) -> None:
        if self._state is not None and self._state.next is not None:
            take_step(self._state.next, self.doors, self)

    def _on_ways_wanted(self) -> None:
        self.road.menu(whole=True).popup(self.chips.mapToGlobal(self.chips.rect().bottomLeft()))

    def _open_contact(self, case: CaseForContact) -> None:
        if self._call is None:
            self._call = ContactDialog(self._desk, case, self)
            self._call.destroyed.connect(self._on_call_destroyed)
            self._call.show()

    def _on_call_destroyed(self) -> None:
        self._call = None
