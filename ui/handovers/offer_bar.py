"""The strip on the page of a case that is offered to somebody."""

from PySide6.QtCore import Signal

from ui.kit.dates import moment
from ui.kit.strip import Strip, StripState
from workbench.handovers.model import OfferRow
from workbench.identity.names import is_same
from workbench.moment import Clock
from workbench.moment import today as day_of

ACCEPT, DECLINE, TAKE_BACK = "accept", "decline", "take_back"


class OfferBar(Strip):
    """Whoever it is offered to can accept or decline, whoever offered it take it back; others are told."""

    accept_wanted = Signal()
    decline_wanted = Signal()
    take_back_wanted = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.acted.connect(self._on_acted)

    def show_offer(self, offer: OfferRow | None, viewer: str) -> None:
        """Show an offer as it concerns whoever looks, or nothing."""
        if offer is None:
            self.show_state(None)
        elif is_same(offer.to_name, viewer):
            self.show_state(self._to_answer(offer))
        else:
            self.show_state(self._waiting(offer, viewer))

    def _to_answer(self, offer: OfferRow) -> StripState:
        text = self.tr("{name} offers you this case: {reason}")
        advice = self.tr("Until you accept, {name} stays in charge.").format(name=offer.from_name)
        actions = ((ACCEPT, self.tr("Accept")), (DECLINE, self.tr("Decline")))
        told = text.format(name=offer.offered_by, reason=offer.reason)
        return StripState(told, "accent", advice, actions, icon="person")

    def _waiting(self, offer: OfferRow, viewer: str) -> StripState:
        text = self.tr("Offered to {name}, waiting since {when}")
        when = moment(offer.offered_at, day_of(self._clock))
        advice = self.tr("{name} stays in charge. Reason: {reason}")
        mine = any(is_same(name, viewer) for name in (offer.offered_by, offer.from_name))
        return StripState(
            text.format(name=offer.to_name, when=when),
            "neutral",
            advice.format(name=offer.from_name, reason=offer.reason),
            ((TAKE_BACK, self.tr("Take back")),) if mine else (),
            icon="clock",
        )

    def _on_acted(self, key: str) -> None:
        wanted = {
            ACCEPT: self.accept_wanted,
            DECLINE: self.decline_wanted,
            TAKE_BACK: self.take_back_wanted,
        }
        wanted[key].emit()
