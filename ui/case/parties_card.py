"""Who is involved and how; of a proxy, for whom, for what, until when, and whether the original was seen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.case_words import CaseWords
from ui.case.correctable_card import CorrectableCard
from ui.case.fact_line import fact_line
from ui.case.masks import Masks
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.dates import whole_date
from ui.kit.icon_button import IconButton
from workbench.complaints.model import ComplaintSheet, PartyRow

PROXY = "proxy"


class PartiesCard(CorrectableCard):
    """`opened` carries a person's id."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_it(self.tr("People"), self.tr("Correct who is involved"))

    def show_state(self, sheet: ComplaintSheet, words: CaseWords, masks: Masks) -> None:
        """Show another case's people, each once with all roles."""
        by_person: dict[str, list[PartyRow]] = {}
        for party in sheet.parties:
            by_person.setdefault(party.person_id, []).append(party)
        lines = [self._line(parties, words, masks) for parties in by_person.values()]
        self.show_lines(lines, open_case=sheet.row.closed_on is None)

    def _line(self, parties: list[PartyRow], words: CaseWords, masks: Masks) -> QWidget:
        first = parties[0]
        name = masks.name(first.name) or self.tr("Anonymous")
        roles = words.wording.several(words.wording.name("roles", party.role) for party in parties)
        controls: list[QWidget] = []
        notes = []
        for party in parties:
            if party.role == PROXY:
                notes.append(self._proxy(party, masks))
                controls.append(self._original(party))
        label = self.tr("Open the profile of {name}").format(name=name)
        button = IconButton("arrow-right", label, size=24)
        button.clicked.connect(lambda: self.opened.emit(first.person_id))
        return fact_line(name, roles, *controls, button, note="\n".join(notes))

    def _proxy(self, party: PartyRow, masks: Masks) -> str:
        facts = []
        if party.proxy_for:
            facts.append(self.tr("for {name}").format(name=masks.name(party.proxy_for)))
        if party.proxy_scope:
            facts.append(masks.text(party.proxy_scope))
        if party.proxy_until is not None:
            facts.append(self.tr("until {day}").format(day=whole_date(party.proxy_until)))
        if party.proxy_paid:
            facts.append(self.tr("paid for it"))
        return " · ".join(facts)

    def _original(self, party: PartyRow) -> Chip:
        chip = Chip()
        if party.proxy_original_seen:
            chip.show_state(ChipState(self.tr("Original seen"), "green", "check"))
        else:
            chip.show_state(ChipState(self.tr("Original not seen"), "amber", "alert"))
        return chip
