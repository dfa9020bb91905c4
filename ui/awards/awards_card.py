"""What is granted in a case: what is due and what goes beyond it, in two lists with two sums."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.fact_line import fact_line
from ui.case.labels import wrapped
from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.dates import short_date
from ui.kit.icon_button import IconButton
from ui.kit.section_label import SectionLabel
from workbench.awards.model import DUE, GOODWILL, AwardRow, AwardSheet
from workbench.money import capital_amount, format_amount

BUTTON_PX = 24


class AwardsCard(RefilledCard):
    """`add_wanted`; `pay_wanted` and `take_back_wanted` carry an AwardRow."""

    add_wanted = Signal()
    pay_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Amounts granted"))
        self._add = IconButton("plus", self.tr("Grant an amount"), size=BUTTON_PX)
        self._add.clicked.connect(self.add_wanted)
        self.add_action(self._add)

    def show_state(self, sheet: AwardSheet, words: CaseWords, masks: Masks, *, open_case: bool) -> None:
        """Show another case's amounts; one without any shows only how to grant one."""
        self._add.setVisible(open_case)
        self.setVisible(open_case or bool(sheet.rows))
        groups = (
            (DUE, self.tr("Due by contract or law"), sheet.due_fen),
            (GOODWILL, self.tr("Beyond the contract (goodwill, settlement)"), sheet.goodwill_fen),
        )
        lines: list[QWidget] = []
        for side, name, total in groups:
            rows = sheet.standing(side)
            if rows:
                lines.append(SectionLabel(f"{name}　¥{format_amount(total)}", small=True))
                lines += [self._line(row, words, masks, open_case=open_case) for row in rows]
        lines += [self._gone(row, words) for row in sheet.rows if not row.stands]
        self.refill(lines or [wrapped(self.tr("Nothing granted yet"), "secondary")])

    def _line(self, row: AwardRow, words: CaseWords, masks: Masks, *, open_case: bool) -> QWidget:
        name = words.wording.name("awards", row.kind)
        basis = row.basis if row.side == DUE else words.wording.name("award_bases", row.basis)
        payee = self.tr("to {name}").format(name=masks.text(row.payee))
        notes = [f"{capital_amount(row.amount_fen)}　{payee}", basis]
        if row.note:
            notes.append(masks.text(row.note))
        if not row.approved:
            notes.append(self.tr("Goodwill is paid only after its approval."))
        chip = Chip(use="label")
        chip.show_state(self._state(row, words))
        controls: list[QWidget] = [chip]
        if open_case and row.paid_on is None:
            controls += [self._button("check", row, name, paying=True), self._button("close", row, name)]
        return fact_line(name, f"¥{format_amount(row.amount_fen)}", *controls, note="\n".join(notes))

    def _button(self, icon: str, row: AwardRow, name: str, *, paying: bool = False) -> IconButton:
        text = self.tr("Record the payment: {award}") if paying else self.tr("Take back: {award}")
        button = IconButton(icon, text.format(award=name), size=BUTTON_PX)
        wanted = self.pay_wanted if paying else self.take_back_wanted
        button.clicked.connect(partial(wanted.emit, row))
        return button

    def _state(self, row: AwardRow, words: CaseWords) -> ChipState:
        if row.paid_on is not None:
            text = self.tr("Paid {day}").format(day=short_date(row.paid_on, words.today))
            return ChipState(text, "green", "check", row.paid_proof or "")
        if not row.approved:
            return ChipState(self.tr("Awaits approval"), "amber", "lock")
        if row.due_on is None:
            return ChipState(self.tr("Not paid yet"), "neutral", "clock")
        text = self.tr("To be paid by {day}").format(day=short_date(row.due_on, words.today))
        late = row.due_on < words.today
        return ChipState(text, "red" if late else "neutral", "warning" if late else "clock")

    def _gone(self, row: AwardRow, words: CaseWords) -> QWidget:
        name = words.wording.name("awards", row.kind)
        text = self.tr("Taken back: {award} ¥{amount} ({reason})")
        told = text.format(
            award=name, amount=format_amount(row.amount_fen), reason=row.withdrawn_reason or ""
        )
        return wrapped(told, "hint")
