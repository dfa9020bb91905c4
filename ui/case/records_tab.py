"""What was recorded: the contacts with people, and every deed in the case."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from ui.case.audit_pane import AuditPane
from ui.case.audit_words import AuditWords
from ui.case.case_words import CaseWords
from ui.case.contact_pane import ContactPane
from ui.case.masks import masks_of
from ui.case.showing import Showing
from ui.case.tab import TabBody
from ui.kit import metrics
from ui.kit.choice_chips import ChoiceChips
from ui.kit.error_strip import ErrorStrip
from ui.kit.jobs import JobContext
from ui.shell.desk import Desk
from workbench.audit.model import AuditRow
from workbench.audit.queries import audit_rows_about
from workbench.changes import Changes
from workbench.complaints.model import ComplaintSheet
from workbench.complaints.queries import complaint_sheet
from workbench.contacts.model import ContactRow
from workbench.contacts.queries import case_contacts
from workbench.moment import today
from workbench.wording.naming import Wording

CONTACTS, TRAIL = "contacts", "trail"


@dataclass(frozen=True, slots=True)
class Records:
    """The case with its contacts and its trail."""

    sheet: ComplaintSheet
    contacts: tuple[ContactRow, ...]
    trail: tuple[AuditRow, ...]


class RecordsTab(TabBody):
    """Contacts first; the trail behind the second chip."""

    topics = frozenset(
        {"contacts", "complaints", "timeline", "evidence", "checklists", "clocks", "audit", "exports"}
    )

    def __init__(self, desk: Desk, showing: Showing) -> None:
        super().__init__()
        self._desk = desk
        self._showing = showing
        self._case = ""
        self._wanted = ""
        self._strip = ErrorStrip(desk.sentence)
        self._chooser = ChoiceChips(((CONTACTS, self.tr("Contacts")), (TRAIL, self.tr("Audit trail"))))
        self._chooser.show_state(CONTACTS)
        self._chooser.edited.connect(self._on_chooser_edited)
        self._contacts = ContactPane()
        self._contacts.record_wanted.connect(showing.contact_wanted)
        self._trail = AuditPane(desk.preferences, today(desk.clock))
        self._panes = QStackedWidget()
        self._panes.addWidget(self._contacts)
        self._panes.addWidget(self._trail)
        self._lay_out()
        showing.changed.connect(self._ask)

    def show_case(self, complaint_id: str) -> None:
        """Ask for another case."""
        self._case = complaint_id
        self._ask()

    def show_item(self, item: str) -> None:
        """Go to a contact, now or when the contacts are there."""
        self._show_pane(CONTACTS)
        self._wanted = "" if self._contacts.show_contact(item) else item

    def reload(self, changes: Changes) -> None:  # noqa: ARG002
        """Something was recorded."""
        self._ask()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP_SMALL)
        column.addWidget(self._chooser)
        column.addWidget(self._strip)
        column.addWidget(self._panes, 1)

    def _ask(self) -> None:
        case_id = self._case

        def ask(session: Any, _context: JobContext) -> Records:
            return Records(
                complaint_sheet(session, case_id),
                tuple(case_contacts(session, case_id)),
                tuple(audit_rows_about(session, f"complaint:{case_id}")),
            )

        if case_id:
            self._desk.read(ask, self._show, self._strip.show_error, latest="case.records")

    def _show(self, records: Records) -> None:
        self._strip.show_error(None)
        case_id = records.sheet.row.id
        masks = masks_of(records.sheet, lifted=self._showing.is_lifted(case_id))
        wording = Wording(self._desk.preferences.language, self._desk.rulebook, self._desk.messages)
        words = CaseWords(wording, today(self._desk.clock))
        self._contacts.show_state(records.contacts, words, masks)
        self._trail.show_state(records.trail, AuditWords(words, masks))
        if self._wanted:
            self._contacts.show_contact(self._wanted)
            self._wanted = ""

    def _show_pane(self, key: str) -> None:
        self._chooser.show_state(key)
        self._panes.setCurrentWidget(self._trail if key == TRAIL else self._contacts)

    def _on_chooser_edited(self, key: str) -> None:
        """One of the two is always shown: pressing the one that is leads to the other."""
        shown = self._panes.currentWidget()
        other = CONTACTS if shown is self._trail else TRAIL
        self._show_pane(key or other)
