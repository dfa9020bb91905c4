"""Chips to take over, after a word that says what they are."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from ui.intake.offers import Offer
from ui.kit.chip import Chip
from ui.kit.chip_painter import ChipState
from ui.kit.flow_layout import FlowLayout


class OfferStrip(QWidget):
    """`accepted` carries the Offer of a pressed chip, `reordered` follows a change of the chips."""

    accepted = Signal(object)
    reordered = Signal()

    def __init__(self, lead: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lead_text = lead
        self._offers: tuple[Offer, ...] = ()
        self._flow = FlowLayout(self)
        self.chips: list[Chip] = []
        self.hide()

    def show_offers(self, offers: Sequence[Offer], note: str = "") -> None:
        """Show these chips; the keyboard stays on a chip whose neighbour was taken."""
        if self._offers == tuple(offers):
            return
        focused = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._offers = tuple(offers)
        self._flow.clear()
        self._flow.addWidget(self._lead())
        self.chips = [self._chip(offer) for offer in offers]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setToolTip(note)
        self.setVisible(bool(offers))
        self.reordered.emit()
        if focused is not None and self.chips:
            self.chips[min(focused, len(self.chips) - 1)].setFocus()

    def _lead(self) -> QLabel:
        lead = QLabel(self._lead_text)
        lead.setProperty("role", "secondary")
        lead.setFixedHeight(Chip().sizeHint().height())
        lead.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        lead.show()
        return lead

    def _chip(self, offer: Offer) -> Chip:
        chip = Chip(use="press" if offer.can_accept else "label")
        chip.show_state(ChipState(offer.text, offer.tone, reason=offer.reason))
        if offer.reason:
            why = self.tr("Because of {words}").format(words=offer.reason)
            chip.setToolTip(f"{offer.text}\n{why}")
        else:
            chip.setToolTip(offer.text)
        if offer.can_accept:
            name = self.tr("Take over: {text}, because of {words}")
            chip.setAccessibleName(name.format(text=offer.text, words=offer.reason or offer.text))
            chip.clicked.connect(lambda: self.accepted.emit(offer))
        return chip
