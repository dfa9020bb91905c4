"""One way by which the complaint reached us."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.intake.choices_of import IntakeChoices
from ui.intake.draft_row import DraftRow
from ui.intake.field_line import FieldLine
from ui.intake.fields import Marked
from ui.intake.typed import date_text, show_date, show_text
from ui.kit.code_combo import CodeCombo
from ui.kit.date_edit import DateEdit
from workbench.complaints.model import ReceiptDraft

# Shares of the line, so that the headings above fit every row.
STRETCHES = (32, 26, 30, 26)
LEAST_WIDTHS = (96, 128, 96, 128)


class ReceiptRow(DraftRow):
    """Channel, day, letter number, reply-by date; the authority only for forwarded complaints."""

    def __init__(
        self, choices: IntakeChoices, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name_cross(self.tr("Remove this receipt"))
        self._forwarding = choices.forwarding
        self.channel = CodeCombo(choices.channels, placeholder=self.tr("Channel"))
        self.channel.setAccessibleName(self.tr("Channel"))
        self.received = DateEdit(today, accessible_name=self.tr("Received on"))
        self.letter = QLineEdit()
        self.letter.setAccessibleName(self.tr("Letter number"))
        self.reply = DateEdit(today, accessible_name=self.tr("Reply by"))
        self.authority = QLineEdit()
        self.authority.setAccessibleName(self.tr("Forwarding authority"))
        self.authority.setPlaceholderText(self.tr("Forwarding authority"))
        self._line, self._second = FieldLine(), FieldLine()
        controls = (self.channel, self.received, self.letter, self.reply)
        names = ("channel", "received_on", "letter_no", "reply_by")
        self._marks: dict[str, Marked] = {
            name: self._line.add(control, stretch)
            for name, control, stretch in zip(names, controls, STRETCHES, strict=True)
        }
        for control, least in zip(controls, LEAST_WIDTHS, strict=True):
            control.setMinimumWidth(least)
            control.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._marks["forwarded_by"] = self._second.add(self.authority, 1)
        self.fields.addWidget(self._line)
        self.fields.addWidget(self._second)
        self.received.show_state(today())
        self._connect()
        self._show_second()

    def draft(self) -> ReceiptDraft:
        """What is typed."""
        return ReceiptDraft(
            channel=self.channel.code or "",
            received_on=date_text(self.received),
            letter_no=self.letter.text(),
            forwarded_by=self.authority.text(),
            reply_by=date_text(self.reply),
        )

    def show_state(self, draft: ReceiptDraft) -> None:
        """Show a draft without telling anybody."""
        self.channel.show_state(draft.channel or None)
        show_date(self.received, draft.received_on)
        show_text(self.letter, draft.letter_no)
        show_text(self.authority, draft.forwarded_by)
        show_date(self.reply, draft.reply_by)
        self._show_second()

    def marks(self) -> Mapping[str, Marked]:
        """Where problems are shown."""
        return self._marks

    def is_blank(self) -> bool:
        """Never: a row without a channel asks for one."""
        return False

    def _connect(self) -> None:
        self.channel.edited.connect(self._on_channel_edited)
        for edit in (self.received, self.reply):
            edit.edited.connect(self.tell)
        for line in (self.letter, self.authority):
            line.textEdited.connect(self.tell)

    def _on_channel_edited(self, _code: str | None) -> None:
        self._show_second()
        self.edited.emit()

    def _show_second(self) -> None:
        forwarded = self.channel.code in self._forwarding or bool(self.authority.text())
        self._second.setVisible(forwarded)
