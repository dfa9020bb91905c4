"""What the fields of a person begin with: plain where it may be seen, masked where it may not."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbench.identity.masking import mask_address, mask_email, mask_id, mask_name, mask_phone, mask_text
from workbench.persons.model import PersonSheet

TEXTS = (
    "name", "id_no", "id_reason", "address", "email", "occupation", "preferred_contact", "best_time",
    "dialect", "accessibility",
)  # fmt: skip
_MASKS: Mapping[str, Callable[[str], str]] = {
    "name": mask_name,
    "id_no": mask_id,
    "address": mask_address,
    "email": mask_email,
    "note": mask_text,
    "phones": lambda phones: "\n".join(map(mask_phone, phones.split("\n"))),
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
    masked = {part: mask(whole[part]) for part, mask in _MASKS.items() if part in whole}
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
