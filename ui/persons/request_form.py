"""Enters what a person asks about the data kept on them."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtWidgets import QLineEdit, QWidget

from ui.case.form_dialog import FormDialog
from ui.kit.date_edit import DateEdit
from ui.kit.dates import whole_date
from ui.kit.error_strip import Sentence
from ui.kit.field_row import FieldRow
from ui.kit.plain_editor import PlainEditor
from ui.persons.drop_down import DropDown
from workbench.profiles.model import RequestDraft
from workbench.wording.naming import Wording

ASKED_HEIGHT = 72


class RequestForm(FormDialog):
    """`draft` is a request as typed."""

    def __init__(
        self, wording: Wording, sentence: Sentence, today: Callable[[], date], parent: QWidget
    ) -> None:
        super().__init__(sentence, parent)
        self.name_it(self.tr("Request about personal data"), self.tr("Enter request"))
        self._wording = wording
        self._person_id = ""
        self._kind, self._received = DropDown(), DateEdit(today)
        self._identity, self._applicant = QLineEdit(), QLineEdit()
        self._asked = PlainEditor("")
        self._asked.setFixedHeight(ASKED_HEIGHT)
        self._asked.submitted.connect(self.submit)
        for row in wording.book.data_requests.rows:
            self._kind.addItem(wording.book.text(row, wording.language), row.id)
        self._kind_row = self.add_row("kind", FieldRow(self.tr("Asks for"), self._kind))
        self.add_row("received_on", FieldRow(self.tr("Received"), self._received))
        self.add_row("asked", FieldRow(self.tr("What is asked, in their words"), self._asked))
        self.add_row("identity_checked", FieldRow(self.tr("How the identity was checked"), self._identity))
        note = self.tr("such as a near relative of somebody who has died")
        who = FieldRow(self.tr("Who asks, where it is not the person"), self._applicant, note=note)
        self.add_row("applicant", who)
        self._kind.currentIndexChanged.connect(self._show_due)
        self._received.edited.connect(self._show_due)

    def draft(self) -> RequestDraft:
        """What was typed so far."""
        return RequestDraft(
            person_id=self._person_id,
            kind=self._kind.code,
            received_on=self._received.text().strip(),
            identity_checked=self._identity.text(),
            asked=self._asked.toPlainText(),
            applicant=self._applicant.text(),
        )

    def show_state(self, person_id: str, today: date) -> None:
        """Whom it is about."""
        self._person_id = person_id
        self._received.show_state(today)
        self._show_due()

    def _show_due(self) -> None:
        row, received = self._wording.book.data_requests[self._kind.code], self._received.value
        law = "、".join(self._wording.book.cite(one, self._wording.language) for one in row.citations)
        due = whole_date(received + timedelta(days=row.days)) if received else "—"
        self._kind_row.show_note(self.tr("{law} · answer by {day}").format(law=law, day=due))
