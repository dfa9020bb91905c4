"""Which fields each act on an exhibit asks for, and what they are called there."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from workbench.custody.model import Standing
from workbench.custody.rules import NEEDS
from workbench.evidence.custody_model import CustodyEvent

_E = CustodyEvent
ALWAYS = ("at", "place", "note", "photos")
TEXTS = (
    "at", "place", "from_person", "to_person", "witness", "device", "carrier_no", "seal_no", "clock_note",
    "note",
)  # fmt: skip
ORDER = (
    "from_person", "to_person", "witness", "due_back_on", "at", "place", "carrier_no", "seal_no", "device",
    "clock_note", "photos", "note",
)  # fmt: skip
# Source: the fields of the record of custody; which act needs which is our design.
_OWN = {
    _E.EXTRACTED: ("from_person", "to_person", "witness", "carrier_no", "seal_no", "device", "clock_note"),
    _E.RECEIVED: ("from_person", "to_person", "witness", "carrier_no", "seal_no"),
    _E.STORED: ("to_person", "carrier_no", "seal_no"),
    _E.VIEWED: ("to_person", "witness"),
    _E.COPIED: ("to_person", "witness", "carrier_no", "device", "clock_note"),
    _E.HANDED_OVER: ("from_person", "to_person", "witness", "carrier_no", "seal_no"),
    _E.LENT: ("from_person", "to_person", "witness", "due_back_on", "carrier_no"),
    _E.RETURNED: ("from_person", "to_person", "witness", "carrier_no", "seal_no"),
    _E.SENT_TO_EXPERT: ("from_person", "to_person", "witness", "due_back_on", "carrier_no", "seal_no"),
    _E.UNSEALED: ("to_person", "witness", "seal_no"),
    _E.SEALED: ("to_person", "witness", "seal_no"),
    _E.EXPORTED: ("to_person", "carrier_no", "device"),
    _E.DESTROYED: ("from_person", "witness", "carrier_no"),
}
_OWED = {_E.LENT: ("due_back_on",)}


@dataclass(frozen=True, slots=True)
class ActScene:
    """How the exhibit stands, who records, and the exhibits that may serve as photographs."""

    standing: Standing
    recorder: str
    photos: tuple[tuple[int, str], ...] = ()


def fields_of_act(event: str) -> frozenset[str]:
    """What is asked of an act; before one is chosen only what every act has."""
    own = _OWN[_E(event)] if event in set(_E) else ()
    return frozenset((*ALWAYS, *own))


def owed(event: str) -> frozenset[str]:
    """What an act cannot do without."""
    if event not in set(_E):
        return frozenset()
    return frozenset((*NEEDS.get(_E(event), ()), *_OWED.get(_E(event), ())))


def prefilled(event: str, scene: ActScene) -> dict[str, str]:
    """Who is known already: the holder gives, who has borrowed returns, the recorder does the rest."""
    holder, recorder = scene.standing.holder or "", scene.recorder
    if event == _E.RETURNED:
        return {"from_person": scene.standing.lent_to or "", "to_person": recorder}
    if event in (_E.HANDED_OVER, _E.LENT, _E.SENT_TO_EXPERT):
        return {"from_person": holder}
    if event == _E.DESTROYED:
        return {"from_person": recorder}
    if event in (_E.EXTRACTED, _E.RECEIVED, _E.STORED, _E.VIEWED, _E.COPIED, _E.SEALED, _E.UNSEALED):
        return {"to_person": recorder}
    return {}


class ActLabels(QObject):
    """What the fields are called; an object, so that its texts are found for translation."""

    def of(self, event: str, name: str) -> str:
        """What a field is called in an act."""
        return self._roles().get((event, name)) or self._plain()[name]

    def _plain(self) -> dict[str, str]:
        return {
            "at": self.tr("When"),
            "place": self.tr("Place"),
            "from_person": self.tr("From"),
            "to_person": self.tr("To"),
            "witness": self.tr("Witness"),
            "device": self.tr("Device"),
            "carrier_no": self.tr("Carrier no."),
            "seal_no": self.tr("Seal no."),
            "clock_note": self.tr("Clock"),
            "note": self.tr("Note"),
            "photos": self.tr("Photographs"),
            "due_back_on": self.tr("Due back"),
        }

    def _roles(self) -> dict[tuple[str, str], str]:
        return {
            (_E.EXTRACTED, "from_person"): self.tr("Taken from"),
            (_E.EXTRACTED, "to_person"): self.tr("Taken by"),
            (_E.EXTRACTED, "witness"): self.tr("Second person"),
            (_E.STORED, "to_person"): self.tr("Keeper"),
            (_E.VIEWED, "to_person"): self.tr("Viewed by"),
            (_E.COPIED, "to_person"): self.tr("Copied by"),
            (_E.HANDED_OVER, "from_person"): self.tr("Giver"),
            (_E.HANDED_OVER, "to_person"): self.tr("Taker"),
            (_E.LENT, "from_person"): self.tr("Lender"),
            (_E.LENT, "to_person"): self.tr("Borrower"),
            (_E.RETURNED, "from_person"): self.tr("Returned by"),
            (_E.RETURNED, "to_person"): self.tr("Received by"),
            (_E.SENT_TO_EXPERT, "from_person"): self.tr("Giver"),
            (_E.SENT_TO_EXPERT, "to_person"): self.tr("Expert"),
            (_E.UNSEALED, "to_person"): self.tr("Unsealed by"),
            (_E.SEALED, "to_person"): self.tr("Sealed by"),
            (_E.DESTROYED, "from_person"): self.tr("Destroyed by"),
            (_E.DESTROYED, "witness"): self.tr("Second person"),
        }
