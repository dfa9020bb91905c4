"""How the case is classified and who handles it; labels carry their reasons."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords, nature_tone
from ui.case.correctable_card import CorrectableCard
from ui.case.fact_line import fact_line, fact_lines
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.dates import moment
from workbench.complaints.model import ComplaintSheet, NatureRow


class ClassificationCard(CorrectableCard):
    """Asks for a label to be added or taken off, and for another handler."""

    add_wanted = Signal()
    remove_wanted = Signal(str)
    assign_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(self.tr("Classification"), self.tr("Correct the classification"))
        self._add = Chip(self.tr("Add a label"), icon_name="plus", use="press")
        self._add.clicked.connect(self.add_wanted)
        self.add_action(self._add)

    def show_state(self, sheet: ComplaintSheet, words: CaseWords) -> None:
        """Show another case's."""
        row, wording = sheet.row, words.wording
        open_case = row.closed_on is None
        lines = fact_lines(
            [
                (self.tr("Category"), wording.path(row.category)),
                (self.tr("Cause"), wording.name("causes", sheet.cause)),
            ]
        )
        lines += [self._nature(nature, words, open_case=open_case) for nature in sheet.natures]
        nobody = self.tr("Nobody yet; {name} registered it and answers for it").format(
            name=sheet.registered_by
        )
        handler = row.handler or nobody
        offer = self.tr("Offer to…") if row.handler else self.tr("Assign")
        change = Chip(offer, icon_name="person", use="press")
        change.clicked.connect(self.assign_wanted)
        lines.append(fact_line(self.tr("Handler"), handler, *((change,) if open_case else ())))
        lines += fact_lines(
            [
                (self.tr("Complained of"), sheet.complained_unit or ""),
                (
                    self.tr("Registered"),
                    f"{moment(sheet.registered_at, words.today)} · {sheet.registered_by}",
                ),
                (self.tr("Entered late"), sheet.late_entry_reason or ""),
            ]
        )
        self._add.setVisible(open_case)
        self.show_lines(lines, open_case=open_case)

    def _nature(self, nature: NatureRow, words: CaseWords, *, open_case: bool) -> QWidget:
        name = words.wording.name("natures", nature.code)
        chip = Chip(use="remove" if open_case else "label")
        chip.show_state(ChipState(name, nature_tone(nature.code)))
        if open_case:
            chip.setAccessibleName(self.tr("Take the label {name} off").format(name=name))
        chip.removed.connect(partial(self.remove_wanted.emit, nature.code))
        return fact_line(self.tr("Nature"), words.nature_reason(nature), chip)

    def _registered(self, sheet: ComplaintSheet, words: CaseWords) -> str:
        return f"{moment(sheet.registered_at, words.today)} · {sheet.registered_by}"
