"""What the card says of people who may be this one, and of those who were merged into them."""

from dataclasses import dataclass
from typing import Any

from workbench.persons.merging_model import MergePreview
from workbench.persons.model import PersonSheet
from workbench.wording.naming import Wording

CASES_AT_MOST = 5


@dataclass(frozen=True, slots=True)
class CandidateState:
    """One who may be the same: masked name, points, and every reason in words."""

    person_id: str
    name: str
    points: int
    reasons: tuple[str, ...]
    complaint_count: int


@dataclass(frozen=True, slots=True)
class MergeState:
    """A merge that stands and can be taken back."""

    merge_id: str
    name: str
    reason: str
    by: str
    on: str


@dataclass(frozen=True, slots=True)
class SameState:
    """Everything the card shows; `merged_into` is set for a person who was merged into another."""

    candidates: tuple[CandidateState, ...] = ()
    merges: tuple[MergeState, ...] = ()
    merged_into: str = ""
    merged_into_name: str = ""


@dataclass(frozen=True, slots=True)
class PreviewState:
    """Two people side by side in lines (part, kept, gone), and what would move (name, rows, staying)."""

    kept_id: str
    gone_id: str
    lines: tuple[tuple[str, str, str], ...]
    moving: tuple[tuple[str, int, int], ...]


def same_state(session: Any, person_id: str, wording: Wording) -> SameState:
    """Read what the card shows (on a worker).

    Raises: UserError `person.unknown`.
    """
    from workbench.moment import branch_date
    from workbench.persons.merging import merges_of
    from workbench.persons.queries import person_sheet, standing_person
    from workbench.persons.resolving import person_candidates

    into = standing_person(session, person_id)
    if into != person_id:
        return SameState((), (), into, wording.masking.name(person_sheet(session, into).name))
    found = person_candidates(session, person_id, book=wording.book)
    candidates = (
        CandidateState(one.person_id, one.name, one.points, _reasons(one, wording), one.complaint_count)
        for one in found
    )
    merges = (
        MergeState(
            row.id, wording.masking.name(row.gone_name), row.reason, row.merged_by,
            branch_date(row.merged_at).isoformat(),
        )
        for row in merges_of(session, person_id)
        if row.undone_at is None
    )  # fmt: skip
    return SameState(tuple(candidates), tuple(merges))


def preview_state(preview: MergePreview, wording: Wording) -> PreviewState:
    """The two people in words, masked, and what would move."""
    masking, text = wording.masking, wording.messages.text

    def side(sheet: PersonSheet, cases: tuple[str, ...]) -> dict[str, str]:
        parts: dict[str, list[str]] = {
            "name": [masking.name(name) for name in (sheet.name, *sheet.aliases)],
            "document": [masking.document(one.normal) for one in sheet.documents],
            "phone": [masking.phone(one.normal) for one in sheet.phones],
            "birth": [str(sheet.birth_on or "")],
            "address": [masking.address(sheet.address)],
            "email": [masking.text(sheet.email) if sheet.email else ""],
            "cases": list(cases[:CASES_AT_MOST]),
        }
        return {part: wording.several(filter(None, values)) for part, values in parts.items()}

    kept, gone = side(preview.kept, preview.kept_cases), side(preview.gone, preview.gone_cases)
    lines = tuple((part, kept[part], gone[part]) for part in kept if kept[part] or gone[part])
    moving = tuple((text(f"person.rows.{one.table}"), one.rows, one.staying) for one in preview.moving)
    return PreviewState(preview.kept.id, preview.gone.id, lines, moving)


def _reasons(candidate: Any, wording: Wording) -> tuple[str, ...]:
    return tuple(
        " ".join(filter(None, (wording.messages.text(reason.code), reason.shown, f"({reason.points:+d})")))
        for reason in candidate.reasons
    )
