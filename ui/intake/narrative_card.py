"""The customer's words, and under them what these words say and suggest."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.intake.field_line import FieldLine
from ui.intake.fields import Marked
from ui.intake.narrative_editor import NarrativeEditor
from ui.intake.offer_strip import OfferStrip
from ui.intake.offers import Offer
from ui.intake.summary_lines import SummaryLines
from ui.kit.card import Card
from ui.kit.chip import Chip

EDITOR_HEIGHT = 132


class NarrativeCard(Card):
    """`accepted` carries the Offer of a pressed chip, `reordered` follows a change of the chips."""

    accepted = Signal(object)
    reordered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.show_title(self.tr("In the customer's words"))
        self.editor = NarrativeEditor()
        self.editor.setMinimumHeight(EDITOR_HEIGHT)
        self._line = FieldLine()
        self.mark: Marked = self._line.add_tall(self.editor)
        self.summary = SummaryLines()
        self.suggested = OfferStrip(self.tr("Suggestions (press to take over):"))
        self.read = OfferStrip(self.tr("Read in the text (press to fill in):"))
        self.add(self._line, 1)
        for part in (self.summary, self.suggested, self.read):
            self.add(part)
        for strip in (self.suggested, self.read):
            strip.accepted.connect(self.accepted)
            strip.reordered.connect(self.reordered)

    @property
    def chips(self) -> list[Chip]:
        """Every chip shown, suggestions first."""
        return [*self.suggested.chips, *self.read.chips]

    def show_offers(self, offers: Sequence[Offer], note: str = "") -> None:
        """Show these chips, what fills a field apart from what labels the case."""
        self.suggested.show_offers([offer for offer in offers if not offer.fills], note)
        self.read.show_offers([offer for offer in offers if offer.fills], note)
