"""What the fields of a person begin with: plain where it may be seen, masked where it may not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbench.persons.model import PersonSheet
from workbench.rulebook.masking import Masking, shipped_masking

TEXTS = (
    "name", "id_no", "id_reason", "address", "email", "occupation", "preferred_contact", "best_time",
    "dialect", "accessibility",
)  # fmt: skip
_MASKS: Mapping[str, Callable[[Masking, str], str]] = {
    "name": Masking.name,
    "id_no": Masking.document,
    "address": Masking.address,
    "email": Masking.email,
    "note": Masking.text,
    "phones": lambda masking, phones: "\n".join(map(masking.phone, phones.split("\n"))),
}


@dataclass(frozen=True, slots=True)
class ShownParts:
    """Texts by part: `plain` may be edited in place, `masked` only replaced; `told` is what may be read."""

    plain: Mapping[str, str]
    masked: Mapping[str, str]

    @property
    def told(self) -> dict[str, str]:
        """Every part as it may be read."""
        return {**self.plain, **self.masked}


def shown_parts(sheet: PersonSheet, *, unmasked: bool) -> ShownParts:
    """The parts of a sheet, those that are masked by default apart from the others unless `unmasked`."""
    whole = {part: text for part, text in _whole(sheet).items() if text}
    if unmasked:
        return ShownParts(whole, {})
    masking = shipped_masking()
    masked = {part: mask(masking, whole[part]) for part, mask in _MASKS.items() if part in whole}
    return ShownParts({part: text for part, text in whole.items() if part not in _MASKS}, masked)


def _whole(sheet: PersonSheet) -> dict[str, str]:
    plain = ("name", "anonymity", "gender", "address", "email", "occupation", "preferred_contact")
    parts = (*plain, "best_time", "dialect", "accessibility", "note")
    document = sheet.documents[0] if sheet.documents else None
    return {part: getattr(sheet, part) or "" for part in parts} | {
        "id_no": document.normal if document else "",
        "id_type": document.id_type if document else "",
        "birth_on": sheet.birth_on.isoformat() if sheet.birth_on else "",
        "phones": "\n".join(_with_extension(phone.normal, phone.extension) for phone in sheet.phones),
    }


def _with_extension(number: str, extension: str | None) -> str:
    return f"{number}-{extension}" if extension else number
