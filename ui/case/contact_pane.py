"""All contacts of a case, the latest first, a few dozen at a time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.case.case_words import CaseWords
from ui.case.contact_card import ContactCard
from ui.case.labels import fill
from ui.case.masks import Masks
from ui.kit import metrics
from ui.kit.action_button import ActionButton
from ui.kit.empty_state import EmptyState
from workbench.contacts.model import ContactRow

AT_ONCE = 25


class ContactPane(QScrollArea):
    """`record_wanted` when there is nothing yet and somebody wants to begin."""

    record_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contacts: tuple[ContactRow, ...] = ()
        self._cards: dict[str, ContactCard] = {}
        self._words: CaseWords | None = None
        self._masks = Masks()
        self._shown = AT_ONCE
        self._empty = EmptyState(
            self.tr("Nobody has been contacted yet. Record the first call here."),
            self.tr("Record a contact"),
            icon_name="phone",
            shortcut="Ctrl+L",
        )
        self._empty.acted.connect(self.record_wanted)
        self._more = ActionButton(self.tr("Show earlier contacts"), kind="quiet")
        self._more.clicked.connect(self._on_more_clicked)
        inside = QWidget()
        inside.setObjectName("body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        self._column = QVBoxLayout()
        self._column.setSpacing(metrics.GAP)
        column.addLayout(self._column)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._empty)
        column.addStretch(1)
        self.setAccessibleName(self.tr("Contacts"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidget(inside)

    def show_state(self, contacts: Sequence[ContactRow], words: CaseWords, masks: Masks) -> None:
        """Show another case's contacts."""
        self._contacts = tuple(reversed(contacts))
        self._words, self._masks, self._shown = words, masks, AT_ONCE
        self._rebuild()

    def show_contact(self, contact_id: str) -> bool:
        """Bring a contact into sight; False when it is not here."""
        place = next((at for at, contact in enumerate(self._contacts) if contact.id == contact_id), None)
        if place is None:
            return False
        if place >= self._shown:
            self._shown = place + 1
            self._rebuild()
        self.ensureWidgetVisible(self._cards[contact_id])
        return True

    def _rebuild(self) -> None:
        if self._words is None:
            return
        shown = self._contacts[: self._shown]
        self._cards = {each.id: ContactCard(each, self._words, self._masks) for each in shown}
        fill(self._column, self._cards.values())
        self._empty.setVisible(not self._contacts)
        self._more.setVisible(len(self._contacts) > self._shown)

    def _on_more_clicked(self) -> None:
        self._shown += AT_ONCE
        self._rebuild()
