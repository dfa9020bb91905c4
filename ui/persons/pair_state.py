"""Two people side by side: each part masked, and whether what the masks hide is the same or not."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from workbench.persons.merging_model import MergePreview
from workbench.persons.model import PersonSheet
from workbench.persons.resolving_rules import name_reason
from workbench.wording.naming import Wording

CASES_AT_MOST = 5
SAME_NAME = "same_name"


class Verdict(StrEnum):
    """How a part of one compares with the other's; `OPEN` where one of them has none."""

    SAME = "same"
    OTHER = "other"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class PairLine:
    """A part of both; `why` says more of how names differ, `places` which of their characters do."""

    part: str
    kept: str
    gone: str
    verdict: Verdict = Verdict.OPEN
    why: str = ""
    places: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewState:
    """Two people in lines, how many cases each has, and what would move (name, rows, staying)."""

    kept_id: str
    gone_id: str
    lines: tuple[PairLine, ...]
    moving: tuple[tuple[str, int, int], ...]
    cases: tuple[int, int] = (0, 0)


def preview_state(preview: MergePreview, wording: Wording) -> PreviewState:
    """The two people in words, masked, what the masks hide compared, and what would move."""
    kept, gone = _masked(preview.kept, wording), _masked(preview.gone, wording)
    raw, other = _raw(preview.kept), _raw(preview.gone)
    lines = [_name_line(preview.kept, preview.gone, wording)]
    lines += [
        PairLine(part, kept[part], gone[part], _verdict(raw[part], other[part]))
        for part in kept
        if kept[part] or gone[part]
    ]
    mine, theirs = (wording.several(c[:CASES_AT_MOST]) for c in (preview.kept_cases, preview.gone_cases))
    lines.append(PairLine("cases", mine, theirs))
    text = wording.messages.text
    moving = tuple((text(f"person.rows.{one.table}"), one.rows, one.staying) for one in preview.moving)
    counts = (len(preview.kept_cases), len(preview.gone_cases))
    return PreviewState(preview.kept.id, preview.gone.id, tuple(lines), moving, counts)


def told_apart(sheet: PersonSheet, wording: Wording) -> tuple[str, ...]:
    """What tells a person from a namesake, masked: the last digits of documents and phones."""
    masking = wording.masking
    found = [masking.phone(one.normal) for one in sheet.phones[:1]]
    return (*found, *(masking.document(one.normal) for one in sheet.documents[:1]))


def _name_line(kept: PersonSheet, gone: PersonSheet, wording: Wording) -> PairLine:
    shown, other = _names(kept, wording), _names(gone, wording)
    if not kept.name or not gone.name:
        return PairLine("name", shown, other)
    rule = name_reason((kept.name, *kept.aliases), (gone.name, *gone.aliases))
    if rule == SAME_NAME:
        return PairLine("name", shown, other, Verdict.SAME)
    why = wording.messages.text(f"person.{rule}") if rule else ""
    return PairLine("name", shown, other, Verdict.OTHER, why, _places(kept.name, gone.name))


def _names(sheet: PersonSheet, wording: Wording) -> str:
    return wording.several(wording.masking.name(name) for name in (sheet.name, *sheet.aliases))


def _places(one: str, other: str) -> tuple[int, ...]:
    """Which characters differ, counted from 1, where the names are of one length."""
    if len(one) != len(other):
        return ()
    return tuple(place for place, (a, b) in enumerate(zip(one, other, strict=True), start=1) if a != b)


def _masked(sheet: PersonSheet, wording: Wording) -> dict[str, str]:
    masking = wording.masking
    parts = {
        "document": [masking.document(one.normal) for one in sheet.documents],
        "phone": [masking.phone(one.normal) for one in sheet.phones],
        "birth": [str(sheet.birth_on.year)] if sheet.birth_on else [],
        "address": [masking.address(sheet.address or "")],
        "email": [masking.email(sheet.email)],
    }
    return {part: wording.several(filter(None, values)) for part, values in parts.items()}


def _raw(sheet: PersonSheet) -> dict[str, set[str]]:
    found: dict[str, Iterable[str]] = {
        "document": (one.normal for one in sheet.documents),
        "phone": (one.normal for one in sheet.phones),
        "birth": (str(sheet.birth_on or ""),),
        "address": (sheet.address or "",),
        "email": ((sheet.email or "").casefold(),),
    }
    return {part: {value for value in values if value} for part, values in found.items()}


def _verdict(one: set[str], other: set[str]) -> Verdict:
    if not one or not other:
        return Verdict.OPEN
    return Verdict.SAME if one & other else Verdict.OTHER
