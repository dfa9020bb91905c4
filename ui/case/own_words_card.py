"""The customer's own words, masked until shown on purpose."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.case.masks import Masks
from ui.case.refilled_card import RefilledCard
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.readable import FIELD_CHARS, readable
from ui.kit.strip import Strip, StripState
from workbench.complaints.model import ComplaintSheet


class OwnWordsCard(RefilledCard):
    """`reveal_wanted` when somebody wants to see names and numbers in full."""

    reveal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("Own words"))
        self._reveal = Chip(use="press")
        self._reveal.clicked.connect(self.reveal_wanted)
        self.add_action(self._reveal)

    def show_state(self, sheet: ComplaintSheet, masks: Masks) -> None:
        """Show another case's words."""
        if masks.lifted:
            self._reveal.show_state(ChipState(self.tr("Shown in full"), "amber", "eye"))
        else:
            self._reveal.show_state(ChipState(self.tr("Masked · show"), icon="eye-off"))
        self._reveal.setEnabled(not masks.lifted)
        widgets: list[QWidget] = []
        if sheet.self_harm_words:
            strip = Strip(self)
            text = self.tr("Words of self-harm: {words}").format(words=sheet.self_harm_words)
            advice = self.tr("A person must act now: call, bring a second colleague, tell the supervisor.")
            strip.show_state(StripState(text, "red", advice))
            widgets.append(strip)
        self.refill([*widgets, readable(_masked(sheet.narrative, masks), self.tr("Own words"))])


def _masked(narrative: str, masks: Masks) -> str:
    """What is shown of a narrative, masked: of an endless one no more than can be read here."""
    rest = narrative[FIELD_CHARS + 1_000 :]
    return masks.text(narrative[: FIELD_CHARS + 1_000]) + rest
